import { parseHTML } from 'linkedom';
import { type Block, blocksOf } from './blocks.ts';
import { earlierFrom, saysWhoWrote } from './earlier-mails.ts';
import { type ForwardedMail, forwardedHead, linesAbove } from './forwarded-mail.ts';
import type { MarkedNode } from './page-nodes.ts';
import { chainsOf } from './page-siblings.ts';

/** The page of a mail without the earlier mails that it repeats, and the lines that are left out. */
export function withoutEarlierMailsIn(html: string, isAnswer: boolean): { html: string; left: string[] } {
  const document = documentOf(html);
  const body = document.body as unknown as MarkedNode;
  const left: string[] = [];
  const leave = (node: MarkedNode): void => {
    left.push(...blocksOf(node).flatMap(({ text }) => text.split('\n')));
    node.remove();
  };
  const quotes = (Array.from(document.querySelectorAll('blockquote')) as unknown as MarkedNode[]).filter(
    (quote) =>
      isAnswer || /cite|gmail_quote/iu.test(`${quote.getAttribute('type')} ${quote.getAttribute('class')}`),
  );
  // A quote within another goes with it.
  const all = new Set(quotes);
  for (const quote of quotes) if (!isWithin(quote, all)) leave(quote);
  const blocks = blocksOf(body);
  const chains = chainsOf(blocks);
  const lines = linesOf(blocks);
  const start = earlierFrom(lines.map(({ line }) => line));
  const first = start === undefined ? blocks.length : (lines[start]?.block ?? blocks.length);
  // The rule above it has a block of its own, or begins the block of its head.
  const kept = new Set(blocks.slice(0, first).flatMap((_, i) => chains[i] ?? []));
  for (const { owner } of blocks.slice(first)) if (!kept.has(owner)) leave(owner);
  // Who wrote what was quoted, in a block of its own.
  const shared = new Map<MarkedNode, number>();
  for (const chain of chains) for (const node of chain) shared.set(node, (shared.get(node) ?? 0) + 1);
  for (const { text, owner } of blocks.slice(0, first))
    if (left.length > 0 && saysWhoWrote(text) && shared.get(owner) === 1) leave(owner);
  return left.length === 0 || blocksOf(body).length === 0
    ? { html, left: [] }
    : { html: document.toString(), left };
}

/** The lines of blocks, each with the place of its block. */
const linesOf = (blocks: readonly Block[]): { line: string; block: number }[] =>
  blocks.flatMap(({ text }, block) => text.split('\n').map((line) => ({ line, block })));

const documentOf = (html: string) =>
  parseHTML(/<html/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;

/**
 * The mail that the page of another one forwards, without what is above it, if the page forwards one and its elements part
 * it from its head.
 */
export function forwardedInPage(html: string, isForward: boolean): ForwardedMail | undefined {
  const document = documentOf(html);
  const body = document.body as unknown as MarkedNode;
  const blocks = blocksOf(body);
  const lines = linesOf(blocks);
  const all = lines.map(({ line }) => line);
  const head = forwardedHead(all, isForward);
  const [last, next] = [lines[(head?.to ?? 0) - 1]?.block, lines[head?.to ?? 0]?.block];
  if (!head || last === undefined || next === undefined || last === next) return undefined;
  const ofHead = new Set(chainsOf(blocks)[last]);
  const { owner } = blocks[next] as (typeof blocks)[number];
  // Its text may be words of the very element that holds the head.
  const inner = Array.from(owner.childNodes).find((node) => ofHead.has(node));
  if (ofHead.has(owner) && inner === undefined) return undefined;
  if (inner) removeBefore(inner, owner);
  inner?.remove();
  removeBefore(owner, body);
  return { head, above: linesAbove(all, head), html: document.toString(), text: '' };
}

/** Removes what comes before a node, within an element that it is in. */
function removeBefore(node: MarkedNode, within: MarkedNode): void {
  for (let at = node; at !== within && at.parentNode; at = at.parentNode)
    for (const sibling of Array.from(at.parentNode.childNodes)) {
      if (sibling === at) break;
      sibling.remove();
    }
}

function isWithin(inner: MarkedNode, others: ReadonlySet<MarkedNode>): boolean {
  for (let at = inner.parentNode; at; at = at.parentNode) if (others.has(at)) return true;
  return false;
}
