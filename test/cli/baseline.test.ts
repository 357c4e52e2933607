import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, ROOT } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { CALM, FERRY, type Files, ferryClaims } from './small-story.ts';

const BASELINE = 'claims/baseline.yaml';

/** A folder with a command in it. */
function desk(files: Files) {
  const folder = makeFolder(files);
  const at = (path: string): string => join(folder.path, path);
  return {
    ...folder,
    run: (...args: string[]) => runHere(args, { cwd: folder.path }),
    read: (path: string) => readFileSync(at(path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(at(path), text),
    edit: (path: string, from: string | RegExp, to: string) => {
      const text = readFileSync(at(path), 'utf8');
      expect(text).toMatch(from);
      writeFileSync(at(path), text.replace(from, to));
    },
  };
}

const findingsOf = (
  stdout: string,
): { id: string; rule: string; state: string; question: { id: string } | null }[] =>
  JSON.parse(stdout).findings;

describe('the first month with a baseline', () => {
  const story = mkdtempSync(join(tmpdir(), 'reconcile-month-'));
  const run = (...args: string[]) => runHere(args, { cwd: story });
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(story, path), change(readFileSync(join(story, path), 'utf8')));
  const states = async (): Promise<Record<string, number>> =>
    JSON.parse((await run('check', '--format', 'json')).stdout).summary;

  beforeAll(() => {
    for (const folder of ['claims', 'sources'])
      cpSync(join(ROOT, folder), join(story, folder), { recursive: true });
    rmSync(join(story, BASELINE), { force: true });
  });
  afterAll(() => rmSync(story, { recursive: true, force: true }));

  it('begins with an old registry that fails, and passes on the first day', async () => {
    expect((await run('check')).status).toBe(1);
    const accepted = await run(
      'baseline',
      '--accept-all',
      '--reason',
      'stood before we began',
      '--by',
      'desk',
    );
    expect(accepted).toMatchObject({ status: 0 });
    const { status, stdout } = await run('check');
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/^new 0 · updated 0 · known \d+ · stale 0$/mu);
    // What is known is not printed again, and can be.
    expect(stdout).not.toContain('fighting-end');
    expect((await run('check', '--show-known')).stdout).toMatch(
      /known \(desk since \d+ \p{L}+ \d{4}\): stood before we began/u,
    );
  });

  it('fails on a source that contradicts on one question and agrees on others, and on nothing else', async () => {
    writeFileSync(
      join(story, 'sources/evening-wire.md'),
      '---\npublished: 2025-11-09\n---\nThe clashes ended on October 17. The Doha ceasefire was brokered by Qatar.\n',
    );
    edit('claims/fighting.yaml', (text) =>
      text.replace(
        /(\n {2}fighting-end:[\s\S]*?\n {4}claims:\n)/u,
        '$1      - { source: evening-wire, quote: ended on October 17 }\n',
      ),
    );
    const { status, stdout } = await run('check', '--format', 'json');
    expect(status).toBe(1);
    const fresh = findingsOf(stdout).filter(({ state }) => state !== 'known');
    expect(fresh.map(({ rule, state, question }) => `${state} ${rule} ${question?.id}`)).toEqual([
      'updated contradiction fighting-end',
    ]);
  });

  it('passes when that is accepted, with a reason', async () => {
    const [fresh] = findingsOf((await run('check', '--format', 'json')).stdout).filter(
      ({ state }) => state === 'updated',
    );
    expect((await run('baseline', '--accept', fresh?.id ?? '')).status).toBe(2);
    expect(
      (await run('baseline', '--accept', fresh?.id ?? '', '--reason', 'asked evening-wire')).status,
    ).toBe(0);
    expect((await run('check')).status).toBe(0);
  });

  it('still passes when claims are reworded and moved, and a question is renamed', async () => {
    for (const file of readdirSync(join(story, 'claims')).filter((name) => name !== 'baseline.yaml'))
      edit(
        `claims/${file}`,
        (text) => `# Reworded and moved.\n\n${text.replace(/ask: ([^\n]+)/gu, 'ask: $1 ')}`,
      );
    edit('claims/fighting.yaml', (text) =>
      text.replace(/\n {2}fighting-end:\n/u, '\n  clashes-over:\n    formerly: fighting-end\n'),
    );
    for (const file of readdirSync(join(story, 'claims')))
      if (file !== 'baseline.yaml')
        edit(`claims/${file}`, (text) => text.replace(/\bfighting-end\b(?!\n)/gu, 'clashes-over'));
    edit('claims/fighting.yaml', (text) => text.replace('formerly: clashes-over', 'formerly: fighting-end'));
    const { status, stdout, stderr } = await run('check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^new 0 · updated 0 · known \d+ · stale 0$/mu);
  });

  it('reports an entry that no longer occurs, and fails on it only where it is asked to', async () => {
    edit('claims/fighting.yaml', (text) => text.replace(/ {6}- \{ source: evening-wire[^\n]+\n/u, ''));
    edit('claims/fighting.yaml', (text) =>
      text.replace(/(\n {2}clashes-over:[\s\S]*?)\n {6}- \{ source: indiansdaily[^\n]+/u, '$1'),
    );
    const { status, stdout } = await run('check');
    expect(status).toBe(0);
    expect(stdout).toMatch(/No longer found[\s\S]*contradiction fighting-end: asked evening-wire/u);
    const strict = await run('check', '--strict-baseline');
    expect(strict.status).toBe(1);
    expect(strict.stderr).toMatch(/the run fails on \d+ stale entr/u);
  });

  it('clears it away, and nothing else', async () => {
    const before = readFileSync(join(story, BASELINE), 'utf8');
    expect((await run('baseline')).stdout).toMatch(/\d+ entr(?:y|ies) removed/u);
    const after = readFileSync(join(story, BASELINE), 'utf8');
    expect(after.length).toBeLessThan(before.length);
    for (const line of after.split('\n')) expect(before).toContain(line);
    expect((await run('check', '--strict-baseline')).status).toBe(0);
    expect((await states()).stale).toBe(0);
  });

  it('does not crash when the source is deleted', async () => {
    rmSync(join(story, 'sources/evening-wire.md'));
    const { status, stderr } = await run('check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('a baseline', () => {
  it('is kept out of the registry, whatever names the folder', async () => {
    const d = desk(FERRY);
    await d.run('baseline', '--accept-all', '--reason', 'known');
    for (const args of [[], ['claims'], ['claims/*.yaml'], ['--no-baseline']])
      expect((await d.run('check', ...args)).stderr).toBe('');
    d.remove();
  });

  it('is not a registry either where another one is read', async () => {
    const d = desk(FERRY);
    await d.run('baseline', '--accept-all', '--reason', 'known');
    d.write('other.yaml', 'findings: {}\n');
    expect(await d.run('check', '--baseline', 'other.yaml')).toMatchObject({ status: 1, stderr: '' });
    expect((await d.run('check', '--baseline', 'nope.yaml')).stderr).toContain('no baseline "nope.yaml"');
    d.remove();
  });

  it('refuses an end that has passed', async () => {
    const d = desk(FERRY);
    const { status, stderr } = await d.run(
      'baseline',
      '--accept-all',
      '--reason',
      'x',
      '--until',
      '2020-01-01',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('has passed');
    d.remove();
  });

  it('takes nothing as known where --no-baseline says so', async () => {
    const d = desk(FERRY);
    await d.run('baseline', '--accept-all', '--reason', 'known');
    expect([(await d.run('check')).status, (await d.run('check', '--no-baseline')).status]).toEqual([0, 1]);
    d.remove();
  });

  it('is a clear failure where it is asked for and missing', async () => {
    const d = desk({ ...CALM, 'reconcile.yaml': 'baseline: known.yaml\n' });
    expect(await d.run('check')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no baseline "known.yaml" (reconcile.yaml:1)'),
    });
    expect(await d.run('check', '--baseline', 'other.yaml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('other.yaml'),
    });
    d.remove();
  });

  it.each([
    ['findings: [a]\n', /claims\/baseline\.yaml:1:11: .*map/u],
    ['findings:\n  r1:00: {}\n', /claims\/baseline\.yaml:2:3: .*fingerprint/u],
    [
      'findings:\n  r1:0123456789abcdef:\n    rule: dispute\n',
      /claims\/baseline\.yaml:\d+:\d+: .*"reason" is missing/u,
    ],
    [
      'findings:\n  r1:0123456789abcdef:\n    rule: dispute\n    reason: x\n    untill: 2025\n',
      /claims\/baseline\.yaml:5:5: .*"until"/u,
    ],
    ['findings: {\n', /claims\/baseline\.yaml:\d+:\d+: This is not YAML/u],
  ])('is a clear failure with line and column where it is malformed: %j', async (text, message) => {
    const d = desk({ ...CALM, [BASELINE]: text });
    for (const command of ['check', 'baseline']) {
      const { status, stderr, stdout } = await d.run(command);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
    }
    expect(d.read(BASELINE)).toBe(text);
    d.remove();
  });

  it('keeps comments and the order of fingerprints, whoever edits it by hand', async () => {
    const d = desk({ ...FERRY, 'claims/ferry.yaml': ferryClaims('sinking', 'wreck', 'loss') });
    await d.run('baseline', '--accept-all', '--reason', 'known');
    d.edit(BASELINE, /^ {2}(r1:[0-9a-f]+):\n/mu, '  # our first\n  $1:\n    # from the desk of May\n');
    d.write('claims/ferry.yaml', ferryClaims('sinking', 'wreck', 'loss', 'search'));
    expect((await d.run('baseline', '--accept-all', '--reason', 'one more')).stdout).toMatch(
      /1 finding accepted/u,
    );
    const text = d.read(BASELINE);
    expect(text).toContain('# our first');
    expect(text).toContain('# from the desk of May');
    const ids = [...text.matchAll(/^ {2}(r1:[0-9a-f]+):/gmu)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(ids).toEqual([...ids].sort());
    d.remove();
  });

  it('holds a block a finding, and no count or total that every branch would change', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `loss-${i}`);
    const d = desk({ ...FERRY, 'claims/ferry.yaml': ferryClaims(...names) });
    await d.run('baseline', '--accept-all', '--reason', 'known');
    const text = d.read(BASELINE);
    expect(text).not.toMatch(/\b12\b/u);
    expect(text.match(/^ {2}r1:/gmu)).toHaveLength(12);
    d.remove();
  });

  it('accepts faults of the record for a time only', async () => {
    const d = desk({
      ...FERRY,
      'claims/ferry.yaml': `${ferryClaims('sinking')}      - { source: coast-wire, quote: it never sailed at all that day }\n`,
    });
    const all = await d.run('baseline', '--accept-all', '--reason', 'known');
    expect(all.stderr).toMatch(
      /1 fault of the record \(quote-orphan\) is accepted for a time only: add --until/u,
    );
    expect((await d.run('check')).status).toBe(1);
    expect(
      (await d.run('baseline', '--accept-all', '--reason', 'known', '--until', '2999-01-31')).status,
    ).toBe(0);
    expect((await d.run('check')).status).toBe(0);
    d.edit(BASELINE, /2999-01-31/u, '2000-01-31');
    expect((await d.run('check')).status).toBe(1);
    d.remove();
  });

  it('judges nothing outside a filter or a part of the registry', async () => {
    const d = desk({ ...FERRY, 'claims/other.yaml': ferryClaims('wreck') });
    await d.run('baseline', '--accept-all', '--reason', 'known');
    d.write(
      'claims/ferry.yaml',
      ferryClaims('sinking')
        .replace('went down on May 16', 'went down on May 16')
        .replace(/.*harbour-post.*\n/u, ''),
    );
    d.write('claims/other.yaml', ferryClaims('wreck').replace(/.*harbour-post.*\n/u, ''));
    const part = await d.run('check', 'claims/other.yaml');
    expect(part.stdout).toContain('contradiction wreck');
    expect(part.stdout).not.toContain('contradiction sinking');
    expect((await d.run('baseline', '--question', 'wreck')).stdout).toContain('1 entry removed');
    expect(d.read(BASELINE)).toContain('question: sinking');
    d.remove();
  });

  it('writes nothing on a dry run, and begins none without being asked', async () => {
    const d = desk(FERRY);
    expect(await d.run('baseline')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--accept-all'),
    });
    expect((await d.run('baseline', '--accept-all', '--reason', 'x', '--dry-run')).stdout).toContain(
      'reason: x',
    );
    expect(existsSync(join(d.path, BASELINE))).toBe(false);
    d.remove();
  });
});

describe('a resolution', () => {
  const resolved = (values: string): string =>
    ferryClaims('sinking').replace(
      '    claims:',
      `    resolution: { rule: contradiction, status: explained, because: two ferries, by: desk, values: ${values} }\n    claims:`,
    );

  it('settles a finding for the values that it covers, and is counted apart', async () => {
    const d = desk({ ...FERRY, 'claims/ferry.yaml': resolved('[2024-05-14, 2024-05-16]') });
    const { status, stdout } = await d.run('check');
    expect(status).toBe(0);
    expect(stdout).toMatch(/new 0 · updated 0 · known 0 · resolved 1 · stale 0/u);
    expect((await d.run('check', '--show-known')).stdout).toContain('explained (desk): two ferries');
    d.remove();
  });

  it('is open again where a value is not covered', async () => {
    const d = desk({ ...FERRY, 'claims/ferry.yaml': resolved('[2024-05-14]') });
    const { status, stdout } = await d.run('check');
    expect(status).toBe(1);
    expect(stdout).toContain('open again: no decision covers 2024-05-16');
    d.remove();
  });
});

describe('resolve', () => {
  const registry = `# The ferry.
questions:
  sinking: # asked first
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: coast-wire, quote: ferry sank on May 14 }   # the operator
      - { source: harbour-post, quote: went down on May 16 }
  # The next one.
  warning: { ask: When was it warned?, type: date, claims: [ { source: coast-wire, quote: ferry sank on May 14 } ] }
constraints:
  # as anybody would expect
  - id: warned-first
    order: [sinking, warning]
`;
  const resolveFirst = async (d: ReturnType<typeof desk>, rule: string, ...more: string[]) => {
    const found = findingsOf((await d.run('check', '--format', 'json')).stdout).find((f) => f.rule === rule);
    return await d.run(
      'resolve',
      found?.id ?? rule,
      '--status',
      'explained',
      '--because',
      'two ferries',
      '--on',
      '2024-06-01',
      ...more,
    );
  };

  it('writes the decision under its question, and changes no other byte', async () => {
    const d = desk({ ...FERRY, 'claims/ferry.yaml': registry });
    expect(await resolveFirst(d, 'contradiction', '--by', 'desk')).toMatchObject({ status: 0, stderr: '' });
    const line =
      '    resolution: { rule: contradiction, status: explained, because: two ferries, by: desk, on: 2024-06-01, values: [ 2024-05-14, 2024-05-16 ] }\n';
    expect(d.read('claims/ferry.yaml')).toContain(line);
    expect(d.read('claims/ferry.yaml').replace(line, '')).toBe(registry);
    expect((await d.run('check', '--rule', 'contradiction')).stdout).toContain('resolved 1');
    d.remove();
  });

  it('writes it under its constraint', async () => {
    const d = desk({ ...FERRY, 'claims/ferry.yaml': registry });
    expect((await resolveFirst(d, 'order')).status).toBe(0);
    expect(d.read('claims/ferry.yaml')).toMatch(
      /order: \[sinking, warning\]\n {4}resolution: \{ rule: order/u,
    );
    expect((await d.run('check', '--format', 'json')).stdout).toContain('"status": "explained"');
    d.remove();
  });

  it('keeps decisions on other rules beside it, and brings one on the same rule up to date', async () => {
    const d = desk({
      ...FERRY,
      'claims/ferry.yaml': registry.replace(
        '    claims:\n',
        '    resolution:\n      rule: tension\n      status: dismissed\n      because: words   # kept\n    claims:\n',
      ),
    });
    expect((await resolveFirst(d, 'contradiction')).status).toBe(0);
    const both = d.read('claims/ferry.yaml');
    expect(both).toContain('rule: tension');
    expect(both).toContain('rule: contradiction');
    d.edit('claims/ferry.yaml', /two ferries/u, 'one ferry');
    expect((await resolveFirst(d, 'contradiction', '--by', 'night desk')).status).toBe(0);
    const again = d.read('claims/ferry.yaml');
    expect(again).toContain('two ferries');
    expect(again).toContain('night desk');
    expect(again.match(/rule: contradiction/gu)).toHaveLength(1);
    d.remove();
  });

  it('writes into a line of NDJSON and a file with CRLF', async () => {
    const lines = [
      '{"id": "sinking", "ask": "When did the ferry sink?", "type": "date"}',
      '{"question": "sinking", "source": "coast-wire", "quote": "ferry sank on May 14"}',
      '{"question": "sinking", "source": "harbour-post", "quote": "went down on May 16"}',
      '',
    ].join('\r\n');
    const { 'claims/ferry.yaml': _, ...sources } = FERRY;
    const d = desk({ ...sources, 'claims/ferry.ndjson': lines });
    expect(await resolveFirst(d, 'contradiction')).toMatchObject({ status: 0, stderr: '' });
    const [first, ...rest] = d.read('claims/ferry.ndjson').split('\r\n');
    expect(JSON.parse(first ?? '').resolution).toMatchObject({
      status: 'explained',
      values: ['2024-05-14', '2024-05-16'],
    });
    expect(rest.join('\r\n')).toBe(lines.slice(lines.indexOf('\r\n') + 2));
    expect((await d.run('check')).status).toBe(0);
    d.remove();
  });

  it.each([
    [['zzzz', '--status', 'explained', '--because', 'x'], /"zzzz" is not a fingerprint/u],
    [['abcd', '--status', 'explained', '--because', 'x'], /There is no finding "abcd"/u],
    [['abcd', '--because', 'x'], /--status explained, resolved or dismissed/u],
    [['abcd', '--status', 'dismised', '--because', 'x'], /Did you mean "dismissed"/u],
    [['abcd', '--status', 'dismissed'], /--because/u],
  ])('refuses %j', async (args, message) => {
    const d = desk({ ...FERRY, 'claims/ferry.yaml': registry });
    const { status, stderr } = await d.run('resolve', ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(d.read('claims/ferry.yaml')).toBe(registry);
    d.remove();
  });
});
