import type { Starts } from '../values/mention.ts';
import { AFTER_ARTICLES, ARTICLES, COMPARISONS, LEADS } from './en/lead-words.ts';
import { CARDINALS, MAGNITUDES, TENS } from './en/words.ts';
import { FRACTION_SIGNS } from './fractions.ts';
import type { Spelling } from './spellings.ts';
import type { Asked, Token } from './tokens.ts';

/** How many tokens may be before the first word that carries a meaning of time or number ("no later than about the"). */
const LEAD = 4;
const LEAD_OF_COMPARISON = 6;

/** A word that carries a meaning of time or number by itself. */
const CORE = 1;
/** A word that some reader begins with. */
const START = 2;

/** The lists of words that rules need, each with a bit of its own; the first two bits are taken. */
const NEEDS: (readonly string[])[] = [];
/** As many as the bits of a number hold. */
const MOST_NEEDS = 28;

/** The bit of a list of words that a rule needs; the same list has the same bit. 0 where nothing is needed. */
export function bitOf(needs: readonly string[] | undefined): number {
  if (!needs) return 0;
  const known = NEEDS.indexOf(needs);
  const at = known < 0 ? NEEDS.push(needs) - 1 : known;
  if (at >= MOST_NEEDS) throw new RangeError(`more than ${MOST_NEEDS} lists of needed words`);
  return 4 << at;
}

/** What a number may be long with: these are not counted where a word that is needed is looked for after it. */
const IN_NUMBERS = bitOf([...CARDINALS.keys(), ...TENS.keys(), ...MAGNITUDES.keys(), 'and', '-', ',']);
/** How far after its start, in tokens besides those of numbers, what a rule needs may be; and in tokens at all. */
const REACH = 14;
const FARTHEST = 60;

/**
 * What each word and mark is to readers, as bits: whether it carries a meaning of time or number by itself (readers begin with
 * it or name it besides, and it does not only lead), whether some reader begins with it, and what needs it.
 */
export function bitsOfWords(readers: readonly { readonly starts: Starts }[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const mark = (word: string, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const { starts } of readers) {
    for (const word of starts.words) mark(word, LEADS.has(word) ? START : START | CORE);
    for (const word of starts.carries ?? []) mark(word, CORE);
  }
  for (const sign of FRACTION_SIGNS.keys()) mark(sign, CORE);
  for (const [at, words] of NEEDS.entries()) for (const word of words) mark(word, 4 << at);
  return bits;
}

/** Marks that begin a number of digits, and nothing else: ".5", "'90s". */
const BEFORE_DIGITS = new Set(['.', "'"]);
const startsDigits = ({ kind }: Token): boolean => kind === 'number' || kind === 'ordinal';

function bitsOf(text: string, spelling: Spelling | undefined, words: ReadonlyMap<string, number>): number {
  const bits = words.get(text) ?? 0;
  if (spelling) spelling.bits = bits;
  return bits;
}

/** What readers may be asked about, token by token. */
export class WordsAhead implements Asked {
  readonly #bits: Int32Array;
  readonly #near: Uint8Array;
  /** What comes soon after a token, worked out where it is asked for; 0 is not known yet. */
  readonly #soon: Int32Array;

  /** One pass over the tokens. */
  constructor(tokens: readonly Token[], words: ReadonlyMap<string, number>) {
    this.#bits = new Int32Array(tokens.length);
    this.#near = new Uint8Array(tokens.length);
    this.#soon = new Int32Array(tokens.length);
    let away = LEAD + 1;
    for (let i = tokens.length - 1; i >= 0; i--) {
      const { kind, text, spelling } = tokens[i] as Token;
      const isDigits = kind === 'number' || kind === 'ordinal';
      const bits = isDigits ? CORE | START | IN_NUMBERS : (spelling?.bits ?? bitsOf(text, spelling, words));
      this.#bits[i] = bits;
      // A sign is a word of its own only where it is a fraction: other marks lead nothing but amounts.
      const carries = (bits & CORE) !== 0 && (kind !== 'mark' || FRACTION_SIGNS.has(text));
      away = carries ? 0 : away + 1;
      if ((bits & START) === 0 || away > LEAD_OF_COMPARISON) continue;
      const following = tokens[i + 1];
      if (kind === 'mark' && BEFORE_DIGITS.has(text) && !(following && startsDigits(following))) continue;
      const next = following?.text ?? '';
      // Most articles lead no time: the word right after one decides.
      const leads =
        away <= 1 || !ARTICLES.has(text) || AFTER_ARTICLES.has(next) || next === "'" || next === '$';
      const isNear = away <= LEAD || COMPARISONS.has(text);
      this.#near[i] = isNear && leads ? 1 : 0;
    }
  }

  /** Whether an expression may begin at a token: where no word of meaning is near, nothing is read. Most of a text. */
  isStart(i: number): boolean {
    return this.#near[i] === 1;
  }

  /** Whether one of the words of a bit is at a token or soon after it. */
  has(i: number, bit: number): boolean {
    if (bit === 0) return true;
    let soon = this.#soon[i] as number;
    if (soon === 0) {
      soon = this.#look(i);
      this.#soon[i] = soon;
    }
    return (soon & bit) !== 0;
  }

  #look(start: number): number {
    const end = Math.min(this.#bits.length, start + FARTHEST);
    let soon = START;
    for (let i = start, left = REACH; i < end && left > 0; i++) {
      const bits = this.#bits[i] as number;
      soon |= bits;
      if ((bits & IN_NUMBERS) === 0) left--;
    }
    return soon;
  }
}
