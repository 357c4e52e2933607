import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats/index.ts';
import { makeFolder, runCli } from '../helpers/run.ts';
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

function run(
  format: string,
  order: readonly [string, string][],
  env: Record<string, string>,
  args: string[] = [],
) {
  const folder = makeFolder(Object.fromEntries(order));
  const { status, stdout, stderr } = runCli(['check', '--format', format, ...args], {
    cwd: folder.path,
    env,
  });
  folder.remove();
  expect(stderr).toBe('');
  return { status, stdout };
}

describe.each(['json', 'pretty'])('the %s report', (format) => {
  const plain = run(format, files, {});

  it('has something to be deterministic about', () => {
    expect(plain.status).toBe(1);
    expect(plain.stdout).toContain('ırmak-sinking');
  });

  it.each([
    { TZ: 'Pacific/Kiritimati' },
    { TZ: 'America/Los_Angeles' },
    { LANG: 'C', LC_ALL: 'C' },
    { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  ] as Record<string, string>[])('is the same to the byte with %o', (env) => {
    expect(run(format, files, env)).toEqual(plain);
  });

  it('is the same to the byte on another day', () => {
    expect(run(format, files, { NODE_OPTIONS: LATER })).toEqual(plain);
  });

  it('is the same to the byte when the files were made in another order', () => {
    expect(run(format, [...files].reverse(), {})).toEqual(plain);
  });

  it('is the same to the byte when the registry files are named in another order, or twice', () => {
    const named = files.flatMap(([path]) => (path.startsWith('claims/') ? [path] : []));
    expect(run(format, files, {}, named)).toEqual(plain);
    expect(run(format, files, {}, [...named].reverse())).toEqual(plain);
    expect(run(format, files, {}, ['claims', ...named])).toEqual(plain);
  });

  it('is the same to the byte from run to run of the bundled story, whatever the zone', () => {
    const east = runCli(['check', '--format', format], {
      env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    });
    const west = runCli(['check', '--format', format], { env: { TZ: 'America/Los_Angeles', LC_ALL: 'C' } });
    expect(east).toEqual(west);
  });
});

it.each(Object.keys(FORMATS).filter((name) => !FORMATS[name]?.pack))(
  '%s prints the same bytes in another zone, language and order of files, on another day',
  (format) => {
    const east = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: LATER };
    const west = { TZ: 'America/Los_Angeles', LC_ALL: 'C' };
    expect(run(format, [...files].reverse(), east)).toEqual(run(format, files, west));
  },
);

it('names its files with forward slashes, relative to where it runs', () => {
  const folder = makeFolder({
    ...Object.fromEntries(files),
    'claims/z.yaml': ferryClaims('z').replaceAll(/coast-wire|harbour-post/gu, 'B'),
  });
  const { stdout } = runCli(['check', '--format', 'json'], { cwd: folder.path });
  expect(stdout).not.toContain(folder.path);
  folder.remove();
});
