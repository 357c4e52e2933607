import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../helpers/run-here.ts';
import {
  WRITERS,
  WRITERS_FILES,
  type Writer,
  type WrittenFolder,
  writtenFolder,
} from '../helpers/writers.ts';

const BASELINE = 'claims/baseline.yaml';
const LINES = 'claims/lines.ndjson';
const SLIPS = 'claims/slips.yaml';

/** What is written into besides what every writer has. */
const FILES: Readonly<Record<string, string>> = {
  ...WRITERS_FILES,
  [BASELINE]: '# ours\nfindings:\n  r1:0000000000000001: { rule: dispute, question: gone, reason: seen }\n',
  [LINES]: `{"id":"lines","ask":"When?","type":"date"}\n{"question":"lines","source":"coast-wire","quote":"ferry sank on May 14"}\n{"question":"lines","source":"harbour-post","quote":"went down on May 16"}\n`,
};

const run =
  (...args: readonly string[]) =>
  ({ path }: WrittenFolder) =>
    runHere(args, { cwd: path });

/** A run that writes into files that are there already. */
interface Row {
  readonly write: (folder: WrittenFolder) => ReturnType<Writer['run']>;
  readonly written: readonly string[];
  /** Files that are there for this run alone. */
  readonly more?: Readonly<Record<string, string>>;
}
const FERRY = 'claims/ferry.yaml';
const PROPOSED = 'claims/proposed.yaml';
const of = (name: string, ...written: readonly string[]): Row => ({
  write: (folder) => (WRITERS[name] as Writer).run(folder, 'one'),
  written,
});
const ROWS: Readonly<Record<string, Row>> = {
  resolve: of('resolve', FERRY),
  baseline: of('baseline', BASELINE),
  fix: of('fix', FERRY, LINES),
  'scan --draft': of('scan', FERRY),
  propose: of('propose', FERRY),
  review: of('review', FERRY, PROPOSED),
  'the desk': of('desk', FERRY),
  'baseline that clears': { write: run('baseline'), written: [BASELINE] },
  'resolve in NDJSON': {
    write: ({ path, ids }) =>
      runHere(['resolve', ids.lines ?? '', '--status', 'explained', '--because', 'seen'], { cwd: path }),
    written: [LINES],
  },
  'propose into what waits': {
    write: run('propose', 'offers/one.json', '--write', PROPOSED),
    written: [PROPOSED],
  },
  'review that refuses': {
    write: ({ path }) => runHere(['review'], { cwd: path, answers: ['n', 'q'] }),
    written: [PROPOSED],
  },
  'fix of slips': {
    write: run('fix', '--yes'),
    written: [SLIPS, FERRY, LINES],
    more: {
      [SLIPS]:
        'questions:\n  slip:\n    ask: When: then?\n    type: date\n    claims:\n      - {source: coast-wire, quote: ferry sank on May 14}\n      - { source: harbour-post, quote:down on May 16 }\n',
    },
  },
};

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'line feeds after a byte order mark': (text) => `\uFEFF${text}`,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'CRLF after a byte order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'lone carriage returns': (text) => text.replaceAll('\n', '\r'),
  'no line end at the last line': (text) => text.replace(/\n$/u, ''),
};

describe.each(Object.entries(FORMS))('a file with %s', (form, as) => {
  it.each(Object.entries(ROWS))('keeps them under %s', async (_, { write, written, more = {} }) => {
    const formed = (files: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, name.startsWith('claims/') ? as(text) : text]),
      );
    const before = formed({ ...FILES, ...more });
    const { workspace, remove } = await writtenFolder(formed(FILES));
    for (const [name, text] of Object.entries(formed(more))) writeFileSync(join(workspace.path, name), text);
    try {
      const { status, stderr } = await write(workspace);
      expect({ status, stderr }).toMatchObject({ status: expect.toBeOneOf([0, 1]) });
      for (const name of Object.keys(before).filter((name) => name.startsWith('claims/'))) {
        const text = readFileSync(join(workspace.path, name), 'utf8');
        if (!written.includes(name)) {
          expect({ name, text }).toEqual({ name, text: before[name] });
          continue;
        }
        expect({ name, text }).not.toEqual({ name, text: before[name] });
        // Written as it was: the same mark, no other line end, and read back as what an edit of plain line feeds is.
        expect({ name, isMarked: text.startsWith('\uFEFF') }).toEqual({
          name,
          isMarked: before[name]?.startsWith('\uFEFF'),
        });
        const ends = new Set(text.match(/\r\n|\n|\r/gu));
        expect({ name, ends: [...ends] }).toEqual({
          name,
          ends: [form.startsWith('CRLF') ? '\r\n' : form.startsWith('lone') ? '\r' : '\n'],
        });
        expect(text.slice(1)).not.toContain('\uFEFF');
      }
      expect((await runHere(['check'], { cwd: workspace.path })).status).not.toBe(2);
    } finally {
      remove();
    }
  });
});
