import { beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { rarityOf } from '../../src/discover/scan/align.ts';
import { type Evidence, evidenceOf, objectionTo } from '../../src/discover/scan/evidence.ts';
import { gather } from '../../src/discover/scan/gather.ts';
import { relate } from '../../src/discover/scan/relate.ts';
import type { Slot } from '../../src/discover/scan/slot.ts';
import { surroundingsOf } from '../../src/discover/scan/surroundings.ts';
import { loadTagger, type Tagger } from '../../src/discover/scan/tagger.ts';
import { markedStories, type Pair, type Place, type Story } from './marked-stories.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

interface Example {
  readonly story: string;
  readonly x: Slot;
  readonly y: Slot;
  readonly gold: number;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

const isAt = ({ statement, at }: Slot, { source, start, end }: Place): boolean =>
  statement.source.id === source && at.start < end && start < at.end;
const isOf = ([s, t]: Pair, x: Slot, y: Slot): boolean =>
  (isAt(x, s) && isAt(y, t)) || (isAt(x, t) && isAt(y, s));

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The numbers of some words, small ones in letters too. */
function digitsOf(words: string): string[] {
  const inDigits = words.toLowerCase().replaceAll(',', '').replace(/[a-z]+/gu, (word) => (UNITS.includes(word) ? `${UNITS.indexOf(word)}` : word)); // biome-ignore format: one chain
  return inDigits.match(/\d+(?:\.\d+)?/gu) ?? [];
}

/** Words may hold several values: where a reader marked one, the slot's own digits must be among its digits. */
function isMarked(pair: Pair, x: Slot, y: Slot): boolean {
  const agrees = (place: Place, slot: Slot): boolean => {
    if (!isAt(slot, place)) return false;
    const marked = digitsOf(place.value ?? '');
    if (/^\d{4}-/u.test(place.value ?? '')) return slot.type === 'date';
    if (/^\d\d:\d\d$/u.test(place.value ?? '')) return slot.type === 'time';
    const own = digitsOf(slot.statement.source.text.slice(slot.at.start, slot.at.end));
    return (
      marked.length === 0 || own.some((d) => marked.some((e) => e === d || e.startsWith(d.replace('.', ''))))
    );
  };
  const [s, t] = pair;
  return (agrees(s, x) && agrees(t, y)) || (agrees(s, y) && agrees(t, x));
}

/** What two values have that are parts of two answers, and no answers to one question. */
const OF_PARTS = new Set(['nouns differ', 'far', 'apart: a part and the whole']);

/** All pairs of unequal values of one kind in two articles of a story that nothing decides already. */
function examplesOf(story: Story, tagger: Tagger): Example[] {
  const { slots, roles } = gather(readSources(story.articles as never), { tagger });
  const around = surroundingsOf(slots, rarityOf(slots), roles);
  const found: Example[] = [];
  const isPublic = story.weight > 1;
  slots.forEach((x, i) => {
    for (const [n, y] of slots.slice(i + 1).entries()) {
      if (x.kind !== y.kind || x.statement.source === y.statement.source || x.type === 'place') continue;
      if (x.value.canonical === y.value.canonical) continue;
      const relation = relate(x, y);
      const objection = objectionTo(x, y, around);
      if ((relation !== 'contradicts' && relation !== 'tension') || objection === undefined) continue;
      const gold = story.gold.findIndex((pairs) => pairs.some((pair) => isOf(pair, x, y)));
      if (gold >= 0 && !story.gold[gold]?.some((pair) => isMarked(pair, x, y))) continue;
      if (gold < 0 && story.skipped.some((pair) => isOf(pair, x, y))) continue;
      // Of the many pairs of long public stories a ninth is taken, and weighs as much.
      if (gold < 0 && isPublic && (i * 7 + (i + 1 + n) * 13) % 9 !== 0) continue;
      const evidence = evidenceOf(x, y, objection, around);
      // Readers of the public stories marked answers, which may hold a whole and its parts.
      if (gold >= 0 && isPublic && evidence.some(([name]) => OF_PARTS.has(name))) continue;
      found.push({ story: story.name, x, y, gold, weight: story.weight, evidence });
    }
  });
  const times = new Map<number, number>();
  for (const { gold } of found) times.set(gold, (times.get(gold) ?? 0) + 1);
  return found.map((one) =>
    one.gold < 0 ? one : { ...one, weight: Math.min(1, one.weight) / Math.sqrt(times.get(one.gold) ?? 1) },
  );
}

interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** What can only speak for two values being of one thing, and what only against: few stories would teach either the wrong way round. */
const FOR =
  /^(?:alone|few rivals|rare of|both |clause|days of one|events? of one|kindred|near|nouns are synonyms|nouns of one|role shared|same |sentence|shared |subjects of|topics of|two persons|few)/u;
const AGAINST =
  /^(?:apart|given together|days of own|one of its|far|many|given there|no shared|nouns differ|one (?:change|earlier|event|noun|part|planned|sought|to come)|other |role differs|role unknown|two places|verbs differ|loose|event named|noun named)/u;

/** Logistic regression by gradient descent with a step for each weight, drawn towards zero; the same every time. */
function learn(examples: readonly Example[]): Model {
  const names = [...new Set(examples.flatMap(({ evidence }) => evidence.map(([name]) => name)))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map((one) => ({
    ...one,
    at: one.evidence.map(([name]) => index.get(name) as number),
  }));
  const weights = new Float64Array(names.length + 1);
  const steps = new Float64Array(names.length + 1).fill(1e-8);
  for (let round = 0; round < 120; round++) {
    const slope = new Float64Array(names.length + 1);
    for (const { at, evidence, gold, weight } of rows) {
      let odds = weights[names.length] as number;
      at.forEach((k, i) => {
        odds += (weights[k] as number) * (evidence[i]?.[1] ?? 0);
      });
      const error = (1 / (1 + Math.exp(-odds)) - (gold >= 0 ? 1 : 0)) * weight;
      at.forEach((k, i) => {
        slope[k] = (slope[k] as number) + error * (evidence[i]?.[1] ?? 0);
      });
      slope[names.length] = (slope[names.length] as number) + error;
    }
    slope.forEach((value, k) => {
      const drawn = value + (k < names.length ? 0.2 * (weights[k] as number) : 0);
      steps[k] = (steps[k] as number) + drawn * drawn;
      const learned = (weights[k] as number) - (0.5 * drawn) / Math.sqrt(steps[k] as number);
      const name = names[k] ?? '';
      weights[k] = FOR.test(name)
        ? Math.max(0, learned)
        : AGAINST.test(name)
          ? Math.min(0, learned)
          : learned;
    });
  }
  return {
    bias: weights[names.length] as number,
    weights: new Map(names.map((n, i) => [n, weights[i] as number])),
  };
}

const oddsBy = ({ bias, weights }: Model, { evidence }: Example): number =>
  evidence.reduce((sum, [name, strength]) => sum + (weights.get(name) ?? 0) * strength, bias);

/** Of the pairs that are each other's likeliest between two articles, those that are likelier than not: how many are right, of how many disagreements. */
function scored(examples: readonly Example[], odds: ReadonlyMap<Example, number>): string {
  const best = new Map<string, Example>();
  const key = (story: string, x: Slot, y: Slot): string =>
    `${story} ${x.statement.source.id} ${x.at.start} ${x.kind} ${y.statement.source.id}`;
  const of = (one: Example): number => odds.get(one) ?? 0;
  for (const one of examples)
    for (const k of [key(one.story, one.x, one.y), key(one.story, one.y, one.x)]) {
      const known = best.get(k);
      if (!known || of(known) < of(one)) best.set(k, one);
    }
  const shown = examples.filter(
    (one) =>
      of(one) > 0 &&
      best.get(key(one.story, one.x, one.y)) === one &&
      best.get(key(one.story, one.y, one.x)) === one,
  );
  const right = shown.filter(({ gold }) => gold >= 0);
  const golds = (list: readonly Example[]): number => new Set(list.filter(({ gold }) => gold >= 0).map(({ story, gold }) => `${story} ${gold}`)).size; // biome-ignore format: one line
  return `${golds(right)} of ${golds(examples)} disagreements, ${right.length} pairs right, ${shown.length - right.length} wrong`;
}

/**
 * Learns the weights of `src/discover/scan/weights.ts` from stories whose disagreements a reader marked, and prints them with what each story
 * gets from weights that were learned without it: `npm run learn:scan`. Take them over where every test of `scan` passes with them.
 */
describe.runIf(process.env.LEARN)('the weights of what speaks for two values being of one thing', () => {
  let tagger: Tagger;
  beforeAll(async () => {
    tagger = await loadTagger();
  });

  it('are learned from stories, each story left out once', () => {
    const stories = markedStories();
    const examples = stories.flatMap((story) => examplesOf(story, tagger));
    expect(examples.filter(({ gold }) => gold >= 0).length).toBeGreaterThan(100);
    const whole = stories.filter(({ weight }) => weight >= 1).map(({ name }) => name);
    const odds = new Map<Example, number>();
    for (const left of whole) {
      const model = learn(examples.filter(({ story }) => story !== left));
      const own = examples.filter(({ story }) => story === left);
      for (const one of own) odds.set(one, oddsBy(model, one));
      print(`${left}: ${scored(own, odds)}`);
    }
    print(`all, each left out: ${scored(examples.filter(({ story }) => whole.includes(story)), odds)}`); // biome-ignore format: one line
    const { bias, weights } = learn(examples);
    const lines = [...weights]
      .filter(([, weight]) => Math.abs(weight) >= 0.05)
      .map(
        ([name, weight]) =>
          `  ${/^[a-z]+$/u.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(2))},\n`,
      );
    print(`BIAS = ${bias.toFixed(2)}\n${lines.join('')}`);
  }, 1_200_000);
});
