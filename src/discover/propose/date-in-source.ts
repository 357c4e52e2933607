import type { Source } from '../../articles/source.ts';
import { readMentions } from '../../expressions/index.ts';
import type { ClaimData } from '../../registry/schema.ts';
import type { Anchor } from '../../values/mention.ts';

type Sources = ReadonlyMap<string, Source>;

/** What is wrong with a day that a claim gives. */
export interface DateFault {
  readonly reason: 'date-not-in-source';
  readonly message: string;
}

/** A day that a claim is read against, or that a count stood at, is one that the source names or was published on. */
export function dateFault(data: ClaimData, source: Source, sources: Sources): DateFault | undefined {
  for (const key of ['anchor', 'as_of'] as const) {
    const stated = data[key];
    if (stated === undefined || isDayOf(String(stated), source)) continue;
    if (key === 'anchor' && isStretchOf(String(stated), source, sources)) continue;
    return {
      reason: 'date-not-in-source',
      message: `${key}: ${stated} is not a day that ${source.id} names, nor the one it was published on. Leave it out, or let a person add it.`,
    };
  }
  return undefined;
}

/** Of an article whose day is not known, the year or month that other articles of the story were published in. */
function isStretchOf(stated: string, { metadata }: Source, sources: Sources): boolean {
  if (metadata.published || metadata.written || !/^\d{4}(?:-\d\d)?$/u.test(stated)) return false;
  return [...sources.values()].some((other) => other.metadata.published?.text.startsWith(stated) === true);
}

/** The year that all articles whose day is known were published in. */
export function yearOf(sources: Sources): string[] {
  const years = new Set<string>();
  for (const { metadata } of sources.values())
    if (metadata.published) years.add(metadata.published.text.slice(0, 4));
  return years.size === 1 ? [...years] : [];
}

const daysOf = new WeakMap<Source, readonly string[]>();

function isDayOf(stated: string, source: Source): boolean {
  const { published, written } = source.metadata;
  const known = [published, written].flatMap((day: Anchor | null) => (day ? [day.text] : []));
  if (known.includes(stated)) return true;
  let days = daysOf.get(source);
  if (!days) {
    const anchor = written ?? published ?? undefined;
    days = readMentions(source.folded.text, { anchor }).flatMap(({ value }) =>
      value ? [value.canonical] : [],
    );
    daysOf.set(source, days);
  }
  return days.includes(stated);
}
