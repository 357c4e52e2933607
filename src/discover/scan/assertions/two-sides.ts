import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { areKindred, areSudden } from '../en/families.ts';
import { angleBetween, ENDS } from '../en/side-words.ts';
import { keepFirst } from '../keep-first.ts';
import { areRivals, MOST, rivalsOf, shares } from './rivals.ts';
import type { Side } from './sides.ts';

/** From what angle on two things of one kind are two, and two ends or ways from one place exclude each other. */
const OTHER_SIDE = 90;
const OTHER_WAY = 135;

/** On which side of a thing it was, where articles name two that neither has both of. */
export function opposedSides(sides: readonly Side[], originOf: OriginOf): Candidate[] {
  const byThing = new Map<string, Side[]>();
  for (const side of sides)
    for (const key of [side.of, ...side.from]) if (key !== null) keepFirst(byThing, key, side, MOST);
  const found: Candidate[] = [];
  const taken = new Set<Side>();
  for (const all of byThing.values())
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        if (taken.has(a) || taken.has(b)) continue;
        const sureness = surenessOf(a, b);
        if (sureness === 0 || isOfBoth(a, b, sides) || isOfBoth(b, a, sides)) continue;
        const [own, others] = [a, b].map((one) =>
          sides.filter(
            (other) =>
              other === one ||
              (other.direction.axis === one.direction.axis &&
                angleBetween(other.direction.at, one.direction.at) < 45 &&
                isOfOneThing(one, other)),
          ),
        ) as [Side[], Side[]];
        for (const one of [...own, ...others]) taken.add(one);
        found.push(candidateOf(own, others, sureness, originOf));
      }
  return found;
}

/** How surely two sides are of one thing and exclude each other; 0 where they do not. */
function surenessOf(a: Side, b: Side): number {
  if (a.direction.axis !== b.direction.axis || !areRivals(a, b)) return 0;
  const angle = angleBetween(a.direction.at, b.direction.at);
  // An island may have one tip in the north and the west, but a house has a wing for each.
  const isEnd = a.of !== b.of || ENDS.has(a.noun ?? '');
  if (angle < (isEnd ? OTHER_WAY : OTHER_SIDE) || isOfPast(a) !== isOfPast(b)) return 0;
  const isFrom = shares(a.from, b.from);
  const isOfTwo = a.from.size > 0 && b.from.size > 0 && !isFrom;
  if (isOfTwo) return 0;
  const evidence = evidenceOf(a, b);
  if (a.of !== null && a.of === b.of) {
    if (isEnd && !isFrom && evidence === 0) return 0.52;
    return Math.min(0.72, 0.58 + (isFrom ? 0.06 : 0) + 0.04 * evidence);
  }
  return isFrom && evidence > 0 ? Math.min(0.68, 0.56 + 0.04 * evidence) : 0;
}

/** A day this long before its page, in minutes, is not of the news. */
const LONG_AGO = 40 * 1440;

/** Whether a clause is of a day long before its page: "in 1931 the eastern stairs burned down". */
function isOfPast({ statement: { mentions, source }, quote }: Side): boolean {
  const page = source.metadata.published?.span.low;
  return mentions.some(
    ({ type, value, isReference, start, end }) =>
      type === 'date' &&
      start >= quote.start &&
      end <= quote.end &&
      !isReference &&
      value?.kind === 'interval' &&
      page !== undefined &&
      page - value.usual.high > LONG_AGO,
  );
}

/** How many words of two sentences are one, of one meaning or of one event. */
function evidenceOf(a: Side, b: Side): number {
  let n = 0;
  for (const [x, senses] of a.beside)
    if (
      [...b.beside].some(
        ([y, other]) => x === y || areKindred(x, y) || areSudden(x, y) || kinshipOf(senses, other) >= KIN,
      )
    )
      n++;
  // "A hill south of the village of Torv", "the ridge north of Torv, above the village".
  if (shares(a.from, new Set(b.beside.keys())) || shares(b.from, new Set(a.beside.keys()))) n++;
  return Math.min(3, n);
}

const isOfOneThing = (a: Side, b: Side): boolean =>
  (a.of !== null && a.of === b.of && (a.from.size === 0 || b.from.size === 0 || shares(a.from, b.from))) ||
  shares(a.from, b.from);

/** An article that names both sides of a thing means two things. */
const isOfBoth = (one: Side, other: Side, sides: readonly Side[]): boolean =>
  sides.some(
    (third) =>
      third.statement.source === one.statement.source &&
      third.direction.axis === other.direction.axis &&
      angleBetween(third.direction.at, other.direction.at) < 45 &&
      (isOfOneThing(third, other) || (third.of !== null && ENDS.has(third.of))),
  );

function candidateOf(
  own: readonly Side[],
  others: readonly Side[],
  score: number,
  originOf: OriginOf,
): Candidate {
  const [a, b] = [own[0] as Side, others[0] as Side];
  const isNoun = a.of !== null && a.of === b.of;
  const from = [a, b].find(({ fromName }) => fromName !== null)?.fromName ?? null;
  const thing = isNoun && a.noun !== 'side' ? `Which ${a.noun}${from === null ? '' : ` of ${from}`}` : `On which side${from === null ? '' : ` of ${from}`}`; // biome-ignore format: one line
  const ending = /(?:ern|bound)$/u;
  const isPrinted = ending.exec(a.word)?.[0] === ending.exec(b.word)?.[0];
  const wordOf = ({ word, direction }: Side): string => (isNoun && isPrinted ? word : direction.word);
  const label = (side: Side): string =>
    isNoun ? `${wordOf(side)} ${side.noun}` : `${wordOf(side)} of ${side.fromName ?? from}`;
  const [first, second] = [wordOf(a), wordOf(b)].sort() as [string, string];
  return rivalsOf(
    [own, others],
    [label(a), label(b)],
    {
      type: 'place',
      ask: `${thing} ${isNoun && /[^s]s$/u.test(a.noun ?? '') ? 'were they' : 'was it'}: ${first} or ${second}?`,
      slot: `side ${a.noun ?? from ?? ''}`.trim(),
      score: Number(score.toFixed(3)),
      why: `both are of "${isNoun ? a.noun : from}", and no article names both sides`,
    },
    originOf,
  );
}
