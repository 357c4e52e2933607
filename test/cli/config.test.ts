import { describe, expect, it } from 'vitest';
import { runIn } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { check, FERRY, type Files } from './small-story.ts';

/** A story with a tension and a note, and no error. */
const TENSE: Files = {
  'sources/coast-wire.md': dated('2024-05-20', 'The search took three days, the guard said.'),
  'sources/harbour-post.md': dated('2024-05-20', 'It was called off after four days.'),
  'claims/search.yaml': `questions:
  search:
    ask: How long was the search?
    type: duration
    claims:
      - { source: coast-wire, quote: took three days }
      - { source: harbour-post, quote: after four days }
`,
};

const configured = (config: string, files: Files = TENSE): Files => ({ ...files, 'reconcile.yaml': config });
const packaged = (config: unknown, files: Files = TENSE): Files => ({
  ...files,
  'package.json': JSON.stringify({ name: 'reconcile', reconcile: config }, null, '\t'),
});

describe('what makes a run fail', () => {
  it.each([
    ['a warning does not by default', TENSE, [], 0],
    ['a warning does with --fail-on warning', TENSE, ['--fail-on', 'warning'], 1],
    ['a warning does where the file says so', configured('fail-on: warning\n'), [], 1],
    ['the command line comes before the file', configured('fail-on: warning\n'), ['--fail-on', 'error'], 0],
    ['one warning is more than none', TENSE, ['--max-warnings', '0'], 1],
    ['one warning is not more than one', TENSE, ['--max-warnings', '1'], 0],
    ['nothing does with --fail-on never', FERRY, ['--fail-on', 'never'], 0],
    ['a rule raised to an error does', configured('rules: { tension: error }\n'), [], 1],
    [
      'an error lowered to a warning does not',
      configured('rules: { contradiction: warning }\n', FERRY),
      [],
      0,
    ],
    [
      'a rule that is off does not',
      configured('rules: { contradiction: off }\n', FERRY),
      ['--fail-on', 'note'],
      0,
    ],
    ['the key of package.json counts as the file does', packaged({ 'fail-on': 'warning' }), [], 1],
  ] as [string, Files, string[], number][])('%s', async (_, files, args, code) => {
    const { status, stderr } = await check(files, args);
    expect({ status, stderr: stderr.replace(/^reconcile: the run fails on .*\n/u, '') }).toEqual({
      status: code,
      stderr: '',
    });
  });

  it.each([[[]], [['--format', 'json']], [['--verbose']]])('is not changed by --quiet (%j)', async (args) => {
    expect((await check(TENSE, ['--fail-on', 'warning', '--quiet', ...args])).status).toBe(1);
    expect((await check(TENSE, ['--max-warnings', '0', '--quiet', ...args])).status).toBe(1);
    expect((await check(TENSE, ['--quiet', ...args])).status).toBe(0);
  });

  it('is reported in one line where --quiet hides it', async () => {
    const { stdout, stderr } = await check(TENSE, ['--fail-on', 'warning', '--quiet']);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'reconcile: the run fails on 1 warning that --quiet hides (fail-on: warning, command line).\n',
    );
  });

  it('is reported with the number and its origin where there are too many warnings', async () => {
    const { stderr } = await check(configured('sources: sources\nmax-warnings: 0\n'));
    expect(stderr).toBe(
      'reconcile: the run fails on 1 warning where max-warnings allows 0 (reconcile.yaml:2).\n',
    );
    expect((await check(TENSE, ['--max-warnings', '0', '-q'])).stderr).toMatch(
      /\(command line\); --quiet hides them\.\n$/u,
    );
  });

  it('is reported where the filter hides it', async () => {
    const { status, stderr } = await check(TENSE, ['--fail-on', 'warning', '--rule', 'contradiction']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'reconcile: 1 warning hidden by the filter.\n' });
  });

  it('follows the severities in the report, and so do the counts', async () => {
    const { stdout } = await check(configured('rules: { tension: error }\n'), ['--format', 'json']);
    const { summary, findings } = JSON.parse(stdout);
    expect(summary).toMatchObject({ error: 1, warning: 0 });
    expect(findings[0]).toMatchObject({ rule: 'tension', severity: 'error' });
  });

  it.each([
    [['--fail-on', 'eror'], /not "eror"\. Did you mean "error"\?/u],
    [['--max-warnings', 'few'], /not "few"/u],
    [['--max-warnings', '1e3'], /not "1e3"/u],
    [['--max-warnings', '-1'], /not "-1"|--max-warnings/u],
  ])('is refused as %j', async (args, message) => {
    const { status, stdout, stderr } = await check(TENSE, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('a configuration with an error', () => {
  it.each([
    [
      'an unknown rule',
      'rules:\n  tensoin: error\n',
      /^reconcile\.yaml:2:3: Unknown key "tensoin"\. Did you mean "tension"\?/u,
    ],
    [
      'an unknown severity',
      'rules:\n  tension: fatal\n',
      /^reconcile\.yaml:2:12: Expected one of off, note, warning, error, found "fatal"/u,
    ],
    [
      'a fault of the record that is off',
      'rules:\n  quote-orphan: off\n',
      /^reconcile\.yaml:2:17: "quote-orphan" cannot be off: .*set the rule to note/u,
    ],
    ['an unknown level', 'fail-on: errors\n', /^reconcile\.yaml:1:10: .*Did you mean "error"\?/u],
    ['a limit that is no number', 'max-warnings: -1\n', /^reconcile\.yaml:1:15: /u],
    ['rules that are no map', 'rules: [tension]\n', /^reconcile\.yaml:1:8: Expected a map/u],
  ])('is reported with line and column: %s', async (_, config, message) => {
    const { status, stdout, stderr } = await check(configured(config));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('is reported with line and column in package.json too, indented by tabs as it may be', async () => {
    const { status, stderr } = await check(packaged({ rules: { tensoin: 'error' } }));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^package\.json:5:4: Unknown key "tensoin"\. Did you mean "tension"\?/u);
  });
});

describe('the search for a configuration', () => {
  it('takes paths relative to the file, and names it where it lies above', async () => {
    const files: Files = {
      'reconcile.yaml': 'claims: registry/*.yaml\nsources: articles\n',
      'registry/search.yaml': TENSE['claims/search.yaml'] as string,
      'articles/coast-wire.md': TENSE['sources/coast-wire.md'] as string,
      'articles/harbour-post.md': TENSE['sources/harbour-post.md'] as string,
      'desk/today/note.txt': '',
    };
    const { status, stdout, stderr } = await runIn(files, ['check'], { below: 'desk/today' });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'reconcile: configured by ../../reconcile.yaml (--no-config ignores it).\n',
    });
    expect(stdout).toContain('../../articles/coast-wire.md:4:');
    expect((await runIn(files, ['check'])).stderr).toBe('');
  });

  it('finds the key of a package.json above', async () => {
    const files = { ...packaged({ 'fail-on': 'warning' }), 'desk/note.txt': '' };
    const { status, stderr } = await runIn(files, ['check'], { below: 'desk' });
    expect(status).toBe(1);
    expect(stderr).toContain('configured by ../package.json');
  });

  it('stops at the first package.json without a key, and at .git', async () => {
    const above = configured('fail-on: warning\n');
    for (const root of ['inner/package.json', 'inner/.git']) {
      const files = {
        ...above,
        [root]: '{ "name": "reconcile", "dependencies": { "reconcile": "1" } }',
        'inner/claims/search.yaml': TENSE['claims/search.yaml'] as string,
        'inner/sources/coast-wire.md': TENSE['sources/coast-wire.md'] as string,
        'inner/sources/harbour-post.md': TENSE['sources/harbour-post.md'] as string,
      };
      const { status, stderr } = await runIn(files, ['check'], { below: 'inner' });
      expect({ root, status, stderr }).toEqual({ root, status: 0, stderr: '' });
    }
  });

  it('refuses two in one folder, and says which to remove', async () => {
    const { status, stderr } = await check({ ...packaged({}), 'reconcile.yaml': 'claims: claims\n' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^package\.json:3:2: .* in reconcile\.yaml\. Remove this key/u);
  });

  it('refuses a reconcile.yml, which would not be read', async () => {
    const { status, stderr } = await check({ ...TENSE, 'reconcile.yml': 'fail-on: warning\n' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^reconcile\.yml:1:1: .* Rename it to reconcile\.yaml/u);
    expect((await check({ ...TENSE, 'reconcile.yml': '' }, ['--no-config'])).status).toBe(0);
  });

  it('leaves a broken package.json to others, unless the key may be in it', async () => {
    expect((await check({ ...TENSE, 'package.json': '{ "name": ' })).status).toBe(0);
    const { status, stderr } = await check({ ...TENSE, 'package.json': '{ "reconcile": ' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^package\.json:1:1: This file is not JSON/u);
  });

  it('takes a named package.json, if it has the key', async () => {
    const { status } = await check({ ...packaged({ 'fail-on': 'warning' }) }, ['--config', 'package.json']);
    expect(status).toBe(1);
    const without = await check({ ...TENSE, 'package.json': '{}' }, ['--config', 'package.json']);
    expect(without.status).toBe(2);
    expect(without.stderr).toContain('has no "reconcile" key');
  });
});

describe('check --print-config', () => {
  const config = `claims: claims
profile:
  name: desk
  like: acled
  words:
    dozens: { strict: ">=24", usual: 24..99, because: "our style book: p. 4" }
rules: { tension: error, variant: off }
max-warnings: 3
`;

  it('prints every value and where it comes from, and checks nothing', async () => {
    const { status, stdout, stderr } = await check({ 'reconcile.yaml': config }, [
      '--print-config',
      '--fail-on',
      'note',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout.split('\n').map((line) => line.replace(/ {2,}#/u, ' #'));
    for (const row of [
      '# reconcile.yaml',
      'claims: claims # reconcile.yaml:1',
      'sources: sources # default',
      'profile: # reconcile.yaml:2',
      'fail-on: note # command line',
      'max-warnings: 3 # reconcile.yaml:8',
      '  tension: error # reconcile.yaml:7',
      '  variant: off # reconcile.yaml:7',
      '  dispute: warning # default',
    ])
      expect(rows).toContain(row);
  });

  it('prints what is a configuration itself: used as one, it says the same', async () => {
    const files = { 'reconcile.yaml': config };
    const first = (await check(files, ['--print-config'])).stdout;
    const second = (await check({ 'reconcile.yaml': first }, ['--print-config'])).stdout;
    const values = (text: string): string => text.replace(/\s+#.*$/gmu, '');
    expect(values(second)).toBe(values(first));
    expect(values(first)).toContain('because: "our style book: p. 4"');
  });

  it('prints paths as they are looked for from here', async () => {
    const { stdout } = await runIn(
      { 'reconcile.yaml': 'sources: articles\n', 'desk/note.txt': '' },
      ['check', '--print-config', 'mine/*.yaml'],
      { below: 'desk' },
    );
    expect(stdout).toMatch(
      /^sources: "\.\.\/articles" +# \.\.\/reconcile\.yaml:1$|^sources: \.\.\/articles +# \.\.\/reconcile\.yaml:1$/mu,
    );
    expect(stdout).toMatch(
      /^claims: mine\/\*\.yaml +# command line$|^claims: "mine\/\*\.yaml" +# command line$/mu,
    );
  });

  it('prints JSON with places', async () => {
    const { stdout } = await check({ 'reconcile.yaml': config }, ['--print-config', '--format', 'json']);
    const printed = JSON.parse(stdout);
    expect(printed.config.rules.tension).toEqual({
      value: 'error',
      from: 'file',
      place: { file: 'reconcile.yaml', line: 7, column: 10 },
    });
    expect(printed.config.sources).toEqual({ value: 'sources', from: 'default', place: null });
  });
});

it('list rules shows the severity that a configuration gives', async () => {
  const { stdout } = await runIn(configured('rules: { tension: error }\n'), ['list', 'rules']);
  expect(stdout).toMatch(/^tension \(error, by reconcile\.yaml:1; its own is warning\): /mu);
  expect(stdout).toMatch(/^dispute \(warning\): /mu);
});
