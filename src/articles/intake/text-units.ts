import { leastOf } from '../../text/lists.ts';
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
    // Once for all of them: a text may be one paragraph of many lines.
    const base = leastOf(own.map(indentOf));
    if (isIndented(own, base)) {
      for (const [from, to] of paragraphsOf(own, base))
        units.push(unitOf(own.slice(from, to + 1).join(' '), { from: at + from, to: at + to, block, inBlock: own.length }));
      block++;
      at = end + 1;
      continue;
    }
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

const indentOf = (line: string): number => /^\s*/u.exec(line)?.[0].length ?? 0;
/** Two or more spaces between words part the columns of a table. */
const COLUMNS = /\S(?: {2,}|\t)\S/u;

/** Whether the paragraphs of some lines begin with space before their first lines alone, as agencies set them. */
const isIndented = (lines: readonly string[], base: number): boolean =>
  lines.length > 2 &&
  lines.some((_, i) => i > 0 && goesOn(lines, i, base)) &&
  lines.some((line, i) => i > 0 && /^ {2,8}\S/u.test(line) && !ITEM.test(line)) &&
  !lines.some((line) => /^\s*\|/u.test(line));

/** Whether a line goes on with the paragraph of the long line above it. */
const goesOn = (lines: readonly string[], at: number, base: number): boolean => {
  const [before, line] = [lines[at - 1] as string, lines[at] as string];
  return (
    before.length >= BROKEN && indentOf(line) === base && !COLUMNS.test(before.trim()) && !ITEM.test(line)
  );
};

function* paragraphsOf(lines: readonly string[], base: number): Iterable<[number, number]> {
  let from = 0;
  for (let at = 1; at <= lines.length; at++)
    if (at === lines.length || !goesOn(lines, at, base)) {
      if (/[\p{L}\p{N}]/u.test(lines.slice(from, at).join(''))) yield [from, at - 1];
      from = at;
    }
}

/** A text that is set in lines of one length as paragraphs, an empty line between them; tables keep their lines. */
export function reflowed(text: string): string {
  const lines = text.split('\n');
  let before: TextUnit | undefined;
  return unitsOf(text)
    .map((unit) => {
      const raw = lines.slice(unit.from, unit.to + 1).map((line) => line.trim()).join(' ');
      const isTable = COLUMNS.test((lines[unit.from] as string).trim());
      const isNext = isTable && before !== undefined && before.block === unit.block && COLUMNS.test((lines[before.from] as string).trim());
      const gap = before === undefined ? '' : isNext ? '\n' : '\n\n';
      before = unit;
      return gap + (isTable ? raw.replace(/(?<=\S)(?: {2,}|\t+)(?=\S)/gu, ' | ') : raw);
    })
    .join('');
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
