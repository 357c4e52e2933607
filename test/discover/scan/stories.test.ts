import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Candidate, CandidatePosition } from '../../../src/discover/scan/candidate.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** A made-up story: what its articles disagree on, and what looks like it and is of two things. */
interface Story {
  readonly articles: Readonly<Record<string, { readonly published: string; readonly text: string }>>;
  readonly found: readonly {
    readonly ask: string;
    readonly one: readonly string[];
    readonly other: readonly string[];
  }[];
  readonly apart: readonly (readonly [string, string])[];
  /** What may be shown and need not: a count that grew, a rounded hour. */
  readonly soft?: readonly {
    readonly ask: string;
    readonly one: readonly string[];
    readonly other: readonly string[];
  }[];
}

const folder = join(import.meta.dirname, '..', 'stories');
/** Disagreements that a scan does not find yet, by story: the list may only get shorter. */
const MISSED: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(folder, 'missed.json'), 'utf8'),
);

const holds = ({ claims }: CandidatePosition, words: readonly string[]): boolean =>
  claims.some(({ quote }) => words.some((word) => quote.includes(word)));
const opposes = ({ positions }: Candidate, one: readonly string[], other: readonly string[]): boolean =>
  positions.some((a, i) =>
    positions.some((b, k) => i !== k && holds(a, one) && !holds(a, other) && holds(b, other)),
  );

describe.each(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', '')] as const),
)('a scan of the story %s', (name) => {
  const story = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as Story;
  const sources = readSources(
    Object.entries(story.articles).map(([id, { published, text }]) => ({
      path: `sources/${id}.md`,
      content: dated(published, text),
    })),
  );
  const { candidates } = scan(sources, { tagger });
  const answers = (candidate: Candidate): boolean =>
    [...story.found, ...(story.soft ?? [])].some(({ one, other }) => opposes(candidate, one, other));

  it('finds what its articles disagree on', () => {
    const missed = story.found.filter(({ one, other }) => !candidates.some((c) => opposes(c, one, other)));
    expect(missed.map(({ ask }) => ask)).toEqual(MISSED[name] ?? []);
  });

  it('sets nothing against each other that is of two things', () => {
    for (const [a, b] of story.apart)
      expect(candidates.filter((c) => !answers(c) && opposes(c, [a], [b])).map(({ ask }) => ask)).toEqual([]);
  });

  it('shows no candidate that no one asked for', () => {
    expect(candidates.filter((candidate) => !answers(candidate)).map(({ ask }) => ask)).toEqual([]);
  });
});
