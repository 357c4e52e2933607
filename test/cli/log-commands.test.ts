import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats/index.ts';
import { isLong, rounds } from '../helpers/budget.ts';
import { HOSTILE_NAMES } from '../helpers/hostile-names.ts';
import { makeFolder } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { obeyed } from '../helpers/runners.ts';
import { FERRY } from './small-story.ts';

/** Forty hostile names in every place that a stranger can write: file names, ids, speakers, quotes, titles, lines of YAML. */
const quoted = (text: string): string => JSON.stringify(text);

const sources = Object.fromEntries(
  HOSTILE_NAMES.flatMap((name, i) => {
    const facts = `id: s${i}\ntitle: ${quoted(name)}\npublisher: ${quoted(name)}\nauthor: ${quoted(name)}\npublished: 2024-05-20\n`;
    const text = `The ferry sank on May ${(i % 20) + 1}.\n${name}\n${name} said that 4${i} people died.\n"${name}", said the mayor.\n`;
    return [[`sources/${name}.md`, `---\n${facts}---\n${text}`]];
  }),
);

const entities = HOSTILE_NAMES.map(
  (name, i) => `  e${i}: { kind: person, name: ${quoted(`${name}${i}`)} }\n`,
).join('');
const questions = HOSTILE_NAMES.map(
  (name, i) => `  q${i}:
    ask: ${quoted(name)}
    type: date
    claims:
      - { source: s${i}, quote: ${quoted(`ferry sank on May ${(i % 20) + 1}`)}, because: ${quoted(name)} }
      - { source: s${(i + 1) % 40}, quote: ${quoted(`ferry sank on May ${((i + 1) % 20) + 1}`)}, speaker: e${i} }
      - { source: s${i}, quote: ${quoted(name)}, value: 2024-05-01, speaker: ${quoted(name)}, scope: ${quoted(name)} }
`,
).join('');
const agreed = `  same:
    ask: ${quoted(HOSTILE_NAMES[0] ?? '')}
    type: date
    claims: [{ source: s0, quote: ferry sank on May 1 }, { source: s20, quote: ferry sank on May 1 }]
`;
const claims = `story: { title: ${quoted(HOSTILE_NAMES.join('\n'))}, anchor: 2024-05 }\nentities:\n${entities}questions:\n${questions}${agreed}`;

const GOOD = { ...sources, 'claims/::error::x.yaml': claims };
/** Registries and articles that cannot be read: what is wrong with them is shown. */
const BAD = Object.fromEntries(
  HOSTILE_NAMES.flatMap((name, i) => [
    [`bad/a${i} ${name}.yaml`, `questions:\n  ${quoted(name)}: ${quoted(name)}\n${quoted(name)}: x\n`],
    [`bad/b${i} ${name}.yaml`, `${name}\n ${name}: [\n`],
    [`broken/c${i} ${name}.md`, `---\n${quoted(name)}: {${name}\n---\nText.\n`],
  ]),
);

let folder: ReturnType<typeof makeFolder>;
beforeAll(() => {
  folder = makeFolder({ ...GOOD, ...BAD });
});
afterAll(() => folder.remove());

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000B-\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

/** Runs a command and reads what it prints as each runner and a terminal do. */
async function harmless(
  args: readonly string[],
  input?: string,
  env?: Record<string, string>,
  cwd = folder.path,
) {
  const { status, stdout, stderr } = await runHere(args, {
    cwd,
    ...(input === undefined ? {} : { input }),
    ...(env ? { env } : {}),
  });
  expect(stderr).not.toContain('internal error');
  expect(obeyed(stderr)).toEqual([]);
  const lines =
    env || args.includes('github') ? stdout.replace(/^::(?:error|warning|notice)[ :].*$/gmu, '') : stdout;
  expect(obeyed(lines)).toEqual([]);
  expect(CONTROLS.exec(stderr)?.[0]).toBeUndefined();
  expect(CONTROLS.exec(stdout.replaceAll('\r\n', '\n'))?.[0]).toBeUndefined();
  return { status, stdout, stderr };
}

const good = ['claims'];

