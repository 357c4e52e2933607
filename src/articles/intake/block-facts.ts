import type { Block } from './blocks.ts';
import type { MarkedNode } from './page-nodes.ts';
import { partsOfNames } from './page-parts.ts';
import { CAPTION_ATTRIBUTE } from './page-scan.ts';
import { endsSentence, isInvitation, wordCount } from './prose.ts';

/** What a block of a page says of itself, without what is around it. */
export interface BlockFacts {
  readonly isHeading: boolean;
  readonly isTop: boolean;
  readonly isRow: boolean;
  /** Some words directly below a picture, not a link. */
  readonly isCaption: boolean;
  /** Some words set apart as a quotation, not a link. */
  readonly isQuoted: boolean;
  /** A sentence, whether or not it is a link. */
  readonly isSaid: boolean;
  readonly isStandfirst: boolean;
  /** One of a list of links. */
  readonly isInLinks: boolean;
}

const BYLINE =
  /^(?:by|von|par|por|di|door)\s+\p{Lu}|^(?:published|updated|posted|last|share|photo|image|credit|listen|watch|advertis)/iu;

const LEAST_CAPTION = 4;
const LONGEST_CAPTION = 60;

const isCaption = (owner: MarkedNode): boolean =>
  /^figcaption$/iu.test(owner.nodeName) ||
  owner.getAttribute(CAPTION_ATTRIBUTE) !== null ||
  partsOfNames(owner.getAttribute('class') ?? '').some((part) => /^(?:fig)?captions?$/iu.test(part));

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
    isCaption:
      isCaption(owner) &&
      words >= LEAST_CAPTION &&
      words <= LONGEST_CAPTION &&
      !isLinked &&
      !isInvite &&
      !BYLINE.test(text),
    isQuoted: name === 'blockquote' && words >= LEAST_CAPTION && !isLinked && !isInvite,
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
