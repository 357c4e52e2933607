import { findQuote, holdsQuote, type TextRange } from '../quotes/find-quote.ts';
import type { RegistryClaim } from '../registry/model.ts';
import type { Source } from '../sources/source.ts';
import { joinWords } from '../text/compare-text.ts';
import type { RecordFault } from './claim.ts';

/** The words of a claim as its source prints them, and where. */
export interface FoundQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const wordsAt = (source: Source, { start, end }: TextRange): FoundQuote => ({
  start,
  end,
  text: source.text.slice(start, end),
});

/** Where a claim's words stand in its source; faults where they do not, or not in one place. */
export function locateQuote(
  claim: RegistryClaim,
  source: Source,
  sources: readonly Source[],
  faults: RecordFault[],
): FoundQuote | undefined {
  const { quote, at } = claim.data;
  if (source.text === '' && at) return { start: at.start, end: at.end, text: quote ?? '' };
  if (quote === undefined) {
    const { start, end } = at as { start: number; end: number };
    if (end <= source.text.length && start < end) return wordsAt(source, { start, end });
    const message = `The offsets ${start} to ${end} lie outside the text of ${source.id}.`;
    faults.push({
      kind: 'quote-orphan',
      claim,
      source,
      found: null,
      message,
      settles: 'Quote the words themselves.',
    });
    return undefined;
  }
  if (source.text === '') {
    faults.push({
      kind: 'quote-orphan', claim, source, found: null,
      message: `No text of ${source.id} is here to look for "${quote}" in.`,
      settles: 'Add at: { start, end } to the claim: where the words stand in the text that may not be kept.',
    }); // biome-ignore format: one record
    return undefined;
  }
  const match = findQuote(source, { quote, prefix: claim.data.prefix, suffix: claim.data.suffix });
  if (match.verdict === 'missing' || match.verdict === 'drifted') {
    const others = sources.filter((s) => s !== source && holdsQuote(s, quote)).map((s) => s.id);
    if (others.length > 0) {
      faults.push({
        kind: 'quote-misattributed', claim, source, found: null,
        message: `"${quote}" does not stand in ${source.id}; it stands in ${joinWords(others)}.`,
        settles: `Name the source that prints them, or quote what ${source.id} says.`,
      }); // biome-ignore format: one record
      return undefined;
    }
  }
  switch (match.verdict) {
    case 'exact':
    case 'folded':
      return wordsAt(source, match.range);
    case 'ambiguous': {
      const found = wordsAt(source, match.range);
      const lines = [...new Set(match.ranges.map((r) => source.lines.locate(r.start).line))];
      const many = `${match.ranges.length}${match.more ? ' or more' : ''}`;
      const where =
        lines.length > 8 ? '' : `, in line${lines.length === 1 ? '' : 's'} ${joinWords(lines.map(String))}`;
      faults.push({
        kind: 'quote-ambiguous', claim, source, found,
        message: `"${quote}" stands in ${many} places of ${source.id}${where}.`,
        settles: 'Quote more words, or add a prefix or suffix, so that one place is meant.',
      }); // biome-ignore format: one record
      return found;
    }
    case 'displaced': {
      const found = wordsAt(source, match.range);
      faults.push({
        kind: 'quote-drifted', claim, source, found,
        message: `${source.id} prints these words, but not between the prefix and suffix that the claim gives.`,
        settles: 'Correct the prefix and suffix, or quote more words instead.',
      }); // biome-ignore format: one record
      return undefined;
    }
    case 'drifted': {
      const found = wordsAt(source, match.range);
      faults.push({
        kind: 'quote-drifted', claim, source, found,
        message: `${source.id} does not print "${quote}"; the nearest that it prints is "${found.text}".`,
        settles: 'Quote what the article prints, if it still says the same.',
      }); // biome-ignore format: one record
      return undefined;
    }
    default:
      faults.push({
        kind: 'quote-orphan', claim, source, found: null,
        message: `"${quote}" does not stand in ${source.id}, nor in any other source.`,
        settles: 'Quote what the article prints, or remove the claim.',
      }); // biome-ignore format: one record
      return undefined;
  }
}
