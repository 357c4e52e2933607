import { dayOf } from '../../values/bounds/calendar.ts';
import { dateValue, daySpan } from '../../values/bounds/date-value.ts';
import { type Span, span } from '../../values/bounds/span.ts';
import { REFERENCES } from '../en/date-words.ts';
import { groupByFirst } from '../en/words.ts';
import { relative } from './moments.ts';
import type { Env, Moment, WhenReader } from './when.ts';

type Reference = (typeof REFERENCES)[number][1];

/** How many days about the anchor a reference usually means; what it strictly means has no edge but the anchor. */
const RECENT = 92;

/** "Now", "recently", "soon" against the anchor. */
export function resolveReference(reference: Reference, env: Env): Moment {
  const { anchor } = env.context;
  const known = anchor && Number.isFinite(anchor.span.low) && Number.isFinite(anchor.span.high);
  if (!anchor || !known) return { ...relative(env, null, reference), isReference: true };
  const [first, last] = [dayOf(anchor.span.low), dayOf(anchor.span.high)];
  const bounds: Record<Reference, readonly [Span, Span]> = {
    PRESENT_REF: [daySpan(first - RECENT, last + RECENT), daySpan(first, last)],
    PAST_REF: [span(Number.NEGATIVE_INFINITY, daySpan(last).high), daySpan(first - RECENT, last)],
    FUTURE_REF: [span(daySpan(first).low, Number.POSITIVE_INFINITY), daySpan(first, last + RECENT)],
  };
  const [strict, usual] = bounds[reference];
  const label = { PRESENT_REF: 'at the time', PAST_REF: 'recently', FUTURE_REF: 'in the time to come' }[
    reference
  ];
  const value = dateValue({ strict, usual, precision: 'interval', label });
  return { ...relative(env, value, reference), isReference: true };
}

const PHRASES = REFERENCES.map(([phrase, reference]) => [phrase.split(' '), reference] as const);

/** Short words of a phrase, and those that point at anything, say nothing of time by themselves. */
const carriesTime = (word: string): boolean =>
  (word.length > 3 || word === 'now') && word !== 'that' && word !== 'this';

const BY_WORD = groupByFirst(PHRASES, ([words]) => words);

/** `now`, `at present`, `recently`, `in the future`. */
export const reference: WhenReader = {
  name: 'date/reference',
  starts: {
    words: PHRASES.map(([[first]]) => first as string),
    digits: false,
    carries: PHRASES.flatMap(([words]) => words.filter(carriesTime)),
  },
  read(chart, i) {
    const { stream } = chart;
    for (const [words, named] of BY_WORD.get(stream.text(i)) ?? []) {
      const next = stream.after(i, words);
      if (next === undefined) continue;
      // "In the past four days": a stretch, and not the past.
      if (stream.isWord(i, 'in') && (chart.point(i + 1)?.next ?? 0) > next) return undefined;
      // "At this time last year": the like time of another year.
      if (stream.isWord(i, 'at') && (chart.placed(i + 1)?.next ?? 0) > next) return undefined;
      // "Electric current", "two futures", "as soon as": words that only look like it.
      if (stream.isWord(i, 'current', 'future') && stream.isMark(next, '.', ',') && words.length === 1)
        return undefined;
      if (
        stream.isWord(i, 'soon') &&
        (stream.isWord(i - 1, 'as', 'so', 'too') || stream.isWord(next, 'after'))
      )
        return undefined;
      // "Twelve deaths to date": at the end of what it counts; in "up to date", "to date a painting" it is none.
      if (stream.isWord(i, 'to') && (stream.isWord(i - 1, 'up') || stream.at(next)?.kind === 'word'))
        return undefined;
      if (stream.isWord(i, 'shortly') && stream.isWord(next, 'after', 'before')) return undefined;
      return { next, resolve: (env) => resolveReference(named, env) };
    }
    return undefined;
  },
};
