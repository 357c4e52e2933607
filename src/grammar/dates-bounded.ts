import { dayOf } from '../bounds/calendar.ts';
import { dateValue, daySpan } from '../bounds/date-value.ts';
import { type Span, span } from '../bounds/span.ts';
import type { IntervalValue } from '../bounds/value.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';

/** Words that put an event on one side of a date. "Until" and "since" are edges of a period and read elsewhere. */
const SIDES: readonly (readonly [readonly string[], 'before' | 'by' | 'after'])[] = [
  [['no', 'later', 'than'], 'by'],
  [['sometime', 'before'], 'before'],
  [['before'], 'before'],
  [['by'], 'by'],
  [['after'], 'after'],
];

function sideOf(side: 'before' | 'by' | 'after', { strict, usual }: IntervalValue): IntervalValue {
  const cut = ({ low, high }: Span): Span => {
    if (side === 'after') return span(high + 1, Number.POSITIVE_INFINITY);
    return span(Number.NEGATIVE_INFINITY, side === 'by' ? high : low - 1);
  };
  return dateValue({ strict: cut(strict), usual: cut(usual), precision: 'interval' });
}

const withValue = (reading: RuleReading, value: IntervalValue | null): RuleReading => ({
  ...reading,
  type: 'date',
  value,
});

/** Reads what a date rule reads at `i`, as one date. */
function readDate(
  rules: readonly GrammarRule[],
  ...args: Parameters<GrammarRule['read']>
): RuleReading | undefined {
  for (const rule of rules) {
    const reading = rule.read(...args);
    if (reading?.type === 'date') return reading;
  }
  return undefined;
}

const isUnitBefore = (stream: TokenStream, i: number): boolean =>
  stream.isWord(
    i - 1,
    'day',
    'days',
    'week',
    'weeks',
    'month',
    'months',
    'year',
    'years',
    'hours',
    'minutes',
  );

/** Dates that lie on one side of another, or next to it: "before May 14", "by late Friday", "the day after October 19". */
export function boundedDateRules(dates: readonly GrammarRule[]): readonly GrammarRule[] {
  return [
    {
      name: 'date/side',
      starts: { words: SIDES.map(([[first]]) => first as string), digits: false },
      read(stream, i, context) {
        const found = SIDES.find(([words]) => stream.after(i, words) !== undefined);
        // "Two days before May 14" lies apart from it by a length; that is another rule's affair.
        if (!found || isUnitBefore(stream, i)) return undefined;
        const [words, side] = found;
        const reading = readDate(dates, stream, i + words.length, context);
        if (!reading) return undefined;
        return withValue(reading, reading.value?.kind === 'interval' ? sideOf(side, reading.value) : null);
      },
    },
    {
      name: 'date/next-to',
      starts: { words: ['the'], digits: false },
      read(stream, i, context) {
        const step = stream.after(i, ['the', 'day', 'before'])
          ? -1
          : stream.after(i, ['the', 'day', 'after'])
            ? 1
            : undefined;
        const reading = step === undefined ? undefined : readDate(dates, stream, i + 3, context);
        if (!reading || step === undefined) return undefined;
        const day = reading.value?.kind === 'interval' ? dayOf(reading.value.strict.low) + step : undefined;
        return withValue(
          reading,
          day === undefined ? null : dateValue({ strict: daySpan(day), precision: 'day' }),
        );
      },
    },
  ];
}
