import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { isNear } from '../../../text/near-names.ts';
import type { Candidate } from '../candidate.ts';
import { areOfOneSpeaker, ruleOfVoices, voicedOf } from '../voices.ts';
import type { Stated } from './assertion.ts';
import { isFarInTime, positionOf } from './yes-and-no.ts';

/** Assertions of one verb that are looked at. */
export const MOST = 40;

export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const term of a) if (b.has(term)) return true;
  return false;
}

/** Whether two articles say two things at one time, each in words of its own. */
export const areRivals = (a: Stated, b: Stated): boolean =>
  a.statement.source !== b.statement.source &&
  // "The mayor denied that ..., the union claimed": what one article's parties say against each other is a dispute of theirs.
  !areOfOneSpeaker(a, b) &&
  !isFarInTime(a, b);

/** Peoples and nations whose words begin alike nowhere. */
const NATIONS: readonly ReadonlySet<string>[] = [
  'us u.s u.s. american americans america washington', 'uk british britain britons london', 'dutch netherlands holland', 'swiss switzerland',
  'russian russia kremlin moscow', 'chinese china beijing', 'french france paris', 'german germany berlin', 'welsh wales', 'eu european europe brussels',
].map((row) => new Set(row.split(' '))); // biome-ignore format: a row a nation

/** Whether two names may be of one: near spellings, "France" and "French", "Britain" and "UK", letters that shorten a name. */
export function mayBeOne(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y || isNear(x, y, true) || (x.length > 3 && y.length > 3 && x.slice(0, 4) === y.slice(0, 4)))
    return true;
  return NATIONS.some((row) => row.has(x) && row.has(y));
}

/** Whether one of the names of each may be of one. */
export function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) for (const y of b) if (mayBeOne(x, y)) return true;
  return false;
}

/** Whether the article of one says it no later than that of another one; not where a day is not known. */
export function isNoLater(a: Stated, b: Stated): boolean {
  const [p, q] = [a, b].map(({ statement }) => statement.source.metadata.published?.span.low);
  return p !== undefined && q !== undefined && p <= q;
}

/** A question of two articles that give two answers. */
export function rivalsOf(
  [a, b]: readonly [readonly Stated[], readonly Stated[]],
  [x, y]: readonly [string, string],
  { ask, slot, type, score, why }: Pick<Candidate, 'ask' | 'slot' | 'type' | 'score' | 'why'>,
  originOf: OriginOf,
): Candidate {
  return {
    rule: ruleOfVoices(a.map(voicedOf), b.map(voicedOf)),
    type,
    ask,
    slot,
    score,
    why,
    positions: [positionOf(a, x, x, originOf), positionOf(b, y, y, originOf)],
    conflicts: [[0, 1]],
  };
}
