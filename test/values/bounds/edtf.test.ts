import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, isoBound } from '../../../src/values/bounds/calendar.ts';
import { dateValue, daySpan, monthSpan, yearSpan } from '../../../src/values/bounds/date-value.ts';
import { parseEdtf, parseEdtfMoment } from '../../../src/values/bounds/edtf.ts';
import { relateOrdered } from '../../../src/values/bounds/relation.ts';
import { type Span, span } from '../../../src/values/bounds/span.ts';
import type { Value } from '../../../src/values/bounds/value.ts';

const shown = ({ low, high }: Span) => `${isoBound(low, 'low') ?? '..'} to ${isoBound(high, 'high') ?? '..'}`;
/** The strict bounds of a date as text. */
function strict(text: string): string | undefined {
  const value = parseEdtfMoment(text);
  return value?.kind === 'interval'
    ? shown(value.strict)
    : value?.members.map((m) => shown(m.strict)).join(', ');
}

describe('EDTF is read', () => {
  it.each([
    ['2025-10-09', '2025-10-09 to 2025-10-09'],
    [' 2025-10-09 ', '2025-10-09 to 2025-10-09'],
    ['2025-10', '2025-10-01 to 2025-10-31'],
    ['2024-02', '2024-02-01 to 2024-02-29'],
    ['2024-02-29', '2024-02-29 to 2024-02-29'],
    ['2025', '2025-01-01 to 2025-12-31'],
    ['202X', '2020-01-01 to 2029-12-31'],
    ['20XX', '2000-01-01 to 2099-12-31'],
    ['2025-XX', '2025-01-01 to 2025-12-31'],
    ['2025-1X', '2025-10-01 to 2025-12-31'],
    ['2025-10-XX', '2025-10-01 to 2025-10-31'],
    ['2025-10-09?', '2025-10-09 to 2025-10-09'],
    ['2025-10-09~', '2025-10-06 to 2025-10-12'],
    ['2025-10-09%', '2025-10-06 to 2025-10-12'],
    ['2025-10-09/2025-10-11', '2025-10-09 to 2025-10-11'],
    ['2025-10/2025-11', '2025-10-01 to 2025-11-30'],
    ['2025-10-09/2025-10-09', '2025-10-09 to 2025-10-09'],
    ['2025-10-20/2025-10', '2025-10-20 to 2025-10-31'],
    ['2025-10-09/..', '2025-10-09 to ..'],
    ['2025-10-09/', '2025-10-09 to ..'],
    ['../2025-10-09', '.. to 2025-10-09'],
    ['/2025-10-09', '.. to 2025-10-09'],
    ['2025-10-09T21:30', '2025-10-09T21:30 to 2025-10-09T21:30'],
    ['2025-10-09T21:30:00Z', '2025-10-09T21:30 to 2025-10-09T21:30'],
    ['[2025-10-09]', '2025-10-09 to 2025-10-09'],
    ['[2025-10-09,2025-10-11]', '2025-10-09 to 2025-10-09, 2025-10-11 to 2025-10-11'],
    ['[2025-10-09..2025-10-11]', '2025-10-09 to 2025-10-11'],
    ['[..2025-10-09]', '.. to 2025-10-09'],
    ['[2025-10-09..]', '2025-10-09 to ..'],
  ])('%s is %s', (text, expected) => {
    expect(strict(text)).toBe(expected);
  });

  it('a season is strictly any part of its year, usually its northern months', () => {
    const value = parseEdtfMoment('2025-23');
    expect(value?.kind === 'interval' && shown(value.strict)).toBe('2025-01-01 to 2025-12-31');
    expect(value?.kind === 'interval' && shown(value.usual)).toBe('2025-09-01 to 2025-11-30');
  });

  it('a winter reaches into the next year', () => {
    const value = parseEdtfMoment('2025-24');
    expect(value?.kind === 'interval' && shown(value.usual)).toBe('2025-12-01 to 2026-02-28');
  });

  it('an interval is a period, whose edges are compared apart', () => {
    const value = parseEdtf('2025-10-09/2025-10-11');
    expect(value?.kind).toBe('period');
  });
});

