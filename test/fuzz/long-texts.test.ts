import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { eachStatement } from '../../src/articles/statements/index.ts';
import { readInParts } from '../../src/expressions/read-text.ts';
import { findEchoes } from '../../src/quotes/echoes/find-echoes.ts';
import { foldText } from '../../src/text/fold.ts';
import { parseAnchor } from '../../src/values/anchor.ts';
import { isLong } from '../helpers/budget.ts';
import { CLI, makeFolder } from '../helpers/run.ts';
import { dated } from '../helpers/story.ts';

/** Texts without an end that a reader may take the square of: each is one line, of as many units as are asked for. */
const HOSTILE: Readonly<Record<string, string>> = {
  'spaced numbers': '123 ',
  fractions: '½ ',
  'no bracket at all': 'a ',
  'open brackets': '( ',
  'names and numbers': 'Adam Smith, 12, ',
  denials: 'He denied that it was so and that 12 died. ',
  'unclosed quotes': '“He said 12 ',
  'repeated sentences': 'Twelve people were killed on Monday. ',
  ranges: '5 to ',
  dates: 'October 9, ',
  months: 'October ',
  names: 'Ada Berg and ',
  'full stops': '. ',
  sayings: 'said she ',
  'one word': 'a',
  digits: '1',
};
const text = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const READERS: Readonly<Record<string, (text: string) => void>> = {
  expressions: (words) => {
    for (const _ of readInParts(words, { anchor: parseAnchor('2024-05-20') }));
  },
  folding: (words) => void foldText(words),
  statements: (words) => {
    const [source] = readSources([{ path: 'a.md', content: dated('2024-05-20', words) }]);
    if (source) for (const _ of eachStatement(source));
  },
  echoes: (words) => void findEchoes(readSources([{ path: 'a.md', content: dated('2024-05-20', words) }])),
};

/** Microseconds of this process that some work takes at the least: what else runs on the machine does not count. */
function costOf(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

/** What is faster than this is noise, in microseconds. */
const NOISE = 40_000;
const SMALL = 1 << 16;

describe('a text without an end', () => {
  it.runIf(isLong).each(Object.keys(READERS))(
    'costs %s no more than its length',
    { timeout: 600_000 },
    (reader) => {
      const read = READERS[reader] as (text: string) => void;
      read(text('Twelve of 20 people said so. ', SMALL));
      const rows = Object.entries(HOSTILE).map(([kind, piece]) => {
        const [small, large] = [SMALL, SMALL * 4].map((size) => costOf(() => read(text(piece, size)))) as [
          number,
          number,
        ];
        const exponent = large < NOISE ? 0 : Math.log(large / Math.max(small, NOISE / 4)) / Math.log(4);
        return { kind, exponent: Number(exponent.toFixed(2)) };
      });
      process.stdout.write(
        `${reader}: ${rows.map(({ kind, exponent }) => `${kind} ${exponent}`).join(', ')}\n`,
      );
      // A machine that does other things too measures a tenth or two too much; a square measures 2.
      expect(rows.filter(({ exponent }) => exponent > 1.3)).toEqual([]);
    },
  );

  it.each(Object.keys(READERS))('is read to its end by %s, of every kind', (reader) => {
    for (const piece of Object.values(HOSTILE)) READERS[reader]?.(text(piece, 20_000));
  });
});

/** Megabytes that a run may hold, whatever the text. */
const MOST = 300;

function peakOf(
  args: readonly string[],
  cwd: string,
  input?: string,
): { megabytes: number; status: number | null; err: string } {
  const file = join(cwd, 'peak');
  const preload = fileURLToPath(new URL('../helpers/peak.cjs', import.meta.url));
  const run = spawnSync(process.execPath, ['--require', preload, CLI, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', PEAK_FILE: file },
    input,
    stdio: ['pipe', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { megabytes: Number(readFileSync(file, 'utf8')) / 1024, status: run.status, err: run.stderr };
}

describe('10 MB of text', () => {
  let seed = 1;
  const draw = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % n;
  };
  const WORDS =
    'the minister said that talks between both sides will go on in the capital while observers from abroad watched'.split(
      ' ',
    );
  const prose = (size: number, gap: (i: number) => string): string => {
    const parts: string[] = [];
    for (let [n, i] = [0, 0]; n < size; i++) {
      const words = Array.from({ length: 12 }, () => WORDS[draw(WORDS.length)]).join(' ');
      const part = `${words} on October ${1 + (i % 30)} and ${2 + (i % 97)} people were killed in Place${draw(5000)}.${gap(i)}`;
      parts.push(part);
      n += part.length;
    }
    return parts.join('');
  };
  const TEXTS: Readonly<Record<string, () => string>> = {
    'on one line': () => prose(10_000_000, () => ' '),
    'in paragraphs': () => prose(10_000_000, (i) => (i % 4 === 3 ? '\n\n' : ' ')),
  };

  it.runIf(isLong).each(Object.keys(TEXTS))(`%s is read within ${MOST} MB`, { timeout: 900_000 }, (name) => {
    const words = (TEXTS[name] as () => string)();
    const folder = makeFolder({
      'sources/big.md': dated('2025-11-09', words),
      'claims/c.yaml':
        'questions:\n  q:\n    ask: When?\n    type: date\n    claims:\n      - { source: big, quote: both sides and the observers on October 3 }\n',
    });
    writeFileSync(join(folder.path, 'in.txt'), words);
    try {
      const runs = [
        ['read', '--anchor', '2025-11-09'],
        ['scan'],
        ['check'],
        ['find', 'October'],
        ['coverage', '--format', 'json'],
      ];
      for (const args of runs) {
        const { megabytes, status, err } = peakOf(args, folder.path, args[0] === 'read' ? words : undefined);
        process.stdout.write(`${args[0]} ${name}: ${megabytes.toFixed(0)} MB\n`);
        expect({ args, status: [0, 1].includes(status ?? -1), err: err.includes('internal') }).toEqual({
          args,
          status: true,
          err: false,
        });
        expect(megabytes).toBeLessThan(MOST);
      }
    } finally {
      folder.remove();
    }
  });

  it('and more than 50 is refused with a reason, as an article and as a line', { timeout: 120_000 }, () => {
    const large = 'a '.repeat(26_500_000);
    const folder = makeFolder({ 'sources/big.md': large });
    try {
      const article = peakOf(['scan'], folder.path);
      expect(article.status).toBe(2);
      expect(article.err).toContain('larger than 50 MiB');
      const line = peakOf(['read'], folder.path, large);
      expect(line.status).toBe(2);
      expect(line.err).toContain('longer than 50 MiB');
    } finally {
      folder.remove();
    }
  });
});
