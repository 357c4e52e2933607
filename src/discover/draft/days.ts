import type { Statement } from '../../articles/statements/index.ts';
import { SAYING_FORMS } from '../../expressions/en/saying-words.ts';
import type { Mention } from '../../values/mention.ts';

/** Whether a day is that of a saying: "police said on Friday". */
export const isDayOfSaying = (statement: Statement, mention: Mention): boolean =>
  sayingOfDay(statement, mention) !== undefined;

/** The form of the verb of saying whose day it is. */
export function sayingOfDay({ words }: Statement, { start, type }: Mention): string | undefined {
  if (type !== 'date' && type !== 'period') return undefined;
  let i = words.findIndex((word) => word.start >= start) - 1;
  while (i >= 0 && /^(?:on|late|early|in|last|earlier)$/u.test(words[i]?.lower ?? '')) i--;
  const before = words[i]?.lower ?? '';
  return SAYING_FORMS.has(before) ? before : undefined;
}
