import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/expressions/index.ts';
import { foldText } from '../../src/text/fold.ts';
import { type TypeName, valueType } from '../../src/values/index.ts';
import type { Mention } from '../../src/values/mention.ts';
import { isFault } from '../../src/values/value-type.ts';
import { NO_VOCABULARY } from '../../src/values/vocabulary.ts';
import { anchor } from '../helpers/anchor.ts';

const DAY = '2025-11-09';
const read = (text: string, day = DAY): Mention[] =>
  readMentions(foldText(text).text, { anchor: anchor(day) });

const pick = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const MONTHS = [
  'January',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'Sept.',
  'October',
  'Nov.',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const join2 = (a: fc.Arbitrary<string>, b: fc.Arbitrary<string>, by = ' ') =>
  fc.tuple(a, b).map(([x, y]) => `${x}${by}${y}`);

const day = fc.integer({ min: 1, max: 28 }).map(String);
const year = fc.integer({ min: 1950, max: 2049 }).map(String);
const month = pick(...MONTHS);
const monthDay = join2(month, day);
const dated = fc.oneof(
  monthDay,
  join2(monthDay, year, ', '),
  join2(join2(day, month), year),
  pick(...WEEKDAYS),
);
const unit = pick('day', 'week', 'month', 'year');
const small = fc.integer({ min: 2, max: 30 }).map(String);
const amount = join2(
  small,
  unit.map((u) => `${u}s`),
);
const clock = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 59 }), pick('a.m.', 'p.m.'))
  .map(([h, m, half]) => `${h}:${String(m).padStart(2, '0')} ${half}`);

/** Expressions of time, made from parts. */
const expressions = fc.oneof(
  dated,
  join2(pick('late', 'early'), dated),
  join2(dated, pick('morning', 'night', 'evening')),
  join2(pick('since', 'until', 'before', 'after', 'by'), dated),
  fc
    .tuple(monthDay, year, amount, pick('before', 'after'))
    .map(([d, y, a, side]) => `${a} ${side} ${d}, ${y}`),
  amount.map((a) => `${a} ago`),
  fc.tuple(pick('this', 'last', 'next'), unit).map((words) => words.join(' ')),
  join2(pick('early', 'late', 'mid'), join2(pick(...MONTHS.filter((m) => !m.endsWith('.'))), year), '-').map(
    (t) => t.replace(/^(early|late)-/u, '$1 '),
  ),
  fc.tuple(month, day, small).map(([m, a, b]) => `between ${m} ${a} and ${b}`),
  fc.tuple(dated, clock).map(([d, c]) => `${d} at ${c}`),
  clock,
  amount,
  fc.tuple(pick('about', 'nearly', 'at least', 'more than'), amount).map((words) => words.join(' ')),
  join2(pick('every', 'each'), fc.oneof(unit, pick(...WEEKDAYS))),
);

const meaning = ({ start: _s, end: _e, members, ...rest }: Mention): unknown => ({
  ...rest,
  members: members?.map(meaning),
});

describe('a reading', () => {
  it('does not change with unrelated text before or after it', () => {
    const before = pick(
      '',
      'Rain fell. ',
      'It is known why. ',
      '“Not so,” she wrote. ',
      'The envoys ate.\n\n',
    );
    const behind = pick(
      '',
      '. They spoke of bread.',
      '; the rain went on.',
      ', it is known.',
      '.\n\nAnd so on.',
    );
    fc.assert(
      fc.property(expressions, before, behind, (lower, head, tail) => {
        // A sentence begins with a capital; after a full stop that is what distinguishes it from an abbreviation.
        const text = `${lower[0]?.toUpperCase()}${lower.slice(1)}`;
        const alone = read(text).map(meaning);
        const amid = read(`${head}${text}${tail}`).map(meaning);
        expect(amid).toEqual(alone);
      }),
      { numRuns: 400 },
    );
  });

  it('has bounds in order, the usual within the strict, and a value that reads back as itself', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        for (const mention of read(text)) checkValue(mention);
      }),
      { numRuns: 600 },
    );
  });

  it('lies where it says, in order and without overlaps, whatever the text', () => {
    const words = fc.array(
      fc.oneof(
        expressions,
        fc.string(),
        pick('the', 'of', 'in', 'a', '-', '/', ',', '.', ':', "'", '$', '7', '2025'),
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const { text } = foldText(parts.join(' '));
        let end = 0;
        for (const mention of readMentions(text, { anchor: anchor(DAY) })) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.text).not.toBe('');
          for (const member of mention.members ?? []) {
            expect(member.start).toBeGreaterThanOrEqual(mention.start);
            expect(member.end).toBeLessThanOrEqual(mention.end);
          }
          end = mention.end;
        }
      }),
      { numRuns: 400, examples: [[['between January 1 and 2', 'the', 'next day']]] },
    );
  });
});

describe('every value of the cases', () => {
  const folder = join(import.meta.dirname, 'cases');
  const cases = readdirSync(folder).flatMap(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as { text: string; anchor: string | null }[],
  );

  it.each(cases)('$text reads back as itself', ({ text, anchor: of }) => {
    const mentions = readMentions(foldText(text).text, of === null ? {} : { anchor: anchor(of) });
    for (const mention of mentions) checkValue(mention);
  });
});

/** A value is reported by its canonical form: what is printed reads back to the same form, and its bounds are in order. */
function checkValue(mention: Mention): void {
  const { type, value, text } = mention;
  if (value === null || type === 'set') return;
  const printed = value.canonical;
  // A vague word has no notation of its own but its words.
  if (printed.endsWith('~') && type === 'count') return;
  if (type === 'duration' && value.kind === 'interval' && /^~.*\.\./u.test(printed)) return;
  const row = valueType(type === 'age' ? 'duration' : (type as TypeName));
  const back = row?.parse(printed, NO_VOCABULARY);
  expect(back && !isFault(back) && back.canonical, `${text} is printed as ${printed}`).toBe(printed);
  const edges =
    value.kind === 'interval' ? [value] : value.kind === 'one-of' ? value.members : [value.start, value.end];
  for (const edge of edges) {
    if (!edge) continue;
    expect(edge.strict.low, text).toBeLessThanOrEqual(edge.usual.low);
    expect(edge.usual.low, text).toBeLessThanOrEqual(edge.usual.high);
    expect(edge.usual.high, text).toBeLessThanOrEqual(edge.strict.high);
  }
}
