import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { areKindred, isFamily } from '../en/families.ts';
import { ruleOfVoices, voicedOf, voiceOf } from '../voices.ts';
import type { Happening, Sequence } from './sequences.ts';
import { isFarInTime, positionOf } from './yes-and-no.ts';

/** Sequences that are looked at. */
const MOST = 300;
/** Two events of which one noun is the same, and the verbs are of other words. */
const BY_NOUN = 0.6;
/** What two sequences need together: each event by its verb or its own noun, or the one by both and the other by a noun. */
const NEEDED = 1.75;

/** What articles say was first and others that it was second. */
export function opposedSequences(sequences: readonly Sequence[], originOf: OriginOf): Candidate[] {
  const all = sequences.slice(0, MOST);
  const taken = new Set<Sequence>();
  const found: Candidate[] = [];
  for (const one of all) {
    if (taken.has(one)) continue;
    const others = all.filter((other) => !taken.has(other) && areOpposed(one, other));
    if (others.length === 0) continue;
    const own = all.filter(
      (other) =>
        other === one ||
        (!taken.has(other) &&
          !others.includes(other) &&
          likeness(one.first, other.first, one.second, other.second) >= NEEDED),
    );
    for (const sequence of [...own, ...others]) taken.add(sequence);
    const [a, b] = [one.first.words, one.second.words];
    found.push({
      rule: ruleOfVoices(own.map(voicedOf), others.map(voicedOf)),
      type: 'order',
      ask: `Which came first: “${a}” or “${b}”?`,
      slot: `order ${[...one.first.nouns, ...one.second.nouns].slice(0, 2).join(' ')}`.trim(),
      score: Math.min(
        0.8,
        0.5 +
          0.1 *
            likeness(one.first, (others[0] as Sequence).second, one.second, (others[0] as Sequence).first),
      ),
      why: 'the same two events in two orders',
      positions: [
        positionOf(own, a, `“${a}” first`, originOf),
        positionOf(others, b, `“${b}” first`, originOf),
      ],
      conflicts: [[0, 1]],
    });
  }
  return found;
}

function areOpposed(a: Sequence, b: Sequence): boolean {
  if (a.statement === b.statement) return false;
  if (a.statement.source === b.statement.source && voiceOf(a) === voiceOf(b)) return false;
  if (isFarInTime(a, b)) return false;
  const turned = likeness(a.first, b.second, a.second, b.first);
  // Two events that are alike, "the robbery after a spate of robberies", are in either order.
  return turned >= NEEDED && turned > likeness(a.first, b.first, a.second, b.second);
}

/** How surely two pairs of events are the same; 0 where one of the two is not. */
function likeness(a: Happening, b: Happening, c: Happening, d: Happening): number {
  const [x, y] = [likenessOf(a, b), likenessOf(c, d)];
  return x === 0 || y === 0 ? 0 : x + y;
}

function likenessOf(a: Happening, b: Happening): number {
  if (a.who.size > 0 && b.who.size > 0 && ![...a.who].some((name) => b.who.has(name))) return 0;
  const isShared = [...a.nouns].some((noun) => b.nouns.has(noun));
  if (a.verb !== null && b.verb !== null) {
    const isSame = a.lemma === b.lemma || kinshipOf(a.senses, b.senses) >= KIN;
    const isOne = isSame || a.verb === b.verb || areKindred(a.verb, b.verb);
    if (isOne && isShared) return 1.4;
    const isBare = a.nouns.size === 0 && b.nouns.size === 0;
    // "Was freed", "was let go": of whom the one says a pronoun, or a noun for people.
    if (isOne && (isBare || (isSame && (a.nouns.size === 0 || b.nouns.size === 0)))) return isSame ? 1 : 0.8;
    return isShared ? BY_NOUN : 0;
  }
  if (isShared) return 1;
  // "The handover", "they were handed over".
  const [noun, verb] = a.verb === null ? [a, b] : [b, a];
  return verb.verb !== null && isFamily(verb.verb) && noun.nouns.has(verb.verb) ? 1 : 0;
}
