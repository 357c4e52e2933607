import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI, makeFolder } from '../helpers/run.ts';
import { runHere, runIn } from '../helpers/run-here.ts';
import { CALM, check, FERRY, FERRY_SOURCES, type Files, ferryClaims } from './small-story.ts';

const many = (n: number): string[] => Array.from({ length: n }, (_, i) => `question-${i + 1}`);

/** Runs a line of shell in a folder, with `$RUN` as the command. */
function inShell(files: Files, line: string) {
  const folder = makeFolder(files);
  try {
    const env = { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI };
    return spawnSync('sh', ['-c', line.replaceAll('$RUN', '"$NODE" "$CLI"')], {
      cwd: folder.path,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  } finally {
    folder.remove();
  }
}

describe('the exit code', () => {
  it('is 1 for findings, which go to stdout', async () => {
    const { status, stdout, stderr } = await check(FERRY);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('contradiction');
  });

  it('is 0 for a story without errors', async () => {
    const { status, stdout, stderr } = await check(CALM);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('0 errors');
  });

  it('does not depend on the format', async () => {
    expect((await check(FERRY, ['--format', 'json'])).status).toBe(1);
    expect((await check(CALM, ['--format', 'json'])).status).toBe(0);
  });

  it('is 1, not the count, for exactly 256 errors', async () => {
    const { status, stdout } = await check({ ...FERRY_SOURCES, 'claims/a.yaml': ferryClaims(...many(256)) }, [
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).summary.error).toBe(256);
    expect(status).toBe(1);
  });

  it.each([['--help'], ['-h'], ['help'], ['--version'], ['-V'], ['check', '--help'], ['help', 'check']])(
    'is 0 for a question about the tool itself: %s %s',
    async (...args) => {
      const { status, stdout, stderr } = await runHere(args.filter((a) => a !== undefined));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
    },
  );

  const usage: [string, string[], RegExp][] = [
    ['no command', [], /Usage: reconcile/u],
    ['an option and no command', ['--color'], /Usage: reconcile/u],
    ['an unknown command', ['chek'], /chek.*\n.*\bcheck\b/u],
    ['an unknown option', ['check', '--sorces', 'x'], /--sorces.*\n.*--sources/u],
    ['an unknown global option', ['--bogus'], /--bogus/u],
    ['an unknown format', ['check', '--format', 'prety'], /"prety".*Did you mean "pretty"/u],
    ['a format that every object inherits', ['check', '--format', 'constructor'], /no format "constructor"/u],
    ['a missing option value', ['check', '--sources'], /--sources/u],
    ['a pattern that matches nothing', ['check', 'nothing/*.yaml'], /nothing\/\*\.yaml/u],
    ['a registry file that is not there', ['check', 'claims/typo.yaml'], /claims\/typo\.yaml/u],
    ['one of two patterns that matches nothing', ['check', 'claims', 'more/*.yaml'], /more\/\*\.yaml/u],
    ['a named configuration that is not there', ['check', '--config', 'ci/none.yaml'], /ci\/none\.yaml/u],
    ['a missing sources folder', ['check', '--sources', 'articles'], /"articles"/u],
    ['a sources folder that is a file', ['check', '--sources', 'claims/ferry.yaml'], /claims\/ferry\.yaml/u],
    ['a sources folder without articles', ['check', '--sources', 'claims'], /Nothing was checked/u],
  ];
  it.each(usage)('is 2 for %s, reported on stderr alone', async (_, args, message) => {
    const { status, stdout, stderr } = await runIn(FERRY, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/internal error|^\s+at /mu);
  });

  const input: [string, Files, RegExp][] = [
    ['no registry at all', FERRY_SOURCES, /"claims"/u],
    ['no sources folder', { 'claims/a.yaml': ferryClaims('q') }, /"sources"/u],
    ['a registry without claims', { ...FERRY, 'claims/ferry.yaml': 'story: { title: Ferry }\n' }, /claims\/ferry\.yaml.*Nothing was checked/u],
    ['an empty registry', { ...FERRY, 'claims/ferry.yaml': '' }, /Nothing was checked/u],
    ['a registry that is not YAML', { ...FERRY, 'claims/ferry.yaml': 'questions:\n  q: { ask: [\n' }, /^claims\/ferry\.yaml:\d+:\d+: /u],
    ['a registry of another shape', { ...FERRY, 'claims/ferry.yaml': 'questons: {}\n' }, /^claims\/ferry\.yaml:1:1: .*"questons".*"questions"/u],
    ['an unknown source', { ...FERRY, 'claims/ferry.yaml': ferryClaims('q').replace('coast-wire', 'coast-wyre') }, /^claims\/ferry\.yaml:6:\d+: .*"coast-wyre".*"coast-wire"/u],
    ['a configuration that is not YAML', { ...FERRY, 'reconcile.yaml': 'claims: claims\nsources: "so\n' }, /^reconcile\.yaml:\d+:\d+: /u],
    ['an unknown configuration key', { ...FERRY, 'reconcile.yaml': 'sources: sources\nclaim: claims\n' }, /^reconcile\.yaml:2:1: .*"claim".*"claims"/u],
    ['a configuration value of the wrong type', { ...FERRY, 'reconcile.yaml': 'sources: [sources]\n' }, /^reconcile\.yaml:1:10: Expected text, found a list/u],
    ['a configured registry that is not there', { ...FERRY, 'reconcile.yaml': 'claims: registry\n' }, /"registry"/u],
  ]; // biome-ignore format: a table reads best in rows
  it.each(input)('is 2 for %s, reported on stderr alone', async (_, files, message) => {
    const { status, stdout, stderr } = await check(files);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/internal error|^\s+at /mu);
  });

  it('is not softened by a second, good registry', async () => {
    expect((await check({ ...FERRY, 'claims/broken.yaml': 'questions: 5\n' })).status).toBe(2);
  });
});

describe('the configuration', () => {
  it('is looked for upwards, and its paths are relative to it', async () => {
    const files = { ...FERRY, 'reconcile.yaml': 'claims: claims\n', 'desk/today/note.txt': '' };
    const { status, stdout } = await runIn(files, ['check'], { below: 'desk/today' });
    expect(status).toBe(1);
    expect(stdout).toContain('../../sources/coast-wire.md:4:');
  });

  it('is not looked for above the project it is in', async () => {
    const files = { ...FERRY, 'reconcile.yaml': 'claims: claims\n', 'inner/package.json': '{}' };
    const { status } = await runIn(files, ['check'], { below: 'inner' });
    expect(status).toBe(2);
  });

  it('is ignored on request, even when it is broken', async () => {
    expect((await check({ ...FERRY, 'reconcile.yaml': '][' }, ['--no-config'])).status).toBe(1);
  });
});

describe('a pipe', () => {
  const files = { ...FERRY_SOURCES, 'claims/a.yaml': ferryClaims(...many(300)) };

  it('that is slow receives a report of more than 300 KB whole, and the code stays 1', () => {
    const line = '{ $RUN check --format json; echo "code $?" >&2; } | { sleep 1; cat; }';
    const { stdout, stderr } = inShell(files, line);
    expect(stderr).toBe('code 1\n');
    expect(stdout.length).toBeGreaterThan(300_000);
    expect(JSON.parse(stdout).summary.error).toBe(300);
  });

  it.each(['pretty', 'json'])('that its reader closes early is no error (%s)', (format) => {
    const line = `{ $RUN check --format ${format}; echo "code $?" >&2; } | head -n 1`;
    expect(inShell(files, line).stderr).toBe('code 1\n');
  });
});
