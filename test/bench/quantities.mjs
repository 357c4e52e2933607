// How well quantities are read and compared, on public data (../shared/bench), with peers in the same run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { implied } from './inference.mjs';
import { scoreNumbers } from './number-scores.mjs';
import { data, needs, ours, percent, root, rows } from './public-data.mjs';

needs('numbers');
const isVerbose = process.argv.includes('--failures');
const print = (line) => process.stdout.write(`${line}\n`);
const miss = (...parts) => isVerbose && print(`    miss ${parts.join(' | ')}`);

const { score, misses } = scoreNumbers();
for (const parts of misses) miss(...parts);
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
  // One story has a list of its disagreements instead.
  if (!existsSync(join(data, 'stories', story, 'gold.json'))) continue;
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
