import { parseHTML } from 'linkedom';
import { blocksOf, type MarkedNode } from './blocks.ts';
import { earlierFrom, saysWhoWrote } from './earlier-mails.ts';
import { chainsOf } from './page-siblings.ts';

/** The page of a mail without the earlier mails that it repeats, and the lines that are left out. */
export function withoutEarlierMailsIn(html: string, isAnswer: boolean): { html: string; left: string[] } {
  const { document } = parseHTML(
    /<html/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
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
  const lines = blocks.flatMap(({ text }, block) => text.split('\n').map((line) => ({ line, block })));
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

function isWithin(inner: MarkedNode, others: ReadonlySet<MarkedNode>): boolean {
  for (let at = inner.parentNode; at; at = at.parentNode) if (others.has(at)) return true;
  return false;
}
