import type { Source } from '../../articles/source.ts';
import { parseAnchor } from '../../values/anchor.ts';
import type { Anchor } from '../../values/mention.ts';

/** Articles that lie further apart do not belong to one story, in minutes. */
const LONGEST = 200 * 1440;

/**
 * The stretch of time that articles cover together: an article without a date takes the year of its dates from the
 * others. Undefined where none is dated, or where they lie too far apart to be one story.
 */
export function storyOf(sources: readonly Source[]): Anchor | undefined {
  const dated = sources.flatMap(({ metadata }) => metadata.written ?? metadata.published ?? []);
  const sorted = [...dated].sort((a, b) => a.span.low - b.span.low);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || last.span.low - first.span.low > LONGEST) return undefined;
  const month = ({ text }: Anchor): string => text.slice(0, 7);
  return parseAnchor(month(first) === month(last) ? month(first) : `${month(first)}/${month(last)}`);
}
