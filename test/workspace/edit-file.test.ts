import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, editFile, lockFolder, removeFile } from '../../src/workspace/edit-file.ts';
import { makeFolder } from '../helpers/run.ts';

let folder: ReturnType<typeof makeFolder>;
const at = (path: string): string => join(folder.path, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const left = (): string[] => readdirSync(folder.path).filter((name) => name.startsWith('.reconcile-'));

beforeEach(() => {
  folder = makeFolder({ 'a.yaml': 'a: 1\n' });
});
afterEach(() => {
  expect(left()).toEqual([]);
  folder.remove();
});

describe('an edit of a file', () => {
  it('loses none of many that are made at once', async () => {
    const edits = Array.from({ length: 25 }, (_, i) =>
      editFile(folder.path, 'a.yaml', async (before) => `${before}b${i}: 1\n`),
    );
    await Promise.all(edits);
    expect(read('a.yaml').split('\n')).toHaveLength(27);
  });

  it('loses none of many that begin the same new file', async () => {
    const edits = Array.from({ length: 10 }, (_, i) =>
      editFile(folder.path, 'new/b.yaml', (before) => `${before ?? ''}b${i}\n`),
    );
    await Promise.all(edits);
    expect(read('new/b.yaml').trim().split('\n').sort()).toHaveLength(10);
  });

  it.each([
    ['in its place', (text: string) => writeFileSync(at('a.yaml'), text)],
    [
      'with its old size and time',
      (text: string) => {
        const { atime, mtime } = statSync(at('a.yaml'));
        writeFileSync(at('a.yaml'), text);
        utimesSync(at('a.yaml'), atime, mtime);
      },
    ],
  ])('is made anew on what a person saved meanwhile, %s', async (_, save) => {
    const seen: unknown[] = [];
    await editFile(folder.path, 'a.yaml', (before) => {
      seen.push(before);
      if (seen.length === 1) save('b: 2\n');
      return `${before}c: 3\n`;
    });
    expect(seen).toEqual(['a: 1\n', 'b: 2\n']);
    expect(read('a.yaml')).toBe('b: 2\nc: 3\n');
  });

  it('is refused where the file never lies still, and what was saved last stays', async () => {
    let saves = 0;
    const edit = editFile(folder.path, 'a.yaml', () => {
      writeFileSync(at('a.yaml'), `saved: ${++saves}\n`);
      return 'edited\n';
    });
    await expect(edit).rejects.toThrow('keeps being changed by something else');
    expect(read('a.yaml')).toBe(`saved: ${saves}\n`);
  });

  it('that throws, or changes nothing, leaves the very file there', async () => {
    const { ino, mtimeMs } = statSync(at('a.yaml'));
    await editFile(folder.path, 'a.yaml', (before) => before);
    await expect(
      editFile(folder.path, 'a.yaml', () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(statSync(at('a.yaml'))).toMatchObject({ ino, mtimeMs });
  });

  it('keeps the mode, and the other names of the file', async () => {
    chmodSync(at('a.yaml'), 0o640);
    linkSync(at('a.yaml'), at('b.yaml'));
    await editFile(folder.path, 'a.yaml', () => 'new\n');
    expect(read('b.yaml')).toBe('new\n');
    expect(statSync(at('a.yaml')).mode & 0o777).toBe(0o640);
  });

  it('takes over the lock of a process that was killed, and leaves no trace of it', async () => {
    const script = `
      const { writeFileSync, readdirSync } = require('node:fs');
      writeFileSync(process.argv[1], String(process.pid));
    `;
    const child = spawnSync(process.execPath, ['-e', script, at('pid')]);
    expect(child.status).toBe(0);
    // A lock as this process makes it, under the id of one that has ended.
    let lock = '';
    await editFile(folder.path, 'a.yaml', (before) => {
      lock = left().find((name) => name.startsWith('.reconcile-lock-')) ?? '';
      return `${before}b: 1\n`;
    });
    writeFileSync(at(lock.replace(`-${process.pid}-`, `-${read('pid')}-`)), '');
    await editFile(folder.path, 'a.yaml', (before) => `${before}c: 1\n`);
    expect(read('a.yaml')).toBe('a: 1\nb: 1\nc: 1\n');
  });

  it('takes over the lock of another machine only when it is old', async () => {
    let lock = '';
    await editFile(folder.path, 'a.yaml', () => {
      lock = left().find((name) => name.startsWith('.reconcile-lock-')) ?? '';
      return undefined;
    });
    const [prefix, digest, pid, start, where, rest] = lock.split(/(?<=lock)-|(?<!reconcile|\.)-/u);
    const foreign = [prefix, digest, pid, start, 'f'.repeat(where?.length ?? 0), rest].join('-');
    writeFileSync(at(foreign), '');
    let isDone = false;
    const waiting = editFile(folder.path, 'a.yaml', () => 'new\n').then(() => {
      isDone = true;
    });
    await new Promise((go) => setTimeout(go, 100));
    expect(isDone).toBe(false);
    utimesSync(at(foreign), 1, 1);
    await waiting;
    expect(read('a.yaml')).toBe('new\n');
  });

  it('of a link that leads out of the workspace is refused', async () => {
    mkdirSync(at('inner'));
    symlinkSync(at('a.yaml'), at('inner/link.yaml'));
    await expect(editFile(at('inner'), 'link.yaml', () => 'new\n')).rejects.toThrow('outside the workspace');
    // A person who says where it lies means it.
    await editFile(at('inner'), '../a.yaml', () => 'new\n');
    expect(read('a.yaml')).toBe('new\n');
  });

  it.each(['.git/config', 'sub/.git/hooks/pre-commit'])("of git's own %s is refused", async (path) => {
    await expect(editFile(folder.path, path, () => 'new\n')).rejects.toThrow("git's own");
    expect(existsSync(at(path))).toBe(false);
  });
});

describe('a file that is taken away', () => {
  const remove = (): Promise<boolean> => removeFile(folder.path, 'a.yaml', (text) => text === 'a: 1\n');

  it('goes where it says what is expected, and once', async () => {
    expect(await Promise.all([remove(), remove()])).toEqual(expect.arrayContaining([true, false]));
    expect(existsSync(at('a.yaml'))).toBe(false);
  });

  it('stays with what another run, that was editing it, writes into it', async () => {
    let removal: Promise<boolean> | undefined;
    await editFile(folder.path, 'a.yaml', async (before) => {
      removal ??= remove();
      await new Promise((go) => setTimeout(go, 100));
      return `${before}b: 1\n`;
    });
    expect(await removal).toBe(false);
    expect(read('a.yaml')).toBe('a: 1\nb: 1\n');
  });

  it('is not one that a link outside of the workspace leads to', async () => {
    mkdirSync(at('inner'));
    symlinkSync(at('a.yaml'), at('inner/link.yaml'));
    await expect(removeFile(at('inner'), 'link.yaml', () => true)).rejects.toThrow('outside the workspace');
  });
});

describe('a new file', () => {
  it('takes a name that only one of many gets, and never the place of another', () => {
    expect([1, 2, 3].map((i) => createFile(folder.path, 'n.md', `${i}`))).toEqual([true, false, false]);
    expect(createFile(folder.path, 'a.yaml', 'other')).toBe(false);
    expect([read('n.md'), read('a.yaml')]).toEqual(['1', 'a: 1\n']);
  });

  it('is not made through a link that leads nowhere', () => {
    symlinkSync('/nowhere/at/all', at('n.md'));
    expect(() => createFile(folder.path, 'n.md', 'x')).toThrow('leads nowhere');
  });
});

it('a folder is locked apart from the files in it', async () => {
  const order: string[] = [];
  await Promise.all([
    lockFolder(folder.path, folder.path, async () => {
      order.push('in');
      await editFile(folder.path, 'a.yaml', () => 'new\n');
      order.push('out');
    }),
    lockFolder(folder.path, folder.path, async () => {
      order.push('in');
      order.push('out');
    }),
  ]);
  expect(order).toEqual(['in', 'out', 'in', 'out']);
});
