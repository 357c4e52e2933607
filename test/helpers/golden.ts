import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether `UPDATE=1` asks for what is expected to be written anew. A CI job never writes what it then compares with. */
export const isUpdating = ({ UPDATE, CI }: Environment = process.env): boolean =>
  UPDATE === '1' && (CI === undefined || CI === '' || CI === 'false');

/**
 * Compares a text with the file that holds what is expected, which `UPDATE=1` writes. Read the difference before you
 * commit it.
 */
export function expectGolden(file: string, text: string, env: Environment = process.env): void {
  if (isUpdating(env)) writeFileSync(file, text);
  expect(existsSync(file), `${file} is missing: write it with UPDATE=1, and read it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
