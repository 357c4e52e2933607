import type { Source } from '../../articles/source.ts';
import { shortDayWords } from '../../values/bounds/date-value.ts';

const days = new WeakMap<Source, string>();

/** The day on which an article was published, in a few letters: it is printed with each of its claims. */
function dayOf(source: Source | undefined): string {
  const day = source?.metadata.published?.text;
  if (!source || day === undefined) return 'undated';
  let words = days.get(source);
  if (words === undefined) {
    words = shortDayWords(day);
    days.set(source, words);
  }
  return words;
}

/** An article as a person knows it: its id and the day it was published, `photo-ians (11 Nov 2025)`. */
export function outletAndDay(id: string, source: Source | undefined, ...remarks: readonly string[]): string {
  const facts = [dayOf(source), ...remarks];
  return `${id} (${facts.join(', ')})`;
}
