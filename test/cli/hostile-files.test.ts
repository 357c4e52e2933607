import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { calmly, FERRY, ferryClaims, refused, withClaims } from './small-story.ts';

const SECRET = 'the-words-of-another-folder';

describe('a pipe that no one writes to', () => {
  it.skipIf(process.platform === 'win32').each(['claims/baseline.yaml', 'reconcile.yaml'])(
    'is not waited for: %s',
    async (name) => {
      const folder = makeFolder(FERRY);
      execFileSync('mkfifo', [join(folder.path, name)]);
      const { status, stderr } = await runHere(['check'], { cwd: folder.path });
      folder.remove();
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`${name}:1:1: This is a pipe and not a file.`),
      ]);
    },
  );
});

describe('files outside of the sources', () => {
  it.each(['../outside.txt', '/etc/hostname', 'sub/../../outside.txt'])(
    'are not read through sources.yaml: %s',
    async (file) => {
      const stderr = await refused(
        { ...FERRY, 'outside.txt': SECRET, 'sources/old/sources.yaml': `old:\n  file: ${file}\n` },
        /^sources\/old\/sources\.yaml:2:9: .*There is no article/u,
      );
      expect(stderr).not.toContain(SECRET);
    },
  );

  async function linked(target: string, link: string) {
    const folder = makeFolder({ ...FERRY, 'outside/secret.md': `${SECRET} sank on May 14` });
    symlinkSync(target, join(folder.path, link));
    const result = await runHere(['check'], { cwd: folder.path });
    folder.remove();
    expect(result.stderr).not.toMatch(/internal error|^\s+at /mu);
    expect(result.stdout + result.stderr).not.toContain(SECRET);
    return result;
  }

  it('are not read through a link to a file', async () => {
    const { status, stderr } = await linked('../outside/secret.md', 'sources/link.md');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sources\/link\.md:1:1: .*out of its folder/u);
  });

  it('are not read through a link to a folder', async () => {
    await linked('../outside', 'sources/folder');
  });

  it('that are gone are reported as a link that leads nowhere, not as a crash', async () => {
    const { status, stderr } = await linked('../gone.md', 'sources/link.md');
    expect(status).toBe(2);
    expect(stderr).toContain('sources/link.md');
  });

  it('are not searched for without end by a link to its own folder', async () => {
    expect((await linked('.', 'sources/loop')).status).toBe(1);
  });
});

