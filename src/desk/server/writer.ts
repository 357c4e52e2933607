import { editFile, removeFile } from '../../workspace/edit-file.ts';
import { existsSync, readText, resolve, shownPath } from '../../workspace/files.ts';
import { EditError } from '../../yaml/edit-yaml.ts';
import { ActionError, type Plan } from '../edits/index.ts';
import {
  applied,
  changeOf,
  digestOfText,
  type Entry,
  type FileChange,
  type Journal,
  reversed,
} from './journal.ts';

/** How often a change is planned anew where somebody else changes its files meanwhile. */
const ATTEMPTS = 5;

/** Where a writer writes. */
export interface WriterOptions {
  readonly cwd: string;
  readonly journal: Journal | null;
  /** Folders of which one must hold what is written. */
  roots(): string[];
  /** Whether a file is of a kind that the desk writes: a journal that came with a checkout may name any other. */
  isWritable(file: string): Promise<boolean>;
  /** @throws where the workspace could not be read with these texts. */
  validate(texts: ReadonlyMap<string, string | null>): Promise<void>;
}

/** Makes changes of files: each whole or not at all, written down before it is made, and only where no one else has edited. */
export class Writer {
  readonly #options: WriterOptions;
  readonly #journal: Journal | null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#journal = options.journal;
  }

  /** Finishes the change that a run which was killed had begun; what says something else by now is left as it is. */
  async finishLast(): Promise<void> {
    const left = this.#journal?.unfinished;
    if (!left) return;
    const isForeign = (await this.#foreignFile(left)) !== undefined;
    if (!isForeign)
      for (const change of left.files)
        if (digestOfText(this.textOf(change.file)) === change.before) await this.#writeFile(change);
    this.#journal?.finish(left.id, isForeign);
  }

  /** The first file of an entry that the desk would not have written. */
  async #foreignFile({ files }: Entry): Promise<string | undefined> {
    for (const { file } of files) if (!(await this.#options.isWritable(file))) return file;
    return undefined;
  }

  /** The text of a file; null where there is none. */
  textOf(file: string): string | null {
    const { cwd } = this.#options;
    const path = resolve(cwd, file);
    return existsSync(path) ? readText(cwd, path) : null;
  }

  /** Keeps a file that something else has made, so that it can be taken back. */
  keep(what: string, file: string): void {
    const id = this.#journal?.nextId ?? 0;
    this.#journal?.begin({ id, what, files: [changeOf(file, null, this.textOf(file))] });
    this.#journal?.finish(id);
  }

  /** Writes a plan: first down in the journal, then into the files. */
  async make(plan: Plan): Promise<void> {
    const { cwd } = this.#options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const changes: FileChange[] = [];
      const texts: [string, string | null][] = [];
      for (const { file, edit } of plan.edits) {
        const before = this.textOf(file);
        const after = await edited(edit, before ?? undefined, file);
        texts.push([file, after]);
        if (after !== before) changes.push(changeOf(file, before, after));
      }
      if (changes.length === 0) return;
      await this.#options.validate(new Map(texts));
      if (await this.#write({ id: this.#journal?.nextId ?? 0, what: plan.what, files: changes })) return;
    }
    throw new ActionError(
      `${plan.edits.map(({ file }) => shownPath(cwd, resolve(cwd, file))).join(', ')} keeps being changed by something else. Nothing was written.`,
    );
  }

  /** Makes the changes of an entry. False where a file says something else by now: nothing is then changed. */
  async #write(entry: Entry): Promise<boolean> {
    this.#journal?.begin(entry);
    const made: FileChange[] = [];
    try {
      for (const change of entry.files) {
        if (!(await this.#writeFile(change))) {
          for (const one of made.reverse()) await this.#writeFile(reversed(one));
          this.#journal?.finish(entry.id, true);
          return false;
        }
        made.push(change);
      }
    } catch (error) {
      for (const one of made.reverse()) await this.#writeFile(reversed(one));
      this.#journal?.finish(entry.id, true);
      throw error;
    }
    this.#journal?.finish(entry.id);
    return true;
  }

  /** Makes one change of a file that says what it is expected to say. */
  async #writeFile(change: FileChange): Promise<boolean> {
    const { cwd } = this.#options;
    const path = resolve(cwd, change.file);
    if (change.after === null) {
      const isMeant = (text: string): boolean => digestOfText(text) === change.before;
      return removeFile(cwd, path, isMeant, { roots: this.#options.roots() });
    }
    let isMade = false;
    await editFile(
      cwd,
      path,
      (before) => {
        isMade = false;
        if (digestOfText(before ?? null) !== change.before) return undefined;
        isMade = true;
        return applied(before ?? null, change) ?? undefined;
      },
      { roots: this.#options.roots() },
    );
    return isMade;
  }

  /** Takes the last change back, or makes the last one that was taken back again. */
  async step(which: 'undo' | 'redo'): Promise<string> {
    const entry = which === 'undo' ? this.#journal?.nextUndo : this.#journal?.nextRedo;
    if (!entry)
      throw new ActionError(which === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.');
    const foreign = await this.#foreignFile(entry);
    if (foreign !== undefined)
      throw new ActionError(
        `The journal of the desk names "${foreign}", which the desk does not write. It was left as it is.`,
      );
    const wanted = which === 'undo' ? entry.files.map(reversed).reverse() : entry.files;
    const changes = wanted.map((change) => {
      const before = this.textOf(change.file);
      const after = applied(before, change);
      if (after === undefined)
        throw new ActionError(`${change.file} was edited at the same place since. It was left as it is.`);
      return changeOf(change.file, before, after);
    });
    const mark = which === 'undo' ? { undoes: entry.id } : { redoes: entry.id };
    const isMade = await this.#write({
      id: this.#journal?.nextId ?? 0,
      what: entry.what,
      files: changes,
      ...mark,
    });
    if (!isMade) throw new ActionError('The files are being changed by something else. Nothing was written.');
    return `${which === 'undo' ? 'took back' : 'made again'}: ${entry.what}`;
  }
}

async function edited(
  edit: Plan['edits'][number]['edit'],
  before: string | undefined,
  file: string,
): Promise<string | null> {
  try {
    return await edit(before);
  } catch (error) {
    if (error instanceof EditError)
      throw new ActionError(`${file} cannot be edited here: ${error.message} It was left as it is.`);
    throw error;
  }
}
