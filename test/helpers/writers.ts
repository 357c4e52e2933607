import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ferryClaims } from '../cli/small-story.ts';
import { Client, startDeskIn } from '../desk/story.ts';
import { makeFolder } from './run.ts';
import { type RanHere, runHere } from './run-here.ts';
import { startCli } from './run-many.ts';
import { dated } from './story.ts';

/** What each of two writers writes of. */
export const QUESTIONS = ['one', 'two'];
/** What waits for a person to take it. */
const proposed = (name: string): object => ({
  ask: `Who said so, ${name}?`,
  type: 'yesno',
  claims: [{ source: 'harbour-post', quote: 'off the cape', value: 'yes' }],
});
/** A workspace in which every writer has something to write. */
export const WRITERS_FILES: Readonly<Record<string, string>> = {
  // An article that prints another space than its quotes have: `fix` rewrites them.
  'sources/coast-wire.md': dated('2024-05-20', 'The ferry sank on May\u00A014, the operator said.'),
  'sources/harbour-post.md': dated('2024-05-20', 'The vessel went down on May 16 off the cape.'),
  'sources/third.md': dated(
    '2024-05-20',
    'The tug Halina burned on May 3 and 12 people died, the operator said.',
  ),
  'sources/fourth.md': dated(
    '2024-05-20',
    'The tug Halina burned on May 5 in the port. In the fire 17 people died.',
  ),
  'claims/ferry.yaml': ferryClaims(...QUESTIONS),
  'claims/proposed.yaml': `by: a reader\nquestions:\n${QUESTIONS.map(
    (which) =>
      `  waits-${which}:\n    ask: Who said so, waits ${which}?\n    type: yesno\n    claims:\n      - { source: harbour-post, quote: off the cape, value: yes }\n`,
  ).join('')}`,
  'offers/one.json': JSON.stringify({ by: 'a script', questions: { 'offer-one': proposed('offer one') } }),
  'offers/two.json': JSON.stringify({ by: 'a script', questions: { 'offer-two': proposed('offer two') } }),
  'in/one/wreck.md': dated('2024-05-20', 'The mate of the ship spoke in the port, one.'),
  'in/two/wreck.md': dated('2024-05-20', 'The mate of the ship spoke in the port, two.'),
};

/** What writers write into. */
export interface WrittenFolder {
  readonly path: string;
  /** The fingerprints of what is found on the questions. */
  readonly ids: Readonly<Record<string, string>>;
  readonly claims: () => string;
  readonly sources: () => readonly string[];
}

/** A command that writes into a registry. */
export interface Writer {
  /** Begins the first or the second of two. */
  readonly run: (
    workspace: WrittenFolder,
    which: string,
  ) => Promise<{ readonly status: number | null; readonly stderr: string }>;
  /** How often what it did is there; once is right. */
  readonly done: (workspace: WrittenFolder, which: string) => number;
}

const times = (text: string, words: string): number => text.split(words).length - 1;
const command =
  (args: (workspace: WrittenFolder, which: string) => readonly string[], answers?: readonly string[]) =>
  (workspace: WrittenFolder, which: string): Promise<RanHere> =>
    runHere(args(workspace, which), { cwd: workspace.path, ...(answers && { answers }) });

async function atDesk({ path }: WrittenFolder, which: string): Promise<RanHere> {
  const desk = await startDeskIn(path);
  try {
    const client = await Client.open(desk.address);
    await client.act({
      do: 'claim',
      question: { ask: `What of it, desk ${which}?`, type: 'date' },
      claims: [{ source: 'harbour-post', quote: 'down on May 16' }],
    });
    return { status: 0, stdout: '', stderr: '' };
  } finally {
    await desk.close();
  }
}

/** Every command that writes into a registry, and what shows that it did. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  resolve: {
    run: command(({ ids }, which) => ['resolve', ids[which] ?? '', '--status', 'explained', '--because', `seen, ${which}`]),
    done: ({ claims }, which) => times(claims(), `seen, ${which}`),
  },
  baseline: {
    run: command(({ ids }, which) => ['baseline', '--accept', ids[which] ?? '', '--reason', `known, ${which}`]),
    done: ({ path }, which) => times(readFileSync(join(path, 'claims/baseline.yaml'), 'utf8'), `known, ${which}`),
  },
  fix: {
    run: command(() => ['fix', '--yes']),
    done: ({ claims }) => (claims().includes('ferry sank on May 14') ? 0 : 1),
  },
  scan: {
    run: command(() => ['scan', '--draft', 'claims/ferry.yaml']),
    done: ({ claims }) => times(claims(), 'quote: In the fire 17 people died'),
  },
  propose: {
    run: command((_, which) => ['propose', `offers/${which}.json`, '--write', 'claims/ferry.yaml']),
    done: ({ claims }, which) => times(claims(), `offer ${which}?`),
  },
  review: {
    run: command(() => ['review', '--into', 'claims/ferry.yaml'], ['y', 'y']),
    done: ({ claims }, which) => times(claims(), `waits ${which}?`),
  },
  desk: { run: atDesk, done: ({ claims }, which) => times(claims(), `desk ${which}?`) },
  add: {
    // What an article is taken in by is a process of the built command.
    run: ({ path }, which) => startCli(['add', `in/${which}/wreck.md`], path),
    done: ({ sources }, which) => sources().filter((text) => text.includes(`in the port, ${which}.`)).length,
  },
}; // biome-ignore format: a table

/** Fingerprints of contradictions by question, which are the same in every folder with the same files. */
export async function idsOf(cwd: string): Promise<Record<string, string>> {
  const { stdout } = await runHere(['check', '--format', 'json', '--rule', 'contradiction'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { id: string; question: { id: string } }[] };
  return Object.fromEntries(findings.map(({ id, question }) => [question.id, id]));
}

/** A folder with these files, for writers to write into; call `remove` when done. */
export async function writtenFolder(files: Readonly<Record<string, string>> = WRITERS_FILES) {
  const { path, remove } = makeFolder(files);
  const textOf = (name: string): string => readFileSync(join(path, name), 'utf8');
  const workspace: WrittenFolder = {
    path,
    ids: await idsOf(path),
    claims: () => textOf('claims/ferry.yaml'),
    sources: () => readdirSync(join(path, 'sources')).map((name) => textOf(`sources/${name}`)),
  };
  return { workspace, remove };
}