describe('what is not a date is rejected', () => {
  it.each([
    '', ' ', '/', '../..', '..', '2025-02-30', '2025-02-29', '1900-02-29', '2025-13', '2025-00', '2025-10-00',
    '2025-10-32', '2025-25', '25-10-09', '2025-1-9', '2025/10/09', '20251009', '09-10-2025', '2025-10-09T24:30',
    '2025-10-09T12:60', '2025-10-09T12:00+14:01', '2025-10-09T12:00-15:00', '2025-10-09T12:00+05:60', '2025-10-11/2025-10-09', '2025-11/2025-10', '2025-10-09/2025-10-10/2025-10-11',
    '2025-10-09/garbage', 'garbage', 'yesterday', '2025-10-09 or so', '2025-10-09\n2025-10-10', '[]', '[,]',
    '[2025-10-09,]', '[2025-10-09,garbage]', '[2025-10-09..2025-10-10..2025-10-11]', '[2025-10-11..2025-10-09]',
    '[2025-10-09}', '２０２５-10-09', 'NaN', 'Infinity', '__proto__',
  ])('%j', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
    expect(parseEdtfMoment(text)).toBeUndefined();
  }); // biome-ignore format: a table reads best in rows

  it.each([
    ['digits', '2025'.repeat(2500)],
    ['dates', '2025-10-09,'.repeat(1000)],
    ['a set', `[${'2025-10-09,'.repeat(1000)}2025-10-09]`],
    ['slashes', '/'.repeat(10_000)],
    ['unspecified digits', 'X'.repeat(10_000)],
  ])('10 KB of %s', (_, text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});

describe('the canonical value reads back as itself', () => {
  const same = (value: Value | undefined, again: Value | undefined) => {
    expect(value).toBeDefined();
    expect(again, `"${value?.canonical}" is not read`).toBeDefined();
    expect(relateOrdered(value as Value, again as Value)).toBe('equal');
    expect(again?.canonical).toBe(value?.canonical);
  };
  const year = fc.integer({ min: 1000, max: 9990 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(9990, 12, 31) });
  const length = fc.integer({ min: 0, max: 1000 });
  const minute = fc.integer({ min: 0, max: 1439 });
  const spans = fc.oneof(
    day.map((d) => daySpan(d)),
    fc.tuple(year, month).map(([y, m]) => monthSpan(y, m)),
    year.map((y) => yearSpan(y)),
    fc.tuple(day, length).map(([d, n]) => daySpan(d, d + n)),
    fc.tuple(day, minute, length).map(([d, m, n]) => span(d * 1440 + m, d * 1440 + m + n)),
    day.map((d) => span(daySpan(d).low, Number.POSITIVE_INFINITY)),
    day.map((d) => span(Number.NEGATIVE_INFINITY, daySpan(d).high)),
  );

  it('for any span, as one moment', () => {
    fc.assert(
      fc.property(spans, (strict) => {
        const value = dateValue({ strict, precision: 'interval' });
        const again = parseEdtfMoment(value.canonical);
        expect(again?.kind === 'interval' && again.strict).toEqual(strict);
        same(value, again);
      }),
      { numRuns: 1000 },
    );
  });

  it('for any day, month and year, as a date', () => {
    const texts = fc.oneof(
      day.map((d) => dateValue({ strict: daySpan(d), precision: 'day' }).canonical),
      fc.tuple(year, month).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
      year.map(String),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('', '?', '~', '%'), (text, qualifier) => {
        const value = parseEdtf(text + qualifier);
        expect(value?.canonical).toBe(text + qualifier);
        same(value, parseEdtf(value?.canonical as string));
      }),
    );
  });

  it.each([
    '202X', '20XX', '2025-1X', '2025-XX', '2025-10-XX', '2025-XX-XX', '2025-21', '2025-24~', '2025-10-09T21:30',
    '2025-10-09T21:30:15Z', '2025-10-09T21:30~', '2025-10-09/2025-10-11', '2025-10-09/..', '/2025-10', '2025-10~/2025-11?',
    '[2025-10-09,2025-10-11]', '[2025-10,2025-12-01]', '[2025-10-09]', '[2025-10-09..2025-10-11,2025-10-20]',
    '[..2025-10-09,2025-10-20]', '[2025-10-09,2025-10-20..]',
  ])('for %s', (text) => {
    const value = parseEdtfMoment(text);
    same(value, parseEdtfMoment(value?.canonical as string));
    const raw = parseEdtf(text);
    if (raw?.kind !== 'interval') same(raw, parseEdtf(raw?.canonical as string));
  }); // biome-ignore format: a table reads best in rows
});

it('any text is a date with bounds in order, or is rejected', () => {
  const pieces = fc.constantFrom(
    '2025',
    '2024',
    '-10',
    '-02',
    '-29',
    '-31',
    '/',
    '..',
    '[',
    ']',
    ',',
    '~',
    '?',
    'X',
    'T12:00',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
      const value = parseEdtfMoment(parts.join(''));
      for (const v of value?.kind === 'one-of' ? value.members : value ? [value] : []) {
        expect(v.strict.low).toBeLessThanOrEqual(v.strict.high);
        expect(v.usual.low).toBeGreaterThanOrEqual(v.strict.low);
        expect(v.usual.high).toBeLessThanOrEqual(v.strict.high);
        if (Number.isFinite(v.strict.low)) expect(Number.isInteger(dayOf(v.strict.low))).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});