describe('a registry that is meant to exhaust the reader', () => {
  it('by aliases of aliases is refused with its place', async () => {
    const bomb = [...'bcdefghi'].map(
      (c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`,
    );
    await refused(
      withClaims(`a: &a [x, x, x, x, x, x, x, x, x]\n${bomb.join('\n')}\n`),
      /^claims\/ferry\.yaml:\d+:\d+: .*[Aa]lias/u,
    );
  });

  it('by an alias of itself is refused', async () => {
    await refused(withClaims('questions: &q\n  a: *q\n'), /^claims\/ferry\.yaml:2:/u);
  });

  it.each([
    ['20,000 nested brackets', `questions: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
    ['20,000 brackets that are never closed', `questions: ${'['.repeat(20_000)}\n`],
    ['5,000 nested maps', `questions: ${'{ a: '.repeat(5000)}1${' }'.repeat(5000)}\n`],
    ['2,000 levels of indentation', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('by %s is refused with a line that a person understands', async (_, text) => {
    const stderr = await refused(withClaims(text), /^claims\/ferry\.yaml:\d+:\d+: /u);
    expect(stderr.split('\n').length).toBeLessThan(10);
  });

  it('by nested brackets in front matter is refused', async () => {
    const text = `---\ntitle: ${'['.repeat(20_000)}\n---\nIt sank on May 14.\n`;
    await refused({ ...FERRY, 'sources/deep.md': text }, /^sources\/deep\.md:2:/u);
  });
});

describe('an article', () => {
  it('of 5 MB in a single line is read, and a line of the report stays a line', async () => {
    const filler = 'Waves broke over the pier and nobody slept '.repeat(60_000);
    const files = {
      ...FERRY,
      'sources/coast-wire.md': dated('2024-05-20', `${filler} the ferry sank on May 14 ${filler}`),
    };
    const { status, stdout } = await calmly(files);
    expect(status).toBe(1);
    expect(stdout.length).toBeLessThan(10_000);
  });

  it.each(['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '[x-a]{99999}\\', '.*.*.*.*=.*', '$& $1 $`'])(
    'is searched for the words of a quote, not for a pattern: %s',
    async (trap) => {
      const article = dated('2024-05-20', `${'a'.repeat(50_000)}! sank on May 14 ${trap} off the cape.`);
      const quote = JSON.stringify(`sank on May 14 ${trap}`);
      const claims = ferryClaims('sinking').replace('ferry sank on May 14', () => quote);
      const { status, stdout } = await calmly(
        { ...FERRY, 'sources/coast-wire.md': article, 'claims/ferry.yaml': claims },
        ['-f', 'json'],
      );
      expect(status).toBe(1);
      expect(JSON.parse(stdout).findings.map((f: { rule: string }) => f.rule)).toEqual(['contradiction']);
    },
  );

  it('of white space and near misses alone is searched without getting lost', async () => {
    const article = dated('2024-05-20', `${'ferry sank on May '.repeat(20_000)}${' '.repeat(100_000)}`);
    const { status, stdout } = await calmly({ ...FERRY, 'sources/coast-wire.md': article });
    expect(status).not.toBe(2);
    expect(stdout).toContain('quote-');
  });

  it.each([
    [
      'Latin-1',
      Buffer.from('The caf\u00e9 closed.\nIt sank.', 'latin1'),
      /^sources\/bad\.md:1:8: .*not UTF-8/u,
    ],
    ['UTF-16', Buffer.from('\ufeffThe ferry sank.', 'utf16le'), /^sources\/bad\.md:1:1: .*UTF-16/u],
    [
      'cut in the middle of a letter',
      Buffer.from('One\nTwo \u00e9').subarray(0, -1),
      /^sources\/bad\.md:2:5: .*not UTF-8/u,
    ],
  ])('that is not UTF-8 (%s) is refused at its first bad byte', async (_, bytes, message) => {
    await refused({ ...FERRY, 'sources/bad.md': bytes }, message);
  });

  it('with nothing in it, or with a NUL, does no harm', async () => {
    expect((await calmly({ ...FERRY, 'sources/empty.md': '', 'sources/nul.txt': 'a\0b' })).status).toBe(1);
  });

  it('with front matter that runs code in other tools is only data', async () => {
    const text = '---js\nprocess.exit(3)\n---\nIt sank on May 14.\n';
    expect((await calmly({ ...FERRY, 'sources/js.md': text })).status).toBe(1);
  });

  it('with front matter that names a function is refused with its place', async () => {
    const tagged = `---\ntitle: !!js/function 'x'\n---\nA.\n`;
    await refused({ ...FERRY, 'sources/tag.md': tagged }, /^sources\/tag\.md:2:\d+: .*cannot begin with !/u);
  });
});

describe('a registry file', () => {
  it('that is empty beside another is a file somebody has just begun', async () => {
    expect(
      (await calmly({ ...FERRY, 'claims/new.yaml': '', 'claims/comment.yaml': '# soon\n' })).status,
    ).toBe(1);
  });

  it.each([
    ['a list', '- a\n- b\n', /^claims\/ferry\.yaml:1:1: Expected a map, found a list/u],
    ['a word', 'hello\n', /^claims\/ferry\.yaml:1:1: Expected a map, found "hello"/u],
    ['binary', '\0\u0001\u0002', /^claims\/ferry\.yaml:1:1: /u],
    [
      'not UTF-8',
      Buffer.from('story: { title: caf\u00e9 }', 'latin1'),
      /^claims\/ferry\.yaml:1:20: .*not UTF-8/u,
    ],
  ])('that is %s is refused', async (_, content, message) => {
    await refused({ ...FERRY, 'claims/ferry.yaml': content }, message);
  });

  it('with 10,000 faults reports some and counts the rest', async () => {
    const claims = Array.from({ length: 10_000 }, (_, i) => `  q${i}: { ask: a, type: dat }`).join('\n');
    const stderr = await refused(withClaims(`questions:\n${claims}\n`), /and \d+ more problems/u);
    expect(stderr.split('\n').length).toBeLessThan(100);
  });
});
