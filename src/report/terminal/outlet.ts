import { outletNames } from '../../articles/outlet-names.ts';
import type { Source } from '../../articles/source.ts';
import { shortDayWords } from '../../values/bounds/date-value.ts';
import type { BoardSource } from '../shared/board-model.ts';

type Sources = ReadonlyMap<string, Source>;

interface Outlet {
  readonly name: string;
  /** `11 Mar`, with its year where the articles are of several; `undated`. */
  readonly day: string;
}

const years = new WeakMap<Sources, string | null>();

/** The year in which every article came out that has a day: it need not be said with each of them. */
export function commonYear(sources: Sources): string | null {
  const known = years.get(sources);
  if (known !== undefined) return known;
  const found = new Set([...sources.values()].flatMap((source) => publishedOn(source)?.slice(0, 4) ?? []));
  const year = found.size === 1 ? ([...found][0] ?? null) : null;
  years.set(sources, year);
  return year;
}

const publishedOn = ({ metadata }: Source): string | undefined => metadata.published?.text;

const outlets = new WeakMap<Sources, ReadonlyMap<string, Outlet>>();

function outletsOf(sources: Sources): ReadonlyMap<string, Outlet> {
  const known = outlets.get(sources);
  if (known) return known;
  const year = commonYear(sources);
  const listed = [...sources].map(([id, source]) => {
    const day = publishedOn(source);
    const words = day === undefined ? 'undated' : shortDayWords(day);
    return {
      id,
      publisher: source.metadata.publisher,
      day: year === null ? words : words.replace(` ${year}`, ''),
    };
  });
  const names = outletNames(listed, true);
  const made = new Map(listed.map(({ id, day }) => [id, { name: names.get(id) ?? id, day }]));
  outlets.set(sources, made);
  return made;
}

/** An article as a person knows it: its outlet and the day it was published, `Harbour Post (11 Mar, alleged)`. */
export function outletAndDay(id: string, sources: Sources, ...remarks: readonly string[]): string {
  const { name, day } = outletsOf(sources).get(id) ?? { name: id, day: 'undated' };
  return `${name} (${[day, ...remarks].join(', ')})`;
}

/** What the articles of a board are called, by their places in it: a column or a lane shows no day beside it. */
export function boardNames(sources: readonly BoardSource[]): string[] {
  const names = outletNames(
    sources.map(({ id, publisher }) => ({ id, publisher, day: null })),
    false,
  );
  return sources.map(({ id }) => names.get(id) ?? id);
}

/** The lines of an article as a remark beside its outlet: `line 12`, `lines 12 and 15`. */
export const linesWords = (lines: Iterable<number>): string => {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  return `${sorted.length === 1 ? 'line' : 'lines'} ${sorted.join(', ')}`;
};
