import { byName } from '../../expressions/en/words.ts';
import type { TypeName } from '../../values/index.ts';
import { extentAfter } from './noun-phrases.ts';
import type { Slot } from './slot.ts';
import type { Token } from './token.ts';

/** A value with its words, for the property that it is of. */
interface Clues {
  readonly type: TypeName;
  /** What it is compared with: the type, and the dimension or currency of it. */
  readonly kind: string;
  /** The tokens of the value. */
  readonly i: number;
  readonly j: number;
  readonly governor: Token | undefined;
  readonly topic: Token | undefined;
  /** Whether the words name a place that a length is from. */
  readonly isFromPlace: boolean;
  /** Whether the words name what went on as long. */
  readonly isLasting: boolean;
}

/** The verbs by which English says how long something went on; as phrases where a second word belongs to them. */
const LASTS = /^(?:last|run|span|endure|continue|drag|stretch|occupy|persist)$/u;
const LASTS_WITH: ReadonlyMap<string, RegExp> = byName({
  go: /^on$/u, take: /^(?:up)?$/u, carry: /^on$/u, keep: /^(?:on|up)$/u, rage: /^(?:on|for)$/u,
}); // biome-ignore format: a table
/** Verbs that make a time longer or shorter. */
const LENGTHENS = /^(?:extend|lengthen|prolong|shorten|cut|reduce|delay|postpone|increase|curtail)$/u;
/** Which side of a thing an adjective or its noun measures. */
const SIDES: ReadonlyMap<string, string> = byName({
  long: 'long', length: 'long', span: 'long', measure: 'long', wide: 'wide', width: 'wide', broad: 'wide', breadth: 'wide', across: 'wide', diameter: 'wide',
  high: 'high', tall: 'high', height: 'high', deep: 'deep', depth: 'deep', thick: 'thick', thickness: 'thick',
}); // biome-ignore format: a table
const MOVES =
  /^(?:walk|run|drive|swim|fly|sail|fall|plunge|march|drift|travel|slide|jump|leap|drop|climb|cycle|row|trek|hike)$/u;
const LEVELS = /^(?:rise|peak|crest|stand|reach|swell)$/u;

/**
 * The property that a value is of, as far as the closed words of English for it say: how long something lasted or was made longer, when after
 * something else it was, which side of a thing a length measures, how far away it is or moved. Null where they do not say.
 */
export function propertyOf(tokens: readonly Token[], clues: Clues): string | null {
  if (clues.kind === 'age') return null;
  if (clues.type === 'duration') return ofDuration(tokens, clues);
  return clues.kind === 'quantity length' ? ofLength(tokens, clues) : null;
}

function ofDuration(tokens: readonly Token[], { i, j, governor, isLasting }: Clues): string | null {
  const [before, after] = [tokens[i - 1]?.lower ?? '', tokens[j]?.lower ?? ''];
  const verb = governor?.bare ?? governor?.lemma ?? '';
  if (/^(?:longer|shorter)$/u.test(after) || (before === 'by' && LENGTHENS.test(verb))) return 'longer';
  if (/^(?:later|after|before|earlier|ago)$/u.test(after) || /^(?:within|every|after)$/u.test(before))
    return 'from another time';
  if (isLasting || LASTS.test(verb)) return 'lasts';
  const particle = governor ? (tokens[tokens.indexOf(governor) + 1]?.lower ?? '') : '';
  const own = LASTS_WITH.get(verb);
  if (own === undefined) return null;
  return own.test(particle) || (verb === 'take' && own.test('') && tokens.indexOf(governor as Token) < i)
    ? 'lasts'
    : null;
}

function ofLength(tokens: readonly Token[], { i, j, governor, topic, isFromPlace }: Clues): string | null {
  if (
    isFromPlace ||
    /^(?:away|offshore|inland|upstream|downstream|north|south|east|west|inside|outside|into|past|beyond|short)$/u.test(
      tokens[j]?.lower ?? '',
    )
  )
    return 'distance';
  if (extentAfter(tokens, j) !== undefined) return 'long';
  const verb = governor?.bare ?? governor?.lemma ?? '';
  const isCompound = tokens.slice(i, j + 1).some(({ text }) => /[-\u2010\u2011]/u.test(text));
  const after = tokens[tokens[j]?.text === '-' ? j + 1 : j]?.lower ?? '';
  const side =
    SIDES.get(after) ??
    SIDES.get(topic?.lemma ?? '') ??
    SIDES.get(verb) ??
    SIDES.get(tokens[i - 1]?.lower ?? '');
  if (side !== undefined) return side;
  if (isCompound) return 'size';
  if (MOVES.test(verb)) return 'moved';
  return LEVELS.test(verb) ? 'level' : null;
}

const SIZES: ReadonlySet<string> = new Set(['long', 'wide', 'high', 'deep', 'thick', 'size']);

/** Whether two values are of one property; undefined where the words of one do not say. */
export function areOfOneProperty({ property: a }: Slot, { property: b }: Slot): boolean | undefined {
  if (a === null || b === null) return undefined;
  // "The 48-metre ferry", "62 metres long": a size says not of which side it is.
  return a === b || ((a === 'size' || b === 'size') && SIZES.has(a) && SIZES.has(b));
}
