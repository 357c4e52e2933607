import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import type { Finding } from '../../src/check/findings/finding.ts';
import { judge } from '../../src/check/findings/policy.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import { InputError } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { rounds } from '../helpers/budget.ts';
import { ROOT } from '../helpers/run.ts';

/** Every question of the bundled registry that alone makes a run fail is mutated in so many places altogether. */
const PLACES = Number(process.env.SLIPS ?? rounds(600, 4000));

const folder = (name: string) =>
  readdirSync(join(ROOT, name))
    .filter((file) => /\.(?:ya?ml|md)$/u.test(file) && file !== 'baseline.yaml')
    .map((file) => ({ path: `${name}/${file}`, content: readFileSync(join(ROOT, name, file)) }));
const sources = readSources(folder('sources'));

/** The questions of a file as they are written there, by id. */
function blocksOf(text: string): Map<string, string> {
  const blocks = new Map<string, string>();
  const section = /^questions:\n([\s\S]*?)(?=^\S|$(?![\s\S]))/mu.exec(text)?.[1] ?? '';
  for (const block of section.split(/^(?= {2}[a-z][\w-]*:)/mu)) {
    const id = /^ {2}([a-z][\w-]*):/u.exec(block)?.[1];
    if (id !== undefined) blocks.set(id, block);
  }
  return blocks;
}

const files = folder('claims');
const story = files.find(({ path }) => path.endsWith('story.yaml'));
const check = (block: string): readonly Finding[] =>
  reconcile(
    readRegistry([
      ...(story ? [story] : []),
      { path: 'claims/one.yaml', content: new TextEncoder().encode(`questions:\n${block}`) },
    ]),
    sources,
  ).findings;

const failing = files
  .flatMap(({ content }) => [...blocksOf(content.toString())])
  .filter(([, block]) => {
    try {
      return judge(check(block)).code === 1;
    } catch (error) {
      // An order question needs the questions that it names.
      if (error instanceof InputError) return false;
      throw error;
    }
  });

/** The exit code of a run on a question, as a command would give it. */
function codeOf(block: string): number {
  try {
    return judge(check(block)).code;
  } catch (error) {
    if (error instanceof InputError) return 2;
    throw error;
  }
}

const LETTERS = 'etaoinshrdlu0123456789-';

/** A slip of the finger: a character left out, doubled, swapped with the next, or another in its place. */
function slip(text: string, at: number, n: number): string {
  const [before, here, next, after] = [text.slice(0, at), text[at], text[at + 1] ?? '', text.slice(at + 2)];
  const rest = next + after;
  switch (n % 4) {
    case 0:
      return before + rest;
    case 1:
      return before + here + here + rest;
    case 2:
      return before + next + here + after;
    default:
      return before + LETTERS[Math.floor(n / 4) % LETTERS.length] + rest;
  }
}

describe('a slip of one character in the bundled registry', () => {
  it('finds questions to make slips in', () => {
    expect(failing.length).toBeGreaterThan(4);
  });

  it(`turns no failing run into one that passes, in ${PLACES} places`, { timeout: 240_000 }, () => {
    const text = failing.map(([, block]) => block).join('');
    const passed: string[] = [];
    for (let i = 0; i < PLACES; i++) {
      let at = Math.floor((i * text.length) / PLACES);
      for (const [id, block] of failing) {
        if (at < block.length) {
          const slipped = slip(block, at, i);
          const line = slipped.slice(slipped.lastIndexOf('\n', at) + 1).split('\n')[0] as string;
          if (slipped !== block && codeOf(slipped) === 0) passed.push(`${id}: ${line.trim()}`);
          break;
        }
        at -= block.length;
      }
    }
    expect(passed).toEqual([]);
  });
});
