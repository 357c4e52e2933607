import { sameSpan } from './span.ts';
import type { Value } from './value.ts';

/** Whether two values are written alike and, of intervals, have the same bounds. */
export const isSameValue = (a: Value, b: Value): boolean =>
  a === b ||
  (a.kind === b.kind &&
    a.canonical === b.canonical &&
    (a.kind !== 'interval' ||
      (b.kind === 'interval' && sameSpan(a.strict, b.strict) && sameSpan(a.usual, b.usual))));
