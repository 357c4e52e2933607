import { MONEY_BEFORE } from '../values/bounds/units.ts';
import { SCALED_CODES } from './money-codes.ts';

/** What letters and digits without a space between are: a number with its unit or scale ("12km", "5h30m"), or a code that says no value. */

/** What is written before its digits without a space, besides a currency: "Q3", "FY24", "mid1990s", "May5". */
const BEFORE_DIGITS: ReadonlySet<string> = new Set([
  ...[...MONEY_BEFORE.keys()].flatMap((written) => written.split(' ')),
  ...SCALED_CODES,
  ...'q h fy cy mid pre post ca circa utc gmt t w jan feb mar apr may jun jul aug sep sept oct nov dec'.split(' '),
  ...'january february march april june july august september october november december'.split(' '),
]); // biome-ignore format: a list
/** What counts in whole periods, and may be written in a row: "Q1FY24". */
const PERIODS: ReadonlySet<string> = new Set(['q', 'h', 'fy', 'cy']);
/** The scales of an amount of money, after its digits: "R26m", "Rs500cr". */
const SCALES: ReadonlySet<string> = new Set(
  'k m mn mil mln b bn t tn trn million billion trillion cr crore crores lakh lakhs mm s'.split(' '),
);
/** Units of time, length and weight that are written in a row, the larger before the smaller: "5h30m", "6ft2in". */
const PARTS: ReadonlySet<string> = new Set(
  'y yr yrs w wk wks d h hr hrs m min mins s sec secs ms km ft in cm mm st lb lbs oz kg'.split(' '),
);
/** What is between two numbers of one value: "2Q23", "12m2", "4x4", "5May2024", "1m75". */
const BETWEEN: ReadonlySet<string> = new Set([...PARTS, ...BEFORE_DIGITS, 'x']);

/** More pieces than a value has. */
const MOST_PIECES = 8;
/** No file or mailbox has a longer name. */
const LONGEST_NAME = 256;

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isAsciiLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
const UNDERSCORE = 0x5f;
const isOfRun = (c: number): boolean => isDigit(c) || isAsciiLetter(c) || c === UNDERSCORE;

/** The end of a run of letters, digits and low lines. Those at its end are marks of emphasis. */
function runFrom(text: string, i: number): number {
  let end = i;
  while (isOfRun(text.charCodeAt(end))) end++;
  while (end > i && text.charCodeAt(end - 1) === UNDERSCORE) end--;
  return end;
}

/** The letters and the numbers of a run, each number with its groups and its fraction; undefined where there are too many. */
function piecesOf(run: string): string[] | undefined {
  const pieces: string[] = [];
  for (let at = 0; at < run.length; ) {
    if (pieces.length === MOST_PIECES) return undefined;
    const digits = isDigit(run.charCodeAt(at));
    let end = at + 1;
    while (end < run.length && isDigit(run.charCodeAt(end)) === digits) end++;
    pieces.push(run.slice(at, end).toLowerCase());
    at = end;
  }
  return pieces;
}

/** Whether letters after digits are units in a row, each once: what repeats one is a code in hexadecimal digits. */
function areParts(units: readonly string[]): boolean {
  return new Set(units).size === units.length && units.every((unit) => PARTS.has(unit));
}

/** Whether a run of letters and digits is one number, with its unit, scale or currency. */
function isValue(run: string): boolean {
  if (run.includes('_')) return false;
  const pieces = piecesOf(run);
  if (!pieces) return false;
  const letters = pieces.filter((piece) => !isDigit(piece.charCodeAt(0)));
  const [first] = letters as [string];
  if (isDigit(run.charCodeAt(0))) {
    if (pieces.length <= 2) return true;
    // "1e10".
    if (first === 'e') return pieces.length === 3 && (pieces[2] as string).length <= 2;
    return pieces.length === 3 ? BETWEEN.has(first) : areParts(letters);
  }
  if (!BEFORE_DIGITS.has(first)) return false;
  if (pieces.length <= 2) return true;
  const [, second] = letters as [string, string];
  return pieces.length === 3
    ? SCALES.has(second)
    : pieces.length === 4 && letters.every((piece) => PERIODS.has(piece));
}

