import { outletNames, publishedWords } from '../../articles/outlet.ts';
import type { Source } from '../../articles/source.ts';
import { onceEach } from '../../text/once-each.ts';

type Sources = ReadonlyMap<string, Source>;

/** The year in which every article came out that has a day: it need not be said with each of them. */
export const commonYear = onceEach((sources: Sources): string | null => {
  const years = new Set(
    [...sources.values()].flatMap(({ metadata }) => metadata.published?.text.slice(0, 4) ?? []),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
});

interface Outlet {
  readonly name: string;
  /** `11 Mar`, with its year where the articles are of several; `undated`. */
  readonly day: string;
}

const outletsOf = onceEach((sources: Sources): ReadonlyMap<string, Outlet> => {
  const year = commonYear(sources);
  const listed = [...sources].map(([id, source]) => {
    const words = publishedWords(source);
    const day = year === null ? words : words.replace(` ${year}`, '');
    return { id, publisher: source.metadata.publisher, day };
  });
  const names = outletNames(listed);
  return new Map(listed.map(({ id, day }, i) => [id, { name: names[i] as string, day }]));
});

/** An article as a person knows it: its outlet and the day it was published, `Harbour Post (11 Mar, alleged)`. */
export function outletAndDay(id: string, sources: Sources, ...remarks: readonly string[]): string {
  const { name, day } = outletsOf(sources).get(id) ?? { name: id, day: 'undated' };
  return `${name} (${[day, ...remarks].join(', ')})`;
}

/** The lines of an article as a remark beside its outlet: `line 12`, `lines 12, 15`. */
export const linesWords = (lines: Iterable<number>): string => {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  return `${sorted.length === 1 ? 'line' : 'lines'} ${sorted.join(', ')}`;
};
