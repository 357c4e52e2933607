import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';
import { makeFolder } from '../helpers/run.ts';
import { dated } from '../helpers/story.ts';

const article = (text: string): string => dated('2024-05-20', text);

/** Two quarrels of quoted people, one of them decided; a value that a person read; a contradiction; a lost quote. */
const DAM = {
  'sources/a.md': article('The dam broke on May 14. It was sound, said Orr. No one was warned, said Orr. It held nine.'),
  'sources/b.md': article('The dam broke on May 15. It was rotten, said Hale. All were warned, said Hale. No ice warning came.'),
  'sources/c.md': article('The ice warning came at noon.'),
  'claims/story.yaml': `questions:
  day: { ask: When did it break?, type: date, claims: [{ source: a, quote: on May 14 }, { source: b, quote: on May 15 }] }
  sound: { ask: Was it sound?, type: yesno, claims: [{ source: a, quote: It was sound, value: yes, speaker: Orr }, { source: b, quote: It was rotten, value: no, speaker: Hale }] }
  warned:
    ask: Were they warned?
    type: yesno
    claims: [{ source: a, quote: No one was warned, value: no, speaker: Orr }, { source: b, quote: All were warned, value: yes, speaker: Hale }]
    resolution: { rule: dispute, status: explained, because: two villages, on: 2024-06-01, values: [ "no", "yes" ] }
  held: { ask: How many did it hold?, type: count, claims: [{ source: a, quote: It held nine, value: 10, because: the plate says ten }, { source: b, quote: the dam held ten }] }
`,
}; // biome-ignore format: a row a file

const folders: { remove(): void }[] = [];
const folderOf = (): string => {
  const folder = makeFolder(DAM);
  folders.push(folder);
  return folder.path;
};
afterAll(() => {
  for (const folder of folders) folder.remove();
});

const check = async (cwd: string, ...args: string[]) => {
  const { out, err } = await runCommand('check', args, { cwd });
  const words = out.replace(/\n(?=[a-z0-9])/gu, ' ');
  return {
    head: words.split('\n').slice(0, 4).join('\n'),
    words,
    err,
  };
};

describe('the totals of a check', () => {
  it('count alike in the head, in the last lines and on standard error', async () => {
    const { head, words, err } = await check(folderOf(), '--no-baseline');
    expect(head).toMatch(
      /Disagreements: 1 error \(1 contradiction\).* 1 warning \(1 dispute\).*; 1 resolved\./u,
    );
    expect(head).toContain('Faults of the record: 1 error (1 quote drifted)');
    expect(words).toMatch(/New: 1 error, 1 warning, \d notes?, and 1 error/u);
    expect(err).toContain(
      'the run fails on 1 error among the disagreements and 1 error among the faults of the record.',
    );
  });

  it('name what a filter hides, and what is counted in all', async () => {
    const { head, words, err } = await check(folderOf(), '--question', 'sound');
    expect(head).toMatch(/Disagreements: 1 warning \(1 dispute\).*; 1 error.* not shown, 1 resolved\./u);
    expect(words).toMatch(/New in all: 1 error, 1 warning, /u);
    expect(err).toContain('2 errors hidden by the filter (1 of the record).');
  });

  it('say that nothing is new where the baseline holds all', async () => {
    const cwd = folderOf();
    await runCommand('baseline', ['--accept-all', '--reason', 'known before'], { cwd });
    const { head, words } = await check(cwd);
    expect(head).toMatch(/Disagreements: none new; \d+ known, 1 resolved\./u);
    expect(words).toMatch(/New: 0 errors, 0 warnings, 0 notes, and 1 error/u);
  });
});

describe('the page', () => {
  it('counts no question as in dispute on which a person decided, and lists no deliberate reading as a fault', async () => {
    const cwd = folderOf();
    await runCommand('report', ['--out', 'r.html'], { cwd });
    const page = readFileSync(join(cwd, 'r.html'), 'utf8');
    expect(page).toContain('; one more is in dispute');
    const faults = /<h2>Faults of the record<\/h2>(.*?)<\/div>/su.exec(page)?.[1] ?? '';
    expect(faults).toContain('the dam held ten');
    expect(faults).not.toContain('the plate says ten');
  });
});

describe('find', () => {
  it('counts near places apart, with those that say the opposite', async () => {
    const { out } = await runCommand('find', ['No ice warning came'], { cwd: folderOf() });
    expect(out).toContain('1 place in 1 of 3 sources; 1 near (1 with another negation).');
  });
});
