import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MentionRecord, readText } from '../../src/expressions/read-text.ts';
import { anchor } from '../helpers/anchor.ts';

/**
 * Two hundred sentences as news writes them, made up, with what their dates and numbers mean; written before the code
 * was looked at. What is meant is in the notation of values, without the unit; `~x` is a bounded reading that
 * holds x and more; a share is a part of one; an hour is `T06`. `unread` names the words that are not read right yet.
 */
interface Sentence {
  readonly text: string;
  readonly anchor: string;
  readonly expect: readonly (readonly [words: string, means: string])[];
  readonly unread?: readonly string[];
}

const SENTENCES: readonly Sentence[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sentences.json'), 'utf8'),
);

const SECONDS = { Y: 31_556_952, M: 2_629_746, W: 604_800, D: 86_400 } as const;

/** The size of a bound: days of dates, seconds of lengths, or the number itself. */
function sizeOf(bound: string): number {
  const length = /^P([\d.]+)([YMWD])$/u.exec(bound);
  if (length) return Number(length[1]) * SECONDS[length[2] as 'Y'];
  const short = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/u.exec(bound);
  if (short) return Number(short[1] ?? 0) * 3600 + Number(short[2] ?? 0) * 60 + Number(short[3] ?? 0);
  return /^\d{4}-/u.test(bound)
    ? Date.parse(bound.length === 7 ? `${bound}-15` : bound.slice(0, 10))
    : Number(bound);
}

/** Whether a bounded reading holds a size and is not a single one. */
function holds({ strict: [low, high], type }: MentionRecord, means: string): boolean {
  const [over, by] = means.split('/');
  const n = by === undefined ? sizeOf(means) : (100 * Number(over)) / Number(by);
  const [from, to] = [low === null ? -Infinity : sizeOf(low), high === null ? Infinity : sizeOf(high)];
  const year = type === 'date' && /^\d{4}$/u.test(means) ? Date.parse(`${means}-07-01`) : n;
  return from < to && from <= year && year <= to;
}

/** What a mention says, in each way that the notation allows. */
function saidBy({ value, timex, best, type, usual }: MentionRecord): string[] {
  const plain = (value ?? '').replace(/ .*$/u, '');
  const hours = (text: string): string =>
    text.replace(/(?<=T|^|\/)(\d\d):00\b/gu, '$1').replace(/(?<=^|\/)(\d\d(?::\d\d)?)(?=$|\/)/gu, 'T$1');
  const share = / %$/u.test(value ?? '')
    ? [String(Number(plain) / 100), plain.replace(/^<(\d+)$/u, (_, n) => `<${n / 100}`)]
    : [];
  return [
    value ?? '', plain, timex ?? '', best ?? '', hours(value ?? ''), hours(timex ?? ''), ...share, `${usual[0]}/${usual[1]}`,
    `${usual[0]?.slice(0, 7)}/${usual[1]?.slice(0, 7)}`, String(Number(plain)),
    ...(type === 'age' ? [plain.replace(/P(\d+)Y/gu, '$1')] : []),
  ]; // biome-ignore format: a list
}

const means = (mention: MentionRecord, meaning: string): boolean =>
  meaning.startsWith('~') ? holds(mention, meaning.slice(1)) : saidBy(mention).includes(meaning);

/** The words of a sentence that are not read as what they mean. */
function misread({ text, anchor: day, expect: wanted }: Sentence): string[] {
  const read = readText(text, { anchor: anchor(day) });
  return wanted.flatMap(([words, meaning]) => {
    const at = text.indexOf(words);
    const here = read.filter(({ start, end }) => start < at + words.length && end > at);
    const isRight = meaning.split('|').some((one) => here.some((mention) => means(mention, one)));
    return isRight && at >= 0 ? [] : [words];
  });
}

describe('a sentence of news', () => {
  it.each(SENTENCES)('$text', (sentence) => {
    expect(misread(sentence)).toEqual(sentence.unread ?? []);
  });

  it('is read right in nine of ten', () => {
    const right = SENTENCES.filter((sentence) => misread(sentence).length === 0);
    expect(SENTENCES).toHaveLength(200);
    expect(right.length / SENTENCES.length).toBeGreaterThanOrEqual(0.9);
  });
});
