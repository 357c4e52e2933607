import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Corpus } from './corpus.ts';
import { sourceOf, valueGround } from './grounds.ts';
import { termsOf } from './terms.ts';
import { relateMentions } from './values.ts';
import type { Part } from './verdicts.ts';
import { onOneLine, wordFrom } from './words.ts';

/** What a sentence must share, for a length of time in it to be between the same events. */
const SAME_EVENTS = 0.3;
const BEFORE = /^(?:before|earlier|prior)$/u;
const AFTER = /^(?:after|later|afterwards?)$/u;

/** Whether a length of time is said to be before or after something: "two days before the fire". */
function sideOf({ words }: Statement, { type, end }: Mention): 'before' | 'after' | null {
  if (type !== 'duration') return null;
  const next = wordFrom(words, end)?.lower ?? '';
  if (BEFORE.test(next)) return 'before';
  return AFTER.test(next) ? 'after' : null;
}

/** "A week before the first case", where the sources say a week after it. */
export function judgeLapses(statement: Statement, corpus: Corpus): Part | undefined {
  const { roots } = termsOf(statement);
  for (const mention of statement.mentions) {
    const side = sideOf(statement, mention);
    if (side === null) continue;
    const same = corpus.valuesLike(mention).flatMap((known) => {
      const theirs = sideOf(known.statement, known.mention);
      const isSame =
        theirs !== null &&
        relateMentions(mention, known.mention) === 'equal' &&
        corpus.share(roots, known.terms.roots) >= SAME_EVENTS;
      return isSame ? [{ known, theirs }] : [];
    });
    const [first] = same;
    if (!first || same.some(({ theirs }) => theirs === side)) continue;
    return {
      verdict: 'contradicted',
      why: `the draft says "${onOneLine(mention.text)}" ${side}; ${sourceOf(first.known)} says ${first.theirs}`,
      by: [valueGround(first.known, 'contradicts')],
    };
  }
  return undefined;
}
