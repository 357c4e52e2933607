import type { OriginOf } from '../../quotes/echoes/origins.ts';
import { soundOf } from '../../text/near-names.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import { areOfOneHour } from './as-of.ts';
import { askOf, slotName } from './ask.ts';
import type { Candidate, CandidateClaim, CandidatePosition, CandidateRule, Fact } from './candidate.ts';
import { FALLING, TOLLS } from './en/families.ts';
import { figureOf } from './figure.ts';
import { byPlace } from './groups.ts';
import { relate } from './relate.ts';
import { isRunning } from './running-counts.ts';
import type { Slot } from './slot.ts';
import { isSameSource } from './times.ts';
import { ruleOfVoices, voicedOf, voiceOf } from './voices.ts';

const MOST_POSITIONS = 12;

interface Side {
  readonly value: Value;
  readonly slots: readonly Slot[];
}

/** What a group of slots says: a candidate where its values cannot all hold, and a line of the fact sheet. */
export function judge(
  group: { readonly slots: readonly Slot[]; readonly likeness: number },
  originOf: OriginOf,
): { candidate?: Candidate; fact: Fact } {
  const slots = withoutParts([...group.slots].sort(byPlace));
  const sides = sidesOf(slots).slice(0, MOST_POSITIONS);
  const positions = sides.map((side) => positionOf(side, originOf));
  const first = slots[0] as Slot;
  const ask = askOf(slots);
  const slot = slotName(slots);
  const isToll = isRunning(slots);
  const clashes: { i: number; j: number; rule: CandidateRule; why: string }[] = [];
  let grew = false;
  for (const [i, a] of sides.entries())
    for (const [k, b] of sides.slice(i + 1).entries()) {
      const relation = relate(a.slots[0] as Slot, b.slots[0] as Slot);
      if (relation !== 'contradicts' && (relation !== 'tension' || isVague(a) || isVague(b))) continue;
      if (isOneFigure(a.value, b.value)) continue;
      const clash = isToll
        ? tollClash(a, b, sides, relation === 'contradicts')
        : {
            rule: relation === 'tension' ? ('tension' as const) : ruleOf(a.slots, b.slots),
            why: 'no reading of the words lets both hold',
          };
      if (clash) clashes.push({ i, j: i + 1 + k, ...clash });
      else grew = true;
    }
  const verdict =
    clashes.length > 0
      ? 'candidate'
      : grew
        ? 'grew'
        : new Set(slots.map(({ statement }) => statement.source.id)).size > 1
          ? 'agreed'
          : 'one source';
  const fact: Fact = { ask, slot, type: first.type, verdict, positions };
  if (clashes.length === 0) return { fact };
  const opposed = new Set(clashes.flatMap(({ i, j }) => [i, j]));
  const [worst, score] = worstOf(
    clashes.map((clash) => [clash, scoreOf(group.likeness, clash.rule, slots, sides, clash)]),
  );
  // What agrees with all others is part of the answer, after those that do not.
  const kept = [...sides.keys()].sort((x, y) => Number(opposed.has(y)) - Number(opposed.has(x)) || x - y);
  const candidate: Candidate = {
    rule: worst.rule,
    type: first.type,
    // What the question is worded after is one of those that disagree.
    ask: askOf([...opposed].sort((x, y) => x - y).flatMap((i) => sides[i]?.slots ?? [])),
    slot,
    score: Number(score.toFixed(3)),
    why: `${reasonOf(slots)}; ${worst.why}`,
    positions: kept.map((i) => positions[i] as CandidatePosition),
    conflicts: clashes.map(({ i, j }) => [kept.indexOf(i), kept.indexOf(j)] as const),
    isRunning: isToll,
  };
  return { candidate, fact };
}

/** What a candidate is called after and ranked by: the conflict that weighs most, and of those that weigh the same the first. */
const worstOf = <T>(
  scored: readonly (readonly [clash: T, score: number])[],
): readonly [clash: T, score: number] =>
  scored.reduce((worst, other) => (other[1] > worst[1] ? other : worst));

/**
 * An article that gives two figures of one thing in its text means two things, a whole and a part or two days: of those only the one
 * that other articles share stays, else the largest. A headline is held against its text.
 */
