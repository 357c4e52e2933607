import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/schemas/index.ts';
import { ROOT } from '../helpers/run.ts';

/** Generated files are checked in; `npm run generate` writes them anew. */
describe('generated files', () => {
  it.each(Object.entries(jsonSchemas()))('src/schemas/%s is up to date', (name, text) => {
    const file = join(ROOT, 'src', 'schemas', name);
    if (process.env.UPDATE_GENERATED === '1') writeFileSync(file, text);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
  });
});
