import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../helpers/command.ts';
import { makeFolder, ROOT } from '../../helpers/run.ts';

const article = (text: string, more = ''): string => `---\npublished: 2024-05-20\n${more}---\n${text}\n`;

/** Two sources that agree beside every way not to: one voice, a claim set aside, counts of two days, a draft, sets, "unknown". */
const FERRY = {
  'sources/a.md': article('The ferry sank on May 14. Three boats came. Oslo and Bergen sent help. By noon 12 were dead. It was calm.'),
  'sources/b.md': article('The ferry sank on 14 May. Three boats came. Bergen sent help. By night 15 were dead. It was calm, said Orr.'),
  'sources/c.md': article('The ferry sank on May 14. Four boats came.', 'role: draft\n'),
  'claims/story.yaml': `entities:
  oslo: { kind: party, name: Oslo }
  bergen: { kind: party, name: Bergen }
questions:
  day: { ask: When did it sink?, type: date, claims: [{ source: a, quote: on May 14 }, { source: b, quote: on 14 May }, { source: c, quote: on May 14 }] }
  boats: { ask: How many boats came?, type: count, claims: [{ source: a, quote: Three boats }, { source: b, quote: Three boats }, { source: c, quote: Four boats }] }
  helpers: { ask: Who sent help?, type: actor, many: true, claims: [{ source: a, quote: Oslo and Bergen sent help, value: [oslo, bergen] }, { source: b, quote: Bergen sent help, value: bergen }] }
  dead: { ask: How many died?, type: count, moves: rising, claims: [{ source: a, quote: 12 were dead, as_of: 2024-05-14 }, { source: b, quote: 15 were dead, as_of: 2024-05-15 }] }
  calm: { ask: Was it calm?, type: yesno, claims: [{ source: a, quote: It was calm, value: yes }, { source: b, quote: It was calm, value: yes, speaker: Orr }] }
  set-aside: { ask: What was it called?, type: name, claims: [{ source: a, quote: The ferry Halvard }, { source: b, quote: The ferry }] }
  alone: { ask: How many of the boats came?, type: count, claims: [{ source: a, quote: Three boats }] }
`,
}; // biome-ignore format: a row a file

/** Nothing that anybody agrees on. */
const DISPUTE = {
  'sources/a.md': article('The dam broke on May 14.'),
  'sources/b.md': article('The dam broke on May 16.'),
  'claims/story.yaml':
    'questions:\n  day: { ask: When did it break?, type: date, claims: [{ source: a, quote: on May 14 }, { source: b, quote: on May 16 }] }\n',
};

describe('what all agree on, on the page', () => {
  it.each([
    ['the bundled story', null],
    ['a story with every way not to agree', FERRY],
    ['a story of a dispute alone', DISPUTE],
  ] as const)('is what list agreed says: %s', async (_, files) => {
    const folder = makeFolder(files ?? {});
    const cwd = files === null ? ROOT : folder.path;
    const listed = (await runCommand('list', ['agreed'], { cwd })).out
      .split('\n')
      .flatMap((line) => /^([^\s:]+): /u.exec(line)?.[1] ?? []);
    const page = join(folder.path, 'page.html');
    await runCommand('report', ['--out', page], { cwd });
    const part = /<h2 id="agreed">[\s\S]*?<h2/u.exec(readFileSync(page, 'utf8'))?.[0] ?? '';
    const shown = [...part.matchAll(/href="#q:([^"]*)"/gu)].map(([, id]) => id);
    expect(shown).toEqual(listed);
    if (files === FERRY) expect(listed).toEqual(['day', 'boats', 'calm']);
    if (files === DISPUTE) expect(listed).toEqual([]);
    folder.remove();
  });
});
