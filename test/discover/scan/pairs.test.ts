import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { CandidatePosition } from '../../../src/discover/scan/candidate.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** Two made-up articles of one day, and the words that cannot both hold; without them nothing may be shown. */
interface Pair {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly one?: string;
  readonly other?: string;
  /** Not found yet: the number of these may only fall. */
  readonly missed?: true;
}

const pairs: readonly Pair[] = JSON.parse(readFileSync(join(import.meta.dirname, 'pairs.json'), 'utf8'));

const candidatesOf = ({ a, b }: Pair) =>
  scan(
    readSources([
      { path: 'sources/a.md', content: dated('2024-03-05', a) },
      { path: 'sources/b.md', content: dated('2024-03-05', b) },
    ]),
    { tagger },
  ).candidates;

const holds = ({ claims }: CandidatePosition, source: string, words = ''): boolean =>
  claims.some((claim) => claim.source === source && claim.quote.includes(words));

describe('a scan of two short articles', () => {
  it.each(pairs.map((pair) => [`${pair.kind}: ${pair.a} / ${pair.b}`, pair] as const))('%s', (_, pair) => {
    const candidates = candidatesOf(pair);
    if (pair.one === undefined) return expect(candidates.map(({ ask }) => ask)).toEqual([]);
    const isFound = candidates.some(({ positions }) =>
      positions.some(
        (p, i) => holds(p, 'a', pair.one) && positions.some((q, k) => i !== k && holds(q, 'b', pair.other)),
      ),
    );
    expect(isFound).toBe(pair.missed !== true);
  });
});