/** What joins the parts of a code: "550e8400-e29b-41d4", "2b/4c==". */
const JOINS = new Set(['-', '_', '+', '=', '/']);

/** The end of a code, with what is joined to it. */
function joinedFrom(text: string, from: number): number {
  let end = from;
  for (;;) {
    const mark = text[end] ?? '';
    const next = text.charCodeAt(end + 1);
    const goesOn = JOINS.has(mark) ? isOfRun(next) : mark === '.' && isDigit(next);
    if (!goesOn) return end;
    const after = runFrom(text, end + 1);
    // "An A38-based firm": a word after a hyphen is a word.
    if (after === end + 1 || !/\d/u.test(text.slice(end + 1, after))) return end;
    end = after;
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/iy;
const MAILBOX = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const SITE = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|int|info|[a-z]{2})$/u;
const FILE =
  /^[\w.+-]*\.(?:txt|md|pdf|docx?|xlsx?|pptx?|csv|tsv|json|xml|ya?ml|html?|php|aspx?|jpe?g|png|gif|svg|webp|tiff?|mp[34]|mov|avi|wav|zip|gz|tar|rar|exe|log|py|js|ts|css)(?![\w])/iu;

/** The end of an address in the web: up to white space, without the marks that end a sentence. */
function addressFrom(text: string, i: number): number {
  let end = i;
  while (end < text.length && !/[\s<>"|]/u.test(text[end] as string)) end++;
  while (end > i && /[.,;:!?)'\]]/u.test(text[end - 1] as string)) end--;
  return end;
}

/** The end of a name in letters that programs know: an address in the web, a mailbox, a file. */
function nameFrom(text: string, i: number, end: number): number | undefined {
  if (text.startsWith('://', end)) return addressFrom(text, end);
  let stop = i;
  const most = i + LONGEST_NAME;
  while (stop < most && (isOfRun(text.charCodeAt(stop)) || '.+-@'.includes(text[stop] ?? ' '))) stop++;
  const stem = text.slice(i, stop);
  const isSite = /^www\./iu.test(stem) || (text[stop] === '/' && SITE.test(stem));
  if (isSite) return addressFrom(text, i);
  const found = MAILBOX.exec(stem) ?? FILE.exec(stem);
  return found ? i + found[0].length : undefined;
}

/** Finds the codes of a text, place by place from its beginning. */
export class CodeFinder {
  readonly #text: string;
  /** Up to where no name of a file, mailbox or site begins. */
  #unnamed = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The end of a code that begins at `i`, where a word or number begins and nothing of the same run is before it.
   * @param end The end of the word or number.
   */
  endFrom(i: number, end: number): number | undefined {
    const text = this.#text;
    const c = text.charCodeAt(end);
    const isMixed = isOfRun(c) && isOfRun(text.charCodeAt(i));
    // A space, comma or full stop and space after the word: most of a text.
    if (!isMixed && (Number.isNaN(c) || !'.@:-+'.includes(text[end] as string))) return undefined;
    const isJoined = c === 0x3a ? text.startsWith('://', end) : isOfRun(text.charCodeAt(end + 1));
    if (!isMixed && !isJoined) return undefined;
    if (i >= this.#unnamed) {
      const name = nameFrom(text, i, end);
      if (name !== undefined) return name;
      let stop = end;
      while (isOfRun(text.charCodeAt(stop)) || '.+-@'.includes(text[stop] ?? ' ')) stop++;
      this.#unnamed = stop;
      UUID.lastIndex = i;
      if (UUID.test(text)) return UUID.lastIndex;
    }
    if (!isMixed) return undefined;
    const run = runFrom(text, end);
    return run > end && !isValue(text.slice(i, run).replaceAll(/[.,]/gu, ''))
      ? joinedFrom(text, run)
      : undefined;
  }
}
