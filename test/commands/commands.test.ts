import { Option } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { FORMATS, type FormatEntry } from '../../src/report/formats/index.ts';
import { runCommand } from '../helpers/command.ts';
import { makeFolder } from '../helpers/run.ts';

describe.each(COMMANDS)('the command $name', ({ name, load }) => {
  it('names its options as commander does, so that each value arrives', async () => {
    const { options } = (await load()).default;
    const named = Object.values(options).map(({ flags }) => new Option(flags).attributeName());
    expect(Object.keys(options)).toEqual(named);
  });

  it('has a help that lists every argument and option', async () => {
    const { arguments: args, options } = (await load()).default;
    const { code, out } = await runCommand(name, ['--help'], { cwd: '.' });
    expect(code).toBe(0);
    for (const { flags } of Object.values(options)) expect(out).toContain(flags);
    for (const { flags } of Object.values(args)) expect(out).toContain(flags);
  });

  it('refuses an option that it does not have, and says where the known ones stand', async () => {
    const { code, err } = await runCommand(name, ['--nonsense'], { cwd: '.' });
    expect(code).toBe(2);
    expect(err).toContain("unknown option '--nonsense'");
    expect(err).toContain('--help');
  });
});

describe('an option with few values', () => {
  it.each([
    ['check', ['--fail-on', 'eror'], '--fail-on takes error, warning, note or never, not "eror". Did you mean "error"?'],
    ['scan', ['--format', 'jsn'], '--format takes pretty or json, not "jsn". Did you mean "json"?'],
    ['coverage', ['--type', 'dated', '--type', 'count'], '--type takes dated, counted, measured or attributed, not "count".'],
    ['list', ['rule'], '[what] takes questions, sources, speakers, rules or agreed, not "rule". Did you mean "rules"?'],
  ])('of %s refuses another: %j', async (name, args, message) => {
    await expect(runCommand(name, args, { cwd: '.' })).rejects.toThrow(message);
  }); // biome-ignore format: a table
});

const ARTICLES = {
  'sources/a.md': '---\npublished: 2024-05-20\n---\nThe ferry sank on May 14 off the cape. At least 40 people were rescued from the ferry.\n',
  'sources/b.md': '---\npublished: 2024-05-21\n---\nThe ferry sank on May 16 off the cape. At most 12 people were rescued from the ferry.\n',
}; // biome-ignore format: articles

describe('scan --draft', () => {
  const check = (cwd: string) => runCommand('check', ['--format', 'json'], { cwd });
  const rules = (json: string): string[] =>
    (JSON.parse(json).findings as { rule: string }[]).map(({ rule }) => rule);

  it('takes no id that another file of the registry has, so that the registry can be read', async () => {
    const first = makeFolder(ARTICLES);
    await runCommand('scan', ['--draft', 'claims/draft.yaml'], { cwd: first.path });
    const { readFileSync } = await import('node:fs');
    const draft = readFileSync(`${first.path}/claims/draft.yaml`, 'utf8');
    const ids = [...draft.matchAll(/^ {2}([\w-]+):$/gmu)].map(([, id]) => id as string);
    expect(ids.length).toBeGreaterThan(0);
    first.remove();

    const taken = ids.map((id) => `  ${id}:\n    ask: Something else?\n    type: date\n    claims: []\n`);
    const second = makeFolder({ ...ARTICLES, 'claims/mine.yaml': `questions:\n${taken.join('')}` });
    const { out } = await runCommand('scan', ['--draft', 'claims/draft.yaml'], { cwd: second.path });
    expect(out).toMatch(/^\d+ questions? written/u);
    const text = readFileSync(`${second.path}/claims/draft.yaml`, 'utf8');
    for (const id of ids) expect(text).not.toMatch(new RegExp(`^ {2}${id}:$`, 'mu'));
    second.remove();
  });

  it('works beside a baseline', async () => {
    const folder = makeFolder({ ...ARTICLES, 'claims/baseline.yaml': 'findings: {}\n' });
    const { out } = await runCommand('scan', ['--draft', 'claims/draft.yaml'], { cwd: folder.path });
    expect(out).toMatch(/^\d+ questions? written to claims\/draft\.yaml/u);
    expect(rules((await check(folder.path)).out)).toContain('contradiction');
    const again = await runCommand('scan', ['--draft', 'claims/draft.yaml'], { cwd: folder.path });
    expect(again.out).toMatch(/^Nothing new for claims\/draft\.yaml\. \d+ candidates? in the registry/u);
    folder.remove();
  });
});

describe('a check that ends before its format is needed', () => {
  const listeners = process.rawListeners('unhandledRejection');
  const compact = FORMATS.compact as FormatEntry;
  const { load } = compact;
  afterEach(() => {
    Object.assign(compact, { load });
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener as () => void);
  });

  it('leaves no failure to load the format unhandled', async () => {
    const unhandled: unknown[] = [];
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => unhandled.push(reason));
    let asked = 0;
    Object.assign(compact, {
      load: () => {
        asked++;
        return Promise.reject(new Error('cannot be loaded'));
      },
    });
    const folder = makeFolder({});
    const run = runCommand('check', ['-f', 'compact', '--engine', 'none-such'], { cwd: folder.path });
    await expect(run).rejects.toThrow(/engine/u);
    await new Promise((resolve) => setTimeout(resolve, 10));
    folder.remove();
    expect(asked).toBeGreaterThan(0);
    expect(unhandled).toEqual([]);
  });
});
