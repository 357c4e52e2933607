// How fast articles are read, with chrono-node on the same articles in the same run: only the ratio says something.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { casual, reference } from './date-scores.mjs';
import { root, rows } from './public-data.mjs';

const ROUNDS = 5;

/** Megabytes a second, the best of some rounds. */
function speedOf(docs, read) {
  const bytes = docs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const { text, dct } of docs) read(text, dct.slice(0, 10));
    best = Math.min(best, performance.now() - start);
  }
  return bytes / 1e6 / (best / 1000);
}

export async function measureSpeed() {
  const { readText, parseAnchor } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href);
  const docs = rows('timebank/docs.jsonl');
  return {
    ours: speedOf(docs, (text, day) => readText(text, { anchor: parseAnchor(day) })),
    chrono: speedOf(docs, (text, day) => casual.parse(text, reference(day))),
  };
}
