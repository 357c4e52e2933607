import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editFile } from '../../src/workspace/edit-file.ts';
import { writeNewFile } from '../../src/workspace/new-file.ts';
import { inTemporaryFolder } from '../../src/workspace/temporary-folder.ts';
import { makeFolder } from '../helpers/run.ts';

let folder: ReturnType<typeof makeFolder>;
let ended: number;
let count = 0;
beforeEach(() => {
  folder = makeFolder({ 'a.yaml': 'a: 1\n' });
  vi.stubEnv('TMPDIR', folder.path);
  ended = spawnSync(process.execPath, ['-e', '']).pid;
});
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});
const at = (name: string): string => join(folder.path, name);
const foldersIn = (): string[] => readdirSync(folder.path).filter((name) => name.includes('reconcile-run-'));

/** Who makes a folder in this one and takes it away again, and what it hands to what it is made for. */
const MAKERS: Readonly<Record<string, (see: () => void) => Promise<unknown>>> = {
  'outside of the workspace': (see) => inTemporaryFolder(async () => see()),
  'beside a new file': (see) =>
    writeNewFile(folder.path, `new-${count++}.ndjson`, async (path) => {
      see();
      writeFileSync(path, '');
    }),
  // An edit is made at once: what it makes cannot be looked at meanwhile, and has the same name.
  'beside an edited file': async (see) => {
    await MAKERS['beside a new file']?.(see);
    await editFile(folder.path, 'a.yaml', (before) => `${before}b${count++}: 1\n`);
  },
};

describe.each(Object.entries(MAKERS))('a folder that a run makes %s', (_, make) => {
  /** The name that it has, as another process or another machine would have given it. */
  const nameAs = async (change: (parts: string[]) => string[]): Promise<string> => {
    let name = '';
    await make(() => {
      [name = ''] = foldersIn();
    });
    const [, head = '', rest = ''] = /^(\.?reconcile-run-)(.*)$/u.exec(name) ?? [];
    return head + change(rest.split('-')).join('-');
  };
  const again = async (): Promise<string[]> => {
    const made = foldersIn();
    await make(() => undefined);
    return made.filter((name) => !foldersIn().includes(name));
  };

  it('is gone when the run is', async () => {
    await make(() => expect(foldersIn()).toHaveLength(1));
    expect(foldersIn()).toEqual([]);
  });

  it('is taken away with all that it holds by the next run, where its own was killed', async () => {
    const left = await nameAs(([, ...rest]) => [`${ended}`, ...rest]);
    mkdirSync(at(`${left}/deep/er`), { recursive: true });
    writeFileSync(at(`${left}/deep/er/part`), 'half');
    symlinkSync(at('a.yaml'), at(`${left}/link`));
    expect(await again()).toEqual([left]);
    expect(existsSync(at('a.yaml'))).toBe(true);
  });

  it('is left alone where its run lives, or may live on another machine', async () => {
    const alive = await nameAs(([pid, start, where]) => [`${pid}`, `${start}`, `${where}`, 'other']);
    const foreign = await nameAs(([, start]) => [`${ended}`, `${start}`, 'ffffffffffff', 'other']);
    for (const name of [alive, foreign]) mkdirSync(at(name));
    expect(await again()).toEqual([]);
    // Nothing of another machine is written for so long.
    utimesSync(at(foreign), 1e9, 1e9);
    expect(await again()).toEqual([foreign]);
  });

  it('is not looked for in links, in files, or under any other name', async () => {
    const left = await nameAs(([, ...rest]) => [`${ended}`, ...rest]);
    symlinkSync(folder.path, at(`${left}1`));
    writeFileSync(at(`${left}2`), '');
    const mine = left.replace('reconcile-run', 'reconcile-mine');
    mkdirSync(at(mine));
    expect(await again()).toEqual([]);
    expect(existsSync(at(mine))).toBe(true);
  });
});
