import { describe, expect, it } from 'vitest';
import { FERRY, folderOf, PROPOSAL } from './ferry.ts';

/** A workspace with three claims that wait. */
async function waiting(files: Readonly<Record<string, string>> = FERRY) {
  const folder = folderOf(files);
  await folder.run(['propose', '--write'], { input: JSON.stringify(PROPOSAL) });
  const answer = (...answers: string[]) => folder.run(['review'], { answers });
  return { ...folder, answer };
}

describe('reconcile review', () => {
  it('shows each claim in its sentence, with its value as read and whom it is from', async () => {
    const { run } = await waiting();
    const { status, stdout } = await run(['review', '--list']);
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "When did the ferry sink?  sinking · date
      wire sources/wire.md:4:10
      │ The Alma went down late on Thursday.
      │          ~~~~~~~~~~~~~~~~~~~~~~~~~~
        value  late on 16 May 2024 (2024-05-16)
        proposed  by a reader: the Thursday before

      Who found the bell?  finder · choice · new
      post sources/post.md:5:1
      │ A watchmaker found the bell.
      │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~
        value  a watchmaker (watchmaker)
        proposed  by a reader

      Who found the bell?  finder · choice · new
      wire sources/wire.md:5:1
      │ A jewelry engraver found the bell.
      │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        value  a jewelry engraver (engraver)
        proposed  by a reader

      3 claims wait.
      "
    `);
  });

  it('moves what a person takes into the registry, with its comment, and forgets what is done', async () => {
    const { answer, read, run } = await waiting();
    const { status, stdout } = await answer('y', 'y', 'yes');
    expect({ status, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      status: 0,
      last: 'Nothing waits any more.',
    });
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
    expect(read('claims/proposed.yaml')).not.toContain('quote');
    expect(await run(['check'])).toMatchObject({
      stderr: '',
      stdout: expect.stringContaining('Who found the bell?'),
    });
    expect((await run(['review'], { answers: [] })).status).toBe(0);
  });

  it('remembers what a person refuses, and takes no such proposal again', async () => {
    const { answer, read, run } = await waiting();
    expect((await answer('n', 'q')).status).toBe(1);
    expect(read('claims/proposed.yaml')).toContain(
      'refused:\n  - { question: sinking, source: wire, quote: went down late on Thursday }',
    );
    const { stdout } = await run(['propose', '--write'], { input: JSON.stringify(PROPOSAL) });
    expect(stdout).toContain('refused-before');
    expect(read('claims/ferry.yaml')).toBe(FERRY['claims/ferry.yaml']);
  });

  it('takes steps back, byte for byte', async () => {
    const { answer, read } = await waiting();
    const before = read('claims/proposed.yaml');
    await answer('y', 'n', 'u', 'u', 'u', 'q');
    expect(read('claims/proposed.yaml')).toBe(before);
    expect(read('claims/ferry.yaml')).toBe(FERRY['claims/ferry.yaml']);
  });

  it('lets a person put a claim right before it is taken, and shows what speaks against it', async () => {
    const { answer, read } = await waiting();
    const { stdout } = await answer('s', 'e', '', 'engraver', '', 'the caption says so', 'y', 'q');
    expect(stdout).toContain('against  The words name the option watchmaker');
    expect(read('claims/ferry.yaml')).toContain(
      'value: engraver, because: the caption says so, by: a reader }',
    );
  });

  it('passes over what a person skips, and goes on with it next time', async () => {
    const { answer, read } = await waiting();
    const { status, stdout } = await answer('s', 's', 's');
    expect(status).toBe(1);
    expect(stdout).toContain('3 claims wait still.');
    expect(read('claims/proposed.yaml')).toContain('went down late');
  });

  it('takes and refuses nothing that another run took meanwhile, and loses nothing that waits', async () => {
    const { run, read } = await waiting();
    for (const key of ['y', 'n']) {
      const before = read('claims/ferry.yaml');
      // Another run takes the first claim while a person thinks about it.
      let isAsked = false;
      const { stdout } = await run(['review'], {
        answer: async () => {
          if (isAsked) return 'q';
          isAsked = true;
          await run(['review'], { answers: ['y', 'q'] });
          return key;
        },
      });
      expect(stdout).toContain('It no longer waits: another run took or refused it. Nothing was changed.');
      expect((await run(['check'])).status).not.toBe(2);
      const quotes = [
        'went down late on Thursday',
        'A watchmaker found the bell',
        'A jewelry engraver found the bell',
      ];
      for (const quote of quotes)
        expect((read('claims/proposed.yaml') + read('claims/ferry.yaml')).split(quote)).toHaveLength(2);
      expect(read('claims/ferry.yaml')).not.toBe(before);
      expect(read('claims/proposed.yaml')).not.toContain('refused:');
    }
  });

  it('asks nothing where no one sits at a terminal, and says so', async () => {
    const { run } = await waiting();
    expect(await run(['review'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--list') });
  });

  it('has nothing to do where nothing was proposed', async () => {
    expect(await folderOf().run(['review'])).toMatchObject({ status: 0 });
  });

  it('puts new questions into the file that is named', async () => {
    const { run, read } = await waiting();
    await run(['review', '--into', 'claims/bell.yaml'], { answers: ['s', 'y', 'y', 'q'] });
    expect(read('claims/bell.yaml')).toContain('finder:');
    expect(read('claims/ferry.yaml')).toBe(FERRY['claims/ferry.yaml']);
  });
});
