// How well quantities are read and compared, on public data (../shared/bench), with peers in the same run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { implied } from './inference.mjs';
import { data, needs, ours, percent, root, rows } from './public-data.mjs';

needs('numbers');
const isVerbose = process.argv.includes('--failures');
const print = (line) => process.stdout.write(`${line}\n`);
const miss = (...parts) => isVerbose && print(`    miss ${parts.join(' | ')}`);

/** A number that we print as the ends of an interval: `[low, isOpenLow, high, isOpenHigh]`. */
function ends(value) {
  const plain = value.replace(/~$/u, '').replace(/ [^ ]+$/u, '');
  const range = /^(>)?(-?[\d.]+?)?\.\.(<)?(-?[\d.]+)?$/u.exec(plain);
  if (range)
    return [Number(range[2] ?? -Infinity), range[1] === '>', Number(range[4] ?? Infinity), range[3] === '<'];
  const [, sign, digits] = /^(>=|<=|<~|>|<|~)?(-?[\d.]+(?:e[+-]?\d+)?)$/u.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const n = Number(digits);
  if (sign === '>=' || sign === '>') return [n, sign === '>', Infinity, false];
  if (sign === '<=' || sign === '<' || sign === '<~') return [-Infinity, false, n, sign !== '<='];
  return [n, false, n, false];
}

/** `[30,)`, `(20,35]` of the data. Of a range in plain words its convention leaves the upper end out, or not. */
function expectedEnds(text) {
  const [, open, low, high, close] = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/u.exec(text);
  return [
    low === '' ? -Infinity : Number(low),
    open === '(' && low !== '',
    high === '' ? Infinity : Number(high),
    close === ')' && high !== '',
  ];
}

const near = (a, b) => a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
const overlaps = (a, start, end) => a.start < end && a.end > start;

function rangeHit(mentions, { Start, Length, End, Resolution }, text) {
  const stop = End === undefined ? Start + Length : End + 1;
  const [low, openLow, high, openHigh] = expectedEnds(Resolution.value);
  // "20 to 30" as [20,30): both conventions of the data are taken for a stated range.
  const isPlain =
    low !== -Infinity && high !== Infinity && !openLow && openHigh && !/than|below|under/iu.test(text);
  return mentions.some((mention) => {
    const got = overlaps(mention, Start, stop) && mention.value ? ends(mention.value) : undefined;
    return (
      got && near(got[0], low) && near(got[2], high) && got[1] === openLow && (got[3] === openHigh || isPlain)
    );
  });
}

const numbersOf = ({ value, type, grammar }, isPercent) => {
  const got = value ? ends(value) : undefined;
  if (!got) return [];
  const all = got.slice(0).filter((n) => typeof n === 'number' && Number.isFinite(n));
  if (value.endsWith(' in')) return [...all, ...all.map((n) => n / 12)];
  return grammar === 'quantity/share' && !isPercent
    ? all.map((n) => n / 100)
    : type === 'duration'
      ? []
      : all;
};

function numberHit(mentions, { Start, Length, End, Resolution }, expected) {
  const stop = End === undefined ? Start + Length : End + 1;
  const value = expected ?? Number(String(Resolution.value).replace('%', ''));
  return mentions.some(
    (mention) =>
      overlaps(mention, Start, stop) &&
      (numbersOf(mention, String(Resolution.value).endsWith('%')).some(
        (n) => near(n, value) || Math.abs(n - value) < 0.0006,
      ) ||
        (mention.type === 'duration' && Number(/\d+(?:\.\d+)?/u.exec(mention.value ?? '')?.[0]) === value)),
  );
}

