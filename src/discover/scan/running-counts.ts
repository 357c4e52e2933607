import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import { isPeopleToll } from './apart.ts';
import { FINAL } from './en/status-words.ts';
import { figureOf } from './figure.ts';
import type { Slot } from './slot.ts';

/** An event that lay this long before its page is settled: its toll no longer grows. */
const SETTLED = 40 * DAY;

/** Whether some counts are of what grows or falls while news comes in. */
export const isRunning = (slots: readonly Slot[]): boolean =>
  (slots.every(isPeopleToll) ||
    slots.every(({ type, family }) => type === 'count' && family === 'wrecked')) &&
  !slots.every(isSettled) &&
  !isFinal(slots);

/** Whether the lower of two counts is final by its words. */
const isFinal = (slots: readonly Slot[]): boolean => {
  const least = Math.min(...slots.map(({ value }) => figureOf(value) ?? 0));
  return slots.some((slot) => (figureOf(slot.value) ?? 0) === least && isStatedFinal(slot));
};

const isStatedFinal = ({ statement: { source, start, end } }: Slot): boolean =>
  FINAL.test(source.text.slice(start, end));

function isSettled({ when, statement }: Slot): boolean {
  const page = statement.source.metadata.published?.span;
  return when !== undefined && page !== undefined && page.low - when.high > SETTLED;
}
