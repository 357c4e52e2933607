// Whether answers that contradict each other are read in their texts and found to (../shared/bench/qacc, ramdocs).
import { join } from 'node:path';
import { ours, root, rows } from './public-data.mjs';

const { compareValues } = await import(join(root, 'dist', 'index.js'));

const TYPES = { date: ['date', 'period'], number: ['count', 'quantity', 'duration', 'ordinal', 'age'] };

/** The values that stand at an answer's place in its texts: `places` are `{text, start, end}`. */
function readAt(places) {
  const read = ours(places.map(({ text }, id) => ({ id, text })));
  return places.map(({ start, end }, i) =>
    read[i].filter((m) => m.value !== null && m.within === null && m.start < end && m.end > start),
  );
}

/** How two values stand to each other: in the first type that both are of. */
function relate(kind, a, b) {
  for (const type of TYPES[kind] ?? []) {
    const [x, y] = [a, b].map((all) =>
      all.find((m) => m.type === type || (type === 'period' && m.type === 'date')),
    );
    if (!x || !y) continue;
    try {
      return compareValues(type === 'age' ? 'duration' : type, x.value, y.value);
    } catch {
      // Not both are of this type.
    }
  }
  return undefined;
}

const empty = () => ({ hits: 0, all: 0, unplaced: 0, misses: [] });
const note = (row, isHit, miss) => {
  row.all++;
  if (isHit) row.hits++;
  else row.misses.push(miss);
};

/** Scores pairs of answers: each side is a list of places; any two of them that are read are compared. */
function score(pairs) {
  const places = pairs.flatMap(({ a, b }) => [...a, ...b]);
  const read = new Map(readAt(places).map((mentions, i) => [places[i], mentions]));
  const scores = {};
  for (const { kind, label, a, b, question, words } of pairs) {
    let found;
    for (const x of a) for (const y of b) found ??= relate(kind, read.get(x), read.get(y));
    const isHit =
      label === 'contradict' ? found === 'contradicts' : found !== undefined && found !== 'contradicts';
    const seen = [a, b].map((side) =>
      side.map((x) =>
        read
          .get(x)
          .map((m) => `${m.text}=${m.type} ${m.value}`)
          .join('; '),
      ),
    );
    scores[label] ??= empty();
    // An answer that is in none of its texts cannot be read there.
    if (a.length === 0 || b.length === 0) scores[label].unplaced++;
    note(scores[label], isHit, { question, words, label, found: found ?? 'not read', seen });
  }
  return scores;
}

/** Answers of web pages to one question, in pairs that a reader judged. */
export function scoreAnswers() {
  const pairs = rows('qacc/questions.jsonl').flatMap(({ kind, answers, pairs, question }) =>
    pairs
      .filter(([, , label]) => label !== 'soft')
      .map(([i, j, label]) => {
        const [a, b] = [answers[i], answers[j]].map(({ contexts }) =>
          contexts.filter(({ at }) => at).map(({ text, at: [start, end] }) => ({ text, start, end })),
        );
        return { kind, question, label, a, b, words: [answers[i].text, answers[j].text] };
      }),
  );
  return score(pairs);
}

/** A document that is right and one that was planted wrong contradict; equal answers do not. */
export function scoreDocuments() {
  const pairs = rows('ramdocs/questions.jsonl').flatMap(({ kind, question, documents }) => {
    if (!(kind in TYPES)) return [];
    const placesOf = (type) => {
      const found = new Map();
      for (const { text, type: is, answer } of documents) {
        const start = is === type && answer ? text.indexOf(answer) : -1;
        if (start >= 0)
          found.set(answer, [...(found.get(answer) ?? []), { text, start, end: start + answer.length }]);
      }
      return [...found];
    };
    const wrong = placesOf('misinfo');
    return placesOf('correct').flatMap(([answer, a]) => [
      ...(a.length > 1
        ? [{ kind, question, label: 'equal', a: a.slice(0, 1), b: a.slice(1, 2), words: [answer, answer] }]
        : []),
      ...wrong.map(([other, b]) => ({ kind, question, label: 'contradict', a, b, words: [answer, other] })),
    ]);
  });
  return score(pairs);
}
