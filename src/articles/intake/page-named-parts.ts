import { blocksOf, type MarkedNode } from './blocks.ts';
import { PART_ATTRIBUTE } from './page-scan.ts';
import { isInvitation, isProse } from './prose.ts';

/** A kind of part that was left out, with the words of its elements. */
export interface LeftPart {
  readonly what: string;
  count: number;
  readonly texts: string[];
}

/** The share of a page's prose from which on a part is an article's, whatever its name is. */
const MUCH = 0.15;
/** Comments and feet of pages hold prose by their nature: they are an article's only where they hold most of it. */
const MOST = 0.5;
const PROSE_BY_NATURE = /comment|foot of the page|asides|hidden text|search form/u;

/**
 * Takes out of a page the parts that their names say are menus, notices or links, unless they hold running prose: a theme
 * may call an article `sidebar__main`. A part that stays loses its name, by which Readability would drop it.
 */
export function leaveOutParts(body: MarkedNode): LeftPart[] {
  const proseOf = (node: MarkedNode): number =>
    blocksOf(node).reduce(
      (sum, { text, linked }) => sum + (isProse(text, linked) && !isInvitation(text) ? text.length : 0),
      0,
    );
  const total = Math.max(1, proseOf(body));
  const left = new Map<string, LeftPart>();
  const visit = (node: MarkedNode): void => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType !== 1) continue;
      const what = child.getAttribute(PART_ATTRIBUTE);
      if (what === null) {
        // Readability drops by names as well, in elements that hold an article's prose.
        if (child.getAttribute('class') || child.getAttribute('id')) unname(child, total, proseOf);
        visit(child);
        continue;
      }
      const share = proseOf(child) / total;
      if (share >= (PROSE_BY_NATURE.test(what) && !isPlainProse(child) ? MOST : MUCH)) {
        for (const name of ['class', 'id', 'role', PART_ATTRIBUTE]) child.removeAttribute(name);
        visit(child);
        continue;
      }
      const part = left.get(what) ?? { what, count: 0, texts: [] };
      part.count++;
      part.texts.push(...blocksOf(child).map(({ text }) => text));
      left.set(what, part);
      child.remove();
    }
  };
  visit(body);
  return [...left.values()];
}

/** Whether a part holds paragraphs alone: what readers write comes in lists and forms, with names and links to answer. */
function isPlainProse(node: MarkedNode): boolean {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType !== 1) continue;
    if (
      !/^(?:p|div|section|h[1-6]|blockquote|figure|img|br|em|strong|b|i|a|span|q|table|tbody|tr|td)$/iu.test(
        child.nodeName,
      )
    )
      return false;
    if (
      /comment|repl(?:y|ies)|avatar|author/iu.test(
        `${child.getAttribute('class')} ${child.getAttribute('id')}`,
      )
    )
      return false;
    if (!isPlainProse(child)) return false;
  }
  return true;
}

const BY_NATURE = /comment|disqus|repl(?:y|ies)|community|footer/iu;

function unname(node: MarkedNode, total: number, proseOf: (node: MarkedNode) => number): void {
  const names = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
  if (!UNLIKELY.test(names)) return;
  if (proseOf(node) / total < (BY_NATURE.test(names) && !isPlainProse(node) ? MOST : MUCH)) return;
  for (const name of ['class', 'id', 'role']) node.removeAttribute(name);
}

/** Names by which Readability takes an element for no part of an article. */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote|hidden|hid\b|cookie|newsletter|promo|share|widget|outbrain|shopping|tags|tool/iu;
