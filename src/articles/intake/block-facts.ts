import type { Block, MarkedNode } from './blocks.ts';
import { endsSentence, isInvitation, wordCount } from './prose.ts';

/** What a block of a page says of itself, without what is around it. */
export interface BlockFacts {
  readonly isHeading: boolean;
  readonly isTop: boolean;
  readonly isRow: boolean;
  /** A sentence, whether or not it is a link. */
  readonly isSaid: boolean;
  readonly isStandfirst: boolean;
  /** One of a list of links. */
  readonly isInLinks: boolean;
}

const BYLINE =
  /^(?:by|von|par|por|di|door)\s+\p{Lu}|^(?:published|updated|posted|last|share|photo|image|credit|listen|watch|advertis)/iu;

/** Looks at one block of a page. */
export function aboutBlock({ text, linked, owner }: Block<MarkedNode>): BlockFacts {
  const name = owner.nodeName.toLowerCase();
  const isHeading = /^h[1-6]$/u.test(name);
  const isLinked = linked > text.length * 0.8;
  const words = wordCount(text);
  const isInvite = isInvitation(text);
  return {
    isHeading,
    isTop: name === 'h1',
    isRow: /^(?:tr|td|th)$/u.test(name),
    isSaid: words >= 4 && endsSentence(text) && !isInvite,
    isStandfirst:
      words >= 5 &&
      !isLinked &&
      !isInvite &&
      !BYLINE.test(text) &&
      (isHeading || endsSentence(text) || words >= 9),
    isInLinks: isLinked && !endsSentence(text) && /^(?:li|a)$/u.test(name),
  };
}
