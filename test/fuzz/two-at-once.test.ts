import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FERRY_SOURCES, type Files, ferryClaims } from '../cli/small-story.ts';
import { isLong, rounds, timeBox } from '../helpers/budget.ts';
import { makeFolder } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { type Ran, startCli } from '../helpers/run-many.ts';
import { dated } from '../helpers/story.ts';
import { idsOf } from '../helpers/writers.ts';

/** Two commands that write at the same time: both say that it is done, so both must be there. */
/** As many as are asked for by `FUZZ_PAIRS`, or as a share of the time allows. */
const ASKED = process.env.FUZZ_PAIRS;
const PAIRS = Number(ASKED ?? rounds(2, 200));
const box = (): (() => boolean) => (ASKED ? () => true : timeBox(0.25 / 11));

const REGISTRY: Files = { ...FERRY_SOURCES, 'claims/ferry.yaml': ferryClaims('one', 'two', 'three') };
/** Quotes that `fix` rewrites: their article prints another space. */
const UNTIDY: Files = {
  ...REGISTRY,
  'sources/coast-wire.md': dated('2024-05-20', 'The ferry sank on May\u00A014, the operator said.'),
};
const ARTICLE = (day: number): string => dated('2024-05-20', `The ferry sank on May ${day}, said the mate.`);
const INBOX: Files = { ...REGISTRY, 'in/a/wreck.md': ARTICLE(14), 'in/b/wreck.md': ARTICLE(15) };

/** Articles of which a scan drafts two questions. */
const SCANNED: Files = {
  'sources/coast-wire.md': dated(
    '2024-05-20',
    'The ferry Halina sank on May 14 and 12 people died, the operator said.',
  ),
  'sources/harbour-post.md': dated(
    '2024-05-20',
    'The ferry Halina sank on May 16 off the cape. In the sinking 17 people died.',
  ),
};

interface Folder {
  readonly path: string;
  read(file: string): string;
}

interface Pair {
  readonly name: string;
  readonly files: Files;
  /** The two commands; `ids` are the fingerprints of the findings on the three questions. */
  readonly commands: (ids: Readonly<Record<string, string>>) => readonly [string[], string[]];
  /** What must hold when both have ended with 0. */
  readonly holds: (folder: Folder, ids: Readonly<Record<string, string>>) => void | Promise<void>;
}

const resolve = (id: string): string[] => ['resolve', id, '--status', 'explained', '--because', 'seen'];
const accept = (id: string): string[] => ['baseline', '--accept', id, '--reason', 'seen'];
const decisions = (folder: Folder): number =>
  folder.read('claims/ferry.yaml').split('status: explained').length - 1;
const reads = async (folder: Folder): Promise<void> =>
  expect((await runHere(['check'], { cwd: folder.path })).status).not.toBe(2);

