import { blocksOf } from './blocks.ts';
import { isLinksHead } from './boilerplate.ts';
import { isAuthorHead } from './frame-words.ts';
import type { MarkedNode } from './page-nodes.ts';
import { PART_ATTRIBUTE } from './page-scan.ts';
import { endsSentence, isInvitation, isProse } from './prose.ts';

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
const PROSE_BY_NATURE = /comment|about the author|foot of the page|asides|hidden text|search form/u;

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
  const leave = (child: MarkedNode, what: string): void => {
    const part = left.get(what) ?? { what, count: 0, texts: [] };
    part.count++;
    part.texts.push(...blocksOf(child).map(({ text }) => text));
    left.set(what, part);
    child.remove();
  };
  const paragraphsOf = (node: MarkedNode): number =>
    blocksOf(node).filter(({ text, linked }) => isProse(text, linked) && !isInvitation(text)).length;
  const visit = (node: MarkedNode): void => {
    const children = Array.from(node.childNodes);
    const isAmidText = amidTextOf(children);
    for (const [at, child] of children.entries()) {
      if (child.nodeType !== 1) continue;
      const what = child.getAttribute(PART_ATTRIBUTE);
      const headed = what === null ? partHeaded(child) : null;
      if (headed !== null && proseOf(child) / total < LITTLE) {
        leave(child, headed);
        continue;
      }
      if (what === null) {
        // Readability drops by names as well, in elements that hold an article's prose.
        if (child.getAttribute('class') || child.getAttribute('id')) unname(child, total, proseOf);
        visit(child);
        continue;
      }
      const share = proseOf(child) / total;
      // One paragraph alone is what such parts hold as well: an offer, a plea.
      const isEnough = share >= MOST || paragraphsOf(child) > 1;
      if (isEnough && share >= (PROSE_BY_NATURE.test(what) && !isPlainProse(child) ? MOST : MUCH)) {
        for (const name of ['class', 'id', 'role', PART_ATTRIBUTE]) child.removeAttribute(name);
        visit(child);
        continue;
      }
      if (what === 'asides' && isAmidText(at) && isBoxOfFacts(child)) {
        for (const name of ['class', 'id', 'role', PART_ATTRIBUTE]) child.removeAttribute(name);
        continue;
      }
      leave(child, what);
    }
  };
  visit(body);
  return [...left.values()];
}

/** The share of a page's prose up to which a part is what the heading that it begins with says. */
const LITTLE = 0.34;
const PART = /^(?:div|section|article|aside|ul|ol|dl|form|footer|blockquote|p)$/iu;
const LONGEST_HEAD = 90;

/** What the heading with which a part begins says that it is: other articles, comments, an offer; null where it says none of these. */
function partHeaded(node: MarkedNode): string | null {
  if (!PART.test(node.nodeName)) return null;
  const blocks = blocksOf(node);
  const [head] = blocks;
  if (blocks.length < 2 || !head) return null;
  if (!/^h[2-6]$/iu.test(head.owner.nodeName)) {
    // Pages without headings: all that follows such a line is short, or links.
    const isList = blocks
      .slice(1)
      .every(({ text, linked }) => !endsSentence(text) || linked > text.length / 2);
    return isList && head.owner !== node && isLinksHead(head.text) ? 'links to other articles' : null;
  }
  if (blocks.some(({ owner }) => /^h1$/iu.test(owner.nodeName)) || head.text.length > LONGEST_HEAD)
    return null;
  if (isLinksHead(head.text)) return 'links to other articles';
  if (
    /^(?:\d+ )?(?:comments?|responses?|reader (?:interactions|comments)|leave a (?:reply|comment)|join the (?:conversation|discussion))\b.{0,12}$/iu.test(
      head.text,
    )
  )
    return 'comments';
  if (isAuthorHead(head.text)) return 'words about the author';
  return isInvitation(head.text) && !endsSentence(head.text) ? 'offers to subscribe' : null;
}

/**
 * Whether paragraphs of prose are on both sides of a child of an element, as it is asked of one after the other while what
 * is no part of the article is taken out: each child is looked at once, since a page may have thousands.
 */
function amidTextOf(children: readonly MarkedNode[]): (at: number) => boolean {
  const isText = (node: MarkedNode): boolean =>
    /^p$/iu.test(node.nodeName) && blocksOf(node).some(({ text, linked }) => isProse(text, linked));
  let seen = 0;
  let isBelow = false;
  let last: number | undefined;
  return (at) => {
    for (; seen < at && !isBelow; seen++) {
      const child = children[seen] as MarkedNode;
      isBelow = child.parentNode !== null && isText(child);
    }
    if (!isBelow) return false;
    last ??= children.findLastIndex((child, i) => i > at && isText(child));
    return last > at;
  };
}

/** Whether a part says something of its own: sentences or figures, few links, no offer. */
function isBoxOfFacts(part: MarkedNode): boolean {
  const blocks = blocksOf(part);
  const [all, linked] = blocks.reduce(([a, b], one) => [a + one.text.length, b + one.linked], [0, 0]);
  return (
    linked < all * 0.2 &&
    !blocks.some(({ text }) => isInvitation(text) || isLinksHead(text)) &&
    blocks.some(({ text }) => endsSentence(text) || /\p{L}.*\p{Nd}|\p{Nd}.*\p{L}/u.test(text))
  );
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

/** Whether an element, or one around it, is named as what readers wrote. */
export const isComment = (node: MarkedNode | null): boolean => {
  for (let at = node; at?.getAttribute; at = at.parentNode)
    if (/comment|disqus|repl(?:y|ies)\b/iu.test(`${at.getAttribute('class')} ${at.getAttribute('id')}`))
      return true;
  return false;
};
