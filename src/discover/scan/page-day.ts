import type { Source } from '../../articles/source.ts';
import type { Statement } from '../../articles/statements/index.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import type { Span } from '../../values/bounds/span.ts';

/** The day that a page prints, in minutes; of a page that prints none the latest day that its sentences name. Undefined where there is neither. */
export function pageOf({ metadata }: Source, statements: () => Iterable<Statement>): Span | undefined {
  if (metadata.published) return metadata.published.span;
  let found: Span | undefined;
  for (const { mentions } of statements())
    for (const { type, value, relative } of mentions) {
      if ((type !== 'date' && type !== 'period') || relative) continue;
      const usual =
        value?.kind === 'interval' ? value.usual : value?.kind === 'period' ? value.end?.usual : undefined;
      if (usual && usual.high - usual.low < 2 * DAY && (!found || usual.high > found.high)) found = usual;
    }
  return found;
}
