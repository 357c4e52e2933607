import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, describe, expect, it } from 'vitest';
import { CALM, FERRY, type Files } from '../cli/small-story.ts';
import { CLI, makeFolder, ROOT } from '../helpers/run.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly 'working-directory'?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { description?: string; default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = readFileSync(join(ROOT, '.github/actions/check/action.yml'), 'utf8');
const action = load(text) as Action;
const steps = action.runs.steps;
const version = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version as string;

const folders: { remove(): void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** What replaces the installed program: it writes down its arguments and starts the built one. */
const PROGRAM = `
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
writeFileSync(process.env.ARGUMENTS_FILE, process.argv.slice(2).join('\\n') + '\\n');
process.exitCode = spawnSync(process.execPath, [process.env.BUILT, ...process.argv.slice(2)], { stdio: 'inherit' }).status;
`;

/**
 * Runs the install and the check step as a runner would, in a checkout, with an npm that writes down where and how it
 * is called and installs the stand-in.
 */
function runSteps(files: Files, inputs: Readonly<Record<string, string>>) {
  const checkout = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`checkout/${name}`, text]),
  );
  const folder = makeFolder({ ...checkout, 'bin/npm': '', 'tmp/.keep': '', 'program.mjs': PROGRAM });
  folders.push(folder);
  const npm = join(folder.path, 'bin/npm');
  writeFileSync(
    npm,
    `#!/bin/bash
printf '%s\\n' "$PWD" "$@" > '${folder.path}/npm.txt'
mkdir -p node_modules/reconcile-claims/dist
cp '${folder.path}/program.mjs' node_modules/reconcile-claims/dist/cli.js
echo '{ "type": "module" }' > node_modules/reconcile-claims/package.json
`,
  );
  chmodSync(npm, 0o755);
  const filled = (value: string): string =>
    value
      .replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/gu,
        (_, input) => inputs[input] ?? action.inputs[input]?.default ?? '',
      )
      .replace(/\$\{\{ runner\.temp \}\}/u, join(folder.path, 'tmp'));
  const checkoutPath = join(folder.path, 'checkout');
  const run = (id: string) => {
    const step = steps.find((one) => one.id === id) as Step;
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]);
    const cwd = id === 'check' ? checkoutPath : filled(step['working-directory'] ?? '');
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
      cwd,
      encoding: 'utf8',
      env: {
        ...Object.fromEntries(env),
        PATH: [join(folder.path, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
        BUILT: CLI,
        ARGUMENTS_FILE: join(folder.path, 'arguments.txt'),
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: checkoutPath,
        GITHUB_OUTPUT: join(folder.path, 'output.txt'),
        GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'),
      },
    });
  };
  const written = (name: string): string =>
    existsSync(join(folder.path, name)) ? readFileSync(join(folder.path, name), 'utf8') : '';
  expect(run('install')).toMatchObject({ status: 0, stderr: '' });
  const { status, stdout, stderr } = run('check');
  return {
    status,
    stdout,
    stderr,
    checkout: checkoutPath,
    output: written('output.txt'),
    summary: written('summary.md'),
    npm: written('npm.txt').split('\n'),
    words: written('arguments.txt'),
    sarif: written('tmp/reconcile.sarif'),
  };
}

describe('the GitHub Action', () => {
  it('uses what GitHub itself publishes and nothing of a third party', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.map((name) => name.replace(/@.*$/u, ''))).toEqual([
      'actions/setup-node',
      'github/codeql-action/upload-sarif',
    ]);
    expect(text.match(/https?:\/\/\S+/gu)).toBeNull();
  });

  it('says what each input is, which permissions it needs, and runs the version that it belongs to', () => {
    for (const [name, { description }] of Object.entries(action.inputs))
      expect(description, name).toMatch(/\.$/u);
    expect(text).toMatch(/contents: read[\s\S]*security-events: write/u);
    expect(action.inputs.version?.default).toBe(version);
  });

  it('takes no input into a script as text, where it would be run', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('uploads SARIF whatever the check said, where that is asked for', () => {
    expect(steps.at(-1)?.if).toMatch(/^always\(\) && inputs\.sarif == 'true'/u);
  });

  it.runIf(process.platform !== 'win32')(
    'fails with what it found, in colour, annotated and summed up',
    () => {
      const { status, stdout, output, summary, sarif, npm } = runSteps(FERRY, {});
      expect(status).toBe(1);
      expect(npm).toContain(`reconcile-claims@${version}`);
      expect(stdout).toContain('\u001B[');
      expect(stdout).toMatch(/^::error file=claims\/ferry\.yaml/mu);
      expect(summary).toMatch(/^<!-- reconcile -->/u);
      expect(output).toContain('exit-code=1\n');
      expect(JSON.parse(sarif).version).toBe('2.1.0');
    },
  );

  it.runIf(process.platform !== 'win32')('installs and runs nothing that the checkout holds', () => {
    const evil = 'import { writeFileSync } from "node:fs"; writeFileSync("forged", "");';
    const { npm, checkout, status } = runSteps(
      {
        ...CALM,
        '.npmrc': 'registry=https://example.org/\nscript-shell=./evil\n',
        'package.json': '{ "scripts": { "preinstall": "touch forged" } }',
        'node_modules/reconcile-claims/package.json': '{ "bin": { "reconcile": "cli.js" } }',
        'node_modules/reconcile-claims/cli.js': evil,
        'node_modules/reconcile-claims/dist/cli.js': evil,
      },
      {},
    );
    expect(status).toBe(0);
    expect(npm[0]?.startsWith(checkout)).toBe(false);
    expect(npm).toContain('--ignore-scripts');
    expect(existsSync(join(checkout, 'forged'))).toBe(false);
    for (const { run, 'working-directory': at } of steps)
      if (/\bnp[mx]\b/u.test(run ?? '')) expect(at).toBe(`$\{{ runner.temp }}`);
  });

  it.runIf(process.platform !== 'win32')('takes inputs as words, never as script', () => {
    const { status, words, stderr } = runSteps(CALM, {
      registry: 'claims/ferry.yaml\n',
      arguments: '--verbose\n--no-config\n',
      sources: 'sources',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(words).toMatch(/\n--sources\nsources\n--verbose\n--no-config\n--\nclaims\/ferry\.yaml\n$/u);
    const evil = runSteps(CALM, { registry: '$(touch forged)"; touch forged; "\n' });
    expect(evil.status).toBe(2);
    expect(evil.output).toBe('exit-code=2\n');
  });
});

describe('the pre-commit hook', () => {
  const [hook] = load(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Record<
    string,
    unknown
  >[];

  it('checks the registry as a whole, whichever file was changed', () => {
    expect(hook).toMatchObject({ entry: 'reconcile check --quiet', language: 'node', pass_filenames: false });
    const files = new RegExp(hook?.files as string, 'u');
    for (const name of ['claims/a.yaml', 'sources/b/c.md', 'reconcile.yaml'])
      expect(files.test(name)).toBe(true);
    expect(files.test('src/claims/claim.ts')).toBe(false);
  });

  it('is built when it is installed from a clone, and npm pack then prints the file alone', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts.prepare).toBe('node src/scripts/prepare.mjs');
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^foreground-scripts=false$/mu);
  });
});
