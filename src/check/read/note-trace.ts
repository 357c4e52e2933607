import type { Source } from '../../articles/source.ts';
import { copiesOf } from '../../quotes/exact/copies.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { foldedDifferences } from '../../text/fold.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';
import type { Located } from '../locate/locate-quote.ts';
import type { Claim } from './claim.ts';
import { licenceOf } from './license.ts';
import { anchorOf } from './read-value.ts';
import type { QuoteTrace, ValueTrace } from './trace.ts';

/** How the words of a claim were looked for, from what came of it. */
export function quoteTrace(claim: RegistryClaim, source: Source, { match, elsewhere }: Located): QuoteTrace {
  const quote = claim.data.quote ?? '';
  if (match?.verdict !== 'exact' && match?.verdict !== 'folded')
    return { match, evened: [], copies: [], elsewhere };
  const { start, end } = match.range;
  return {
    match,
    evened: foldedDifferences(quote, source.text.slice(start, end)),
    copies: copiesOf(source, quote, match.range),
    elsewhere,
  };
}

/** A value as it was resolved. */
interface Resolved extends Pick<Claim, 'reading'> {
  readonly byPerson?: Claim['byPerson'];
  readonly value: Value;
  readonly mentions?: readonly Mention[];
}

/** How the value of a claim came to be known, from what was read of its words. */
export function valueTrace(
  claim: RegistryClaim,
  source: Source,
  { value, reading, byPerson, mentions = [] }: Resolved,
): ValueTrace {
  const allows = (mention: Mention): boolean =>
    licenceOf(claim, value, [mention], mention.text).kind === 'said';
  const isHeld = reading === null && !byPerson && value.kind !== 'denial' && value.kind !== 'unknown';
  return {
    anchor: reading && anchorTrace(reading, claim, source),
    allowedBy: isHeld ? mentions.filter(allows).map(({ text }) => text) : [],
  };
}

function anchorTrace({ anchor: date }: Mention, claim: RegistryClaim, source: Source): ValueTrace['anchor'] {
  if (date === null) return null;
  const used = anchorOf(claim, source);
  if (used?.anchor.text === date) return { date, from: used.from };
  return { date, from: claim.question.story?.anchor?.text === date ? 'story' : 'sentence' };
}
