import { endsSentence } from './prose.ts';

/** A line of a text, or a paragraph that is broken into lines of one length. */
export interface TextUnit {
  /** Its words without the marks of Markdown. */
  readonly words: string;
  /** Its first and its last line in the text, from 0. */
  readonly from: number;
  readonly to: number;
  /** The paragraph that it is in, from 0, and how many units that has. */
  readonly block: number;
  readonly inBlock: number;
  /** Links alone, of Markdown. */
  readonly isLinks: boolean;
  /** A heading of the first level. */
  readonly isTop: boolean;
  /** An item of a list. */
  readonly isItem: boolean;
  /** An item of a list or a row of a table that holds a figure. */
  readonly isItemOfFacts: boolean;
}

/** Lines that are broken by a program are at least so long, but the last of a paragraph. */
const BROKEN = 45;
const LINK =
  /!?\[([^\]\n]{0,300})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+"[^"\n]{0,200}")?\)/gu;
const ITEM = /^\s{0,8}(?:[*+•-]|\d{1,3}[.)])\s+/u;

/** The units of a text, in order. */
export function unitsOf(text: string): TextUnit[] {
  const lines = text.split('\n');
  const units: TextUnit[] = [];
  let block = 0;
  for (let at = 0; at < lines.length; ) {
    if ((lines[at] as string).trim() === '') {
      at++;
      continue;
    }
    let end = at;
    while (end + 1 < lines.length && (lines[end + 1] as string).trim() !== '') end++;
    const own = lines.slice(at, end + 1);
    const isBroken =
      own.length > 1 &&
      own.slice(0, -1).every((line) => line.length >= BROKEN && !endsSentence(line)) &&
      !own.some((line) => ITEM.test(line) || /^\s*[|#>]/u.test(line));
    if (isBroken) units.push(unitOf(own.map((line) => line.trim()).join(' '), { from: at, to: end, block, inBlock: 1 }));
    else
      for (const [i, line] of own.entries())
        if (/[\p{L}\p{N}]/u.test(line))
          units.push(unitOf(line, { from: at + i, to: at + i, block, inBlock: own.length }));
    block++;
    at = end + 1;
  }
  return units;
} // biome-ignore format: lines

type Place = Pick<TextUnit, 'from' | 'to' | 'block' | 'inBlock'>;

function unitOf(line: string, place: Place): TextUnit {
  const isItem = ITEM.test(line);
  const links = [...line.matchAll(LINK)].filter(({ 0: whole }) => !whole.startsWith('!'));
  const words = line
    .replace(LINK, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>)\s*/u, '')
    .replace(ITEM, '')
    .replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    ...place,
    words,
    isItem,
    isTop: /^\s{0,3}#\s/u.test(line),
    isLinks: links.length > 0 && !/[\p{L}\p{N}]/u.test(line.replace(LINK, '').replace(ITEM, '')),
    isItemOfFacts: (isItem || /^\s*\|/u.test(line)) && links.length === 0 && /\p{Nd}/u.test(words),
  };
}
