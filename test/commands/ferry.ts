import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { makeFolder } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';

/** A small workspace whose articles disagree. */
export const FERRY = {
  'sources/post.md': dated(
    '2024-05-20',
    'The ferry Alma sank on May 14 off Lindow. Captain Ruth Berg said at least 40 people died.\nA watchmaker found the bell.',
  ),
  'sources/wire.md': dated(
    '2024-05-21',
    'The Alma went down late on Thursday. Police said 37 people died.\nA jewelry engraver found the bell.',
  ),
  'claims/ferry.yaml':
    '# The ferry, by hand.\nstory: { title: The ferry, anchor: 2024-05 }\nentities:\n  berg: { kind: person, name: Ruth Berg }\n\nquestions:\n  sinking:\n    ask: When did the ferry sink? # in local time\n    type: date\n    claims:\n      - { source: post, quote: sank on May 14 } # the page says so\n',
};

export const PROPOSAL = {
  by: 'a reader',
  questions: {
    sinking: {
      claims: [{ source: 'wire', quote: 'went down late on Thursday', because: 'the Thursday\nbefore' }],
    },
    finder: {
      ask: 'Who found the bell?',
      type: 'choice',
      options: { watchmaker: 'a watchmaker', engraver: 'a jewelry engraver' },
      claims: [
        { source: 'post', quote: 'A watchmaker found the bell', value: 'watchmaker' },
        { source: 'wire', quote: 'A jewelry engraver found the bell', value: 'engraver' },
      ],
    },
  },
};

/** A folder with some files, with which commands are run in this process; it is gone after the tests of the file. */
export function folderOf(files: Readonly<Record<string, string>> = FERRY) {
  const folder = makeFolder(files);
  afterAll(folder.remove);
  return {
    path: folder.path,
    read: (file: string) => readFileSync(join(folder.path, file), 'utf8'),
    run: (args: readonly string[], more: Omit<Parameters<typeof runHere>[1], 'cwd'> = {}) =>
      runHere(args, { cwd: folder.path, ...more }),
  };
}