const cases = rows('numbers/recognizers.jsonl');
const read = ours(cases.map(({ id, input }) => ({ id, text: input })));
const score = new Map();
for (const [i, { input, results }] of cases.entries()) {
  for (const result of results) {
    if (!result.Resolution || result.Resolution.value === null) continue;
    const kind =
      result.TypeName === 'number' ? `number: ${result.Resolution.subtype ?? 'other'}` : result.TypeName;
    if (kind.startsWith('ordinal.') || result.TypeName === 'age') continue;
    const row = score.get(kind) ?? { hits: 0, all: 0 };
    score.set(kind, row);
    row.all++;
    const isHit =
      result.TypeName === 'numberrange'
        ? rangeHit(read[i], result, input)
        : numberHit(read[i], result, undefined);
    if (isHit) row.hits++;
    else
      miss(
        kind,
        input.slice(0, 80),
        result.Text,
        result.Resolution.value,
        read[i].map((m) => m.value).join(' '),
      );
  }
}
const sum = (kinds) =>
  [...score]
    .filter(([kind]) => kinds(kind))
    .reduce((s, [, r]) => ({ hits: s.hits + r.hits, all: s.all + r.all }), { hits: 0, all: 0 });
const line = (name, { hits, all }) =>
  print(`  ${name.padEnd(22)} ${String(all).padStart(4)}  ${percent(hits, all)}`);
print("recognizers' cases, of the expected values");
line(
  'numbers',
  sum((kind) => kind.startsWith('number:')),
);
line(
  'ranges',
  sum((kind) => kind === 'numberrange'),
);
line(
  'with a unit',
  sum((kind) => ['currency', 'dimension', 'temperature', 'percentage'].includes(kind)),
);
for (const [kind, row] of [...score].sort()) line(`  ${kind}`, row);

for (const [name, path] of [
  ['StressTest', 'numbers/equate-StressTest_part.jsonl'],
  ['RedditNLI', 'numbers/equate-RedditNLI.jsonl'],
]) {
  const pairs = rows(path);
  let hits = 0;
  for (const pair of pairs) {
    const label = implied(pair.premise, pair.hypothesis);
    if (label === pair.label) hits++;
    else miss(name, pair.label, label, pair.premise.slice(0, 150), pair.hypothesis.slice(0, 150));
  }
  const most = Math.max(
    ...['entailment', 'contradiction', 'neutral'].map((l) => pairs.filter((p) => p.label === l).length),
  );
  print(
    `equate ${name.padEnd(12)} ${pairs.length} pairs  ${percent(hits, pairs.length)}   (always the commonest label: ${percent(most, pairs.length)})`,
  );
}

// The stories: the value and its bound, read from the quote that the gold gives.
const GOLD_KINDS = /^(?:count|percent|money|magnitude|depth)/u;
let [hits, all] = [0, 0];
const WORDS = new Map([['dozens', '>=12~']]);
for (const story of readdirSync(join(data, 'stories'))) {
  const { questions } = JSON.parse(readFileSync(join(data, 'stories', story, 'gold.json'), 'utf8'));
  for (const { kind, values } of questions.filter(({ kind }) => GOLD_KINDS.test(kind))) {
    const texts = ours(values.map(({ quote }, id) => ({ id, text: quote })));
    for (const [i, { value, quote }] of values.entries()) {
      const wanted = String(value)
        .replace(/\([^)]*\)/gu, '')
        .split('/')
        .map((part) => part.trim());
      for (const part of wanted) {
        const [, sign = '', digits, magnitude] =
          /^(?:[A-Z]{3} )?(>=|<=|>|<|~)? ?(?:[A-Z]{3} )?([\d.,]+)(m)?/u.exec(part) ?? [];
        const canonical =
          WORDS.get(part) ??
          (digits && `${sign}${Number(digits.replaceAll(',', '')) * (magnitude ? 1e6 : 1)}`);
        if (!canonical) continue;
        all++;
        if (texts[i].some((m) => m.value?.replace(/ [^ ]+$/u, '') === canonical)) hits++;
        else miss('stories', story, kind, value, quote, texts[i].map((m) => m.value).join(' '));
      }
    }
  }
}
print(`stories: value and bound read from the quote, ${all} values  ${percent(hits, all)}`);
void root;
