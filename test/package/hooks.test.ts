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

/** Runs the check step as a runner would, with an npx that starts the built program and writes down its arguments. */
function runStep(files: Files, inputs: Readonly<Record<string, string>>) {
  const folder = makeFolder({ ...files, 'bin/npx': '', 'tmp/.keep': '' });
  folders.push(folder);
  const npx = join(folder.path, 'bin/npx');
  writeFileSync(
    npx,
    `#!/bin/bash\nprintf '%s\\n' "$@" > '${folder.path}/npx.txt'\nshift 4\nexec '${process.execPath}' '${CLI}' "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const step = steps.find(({ id }) => id === 'check') as Step;
  const env = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      value
        .replace(
          /\$\{\{ inputs\.([\w-]+) \}\}/gu,
          (_, input) => inputs[input] ?? action.inputs[input]?.default ?? '',
        )
        .replace(/\$\{\{ runner\.temp \}\}/u, join(folder.path, 'tmp')),
    ]),
  );
  const written = (name: string): string =>
    existsSync(join(folder.path, name)) ? readFileSync(join(folder.path, name), 'utf8') : '';
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''],
    {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        ...env,
        PATH: [join(folder.path, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: folder.path,
        GITHUB_OUTPUT: join(folder.path, 'output.txt'),
        GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md'),
      },
    },
  );
  return {
    status,
    stdout,
    stderr,
    output: written('output.txt'),
    summary: written('summary.md'),
    npx: written('npx.txt'),
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
      const { status, stdout, output, summary, sarif, npx } = runStep(FERRY, {});
      expect(status).toBe(1);
      expect(npx).toContain(`reconcile-claims@${version}`);
      expect(stdout).toContain('\u001B[');
      expect(stdout).toMatch(/^::error file=claims\/ferry\.yaml/mu);
      expect(summary).toMatch(/^<!-- reconcile -->/u);
      expect(output).toContain('exit-code=1\n');
      expect(JSON.parse(sarif).version).toBe('2.1.0');
    },
  );

  it.runIf(process.platform !== 'win32')('takes inputs as words, never as script', () => {
    const { status, npx, stderr } = runStep(CALM, {
      registry: 'claims/ferry.yaml\n',
      arguments: '--verbose\n--no-config\n',
      sources: 'sources',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(npx).toMatch(/\n--sources\nsources\n--verbose\n--no-config\n--\nclaims\/ferry\.yaml\n$/u);
    const evil = runStep(CALM, { registry: '$(touch forged)"; touch forged; "\n' });
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
