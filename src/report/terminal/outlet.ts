import type { Source } from '../../articles/source.ts';
import { shortDayWords } from '../../values/bounds/date-value.ts';

/** An article as a person knows it: its id and the day it was published, `photo-ians (11 Nov 2025)`. */
export function outletAndDay(id: string, source: Source | undefined, ...remarks: readonly string[]): string {
  const day = source?.metadata.published?.text;
  const facts = [day === undefined ? 'undated' : shortDayWords(day), ...remarks];
  return `${id} (${facts.join(', ')})`;
}
