// Scores of numbers, ranges and amounts on public data (../shared/bench).
import { overlaps } from './date-scores.mjs';
import { ours, rows } from './public-data.mjs';

/** A number that we print as the ends of an interval: `[low, isOpenLow, high, isOpenHigh]`. */
export function ends(value) {
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
export function expectedEnds(text) {
  const [, open, low, high, close] = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/u.exec(text);
  return [
    low === '' ? -Infinity : Number(low),
    open === '(' && low !== '',
    high === '' ? Infinity : Number(high),
    close === ')' && high !== '',
  ];
}

export const near = (a, b) => a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

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

/** Of every expected value of the suite: whether it is read, by kind. */
export function scoreNumbers() {
  const misses = [];
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
        misses.push([
          kind,
          input.slice(0, 80),
          result.Text,
          result.Resolution.value,
          read[i].map((m) => m.value).join(' '),
        ]);
    }
  }
  return { score, misses };
}
