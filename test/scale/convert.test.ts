import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';
import { makeFolder, ROOT } from '../helpers/run.ts';
import { registries } from './generated.ts';

const FORMS = ['yaml', 'ndjson', 'csv', 'parquet'] as const;

const STORY = `story: { title: "A ferry, and its sinking", anchor: 2024-05, note: '- not a list' }
entities:
  mayor: { kind: person, name: The mayor, also: ['Mayor "Bo" Lind', '=SUM(A1)'], speaks_for: town }
  town: { kind: party, name: Town council }
questions:
  sank:
    ask: When did it sink?
    type: date
    resolution: { status: explained, because: two time zones, on: 2024-06-01, values: ['2024-05-14'] }
    claims:
      - { source: coast-wire, quote: sank on May 14, because: "line 3,\\n\\tof the log" }
      - { source: coast-wire, quote: May 14, value: { not: 2024-05-15 }, speaker: mayor, as_of: 2024 }
      - { source: coast-wire, quote: '=cmd', value: '2024', pick: 1, edge: end, complete: true }
  aboard:
    ask: 'How many, "all told"?'
    type: count
    formerly: [people, souls]
    claims:
      - { source: coast-wire, at: { start: 0, end: 4 }, value: { low: 40, best: 46, high: 60 } }
      - { source: coast-wire, quote: '46', value: '46' }
      - { source: coast-wire, quote: '46', value: 46, counts: [killed, injured] }
      - { source: coast-wire, quote: '"46"', prefix: ' were', suffix: ', all', value: true }
  helped:
    ask: Who?
    type: actor
    many: true
    claims: [{ source: coast-wire, quote: those, value: [mayor, town] }]
  raised: { ask: When was it raised?, type: date }
constraints:
  - { id: first, order: [sank, raised], because: 'so: it was' }
`.replace(', value: true }', ' }');

/** A registry in one form after another, ending as NDJSON, without temporary names. */
async function converted(cwd: string, from: string, ...forms: readonly string[]): Promise<string> {
  let file = from;
  for (const [i, form] of forms.entries()) {
    const next = `step-${i}-${form}.${form}`;
    await runCommand('convert', [file, '--out', next], { cwd });
    file = next;
  }
  return (await runCommand('convert', [file, '--to', 'ndjson'], { cwd })).out;
}

