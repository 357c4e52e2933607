import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeOf, type Entry } from '../../src/desk/server/journal.ts';
import { startDesk } from '../../src/desk/server/start.ts';
import { makeFolder, runCli } from '../helpers/run.ts';
import { ARTICLES, Client, filesOf } from './story.ts';

const OUTSIDE = 'a text of somebody';

/** A folder that holds a checkout, which came with a journal, beside a file that is not of it. */
function checkout(lines: readonly unknown[]) {
  const folder = makeFolder({ 'outside.txt': OUTSIDE });
  const cwd = join(folder.path, 'checkout');
  for (const [name, text] of Object.entries({
    ...ARTICLES,
    'package.json': '{}',
    '.reconcile/desk-journal.ndjson': lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    '.git/HEAD': 'ref: refs/heads/main\n',
  })) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return { ...folder, cwd };
}

const deskIn = (cwd: string) =>
  startDesk({ cwd, patterns: [], version: '0.0.0', port: 0, readOnly: false, today: () => '2024-06-01' });

const entry = (id: number, file: string, before: string | null, after: string | null): Entry => ({
  id,
  what: 'a claim',
  files: [changeOf(file, before, after)],
});

const FOREIGN: readonly (readonly [string, string | null, string | null])[] = [
  ['../outside.txt', OUTSIDE, null],
  ['../outside.txt', OUTSIDE, 'other words'],
  ['../new.txt', null, 'words'],
  ['.envrc', null, 'touch made'],
  ['claims/../.envrc', null, 'touch made'],
  ['.git/hooks/post-checkout', null, '#!/bin/sh'],
  ['.git/HEAD', 'ref: refs/heads/main\n', null],
  ['package.json', '{}', '{"scripts":{}}'],
  ['package.json', '{}', null],
  ['reconcile.yaml', null, 'sources: ..'],
  ['claims/run.sh', null, '#!/bin/sh'],
];

describe('a journal that came with a checkout', () => {
  it.each(FOREIGN)('makes no unfinished change of %s', async (file, before, after) => {
    const { cwd, path, remove } = checkout([entry(1, file, before, after)]);
    const was = filesOf(path);
    const desk = await deskIn(cwd);
    await desk.close();
    const now = filesOf(path);
    const hidden = ['.envrc', '.git/hooks'].filter((name) => existsSync(join(cwd, name)));
    const head = readFileSync(join(cwd, '.git/HEAD'), 'utf8');
    remove();
    expect({ now, hidden, head }).toEqual({ now: was, hidden: [], head: 'ref: refs/heads/main\n' });
  });

  it.each(FOREIGN)('takes back no change of %s', async (file, before, after) => {
    // Undone, the change would do what it says here.
    const { cwd, path, remove } = checkout([entry(1, file, after, before), { done: 1 }]);
    const was = filesOf(path);
    const desk = await deskIn(cwd);
    const client = await Client.open(desk.address);
    await expect(client.act({ do: 'undo' })).rejects.toThrow(
      /the desk does not write|edited at the same place/u,
    );
    await desk.close();
    const now = filesOf(path);
    remove();
    expect(now).toEqual(was);
  });

  it('is passed over where its lines are not the desk’s', async () => {
    const { cwd, remove } = checkout([
      null,
      1,
      { id: 'x', what: 1 },
      { id: 1, what: 'x', files: {} },
      { done: 'x' },
      { id: 2, what: 'x', files: [{ file: 3 }] },
    ]);
    const desk = await deskIn(cwd);
    const state = await (await Client.open(desk.address)).state();
    await desk.close();
    remove();
    expect(state).toMatchObject({ undo: null, problems: [], readOnly: null });
  });

  it.each([
    ['.reconcile', '../elsewhere'],
    ['.reconcile/desk-journal.ndjson', '../../outside.txt'],
  ])('is not followed where %s is a link', (name, target) => {
    const folder = makeFolder({
      'outside.txt': OUTSIDE,
      'elsewhere/x.txt': '',
      'checkout/sources/a.md': 'It sank.',
    });
    mkdirSync(join(folder.path, 'checkout', name, '..'), { recursive: true });
    symlinkSync(target, join(folder.path, 'checkout', name));
    const { status, stderr } = runCli(['desk', '--no-open'], { cwd: join(folder.path, 'checkout') });
    const was = {
      text: readFileSync(join(folder.path, 'outside.txt'), 'utf8'),
      made: existsSync(join(folder.path, 'elsewhere/.gitignore')),
    };
    const isLink = lstatSync(join(folder.path, 'checkout', name)).isSymbolicLink();
    folder.remove();
    expect([status, stderr, was, isLink]).toEqual([
      2,
      expect.stringContaining(`"${name}" is a link. Remove it.`),
      { text: OUTSIDE, made: false },
      true,
    ]);
  });
});
