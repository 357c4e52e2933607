import {
  ageValue,
  durationValue,
  isoDuration,
  lengthWords,
  parseDuration,
  SECONDS,
} from './bounds/duration-value.ts';
import { relateOrdered } from './bounds/relation.ts';
import { notA, type ValueType } from './value-type.ts';

/** A length of time. */
export const duration: ValueType<'duration'> = {
  name: 'duration',
  describes: 'a duration',
  example:
    'days as P3D, hours as PT1H30M, >=P2W, ~P1M P3D..P4D, or a number of the unit that the question asks in',
  settles:
    'Records of when it began and when it ended, for an age the day of birth, and how the time between was counted.',
  axis: 'length',
  point: 'length',
  parse(stated, { lengths }) {
    const number = typeof stated === 'number' ? stated : Number.NaN;
    if (number >= 0 && lengths) return durationValue(number, lengths.unit);
    return (typeof stated === 'string' ? parseDuration(stated) : undefined) ?? notA(duration, stated);
  },
  // On a question that asks for an age, "58 years" are full years, as they are in an article.
  inVocabulary: (value, { lengths }) =>
    lengths?.isAge && value.kind === 'interval' && value.precision === 'year' && value.best !== null
      ? ageValue(value.best / SECONDS.year, 'year', 'exact')
      : value,
  // "The last four days" is a stretch of time that says its length.
  read: ({ type, value, length }) =>
    length ?? ((type === 'duration' || type === 'age') && value?.kind === 'interval' ? value : undefined),
  relate: relateOrdered,
  bound: isoDuration,
  boundWords: lengthWords,
};
