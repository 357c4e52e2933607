import { describe, expect, it } from 'vitest';
import { coverageSchema } from '../../src/report/schemas/coverage-schema.ts';
import { runHere, runIn } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { FERRY, type Files } from './small-story.ts';

const FILES: Files = {
  ...FERRY,
  'sources/tug-log.md': dated(
    '2024-05-20',
    'The tug left on May 15 with nine men. The captain denied a delay.',
  ),
};

const run = (args: readonly string[], files: Files = FILES) =>
  runIn(files, ['coverage', '--no-config', ...args]);

describe('reconcile coverage', () => {
  it('begins with the shares, the least covered source first', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^3 sources: 2 of 5 statements covered \(40 %\): dated 2 of 3, counted 0 of 1,\sattributed 0 of 1\.\n {2}tug-log {2}0 of 3 statements covered \(0 %\)\n/u,
    );
    expect(stdout).toContain('sources/tug-log.md:4:');
  });

  const LONG: Files = {
    ...FERRY,
    'sources/long-log.md': dated(
      '2024-05-20',
      [...'abcdefghijklmnopqrstuvwxyz']
        .flatMap((name, i) => [
          `The pilot of boat ${name} said “the sea was far too rough for boat ${name} to go out”.`,
          `Boat ${name} carried ${i + 40} sacks of salt.`,
          `The owner of boat ${name} accused the harbour of delay.`,
          `Boat ${name} left on May ${(i % 20) + 1} for the cape.`,
          `Off the cape ${i + 50} men drowned near boat ${name}.`,
        ])
        .join('\n\n'),
    ),
  };

  it('lists casualties, dates, amounts, accusations and quotations in this order, in forty lines, and counts the rest', async () => {
    const lines = (await run([], LONG)).stdout.split('\n');
    expect(lines.length).toBeLessThanOrEqual(41);
    const places = ['Casualties', 'Dates', 'Amounts', 'Accusations', 'Quotations'].map((subject) =>
      lines.indexOf(`${subject} that no claim quotes`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    // What comes first has more room than what comes after it.
    expect((places[1] as number) - (places[0] as number)).toBeGreaterThan(
      (places[4] as number) - (places[3] as number),
    );
    expect(lines.join(' ')).toMatch(
      / Sentences not shown: \d+ of casualties, \d+ of dates, \d+ of amounts, \d+ of accusations and \d+ of quotations\./u,
    );
  });

  it('lists every sentence with --full', async () => {
    const { stdout } = await run(['--full', '--source', 'long-log'], LONG);
    expect(stdout).not.toContain('not shown');
    expect(stdout.match(/sources\/long-log\.md:\d+:\d+/gu)).toHaveLength(130);
  });

  it.each([
    [['--min', '40'], 0],
    [['--min', '40.1'], 1],
    [['--min', '41'], 1],
    [['--min', '0'], 0],
    // What is measured is what was asked for.
    [['--min', '100', '--source', 'coast-wire'], 0],
    [['--min', '66', '--type', 'dated'], 0],
    [['--min', '67', '--type', 'dated'], 1],
    [['--min', '101'], 2],
    [['--min', 'all'], 2],
    [['--min', '1', '--source', 'coast-wire', '--type', 'counted'], 2],
    [['--source', 'cost-wire'], 2],
    [['--type', 'date'], 2],
    [['--format', 'sarif'], 2],
    [['nowhere.yaml'], 2],
  ])('%j exits %i', async (args, code) => {
    const { status, stdout, stderr } = await run(args);
    expect(status, stderr).toBe(code);
    if (code === 1) expect(stderr).toMatch(/^reconcile: \d+ % of statements are covered/u);
    if (code === 2 && args[0] !== '--min') expect(stdout).toBe('');
  });

  it('offers the source that was probably meant', async () => {
    expect((await run(['--source', 'cost-wire'])).stderr).toContain('coast-wire');
  });

  it('gives programs the shape that is shipped as its schema, with the place of every statement', async () => {
    const report = coverageSchema.parse(JSON.parse((await run(['--format', 'json'])).stdout));
    expect(report.summary).toMatchObject({ sources: 3, statements: 5, covered: 2, percent: 40 });
    for (const { source, uncovered } of report.sources) {
      const text = FILES[`sources/${source}.md`] as string;
      for (const { start, end, text: words, line, column } of uncovered) {
        expect(text.slice(start, end)).toBe(words);
        expect(text.split('\n')[line - 1]?.slice(column - 1)).toContain(words);
      }
    }
  });

  it('says the same on every run and whatever the order of files', async () => {
    const [a, b] = [
      (await run(['--format', 'json'])).stdout,
      (await run(['--format', 'json'], Object.fromEntries(Object.entries(FILES).reverse()))).stdout,
    ];
    expect(a).toBe(b);
  });

  it.each(['pretty', 'json'])(
    'prints nothing of an article that could drive a terminal or a CI log (%s)',
    async (format) => {
      const evil = '\u001b[2J\u202e\u0007 ##[error]owned';
      const files = {
        ...FILES,
        'sources/tug-log.md': dated(
          '2024-05-20',
          `::error::x The tug ${evil} left with ninety men ${evil} on May 15.`,
        ),
      };
      const { stdout, stderr } = await run(['--format', format], files);
      expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|^\s*::|##\[/mu);
    },
  );

  it('runs on the bundled story', async () => {
    const { status, stdout } = await runHere(['coverage', '--format', 'json']);
    expect(status).toBe(0);
    const { summary } = coverageSchema.parse(JSON.parse(stdout));
    expect(summary.percent).toBeGreaterThan(40);
  });
});
