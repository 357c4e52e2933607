import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Slot } from './slot.ts';

/** An hour, or a part of a day, of a day. */
const HOUR_OF_DAY = /^\d{4}-\d\d-\d\dT/u;
/** Words that give how far a count had come, before its figure. */
const STATED =
  /\b(?:put|puts|stood|counted|listed|reached|totall?ed|(?:rose|risen|climbed|grew|grown|gone up) to)\b[^.;]*$/iu;

/** Whether an expression of time begins with words for how far something had come: "by Friday noon", "as of May 3". */
export const leadsAsOf = (words: string): boolean => /^(?:as of|by|until|up to)\b/iu.test(words);

/**
 * The hour at which a count stood, by its own sentence: "64 dead by Friday noon", "at noon on Friday the office put the dead at 71".
 * Undefined where it says none, or more than one.
 */
export function asOfIn({ mentions, source, start }: Statement, own: Mention): Mention | undefined {
  if (own.type !== 'count') return undefined;
  const isStated = STATED.test(source.text.slice(start, own.start));
  const hours = mentions.filter(
    ({ type, timex, text }) =>
      type === 'date' &&
      HOUR_OF_DAY.test(timex ?? '') &&
      (leadsAsOf(text) || (isStated && !/^(?:since|after|before|from)\b/iu.test(text))),
  );
  return hours.length === 1 ? hours[0] : undefined;
}

/** Whether two counts are of one hour: none of them is the newer one. */
export function areOfOneHour(a: Slot, b: Slot): boolean {
  const [x, y] = [a, b].map(({ statement, mention }) => mention && asOfIn(statement, mention)?.timex);
  return x !== undefined && x === y;
}
