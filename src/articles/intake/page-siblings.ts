import { addUnder } from '../../text/lists.ts';
import type { Block } from './blocks.ts';
import { isLinksHead } from './boilerplate.ts';
import type { MarkedNode } from './page-nodes.ts';
import { isInvitation, isProse } from './prose.ts';

/** An element with those that it is in, the outermost last. */
export type Chain = readonly MarkedNode[];

/** A part of an article has as many paragraphs of prose, or is of the very class of one that is kept. */
const LEAST_PROSE = 2;
const MOST_DEPTH = 80;
const LISTED = /^(?:li|section|article)$/iu;

/** The elements around each block, as the page has them: to be asked before anything is moved in it. */
export const chainsOf = (blocks: readonly Block<MarkedNode>[]): Chain[] =>
  blocks.map(({ owner }) => {
    const chain: MarkedNode[] = [];
    for (let at: MarkedNode | null = owner; at?.getAttribute && chain.length < MOST_DEPTH; at = at.parentNode)
      chain.push(at);
    return chain;
  });

/**
 * The blocks of parts that are built like a part which is kept and lie beside it, from a block on: chapters, columns of a
 * story, entries of a live blog. They hold running prose in the same elements; what has a headline of its own is another
 * article, and what readers write is in other elements or is named so.
 */
export function besideKept(
  blocks: readonly Block<MarkedNode>[],
  chains: readonly Chain[],
  kept: ReadonlySet<number>,
  from: number,
  isForeign: (node: MarkedNode) => boolean,
): Set<number> {
  const holdsKept = new Set<MarkedNode>();
  /** Paths of kept prose below each element that holds it, with the element's own name and class. */
  const paths = new Map<MarkedNode, Set<string>>();
  for (const i of kept) {
    const chain = chains[i] as Chain;
    const { text, linked } = blocks[i] as Block;
    if (!isProse(text, linked)) continue;
    for (const node of chain) holdsKept.add(node);
    for (let k = 0; k + 1 < chain.length; k++) {
      const parent = chain[k + 1] as MarkedNode;
      const known = paths.get(parent) ?? new Set();
      known.add(pathOf(chain, k));
      paths.set(parent, known);
    }
  }
  const parts = new Map<MarkedNode, { readonly all: number[]; prose: number; isNamed: boolean }>();
  for (let i = from; i < blocks.length; i++) {
    if (kept.has(i)) continue;
    const chain = chains[i] as Chain;
    const below = chain.findIndex((node) => holdsKept.has(node)) - 1;
    const part = chain[below];
    if (part === undefined) continue;
    const found = parts.get(part) ?? {
      all: [],
      prose: 0,
      isNamed: nameOf(part) !== part.nodeName.toLowerCase(),
    };
    parts.set(part, found);
    found.all.push(i);
    const { text, linked } = blocks[i] as Block;
    const isLike = paths.get(chain[below + 1] as MarkedNode)?.has(pathOf(chain, below)) ?? false;
    if (isLike && isProse(text, linked) && !isInvitation(text)) found.prose++;
  }
  const added = new Set<number>();
  for (const [part, { all, prose, isNamed }] of parts) {
    const hasHeadline = all.some(
      (i) => (blocks[i] as Block<MarkedNode>).owner.nodeName.toLowerCase() === 'h1',
    );
    // Entries of a list and chapters may hold one paragraph each.
    const isListed = LISTED.test(part.nodeName);
    if (prose >= (isNamed || isListed ? 1 : LEAST_PROSE) && !hasHeadline && !isForeign(part))
      for (const i of all) added.add(i);
  }
  return added;
}

/** Rows and items with so many figures are a table or list of facts. */
const LEAST_FIGURES = 2;

/**
 * The blocks of tables and lists of facts below the last paragraph that is kept, within the element that holds its prose:
 * rows or items with figures and no link.
 */
export function figuresBelow(
  blocks: readonly Block<MarkedNode>[],
  chains: readonly Chain[],
  kept: ReadonlySet<number>,
  isForeign: (node: MarkedNode) => boolean,
): Set<number> {
  const prose = [...kept].filter((i) => isProse((blocks[i] as Block).text, (blocks[i] as Block).linked));
  const [first, ...others] = prose.map((i) => chains[i] as Chain);
  const home = first?.find((node, k) => k > 0 && others.every((chain) => chain.includes(node)));
  const found = new Set<number>();
  if (home === undefined || others.length === 0) return found;
  const parts = new Map<MarkedNode, number[]>();
  for (let i = Math.max(...prose) + 1; i < blocks.length; i++) {
    const chain = chains[i] as Chain;
    const part = chain[chain.indexOf(home) - 1];
    if (part !== undefined) addUnder(parts, part, i);
  }
  for (const all of parts.values()) {
    const own = all.map((i) => blocks[i] as Block<MarkedNode>);
    const figures = own.filter(
      ({ text, owner }) =>
        /^(?:tr|td|th|li)$/iu.test(owner.nodeName) && /\p{L}/u.test(text) && /\p{Nd}/u.test(text),
    );
    const isFrame = ({ text, linked, owner }: Block<MarkedNode>): boolean =>
      linked > 0 || isForeign(owner) || isInvitation(text) || isLinksHead(text);
    if (figures.length >= LEAST_FIGURES && !own.some(isFrame)) for (const i of all) found.add(i);
  }
  return found;
}

/** An element by its name and class, without the numbers that count such elements. */
export const nameOf = (node: MarkedNode): string =>
  [node.nodeName.toLowerCase(), ...(node.getAttribute('class') ?? '').replace(/\d+/gu, '').split(/\s+/u)]
    .filter((word) => word !== '')
    .join('.');

/** How a block lies in the element of its chain at a place: names alone below it, with its class at the top. */
const pathOf = (chain: Chain, top: number): string =>
  [
    nameOf(chain[top] as MarkedNode),
    ...chain
      .slice(0, top)
      .reverse()
      .map(({ nodeName }) => nodeName.toLowerCase()),
  ].join('>');