describe('reconcile convert', () => {
  const folder = makeFolder({ 'story.yaml': STORY, 'sources/coast-wire.md': 'It sank on May 14.\n' });
  afterAll(folder.remove);

  it('writes a record a line, with everything that the registry holds', async () => {
    const { out } = await runCommand('convert', ['story.yaml', '--to', 'ndjson'], { cwd: folder.path });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(1 + 2 + 4 + 8 + 1);
    expect(lines[0]).toEqual({
      story: { title: 'A ferry, and its sinking', anchor: '2024-05', note: '- not a list' },
    });
    expect(lines).toContainEqual({
      question: 'sank',
      source: 'coast-wire',
      quote: 'sank on May 14',
      because: 'line 3,\n\tof the log',
    });
    expect(lines).toContainEqual({ question: 'aboard', source: 'coast-wire', quote: '46', value: '46' });
    expect(lines.at(-1)).toEqual({
      constraint: { id: 'first', order: ['sank', 'raised'], because: 'so: it was' },
    });
  });

  const ways = FORMS.flatMap((a) => FORMS.map((b) => [a, b] as const));
  it.each(ways)('loses nothing by way of %s and %s', async (a, b) => {
    const made = makeFolder({ 'story.yaml': STORY });
    try {
      const direct = await converted(made.path, 'story.yaml');
      expect(await converted(made.path, 'story.yaml', a, b)).toBe(direct);
    } finally {
      made.remove();
    }
  });

  it('loses nothing of registries of every kind, by way of a table and of YAML', async () => {
    await fc.assert(
      fc.asyncProperty(registries, fc.constantFrom('csv', 'parquet'), async (files, table) => {
        const made = makeFolder(files);
        try {
          const direct = await converted(made.path, 'claims').catch(() => undefined);
          if (direct === undefined) return;
          expect(await converted(made.path, 'claims', table)).toBe(direct);
          const lines = (text: string): string[] => text.split('\n').sort();
          // Of YAML, claims stand with their questions.
          expect(lines(await converted(made.path, 'claims', 'yaml', table))).toEqual(lines(direct));
        } finally {
          made.remove();
        }
      }),
      { numRuns: 20, seed: 11 },
    );
  });

  it.each(['yaml', 'ndjson', 'csv', 'parquet'])(
    'leads to the same findings, of the bundled story as %s',
    async (form) => {
      const made = makeFolder({});
      try {
        const file = join(made.path, `story.${form}`);
        await runCommand('convert', ['--out', file], { cwd: ROOT });
        const findings = async (...args: string[]): Promise<unknown> => {
          const { out } = await runCommand('check', [...args, '--no-baseline', '-f', 'json'], { cwd: ROOT });
          const text = JSON.stringify(JSON.parse(out).findings, (key, value) =>
            key === 'registry' ? undefined : value,
          );
          // Places of the registry differ: they are named in some messages.
          return text
            .replace(/[\w./-]*\.(?:yaml|ndjson|csv|parquet):\d+:\d+/gu, 'PLACE')
            .replace(/"origins"/gu, '"origins"');
        };
        const plain = await findings();
        expect(await findings(file)).toBe(plain);
        expect(await findings(file, '--engine', 'duckdb')).toBe(plain);
      } finally {
        made.remove();
      }
    },
  );

  it('writes YAML as people do, a claim a line', async () => {
    const { out } = await runCommand('convert', ['story.yaml', '--to', 'yaml'], { cwd: folder.path });
    expect(out).toContain('\n      - { source: coast-wire, quote: sank on May 14, because: ');
    expect(out).toContain('\n  town: { kind: party, name: Town council }\n');
  });

  it('reads Parquet that another program wrote, with lists and numbers of its own types', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const file = join(folder.path, 'other.parquet');
    await connection.run(
      `COPY (SELECT 'aboard' AS question, 'coast-wire' AS source, 'many' AS quote, 46 AS value, ['killed', 'injured'] AS counts) TO '${file}' (FORMAT parquet)`,
    );
    const { out } = await runCommand('convert', ['story.yaml', 'other.parquet', '--to', 'ndjson'], {
      cwd: folder.path,
    });
    expect(out).toContain(
      '{"question":"aboard","source":"coast-wire","quote":"many","value":46,"counts":["killed","injured"]}',
    );
  });

  it('names the row of a table in which something is wrong', async () => {
    writeFileSync(
      join(folder.path, 'bad.csv'),
      'question,source,quote,because\naboard,coast-wire,46,"two\nlines"\nabord,coast-wire,46,\n',
    );
    const run = runCommand('check', ['story.yaml', 'bad.csv'], { cwd: folder.path });
    await expect(run).rejects.toThrow(/bad\.csv:4:1.*There is no question "abord"/su);
  });

  it.each([
    ['question,sorce\n', /bad\.csv:1:1.*There is no field "sorce"/su],
    ['question,source,quote\na,b,"c\n', /bad\.csv:2:1.*not a table that can be read/su],
    ['question,quote\na,b\n', /needs the column source/u],
  ])('refuses the table %j', async (text, message) => {
    writeFileSync(join(folder.path, 'bad.csv'), text);
    const run = runCommand('check', ['story.yaml', 'bad.csv'], { cwd: folder.path });
    await expect(run).rejects.toThrow(message);
  });

  it('refuses what is no Parquet, in words', async () => {
    writeFileSync(join(folder.path, 'bad.parquet'), 'PAR1 and no more');
    const run = runCommand('check', ['story.yaml', 'bad.parquet'], { cwd: folder.path });
    await expect(run).rejects.toThrow(/bad\.parquet:1:1.*cannot be read as Parquet/su);
  });

  it('writes over no file', async () => {
    const before = readFileSync(join(folder.path, 'story.yaml'), 'utf8');
    const run = runCommand('convert', ['story.yaml', '--out', 'story.yaml'], { cwd: folder.path });
    await expect(run).rejects.toThrow('"story.yaml" is there already');
    expect(readFileSync(join(folder.path, 'story.yaml'), 'utf8')).toBe(before);
  });
});
