import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { reconcile } from '../../../src/check/reconcile.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import pretty from '../../../src/report/formats/pretty.ts';
import { dated } from '../../helpers/story.ts';

const OPTIONS = { width: 80, color: 0, version: '0' } as const;

const question = (id: string, a: string, b: string): string =>
  `questions:\n  ${id}:\n    ask: When was it?\n    type: date\n    claims:\n` +
  `      - { source: a, quote: "${a}", value: 2024-05-03 }\n      - { source: b, quote: "${b}", value: 2024-05-04 }\n`;

const dates = (id: string, a: string, b: string): string =>
  question(id, a, b).replaceAll(/, value: [\d-]+/gu, '');

const print = (articles: readonly [string, string], registries: readonly string[]) => {
  const sources = readSources(
    articles.map((text, i) => ({ path: `${'ab'[i]}.md`, content: dated('2024-05-20', text) })),
  );
  const files = registries.map((content, i) => ({ path: `${i}.yaml`, content }));
  return pretty(reconcile(readRegistry(files), sources), OPTIONS);
};

describe('the report for a terminal', () => {
  it('keeps stories apart', async () => {
    const text = await print(
      ['The flood came early. The fire came late.', 'The flood came soon. The fire came slowly.'],
      [
        `story: { title: The flood }\n${question('flood', 'flood came early', 'flood came soon')}`,
        `story: { title: The fire }\n${question('fire', 'fire came late', 'fire came slowly')}`,
      ],
    );
    const order = ['The flood', 'When was it?  flood', 'The fire', 'When was it?  fire'].map((line) =>
      text.indexOf(line),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((x, y) => x - y)).toEqual(order);
  });

  it('marks a quote in a script that runs from right to left', async () => {
    const text = await print(
      ['قال الناطق إن المحادثات انتهت يوم الجمعة.', 'The talks ended on May 4.'],
      [question('end', 'المحادثات انتهت', 'talks ended on May 4')],
    );
    expect(text).toContain('«المحادثات انتهت»');
  });

  it('marks a quote in wide letters, and keeps its row within the columns', async () => {
    const text = await print(
      ['他说会谈在星期五结束。', 'The talks ended on May 4.'],
      [question('end', '会谈在星期五结束', 'talks ended on May 4')],
    );
    expect(text).toContain('他说«会谈在星期五结束»。');
    expect(text.split('\n').filter((line) => stringWidth(line) > OPTIONS.width)).toEqual([]);
  });

  it('says once how many articles are not in English, and what to do', async () => {
    const german = (day: number) =>
      `Die Gespräche sind nach Angaben der Regierung am ${day}. Mai zu Ende gegangen, und die Lage ist nicht besser als vorher.`;
    const registry = question('end', `am 3. Mai zu Ende`, 'am 4. Mai zu Ende');
    const both = await print([german(3), german(4)], [registry]);
    expect(both.split('\n').filter((line) => line.includes('not in English'))).toEqual([
      '2 articles are not in English: state their values.',
    ]);
    const one = await print(
      [german(3), 'The talks ended on May 4.'],
      [question('end', 'am 3. Mai zu Ende', 'talks ended on May 4')],
    );
    expect(one).toContain('1 article is not in English: state its values.');
    const none = await print(
      ['The talks ended on May 3.', 'The talks ended on May 4.'],
      [question('end', 'ended on May 3', 'talks ended on May 4')],
    );
    expect(none).not.toContain('not in English');
  });

  it('begins with what was found, then a line a question, then a block a question', async () => {
    const text = await print(
      ['The flood came on May 3. The fire came on May 5.', 'It was flooded on May 4. The fire was on May 6.'],
      [
        dates('flood', 'flood came on May 3', 'flooded on May 4'),
        dates('fire', 'fire came on May 5', 'fire was on May 6'),
      ],
    );
    const rows = text.split('\n');
    const at = (pattern: RegExp): number => rows.findIndex((row) => pattern.test(row));
    expect(at(/^Disagreements: 2 errors/u)).toBeLessThan(at(/^error +When was it\?/u));
    expect(at(/^error +When was it\?/u)).toBeLessThan(at(/^When was it\? {2}fire$/u));
    expect(rows.filter((row) => row.includes('To settle it')).length).toBe(2);
  });
});
