import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, stateFolder } from '../../src/workspace/user-folders.ts';

describe('the folders of the user', () => {
  it('are those of the environment where they are absolute, else the usual ones', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/kept' })).toBe(join('/var/kept', 'reconcile'));
    expect(stateFolder({ XDG_STATE_HOME: '/var/kept' })).toBe(join('/var/kept', 'reconcile'));
    for (const stated of [undefined, '', '.', 'kept', '../kept', '~/kept']) {
      expect(cacheFolder({ XDG_CACHE_HOME: stated })).toBe(join(homedir(), '.cache', 'reconcile'));
      expect(stateFolder({ XDG_STATE_HOME: stated })).toBe(join(homedir(), '.local', 'state', 'reconcile'));
    }
  });
});
