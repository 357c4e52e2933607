import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { MARKS } from '../../src/check/silent/claim-marks.ts';
import { COLUMNS } from '../../src/scale/columns.ts';
import { writeClaims } from '../bench/scale-data.mjs';
import { runCommand } from '../helpers/command.ts';
import { makeFolder, runCli } from '../helpers/run.ts';
import { registries } from './generated.ts';

const folder = makeFolder({
  'claims/ferry.yaml': `entities:
  mayor: { kind: person, name: The mayor, speaks_for: town }
  town: { kind: party, name: Town council }
questions:
  sank:
    ask: When did it sink?
    type: date
    claims:
      - { source: coast-wire, quote: sank on May 14 }
      - { source: coast-wire, quote: not on May 15, value: { not: 2024-05-15 }, speaker: mayor }
      - { source: coast-wire, quote: before May 20, value: /2024-05-20 }
  aboard:
    ask: How many were aboard?
    type: count
    claims:
      - { source: coast-wire, quote: more than 40 people, scope: crew, as_of: 2024-05-15 }
      - { source: coast-wire, quote: a thousand, value: 1000 }
      - { source: coast-wire, quote: 'nowhere, in no word', value: 3 }
  captain:
    ask: Who?
    type: name
    claims:
      - { source: coast-wire, quote: captain, value: 'Ann "Nan" Lee' }
`,
  'sources/coast-wire.md':
    '---\npublished: 2024-05-16\n---\nIt sank on May 14, not on May 15, he said, and before May 20. Aboard were more than 40 people, or a thousand; the captain lived.\n',
});
afterAll(folder.remove);

type Row = Record<(typeof COLUMNS)[number]['name'], string | number | null>;

async function rowsOf(cwd: string, ...args: string[]): Promise<Row[]> {
  const { out } = await runCommand('bounds', ['-f', 'ndjson', ...args], { cwd });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('reconcile bounds', () => {
  it('gives a row a claim, in the order of the registry, with bounds open where nothing limits them', async () => {
    const rows = await rowsOf(folder.path);
    expect(rows.map(({ question, value, mark }) => [question, value, mark])).toEqual([
      ['sank', '2024-05-14', null],
      ['sank', '!2024-05-15', 'denial'],
      ['sank', '/2024-05-20', null],
      ['aboard', '>40', 'moves'],
      ['aboard', '1000', null],
      ['aboard', null, 'fault'],
      ['captain', '"Ann \\"Nan\\" Lee"', null],
    ]);
    const day = Date.UTC(2024, 4, 14) / 60_000;
    expect(rows[0]).toMatchObject({ low: day, high: day + 1439, voice: '', compared: null });
    expect(rows[1]).toMatchObject({ voice: '["town","The mayor"]', low: null });
    expect(rows[3]).toMatchObject({ low: 41, high: null, compared: '["crew","2024-05-15"]' });
  });

  it('writes as CSV what it writes as NDJSON, nothing for what is open', async () => {
    const { out } = await runCommand('bounds', [], { cwd: folder.path });
    const [head, first] = out.split('\n');
    expect(head).toBe(COLUMNS.map(({ name }) => name).join(','));
    expect(first).toMatch(/^sank,,coast-wire,"",\d+,28594080,28595519,28594080,28595519,2024-05-14,$/u);
    expect(out).toContain('"""Ann \\""Nan\\"" Lee"""');
  });

  it('says what every column and mark means', async () => {
    const { out } = await runCommand('bounds', ['--columns'], { cwd: folder.path });
    for (const name of [...COLUMNS.map((column) => column.name), ...Object.keys(MARKS)])
      expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });

  it('gives the same rows in any split', async () => {
    await fc.assert(
      fc.asyncProperty(registries, fc.integer({ min: 2, max: 9 }), async (files, of) => {
        const made = makeFolder(files);
        try {
          const whole = await runCommand('bounds', [], { cwd: made.path }).catch((error: Error) => error);
          if (whole instanceof Error) return;
          let parts = '';
          for (let k = 1; k <= of; k++) {
            const { out } = await runCommand('bounds', ['--part', `${k}/${of}`], { cwd: made.path });
            const head = out.indexOf('\n') + 1;
            parts += k === 1 ? out : out.slice(head);
          }
          expect(parts).toBe(whole.out);
        } finally {
          made.remove();
        }
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('names the fault of a registry with its place, whichever part it lies in, and prints no row', async () => {
    const lines = [
      { id: 'aboard', ask: 'How many?', type: 'count' },
      { question: 'aboard', source: 'coast-wire', quote: '12 people' },
      { question: 'abord', source: 'coast-wire', quote: '12 people' },
    ].map((line) => JSON.stringify(line));
    const made = makeFolder({
      'claims/a.ndjson': `${lines.join('\n')}\n`,
      'sources/coast-wire.md': 'There were 12 people.\n',
    });
    const run = runCommand('bounds', ['--part', '2/2'], { cwd: made.path });
    await expect(run).rejects.toThrow('claims/a.ndjson:3:1');
    made.remove();
  });

  it.each(['0/3', '4/3', 'x', '1/0'])('refuses the part %s', async (part) => {
    await expect(runCommand('bounds', ['--part', part], { cwd: folder.path })).rejects.toThrow(
      '--part takes k/n',
    );
  });
});

describe('threads', () => {
  const big = makeFolder({});
  afterAll(big.remove);

  it('make the rows that one thread makes, and a check with them finds what one without finds', () => {
    writeClaims(big.path, 6000);
    const of = (...args: string[]) => runCli([...args, 'big.ndjson'], { cwd: big.path });
    const one = of('bounds', '--threads', '1');
    expect(one.stdout.split('\n')).toHaveLength(6002);
    expect(of('bounds', '--threads', '3')).toEqual(one);
    const plain = of('check');
    expect(plain.stdout).toContain('6000 claims');
    expect(of('check', '--engine', 'duckdb')).toEqual(plain);
  });
});
