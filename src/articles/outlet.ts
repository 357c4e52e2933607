import { shortDayWords } from '../values/bounds/date-value.ts';
import { outletNames } from './outlet-names.ts';
import type { Source } from './source.ts';

const known = new WeakMap<Source, string>();

/** An article as a reader knows it, by its outlet and its day: "Coast Wire (3 May 2024)"; by its id where no outlet is known. */
export function outletWithDay(source: Source): string {
  let words = known.get(source);
  if (words === undefined) {
    const { id, metadata } = source;
    const day = metadata.published ? shortDayWords(metadata.published.text) : 'undated';
    words = `${outletNames([{ id, publisher: metadata.publisher, day }], true).get(id) ?? id} (${day})`;
    known.set(source, words);
  }
  return words;
}
