import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptText } from '../../src/scripts/kept-text.mjs';
import { makeFolder } from '../helpers/run.ts';

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder({});
});
afterEach(() => folder.remove());

it('makes a text once, and leaves nothing else in its folder', () => {
  const make = vi.fn(() => 'words\n');
  const file = join(folder.path, 'below', 'a.txt');
  expect([keptText(file, make), keptText(file, make)]).toEqual(['words\n', 'words\n']);
  expect(make).toHaveBeenCalledTimes(1);
  expect(readdirSync(join(folder.path, 'below'))).toEqual(['a.txt']);
});

it('makes a text anew where it cannot be kept', () => {
  writeFileSync(join(folder.path, 'file'), '');
  mkdirSync(join(folder.path, 'a.txt'));
  for (const name of [join('file', 'a.txt'), 'a.txt'])
    expect(keptText(join(folder.path, name), () => 'words')).toBe('words');
});
