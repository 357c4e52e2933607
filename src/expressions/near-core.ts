import type { Starts } from '../values/mention.ts';
import { AFTER_ARTICLES, ARTICLES, COMPARISONS, LEADS } from './en/lead-words.ts';
import { CARDINALS, MAGNITUDES, TENS } from './en/words.ts';
import { FRACTION_SIGNS } from './fractions.ts';
import type { Spelling } from './spellings.ts';
import type { Asked, Token } from './tokens.ts';

/** How many tokens may be before the first word that carries a meaning of time or number ("by the end of the"). */
const LEAD = 5;
const LEAD_OF_COMPARISON = 6;

/** A word that carries a meaning of time or number by itself. */
const CORE = 1;
/** A word that some reader begins with. */
const START = 2;

/** The lists of words that rules need, each with a number of its own from 1: two rules that need the same words share it. */
const NEEDS: (readonly string[])[] = [];
const NUMBERS = new Map<string, number>();
/** How many lists the first number of bits holds beside the two above; a second number holds the others. */
const FIRST_NEEDS = 28;
const MOST_NEEDS = FIRST_NEEDS + 30;

/**
 * The number of a list of words that a rule needs; lists of the same words have the same number. 0 where nothing is needed, and
 * where there are more lists than bits: such a rule is asked wherever its words begin.
 */
export function needOf(needs: readonly string[] | undefined): number {
  if (!needs) return 0;
  const words = needs.join('\n');
  const known = NUMBERS.get(words);
  if (known !== undefined) return known;
  if (NEEDS.length === MOST_NEEDS) return 0;
  const number = NEEDS.push(needs);
  NUMBERS.set(words, number);
  return number;
}

/** What a word is to readers: {@link CORE}, {@link START} and the first lists that hold it, and the other lists. */
interface Bits {
  readonly bits: number;
  readonly more: number;
}

const NO_BITS: Bits = { bits: 0, more: 0 };

/** The bits of a list by its number. */
const bitsOfNeed = (need: number): Bits =>
  need <= FIRST_NEEDS ? { bits: 2 << need, more: 0 } : { bits: 0, more: 1 << (need - FIRST_NEEDS - 1) };

/** What a number may be long with: these are not counted where a word that is needed is looked for after it. */
const IN_NUMBERS = bitsOfNeed(
  needOf([...CARDINALS.keys(), ...TENS.keys(), ...MAGNITUDES.keys(), 'and', '-', ',']),
).bits;
/** The bits of every list, by its number. */
const MASKS: readonly Bits[] = Array.from({ length: MOST_NEEDS + 1 }, (_, need) => bitsOfNeed(need));
/** How far after its start, in tokens besides those of numbers, what a rule needs may be; and in tokens at all. */
const REACH = 14;
const FARTHEST = 60;

/**
 * What each word and mark is to readers, as bits: whether it carries a meaning of time or number by itself (readers begin with
 * it or name it besides, and it does not only lead), whether some reader begins with it, and what needs it.
 */
export function bitsOfWords(readers: readonly { readonly starts: Starts }[]): ReadonlyMap<string, Bits> {
  const words = new Map<string, Bits>();
  const mark = (word: string, { bits, more }: Bits): void => {
    const known = words.get(word) ?? NO_BITS;
    words.set(word, { bits: known.bits | bits, more: known.more | more });
  };
  for (const { starts } of readers) {
    for (const word of starts.words) mark(word, { bits: LEADS.has(word) ? START : START | CORE, more: 0 });
    for (const word of starts.carries ?? []) mark(word, { bits: CORE, more: 0 });
  }
  for (const sign of FRACTION_SIGNS.keys()) mark(sign, { bits: CORE, more: 0 });
  for (const [at, needed] of NEEDS.entries()) for (const word of needed) mark(word, bitsOfNeed(at + 1));
  return words;
}

/** Marks that begin a number of digits, and nothing else: ".5", "'90s". */
const BEFORE_DIGITS = new Set(['.', "'"]);
const startsDigits = ({ kind }: Token): boolean => kind === 'number' || kind === 'ordinal';

const DIGITS: Bits = { bits: CORE | START | IN_NUMBERS, more: 0 };

function bitsOf(text: string, spelling: Spelling | undefined, words: ReadonlyMap<string, Bits>): Bits {
  const bits = words.get(text) ?? NO_BITS;
  if (spelling) spelling.bits = bits;
  return bits;
}

/** What readers may be asked about, token by token. */
export class WordsAhead implements Asked {
  readonly #bits: Int32Array;
  readonly #more: Int32Array;
  readonly #near: Uint8Array;
  /** What comes soon after a token, worked out where it is asked for; 0 is not known yet. */
  readonly #soon: Int32Array;
  readonly #soonMore: Int32Array;

  /** One pass over the tokens. */
  constructor(tokens: readonly Token[], words: ReadonlyMap<string, Bits>) {
    this.#bits = new Int32Array(tokens.length);
    this.#more = new Int32Array(tokens.length);
    this.#near = new Uint8Array(tokens.length);
    this.#soon = new Int32Array(tokens.length);
    this.#soonMore = new Int32Array(tokens.length);
    let away = LEAD + 1;
    for (let i = tokens.length - 1; i >= 0; i--) {
      const { kind, text, spelling } = tokens[i] as Token;
      const isDigits = kind === 'number' || kind === 'ordinal';
      const { bits, more } = isDigits ? DIGITS : (spelling?.bits ?? bitsOf(text, spelling, words));
      this.#bits[i] = bits;
      this.#more[i] = more;
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

  /** Whether one of the words of a list is at a token or soon after it. */
  has(i: number, need: number): boolean {
    if (need === 0) return true;
    if (this.#soon[i] === 0) this.#look(i);
    const { bits, more } = MASKS[need] as Bits;
    return (((this.#soon[i] as number) & bits) | ((this.#soonMore[i] as number) & more)) !== 0;
  }

  #look(start: number): void {
    const end = Math.min(this.#bits.length, start + FARTHEST);
    let soon = START;
    let soonMore = 0;
    for (let i = start, left = REACH; i < end && left > 0; i++) {
      const bits = this.#bits[i] as number;
      soon |= bits;
      soonMore |= this.#more[i] as number;
      if ((bits & IN_NUMBERS) === 0) left--;
    }
    this.#soon[start] = soon;
    this.#soonMore[start] = soonMore;
  }
}
