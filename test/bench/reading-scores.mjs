// Scores of the reported cases, of quantities of science and of another language (../shared/bench).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ends, expectedEnds, near } from './number-scores.mjs';
import { data, ours, root, rows } from './public-data.mjs';

/** The reports' own scorers print a line a fault and then "N of M right". */
function scored(script) {
  const folder = join(data, 'reading-reports');
  const { stdout } = spawnSync(process.execPath, [join(folder, script), join(folder, 'cases.json')], {
    encoding: 'utf8',
    env: { ...process.env, RECONCILE: `node ${join(root, 'dist', 'cli.js')}` },
  });
  const lines = stdout.trim().split('\n');
  const [, hits, all] = /^(\d+) of (\d+) right$/u.exec(lines.pop()) ?? [];
  return { hits: Number(hits), all: Number(all), misses: lines };
}

export const scoreReports = () => ({
  readings: scored('score-reading.mjs'),
  checks: scored('score-check.mjs'),
});

const overlaps = (a, start, end) => a.start < end && a.end > start;

/** The ends of every number that a mention gives; a length of time by its own unit. */
function intervals({ type, value }) {
  if (value === null) return [];
  const plain = type === 'duration' ? value.replace(/PT?([\d.]+)[A-Z]/gu, '$1') : value;
  const members = /^\[.*\]$/u.test(plain) ? plain.slice(1, -1).split(',') : [plain];
  return members.map((member) => ends(member)).filter((found) => found !== undefined);
}

const isSame = (got, want) =>
  near(got[0], want[0]) && near(got[2], want[2]) && got[1] === want[1] && got[3] === want[3];

/** The bounds of quantities: every one that the words give must be read in their place. */
export function scoreMeasured() {
  const paragraphs = rows('measeval/paragraphs.jsonl');
  const read = ours(paragraphs.map(({ text }, id) => ({ id, text })));
  const score = { all: { hits: 0, all: 0, misses: [] }, range: { hits: 0, all: 0, misses: [] } };
  for (const [i, { text, quantities }] of paragraphs.entries()) {
    for (const { start, end, bounds, form, text: words } of quantities) {
      if (!bounds) continue;
      const here = read[i].filter((m) => overlaps(m, start, end));
      const found = here.flatMap(intervals);
      const isHit = bounds.every((bound) => found.some((got) => isSame(got, expectedEnds(bound))));
      for (const row of form === 'range' ? [score.all, score.range] : [score.all]) {
        row.all++;
        if (isHit) row.hits++;
        else
          row.misses.push({
            form,
            words,
            bounds,
            read: here.map((m) => `${m.text}=${m.type} ${m.value}`),
            around: text.slice(Math.max(0, start - 40), end + 30),
          });
      }
    }
  }
  return score;
}

/** What a span of ISO days or of an EDTF value covers, as two comparable strings. */
const daysOf = (value) => {
  const [first, last = first] = value.split('/');
  return [
    first.padEnd(10, '-01-01').slice(0, 10),
    `${last}`.length >= 10 ? last.slice(0, 10) : `${last}\uFFFF`,
  ];
};

/** German articles: a date that contradicts gold or is on none, and a number that is part of a date. */
function foreignFaults(docs, read, gold) {
  const dates = [];
  const numbers = [];
  for (const [i, { doc, text }] of docs.entries()) {
    const own = gold.filter((g) => g.doc === doc);
    const on = (m) => own.filter((g) => overlaps(m, g.start, g.end));
    const isDated = ({ type, value }) => (type === 'date' || type === 'period') && value !== null;
    const wrong = read[i].filter((m) => {
      if (!isDated(m)) return false;
      const found = on(m);
      if (found.length === 0) return true;
      return !found.some((g) => {
        const [a, b] = daysOf(m.value);
        const [c, d] = daysOf(g.value);
        return (a <= d && c <= b) || g.value.startsWith(m.value) || m.value.startsWith(g.value);
      });
    });
    if (wrong.length > 0) dates.push({ doc, wrong: wrong.map((m) => `${m.text}=${m.value}`) });
    const misread = read[i].filter(({ type, text: words, end, value }) => {
      if (type !== 'count' && type !== 'quantity') return false;
      if (/^\d{1,2}\.?$/u.test(words) && on({ start: end - words.length, end }).length > 0) return true;
      // "1.500" is a thousand and a half thousand there, "3,5" three and a half.
      return /\d[.,]\d/u.test(words) && /^\d+\.\d{3}|^\d+,\d{1,2}(?!\d)/u.test(words) && value !== null;
    });
    const isPart = read[i].filter((m) => m.type === 'count' && /^\d/u.test(m.text) && on(m).length > 0);
    const all = [...new Set([...misread, ...isPart])];
    if (all.length > 0)
      numbers.push({
        doc,
        wrong: all.map((m) => `${m.text}=${m.value} …${text.slice(m.start - 10, m.end + 12)}`),
      });
  }
  return {
    dates: { wrong: dates.length, all: docs.length, misses: dates },
    numbers: { wrong: numbers.length, all: docs.length, misses: numbers },
  };
}

export function scoreForeign() {
  const docs = rows('krauts/docs.jsonl');
  const gold = rows('krauts/timex.jsonl');
  const records = docs.map(({ text, dct }, id) => ({ id, text, anchor: dct?.slice(0, 10) }));
  const whole = foreignFaults(docs, ours(records), gold);
  // A sentence by itself tells its language less surely.
  const parts = docs.map(({ text }) =>
    [...text.matchAll(/[^\n]+/gu)].map((m) => ({ text: m[0], at: m.index })),
  );
  const read = ours(
    parts.flatMap((list, k) => list.map(({ text }) => ({ id: k, text, anchor: docs[k].dct?.slice(0, 10) }))),
  );
  let next = 0;
  const byPart = parts.map((list) =>
    list.flatMap(({ at }) => read[next++].map((m) => ({ ...m, start: m.start + at, end: m.end + at }))),
  );
  const apart = foreignFaults(docs, byPart, gold);
  return { dates: whole.dates, numbers: whole.numbers, partDates: apart.dates, partNumbers: apart.numbers };
}
