import { describe, expect, it } from 'vitest';
import { proposalSchema } from '../../src/discover/propose/proposal.ts';
import { proposalAnswerSchema } from '../../src/report/schemas/proposal-answer-schema.ts';
import { FERRY, folderOf, PROPOSAL } from './ferry.ts';

const input = JSON.stringify(PROPOSAL);

describe('reconcile propose', () => {
  it('exits 0 where all is accepted, and writes nothing unless asked', async () => {
    const { run, read } = folderOf();
    expect(await run(['propose'], { input })).toMatchObject({
      status: 0,
      stdout: '3 claims: 3 accepted, 0 taken if changed, 0 refused.\n',
    });
    expect(() => read('claims/proposed.yaml')).toThrow();
  });

  it('exits 1 where something is not, says why, and what to change', async () => {
    const { run } = folderOf();
    const { status, stdout } = await run(['propose', '-'], {
      input:
        'questions: { dead: { ask: How many died?, type: count, claims: [ { source: wire, quote: 38 people died } ] } }',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('~ changed dead wire "38 people died"  quote-altered');
    expect(stdout).toContain('sources/wire.md:4:50 "37 people died"');
    expect(stdout).toContain('taken with {"quote":"37 people died"}');
  });

  it.each([
    ['no text', ''],
    ['half a JSON', '{"questions": {"a": '],
    ['a list', '[]'],
    ['a key that is there twice', '{"questions": {"a": {}, "a": {}}}'],
  ])('exits 2 for %s, with its place', async (_, text) => {
    const { status, stderr, stdout } = await folderOf().run(['propose'], { input: text });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^<stdin>:\d+:\d+: /u);
  });

  it('gives JSON in the shape of its schema', async () => {
    const { stdout } = await folderOf().run(['propose', '--format', 'json', '--write'], { input });
    const answer = proposalAnswerSchema.parse(JSON.parse(stdout));
    expect(answer.summary.claims).toEqual({ accepted: 3, changed: 0, refused: 0 });
    expect(answer.written).toEqual({ file: 'claims/proposed.yaml', claims: 3, left: [] });
    expect(proposalSchema().safeParse(PROPOSAL).success).toBe(true);
  });

  it('writes what was accepted into a file of its own, with whom it is from and why', async () => {
    const { run, read } = folderOf();
    await run(['propose', '--write'], { input });
    expect(read('claims/proposed.yaml')).toMatchInlineSnapshot(`
      "# Proposals that no person has taken yet: "reconcile review" goes through them.

      questions:
        # When did the ferry sink? (date; claims/ferry.yaml)
        sinking:
          claims:
            # the Thursday before
            - { source: wire, quote: went down late on Thursday, by: a reader }

        finder:
          ask: Who found the bell?
          type: choice
          options: { watchmaker: a watchmaker, engraver: a jewelry engraver }
          claims:
            - { source: post, quote: A watchmaker found the bell, value: watchmaker, by: a reader }
            - { source: wire, quote: A jewelry engraver found the bell, value: engraver, by: a reader }
      "
    `);
  });

  it('keeps proposals apart from what check reads', async () => {
    const { run } = folderOf();
    const before = await run(['check', '--format', 'json']);
    expect(before.status).toBe(0);
    await run(['propose', '--write'], { input });
    expect(await run(['check', '--format', 'json'])).toEqual(before);
  });

  it('adds only what is new', async () => {
    const { run, read } = folderOf();
    await run(['propose', '--write'], { input });
    const first = read('claims/proposed.yaml');
    const again = await run(['propose', '--write'], { input });
    expect(again.stdout).toContain('Nothing new for claims/proposed.yaml.');
    expect(read('claims/proposed.yaml')).toBe(first);
    const more =
      'claims: [ { question: finder, source: wire, quote: engraver found the bell, value: engraver } , { question: sinking, source: wire, quote: Alma went down late on Thursday } ]';
    expect((await run(['propose', '--write'], { input: more })).status).toBe(1);
    expect(read('claims/proposed.yaml')).toBe(first);
  });

  it('adds to a file of the registry, with its comments and layout', async () => {
    const { run, read } = folderOf();
    const { stdout } = await run(['propose', '--write', 'claims/ferry.yaml', '--by', 'desk 2'], { input });
    expect(stdout).toContain('3 claims written to claims/ferry.yaml.');
    expect(read('claims/ferry.yaml')).toMatchInlineSnapshot(`
      "# The ferry, by hand.
      story: { title: The ferry, anchor: 2024-05 }
      entities:
        berg: { kind: person, name: Ruth Berg }

      questions:
        sinking:
          ask: When did the ferry sink? # in local time
          type: date
          claims:
            - { source: post, quote: sank on May 14 } # the page says so
            # the Thursday before
            - { source: wire, quote: went down late on Thursday, by: desk 2 }

        finder:
          ask: Who found the bell?
          type: choice
          options: { watchmaker: a watchmaker, engraver: a jewelry engraver }
          claims:
            - { source: post, quote: A watchmaker found the bell, value: watchmaker, by: desk 2 }
            - { source: wire, quote: A jewelry engraver found the bell, value: engraver, by: desk 2 }
      "
    `);
    expect(await run(['check', '--format', 'json'])).toMatchObject({ stderr: '', status: 1 });
  });

  it('leaves claims out whose question another file of the registry holds', async () => {
    const { run, read } = folderOf();
    const { stdout } = await run(['propose', '--write', 'claims/more.yaml'], { input });
    expect(stdout).toContain('2 claims written to claims/more.yaml.');
    expect(stdout).toContain('that question is in claims/ferry.yaml');
    expect(read('claims/ferry.yaml')).toBe(FERRY['claims/ferry.yaml']);
  });

  it('begins a registry where there is none', async () => {
    const { 'claims/ferry.yaml': _, ...articles } = FERRY;
    const { run } = folderOf(articles);
    const { questions } = PROPOSAL;
    const proposal = JSON.stringify({ questions: { finder: questions.finder } });
    expect((await run(['propose', '--write', 'claims/new.yaml'], { input: proposal })).status).toBe(0);
    expect(await run(['check'])).toMatchObject({
      stderr: '',
      stdout: expect.stringContaining('Who found the bell?'),
    });
  });

  it.each(['sources/post.md', 'reconcile.yaml', 'claims/baseline.yaml', 'claims/out.json'])(
    'writes into no %s',
    async (file) => {
      const { run } = folderOf();
      expect((await run(['propose', '--write', file], { input })).status).toBe(2);
    },
  );
});