const ALL: readonly Pair[] = [
  {
    name: 'resolve and resolve on one file',
    files: REGISTRY,
    commands: ({ one = '', two = '' }) => [resolve(one), resolve(two)],
    holds: (folder) => expect(decisions(folder)).toBe(2),
  },
  {
    name: 'baseline --accept and baseline --accept',
    files: REGISTRY,
    commands: ({ one = '', two = '' }) => [accept(one), accept(two)],
    holds: (folder, { one, two }) => {
      expect(folder.read('claims/baseline.yaml')).toContain(one);
      expect(folder.read('claims/baseline.yaml')).toContain(two);
    },
  },
  {
    name: 'fix and resolve on one file',
    files: UNTIDY,
    commands: ({ one = '' }) => [['fix', '--yes'], resolve(one)],
    holds: (folder) => {
      expect(decisions(folder)).toBe(1);
      expect(folder.read('claims/ferry.yaml')).not.toContain('ferry sank on May 14');
    },
  },
  {
    name: 'fix and fix',
    files: UNTIDY,
    commands: () => [
      ['fix', '--yes'],
      ['fix', '--yes'],
    ],
    holds: (folder) => expect(folder.read('claims/ferry.yaml')).not.toContain('ferry sank on May 14'),
  },
  {
    name: 'add of two articles that want one name',
    files: INBOX,
    commands: () => [
      ['add', 'in/a/wreck.md'],
      ['add', 'in/b/wreck.md'],
    ],
    holds: async (folder) => {
      const texts = readdirSync(join(folder.path, 'sources')).map((name) => folder.read(`sources/${name}`));
      for (const day of [14, 15])
        expect(texts.filter((text) => text.includes(`sank on May ${day}, said the mate`))).toHaveLength(1);
      await reads(folder);
    },
  },
  {
    name: 'add and add of one article',
    files: INBOX,
    commands: () => [
      ['add', 'in/a/wreck.md'],
      ['add', 'in/a/wreck.md'],
    ],
    holds: (folder) => expect(readdirSync(join(folder.path, 'sources'))).toHaveLength(3),
  },
  {
    name: 'scan --draft and scan --draft into one file',
    files: SCANNED,
    commands: () => [
      ['scan', '--draft', 'claims/draft.yaml'],
      ['scan', '--draft', 'claims/draft.yaml'],
    ],
    holds: reads,
  },
  {
    name: 'scan --draft and scan --draft into two files',
    files: SCANNED,
    commands: () => [
      ['scan', '--draft', 'claims/draft.yaml'],
      ['scan', '--draft', 'claims/other.yaml'],
    ],
    holds: reads,
  },
  {
    name: 'scan --draft and resolve on one file',
    files: {
      ...REGISTRY,
      'sources/third.md': SCANNED['sources/coast-wire.md'] as string,
      'sources/fourth.md': SCANNED['sources/harbour-post.md'] as string,
    },
    commands: ({ one = '' }) => [['scan', '--draft', 'claims/ferry.yaml'], resolve(one)],
    holds: async (folder) => {
      expect(decisions(folder)).toBe(1);
      await reads(folder);
    },
  },
];

/** Fingerprints by question, as they are in every folder with these files. */
async function idsIn(files: Files): Promise<Record<string, string>> {
  if (!('claims/ferry.yaml' in files)) return {};
  const folder = makeFolder(files);
  const ids = await idsOf(folder.path);
  folder.remove();
  return ids;
}

const inFolder = (path: string): Folder => ({ path, read: (file) => readFileSync(join(path, file), 'utf8') });

function expectDone(ran: readonly Ran[]): void {
  for (const { status, stderr } of ran) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

describe('two commands at once', () => {
  it.each(ALL)(
    'lose nothing: $name',
    { timeout: isLong ? 900_000 : 60_000 },
    async ({ files, commands, holds }) => {
      const ids = await idsIn(files);
      const isLeft = box();
      for (let i = 0; i < PAIRS && (i < 2 || isLeft()); i++) {
        const folder = makeFolder(files);
        try {
          const [first, second] = commands(ids);
          expectDone(await Promise.all([startCli(first, folder.path), startCli(second, folder.path)]));
          await holds(inFolder(folder.path), ids);
          expect(
            readdirSync(folder.path, { recursive: true }).filter((name) =>
              /\.reconcile-/u.test(String(name)),
            ),
          ).toEqual([]);
        } finally {
          folder.remove();
        }
      }
    },
  );
});

describe("a person's save while a command runs", () => {
  it.each([
    ['resolve', REGISTRY],
    ['fix', UNTIDY],
  ] as const)('is never written over by %s', { timeout: isLong ? 900_000 : 60_000 }, async (name, files) => {
    const ids = await idsIn(REGISTRY);
    const isLeft = box();
    for (let i = 0; i < PAIRS * 2 && (i < 4 || isLeft()); i++) {
      const folder = makeFolder(files);
      const path = join(folder.path, 'claims/ferry.yaml');
      const run = startCli(name === 'fix' ? ['fix', '--yes'] : resolve(ids.one ?? ''), folder.path);
      // At another moment of the run each time.
      await new Promise((go) => setTimeout(go, 60 + ((i * 37) % 400)));
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, `${text}# saved by a person\n`);
      const { status, stderr } = await run;
      const after = readFileSync(path, 'utf8');
      folder.remove();
      expect(after).toContain('# saved by a person');
      expect([0, 2]).toContain(status);
      expect(stderr).not.toContain('internal');
    }
  });
});
