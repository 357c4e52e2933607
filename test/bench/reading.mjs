// How well everything is read, on all public data (../shared/bench), in one table.
// `-- --failures NAME` lists what is wrong in the data sets whose name holds NAME.
import { scoreRecognizers, scoreTimex } from './date-scores.mjs';
import { scoreNumbers } from './number-scores.mjs';
import { scoreAnswers, scoreDocuments } from './pair-scores.mjs';
import { needs, percent } from './public-data.mjs';
import { scoreForeign, scoreMeasured, scoreReports } from './reading-scores.mjs';
import { measureSpeed } from './reading-speed.mjs';

needs('reading-reports');
const at = process.argv.indexOf('--failures');
const shown = at < 0 ? undefined : (process.argv[at + 1] ?? '');
const print = (line) => process.stdout.write(`${line}\n`);
/** Rows of the table: what was measured, hits and all; `before` and `aim` are those of the round that began it. */
const table = [];

function add(name, { hits, all, misses = [] }, before, aim) {
  table.push({
    name,
    figure: all === 100 && aim === 0 ? `${hits}` : percent(hits, all),
    hits,
    all,
    before,
    aim,
  });
  if (shown !== undefined && name.includes(shown))
    for (const miss of misses) print(typeof miss === 'string' ? miss : JSON.stringify(miss));
}

const reports = scoreReports();
add('reports: readings', reports.readings, '0', 95);
add('reports: checks', reports.checks, '0', 95);

const cases = scoreRecognizers(false);
const hits = Object.values(cases.tally).reduce((sum, t) => sum + t.hits, 0);
add('recognizers: dates', { hits, all: cases.all, misses: cases.misses }, '69.6', 80);

for (const [name, path, goals] of [
  ['aquaint', 'dates/aquaint.jsonl', { DATE: ['82.2', 88], DURATION: ['80.9', 88] }],
  ['timebank', 'timebank/timex.jsonl', { DATE: ['74.5', 84], DURATION: ['75.9', 84] }],
]) {
  const { tally, misses } = scoreTimex(path, false);
  const all = Object.values(tally);
  const sum = (key) => all.reduce((n, row) => n + row[key], 0);
  add(
    `${name}: all`,
    { hits: sum('reconcile'), all: sum('all') },
    name === 'timebank' ? '73.5' : '',
    name === 'timebank' ? 82 : '',
  );
  for (const [type, row] of Object.entries(tally))
    add(
      `${name}: ${type}`,
      { hits: row.reconcile, all: row.all, misses: misses.filter((m) => m.type === type) },
      ...(goals[type] ?? ['', '']),
    );
}

const { score, misses } = scoreNumbers();
const isUnit = (kind) => ['currency', 'dimension', 'temperature', 'percentage'].includes(kind);
for (const [name, holds, before, aim] of [
  ['numbers', (kind) => kind.startsWith('number:'), '80.9', 92],
  ['ranges', (kind) => kind === 'numberrange', '89.8', 95],
  ['units', isUnit, '93.5', 96],
]) {
  const rows = [...score].filter(([kind]) => holds(kind)).map(([, row]) => row);
  const sum = (key) => rows.reduce((n, row) => n + row[key], 0);
  add(
    `recognizers: ${name}`,
    { hits: sum('hits'), all: sum('all'), misses: misses.filter(([kind]) => holds(kind)) },
    before,
    aim,
  );
}

const measured = scoreMeasured();
add('measeval: bounds', measured.all, '90.4', 95);
add('measeval: ranges', measured.range, '69.2', 90);
const answers = scoreAnswers();
add('qacc: contradict', answers.contradict, '55.2', 85);
const { hits: found, all: pairs, unplaced } = answers.contradict;
add('qacc: both in the texts', { hits: found, all: pairs - unplaced }, '', '');
add('qacc: compatible', answers.compatible, '', '');
const documents = scoreDocuments();
add('ramdocs: contradict', documents.contradict, '87.8', 95);
add('ramdocs: equal', documents.equal, '', '');

const foreign = scoreForeign();
print(
  `${'data (in sample)'.padEnd(24)} ${'all'.padStart(5)} ${'right'.padStart(8)} ${'before'.padStart(7)} ${'aim'.padStart(5)}`,
);
for (const { name, figure, all, before, aim } of table)
  print(
    `${name.padEnd(24)} ${String(all).padStart(5)} ${figure.padStart(8)} ${before.padStart(7)} ${String(aim).padStart(5)}`,
  );
for (const [name, { wrong, all, misses: found }, before] of [
  ['krauts: documents, wrong date', foreign.dates, '9'],
  ['krauts: documents, misread number', foreign.numbers, '44'],
  ['krauts: paragraphs alone, wrong date', foreign.partDates, ''],
  ['krauts: paragraphs alone, misread number', foreign.partNumbers, ''],
]) {
  print(`${name.padEnd(44)} ${wrong} of ${all} documents   before ${before}, aim 0`);
  if (shown !== undefined && name.includes(shown)) for (const miss of found) print(JSON.stringify(miss));
}
const speed = await measureSpeed();
print(
  `speed on articles (timebank), in this run: ${speed.ours.toFixed(1)} MB/s of everything, chrono-node ${speed.chrono.toFixed(1)} MB/s of dates: ${(speed.ours / speed.chrono).toFixed(1)} times (aim 1.7)`,
);
print(
  'The other half of each set is kept back: out of sample is measured elsewhere. No rule may know a string of these.',
);
