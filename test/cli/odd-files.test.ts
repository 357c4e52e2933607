import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CLI, makeFolder, runCli } from '../helpers/run.ts';
import { dated } from '../helpers/story.ts';
import { FERRY } from './small-story.ts';

const made: (() => void)[] = [];
afterEach(() => {
  for (const remove of made.splice(0)) remove();
});

function folderOf(files: Parameters<typeof makeFolder>[0]): string {
  const { path, remove } = makeFolder(files);
  made.push(remove);
  return path;
}

/** What is no file, by its kind: each is made under a path. */
const KINDS: Readonly<Record<string, (path: string) => void | Promise<void>>> = {
  pipe: (path) => void execFileSync('mkfifo', [path]),
  socket: (path) =>
    new Promise((settle) => {
      const server = createServer().listen(path, () => settle());
      made.push(() => server.close());
    }),
};

/** Commands with the name of an input, and whether they read the workspace besides. */
const READERS: readonly (readonly string[])[] = [
  ['check', 'odd.yaml'],
  ['check', '--baseline', 'odd.yaml'],
  ['check', '--config', 'odd.yaml'],
  ['check', '--profile', 'odd.yaml'],
  ['scan', 'odd.md'],
  ['read', '--sources', 'odd.md'],
  ['coverage', 'odd.yaml'],
  ['draft', 'odd.md'],
  ['draft', 'odd.docx'],
  ['add', 'odd.html'],
  ['import', 'odd.csv'],
  ['convert', 'odd.ndjson', '--to', 'yaml'],
  ['propose', 'odd.json'],
  ['review', 'odd.yaml'],
  ['bounds', 'odd.ndjson'],
  ['baseline', '--baseline', 'odd.yaml'],
];

describe.skipIf(process.platform === 'win32')('what is not a file', () => {
  describe.each(Object.keys(KINDS))('but a %s', (kind) => {
    it.each(READERS.map((args) => [args.join(' '), args] as const))(
      'is not waited for by %s',
      async (_, args) => {
        const cwd = folderOf(FERRY);
        const name = args.find((arg) => arg.startsWith('odd.')) ?? '';
        await KINDS[kind]?.(join(cwd, name));
        const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, ...args], {
          cwd,
          encoding: 'utf8',
          env: { PATH: process.env.PATH ?? '' },
          timeout: 60_000,
        });
        expect({ status, stdout }, stderr).toEqual({ status: 2, stdout: '' });
        expect(stderr).not.toMatch(/internal error|^\s+at /mu);
      },
    );

    it.each([
      'claims/odd.yaml',
      'sources/odd.md',
      'sources/sources.yaml',
      'reconcile.yaml',
      'claims/baseline.yaml',
    ])('is reported where it lies at %s', async (name) => {
      const cwd = folderOf(FERRY);
      await KINDS[kind]?.(join(cwd, name));
      const { status, stderr } = runCli(['check'], { cwd });
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`${name}:1:1: This is a ${kind} and not a file.`),
      ]);
    });
  });

  it.each(['/dev/zero', '/dev/stdin', '/dev/tty', '/proc/self/mem'])('but %s is not read', (device) => {
    const cwd = folderOf(FERRY);
    for (const args of [['check'], ['scan'], ['draft'], ['import'], ['propose'], ['add'], ['bounds']]) {
      const { status, stderr } = spawnSync(process.execPath, [CLI, ...args, device], {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '' },
        timeout: 60_000,
      });
      expect([args, status, stderr]).toEqual([
        args,
        2,
        expect.not.stringMatching(/internal error|^\s+at /mu),
      ]);
    }
  });

  it('but a folder with the name of one holds what lies in it', () => {
    const cwd = folderOf(FERRY);
    for (const name of ['claims/more.yaml', 'sources/more.md']) mkdirSync(join(cwd, name));
    expect(runCli(['check'], { cwd }).status).toBe(1);
  });
});

/** Runs the command as somebody who may write nothing here. */
const asStranger = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent' },
    // A superuser may write everywhere, whatever the mode says.
    ...(process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }),
  });

function listing(cwd: string): string[] {
  return readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();
}

const canRunAsStranger = (): boolean => {
  if (process.platform === 'win32') return false;
  return asStranger(['--version'], '/').status === 0;
};

describe.skipIf(!canRunAsStranger())('where nothing may be written', () => {
  const WRITERS: readonly (readonly string[])[] = [
    ['baseline'],
    ['fix', '--yes'],
    ['resolve', '@', '--status', 'explained', '--because', 'seen'],
    ['add', 'wire.txt'],
    ['scan', '--draft', 'claims/draft.yaml'],
    ['check', '--format', 'json:report.json'],
    ['report'],
    ['import', 'rows.csv', '--out', 'claims/rows.yaml'],
    ['convert', '--to', 'ndjson', '--out', 'claims.ndjson'],
    ['draft', 'wire.txt', '--annotate', 'notes.md'],
    ['init', 'elsewhere'],
  ];
  const files = {
    ...FERRY,
    'sources/coast-wire.md': dated('2024-05-20', 'The ferry sank on May\u00A014, the operator said.'),
    'wire.txt': 'The ferry sank on May 17.\n',
    'rows.csv': 'question,source,quote\nsinking,coast-wire,ferry sank on May 14\n',
  };

  it.each(WRITERS.map((args) => [args.join(' '), args] as const))(
    '%s says so, exits 2 and leaves nothing',
    (_, args) => {
      const cwd = folderOf(files);
      const found = runCli(['check', '-f', 'json'], { cwd }).stdout;
      const id = (JSON.parse(found).findings as { id: string }[])[0]?.id ?? '';
      for (const folder of ['claims', 'sources', '.']) chmodSync(join(cwd, folder), 0o555);
      const before = listing(cwd);
      const { status, stderr } = asStranger(
        args.map((arg) => (arg === '@' ? id : arg)),
        cwd,
      );
      const after = listing(cwd);
      for (const folder of ['.', 'claims', 'sources']) chmodSync(join(cwd, folder), 0o755);
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/cannot be (?:written|made) \(permission is denied, EACCES\)/u),
      ]);
      expect(after).toEqual(before);
    },
  );

  it.each(['claims/ferry.yaml', 'sources/coast-wire.md', 'claims', 'sources'])(
    'and %s may not be read, check says so',
    (name) => {
      const cwd = folderOf(files);
      chmodSync(cwd, 0o755);
      chmodSync(join(cwd, name), 0);
      const { status, stdout, stderr } = asStranger(['check'], cwd);
      chmodSync(join(cwd, name), 0o755);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('permission is denied');
      expect(stderr).toContain(name);
    },
  );
});

