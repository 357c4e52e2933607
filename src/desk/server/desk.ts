import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { statementsOf } from '../../articles/statements/index.ts';
import type { Report } from '../../check/findings/report.ts';
import { loadTagger } from '../../discover/scan/tagger.ts';
import { describeProblem, InputError } from '../../problems.ts';
import { baselinePath } from '../../workspace/baseline-file.ts';
import { UsageError } from '../../workspace/errors.ts';
import { join, resolve, shownPath } from '../../workspace/files.ts';
import { inputKind } from '../../workspace/keep-inputs.ts';
import { isInside, realPath } from '../../workspace/paths.ts';
import { PROPOSED_FILE } from '../../workspace/proposed-name.ts';
import { Watching, watchedFolders } from '../../workspace/watch.ts';
import { cardsOf } from '../cards.ts';
import { DeskChecker } from '../checking.ts';
import { ActionError, planOf } from '../edits/index.ts';
import { type MarkContext, storyAnchor } from '../mark.ts';
import type { DeskAction, DeskAnswer, DeskCards, DeskState } from '../protocol.ts';
import { refuseUnseen } from '../shown.ts';
import { articlesOf, type Snapshot, snapshotOf } from '../snapshot.ts';
import { addArticle, articleEdit } from './articles.ts';
import { Journal } from './journal.ts';
import { Marking } from './marking.ts';
import {
  type DeskPlace,
  type DeskWorkspace,
  newFileOf,
  REFUSED_FILE,
  WorkspaceReader,
} from './read-workspace.ts';
import { Writer } from './writer.ts';

/** Where a desk is and what it may do. */
export interface DeskOptions extends DeskPlace {
  readonly version: string;
  /** Why nothing may be written; null where it may. */
  readonly readOnly: string | null;
  /** Where the journal lies; the desk of a workspace that cannot be written has none. */
  readonly folder: string | null;
  today(): string;
}

const EMPTY: Snapshot = {
  story: null,
  articles: [],
  questions: [],
  claims: [],
  findings: [],
  entities: [],
  constraints: [],
};

/** Milliseconds after which a page has what it shows. */
const AHEAD_AFTER = 400;

