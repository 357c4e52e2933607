import { describe, expect, it } from 'vitest';
import { byteLength } from '../../../src/text/units.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { parseXml, type XmlTree } from './parsers.ts';
import { manyFindings, print, withFindings } from './print.ts';
import { bundledStory } from './stories.ts';

const story = bundledStory();
const known = withFindings(story, (_, i) =>
  i === 0
    ? { state: 'known', baseline: { reason: 'they were asked', by: 'desk', since: null, until: null } }
    : {},
);

describe('annotations of GitHub', () => {
  const lines = async (...args: Parameters<typeof print>) => (await print(...args)).trimEnd().split('\n');

  it('are ten a level, with a notice that counts the rest and has its own place among them', async () => {
    const all = await lines('github', manyFindings(story, 12));
    expect(all.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(all.at(-1)).toMatch(/^::notice::2 more findings: /u);
    const notes = withFindings(manyFindings(story, 12), () => ({ severity: 'note' as const }));
    expect(await lines('github', notes)).toHaveLength(10);
  });

  it('are as many as there are where there is room', async () => {
    const all = await lines('github', manyFindings(story, 10));
    expect(all).toHaveLength(10);
    expect(all.join()).not.toContain('::notice');
  });

  it('say nothing of what is known', async () => {
    expect(await print('github', known)).not.toContain(known.findings[0]?.id);
  });

  it('name files from the root of the repository', async () => {
    expect((await lines('github', story, { prefix: 'desk/' }))[0]).toContain('file=desk/');
  });
});

describe('the code quality report of GitLab', () => {
  it('is an empty list where nothing is found, and never an empty file', async () => {
    expect(await print('gitlab', { ...story, findings: [] })).toBe('[]\n');
  });

  it('has exactly the fields that GitLab reads, and distinguishes equal fingerprints', async () => {
    const twice = { ...story, findings: [...story.findings, ...story.findings] };
    const entries = JSON.parse(await print('gitlab', twice)) as {
      fingerprint: string;
      location: { path: string };
    }[];
    expect(new Set(entries.map((e) => e.fingerprint)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual([
        'description',
        'check_name',
        'fingerprint',
        'severity',
        'location',
      ]);
      expect(entry.location.path).not.toMatch(/^\.?\//u);
    }
  });
});

describe('JUnit', () => {
  const casesOf = (root: XmlTree): XmlTree[] => root.children.flatMap((suite) => suite.children);

  it('counts what it holds, and has a case for every question, whether something is said of it or not', async () => {
    const { root } = parseXml(await print('junit', story));
    const cases = casesOf(root);
    const { questions, constraints } = story.record();
    expect(cases).toHaveLength(questions.length + constraints.length);
    expect(cases.some(({ children }) => children.length === 0)).toBe(true);
    for (const [name, tag] of [
      ['failures', 'failure'],
      ['skipped', 'skipped'],
    ] as const) {
      const found = cases.filter(({ children }) => children.some((c) => c.name === tag)).length;
      expect(Number(root.attributes[name])).toBe(found);
      const sum = root.children.reduce((n, suite) => n + Number(suite.attributes[name]), 0);
      expect(sum).toBe(found);
    }
    expect(Number(root.attributes.tests)).toBe(cases.length);
  });

  it('fails what fails the run and nothing else', async () => {
    const failures = async (options = {}) =>
      Number(parseXml(await print('junit', story, options)).root.attributes.failures);
    const errors = new Set(
      story.findings.filter((f) => f.severity === 'error').map((f) => f.question?.id ?? f.constraint?.id),
    );
    expect(await failures()).toBe(errors.size);
    expect(await failures({ isFailure: () => false })).toBe(0);
  });

  it('skips what is known, with its reason', async () => {
    const only = { ...known, findings: known.findings.slice(0, 1) };
    const { root } = parseXml(await print('junit', only));
    const skipped = casesOf(root).flatMap((c) => c.children.filter(({ name }) => name === 'skipped'));
    expect(skipped.map(({ attributes }) => attributes.message)).toContain(
      `${only.findings[0]?.rule} known (desk): they were asked`,
    );
  });

  it('never passes a question whose findings a filter hides', async () => {
    const id = story.findings[0]?.question?.id ?? '';
    const record = { ...story.record(), hidden: new Map([[id, 2]]) };
    const { root } = parseXml(await print('junit', { ...story, findings: [], record: () => record }));
    const hidden = casesOf(root).find(({ attributes }) => attributes.name?.startsWith(`${id}: `));
    expect(hidden?.children.map((c) => c.attributes.message)).toEqual(['2 findings hidden by the filter']);
  });
});

describe('diagnostics of reviewdog', () => {
  const curly = checkStory(
    {
      a: dated('2024-05-20', '“Früh” — the ferry sank on May 14, 2024.\n𐐀 It rose on May 15, 2024.'),
      b: dated('2024-05-20', 'The ferry sank on May 16, 2024.'),
    },
    `questions:
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: a, quote: "sank on May 14, 2024.\\n𐐀 It" }
      - { source: b, quote: "sank on May 16, 2024" }
`,
  );

  it('count columns in bytes from the start of the line', async () => {
    const [first] = (await print('rdjsonl', curly)).split('\n');
    const { location, related_locations: related } = JSON.parse(first as string);
    expect(location).toEqual({ path: 'claims/story.yaml', range: { start: { line: 6 } } });
    // “Früh” — is 3+2+2+1+1+3 = 12 letters' bytes, a space, a dash of 3 and a space; then "the ferry ".
    const before = Buffer.byteLength('“Früh” — the ferry ');
    expect(related[0].location).toEqual({
      path: 'sources/a.md',
      range: {
        start: { line: 4, column: before + 1 },
        end: { line: 5, column: Buffer.byteLength('𐐀 It') + 1 },
      },
    });
  });
});

describe('Markdown', () => {
  it('begins with the line by which a bot finds its comment', async () => {
    expect(await print('markdown', story)).toMatch(/^<!-- reconcile -->\n/u);
  });

  it.each([60_000, 5000, 900])(
    'keeps within %i bytes by leaving out whole findings, and counts them',
    async (mostBytes) => {
      const many = manyFindings(story, 300);
      const text = await print('markdown', many, { mostBytes });
      expect(byteLength(text)).toBeLessThanOrEqual(mostBytes);
      const shown = text.match(/^### /gmu)?.length ?? 0;
      const left = Number(/_(\d+) more findings left out/u.exec(text)?.[1]);
      expect(shown + left).toBe(300);
      expect(text.match(/^To settle it: /gmu)?.length ?? 0).toBe(shown);
    },
  );

  it('folds away what is known, with its reason', async () => {
    const text = await print('markdown', known);
    expect(text).toContain('<details><summary>1 known finding</summary>');
    expect(text).toContain('they were asked');
  });
});

describe('a finding a line', () => {
  it('is where an editor jumps to it, and says whether it is known', async () => {
    const lines = (await print('compact', known, { showKnown: true })).trimEnd().split('\n');
    expect(lines).toHaveLength(known.findings.length);
    for (const line of lines)
      expect(line).toMatch(/^[\w./-]+:\d+:\d+: (?:error|warning|note) [\w-]+ .* \[r1:\w+(?: known)?\]$/u);
    expect(lines[0]).toMatch(/ known\]$/u);
    expect(await print('compact', known)).not.toMatch(/ known\]$/mu);
  });
});
