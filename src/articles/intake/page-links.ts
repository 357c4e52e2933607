import type { Block } from './blocks.ts';
import { isFrameLine, isLinksHead } from './boilerplate.ts';
import { endsSentence, isProse } from './prose.ts';

/** A block is one of links where so much of it is. */
const MOSTLY = 0.5;

/**
 * Takes lists of links out of an article: tags and other articles below its last prose, menus above its first, and what is
 * below a line such as "Related" within it. What ends as a sentence stays, and so do lists that the article itself introduces.
 */
export function dropLinks(blocks: readonly Block[], kept: Set<number>): void {
  const order = [...kept].sort((a, b) => a - b);
  const isLinks = (i: number): boolean => {
    const { text, linked } = blocks[i] as Block;
    return linked >= text.length * MOSTLY && !endsSentence(text);
  };
  const ends = (i: number): boolean => {
    const { text, linked } = blocks[i] as Block;
    return endsSentence(text) || isProse(text, linked);
  };
  for (const way of [order, [...order].reverse()])
    for (const i of way) {
      if (ends(i)) break;
      if (isLinks(i)) kept.delete(i);
    }
  // "Read also: another article" in one paragraph: a head, and no other words than those of links.
  for (const i of [...kept]) {
    const { text, linked } = blocks[i] as Block;
    const label = text.slice(0, Math.max(0, text.length - linked)).trim();
    if (
      linked > 0 &&
      label !== '' &&
      !isFrameLine(text) &&
      isLinksHead(label.replace(/\s*[:>»→|–—-]+$/u, ''))
    )
      kept.delete(i);
  }
  // The head of such a list may have been left out before.
  for (const [i, { text }] of blocks.entries())
    if (isLinksHead(text))
      for (let link = i + 1; link < blocks.length && isLinks(link); link++) {
        kept.delete(link);
        kept.delete(i);
      }
}
