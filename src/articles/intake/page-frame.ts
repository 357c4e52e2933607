import type { Block } from './blocks.ts';
import type { MarkedNode } from './page-nodes.ts';
import { type Chain, nameOf } from './page-siblings.ts';
import { endsSentence, isInvitation, isProse, wordCount } from './prose.ts';

/** Elements that are an article's own between its paragraphs, whatever they are named. */
const OF_TEXT = /^(?:h[1-6]|table|caption|thead|tbody|tr|td|th|figure|figcaption|blockquote|pre|hr)$/iu;
/** Fewer words below a headline are a button or a section, and no standfirst. */
const STANDFIRST_WORDS = 5;
const LONGEST_LINE = 12;
/** The share of prose above a headline from which on it is not the headline of what was found. */
const MUCH_ABOVE = 0.2;
/** Words that speak to a reader, in a part that is apart from the text. */
const TO_READER =
  /(?<!\p{L})(?:you|your|yours|vous|votre|vos|usted|ustedes|je|jouw|uw|voc\u00EA|din|ditt|dig|deg)(?!\p{L})|(?<=\s)(?:Sie|Ihre?[nmrs]?|Ihnen)(?!\p{L})/iu;
const SAID = /["\u201C\u201D\u201E\u00AB\u00BB]/u;

/** A part of what was kept that holds no prose: its blocks, and how it lies to the prose. */
interface Part {
  readonly node: MarkedNode;
  readonly all: number[];
}

/**
 * The blocks of what was kept that are the frame of a page all the same: everything above the headline, and parts in elements
 * of a class that no prose has (buttons, pleas, notes of a program), where they hold no sentence that reports something.
 */
export function frameOf(
  blocks: readonly Block<MarkedNode>[],
  chains: readonly Chain[],
  kept: ReadonlySet<number>,
  headline: number,
): Set<number> {
  const order = [...kept].sort((a, b) => a - b);
  const isText = (i: number): boolean => {
    const { text, linked } = blocks[i] as Block;
    return isProse(text, linked) && !isInvitation(text);
  };
  const left = new Set<number>();
  const length = (list: readonly number[]): number =>
    list.reduce((sum, i) => sum + (blocks[i] as Block).text.length, 0);
  let prose = order.filter(isText);
  if (headline >= 0 && length(prose.filter((i) => i < headline)) <= length(prose) * MUCH_ABOVE) {
    for (const i of order) if (i < headline) left.add(i);
    prose = prose.filter((i) => i > headline);
  }
  const [first = -1, last = -1] = [prose[0], prose.at(-1)];
  if (first < 0) return left;
  const holds = new Set<MarkedNode>();
  const names = new Set<string>();
  for (const i of [...prose, ...(headline >= 0 ? [headline] : [])])
    for (const node of chains[i] as Chain) {
      holds.add(node);
      if (i !== headline) names.add(nameOf(node));
    }
  const parts = new Map<MarkedNode, Part>();
  for (const i of order) {
    if (left.has(i) || isText(i) || i === headline) continue;
    const chain = chains[i] as Chain;
    const node = chain[chain.findIndex((one) => holds.has(one)) - 1];
    if (node === undefined) continue;
    const part = parts.get(node) ?? { node, all: [] };
    parts.set(node, part);
    part.all.push(i);
  }
  for (const { node, all } of parts.values()) {
    const name = nameOf(node);
    const isNamed = name !== node.nodeName.toLowerCase() || (node.getAttribute('id') ?? '') !== '';
    // Beside a cell that holds the prose a cell is a column of the page.
    const isColumn = /^td$/iu.test(node.nodeName) && (all[0] as number) > last;
    if (!isColumn && (!isNamed || names.has(name) || OF_TEXT.test(node.nodeName))) continue;
    const texts = all.map((i) => (blocks[i] as Block).text);
    const at = all[0] as number;
    if (at > last ? isAfter(texts) : at < first ? isBefore(texts) : isBetween(texts, node))
      for (const i of all) left.add(i);
  }
  return left;
}

/** Facts as a box gives them: "Built: 1968". */
const FACT = /^[^:]{2,40}:\s.*\p{Nd}/u;
/** A list whose items have so many words on average says something: the points of an article, and no buttons. */
const LEAST_POINT = 6;

const saysMuch = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  (texts.filter((text) => FACT.test(text)).length > 1 ||
    texts.reduce((sum, text) => sum + wordCount(text), 0) >= texts.length * LEAST_POINT);

/** Below the text: lines that end no sentence, and sentences that only speak to the reader. */
const isAfter = (texts: readonly string[]): boolean =>
  !(saysMuch(texts) && !texts.some((text) => TO_READER.test(text))) &&
  texts.every((text) => !endsSentence(text) || (TO_READER.test(text) && !SAID.test(text)));

/** Between headline and text: buttons and lists of small words; one longer line is a standfirst. */
const isBefore = (texts: readonly string[]): boolean =>
  texts.every((text) => !endsSentence(text)) &&
  (texts.length > 1 ? !saysMuch(texts) : wordCount(texts[0] as string) < STANDFIRST_WORDS);

/** Amid the text: a box of short lines without a sentence, a number or a quotation, that is no list, table or picture. */
const isBetween = (texts: readonly string[], node: MarkedNode): boolean =>
  texts.length > 1 &&
  !/^(?:ul|ol|dl)$/iu.test(node.nodeName) &&
  !/caption|photo|image|figure|picture|credit|quote|fact|points|summary/iu.test(
    node.getAttribute('class') ?? '',
  ) &&
  texts.every(
    (text) =>
      !endsSentence(text) && !/[\p{Nd}:]/u.test(text) && !SAID.test(text) && wordCount(text) <= LONGEST_LINE,
  );
