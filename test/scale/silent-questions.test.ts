import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from '../../src/check/checker.ts';
import { check } from '../../src/check/pipeline.ts';
import { ClaimResolver } from '../../src/check/read/resolve-claims.ts';
import { silentQuestions } from '../../src/check/silent/silent-questions.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { writeClaims } from '../bench/scale-data.mjs';
import { makeFolder } from '../helpers/run.ts';
import { registries } from './generated.ts';

const opened = (cwd: string): Promise<Workspace> => openWorkspace({ cwd, patterns: [], config: false });

describe('questions that are passed over', () => {
  it('have no finding, and all of their claims say one thing', async () => {
    const seen = { silent: 0, others: 0 };
    await fc.assert(
      fc.asyncProperty(registries, async (files) => {
        const folder = makeFolder(files);
        try {
          const workspace = await opened(folder.path).catch(() => undefined);
          if (!workspace) return;
          const { registry, sources, profile } = workspace;
          const [, among] = apart(registry);
          const silent = silentQuestions(
            registry,
            among,
            sources,
            new ClaimResolver(registry, sources, profile),
          );
          const record = check(registry, sources, { profile, keep: 'record' });
          const ids = new Set([...silent.questions].map(({ id }) => id));
          expect(record.findings.filter(({ question }) => question !== null && ids.has(question.id))).toEqual(
            [],
          );
          const answers = record.answers().filter(({ question }) => silent.questions.has(question));
          expect(answers.every(({ positions }) => positions.length <= 1)).toBe(true);
          const claims = answers.flatMap(({ positions }) => positions.flatMap((one) => one.claims));
          expect(silent.claims).toBe(claims.length);
          expect(claims.filter(({ byPerson }) => byPerson)).toEqual([]);
          const all = [...silent.questions].flatMap((question) => registry.claims.of(question));
          expect(silent.claims).toBe(all.length);
          seen.silent += all.length;
          seen.others += among.length - silent.questions.size;
        } finally {
          folder.remove();
        }
      }),
      { numRuns: Number(process.env.SCALE_RUNS ?? 60), seed: 20251127 },
    );
    // A search that found none, or took all, would pass as well.
    expect(seen.silent).toBeGreaterThan(50);
    expect(seen.others).toBeGreaterThan(50);
  });

  it('change nothing of what a check of a large registry says', async () => {
    const folder = makeFolder({});
    try {
      writeClaims(folder.path, 6000, 3);
      const { registry, sources, ...options } = await openWorkspace({
        cwd: folder.path,
        patterns: ['big.ndjson'],
        config: false,
      });
      const silent = silentQuestions(
        registry,
        registry.questions,
        sources,
        new ClaimResolver(registry, sources),
      );
      expect(silent.questions.size).toBeGreaterThan(400);
      const found = check(registry, sources, options);
      const all = check(registry, sources, { ...options, keep: 'record' });
      expect(found.findings).toEqual(all.findings);
      expect(found.findings.length).toBeGreaterThan(20);
      expect(found.summary).toEqual(all.summary);
    } finally {
      folder.remove();
    }
  });

  it('leave out those that an article of our own answers', async () => {
    const claim = (source: string) => `{"question":"sank","source":"${source}","quote":"sank on May 14"}\n`;
    const article = (more: string) => `---\npublished: 2024-05-16\n${more}---\nThe ferry sank on May 14.\n`;
    const folder = makeFolder({
      'claims/a.ndjson': `{"id":"sank","ask":"When did it sink?","type":"date"}\n${claim('post')}${claim('ours')}`,
      'sources/post.md': article(''),
      'sources/ours.md': article('role: draft\n'),
    });
    try {
      const { registry, sources } = await opened(folder.path);
      expect(
        silentQuestions(registry, registry.questions, sources, new ClaimResolver(registry, sources)).questions
          .size,
      ).toBe(0);
    } finally {
      folder.remove();
    }
  });

  it.each([
    [
      'a word that makes another number of theirs',
      'some boats, 40',
      40,
      'count',
      ['2023', 'boats'],
      ['2023', 'million boats'],
    ],
    ['another year', 'on Sunday, May 14', '2023-05-14', 'date', ['2023', 'it was'], ['2024', 'it was']],
  ])('leave out those whose words say something else before %s', async (_, quote, value, type, as, other) => {
    const article = ([year, following]: readonly string[]) =>
      `---\npublished: ${year}-05-16\n---\nThey counted ${quote} ${following} there.\n`;
    const rows = ['post', 'wire', 'radio'].map((source) =>
      JSON.stringify({ question: 'q', source, quote, value }),
    );
    const silentWith = async (last: readonly string[]): Promise<number> => {
      const folder = makeFolder({
        'claims/a.ndjson': `{"id":"q","ask":"What was it?","type":"${type}"}\n${rows.join('\n')}\n`,
        'sources/post.md': article(as),
        'sources/wire.md': article(as),
        'sources/radio.md': article(last),
      });
      try {
        const { registry, sources } = await opened(folder.path);
        return silentQuestions(registry, registry.questions, sources, new ClaimResolver(registry, sources))
          .questions.size;
      } finally {
        folder.remove();
      }
    };
    expect(await silentWith(as)).toBe(1);
    expect(await silentWith(other)).toBe(0);
  });
});
