import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateFolder } from './user-folders.ts';

const stateFile = (): string => join(stateFolder(process.env), 'endpoints');

/** The addresses that a person agreed to send articles to, on this machine. */
function agreed(): string[] {
  try {
    return readFileSync(stateFile(), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Whether a person agreed before to send articles to an address. */
export const hasAgreed = (origin: string): boolean => agreed().includes(origin);

/** Remembers that a person agreed. Where that cannot be kept, they are asked again next time. */
export function rememberAgreed(origin: string): void {
  try {
    mkdirSync(dirname(stateFile()), { recursive: true, mode: 0o700 });
    writeFileSync(stateFile(), `${[...agreed(), origin].join('\n')}\n`, { mode: 0o600 });
  } catch {
    // A home that cannot be written to costs a question.
  }
}
