import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { Source } from '../../../src/articles/source.ts';
import { Explainer } from '../../../src/check/explain/explain.ts';
import type { Explanation } from '../../../src/check/explain/explanation.ts';
import { findSubject } from '../../../src/check/explain/find-subject.ts';
import { check } from '../../../src/check/pipeline.ts';
import type { Registry } from '../../../src/registry/model.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { explanationSchema } from '../../../src/report/schemas/explanation-schema.ts';
import { foldedDifferences } from '../../../src/text/fold.ts';
import { LITERAL } from '../../../src/values/profiles/index.ts';
import { ROOT } from '../../helpers/run.ts';
import { dated } from '../../helpers/story.ts';

/** Explains in memory what some words name. */
function explainerOf(registry: Registry, sources: readonly Source[]) {
  const trace = check(registry, sources, { keep: 'trace' }).trace();
  const { reported } = trace;
  return {
    reported,
    explain(word: string): Explanation {
      const found = findSubject(word, registry, reported, []);
      if ('fault' in found) throw new Error(found.fault);
      return new Explainer({ registry, sources, profile: LITERAL, trace }).explain(
        found.subject,
        found.reported,
      );
    },
    faultOf(word: string): string | undefined {
      const found = findSubject(word, registry, reported, []);
      return 'fault' in found ? found.fault : undefined;
    },
  };
}

function storyOf(articles: Readonly<Record<string, string>>, registry: string) {
  const sources = readSources(
    Object.entries(articles).map(([id, content]) => ({ path: `sources/${id}.md`, content })),
  );
  return explainerOf(readRegistry([{ path: 'claims/story.yaml', content: registry }]), sources);
}

const filesIn = (folder: string, prefix = '') =>
  readdirSync(folder).map((name) => ({
    path: `${prefix}${name}`,
    content: readFileSync(join(folder, name)),
  }));

