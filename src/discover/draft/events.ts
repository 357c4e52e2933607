import type { Statement } from '../../articles/statements/index.ts';
import { termOf } from '../scan/noun-phrases.ts';
import type { Corpus } from './corpus.ts';
import { polarityAt } from './polarity.ts';
import type { Reader } from './reader.ts';
import { rootOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** Families of what makes news by itself: an article that has it of what no source has it of adds something. */
const NEWS: ReadonlySet<string> = new Set(
  'killed injured arrested kidnapped sentenced convicted acquitted sued fined banned shot attacked bombed struck wrecked stolen sold dismissed resigned married crashed sank derailed'.split(
    ' ',
  ),
);
/** How surely a word of a source must say the same. */
const SURE = 0.8;

/** A verb of a statement for something that makes news, which no source has in any words. */
export function judgeEvents(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  const tokens = reader.tokensOf(statement);
  const pairs = corpus.senses.pairsIn(statement);
  const found = tokens.find((token, k) => {
    if (token.pos !== 'VERB' || !NEWS.has(termOf(token)) || polarityAt(tokens, k) !== 'yes') return false;
    const pair = pairs.get(token.start);
    // "Took jewels", "took into custody": what a verb says with its noun is not looked up.
    if (token.bare !== undefined && pair === undefined) return false;
    return corpus.senses.sureOfAny(pair ?? rootOf(token.text)) < SURE;
  });
  return found && { verdict: 'unsupported', why: `no source speaks of "${found.text}"`, by: [] };
}
