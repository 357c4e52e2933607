import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { ALARM, GIVES, STEERED } from '../en/deed-words.ts';
import { ANYBODY, areKindred, areSynonyms } from '../en/families.ts';
import { Newest } from '../newest.ts';
import type { Rarity } from '../word-counts.ts';
import { hasWord } from './article-words.ts';
import { type Bag, sharedWeight } from './bag.ts';
import type { Doer } from './doer.ts';
import type { Doing } from './doings.ts';
import { areRivals, rivalsOf, shareName, shares } from './rivals.ts';
import { ANY_DOER } from './two-doers.ts';

/** The newest doings of a word that one is held against. */
const MOST = 40;
/** What two doings must share, by how many of them say that no one else did it. */
const NEEDED = [2.4, 1.5, 0.9] as const;
/** Of what is given all must be shared. */
const ALL = 0.9;
/** The share of the words of the shorter one. */
const COVERED = [0.6, 0.5, 0.6] as const;
/** Nouns for anybody, whom another article may name more closely even where no one else is meant. */
const ANY_ONE =
  /^(?:man|woman|person|boy|girl|witness|resident|local|neighbou?r|passer-by|bystander|victim|survivor|source|friend|relative|colleague|member|leader|official|other|one)$/u;
/** WordNet's files of verbs for what many may do alike: thinking, feeling, seeing, moving, being. */
const DONE_BY_MANY: ReadonlySet<number> = new Set([29, 31, 37, 38, 42]);

/** Who did it, where two articles say what was done in whatever words, and name two. */
export function opposedDoings(doings: readonly Doing[], rarity: Rarity, originOf: OriginOf): Candidate[] {
  const newest = new Newest<string | number>(MOST);
  const pairs: { a: Doing; b: Doing; sure: number }[] = [];
  /** By the number of a doing, which one it was held against last. */
  const seen = new Int32Array(doings.length).fill(-1);
  for (const [i, doing] of doings.entries()) {
    const keys = keysOf(doing);
    for (const key of keys)
      for (const k of newest.of(key)) {
        if (seen[k] === i) continue;
        seen[k] = i;
        const other = doings[k] as Doing;
        const sure = surenessOf(other, doing, rarity);
        if (sure > 0) pairs.push({ a: other, b: doing, sure });
      }
    for (const key of keys) newest.keep(key, i);
  }
  const taken = new Set<Doing>();
  const found: Candidate[] = [];
  for (const { a, b, sure } of pairs.sort((x, y) => y.sure - x.sure)) {
    if (taken.has(a) || taken.has(b)) continue;
    const [own, others] = [
      [a, b],
      [b, a],
    ].map(([one, against]) =>
      doings.filter(
        (other) =>
          other === one ||
          (one !== undefined &&
            against !== undefined &&
            !taken.has(other) &&
            areOne(one.doer, other.doer) &&
            likenessOf(other, against, rarity) > 0),
      ),
    ) as [Doing[], Doing[]];
    for (const one of [...own, ...others]) taken.add(one);
    const best = [a, b].sort((x, y) => x.rank - y.rank || x.ask.length - y.ask.length)[0] as Doing;
    found.push(
      rivalsOf(
        [own, others],
        [a.doer.label, b.doer.label],
        {
          type: 'actor',
          ask: best.ask,
          slot: `who ${[...best.act.keys()].slice(0, 2).join(' ')}`,
          score: Number(Math.min(0.72, 0.54 + 0.04 * sure).toFixed(3)),
          why: 'what was done is the same in both, and each names somebody else for it',
        },
        originOf,
      ),
    );
  }
  return found;
}

/** The words of what was done, and the numbers of what they may mean. */
const keysOf = ({ act }: Doing): (string | number)[] =>
  [...act].flatMap(([term, senses]) => [
    term,
    ...(senses === null ? [] : [...senses.own.slice(0, 3), ...senses.above.slice(0, 1)]),
  ]);

function surenessOf(a: Doing, b: Doing, rarity: Rarity): number {
  if (a.statement.source === b.statement.source) return 0;
  // Few are alike: whom an article knows is looked for last.
  const likeness = likenessOf(a, b, rarity);
  return likeness > 0 && areRivals(a, b) && areTwo(a, b) ? likeness : 0;
}

