import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats/index.ts';
import { makeFolder, runCli } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { ferryClaims } from './small-story.ts';

/** Names that locales sort and fold apart: Turkish dotted and dotless i, umlauts, capitals. */
const NAMES = ['Istanbul', 'izmir', 'ırmak', 'Zürich', 'zug', 'Ångström', 'a10', 'a9', 'ä', 'B'];

const files: [string, string][] = [
  ...NAMES.map((name, i): [string, string] => [
    `sources/${i % 2 ? 'sub/' : ''}${name}.md`,
    dated('2024-05-20', `IT SANK ON MAY ${10 + i}; LATE ON FRIDAY IT ROSE. In ${name} 1.234 watched.`),
  ]),
  ...NAMES.map((name, i): [string, string] => [
    `claims/${name}.yaml`,
    `questions:
  ${name}-sinking:
    ask: When did the ${name} sink?
    type: date
    claims:
${NAMES.slice(0, 2 + (i % 3)).map((source, k) => `      - { source: ${source}, quote: SANK ON MAY ${10 + k} }\n`).join('')}`, // biome-ignore format: YAML
  ]),
  [
    'claims/rises.yaml',
    `questions:\n  rising:\n    ask: When did it rise?\n    type: date\n    claims:\n${NAMES.map((n) => `      - { source: ${n}, quote: LATE ON FRIDAY }\n`).join('')}`,
  ],
];

/** Loads a clock that is weeks ahead before anything else. */
const LATER = `--import=data:text/javascript,${encodeURIComponent(
  'const D = Date; globalThis.Date = class extends D { constructor(...a) { super(...(a.length ? a : [D.now() + 4e9])); } static now() { return D.now() + 4e9; } };',
)}`;

const TEXTS = Object.keys(FORMATS).filter((name) => !FORMATS[name]?.pack);

/** Runs `check` on the files, made in this order, and gives its exit code and what it writes in every format. */
async function run(
  runs: typeof runHere | typeof runCli,
  order: readonly [string, string][],
  env: Record<string, string> = {},
  args: readonly string[] = [],
) {
  const folder = makeFolder(Object.fromEntries(order));
  const formats = TEXTS.flatMap((name) => ['--format', `${name}:out/${name}`]);
  const { status, stdout, stderr } = await runs(['check', ...args, ...formats], { cwd: folder.path, env });
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  const texts = TEXTS.map((name) => [name, readFileSync(join(folder.path, 'out', name), 'utf8')]);
  folder.remove();
  return { status, texts: Object.fromEntries(texts) as Record<string, string> };
}

describe('every report', async () => {
  const plain = await run(runCli, files);

  it('has something to be deterministic about', () => {
    expect(plain.status).toBe(1);
    for (const format of ['json', 'pretty']) expect(plain.texts[format]).toContain('ırmak-sinking');
  });

  it.each([
    { TZ: 'Pacific/Kiritimati' },
    { TZ: 'America/Los_Angeles' },
    { LANG: 'C', LC_ALL: 'C' },
    { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  ] as Record<string, string>[])('is the same to the byte with %o', async (env) => {
    expect(await run(runCli, files, env)).toEqual(plain);
  });

  it('is the same to the byte on another day', async () => {
    expect(await run(runCli, files, { NODE_OPTIONS: LATER })).toEqual(plain);
  });

  it('is the same to the byte when the files were made in another order', async () => {
    expect(await run(runHere, [...files].reverse())).toEqual(plain);
  });

  it('is the same to the byte when the registry files are named in another order, or twice', async () => {
    const named = files.flatMap(([path]) => (path.startsWith('claims/') ? [path] : []));
    for (const args of [named, [...named].reverse(), ['claims', ...named]])
      expect(await run(runHere, files, {}, args)).toEqual(plain);
  });

  it('is the same to the byte in another zone, language and order of files, on another day', async () => {
    const east = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: LATER };
    expect(await run(runCli, [...files].reverse(), east)).toEqual(plain);
  });
});

it.each(['json', 'pretty'])(
  'the %s report is the same to the byte from run to run of the bundled story, whatever the zone',
  (format) => {
    const args = ['check', '--format', format];
    const east = runCli(args, { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' } });
    expect(east).toEqual(runCli(args, { env: { TZ: 'America/Los_Angeles', LC_ALL: 'C' } }));
  },
);

it('names its files with forward slashes, relative to where it runs', async () => {
  const folder = makeFolder({
    ...Object.fromEntries(files),
    'claims/z.yaml': ferryClaims('z').replaceAll(/coast-wire|harbour-post/gu, 'B'),
  });
  const { stdout } = await runHere(['check', '--format', 'json'], { cwd: folder.path });
  expect(stdout).not.toContain(folder.path);
  folder.remove();
});
