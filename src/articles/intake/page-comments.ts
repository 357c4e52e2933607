import { blocksOf } from './blocks.ts';
import type { MarkedNode } from './page-nodes.ts';
import { unescapeText } from './page-scan.ts';
import { chainsOf } from './page-siblings.ts';
import { isProse } from './prose.ts';
import { type CommentLine, readersPart } from './reader-comments.ts';

/** Takes what readers wrote out of a page, whatever its elements are called: its lines; none where nothing says so. */
export function leaveOutComments(body: MarkedNode): string[] {
  const blocks = blocksOf(body);
  const chains = chainsOf(blocks);
  const lines: (CommentLine & { readonly block: number; readonly isFirst: boolean })[] = blocks.flatMap(
    ({ text, linked }, block) =>
      unescapeText(text)
        .split('\n')
        .filter((line) => line !== '')
        .map((line, i) => ({ text: line, isFrame: linked > text.length / 2, block, isFirst: i === 0 })),
  );
  const proseBefore = (at: number): Set<MarkedNode> =>
    new Set(blocks.slice(0, at).flatMap(({ text, linked }, i) => (isProse(text, linked) ? (chains[i] ?? []) : [])));
  // The outermost element around a head that holds no prose above it.
  const endOf = (at: number): number => {
    const { block } = lines[at] as (typeof lines)[number];
    const known = proseBefore(block);
    const around = (chains[block] ?? []).filter((node) => !known.has(node)).at(-1);
    let end = at + 1;
    while (around && end < lines.length && chains[(lines[end] as (typeof lines)[number]).block]?.includes(around)) end++;
    return end;
  };
  const part = readersPart(lines, endOf);
  if (part === null) return [];
  const own = lines.slice(part.from, part.to);
  const left = new Set(own.map(({ block }) => block));
  // A block that begins above the head stays: its lines are looked through again in the text.
  if (own[0] && !own[0].isFirst) left.delete(own[0].block);
  const others = new Set(blocks.flatMap((_, i) => (left.has(i) ? [] : (chains[i] ?? []))));
  for (const i of left) {
    const owner = blocks[i]?.owner;
    if (owner && !others.has(owner)) owner.remove();
  }
  return own.filter(({ block }) => left.has(block) && !others.has(blocks[block]?.owner as MarkedNode)).map(({ text }) => text);
} // biome-ignore format: lines
