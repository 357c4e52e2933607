import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findConfig } from '../../src/workspace/find-config.ts';
import { makeFolder } from '../helpers/run.ts';

const OTHER = 65_534;
/** Makes a file another user's: in fact where we may, else by taking this process for one of somebody else. */
function giveAway(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, OTHER, OTHER);
  else vi.spyOn(process, 'getuid').mockReturnValue(OTHER);
}
afterEach(() => vi.restoreAllMocks());

describe.skipIf(process.getuid === undefined)('a configuration of another user', () => {
  it.each([
    ['reconcile.yaml', 'fail-on: note\n'],
    ['package.json', '{"name":"x","reconcile":{"fail-on":"note"}}'],
  ])('is refused above the working folder, and read in it or where it is named: %s', (name, text) => {
    const folder = makeFolder({ [name]: text, 'below/a.md': 'A.' });
    try {
      const path = join(folder.path, name);
      const below = join(folder.path, 'below');
      expect(findConfig(below, undefined)?.path).toBe(path);
      giveAway(path);
      expect(() => findConfig(below, undefined)).toThrow(/belongs to another user\. Name it with --config/u);
      expect(findConfig(below, `../${name}`)?.path).toBe(path);
      expect(findConfig(folder.path, undefined)?.path).toBe(path);
    } finally {
      folder.remove();
    }
  });

  it('is passed over where it configures nothing', () => {
    const folder = makeFolder({ 'package.json': '{"name":"reconcile"}', 'below/a.md': 'A.' });
    try {
      giveAway(join(folder.path, 'package.json'));
      expect(findConfig(join(folder.path, 'below'), undefined)).toBeNull();
    } finally {
      folder.remove();
    }
  });
});
