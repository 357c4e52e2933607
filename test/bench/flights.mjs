// How many items of a public data set conflict as times of day: 38 sites on 100 flights, four times each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { data, needs, root } from './public-data.mjs';

needs('flights');
const { readRegistry, readSources, reconcile } = await import(join(root, 'dist', 'index.js'));

const [head, ...rows] = readFileSync(join(data, 'flights', 'claims.csv'), 'utf8')
  .trim()
  .split(/\r?\n/u);
const items = head.split(',').slice(2);
const articles = new Map();
const claims = [];
for (const row of rows) {
  const [site, flight, ...values] = row.split(',');
  for (const [k, item] of items.entries()) {
    if (!values[k]) continue;
    const prefix = `${flight}, ${item}: `;
    articles.set(site, `${articles.get(site) ?? ''}${prefix}${values[k]}\n`);
    claims.push({ question: `${flight}.${item}`, source: site, quote: values[k], prefix });
  }
}
const questions = [...new Set(claims.map(({ question }) => question))];
const registry = [...questions.map((id) => `  "${id}": { ask: "When? ${id}", type: time }`)].join('\n');
const files = [
  { path: 'claims/questions.yaml', content: `questions:\n${registry}\n` },
  { path: 'claims/claims.ndjson', content: claims.map((claim) => JSON.stringify(claim)).join('\n') },
];
const sources = readSources([...articles].map(([id, content]) => ({ path: `${id}.txt`, content })));
const start = performance.now();
const { findings } = reconcile(readRegistry(files), sources);
const seconds = (performance.now() - start) / 1000;

const conflicts = findings.filter(({ rule }) => rule === 'contradiction');
const pairs = conflicts.flatMap(({ conflicts: list, positions }) =>
  list.map(([a, b]) => positions[a].claims.length * positions[b].claims.length),
);
const more = conflicts.reduce((sum, finding) => sum + finding.moreConflicts, 0);
const others = new Map();
for (const { rule } of findings) others.set(rule, (others.get(rule) ?? 0) + 1);
process.stdout.write(
  `${claims.length} claims of ${articles.size} sites on ${questions.length} items, in ${seconds.toFixed(1)} s\n`,
);
process.stdout.write(`items in conflict: ${conflicts.length} (276 truly differ)\n`);
process.stdout.write(
  `conflicting pairs of claims: ${pairs.reduce((a, b) => a + b, 0)} (24,442 with every form read), ${more} beyond the limit\n`,
);
process.stdout.write(
  `findings: ${[...others]
    .sort()
    .map(([rule, n]) => `${rule} ${n}`)
    .join(', ')}\n`,
);
if (process.argv.includes('--failures'))
  for (const f of findings.filter(({ rule }) => rule === 'value-not-in-quote'))
    process.stdout.write(`${f.message}\n`);
