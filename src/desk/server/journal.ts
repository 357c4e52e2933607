import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../../text/digest.ts';
import { UsageError } from '../../workspace/errors.ts';
import { readBytes } from '../../workspace/files.ts';
import { linkStatOf } from '../../workspace/paths.ts';

const digest = z.string().nullable();
const place = z.number().int().nonnegative();

/** What a change does to one file: the stretch that differs, and what is needed to find it again. */
const fileChange = z.strictObject({
  /** As findings name it. */
  file: z.string(),
  /** Digests of the text before and after; null where there is no file. */
  before: digest,
  after: digest,
  /** Where the texts differ, in UTF-16 units. */
  at: place,
  removed: z.string(),
  inserted: z.string(),
  /** What is around it, to find it in a text that was edited elsewhere. */
  lead: z.string(),
  tail: z.string(),
});
export type FileChange = Readonly<z.infer<typeof fileChange>>;

/** A change as the journal keeps it. */
const entry = z.strictObject({
  id: place,
  what: z.string(),
  files: z.array(fileChange).readonly(),
  /** The change that this one takes back or makes again. */
  undoes: place.optional(),
  redoes: place.optional(),
});
export type Entry = Readonly<z.infer<typeof entry>>;

/** That a change was made, or that it was not. */
const outcome = z.strictObject({ done: place, dropped: z.literal(true).optional() });

/** A line of the journal: it may have come with a checkout, so it is no more believed than any other file. */
const journalLine = z.union([outcome, entry]);
type JournalLine = z.infer<typeof journalLine>;

/** Units of text that are kept around a change. */
const AROUND = 120;

export const digestOfText = (text: string | null): string | null => (text === null ? null : sha256Hex(text));

/** What makes one text of another. */
export function changeOf(file: string, before: string | null, after: string | null): FileChange {
  const [old, now] = [before ?? '', after ?? ''];
  const most = Math.min(old.length, now.length);
  let at = 0;
  while (at < most && old[at] === now[at]) at++;
  let end = 0;
  while (end < most - at && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return {
    file,
    before: digestOfText(before),
    after: digestOfText(after),
    at,
    removed: old.slice(at, old.length - end),
    inserted: now.slice(at, now.length - end),
    lead: old.slice(Math.max(0, at - AROUND), at),
    tail: old.slice(old.length - end, old.length - end + AROUND),
  };
}

/** The change that takes another back. */
export const reversed = ({ before, after, removed, inserted, ...rest }: FileChange): FileChange => ({
  ...rest,
  before: after,
  after: before,
  removed: inserted,
  inserted: removed,
});

/**
 * A text with a change made in it: where it is the text that the change was made from, exactly; where somebody edited it elsewhere,
 * at the one place that still reads as it did. Undefined where there is no such place.
 * @returns null where the file goes.
 */
export function applied(text: string | null, change: FileChange): string | null | undefined {
  if (digestOfText(text) === change.before) {
    if (change.after === null) return null;
    const old = text ?? '';
    return old.slice(0, change.at) + change.inserted + old.slice(change.at + change.removed.length);
  }
  if (text === null || change.before === null || change.after === null) return undefined;
  for (const reach of [AROUND, 40, 12]) {
    const lead = change.lead.slice(-reach);
    const held = lead + change.removed + change.tail.slice(0, reach);
    const first = text.indexOf(held);
    if (first < 0) continue;
    if (text.indexOf(held, first + 1) >= 0) return undefined;
    const at = first + lead.length;
    return text.slice(0, at) + change.inserted + text.slice(at + change.removed.length);
  }
  return undefined;
}

/**
 * Every change that the desk made, a line each, in a file of the workspace that git ignores. A change is written down before its
 * files are, so that one which a sudden end interrupts is finished by the next desk.
 */
export class Journal {
  readonly #path: string;
  readonly #undo: Entry[] = [];
  readonly #redo: Entry[] = [];
  #last = 0;
  #open: Entry | undefined;

  /** @throws UsageError where a link lies in its place; InputError where anything else does that is not a file. */
  constructor(folder: string) {
    this.#path = join(folder, 'desk-journal.ndjson');
    const known = linkStatOf(this.#path);
    if (!known) return;
    if (known.isSymbolicLink()) throw new UsageError(`"${JOURNAL}" is a link. Remove it.`);
    for (const line of new TextDecoder().decode(readBytes(folder, this.#path)).split('\n')) {
      let read: JournalLine;
      try {
        read = journalLine.parse(JSON.parse(line || 'null'));
      } catch {
        // The last line of a run that was killed while it wrote, or of something else.
        continue;
      }
      this.#take(read);
    }
  }

  /** The change that was begun and not finished; undefined where none was. */
  get unfinished(): Entry | undefined {
    return this.#open;
  }

  get nextUndo(): Entry | undefined {
    return this.#undo.at(-1);
  }

  get nextRedo(): Entry | undefined {
    return this.#redo.at(-1);
  }

  get nextId(): number {
    return this.#last + 1;
  }

  /** Writes down a change that is about to be made. */
  begin(entry: Entry): void {
    this.#write(entry, true);
    this.#take(entry);
  }

  /** Writes down that a change is made, or that it was not. */
  finish(id: number, isDropped = false): void {
    const line = isDropped ? ({ done: id, dropped: true } as const) : { done: id };
    this.#write(line, false);
    this.#take(line);
  }

  #take(line: JournalLine): void {
    if (!('done' in line)) {
      this.#last = Math.max(this.#last, line.id);
      this.#open = line;
      return;
    }
    const entry = this.#open;
    if (!entry || entry.id !== line.done) return;
    this.#open = undefined;
    if (line.dropped) return;
    if (entry.undoes !== undefined) {
      const taken = this.#undo.pop();
      if (taken) this.#redo.push(taken);
    } else if (entry.redoes !== undefined) {
      const taken = this.#redo.pop();
      if (taken) this.#undo.push(taken);
    } else {
      this.#undo.push(entry);
      this.#redo.length = 0;
    }
  }

  #write(line: object, isSafe: boolean): void {
    const file = openSync(this.#path, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify(line)}\n`);
      if (isSafe) fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

const FOLDER = '.reconcile';
const JOURNAL = `${FOLDER}/desk-journal.ndjson`;

/**
 * The folder of the desk in a workspace, ignored by git.
 * @throws UsageError where a link lies in its place, which would lead what the desk writes elsewhere.
 */
export function deskFolder(root: string): string {
  const folder = join(root, FOLDER);
  if (linkStatOf(folder)?.isSymbolicLink()) throw new UsageError(`"${FOLDER}" is a link. Remove it.`);
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (!linkStatOf(ignore)) {
    const file = openSync(ignore, 'wx');
    writeSync(file, '*\n');
    closeSync(file);
  }
  return folder;
}