function withoutParts(slots: readonly Slot[]): Slot[] {
  const first = slots[0] as Slot;
  if (first.type !== 'count' && first.type !== 'quantity') return [...slots];
  const shared = new Map<string, Set<string>>();
  const bySource = new Map<string, Slot[]>();
  for (const slot of slots) {
    const id = slot.statement.source.id;
    shared.set(slot.value.canonical, (shared.get(slot.value.canonical) ?? new Set()).add(id));
    bySource.set(id, [...(bySource.get(id) ?? []), slot]);
  }
  return slots.filter((slot) => {
    const own = (bySource.get(slot.statement.source.id) ?? []).filter(
      (other) =>
        !other.isHeadline &&
        (voiceOf(other) === null || voiceOf(slot) === null || voiceOf(other) === voiceOf(slot)),
    );
    if (slot.isHeadline || new Set(own.map(({ value }) => value.canonical)).size < 2) return true;
    const weight = ({ value }: Slot): number =>
      (shared.get(value.canonical)?.size ?? 1) * 1e12 + sizeOf(value);
    return own.every((other) => weight(other) <= weight(slot));
  });
}

/** Slots with the same value are one side. */
function sidesOf(slots: readonly Slot[]): Side[] {
  const byValue = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = slot.value.canonical;
    const known = byValue.get(key);
    if (known) known.push(slot);
    else byValue.set(key, [slot]);
  }
  return [...byValue.values()].map((own) => ({ value: (own[0] as Slot).value, slots: own }));
}

const pageOf = ({ statement }: Slot): { low: number; high: number } | undefined =>
  statement.source.metadata.published?.span;
const sizeOf = (value: Value): number => figureOf(value) ?? 0;
/** A figure that is closed on both sides: "some 350" and "nearly 350" as well as 350, and not "at least 350". */
const isExact = ({ value }: Side): boolean =>
  value.kind === 'interval' &&
  ((value as IntervalValue).best !== null || value.canonical.startsWith('<~')) &&
  !/^(?:[<>]=|>)/u.test(value.canonical);

/** A running count: only one that falls, that differs within one article or between two of one day, disagrees. */
function tollClash(
  a: Side,
  b: Side,
  sides: readonly Side[],
  isSure: boolean,
): { rule: CandidateRule; why: string } | undefined {
  const [less, more] = sizeOf(a.value) <= sizeOf(b.value) ? [a, b] : [b, a];
  const falls = FALLING.has(less.slots[0]?.family ?? '');
  // "At least 11" against nine: the lower figure alone need be exact.
  // "About 4,000" and "some 6,500" are closed as well, where not even their widest readings meet.
  const isClosed = (side: Side): boolean => isExact(side) || (isSure && side.value.canonical.startsWith('~'));
  const exact = isClosed(less) && (isClosed(more) || /^>/u.test(more.value.canonical));
  const [x, y] = [less.slots, more.slots];
  // The same speaker or the same article in two figures.
  if (exact && x.some((s) => y.some((t) => isHeadlineAgainst(s, t, x) || isHeadlineAgainst(t, s, y))))
    return { rule: 'self-contradiction', why: 'one article gives both as its own figure' };
  if (exact && x.some((s) => y.some((t) => !isSameSource(s, t) && areOfOneHour(s, t))))
    return { rule: ruleOf(x, y), why: 'both counts are of one hour' };
  const days = (slots: readonly Slot[]): number[] => slots.flatMap((slot) => pageOf(slot)?.low ?? []);
  const [low, high] = [days(x), days(y)];
  if (low.length === 0 || high.length === 0)
    return { rule: 'tension', why: 'the days of the counts are not known' };
  const [lastLow, firstHigh] = [Math.max(...low), Math.min(...high)];
  if (!falls && lastLow >= firstHigh + DAY)
    return { rule: 'contradiction', why: 'a later article gives fewer' };
  if (falls && Math.min(...high) >= lastLow + DAY)
    return { rule: 'contradiction', why: 'a later article gives more missing' };
  const sameDay = low.some((day) => high.some((other) => Math.abs(day - other) < DAY));
  // The lower of a rising count, or the higher of a falling one, that stood the day before is only older.
  const [older, newer] = falls ? [high, low] : [low, high];
  if (Math.min(...older) < Math.min(...newer) && Math.max(...older) < Math.max(...newer)) return undefined;
  // "No one was hurt", and somebody was.
  if (exact && sameDay && sizeOf(less.value) === 0 && sizeOf(more.value) <= 20)
    return { rule: ruleOf(less.slots, more.slots), why: 'one says that there was none' };
  // Where one day saw many counts, it was growing; two that differ on one day are a question.
  const onDay = sides.filter(
    (side) => days(side.slots).some((day) => low.includes(day)) && isExact(side),
  ).length;
  if (exact && sameDay && onDay <= 3 && sizeOf(more.value) <= 4 * Math.max(1, sizeOf(less.value)))
    return { rule: 'tension', why: 'the counts differ; they may be of different hours' };
  return undefined;
}