/** A module that changes a file when another call of the file system is about to happen, as another program would. */
const meanwhile = (when: 'listed' | 'opened', name: string, what: string): string => `
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { readdirSync, openSync } = fs;
let isDone = false;
const act = () => { if (!isDone) { isDone = true; ${what} } };
${
  when === 'listed'
    ? `fs.readdirSync = (...all) => { const found = readdirSync(...all); if (found.some((e) => String(e.name ?? e).endsWith(${JSON.stringify(name)}))) act(); return found; };`
    : `fs.openSync = (path, ...all) => { if (String(path).endsWith(${JSON.stringify(name)})) act(); return openSync(path, ...all); };`
}
syncBuiltinESMExports();
`;

describe('a file that another program changes meanwhile', () => {
  function during(script: string, args: readonly string[] = ['check']) {
    const cwd = folderOf({ ...FERRY, 'meanwhile.cjs': script });
    const result = spawnSync(process.execPath, ['--require', join(cwd, 'meanwhile.cjs'), CLI, ...args], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '' },
    });
    expect(result.stderr).not.toMatch(/internal error|^\s+at /mu);
    return result;
  }

  it.each(['sources/coast-wire.md', 'claims/ferry.yaml'])(
    '%s, gone after it was listed, is reported',
    (name) => {
      const base = name.split('/')[1] ?? '';
      for (const when of ['listed', 'opened'] as const) {
        const { status, stdout, stderr } = during(
          meanwhile(when, base, `fs.unlinkSync(${JSON.stringify(name)});`),
        );
        expect([when, status, stdout]).toEqual([when, 2, '']);
        expect(stderr).toMatch(/it is no longer there|no registry|[Tt]here is no source/u);
      }
    },
  );

  it('a registry that is replaced is read as it was or as it is, never half of each', () => {
    const other = FERRY['claims/ferry.yaml']?.toString().replaceAll('sinking', 'wreck') ?? '';
    const script = `fs.writeFileSync('new', ${JSON.stringify(other)}); fs.renameSync('new', 'claims/ferry.yaml');`;
    const { status, stdout } = during(meanwhile('opened', 'ferry.yaml', script), ['check', '-f', 'json']);
    expect(status).toBe(1);
    const ids = (JSON.parse(stdout).findings as { question: { id: string } }[]).map(
      ({ question }) => question.id,
    );
    expect([['sinking'], ['wreck']]).toContainEqual(ids);
  });

  it('a folder that becomes a link out of the workspace is not read', () => {
    const script = `fs.renameSync('sources', 'old'); fs.mkdirSync('elsewhere', { recursive: true }); fs.writeFileSync('elsewhere/coast-wire.md', 'The secret sank on May 14.'); fs.symlinkSync('elsewhere', 'sources');`;
    const { stdout } = during(meanwhile('opened', 'coast-wire.md', script));
    expect(stdout).not.toContain('secret');
  });
});

describe('a link', () => {
  it('to a registry that is named on the command line is followed, and one in a folder that leads out is not', () => {
    const cwd = folderOf({ ...FERRY, 'other/ferry.yaml': FERRY['claims/ferry.yaml'] ?? '' });
    symlinkSync('other/ferry.yaml', join(cwd, 'linked.yaml'));
    expect(runCli(['check', 'linked.yaml'], { cwd }).status).toBe(1);
    symlinkSync('../other/ferry.yaml', join(cwd, 'claims/linked.yaml'));
    expect(runCli(['check'], { cwd }).stderr).toContain(
      'claims/linked.yaml:1:1: This link leads out of its folder.',
    );
  });
});

describe('a name of a file', () => {
  it.each([
    ['a space', 'harbour post.md'],
    ['a leading dash', '-rf.md'],
    ['a line end', 'a\nb.md'],
    ['255 bytes', `${'n'.repeat(252)}.md`],
    ['letters taken apart (NFD)', 'cafe\u0301.md'],
    ['nothing before its ending', '.md'],
  ])('with %s is read, or refused with what to do', (_, name) => {
    const cwd = folderOf(FERRY);
    writeFileSync(join(cwd, 'sources', name), dated('2024-05-20', 'It rained.'));
    const { status, stderr } = runCli(['check'], { cwd });
    expect(stderr).not.toMatch(/internal error|^\s+at /mu);
    if (status === 2) expect(stderr).toMatch(/^sources\/.*:\d+:\d+: .*(?:Rename the file|state id:)/u);
    else expect(status).toBe(1);
  });
});
