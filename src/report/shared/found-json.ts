import { safeJson } from '../../text/safe-json.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { FoundPlace } from './found-place.ts';

/** The places of a phrase for programs; the shape is `places.schema.json`. */
export const foundJson = (phrase: string, found: readonly FoundPlace[], version: string): string =>
  safeJson({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    phrase,
    places: found.map(({ source, place, claim, yaml, quotedBy }) => {
      const { how, differs, copies, start, end } = place;
      const sentence = sentenceAround(source.text, start, end);
      return {
        source: source.id,
        file: source.file,
        ...source.lines.locate(start),
        start,
        end,
        how,
        differs,
        text: source.text.slice(start, end),
        sentence: source.text.slice(sentence.start, sentence.end),
        copies: copies.map((copy) => ({ ...source.lines.locate(copy.start), ...copy })),
        quotedBy,
        claim: {
          source: claim.source,
          quote: claim.quote,
          prefix: claim.prefix,
          yaml,
          isUnambiguous: claim.isUnambiguous,
          readings: claim.readings,
        },
      };
    }),
  });