/** How surely two doings are one; 0 where they are not. */
function likenessOf(a: Doing, b: Doing, rarity: Rarity): number {
  if (!haveOneVerb(a, b) || (a.numbers.size > 0 && b.numbers.size > 0 && !shares(a.numbers, b.numbers)))
    return 0;
  const only = Number(a.isOnly) + Number(b.isOnly);
  if (only < 2 && (isDoneByMany(a) || isDoneByMany(b))) return 0;
  const [x, y] = areGivenAndGot(a, b) ? [without(a), without(b)] : [a.act, b.act];
  const isOneDeed = a.deed !== undefined && a.deed === b.deed;
  // "Smashed", "broke": one verb more that both share.
  const shared = sharedWeight(x, y, rarity) + (isOneDeed && !(a.main !== null && y.has(a.main)) ? 1 : 0);
  const covered = shared / Math.min(x.size, y.size);
  // "The tape was handed over by his wife", "got the tape from a guard": of the thing that was given all is the same.
  // "The repair was carried out by Orr", "was the work of Lund": a noun says what was done, and no verb.
  const isNoun =
    (a.main === null && b.main === null) ||
    (a.act.has(ALARM) && b.act.has(ALARM) && a.act.size + b.act.size === 2);
  if (isNoun && covered < ALL) return 0;
  const needed = isNoun || x !== a.act || y !== b.act ? ALL : (NEEDED[only] as number);
  return shared >= needed && covered >= (COVERED[only] as number) ? shared + only : 0;
}

const isDoneByMany = ({ file, main, deed }: Doing): boolean =>
  DONE_BY_MANY.has(file) && main !== STEERED && deed === undefined;

/** Whether the one says who gave a thing, and the other from whom it came. */
const areGivenAndGot = (a: Doing, b: Doing): boolean =>
  (a.main === null && a.isOnly && GIVES.test(b.lemma)) ||
  (b.main === null && b.isOnly && GIVES.test(a.lemma));

const without = ({ act, main }: Doing): Bag => new Map([...act].filter(([term]) => term !== main));

/** Whether the verb of each is in the other, by its word or its meaning. */
function haveOneVerb(a: Doing, b: Doing): boolean {
  if (areGivenAndGot(a, b) || (a.deed !== undefined && a.deed === b.deed)) return true;
  return (a.main !== null || b.main !== null || a.isOnly || b.isOnly) && isVerbIn(a, b) && isVerbIn(b, a);
}

function isVerbIn({ main, mainSenses }: Doing, { act }: Doing): boolean {
  if (main === null || act.has(main)) return true;
  for (const [term, senses] of act)
    if (areKindred(term, main) || kinshipOf(mainSenses, senses) >= KIN) return true;
  return false;
}

const areOne = (x: Doer, y: Doer): boolean =>
  x.names.size > 0 && y.names.size > 0
    ? shareName(x.names, y.names)
    : x.names.size === 0 && y.names.size === 0 && [...x.nouns.keys()].some((noun) => y.nouns.has(noun));

/** Whether two articles name two that are not one. */
function areTwo(a: Doing, b: Doing): boolean {
  const [x, y] = [a.doer, b.doer];
  const isOnly = a.isOnly || b.isOnly;
  if (x.names.size > 0 && y.names.size > 0) {
    if (shareName(x.names, y.names)) return false;
    return isOnly || !(isKnown(b, x) || isKnown(a, y));
  }
  // A name and a trade may be of one person, unless the name has a trade of its own.
  if (x.nouns.size === 0 || y.nouns.size === 0) return false;
  if (!isOnly && (x.names.size > 0 || y.names.size > 0)) return false;
  for (const [p, senses] of x.nouns)
    for (const [q, other] of y.nouns)
      if (p === q || areSynonyms(p, q) || kinshipOf(senses, other) >= KIN || ANYBODY.has(p) || ANYBODY.has(q))
        return false;
  const isAnybody = isOnly ? ANY_ONE : ANY_DOER;
  // "A driver" may be anybody, "a taxi driver" is not.
  if (
    [x, y].some(
      ({ lemma, label, last }) => isAnybody.test(lemma) && (isOnly || lemma !== last || !label.includes(' ')),
    )
  )
    return false;
  return isOnly || !(isKnown(b, x) || isKnown(a, y));
}

const isKnown = ({ statement }: Doing, { last, names }: Doer): boolean =>
  hasWord(statement.source, last, names.size === 0);
