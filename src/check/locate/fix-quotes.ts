import type { Source } from '../../articles/source.ts';
import { InputError, type Problem } from '../../problems.ts';
import type { DiffPart } from '../../quotes/diff/change-kinds.ts';
import { printedWords, reprint } from '../../quotes/exact/reprint.ts';
import type { Registry, RegistryClaim } from '../../registry/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { RecordFault } from '../read/claim.ts';
import { type Located, locateQuote } from './locate-quote.ts';

/** A key of a claim and the text that it would get. */
export interface ClaimEdit {
  readonly key: 'quote' | 'source';
  readonly value: string;
}

/** A claim whose quote is printed in other white space or glyphs: it says the same, and may be rewritten unasked. */
export interface Reprint {
  readonly claim: RegistryClaim;
  readonly edit: ClaimEdit;
}

/** A claim whose quote only a person can put right. */
export interface OpenQuote {
  readonly claim: RegistryClaim;
  readonly fault: RecordFault;
  /** What a person may say yes to; null where there is nothing to choose. */
  readonly offer: ClaimEdit | null;
  /** The quote laid beside what its source prints, where something near is. */
  readonly parts: readonly DiffPart[];
}

/** What can be done about the quotes of a registry. */
export interface QuoteFixes {
  readonly reprints: readonly Reprint[];
  readonly open: readonly OpenQuote[];
}

/**
 * Compares every quote with what its source prints.
 * @throws InputError where claims name sources that do not exist.
 */
export function fixQuotes(registry: Registry, sources: readonly Source[]): QuoteFixes {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const problems: Problem[] = [];
  const reprints: Reprint[] = [];
  const open: OpenQuote[] = [];
  for (const claim of registry.claims) {
    const source = byId.get(claim.data.source);
    if (!source) {
      const message = `There is no source "${claim.data.source}".${didYouMean(claim.data.source, byId.keys())}`;
      problems.push({ message, place: claim.place });
      continue;
    }
    const faults: RecordFault[] = [];
    const located = locateQuote(claim, source, sources, faults);
    for (const fault of faults) open.push({ claim, fault, ...offerFor(fault, located) });
    const value = faults.length > 0 ? undefined : reprinted(claim, source, located);
    if (value !== undefined) reprints.push({ claim, edit: { key: 'quote', value } });
  }
  if (problems.length > 0) throw new InputError(problems);
  return { reprints, open };
}

function reprinted({ data }: RegistryClaim, source: Source, { match }: Located): string | undefined {
  return match?.verdict === 'folded' ? reprint(source, data.quote ?? '', match.range) : undefined;
}

/** What a person may say yes to: the nearest words of the source, or the one source that does print the quote. */
function offerFor(
  { kind, source }: RecordFault,
  { match, elsewhere }: Located,
): Pick<OpenQuote, 'offer' | 'parts'> {
  const nothing = { offer: null, parts: [] };
  if (kind === 'quote-misattributed') {
    const [first, second] = elsewhere;
    return first && !second ? { offer: { key: 'source', value: first }, parts: [] } : nothing;
  }
  if (kind !== 'quote-drifted' || match?.verdict !== 'drifted') return nothing;
  return { offer: { key: 'quote', value: printedWords(source, match.range) }, parts: match.parts };
}