/** A headline whose figure its own text gives otherwise, and nowhere as the headline does: an older page that was renewed gives both. */
const isHeadlineAgainst = (headline: Slot, other: Slot, side: readonly Slot[]): boolean =>
  headline.isHeadline &&
  !other.isHeadline &&
  isSameSource(headline, other) &&
  !side.some((slot) => !slot.isHeadline && isSameSource(slot, headline));

/** "200" and "more than 200": one round figure, given more or less exactly. */
function isOneFigure(a: Value, b: Value): boolean {
  const figure = ({ canonical }: Value): string => canonical.replace(/^[<>=~]+|~$/gu, '');
  return a.canonical !== b.canonical && figure(a) === figure(b) && /[<>~]/u.test(a.canonical + b.canonical);
}

/** "Several", "dozens": what a vague word usually means opposes nothing. */
const isVague = ({ value }: Side): boolean => value.kind === 'interval' && value.vague !== undefined;

/** What a conflict is called, by whose words the values are. */
const ruleOf = (as: readonly Slot[], bs: readonly Slot[]): CandidateRule =>
  ruleOfVoices(as.map(voicedOf), bs.map(voicedOf));

function positionOf({ value, slots }: Side, originOf: OriginOf): CandidatePosition {
  return {
    value: value.canonical,
    label: value.label,
    origins: new Set(slots.map(({ statement, at }) => originOf(statement.source, at))).size,
    claims: slots.map(claimOf),
  };
}

/** The words of a slot, or of what else a statement says, as a claim. */
export const claimOf = ({
  statement,
  quote,
  speech,
}: Pick<Slot, 'statement' | 'quote' | 'speech'>): CandidateClaim => ({
  source: statement.source.id,
  published: statement.source.metadata.published?.text ?? null,
  speaker: speech?.speaker?.name ?? null,
  quote: statement.source.text.slice(quote.start, quote.end),
  start: quote.start,
  end: quote.end,
});

/** Casualties first, then counts and sums, days and hours. */
const WEIGHT: Readonly<Record<string, number>> = {
  count: 0.1,
  quantity: 0.05,
  duration: 0.02,
  time: 0.05,
  date: 0.03,
  ordinal: -0.1,
};

function scoreOf(
  likeness: number,
  rule: CandidateRule,
  slots: readonly Slot[],
  sides: readonly Side[],
  { i, j }: { i: number; j: number },
): number {
  const toll = slots.some(({ family }) => family !== null && TOLLS.has(family)) ? 0.1 : 0;
  const support = Math.min(sides[i]?.slots.length ?? 1, sides[j]?.slots.length ?? 1) > 1 ? 0.05 : 0;
  const many = sides.length > 7 ? -0.1 : 0;
  const self = rule === 'self-contradiction' ? -0.05 : 0;
  const tension = rule === 'tension' ? -0.08 : 0;
  return Math.max(
    0,
    Math.min(
      1,
      0.25 + 0.6 * likeness + (WEIGHT[slots[0]?.type ?? ''] ?? 0) + toll + support + many + self + tension,
    ),
  );
}

/** Why slots are taken for one thing, in the words that they share. */
function reasonOf(slots: readonly Slot[]): string {
  const shared = new Map<string, number>();
  for (const { terms } of slots)
    for (const term of terms.keys()) shared.set(term, (shared.get(term) ?? 0) + 1);
  // One name may be shared as its spelling and as its sound.
  const all = new Set(
    [...shared]
      .filter(([, n]) => n >= 2)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([term]) => printed(term, slots)),
  );
  const words = [...all].slice(0, 5);
  if (words.length === 0) return 'their words mean one thing, and their values are of one size';
  return `they share ${words.map((word) => `"${word}"`).join(', ')}`;
}

/** A word as the first statement that holds it prints it; a family, which no text needs to hold, by its name. */
function printed(term: string, slots: readonly Slot[]): string {
  const stem = term.replace(/^(?:@|from )/u, '');
  // Stems end in "i" where words end in "y".
  const begins = stem.replace(/i$/u, '');
  const isWord = (word: string): boolean =>
    term.startsWith('@') ? soundOf(word) === stem : word.startsWith(begins);
  for (const { statement, terms } of slots) {
    if (!terms.has(term)) continue;
    const words =
      statement.source.text.slice(statement.start, statement.end).match(/\p{L}[\p{L}'-]*/gu) ?? [];
    const word = words.find((one) => isWord(one.toLowerCase()));
    if (word !== undefined) return word;
  }
  return stem;
}
