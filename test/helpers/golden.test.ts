import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { expectGolden } from './golden.ts';
import { makeFolder } from './run.ts';

describe('what is expected', () => {
  const folder = makeFolder({ 'old.txt': 'old' });
  const file = (name: string): string => join(folder.path, name);
  afterEach(() => folder.remove());

  it('fails where it is missing, and is written only where that is asked for', () => {
    for (const env of [{}, { CI: 'true' }, { CI: 'true', UPDATE: '1' }, { UPDATE: '0' }]) {
      expect(() => expectGolden(file('new.txt'), 'new', env)).toThrow('UPDATE=1');
      expect(() => expectGolden(file('old.txt'), 'new', env)).toThrow();
      expect(existsSync(file('new.txt'))).toBe(false);
    }
    expectGolden(file('new.txt'), 'new', { UPDATE: '1' });
    expect(readFileSync(file('new.txt'), 'utf8')).toBe('new');
  });
});
