import type { QuoteReading } from '../../discover/find/ready-claim.ts';
import { boundsText } from '../../text/bounds-text.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import { addAll } from '../../text/lists.ts';
import { printableLine } from '../../text/printable.ts';
import type { FoundPlace } from '../shared/found-place.ts';
import { paintFor } from './paint.ts';
import { proseRuns } from './prose.ts';
import { quotedLines, type Terminal } from './quoted.ts';
import { widthsFor } from './width.ts';

/** The places of a phrase for a person, each with a claim to paste. */
export async function printFound(
  phrase: string,
  found: readonly FoundPlace[],
  searched: number,
  options: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const paint = await paintFor(options.color);
  const widths = await widthsFor(found.map(({ source }) => source.text));
  const terminal: Terminal = { width: options.width, paint, widths };
  const blocks = found.map((one) => placeLines(one, terminal).join('\n'));
  const there = found.filter(({ place }) => place.how !== 'near');
  const sources = new Set(there.map(({ source }) => source.id)).size;
  const near = found.length - there.length;
  const turned = found.filter(({ place }) => place.isTurned).length;
  const opposite = turned > 0 ? ` (${turned} with another negation)` : '';
  const total =
    there.length > 0
      ? `${countOf(there.length, 'place')} in ${sources} of ${countOf(searched, 'source')}${near > 0 ? `; ${near} near${opposite}` : ''}.`
      : `"${printableLine(phrase)}" is in none of ${countOf(searched, 'source')}${near > 0 ? `; the nearest places are above${opposite}` : ''}.`;
  return `${[...blocks, total].join('\n\n')}\n`;
}

function placeLines({ source, place, claim, yaml, quotedBy }: FoundPlace, terminal: Terminal): string[] {
  const { paint } = terminal;
  const at = ({ start }: { readonly start: number }): string => {
    const { line, column } = source.lines.locate(start);
    return `${source.file}:${line}:${column}`;
  };
  const how = place.differs === null ? place.how : `near: ${place.differs}`;
  const lines = [`${paint.bold(printableLine(at(place)))}  ${printableLine(how)}`];
  addAll(lines, quotedLines(proseRuns(source, place.start, place.end), 0, terminal));
  const again = place.copies.map((copy) => at(copy));
  if (again.length > 0) lines.push(paint.dim(`  printed again at ${printableLine(joinWords(again))}`));
  const { isUnambiguous, readings } = claim;
  lines.push(`  - ${printableLine(yaml)}`);
  for (const words of readingLines(readings)) lines.push(paint.dim(`    # ${printableLine(words)}`));
  if (!isUnambiguous) lines.push(paint.dim('    # is in several places: add a prefix or a suffix'));
  if (quotedBy.length > 0)
    lines.push(paint.dim(`    # quoted already by ${printableLine(joinWords(quotedBy))}`));
  return lines;
}

/** Readings, a line each; types that read the same words as the same value share one. */
function readingLines(readings: readonly QuoteReading[]): string[] {
  const groups = new Map<string, QuoteReading[]>();
  for (const reading of readings) {
    const { words, value, strict, usual } = reading;
    const key = JSON.stringify([words, value, strict, usual]);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  if (groups.size === 0) return ['says no date, number or length: state the value'];
  const isSeveral = new Set([...groups.values()].map(([one]) => one?.words)).size > 1;
  return [...groups.values()].map((group) => {
    const { words, value, label, strict, usual, grammar, anchor } = group[0] as QuoteReading;
    const types = group.map(({ type }) => type).join(', ');
    const which = isSeveral ? `"${words}": ` : '';
    const against = anchor === null ? '' : ` against ${anchor}`;
    if (value === null) return `${which}${types} that needs an anchor, read by ${grammar}`;
    const isSame = strict[0] === usual[0] && strict[1] === usual[1];
    const isPlain = isSame && strict[0] === strict[1] && strict[0] === value;
    const bounds = isPlain
      ? ''
      : isSame
        ? `, ${boundsText(strict)}`
        : `, strictly ${boundsText(strict)}, usually ${boundsText(usual)}`;
    return `${which}${types} ${value}${label === null || label === value ? '' : ` (${label})`}${bounds}; read by ${grammar}${against}`;
  });
}
