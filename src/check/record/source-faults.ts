import type { Source } from '../../articles/source.ts';
import { findQuote } from '../../quotes/find-quote.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { sha256Hex } from '../../text/digest.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Claim, RecordFault } from '../read/claim.ts';

/** What became of the words of a claim when its source changed. */
export interface TouchedClaim {
  readonly claim: RegistryClaim;
  /** Where the words are in the text at hand; null where they are not there. */
  readonly found: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** The sentence as it was and as it is now, where both are known and differ; null for a sentence that is gone. */
  readonly sentence?: { readonly was: string; readonly is: string | null };
}

/** A source whose text is not the one that was recorded, or that a later version replaces. */
export interface ChangedSource {
  readonly source: Source;
  /** The later version, where both are kept; null where only the recorded digest shows it. */
  readonly replacedBy: Source | null;
  readonly recorded: string | null;
  readonly touched: readonly TouchedClaim[];
}

const DIGEST = /^sha256:([0-9a-f]{64})$/u;

/** The digest that is recorded for the text of an article, front matter not included: `sha256:` and 64 digits. */
export const digestOf = (source: Source): string =>
  `sha256:${sha256Hex(source.text.slice(source.bodyStart))}`;

/** Whether a text is not the one whose digest was recorded. What is not kept here is not tested. */
const isChanged = (source: Source): boolean => {
  const { digest } = source.metadata;
  return digest !== null && DIGEST.test(digest) && source.text !== '' && digestOf(source) !== digest;
};

/** The sources whose text is not the one that was recorded, and those that a later version replaces. */
export const suspectSources = (sources: readonly Source[], replaced: ReadonlyMap<string, Source>): Source[] =>
  sources.filter((source) => replaced.has(source.id) || isChanged(source));

/**
 * What became of the sources that changed since they were recorded, with the claims that rest on them.
 * @param found The claims on them whose words were found, and `faults` what is wrong with the others.
 */
export function changedSources(
  suspects: readonly Source[],
  replaced: ReadonlyMap<string, Source>,
  claims: Iterable<RegistryClaim>,
  found: readonly Pick<Claim, 'registry' | 'start' | 'end' | 'quote'>[],
  faults: readonly RecordFault[],
): ChangedSource[] {
  if (suspects.length === 0) return [];
  // By number: of a large registry, a claim that is asked for twice is two objects.
  const places = new Map<number, TouchedClaim['found']>();
  for (const { registry, start, end, quote } of found)
    places.set(registry.index, { start, end, text: quote });
  const drifted = new Map<number, TouchedClaim>();
  for (const { claim, found: nearest, kind } of faults) {
    if (kind.startsWith('quote-') && kind !== 'quote-ambiguous') {
      const sentence = { was: claim.data.quote ?? '', is: nearest?.text ?? null };
      drifted.set(claim.index, { claim, found: null, sentence });
    } else if (nearest && !places.has(claim.index)) places.set(claim.index, nearest);
  }
  const bySource = new Map<string, RegistryClaim[]>(suspects.map(({ id }) => [id, []]));
  for (const claim of claims) bySource.get(claim.data.source)?.push(claim);
  return suspects.map((source) => {
    const next = replaced.get(source.id) ?? null;
    const touched = (bySource.get(source.id) ?? []).map((claim): TouchedClaim => {
      const lost = drifted.get(claim.index);
      if (lost) return lost;
      const place = places.get(claim.index) ?? null;
      return { claim, found: place, ...(next && place && changeOf(source, place, next)) };
    });
    return { source, replacedBy: next, recorded: source.metadata.digest, touched };
  });
}

/** The sentence around a place, in the version that replaces the source. Nothing where it is there unchanged. */
function changeOf(
  source: Source,
  place: { readonly start: number; readonly end: number },
  next: Source,
): Pick<TouchedClaim, 'sentence'> {
  const { start, end } = sentenceAround(source.text, place.start, place.end);
  const was = source.text.slice(start, end);
  const match = findQuote(next, { quote: was });
  if (match.verdict === 'missing') return { sentence: { was, is: null } };
  const is = next.text.slice(match.range.start, match.range.end);
  return match.verdict === 'exact' || match.verdict === 'folded' ? {} : { sentence: { was, is } };
}

/** Each source that a later version replaces, with that version: the last, where there are several. */
export function replacedSources(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const replaced = new Map<string, Source>();
  for (const source of sources) {
    const { supersedes } = source.metadata;
    if (supersedes !== null && byId.has(supersedes)) replaced.set(supersedes, source);
  }
  for (const [id, next] of replaced) {
    let last = next;
    for (let steps = 0; steps < replaced.size; steps++) last = replaced.get(last.id) ?? last;
    replaced.set(id, last);
  }
  return replaced;
}

/** The sources that no claim names. */
export function unusedSources(sources: readonly Source[], named: ReadonlySet<string>): Source[] {
  return sources.filter(({ id, isDraft }) => !named.has(id) && !isDraft);
}
