// How well dates are read, on public data (../shared/bench), with peers in the same run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { casual, recognized, reference, scoreRecognizers, scoreTimex } from './date-scores.mjs';
import { data, needs, percent, root, rows } from './public-data.mjs';

needs('dates');
const isVerbose = process.argv.includes('--failures');

// --- Speed, in one process after a warm-up. Recognizers needs the square of a text's length: it reads sentence by sentence.
const textsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

async function speed() {
  const { readMentions, parseAnchor } = await import(join(root, 'dist', 'index.js'));
  const sentences = [...new Set(rows('dates/aquaint.jsonl').map(({ sentence }) => sentence))];
  const stories = readdirSync(join(data, 'stories')).map((story) => textsIn(join(data, 'stories', story)));
  const texts = {
    'the five articles': textsIn(join(data, '..', 'articles')),
    'the stories': stories.join('\n'),
    'the aquaint sentences': sentences.join('\n'),
  };
  const context = { anchor: parseAnchor('1999-03-12') };
  const some = sentences.slice(0, 60);
  const runs = {
    reconcile: (text) => readMentions(text, context),
    'chrono-node': (text) => casual.parse(text, reference('1999-03-12')),
  };
  const rate = (run, text, times) => {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < times; k++) {
      const start = performance.now();
      run(text);
      least = Math.min(least, performance.now() - start);
    }
    return text.length / 1000 / least;
  };
  const slow = rate((text) => text.split('\n').map((s) => recognized(s, '1999-03-12')), some.join('\n'), 2);
  return Object.entries(texts).map(([name, text]) => ({
    name,
    ours: rate(runs.reconcile, text, 30),
    chrono: rate(runs['chrono-node'], text, 30),
    recognizers: slow,
  }));
}

const print = (line) => process.stdout.write(`${line}\n`);
const aquaint = scoreTimex('dates/aquaint.jsonl');
print('aquaint: values equal, of all gold expressions');
for (const [type, { all, ...by }] of Object.entries(aquaint.tally)) {
  print(
    `  ${type.padEnd(9)} ${String(all).padStart(4)}  ${Object.entries(by)
      .map(([who, hits]) => `${who} ${percent(hits, all)}`)
      .join('   ')}`,
  );
}
const cases = scoreRecognizers();
const hits = Object.values(cases.tally).reduce((sum, t) => sum + t.hits, 0);
print(
  `recognizers' cases: reconcile ${percent(hits, cases.all)} of ${cases.all}   its JavaScript port ${percent(cases.port, cases.all)}`,
);
for (const [type, t] of Object.entries(cases.tally))
  print(`  ${type.padEnd(14)} ${String(t.all).padStart(4)}  ${percent(t.hits, t.all)}`);
print('MB of text a second, the best of thirty runs');
for (const { name, ours: rate, chrono: other, recognizers: slow } of await speed()) {
  print(
    `  ${name.padEnd(22)} reconcile ${rate.toFixed(1)}   chrono-node ${other.toFixed(1)} (x ${(rate / other).toFixed(2)})   recognizers ${slow.toFixed(3)}`,
  );
}
if (isVerbose) {
  for (const miss of aquaint.misses) print(`A ${JSON.stringify(miss)}`);
  for (const miss of cases.misses) print(`R ${JSON.stringify(miss)}`);
}