/** The desk of a workspace: what it shows, and the changes that are made to it, one after the other. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #reader: WorkspaceReader;
  readonly #checker = new DeskChecker();
  #readOnly: string | null;
  #journal: Journal | null;
  #writer: Writer;
  readonly #listeners = new Set<(version: number) => void>();
  #workspace: DeskWorkspace | undefined;
  #report: Report | undefined;
  #snapshot: Snapshot = EMPTY;
  #problems: readonly string[] = [];
  #version = 0;
  #cards: { readonly version: number; readonly cards: DeskCards } | undefined;
  readonly #marking = new Marking();
  #isAhead = false;
  #queue: Promise<unknown> = Promise.resolve();
  #seen = '';
  readonly #watching = new Watching(() => void this.#look());

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#reader = new WorkspaceReader(options);
    this.#readOnly = options.readOnly;
    this.#journal = options.folder === null ? null : new Journal(options.folder);
    this.#writer = this.#writerFor(this.#journal);
  }

  #writerFor(journal: Journal | null): Writer {
    return new Writer({
      cwd: this.#options.cwd,
      journal,
      roots: () => this.#roots(),
      isWritable: (file) => this.#isWritable(file),
      validate: (texts) => this.#reader.validate(texts),
    });
  }

  /** Finishes what a run that was killed began, and reads everything. */
  async open(): Promise<void> {
    if (this.#readOnly === null) await this.#writer.finishLast();
    await this.#refresh();
  }

  /** Writes from now on: the desk that held the workspace has ended, perhaps amid a change, which is finished first. */
  takeOver(folder: string): Promise<void> {
    return this.#enqueue(async () => {
      this.#journal = new Journal(folder);
      this.#writer = this.#writerFor(this.#journal);
      await this.#writer.finishLast();
      this.#readOnly = null;
      await this.#refresh();
    });
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  close(): void {
    this.#watching.end();
  }

  /** Calls back with the version whenever something changed. */
  listen(listener: (version: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get workspace(): DeskWorkspace | undefined {
    return this.#workspace;
  }

  get report(): Report | undefined {
    return this.#report;
  }

  get state(): DeskState {
    const readOnly = this.#readOnly;
    const canWrite = readOnly === null;
    return {
      ...this.#snapshot,
      version: this.#version,
      root: basename(this.#workspace?.config.root ?? this.#options.cwd),
      readOnly,
      problems: this.#problems,
      undo: canWrite ? (this.#journal?.nextUndo?.what ?? null) : null,
      redo: canWrite ? (this.#journal?.nextRedo?.what ?? null) : null,
    };
  }

  /** What the desk proposes to record. Worked out once for each state. */
  async cards(): Promise<DeskCards> {
    const workspace = this.#workspace;
    if (!workspace || workspace.sources.length === 0) return { cards: [], uncovered: [] };
    const version = this.#version;
    if (this.#cards?.version !== version)
      this.#cards = { version, cards: cardsOf({ ...workspace, tagger: await loadTagger() }) };
    return this.#cards.cards;
  }

  /** Reads ahead what the first marked words will need, an article at a time, so that no one waits for it. */
  readAhead(): void {
    if (this.#isAhead) return;
    this.#isAhead = true;
    setTimeout(() => void this.#readAll().catch(() => {}), AHEAD_AFTER).unref();
  }

  async #readAll(): Promise<void> {
    await loadTagger();
    const { registry, sources, profile } = this.#open();
    const story = storyAnchor(registry);
    for (const source of sources) {
      statementsOf(source, { profile, story });
      await setImmediate(undefined, { ref: false });
    }
  }

  /** What marked words are read against. */
  marking(): Promise<MarkContext> {
    return this.#marking.context(this.#open(), this.#snapshot);
  }

  /**
   * Makes a change, after those that were asked for before.
   * @throws ActionError, UsageError, InputError where it cannot be made; nothing is then changed.
   */
  act(action: DeskAction): Promise<DeskAnswer> {
    return this.#enqueue(() => this.#act(action));
  }

  /** Reads everything anew, where something changed on disk. */
  refresh(): Promise<void> {
    return this.#enqueue(() => this.#refresh());
  }

  async #act(action: DeskAction): Promise<DeskAnswer> {
    if (this.#readOnly !== null) throw new ActionError(this.#readOnly);
    if (action.do === 'undo' || action.do === 'redo') {
      const done = await this.#writer.step(action.do);
      await this.#refresh();
      return { state: this.state, done };
    }
    if (this.#problems.length > 0 && action.do !== 'add-article')
      throw new ActionError(`Correct the files first: ${this.#problems[0]}`);
    if (action.do === 'add-article') return this.#addArticle(action);
    if ('seen' in action && this.#isOutdated()) await this.#refresh();
    refuseUnseen(action, this.#snapshot);
    const plan =
      action.do === 'edit-article' ? articleEdit(action, this.#open()) : planOf(action, this.#context());
    await this.#writer.make(plan);
    await this.#refresh();
    return { state: this.state, done: plan.what, ...(plan.made !== undefined && { made: plan.made }) };
  }

  #open(): DeskWorkspace {
    if (!this.#workspace)
      throw new ActionError(`Correct the files first: ${this.#problems[0] ?? 'they cannot be read'}`);
    return this.#workspace;
  }

  #context(): Parameters<typeof planOf>[1] {
    const workspace = this.#open();
    const { cwd, today } = this.#options;
    const { config } = workspace;
    return {
      registry: workspace.registry,
      report: this.#report as Report,
      profile: workspace.profile,
      newFile: newFileOf(cwd, workspace),
      baselineFile: shownPath(cwd, baselinePath(cwd, config)),
      refusedFile: shownPath(cwd, join(config.root, REFUSED_FILE)),
      proposedFile: shownPath(cwd, join(config.root, PROPOSED_FILE)),
      today: today(),
    };
  }

  async #addArticle(action: Extract<DeskAction, { do: 'add-article' }>): Promise<DeskAnswer> {
    const { cwd, version, today } = this.#options;
    const added = await addArticle(action, { cwd, version, today: today(), config: this.#workspace?.config });
    if (added.path !== undefined) this.#writer.keep(`the article "${added.id}"`, added.path);
    await this.#refresh();
    return { state: this.state, done: added.said, made: added.id };
  }

  #roots(): string[] {
    const { cwd, sources } = this.#options;
    const root = this.#workspace?.config.root ?? cwd;
    return [cwd, root, ...(sources === undefined ? [] : [resolve(cwd, sources)])];
  }

  /** Whether a file is one that changes of the desk are written into. */
  async #isWritable(file: string): Promise<boolean> {
    const { cwd } = this.#options;
    const config = this.#workspace?.config ?? this.#reader.config();
    const path = resolve(cwd, file);
    if (!isInside(this.#roots(), realPath(path))) return false;
    if ([REFUSED_FILE, PROPOSED_FILE].some((own) => path === join(config.root, own))) return true;
    const kind = await inputKind(cwd, path, config);
    return kind !== undefined && kind !== 'a configuration' && kind !== 'read by this run';
  }

  async #refresh(): Promise<void> {
    this.#seen = this.#reader.stateOf(this.#folders());
    try {
      const workspace = await this.#reader.read();
      const report = this.#checker.check({ ...workspace, today: this.#options.today() });
      this.#workspace = workspace;
      this.#report = report;
      this.#snapshot = {
        ...snapshotOf(workspace.registry, report),
        articles: articlesOf(workspace.sources),
      };
      this.#problems = [];
    } catch (error) {
      if (error instanceof InputError) this.#problems = error.problems.map(describeProblem);
      else if (error instanceof UsageError) this.#problems = [error.message];
      else throw error;
    }
    this.#version++;
    this.#watching.see(this.#folders());
    for (const listener of this.#listeners) listener(this.#version);
  }

  /** The desk's own writes wake it too: it reads anew only where files differ from what it read. */
  async #look(): Promise<void> {
    await this.#queue;
    if (this.#isOutdated()) await this.refresh().catch(() => {});
  }

  /** Whether something changed on disk since it was read. */
  #isOutdated(): boolean {
    return this.#reader.stateOf(this.#folders()) !== this.#seen;
  }

  #folders(): string[] {
    const { cwd } = this.#options;
    return this.#workspace ? watchedFolders(this.#workspace.config, cwd) : [cwd];
  }
}
