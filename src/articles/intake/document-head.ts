import { bareName, personsIn } from './byline.ts';
import { linesOf, oneLine } from './clean-text.ts';
import { printedDates } from './dateline.ts';
import { personsAt } from './page-author.ts';
import { folded } from './page-places.ts';
import { headlinesAmong, splitTitle } from './page-title.ts';
import { isProse } from './prose.ts';

/** What a document without the marks of a page says of itself: in its properties, and in the lines at its head. */
export interface DocumentHead {
  readonly title: string | null;
  readonly author: string | null;
  /** What is beside the title in its properties, and is a line of its own in the text as well, or all that is beside it. */
  readonly outlet: string | null;
}

/** How far into a document its head may reach, in UTF-16 units. */
export const HEAD = 8000;
/** Lines at the head of a document that are looked at, and the longest that is a headline, in UTF-16 units. */
const HEAD_LINES = 16;
const LONGEST_TITLE = 200;
const LEAST_WORDS = 4;
const LONGEST_LABEL = 80;
/** Names of files, and what programs write where they have no title. */
const NO_TITLE =
  /\.(?:docx?|pdf|indd|odt|html?|rtf|txt|qxp)$|^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|unbenannt.*|sans titre.*|sin t\u00EDtulo.*|doc(?:ument|umento)?[ _-]?\d*|dokument[ _-]?\d*|layout \d+|slide \d+|powerpoint presentation|(?:print|scan)\w*(?:[ _-]\d+)*)$/iu;
/** Whether a stated title is the name of a file, or what a program writes where it has none. */
export const isFileName = (text: string): boolean =>
  NO_TITLE.test(text) || (!/\s/u.test(text) && /[_\d]/u.test(text));

/**
 * Title and author of a document: the title that its properties state where it is none of a file, without what else is in it
 * beside a line of the text; else its first line, where it reads as a headline. The author is whoever a line at its head
 * names so; its properties name whoever typed it, and are asked last.
 */
export function documentHead(
  text: string,
  stated: { readonly title?: string | null | undefined; readonly author?: string | null } = {},
): DocumentHead {
  const lines = linesOf(text.slice(0, HEAD)).slice(0, HEAD_LINES);
  const property = oneLine(stated.title ?? '');
  const isStated = property !== '' && !isFileName(property);
  const split = isStated ? splitTitle(property, headlinesAmong(lines)) : undefined;
  const printed = isStated ? lines.find((line) => folded(line) === folded(property)) : undefined;
  const known = new Set(lines.map(folded));
  const beside = split?.beside ?? [];
  return {
    title: printed ?? split?.title ?? (isStated ? property : titleLine(text)),
    author: authorOfLines(lines) ?? personOf(stated.author ?? null),
    outlet:
      beside.find((part) => known.has(folded(part))) ?? (beside.length === 1 ? (beside[0] as string) : null),
  };
}

/** The persons whom the lines above the first prose name as authors. */
export function authorOfLines(lines: readonly string[]): string | null {
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); at++) {
    const found = personsAt(lines, at);
    if (found.length > 0) return found.join(', ');
    if (at > 0 && isProse(lines[at] as string) && isProse(lines[at - 1] as string)) break;
  }
  return nameAboveDay(lines);
}

/** The person whose name is a line alone, below another line and above one that gives the day. */
export function nameAboveDay(lines: readonly string[]): string | null {
  for (let at = 1; at + 1 < Math.min(lines.length, HEAD_LINES); at++) {
    if (isProse(lines[at] as string)) return null;
    const name = bareName(lines[at] as string);
    if (name !== null && printedDates(lines[at + 1] as string).length > 0) return name;
  }
  return null;
}

/** A person of a property: an account or a desk is no author. */
const personOf = (text: string | null): string | null => {
  const persons = text === null ? [] : personsIn(oneLine(text));
  return persons.length > 0 ? persons.join(', ') : null;
};

/** The first line, where it is alone above an empty one, a short line with a day or a byline, and reads like a headline. */
export function titleLine(text: string): string | null {
  const [first = '', second] = text.slice(0, 2000).trimStart().split('\n');
  const line = oneLine(first);
  const isBesideHead = (below: string): boolean => below.length <= LONGEST_LABEL && hasDayOrByline(below);
  const isAlone = second !== undefined && (second.trim() === '' || isBesideHead(oneLine(second)));
  const words = line.split(' ').length;
  if (!isAlone || line.length > LONGEST_TITLE || words < LEAST_WORDS || /[.:,;]$/u.test(line)) return null;
  return hasDayOrByline(line) ? null : line;
}

const hasDayOrByline = (line: string): boolean =>
  printedDates(line).length > 0 || personsAt([line], 0).length > 0;
