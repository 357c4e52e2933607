import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf, type Senses } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { areKindred } from '../en/families.ts';
import { Newest } from '../newest.ts';
import { areOfOneSpeaker, ruleOfVoices, voicedOf } from '../voices.ts';
import type { Rarity } from '../word-counts.ts';
import { hasWord } from './article-words.ts';
import type { Named } from './assertion.ts';
import type { Deed } from './deeds.ts';
import { mayBeOne, shares } from './rivals.ts';
import { isFarInTime, positionOf } from './yes-and-no.ts';

/** The newest deeds of a word that one is held against. */
const MOST = 40;

/** Who did it, where two articles say what was done in other words and name two: one of them at least as the one whose doing it was. */
export function opposedAgents(deeds: readonly Deed[], rarity: Rarity, originOf: OriginOf): Candidate[] {
  const newest = new Newest<string>(MOST);
  const pairs: { a: Deed; b: Deed; likeness: number }[] = [];
  for (const [i, deed] of deeds.entries()) {
    const seen = new Set<number>();
    for (const key of keysOf(deed)) {
      for (const k of newest.of(key)) {
        if (seen.has(k)) continue;
        seen.add(k);
        const other = deeds[k] as Deed;
        const likeness = areTwo(other, deed) ? likenessOf(other, deed, rarity) : 0;
        if (likeness > 0) pairs.push({ a: other, b: deed, likeness });
      }
      newest.keep(key, i);
    }
  }
  const taken = new Set<Deed>();
  const found: Candidate[] = [];
  for (const { a, b, likeness } of pairs.sort((x, y) => y.likeness - x.likeness)) {
    if (taken.has(a) || taken.has(b)) continue;
    const own = [a, b].map((one) =>
      deeds.filter(
        (other) => other === one || (isSame(one.doer, other.doer) && likenessOf(one, other, rarity) > 0),
      ),
    ) as [Deed[], Deed[]];
    for (const one of own.flat()) taken.add(one);
    const best = [a, b].sort((x, y) => ORDER.indexOf(x.mark) - ORDER.indexOf(y.mark))[0] as Deed;
    found.push({
      rule: ruleOfVoices(own[0].map(voicedOf), own[1].map(voicedOf)),
      type: 'actor',
      ask: best.ask,
      slot: `who ${[...best.words.keys()].slice(0, 2).join(' ')}`,
      score: Number(Math.min(0.74, 0.56 + 0.06 * likeness).toFixed(3)),
      why: 'what was done is the same in both, and each names somebody else for it',
      positions: [
        positionOf(own[0], a.doer.label, a.doer.label, originOf),
        positionOf(own[1], b.doer.label, b.doer.label, originOf),
      ],
      conflicts: [[0, 1]],
    });
  }
  return found;
}

/** Whose words make the better question, best first. */
const ORDER: readonly Deed['mark'][] = ['cleft', 'subject', 'by', 'source'];

/** What deeds are looked up by: their words, and what these may mean. */
const keysOf = ({ words }: Deed): string[] =>
  [...words].flatMap(([term, senses]) => [
    term,
    ...(senses === null
      ? []
      : [...senses.own.slice(0, 3), ...senses.above.slice(0, 1)].map((id) => `#${id}`)),
  ]);

const isMarked = ({ mark }: Deed): boolean => mark === 'cleft' || mark === 'source';

/** How surely two deeds are one; 0 where they are not. */
function likenessOf(a: Deed, b: Deed, { isCommon }: Rarity): number {
  let matched = 0;
  let events = 0;
  const [inA, inB] = [new Set<string>(), new Set<string>()];
  for (const [x, senses] of a.words) {
    const y = [...b.words].find(([term, other]) => areOne(x, senses, term, other))?.[0];
    if (y === undefined) continue;
    inA.add(x);
    inB.add(y);
    matched += isCommon(x) && isCommon(y) ? 0.4 : 1;
    if (a.events.has(x) || b.events.has(y)) events++;
  }
  if (events === 0) return 0;
  // A clause is of its verb, where that says something.
  if ((a.main !== null && !inA.has(a.main)) || (b.main !== null && !inB.has(b.main))) return 0;
  const coverage = Math.max(inA.size / a.words.size, inB.size / b.words.size);
  const marks = [a, b].filter(isMarked).length;
  if (matched < 1 && !(coverage === 1 && marks > 0)) return 0;
  if (a.isFirst && b.isFirst) matched += 0.5;
  if (marks === 2) return matched >= 2 || coverage >= 0.6 ? matched : 0;
  const isBy = a.mark === 'by' || b.mark === 'by';
  if (marks === 1) return matched >= 2 || coverage >= (isBy ? 0.4 : 0.6) ? matched : 0;
  return isBy && matched >= 2 && coverage >= 0.6 ? matched - 1 : 0;
}

const areOne = (x: string, senses: Senses, y: string, other: Senses): boolean =>
  x === y || areKindred(x, y) || kinshipOf(senses, other) >= KIN;

/** Whether two articles of one time name two for a deed that are not one. */
function areTwo(a: Deed, b: Deed): boolean {
  if (a.statement.source === b.statement.source) return false;
  if (areOfOneSpeaker(a, b) || isFarInTime(a, b)) return false;
  const [x, y] = [a.doer, b.doer];
  if (x.names.size === 0 || y.names.size === 0) return false;
  if (shares(x.names, y.names) || [...x.names].some((p) => [...y.names].some((q) => mayBeOne(p, q))))
    return false;
  // Only a cleft sentence excludes whom its article knows as well.
  return (
    (a.mark === 'cleft' && b.mark === 'cleft') ||
    (!hasWord(b.statement.source, x.last) && !hasWord(a.statement.source, y.last))
  );
}

const isSame = (x: Named, y: Named): boolean =>
  x.names.size > 0 && y.names.size > 0 && (mayBeOne(x.last, y.last) || shares(x.names, y.names));
