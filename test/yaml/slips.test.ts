import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem, excerptOf, InputError } from '../../src/problems.ts';
import { fixSlips, readRegistry } from '../../src/registry/read-registry.ts';

/** A slip as people make it: the claim as they write it, what they are shown with the line, and the claim put right. */
interface SlipCase {
  readonly written: string;
  readonly messages: readonly string[];
  /** Null where only a person knows what was meant. */
  readonly fixed: string | null;
}

const FILE = join(import.meta.dirname, 'slips.json');
const CASES = JSON.parse(readFileSync(FILE, 'utf8')) as SlipCase[];

const HEAD = 'questions:\n  q:\n    ask: When?\n    type: date\n    claims:\n';
const registryWith = (claim: string): string => `${HEAD}      ${claim}\n`.replace('      \t', '\t');

/** What a person is shown of a registry file, line by line; empty where it can be read. */
function messagesOf(text: string): string[] {
  try {
    readRegistry([{ path: 'r.yaml', content: text }]);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.flatMap((problem) => [describeProblem(problem), ...excerptOf(problem)]);
  }
}

function fixedOf(text: string): string | null {
  const { text: fixed, slips } = fixSlips('r.yaml', text);
  return slips.length > 0 && messagesOf(fixed).length === 0 ? fixed.slice(HEAD.length).trim() : null;
}

describe('a slip in a claim', () => {
  if (process.env.UPDATE === '1') {
    const renewed = CASES.map(({ written }): SlipCase => {
      const text = registryWith(written);
      return { written, messages: messagesOf(text), fixed: fixedOf(text) };
    });
    writeFileSync(FILE, `${JSON.stringify(renewed, null, 2)}\n`);
  }

  it('comes in forty kinds and more', () => {
    expect(new Set(CASES.map(({ written }) => written)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(CASES)('$written', ({ written, messages, fixed }) => {
    const text = registryWith(written);
    expect(messagesOf(text)).toEqual(messages);
    expect(messages).not.toEqual([]);
    expect(fixedOf(text)).toBe(fixed);
  });

  it('is not seen in quotation marks, where a key of another line of JSON is the fault', () => {
    const claim = { source: 'a', quote: 'a; quote: b', scope: { area: 'c' } };
    expect(messagesOf(registryWith(`- ${JSON.stringify(claim)}`))[0]).toContain(
      'Expected text, found a map.',
    );
  });

  it('is put right without touching another line', () => {
    const text = registryWith('- { source: a, quote: 4,229 aboard } # counted twice').replace(
      'ask: When?',
      'ask: When? # of the ship',
    );
    const { text: fixed } = fixSlips('r.yaml', text);
    expect(fixed).toBe(text.replace('4,229 aboard', '"4,229 aboard"'));
  });
});