describe('no command obeys what articles, registries and arguments say to a log', () => {
  it.each(Object.keys(FORMATS))('check --format %s', async (format) => {
    const { status, stdout, stderr } = await harmless(['check', ...good, '--format', format, '--show-known']);
    // What is not text is never printed.
    if (FORMATS[format]?.pack !== undefined) {
      expect([status, stdout]).toEqual([2, '']);
      return;
    }
    expect(status).toBe(1);
    expect(stderr).toMatch(/^(?:reconcile: the run fails on .*\n)?$/u);
    expect(stdout).not.toBe('');
    if (/^(?:json|sarif|gitlab|annotations|claimreview)$/u.test(format)) JSON.parse(stdout);
  });

  it.each([
    ['check', '--verbose'],
    ['matrix'],
    ['timeline'],
    ['list', 'questions'],
    ['list', 'sources'],
    ['list', 'speakers'],
    ['list', 'agreed'],
    ['explain', 'q0'],
    ['explain', 'q23', '--format', 'json'],
    ['coverage'],
    ['coverage', '--format', 'json'],
    ['find', 'ferry sank on May 3'],
    ['find', 'ferry sank on May 3', '--format', 'json'],
    ['find', '::error::x'],
    ['scan'],
    ['scan', '--mentions'],
    ['scan', '--mentions', '--format', 'json'],
    ['fix', '--dry-run'],
    ['baseline', '--accept-all', '--reason', '::error::x', '--until', '2099', '--dry-run'],
    ['report', '--out', 'page.html'],
    ['add', '--dry-run', ...HOSTILE_NAMES.map((name) => `sources/${name}.md`)],
  ])('%s %s', async (...args) => {
    const { stdout, stderr } = await harmless(args);
    expect(stdout + stderr).not.toBe('');
  });

  it('and what is written under such a name is said in one line that drives no terminal', async () => {
    const small = makeFolder({
      ...FERRY,
      'one.csv': 'question,source,quote,type\nx,coast-wire,ferry sank on May 14,date\n',
    });
    for (const name of HOSTILE_NAMES.filter((one) => CONTROLS.test(one) && !one.includes('\0')))
      for (const args of [
        ['report', '--out', `out ${name}`],
        ['import', 'one.csv', '--out', `import ${name}`],
        ['baseline', '--accept-all', '--reason', 'x', '--baseline', `known ${name}`],
        ['scan', '--draft', `draft ${name}.yaml`],
        ['review', `${name}.yaml`],
        ['init', `new ${name}`],
      ])
        expect((await harmless(args, undefined, {}, small.path)).status).toBeLessThan(2);
    small.remove();
  });

  it('read', async () => {
    await harmless(['read', ...HOSTILE_NAMES.map((name) => `${name} on May 3`)]);
    await harmless(
      ['read', '--anchor', '2024-05-01'],
      HOSTILE_NAMES.map((name) => `${name} on May 3`).join('\n'),
    );
  });

  it.each(['bad', 'bad/*.yaml'])('check of registries that cannot be read: %s', async (path) => {
    expect(await harmless(['check', path])).toMatchObject({ status: 2, stdout: '' });
  });

  it.each(['check', 'scan'])('%s of articles that cannot be read', async (command) => {
    expect(await harmless([command, '--sources', 'broken'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('annotations of GitHub are made all the same, and nothing else is one', async () => {
    const { stdout } = await harmless(['check', ...good], undefined, { GITHUB_ACTIONS: 'true' });
    expect(stdout).toMatch(/^::error file=claims\/%3A%3Aerror%3A%3Ax\.yaml,line=/mu);
    for (const line of obeyed(stdout)) expect(line).toMatch(/^::(?:error|warning|notice)(?: file=|::)/u);
  });

  const some = HOSTILE_NAMES.filter((name, i) => !name.includes('\0') && i % rounds(5, 1) === 0);
  it.each(some.map((name) => [name]))('arguments that are wrong: %j', async (name) => {
    for (const args of [[name], ['check', name], ['check', `--${name}`], ['list', name]]) {
      const { status } = await harmless(args);
      expect(status).toBe(2);
    }
  });

  it.runIf(isLong)('every option with every name', async () => {
    for (const name of HOSTILE_NAMES)
      for (const option of [
        '--format',
        '--config',
        '--sources',
        '--baseline',
        '--rule',
        '--source',
        '--fail-on',
        '--profile',
      ])
        await harmless(['check', option, name]);
  });
});
