import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidatesSchema } from '../../../src/report/schemas/candidates-schema.ts';
import { makeFolder } from '../../helpers/run.ts';
import { runHere } from '../../helpers/run-here.ts';
import { dated } from '../../helpers/story.ts';

const SOURCES = {
  'sources/a.md': dated(
    '2024-03-05',
    'Four freight wagons derailed near Lindow on Monday.\nThe line to Haldern was shut for 40 hours.',
  ),
  'sources/b.md': dated(
    '2024-03-05',
    'On Monday six freight wagons derailed near Lindow.\nThe line to Haldern was shut for 60 hours.',
  ),
};

/** Runs commands one after the other in a folder of their own. */
async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  work: (run: (...args: string[]) => ReturnType<typeof runHere>, path: string) => Promise<T>,
): Promise<T> {
  const folder = makeFolder(files);
  try {
    return await work((...args) => runHere(args, { cwd: folder.path }), folder.path);
  } finally {
    folder.remove();
  }
}

describe('reconcile scan', () => {
  it('prints candidates with their places, and fails on what a source does by itself', async () => {
    const { status, stdout, stderr } = await inFolder(SOURCES, (run) => run('scan'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('“Four freight wagons derailed near Lindow on Monday”');
    expect(stdout).toMatch(/sources\/b\.md:\d+:\d+/u);
    expect(stdout).toContain('2 candidates in 2 articles.');
  });

  it('passes where nothing is against anything', async () => {
    const { 'sources/a.md': a } = SOURCES;
    const { status, stdout } = await inFolder({ 'sources/a.md': a }, (run) => run('scan'));
    expect([status, stdout]).toEqual([0, 'No candidate in 1 article.\n']);
  });

  it('gives JSON in the shape of its schema, with mentions where they are asked for', async () => {
    const { stdout } = await inFolder(SOURCES, (run) => run('scan', '--format', 'json', '--mentions'));
    const report = candidatesSchema.parse(JSON.parse(stdout));
    expect(report.summary).toMatchObject({ sources: 2, candidates: 2 });
    expect(report.mentions?.map(({ source, text }) => [source, text])).toContainEqual(['a', '40 hours']);
  });

  it('reads articles that are named, with what a sources.yaml beside them knows', async () => {
    const files = {
      'in/sources.yaml':
        'one:\n  file: a.txt\n  published: 2024-03-05\ntwo:\n  file: b.txt\n  published: 2024-03-05\n',
      'in/a.txt': 'Four freight wagons derailed near Lindow on Monday.',
      'in/b.txt': 'On Monday six freight wagons derailed near Lindow.',
    };
    const both = await inFolder(files, (run) => run('scan', 'in/a.txt', 'in/b.txt', '-f', 'json'));
    expect(JSON.parse(both.stdout).summary).toMatchObject({ sources: 2, candidates: 1 });
    const one = await inFolder(files, (run) => run('scan', 'in/a.txt', '-f', 'json', '--mentions'));
    expect(JSON.parse(one.stdout).mentions.map(({ source }: { source: string }) => source)).toEqual([
      'one',
      'one',
    ]);
  });

  it.each([
    ['a file that is not there', ['scan', 'nowhere.txt'], 'There is no file or folder "nowhere.txt"'],
    ['a folder without articles', ['scan', 'claims'], 'holds no articles'],
    ['an unknown format', ['scan', '-f', 'xml'], '--format takes pretty or json, not "xml"'],
    ['a limit that is no number', ['scan', '--limit', 'few'], '--limit takes a whole number'],
    ['a draft that is no YAML', ['scan', '--draft', 'draft.txt'], 'which "draft.txt" is not'],
  ])('stops with 2 at %s', async (_, args, message) => {
    const { status, stderr, stdout } = await inFolder(
      { ...SOURCES, 'claims/c.yaml': 'questions: {}\n' },
      (run) => run(...args),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('reconcile scan --draft', () => {
  it('writes questions that check takes as they are, and finds the same disagreements in', async () => {
    await inFolder(SOURCES, async (run) => {
      expect((await run('scan', '--draft', 'claims/draft.yaml')).stdout).toBe(
        '2 questions written to claims/draft.yaml.\nNext: correct what is wrong in it, then run reconcile check.\n',
      );
      const { status, stdout } = await run('check', '-f', 'json');
      const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
      expect(status).toBe(1);
      expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
        'contradiction',
        'contradiction',
      ]);
    });
  });

  it('adds nothing that the registry holds already', async () => {
    await inFolder(SOURCES, async (run, path) => {
      await run('scan', '--draft', 'claims/draft.yaml');
      const before = readFileSync(join(path, 'claims/draft.yaml'), 'utf8');
      expect((await run('scan', '--draft', 'claims/draft.yaml')).stdout).toBe(
        'Nothing new for claims/draft.yaml. 2 candidates in the registry already.\n',
      );
      expect(readFileSync(join(path, 'claims/draft.yaml'), 'utf8')).toBe(before);
    });
  });

  it('leaves what a person wrote as it is, comments and all', async () => {
    const own =
      '# ours\nquestions:\n    wagons: # kept\n        ask: How many wagons?\n        type: count\n        claims:\n            - { source: a, quote: Four freight wagons } # a\n            - { source: b, quote: six freight wagons }\n\n# the end\nentities:\n    lindow: { kind: place, name: Lindow }\n';
    await inFolder({ ...SOURCES, 'claims/own.yaml': own }, async (run, path) => {
      expect((await run('scan', '--draft', 'claims/own.yaml')).stdout).toBe(
        '1 question written to claims/own.yaml. 1 candidate in the registry already.\nNext: correct what is wrong in it, then run reconcile check.\n',
      );
      const after = readFileSync(join(path, 'claims/own.yaml'), 'utf8');
      for (const line of own.split('\n')) expect(after).toContain(line);
      expect(after.startsWith('# ours\nquestions:\n    wagons: # kept\n')).toBe(true);
      expect((await run('check', '-f', 'json')).status).toBe(1);
    });
  });
});

interface Report {
  readonly findings: readonly { rule: string; severity: string; question: { type: string } | null }[];
}

describe('what a scan drafts', () => {
  it('is found by a check as it was by the scan, in the example that init writes', async () => {
    await inFolder({}, async (run) => {
      await run('init');
      const checked = JSON.parse((await run('check', '--format', 'json')).stdout) as Report;
      expect(checked.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
      const { candidates } = JSON.parse(
        (await run('scan', '--no-config', '--sources', 'sources', '--format', 'json')).stdout,
      ) as { candidates: { rule: string; type: string }[] };
      expect(candidates.map(({ rule, type }) => [rule, type])).toEqual([['contradiction', 'date']]);
    });
  });

  it('holds yes and no, outcomes and causes that a check takes and sets against each other', async () => {
    const files = {
      'sources/a.md': dated(
        '2024-03-05',
        'Orvel Bank paid the ransom. The pilot survived. Ice was to blame for the crash.',
      ),
      'sources/b.md': dated(
        '2024-03-05',
        'Orvel Bank did not pay the ransom. The pilot was among the dead. Officials blamed a bird for the crash.',
      ),
    };
    await inFolder(files, async (run) => {
      await run('scan', '--draft', 'claims/draft.yaml');
      const { stdout, stderr } = await run('check', '--format', 'json');
      expect(stderr).toBe('');
      const { findings } = JSON.parse(stdout) as Report;
      expect(
        findings
          .filter(({ rule }) => rule !== 'single-source')
          .map(({ question }) => question?.type)
          .sort(),
      ).toEqual(['choice', 'choice', 'yesno']);
    });
  });
});
