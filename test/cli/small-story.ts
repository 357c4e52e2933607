import { expect } from 'vitest';
import { type RanHere, runIn } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';

/** Files by their path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A registry of date questions on the ferry, one a name; both articles answer each. */
export const ferryClaims = (...names: readonly string[]): string =>
  `questions:\n${names
    .map(
      (name) =>
        `  ${name}:\n    ask: When did the ferry sink?\n    type: date\n    claims:\n` +
        `      - { source: coast-wire, quote: ferry sank on May 14 }\n` +
        `      - { source: harbour-post, quote: went down on May 16 }\n`,
    )
    .join('')}`;

/** Two articles that disagree by two days. */
export const FERRY_SOURCES: Files = {
  'sources/coast-wire.md': dated('2024-05-20', 'The ferry sank on May 14, the operator said.'),
  'sources/harbour-post.md': dated('2024-05-20', 'The vessel went down on May 16 off the cape.'),
};

/** A workspace with one contradiction: `check` exits 1. */
export const FERRY: Files = { ...FERRY_SOURCES, 'claims/ferry.yaml': ferryClaims('sinking') };

/** The same with articles that agree: `check` exits 0. */
export const CALM: Files = {
  ...FERRY,
  'sources/harbour-post.md': dated('2024-05-20', 'The vessel went down on May 14 off the cape.'),
  'claims/ferry.yaml': ferryClaims('sinking').replace('May 16', 'May 14'),
};

/** Runs `check` in a folder with these files, which is gone afterwards. */
export const check = (
  files: Files,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<RanHere> => runIn(files, ['check', ...args], { env });

/** Runs `check` and asserts what holds for any input: an answer, never a crash. */
export async function calmly(files: Files, args: string[] = []): Promise<RanHere> {
  const result = await check(files, args);
  expect(result.stderr).not.toMatch(/internal error|^\s+at |RangeError|call stack/mu);
  expect([0, 1, 2]).toContain(result.status);
  return result;
}

/** Asserts a refusal: exit 2, nothing on stdout, a message that names a place. */
export async function refused(files: Files, message: RegExp): Promise<string> {
  const { status, stdout, stderr } = await calmly(files);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^[^\s:]+:\d+:\d+: /u);
  return stderr;
}

/** The ferry story with another registry. */
export const withClaims = (claims: string): Files => ({ ...FERRY, 'claims/ferry.yaml': claims });
