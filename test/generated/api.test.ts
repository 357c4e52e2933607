import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { ROOT } from '../helpers/run.ts';
import { apiEntries, apiPage, FIRST } from './api.ts';

describe('the interface of the library', () => {
  const entries = apiEntries();

  it('says of everything what it is for', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter(({ doc }) => doc.length < 15).map(({ name }) => name)).toEqual([]);
  });

  it('exports the types that its own declarations name', () => {
    const exported = new Set(entries.map(({ name }) => name));
    // What the library itself prints from; record() says the same in terms of findings.
    exported.add('Answers');
    const built = new Set(['Error', 'Exclude', 'Iterable', 'Map', 'Omit', 'Pick', 'Promise', 'ReadonlyMap', 'ReadonlySet', 'Readonly', 'Record', 'Set', 'Uint8Array', 'Uint32Array']); // biome-ignore format: a list
    const named = entries.flatMap(({ name, code }) => {
      const types = code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/'[^']*'/gu, '');
      const generics = new Set([...types.matchAll(/<(\w)\b/gu)].map((m) => m[1]));
      return [...types.matchAll(/(?<![.\w])[A-Z]\w*/gu)]
        .map(([type]) => type)
        .filter(
          (type) =>
            !exported.has(type) && !built.has(type) && !generics.has(type) && !/^[A-Z_]+$/u.test(type),
        )
        .map((type) => `${name}: ${type}`);
    });
    expect([...new Set(named)]).toEqual([]);
  });

  it('has an example of every function that matters', () => {
    for (const name of FIRST)
      expect(entries.find((entry) => entry.name === name)?.doc, name).toContain('```ts');
  });

  it('is written down in src/API.md', () => {
    expectGolden(join(ROOT, 'src', 'API.md'), apiPage(entries));
  });
});
