import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../helpers/run.ts';

it('the page of the desk imports itself, preact, and types alone of the rest', () => {
  const folder = join(ROOT, 'src/desk/page');
  const imports = readdirSync(folder)
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/^import (type )?[\s\S]*?from '([^']+)';/gmu),
    ]);
  expect(imports.length).toBeGreaterThan(20);
  const others = imports.filter(
    ([, isType, from = '']) =>
      !from.startsWith('./') && !/^preact(?:\/hooks)?$/u.test(from) && !(isType && from === '../protocol.ts'),
  );
  expect(others.map(([words]) => words)).toEqual([]);
});