const CASES = join(ROOT, 'test', 'cases');
const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('an explanation', () => {
  it.each([...cases.map(({ name }) => name), 'the bundled story'])(
    'of whatever is reported of a golden case holds together: %s',
    (name) => {
      const isStory = name === 'the bundled story';
      const folder = isStory ? ROOT : join(CASES, name);
      const registry = isStory
        ? filesIn(join(folder, 'claims'))
        : [{ path: 'registry.yaml', content: readFileSync(join(folder, 'registry.yaml')) }];
      const sources = readSources(filesIn(join(folder, 'sources'), 'sources/'));
      const explainer = explainerOf(readRegistry(registry), sources);
      for (const { finding } of explainer.reported) {
        const explanation = explainer.explain(finding.id);
        const { positions, findings } = explanation;
        const whole = { schemaVersion: 1, tool: { name: 'reconcile', version: '0' }, ...explanation };
        expect(() => explanationSchema.parse(whole)).not.toThrow();
        expect(findings).toHaveLength(1);
        const [only] = findings;
        for (const { a, b, why, rows, relation } of only?.pairs ?? []) {
          expect(a).not.toBe(b);
          if (positions[a]?.question !== positions[b]?.question) continue;
          const isConflict = ['contradicts', 'tension'].includes(relation);
          expect(isConflict).toBe(finding.conflicts.length > 0);
          expect(why).not.toMatch(/undefined|NaN|Infinity|^$|share a/u);
          if (isConflict)
            expect(
              rows.some(({ reported }) => reported === 'here'),
              only?.rule,
            ).toBe(true);
        }
        for (const { why, steps } of only?.orders ?? []) {
          expect(steps.length).toBeGreaterThan(0);
          expect(why).not.toMatch(/undefined|NaN|Infinity/u);
        }
        if (finding.rule === 'order') expect(only?.orders.length).toBeGreaterThan(0);
        for (const claim of positions.flatMap((p) => p.claims)) {
          expect(claim.found.sentences.join()).not.toMatch(/undefined|null/u);
          expect(claim.value.sentences.length).toBeGreaterThan(0);
          expect(claim.voice.sentence).not.toMatch(/undefined|null/u);
        }
      }
    },
  );

  const REGISTRY = `story: { title: The ferry, anchor: 2024-05 }
entities:
  guard: { kind: party, name: Coast Guard }
  lee: { kind: person, name: Captain Lee, speaks_for: guard }
questions:
  sinking:
    ask: When did it sink?
    type: date
    claims:
      - { source: coast-wire, quote: "\\"went down\\" off the cape on May 14", because: their first report }
      - { source: harbour-post, speaker: lee, quote: sank on May 16 }
      - { source: undated, quote: was lost on May 17 }
      - { source: coast-wire, quote: late on Thursday, anchor: 2024-05-17, speaker: Ann }
  saved:
    ask: How many were saved?
    type: count
    claims:
      - { source: coast-wire, quote: dozens were reportedly saved }
      - { source: harbour-post, quote: 15 were saved, value: 15 }
      - { source: harbour-post, quote: at least 40 boats, value: 40 }
      - { source: harbour-post, quote: none were lost at all }
  owner:
    ask: Was the owner warned?
    type: yesno
    claims:
      - { source: coast-wire, quote: The owner had been warned, value: yes }
`;
  const story = storyOf(
    {
      'coast-wire': dated(
        '2024-05-20',
        'It “went down”  off the cape on May 14. Ann saw it late on Thursday. The dozens were reportedly saved. The owner had been warned.\nIt “went down”  off the cape on May 14. Ann saw it late on Thursday.',
      ),
      'harbour-post': dated('2024-05-21', 'It sank on May 16. In all 15 were saved, by at least 40 boats.'),
      undated: 'It was lost on May 17.',
    },
    REGISTRY,
  );
  const claims = (word: string) => story.explain(word).positions.flatMap((p) => p.claims);
  const claimAt = (line: number) => claims('sinking').find(({ registry }) => registry.line === line);

  it('says how a quote was found: which typography was evened out, and that two printings are one place', () => {
    const { found, quote, because } = claimAt(10) ?? {};
    expect(found).toMatchObject({ how: 'folded', evened: ['white space', 'double quotation marks'] });
    expect(found?.copies.map(({ line, column }) => `${line}:${column}`)).toEqual(['5:4']);
    expect(found?.sentences).toEqual([
      'once white space and double quotation marks were evened out',
      'the passage is printed again at 5:4: printed twice, it is one place',
    ]);
    expect(quote).toMatchObject({ line: 4, column: 4, text: '“went down”  off the cape on May 14' });
    expect(because).toBe('their first report');
  });

  it('says what was read by which rule, what was filled in, and where its anchor is from', () => {
    const anchors = [10, 11, 12, 13].map((line) => claimAt(line)?.value);
    expect(anchors.map((value) => value?.anchor)).toEqual([
      { date: '2024-05-20', from: 'published' },
      { date: '2024-05-21', from: 'published' },
      { date: '2024-05', from: 'story' },
      { date: '2024-05-17', from: 'claim' },
    ]);
    expect(anchors[0]).toMatchObject({
      from: 'quote',
      grammar: 'date/day',
      known: ['month', 'day'],
      implied: ['year'],
    });
    expect(anchors[3]?.sentences[1]).toBe(
      'the words say the weekday; the year, month and day are from 2024-05-17, the anchor that the claim gives',
    );
  });

  it('says whose voice it is and why', () => {
    expect(claimAt(10)?.voice.kind).toBe('source');
    expect(claimAt(11)?.voice).toMatchObject({
      kind: 'party',
      party: 'Coast Guard',
      sentence: 'Captain Lee, speaking for Coast Guard, as harbour-post quotes them',
    });
    expect(claimAt(13)?.voice.sentence).toBe(
      'Ann (no entity of the registry, so a party of their own), as coast-wire quotes them',
    );
    expect(claims('saved')[0]?.voice).toMatchObject({
      kind: 'unnamed',
      modality: 'reported',
      hedge: 'reportedly',
    });
  });

  it('says by which words a stated value is allowed, and by which profile a vague word was read', () => {
    const [vague, stated] = ['dozens', '15'].map((word) =>
      claims('saved').find(({ value }) => value.words.includes(word)),
    );
    expect(vague?.value.vague).toMatchObject({ word: 'dozens', profile: 'literal' });
    expect(stated?.value).toMatchObject({
      from: 'stated',
      sentences: ['stated in the registry, and allowed by "15"'],
    });
  });

  it('gathers the claims that are not compared, with what the matter is', () => {
    const { positions } = story.explain('saved');
    const apart = positions.filter(({ isCompared }) => !isCompared);
    expect(apart.map(({ claims: own }) => own.map(({ value }) => value.sentences[0]))).toEqual([
      [
        'none: the claim takes no part in comparisons until it is fixed',
        'the words are read as at least 40; the registry says exactly 40. If the value is right all the same, add to the claim: because: "why the words mean 40"',
      ],
    ]);
    expect(apart[0]?.claims[0]?.found).toMatchObject({ how: 'missing', nearest: null, elsewhere: [] });
  });

  it('says which bounds were compared, and at the widest what would suit both', () => {
    const why = (word: string, rule: string) =>
      story
        .explain(word)
        .findings.find((f) => f.rule === rule)
        ?.pairs.map((pair) => pair.why);
    expect(why('sinking', 'contradiction')).toEqual(['2024-05-17 begins after 2024-05-14 ends']);
    expect(why('saved', 'tension')).toEqual([
      '"dozens" is at least 24, and 15 is less: as these words are usually meant no number fits both, though at the widest 15 fits both',
    ]);
  });

  it('says that nothing is reported where nothing is', () => {
    const { findings, positions } = story.explain('owner');
    expect(findings.map((f) => f.rule)).toEqual(['single-source']);
    expect(positions.map((p) => p.label)).toEqual(['yes']);
  });

  it('finds a finding by the beginning of its fingerprint, and says where that is not enough', () => {
    const { id } = story.reported.find(({ finding }) => finding.rule === 'contradiction')?.finding ?? {
      id: '',
    };
    const digits = id.slice(3);
    for (const word of [id, digits, digits.slice(0, 6), id.slice(0, 9), digits.toUpperCase()])
      expect(story.explain(word).findings.map((f) => f.id)).toEqual([id]);
    expect(story.faultOf(digits.slice(0, 3))).toMatch(/Give at least 4 digits/u);
    expect(story.faultOf('r1:0000000000000000')).toMatch(/^No finding has the fingerprint/u);
    expect(story.faultOf(`r1:${digits.slice(0, 15)}${digits.endsWith('0') ? '1' : '0'}`)).toContain(
      `Did you mean "${id}"?`,
    );
    expect(story.faultOf('sinkin')).toMatch(/Did you mean "sinking"\?/u);
  });
});

it('typography that was evened out is named by what it is', () => {
  expect(foldedDifferences('a b', 'a b')).toEqual([]);
  expect(foldedDifferences("it's - so", 'it’s – so')).toEqual(['single quotation marks', 'dashes']);
  expect(foldedDifferences('cafe\u0301', 'caf\u00e9')).toEqual(['accents (Unicode forms)']);
  expect(foldedDifferences('final', '\uFB01nal')).toEqual(['forms of letters (ligatures, wide forms)']);
  expect(foldedDifferences('soft', 'so\u00ADft')).toEqual(['invisible characters']);
  // Whatever folding evens out has its name here: a Hebrew maqaf and geresh, an Arabic stroke, a joiner of graphemes.
  expect(foldedDifferences('a-b', 'a\u05BEb')).toEqual(['dashes']);
  expect(foldedDifferences("a'", 'a\u05F3')).toEqual(['single quotation marks']);
  expect(foldedDifferences('a"', 'a\u05F4')).toEqual(['double quotation marks']);
  expect(foldedDifferences('ab', 'a\u0640b\u034F')).toEqual(['invisible characters']);
});
