// How quotes are found, on public data (../shared/bench): honest and false ones, near ones, and how fast.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { findQuote, readSources } from '../../dist/index.js';
import { data, needs, percent, rows } from './public-data.mjs';
import { FALSE, HONEST, seeded } from './quote-modes.mjs';

needs('quotes');
const isVerbose = process.argv.includes('--failures');
const print = (line) => process.stdout.write(`${line}\n`);
const miss = (...parts) => isVerbose && print(`    miss ${parts.map((p) => JSON.stringify(p)).join(' ')}`);
const sourceOf = (text) => readSources([{ path: 'a.txt', content: text }])[0];

const FOUND = new Set(['exact', 'folded', 'edited', 'ambiguous']);
const targets = JSON.parse(readFileSync(join(data, 'quotes', 'targets.json'), 'utf8'));
const sources = new Map();
/** The source of a target; its text begins where its front matter would end, which none of them has. */
function target(id) {
  if (!sources.has(id)) sources.set(id, sourceOf(targets[id]));
  return sources.get(id);
}

const overlap = (a, start, end) =>
  a
    ? Math.max(0, Math.min(a.end, end) - Math.max(a.start, start)) /
      (Math.max(a.end, end) - Math.min(a.start, start))
    : 0;
const saysNumber = (match) =>
  [...(match.changes ?? []), ...(match.rest ?? [])].some(({ kind }) => kind === 'number');

const queries = rows('quotes/queries.jsonl');
const score = new Map();
const numbers = { changed: 0, said: 0, same: 0, falsely: 0 };
let span = 0;
for (const { kind, target: id, quote, start, end, number_changed: changed } of queries) {
  const source = target(id);
  const began = performance.now();
  const match = findQuote(source, { quote });
  span += performance.now() - began;
  const row = score.get(kind) ?? { hits: 0, all: 0, found: 0 };
  score.set(kind, row);
  row.all++;
  if (FOUND.has(match.verdict)) row.found++;
  const isHit = start === null ? match.verdict === 'missing' : overlap(match.range, start, end) >= 0.8;
  if (isHit) row.hits++;
  else miss(kind, match.verdict, quote, start === null ? '' : targets[id].slice(start, end));
  if (kind !== 'edited') continue;
  numbers[changed ? 'changed' : 'same']++;
  if (saysNumber(match)) numbers[changed ? 'said' : 'falsely']++;
  if (changed && !saysNumber(match)) miss('number not said', match.verdict, quote);
}
print('quotes of one outlet in the text of another: the span (intersection over union 0.8), or nothing');
for (const [kind, { hits, all, found }] of score)
  print(
    `  ${kind.padEnd(8)} ${String(all).padStart(4)}  ${percent(hits, all).padStart(8)}   taken as found ${percent(found, all)}`,
  );
print(
  `  a changed number is named: ${numbers.said} of ${numbers.changed}; where none changed: ${numbers.falsely} of ${numbers.same}`,
);
print(`  ${(span / queries.length).toFixed(2)} ms a quote, with the index of each text`);

// Sentences of the data in a text of their own, so that each mode has one place to be found in.
const sentences = [
  ...new Set(
    Object.values(targets)
      .flatMap((text) => text.split('\n'))
      .flatMap((line) => line.match(/[^.!?]+[.!?]+["'\u201D\u2019]*/gu) ?? [])
      .map((sentence) => sentence.trim())
      .filter((s) => /^["'\u201C\u2018]?\p{Lu}/u.test(s) && s.length >= 40 && s.length <= 250),
  ),
].slice(0, 4000);
const AROUND = ['The council met at noon.', 'Nobody else was there when it ended.'];

/** How many cases of a mode are found, of up to a thousand sentences. */
function tally(name, mode) {
  let [found, all, named] = [0, 0, 0];
  for (const [i, sentence] of sentences.entries()) {
    if (all >= 1000) break;
    const made = mode(sentence, seeded(i + 1));
    if (!made) continue;
    all++;
    const match = findQuote(sourceOf(`${AROUND[0]} ${made.source} ${AROUND[1]}\n`), { quote: made.quote });
    if (FOUND.has(match.verdict)) found++;
    if ((match.changes ?? []).some(({ kind }) => kind === name || (name === 'digit' && kind === 'number')))
      named++;
    if (FOUND.has(match.verdict) === name in FALSE)
      miss(name, match.verdict, made.quote, made.source, match.changes ?? '');
  }
  return { found, all, named };
}
print('honest quotes rejected, by how they differ');
let [rejected, honest] = [0, 0];
for (const [name, mode] of Object.entries(HONEST)) {
  const { found, all } = tally(name, mode);
  rejected += all - found;
  honest += all;
  if (all > 0)
    print(`  ${name.padEnd(26)} ${String(all).padStart(5)}  ${percent(all - found, all).padStart(7)}`);
}
print(`  ${'all'.padEnd(26)} ${String(honest).padStart(5)}  ${percent(rejected, honest).padStart(7)}`);
print('false quotes taken as found, by what was changed');
for (const [name, mode] of Object.entries(FALSE)) {
  const { found, all, named } = tally(name, mode);
  if (all === 0) continue;
  print(
    `  ${name.padEnd(26)} ${String(all).padStart(5)}  ${percent(found, all || 1).padStart(7)}   named ${percent(named, all || 1)}`,
  );
}

// Ten thousand quotes of one text of a megabyte, the index built on the way.
const whole = [];
for (let size = 0, i = 0; size < 1 << 20; i = (i + 1) % sentences.length) {
  // Numbered, so that no sentence stands twice.
  whole.push(`${sentences[i]} It was report ${whole.length}.`);
  size += whole.at(-1).length + 1;
}
const text = whole.join('\n');
const random = seeded(7);
const drift = (quote) => quote.replace(/\b(\p{Ll}{5})\p{Ll}*/u, '$1xx');
const kinds = {
  'exact': (quote) => quote,
  'folded': (quote) => quote.replace(/(?<=\p{L}) (?=\p{L})/u, '\u00A0').replace(/'/gu, '\u2019'),
  'drifted': drift,
  'missing': (quote) => [...quote.matchAll(/\p{L}+/gu)].reverse().map(([word]) => word.split('').reverse().join('')).join(' '),
  'drifted, 10,000 characters': undefined,
}; // biome-ignore format: a table reads best in rows
print(`speed in one text of ${(text.length / 1e6).toFixed(1)} MB`);
for (const [kind, change] of Object.entries(kinds)) {
  const source = sourceOf(text);
  const isLong = change === undefined;
  const count = isLong ? 100 : 10_000;
  const quotes = Array.from({ length: count }, () => {
    const line = Math.floor(random() * (whole.length - 120));
    return isLong
      ? drift(
          whole
            .slice(line, line + 120)
            .join('\n')
            .slice(0, 10_000),
        )
      : change(whole[line]);
  });
  const verdicts = new Map();
  let slowest = 0;
  const began = performance.now();
  for (const quote of quotes) {
    const at = performance.now();
    const { verdict } = findQuote(source, { quote });
    slowest = Math.max(slowest, performance.now() - at);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  const ms = performance.now() - began;
  const seen = [...verdicts].map(([verdict, times]) => `${verdict} ${times}`).join(', ');
  print(
    `  ${kind.padEnd(26)} ${String(count).padStart(6)} quotes  ${(ms / count).toFixed(3)} ms each, ${(ms / 1000).toFixed(1)} s in all, the slowest ${slowest.toFixed(0)} ms  (${seen})`,
  );
}
