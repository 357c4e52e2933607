import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/expressions/index.ts';
import { foldText } from '../../src/text/fold.ts';
import { isoBound } from '../../src/values/bounds/calendar.ts';
import { isoDuration } from '../../src/values/bounds/duration-value.ts';
import type { Mention } from '../../src/values/mention.ts';
import { anchor } from '../helpers/anchor.ts';

/**
 * Cases as data: a text, its anchor, and what is read: words, type, value and (where given) strict and usual bounds.
 * The files `not-*.json` hold what only looks like their type.
 * A new case is a line in a file of `cases/` and no code.
 */
interface Case {
  readonly text: string;
  readonly anchor: string | null;
  readonly read: readonly (readonly (string | null)[])[];
  /** TIMEX3 value and `mod` of each mention, where the case reports them. */
  readonly timex?: readonly (string | null)[];
  readonly mod?: readonly (string | null)[];
}

function written({ text, type, value }: Mention, fields: number): (string | null)[] {
  const row = [text, type, value?.canonical ?? null];
  if (fields <= row.length || value?.kind !== 'interval') return row;
  const show = (n: number, side: 'low' | 'high'): string | null => {
    if (type === 'date') return isoBound(n, side);
    if (type === 'duration') return isoDuration(n);
    return Number.isFinite(n) ? String(n) : null;
  };
  const { strict, usual } = value;
  return [
    ...row,
    show(strict.low, 'low'),
    show(strict.high, 'high'),
    show(usual.low, 'low'),
    show(usual.high, 'high'),
  ];
}

const folder = join(import.meta.dirname, 'cases');

describe.each(readdirSync(folder))('%s', (file) => {
  const cases: Case[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));

  it.each(cases)('$text', ({ text, anchor: day, read, timex, mod }) => {
    const mentions = readMentions(foldText(text).text, day === null ? {} : { anchor: anchor(day) });
    expect(mentions.map((m, i) => written(m, read[i]?.length ?? 0))).toEqual(read);
    if (timex) expect(mentions.map((m) => m.timex ?? null)).toEqual(timex);
    if (mod) expect(mentions.map((m) => m.mod ?? null)).toEqual(mod);
  });
});
