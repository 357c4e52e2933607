import { describe, expect, it } from 'vitest';
import { acceptInto, removeFrom } from '../../../src/check/baseline/edit-baseline.ts';
import type { Accepted } from '../../../src/check/baseline/fields.ts';
import { readBaseline } from '../../../src/check/baseline/read-baseline.ts';
import { isLong, SEED } from '../../helpers/budget.ts';
import { HOSTILE_NAMES } from '../../helpers/hostile-names.ts';
import { Random } from '../../helpers/random.ts';

const idOf = (n: number): string => `r1:${n.toString(16).padStart(16, '0')}`;

function accepted(
  n: number,
  reason = 'seen',
  values: Record<string, string> = { '2024-05-14': '14 May' },
): Accepted {
  const entry = {
    id: idOf(n), rule: 'contradiction', about: 'q', values: new Map(Object.entries(values)), reason, by: null, since: '2024-05-20', until: null,
  }; // biome-ignore format: one value
  return {
    entry,
    finding: { id: idOf(n), formerIds: [], question: { id: 'q' } } as unknown as Accepted['finding'],
  };
}

const ids = (text: string): string[] => readBaseline('b.yaml', text).map(({ id }) => id);

describe('the text of a baseline', () => {
  it('takes entries in their place by fingerprint, and keeps every other line', () => {
    const text = `# ours\nfindings:\n  # about two\n  ${idOf(2)}:\n    rule: dispute   # why\n    question: q\n    reason: |\n      # no comment\n\n      of two lines\n\n  # about five\n  ${idOf(5)}: { rule: order, constraint: c, reason: x }\n# the end\n`;
    const after = acceptInto(text, [accepted(9), accepted(3), accepted(1)]);
    expect(ids(after)).toEqual([1, 2, 3, 5, 9].map(idOf));
    for (const line of text.split('\n')) expect(after).toContain(line);
    expect(after).toMatch(/# about two\n {2}r1:0+2:/u);
    expect(after).toMatch(/# about five\n {2}r1:0+5:/u);
    expect(removeFrom(after, [1, 3, 9].map(idOf))).toBe(text);
    expect(removeFrom(text, [idOf(5)])).not.toContain('about five');
  });

  it('brings an entry up to date, and keeps what somebody wrote beside it', () => {
    const text = acceptInto(undefined, [accepted(1)]).replace(
      'reason: seen',
      'reason: seen # by May\n    by: desk',
    );
    const after = acceptInto(text, [accepted(1, 'seen again', { a: 'b' })]);
    expect(after).toContain('# by May');
    expect(readBaseline('b.yaml', after)[0]).toMatchObject({
      reason: 'seen again',
      by: 'desk',
      values: new Map([['a', 'b']]),
    });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line break at its end', (text: string) => text.trimEnd()],
    [
      'a flow map',
      (text: string) =>
        text.replace(/:\n[\s\S]*/u, `: { ${idOf(2)}: { rule: order, source: a, reason: x } }\n`),
    ],
    ['nothing below its key', (text: string) => text.replace(/:\n[\s\S]*/u, ':\n')],
    ['a null below its key', (text: string) => text.replace(/:\n[\s\S]*/u, ': null # none\n')],
  ])('with %s keeps it', (name, change) => {
    const text = change(`# top\nfindings:\n  ${idOf(2)}:\n    rule: order\n    source: a\n    reason: x\n`);
    const after = acceptInto(text, [accepted(7)]);
    expect(ids(after)).toContain(idOf(7));
    expect(ids(removeFrom(after, [idOf(7)]))).toEqual(ids(text));
    expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    if (name === 'CRLF') expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    if (name === 'CR') expect(after).not.toContain('\n');
  });

  it('takes any text as a reason and any value as a key, of any length', () => {
    const words = [
      ...HOSTILE_NAMES,
      '# x',
      'a: b',
      '- a',
      'yes',
      'null',
      '1',
      '2024',
      '2024-05',
      '',
      ' a ',
      "it's",
      'x'.repeat(5000),
      '\u{1F600}',
      '\u2028',
    ];
    let text: string | undefined;
    for (const [i, word] of words.entries())
      text = acceptInto(text, [accepted(i, word || 'x', { [word]: word || 'y' })]);
    const entries = readBaseline('b.yaml', text ?? '');
    expect(entries.map(({ reason }) => reason)).toEqual(words.map((word) => word || 'x'));
    expect(entries.map(({ values }) => [...values][0])).toEqual(words.map((word) => [word, word || 'y']));
    expect(
      acceptInto(
        text,
        words.map((word, i) => accepted(i, word || 'x', { [word]: word || 'y' })),
      ),
    ).toBe(text);
  });

  it(`comes to the same in whatever order entries are accepted (seed ${SEED})`, () => {
    const random = new Random(SEED);
    for (let i = 0; i < 30; i++) {
      const numbers = Array.from({ length: 12 }, () => random.whole(0, 40));
      const one = acceptInto(
        undefined,
        numbers.map((n) => accepted(n)),
      );
      const each = numbers.reduce<string | undefined>(
        (text, n) => acceptInto(text, [accepted(n)]),
        undefined,
      );
      expect(each).toBe(one);
    }
  });

  it.runIf(isLong)('takes and loses 20,000 entries', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => accepted((i * 7919) % 20_011));
    const text = acceptInto(undefined, many);
    expect(ids(text)).toHaveLength(20_000);
    expect(ids(acceptInto(text, [accepted(30_000)]))).toHaveLength(20_001);
  });
});
