import type { Anchor, GrammarRule, ReadingContext, RuleReading } from '../../values/mention.ts';
import { dispatchOf } from '../dispatch.ts';
import type { TokenStream } from '../tokens.ts';
import { aboutYear } from './about-year.ts';
import { agoWhen } from './ago-when.ts';
import { anchorDay } from './anchoring.ts';
import { timeAfter, timeBefore } from './at-time.ts';
import { timeRangeAfter, timeRangeBefore, timeSideAfter } from './at-time-range.ts';
import { bankHoliday } from './bank-holiday.ts';
import { type Levels, TimeChart } from './chart.ts';
import { day, dayOfMonth } from './day.ts';
import { century, decade } from './decade.ts';
import { era } from './era.ts';
import { firstUnits } from './first-units.ts';
import { holiday } from './holiday.ts';
import { lengthFrom } from './length-from.ts';
import { likeTime } from './like-time.ts';
import { month, whichMonth } from './month.ts';
import { namedDay, partByItself, partOfToday, yearEnd } from './named-day.ts';
import {
  frame,
  frameOfList,
  partAfter,
  partBefore,
  partOfDayBefore,
  sideOfNow,
  weekdayWithin,
} from './narrowed.ts';
import { eve, night, nightInto } from './night.ts';
import { numeric } from './numeric.ts';
import { offset } from './offset.ts';
import { oldStyle } from './old-style.ts';
import { dateAfterPart } from './part-then-date.ts';
import { periodEnding } from './period-ending.ts';
import { quarter } from './quarter.ts';
import { range } from './range.ts';
import { recent } from './recent.ts';
import { reference } from './reference.ts';
import { onward, side } from './side.ts';
import { type Tense, tenseAround } from './tense.ts';
import { dayBeside, thatStretch } from './then.ts';
import { turnOfCentury } from './turn-of-century.ts';
import { otherZone } from './two-zones.ts';
import { season, unit, unitBeyond, weekend } from './unit.ts';
import { unitsAgo } from './units-ago.ts';
import { isoWeekReader, nthOf, weekOf } from './week.ts';
import { weekday } from './weekday.ts';
import { weekdayAway } from './weekday-away.ts';
import { weekdayBeside } from './weekday-beside.ts';
import type { Env, Moment, When, WhenReader } from './when.ts';
import { fiscalYear, year } from './year.ts';
import { withYearAfter } from './year-after.ts';
import { yearAgo } from './year-ago.ts';
import { yearSpanReader } from './year-span.ts';

/** Dates by their own words. A new kind is its file and one line here; of two equally long readings the earlier wins. */
const POINTS: readonly WhenReader[] = [
  day, numeric, yearSpanReader, era, weekdayAway, weekday, namedDay, partOfToday, partByItself, bankHoliday, holiday, nthOf, firstUnits, weekOf, isoWeekReader, month, whichMonth, quarter, season,
  fiscalYear, aboutYear, year, decade, century, turnOfCentury, periodEnding, unit, unitBeyond, weekend, yearEnd, yearAgo, recent, thatStretch, dayOfMonth, reference,
]; // biome-ignore format: a table reads best in rows

/** A point with what is before it and narrows it. */
const DATES: readonly WhenReader[] = [
  night,
  eve,
  partBefore,
  partOfDayBefore,
  sideOfNow,
  timeBefore,
  timeRangeBefore,
];

/** What narrows a date from after it, in the order that English has them: "Friday | of last week | night | at ten". */
const SUFFIXES = [
  oldStyle,
  frame,
  weekdayWithin,
  partAfter,
  nightInto,
  dateAfterPart,
  timeRangeAfter,
  timeAfter,
  otherZone,
  timeSideAfter,
  frame,
  frameOfList,
];

/** Dates at a distance from another. */
const PLACED: readonly WhenReader[] = [offset, agoWhen, likeTime, unitsAgo, dayBeside, weekdayBeside];

/** Two ends, or one and an open one. */
const RANGES: readonly WhenReader[] = [range, lengthFrom, onward, side];

const LEVELS: Levels = {
  points: dispatchOf(POINTS),
  dates: dispatchOf(DATES),
  placed: dispatchOf(PLACED),
  ranges: dispatchOf(RANGES),
  suffixes: SUFFIXES,
};

/** Every reader that begins an expression of time. */
export const TIME_READERS: readonly WhenReader[] = [...POINTS, ...DATES, ...PLACED, ...RANGES];

/** The dates that were named last: in the sentence before an expression, and in the sentence before that one. */
export interface Named {
  readonly antecedent: Moment | undefined;
  readonly earlier: Moment | undefined;
}

/** What a text has named so far, and the chart of its expressions. */
export class TimeReader {
  readonly #chart: TimeChart;
  readonly #context: ReadingContext;
  readonly #today: number | undefined;
  readonly #before: () => Moment | undefined;

  /** @param before The date that the sentence named before the text, asked for where it is needed. */
  constructor(stream: TokenStream, context: ReadingContext, before: () => Moment | undefined) {
    this.#chart = new TimeChart(stream, LEVELS);
    this.#context = context;
    this.#today = anchorDay(context);
    this.#before = before;
  }

  /** The widest expression of time at a token, resolved against what was named before. */
  read(i: number, named: Named): { moment: Moment; when: When } | undefined {
    const widest = this.#chart.widest(i);
    const when = widest && withYearAfter(this.#chart, widest);
    return when && { when, moment: when.resolve(this.#env(i, when.next, named)) };
  }

  #env(i: number, next: number, named: Named): Env {
    const tense = (): Tense | undefined => tenseAround(this.#chart.stream, i, next, this.#context);
    return new Around(this.#context, this.#today, tense, named, this.#before);
  }
}

/** What is around an expression, each part worked out when it is first asked for. */
class Around implements Env {
  readonly context: ReadingContext;
  readonly today: number | undefined;
  readonly within = undefined;
  readonly #tense: () => Tense | undefined;
  readonly #named: Named;
  readonly #before: () => Moment | undefined;
  #known: { readonly tense: Tense | undefined } | undefined;

  constructor(
    context: ReadingContext,
    today: number | undefined,
    tense: () => Tense | undefined,
    named: Named,
    before: () => Moment | undefined,
  ) {
    this.context = context;
    this.today = today;
    this.#tense = tense;
    this.#named = named;
    this.#before = before;
  }

  readonly tense = (): Tense | undefined => {
    this.#known ??= { tense: this.#tense() };
    return this.#known.tense;
  };

  get antecedent(): Moment | undefined {
    return this.#named.antecedent ?? this.#before();
  }

  get earlier(): Moment | undefined {
    return this.#named.earlier;
  }
}

export type { Anchor, GrammarRule, RuleReading };
