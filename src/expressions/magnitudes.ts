import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { NUMBER_WORDS, readBoundedNumber } from './bounded-numbers.ts';
import { HEDGE_FOLLOWS, HEDGE_WORDS, readHedge } from './hedges.ts';
import { amount, measured } from './measured.ts';
import type { TokenStream } from './tokens.ts';

/** How strong an earthquake was: "magnitude 6.1", "a 5.9-magnitude quake", "6.1 on the Richter scale", "Mw 6.1". */

const UNIT_MAGNITUDE = unitOf('magnitude') as Unit;

/** What shakes the ground, and so is measured on a scale of magnitudes. */
const QUAKES = ['earthquake', 'quake', 'tremor', 'aftershock', 'foreshock', 'temblor', 'shock'];

/** `a tremor measuring 4.8`, `a quake of 5.9`: a figure with one decimal place that says how strong a quake was. */
function readQuake(stream: TokenStream, i: number): RuleReading | undefined {
  if (!isOfQuake(stream, i)) return undefined;
  const number = readBoundedNumber(stream, i);
  return number && number.low > 0 && number.high < 10 && isStrength(stream, number.next)
    ? measured(number.next, amount(number, UNIT_MAGNITUDE))
    : undefined;
}

const isStrength = (stream: TokenStream, next: number): boolean =>
  /^\d\.\d$/u.test(stream.text(next - 1)) &&
  stream.at(next)?.kind !== 'number' &&
  !stream.isMark(next, '-', '%');

function isOfQuake(stream: TokenStream, i: number): boolean {
  if (!stream.isWord(i - 1, 'measuring', 'measured', 'registering', 'registered', 'of', 'at', 'measures'))
    return false;
  for (let k = i - 2; k >= Math.max(0, i - 6); k--) {
    if (stream.isWord(k, ...QUAKES)) return true;
    if (stream.at(k)?.kind !== 'word') return false;
  }
  return false;
}

const RICHTER = [
  ['on', 'the', 'richter', 'scale'],
  ['on', 'the', 'richter'],
];

/** `magnitude 6.1`, `a magnitude-6.1 quake`, `6.1-magnitude`, `6.1 on the Richter scale`. */
function readMagnitude(stream: TokenStream, i: number): RuleReading | undefined {
  const hedge = readHedge(stream, i);
  const word = hedge ? (stream.isWord(hedge.next, 'a', 'an') ? hedge.next + 1 : hedge.next) : i;
  if (stream.isWord(word, 'magnitude')) {
    const at = stream.isMark(word + 1, '-') || stream.isWord(word + 1, 'of') ? word + 2 : word + 1;
    const number = readBoundedNumber(stream, at);
    if (!number || !(number.low > 0 && number.high <= 10)) return undefined;
    const bound = number.bound === 'exact' && hedge ? hedge.bound : number.bound;
    return measured(number.next, amount({ ...number, bound }, UNIT_MAGNITUDE));
  }
  const number = readBoundedNumber(stream, i);
  const following = number && stream.afterAny(number.next, RICHTER);
  return number && following !== undefined ? measured(following, amount(number, UNIT_MAGNITUDE)) : undefined;
}

/** The scales of seismologists, as they are printed. */
const SCALES = ['mw', 'ml', 'mb', 'ms'];

/** `6.1 Mw`, `Mw 6.1`, `Mw6.1`: with a capital M alone, unlike a length and a megawatt. */
function readScaled(stream: TokenStream, i: number): RuleReading | undefined {
  const isScale = (at: number): boolean =>
    stream.isWord(at, ...SCALES) && /^M[wlbs]$/u.test(stream.at(at)?.spelling?.raw ?? '');
  const isBefore = isScale(i);
  const number = readBoundedNumber(stream, isBefore ? i + 1 : i);
  if (
    !number ||
    !(number.low > 0 && number.high < 10) ||
    !/^\d\.\d{1,2}$/u.test(stream.text(number.next - 1))
  )
    return undefined;
  if (isBefore) return measured(number.next, amount(number, UNIT_MAGNITUDE));
  return isScale(number.next) ? measured(number.next + 1, amount(number, UNIT_MAGNITUDE)) : undefined;
}

/** Strengths of earthquakes. */
export const MAGNITUDE_RULES: readonly GrammarRule[] = [
  {
    name: 'quantity/magnitude',
    starts: {
      words: ['magnitude', ...NUMBER_WORDS],
      follows: HEDGE_FOLLOWS,
      digits: true,
      needs: ['magnitude', 'richter'],
    },
    read: readMagnitude,
  },
  {
    name: 'quantity/magnitude',
    starts: { words: HEDGE_WORDS, follows: HEDGE_FOLLOWS, digits: true },
    read: readQuake,
  },
  {
    name: 'quantity/magnitude',
    starts: { words: [...SCALES, ...HEDGE_WORDS], follows: HEDGE_FOLLOWS, digits: true, needs: SCALES },
    read: readScaled,
  },
];
