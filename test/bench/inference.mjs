// Whether one sentence implies another by its quantities: an application of the readings, for benchmarks alone.
import { join } from 'node:path';
import { root } from './public-data.mjs';

const { compareValues, readText } = await import(join(root, 'dist', 'index.js'));

const tokens = (text) => text.toLowerCase().match(/[\d.,]*\d[\d.,]*|[\p{L}']+|[^\s\p{L}\d]/gu) ?? [];

/** The words in which two sentences differ: what is left between their common start and common end. */
function difference(a, b) {
  const [x, y] = [tokens(a), tokens(b)];
  let start = 0;
  while (start < Math.min(x.length, y.length) && x[start] === y[start]) start++;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end++;
  return [x.slice(start, x.length - end), y.slice(start, y.length - end)];
}

const HEDGED = /^(?:(?:more|less|fewer) than |exactly |over |under |at least |at most )*[\d.,]+$/u;

/** A bound as it is printed; null is open. */
const bound = (text, open) => (text === null ? open : Number(text));

/** What the premise says lies strictly within what the hypothesis says, shares nothing with it, or neither. */
function labelOfCounts(premise, hypothesis) {
  const [[a, b], [c, d]] = [premise, hypothesis].map(({ strict: [low, high] }) => [
    bound(low, -Infinity),
    bound(high, Infinity),
  ]);
  if (b < c || d < a) return 'contradiction';
  return c <= a && b <= d ? 'entailment' : 'neutral';
}

/** The label that a relation of two values of any type means. */
function label(type, premise, hypothesis) {
  const relation = compareValues(type, premise, hypothesis);
  if (relation === 'contradicts') return 'contradiction';
  return relation === 'equal' || relation === 'refines' ? 'entailment' : 'neutral';
}

const plain = (words) =>
  readText(`${words} people`).find(({ type, value }) => type === 'count' && value !== null);

/** Where nothing but one number and its hedges differs, its two readings decide. */
function byDifference(premise, hypothesis) {
  const [x, y] = difference(premise, hypothesis).map((words) => words.join(' '));
  // "More than 12" against "12": the number itself is common to both.
  const withNumber = (words, sentence) => {
    if (/\d/u.test(words)) return words;
    const all = tokens(sentence);
    const at = words === '' ? -1 : all.join(' ').indexOf(words);
    const behind =
      at < 0
        ? ''
        : all
            .join(' ')
            .slice(at + words.length)
            .trim()
            .split(' ')[0];
    return `${words} ${behind}`.trim();
  };
  const [p, h] = [x, y].map((words, i) => withNumber(words, i === 0 ? premise : hypothesis));
  const number = (p.match(/[\d.,]+$/u) ?? h.match(/[\d.,]+$/u) ?? [''])[0];
  const [left, right] = [p === '' ? number : p, h === '' ? number : h];
  if (!HEDGED.test(left) || !HEDGED.test(right)) return undefined;
  const [a, b] = [plain(left), plain(right)];
  return a && b ? labelOfCounts(a, b) : undefined;
}

const isQuantity = ({ type, value }) => value !== null && ['count', 'quantity'].includes(type);
const unitOf = ({ type, value }) => (type === 'quantity' ? value.split(' ').at(-1) : type);

/** Whether two sentences speak of the same thing: numbers of different things contradict nothing. */
function areAlike(a, b) {
  const [x, y] = [a, b].map((text) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
  const common = [...x].filter((word) => y.has(word)).length;
  return common >= 0.5 * Math.min(x.size, y.size);
}

/** Whether every quantity of the hypothesis is said by the premise, or one is contradicted. */
export function implied(premise, hypothesis) {
  const decided = byDifference(premise, hypothesis);
  if (decided) return decided;
  const [given, asked] = [premise, hypothesis].map((text) => readText(text).filter(isQuantity));
  let result = 'entailment';
  for (const mention of asked) {
    const like = given.filter((other) => unitOf(other) === unitOf(mention));
    const relations = like.map((other) => label(mention.type, other.value, mention.value));
    if (relations.includes('entailment')) continue;
    if (relations.includes('neutral') || relations.length === 0) result = 'neutral';
    else return like.length === 1 && areAlike(premise, hypothesis) ? 'contradiction' : 'neutral';
  }
  return result;
}
