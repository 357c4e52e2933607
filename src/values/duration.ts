import { isoDuration, lengthWords, parseDuration } from './bounds/duration-value.ts';
import { relateOrdered } from './bounds/relation.ts';
import { notA, type ValueType } from './value-type.ts';

/** A length of time. */
export const duration: ValueType<'duration'> = {
  name: 'duration',
  describes: 'a duration',
  example: 'days as P3D, hours as PT1H30M, >=P2W, ~P1M or P3D..P4D',
  settles:
    'Records of when it began and when it ended, for an age the day of birth, and how the time between was counted.',
  axis: 'length',
  point: 'length',
  parse(stated) {
    return (typeof stated === 'string' ? parseDuration(stated) : undefined) ?? notA(duration, stated);
  },
  // "The last four days" is a stretch of time that says its length.
  read: ({ type, value, length }) =>
    length ?? ((type === 'duration' || type === 'age') && value?.kind === 'interval' ? value : undefined),
  relate: relateOrdered,
  bound: isoDuration,
  boundWords: lengthWords,
};
