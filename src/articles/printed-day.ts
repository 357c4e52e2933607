import { parseAnchor } from '../values/anchor.ts';
import { printedDates } from './intake/dateline.ts';
import { choosePublished } from './intake/published.ts';
import { Source } from './source.ts';

/**
 * An article of which no day of publication is recorded, with the day that its own first lines print: its weekdays and days without
 * a year count from that one. Other articles, and those that print none, as they are.
 */
export function withPrintedDay(source: Source): Source {
  const { metadata, file, text, bodyStart, place } = source;
  if (metadata.published) return source;
  const { language } = metadata;
  const day = choosePublished(printedDates(text.slice(bodyStart), language), { language }).published?.value;
  const published = day === undefined ? undefined : parseAnchor(day);
  return published
    ? new Source({ metadata: { ...metadata, published }, file, text, bodyStart, place })
    : source;
}
