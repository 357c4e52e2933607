import { dateValue, oneOfValue, yearSpan } from '../../values/bounds/date-value.ts';
import type { IntervalValue } from '../../values/bounds/value.ts';
import { readOrdinal } from '../ordinals.ts';
import { absolute, relative } from './moments.ts';
import type { WhenReader } from './when.ts';

/** Years either way that the turn of a century takes, strictly and usually. */
const ABOUT = { strict: 15, usual: 5 };

const turnAt = (year: number): IntervalValue =>
  dateValue({
    strict: yearSpan(year - ABOUT.strict, year + ABOUT.strict), usual: yearSpan(year - ABOUT.usual, year + ABOUT.usual),
    precision: 'interval', canonical: `${year}~`, label: `about ${year}`,
  }); // biome-ignore format: one value

/** `the turn of the 20th century` is about 1900; "the turn of the century" that one or about 2000, and it is not said which. */
export const turnOfCentury: WhenReader = {
  name: 'date/turn-of-century',
  starts: { words: ['the', 'turn'], digits: false, carries: ['century', 'millennium'] },
  read({ stream }, i) {
    const at = stream.isWord(i, 'the') ? i + 1 : i;
    const of =
      stream.after(at, ['turn', 'of', 'the', 'last']) ??
      stream.after(at, ['turn', 'of', 'the']) ??
      stream.after(at, ['turn', 'of', 'this']);
    if (of === undefined) return undefined;
    const ordinal = readOrdinal(stream, of);
    const unit = ordinal ? ordinal.next : of;
    if (stream.isWord(of, 'millennium'))
      return { next: of + 1, resolve: () => absolute(turnAt(2000), '2000', ['century']) };
    if (!stream.isWord(unit, 'century') || (ordinal && (ordinal.n < 2 || ordinal.n > 22))) return undefined;
    const n = ordinal?.n;
    if (n !== undefined)
      return {
        next: unit + 1,
        resolve: () => ({
          ...absolute(turnAt((n - 1) * 100), String((n - 1) * 100), ['century']),
          mod: 'APPROX',
        }),
      };
    return {
      next: unit + 1,
      resolve: (env) => ({
        ...relative(env, oneOfValue([turnAt(1900), turnAt(2000)]), '2000', ['century']),
        mod: 'APPROX',
      }),
    };
  },
};
