import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FERRY } from '../cli/small-story.ts';
import { expectGolden } from '../helpers/golden.ts';
import { makeFolder, ROOT } from '../helpers/run.ts';

const EXAMPLE = join(import.meta.dirname, 'example');
const folder = makeFolder({
  ...FERRY,
  'package.json': JSON.stringify({ name: 'desk', private: true, type: 'module' }),
});

function run(command: string, args: readonly string[], cwd = folder.path) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, stdout, stderr };
}

/** Packs a package without its scripts, which would build anew what other tests are running. */
function pack(cwd: string): string {
  const { stdout, stderr } = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder.path], cwd);
  const name = stdout.trim();
  expect(existsSync(join(folder.path, name)), stderr).toBe(true);
  return `./${name}`;
}

/** Other versions of Node on this machine: in RECONCILE_NODES, on the path as node22, or below ~/.nvm. */
function otherNodes(): string[] {
  const nvm = join(homedir(), '.nvm', 'versions', 'node');
  const found = [
    ...(process.env.RECONCILE_NODES ?? '').split(delimiter),
    ...(process.env.PATH ?? '').split(delimiter).flatMap((dir) => [join(dir, 'node22'), join(dir, 'node24')]),
    ...(existsSync(nvm) ? readdirSync(nvm).map((version) => join(nvm, version, 'bin', 'node')) : []),
  ];
  return found.filter((path) => path !== '' && existsSync(path));
}

let tarball = '';
beforeAll(() => {
  tarball = pack(ROOT);
  const zod = pack(join(ROOT, 'node_modules', 'zod'));
  const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = run('npm', ['install', ...flags, tarball, zod]);
  expect(status, stderr).toBe(0);
});
afterAll(() => folder.remove());

const installed = (...parts: string[]): string =>
  join(folder.path, 'node_modules', 'reconcile-claims', ...parts);

describe('the package, installed into an empty folder', () => {
  it('holds the program, its types, its schemas, its licences and the story of desk --demo, and nothing else', () => {
    const files = readdirSync(installed(), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed().length + 1));
    const strange = files.filter(
      (file) =>
        !/^(?:package\.json|README\.md|LICENSE|dist\/[\w-]+\.js|dist\/THIRD-PARTY-LICENSES\.txt|dist\/types\/[\w/-]+\.d\.ts|src\/report\/schemas\/[\w.-]+\.json|src\/API\.md|claims\/[\w.-]+\.yaml|sources\/[\w.-]+\.md)$/u.test(
          file.replaceAll('\\', '/'),
        ),
    );
    expect(strange).toEqual([]);
    expect(files.filter((file) => file.endsWith('.schema.json')).length).toBeGreaterThanOrEqual(5);
  });

  it('runs as a command', () => {
    const bin = join(folder.path, 'node_modules', '.bin', 'reconcile');
    const { status, stdout } = run(bin, ['check', '--format', 'compact']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^claims\/ferry\.yaml:\d+:\d+: error contradiction sinking: /u);
    expect(run(bin, ['--version']).stdout).toBe(
      `${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}\n`,
    );
  });

  it('is a library: the example prints what is written beside it', () => {
    cpSync(join(EXAMPLE, 'example.mjs'), join(folder.path, 'example.mjs'));
    const { stdout, stderr } = run(process.execPath, ['example.mjs']);
    expect(stderr).toBe('');
    expectGolden(join(EXAMPLE, 'expected.txt'), stdout);
  });

  it.each(['nodenext', 'bundler'])(
    'has types that a strict compiler takes, resolved as %s does',
    (resolution) => {
      cpSync(join(EXAMPLE, 'example.mjs'), join(folder.path, 'example.mjs'));
      // The example prints, and nothing here knows a console but the browser's types.
      const flags = [
      '--noEmit', '--strict', '--checkJs', '--allowJs', '--target', 'es2023', '--lib', 'es2023,dom', '--types', '',
      '--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution,
    ]; // biome-ignore format: a command line
      const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
      const { status, stdout } = run(process.execPath, [tsc, ...flags, 'example.mjs']);
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    },
  );

  it('exports its schemas, and the line that names one to an editor in the README points at a file', () => {
    const script = `console.log(import.meta.resolve('reconcile-claims/schemas/registry.schema.json'))`;
    const { stdout } = run(process.execPath, ['--input-type=module', '-e', script]);
    expect(existsSync(new URL(stdout.trim()))).toBe(true);
    const readme = readFileSync(installed('README.md'), 'utf8');
    const named = [...readme.matchAll(/yaml-language-server: \$schema=(\S+)/gu)].map((m) => m[1] as string);
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) expect(existsSync(join(folder.path, path)), path).toBe(true);
  });

  const nodes = otherNodes();
  it.skipIf(nodes.length === 0)('runs on the other versions of Node that are on this machine', () => {
    for (const node of nodes) {
      const { status, stdout, stderr } = run(node, [installed('dist', 'cli.js'), 'check', '-f', 'compact']);
      expect({ node, status, stderr }).toEqual({ node, status: 1, stderr: '' });
      expect(stdout).toContain('contradiction');
    }
  });
});

describe('the published package', () => {
  it('has nothing that publint complains of', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({ pkgDir: installed(), level: 'suggestion', pack: false });
    expect(messages).toEqual([]);
  });

  it('has types that are what they say, by arethetypeswrong', () => {
    const attw = join(ROOT, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const { status, stdout } = run(process.execPath, [
      attw, tarball, '--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', 'schemas',
    ]); // biome-ignore format: a command line
    expect(status).toBe(0);
    const found: { resolutionKind: string }[] = Object.values(
      JSON.parse(stdout).problems ?? {},
    ).flat() as never;
    // It is a module, so that require() of old does not load it: the one thing that the profile excuses.
    expect(found.filter(({ resolutionKind }) => resolutionKind !== 'node16-cjs')).toEqual([]);
  });
});
