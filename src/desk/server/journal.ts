import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../text/digest.ts';
import { existsSync } from '../../workspace/files.ts';

/** What a change does to one file: the stretch that differs, and what is needed to find it again. */
export interface FileChange {
  /** As findings name it. */
  readonly file: string;
  /** Digests of the text before and after; null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where the texts differ, in UTF-16 units. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  /** What is around it, to find it in a text that was edited elsewhere. */
  readonly lead: string;
  readonly tail: string;
}

/** A change as the journal keeps it. */
export interface Entry {
  readonly id: number;
  readonly what: string;
  readonly files: readonly FileChange[];
  /** The change that this one takes back or makes again. */
  readonly undoes?: number;
  readonly redoes?: number;
}

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

  constructor(folder: string) {
    this.#path = join(folder, 'desk-journal.ndjson');
    if (!existsSync(this.#path)) return;
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
      try {
        if (line !== '')
          this.#take(JSON.parse(line) as Entry | { readonly done: number; readonly dropped?: true });
      } catch {
        // The last line of a run that was killed while it wrote.
      }
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

  #take(line: Entry | { readonly done: number; readonly dropped?: true }): void {
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

/** The folder of the desk in a workspace, ignored by git. */
export function deskFolder(root: string): string {
  const folder = join(root, '.reconcile');
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) {
    const file = openSync(ignore, 'w');
    writeSync(file, '*\n');
    closeSync(file);
  }
  return folder;
}
