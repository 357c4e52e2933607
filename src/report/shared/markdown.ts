import { printableLine } from '../../text/printable.ts';

/** An empty comment: it shows as nothing, and parts what code hosts look for in the words whatever Markdown says. */
const GAP = '<!-- -->';

/** Mentions, addresses, and references to issues and commits, that a code host would make links (and calls) of. */
const HOST_LINKS: readonly (readonly [RegExp, string])[] = [
  [/@/gu, `@${GAP}`],
  [/:(?=\/\/)/gu, `:${GAP}`],
  [/(?<![\p{L}\p{N}])(ww)(w\.)/giu, `$1${GAP}$2`],
  [/\\#(?=\d)/gu, `\\#${GAP}`],
  [/\b(G)(H-\d)/giu, `$1${GAP}$2`],
  [/(?<![\p{L}\p{N}])([0-9a-f])([0-9a-f]{6,39})(?![\p{L}\p{N}])/giu, `$1${GAP}$2`],
  // GitLab's merge requests and milestones, and pictures by their names.
  [/([!%])(?=[\w"])/gu, `$1${GAP}`],
  [/:(?=[\w+-]*[a-z+-][\w+-]*:)/giu, `:${GAP}`],
];

/**
 * A text as plain words of a Markdown line: no markup, no HTML, no link, no mention that would call somebody, no
 * reference to an issue.
 */
export function markdownText(text: string): string {
  // A bracket without its neighbour is not a link, and a dash or a colon inside a line is not markup: they stay readable.
  const escaped = printableLine(text).replace(/[\\`*_{}[\]<>|#~&$]/gu, '\\$&');
  // In a comment it may begin a line, where a list, a rule under a heading and a command of the host begin.
  const inLine = escaped.replace(/^[/+=-]/u, '\\$&').replace(/^(\d+)([.)])/u, '$1\\$2');
  return HOST_LINKS.reduce((words, [pattern, parted]) => words.replace(pattern, parted), inLine);
}

/** A text as code: nothing in it is markup, a mention or a link. Bars are escaped, as a table needs it even there. */
export function markdownCode(text: string): string {
  const line = printableLine(text);
  if (line === '') return '';
  const longest = [...line.matchAll(/`+/gu)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/u.test(line) ? ' ' : '';
  return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
