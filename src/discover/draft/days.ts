import type { Statement } from '../../articles/statements/index.ts';
import { SAYING_FORMS } from '../../expressions/en/saying-words.ts';
import type { Mention } from '../../values/mention.ts';

/** Whether a day is that of a saying: "police said on Friday". */
export function isDayOfSaying({ words }: Statement, { start, type }: Mention): boolean {
  if (type !== 'date' && type !== 'period') return false;
  let i = words.findIndex((word) => word.start >= start) - 1;
  while (i >= 0 && /^(?:on|late|early|in|last|earlier)$/u.test(words[i]?.lower ?? '')) i--;
  return SAYING_FORMS.has(words[i]?.lower ?? '');
}
