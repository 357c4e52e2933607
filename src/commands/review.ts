import type { Proposal } from '../discover/propose/proposal.ts';
import {
  entitiesOf,
  verdictOn,
  type WaitingClaim,
  waitingClaims,
  withoutClaim,
  withRefused,
  withTaken,
} from '../discover/propose/waiting.ts';
import type { ClaimData } from '../registry/schema.ts';
import { printWaiting } from '../report/terminal/waiting.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import type { Config } from '../workspace/config.ts';
import { editFile, lockFolder } from '../workspace/edit-file.ts';
import { UsageError } from '../workspace/errors.ts';
import { existsSync, readText, resolve, shownPath } from '../workspace/files.ts';
import { PROPOSED_FILE } from '../workspace/proposed-file.ts';
import { openArticles, registryFiles, type Workspace } from '../workspace/workspace.ts';
import { parseYaml } from '../yaml/yaml-document.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { reportConfig } from './shared/checked-report.ts';
import { flag, text, WORKSPACE } from './shared/options.ts';
import { proposedIn } from './shared/proposals.ts';

const ARGUMENTS = {
  file: text('[file]', `the file of proposals (default: ${PROPOSED_FILE})`, { completes: 'file' }),
};
const OPTIONS = {
  ...WORKSPACE,
  into: text(
    '--into <file>',
    'the registry file that new questions go into (default: the only one there is)',
    {
      completes: 'file',
    },
  ),
  list: flag('--list', 'show what waits, and ask nothing'),
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Goes through what was proposed, claim by claim: what a person takes moves into the registry. It exits 1 where something is left. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: review });

/** Where new questions go in a workspace that has no registry, or several files of it. */
const DEFAULT_INTO = 'claims/registry.yaml';

async function review(options: Options, context: CommandContext): Promise<ExitCode> {
  const { cwd } = context;
  const file = resolve(cwd, options.file ?? PROPOSED_FILE);
  if (!existsSync(file)) {
    await context.say(`Nothing waits: there is no ${shownPath(cwd, file)}.`);
    return 0;
  }
  const workspace = await openArticles({ ...options, patterns: [], cwd });
  reportConfig(workspace.config, context);
  const into = options.into ?? (await onlyFile(workspace, cwd)) ?? DEFAULT_INTO;
  const run = new Review(context, options, file, into);
  if (!options.list && !context.ask)
    throw new UsageError('This asks about each claim and needs a terminal. With --list it shows what waits.');
  const left = options.list ? await run.list() : await run.askAll();
  return left === 0 ? 0 : 1;
}

/** The only registry file of a workspace; undefined where there are none or several. */
async function onlyFile({ config }: Workspace, cwd: string): Promise<string | undefined> {
  const files = await registryFiles(cwd, config).catch(() => []);
  const [only, ...others] = files.filter((path) => /\.ya?ml$/u.test(path));
  return others.length === 0 ? only : undefined;
}

/** A file before and after a step, so that the step can be taken back. */
interface Step {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What waits, as the files say it now. */
interface Situation {
  readonly workspace: Workspace;
  readonly proposal: Proposal | undefined;
  readonly waiting: readonly WaitingClaim[];
}

class Review {
  readonly #context: CommandContext;
  readonly #options: Options;
  readonly #file: string;
  readonly #into: string;
  readonly #done: (readonly Step[])[] = [];
  /** What a person put right of claims that wait still. */
  readonly #edits = new Map<string, ClaimData>();
  /** What was passed over in this run, the last claim last. */
  readonly #skipped: string[] = [];

  constructor(context: CommandContext, options: Options, file: string, into: string) {
    this.#context = context;
    this.#options = options;
    this.#file = file;
    this.#into = into;
  }

  /** Files change while a person thinks: every step works on what they say then. */
  async #look(): Promise<Situation> {
    const { cwd } = this.#context;
    const workspace = await openArticles({ ...this.#options, patterns: [], cwd });
    const proposal = proposedIn(readText(cwd, this.#file), shownPath(cwd, this.#file));
    return { workspace, proposal, waiting: proposal ? waitingClaims(proposal, workspace.registry) : [] };
  }

  async list(): Promise<number> {
    const situation = await this.#look();
    const { waiting } = situation;
    for (const one of waiting) await this.#context.out(await this.#shown(one, situation));
    await this.#context.out(`${countOf(waiting.length, 'claim waits', 'claims wait')}.\n`);
    return waiting.length;
  }

  async askAll(): Promise<number> {
    const { ask, out } = this.#context;
    for (;;) {
      const situation = await this.#look();
      const open = situation.waiting.filter((waits) => !this.#skipped.includes(keyOf(waits)));
      const [one] = open;
      if (!one) {
        const left = situation.waiting.length;
        const still = `${countOf(left, 'claim waits', 'claims wait')} still.\n`;
        await out(left === 0 ? 'Nothing waits any more.\n' : still);
        return left;
      }
      await out(await this.#shown(one, situation));
      const key = (await ask?.(`${open.length} left. Take it? [y]es, [n]o, [e]dit, [s]kip, [u]ndo, [q]uit: `))
        ?.trim()
        .toLowerCase();
      if (key === undefined || key === 'q' || key === 'quit') return situation.waiting.length;
      await this.#do(key, one, situation.workspace.config);
    }
  }

  async #do(key: string, one: WaitingClaim, config: Config): Promise<void> {
    const { out } = this.#context;
    switch (key) {
      case 'y':
      case 'yes':
        return this.#take(one, this.#edits.get(keyOf(one)) ?? one.claim, config);
      case 'n':
      case 'no':
        return this.#refuse(one);
      case 'e':
      case 'edit': {
        const edited = await this.#edit(this.#edits.get(keyOf(one)) ?? one.claim);
        if (edited) this.#edits.set(keyOf(one), edited);
        return;
      }
      case 's':
      case 'skip':
        this.#skipped.push(keyOf(one));
        return;
      case 'u':
      case 'undo':
        return this.#undo();
      default:
        await out('Type one of y, n, e, s, u and q.\n');
    }
  }

  /** The claim in its sentence, its value as read, and what speaks against it. */
  async #shown(one: WaitingClaim, { workspace, proposal }: Situation): Promise<string> {
    const { registry, sources, profile } = workspace;
    const shown = { ...one, claim: this.#edits.get(keyOf(one)) ?? one.claim };
    const answer = verdictOn(shown, proposal?.entities ?? [], { registry, sources, profile });
    const text = readText(this.#context.cwd, this.#file);
    const { reason } = proposal ? await withoutClaim(text, proposal, one) : { reason: null };
    return printWaiting(
      shown,
      reason,
      answer,
      new Map(sources.map((source) => [source.id, source])),
      registry,
      this.#context,
    );
  }

  async #take(one: WaitingClaim, claim: ClaimData, { root }: Config): Promise<void> {
    const { cwd, say } = this.#context;
    const taken = await lockFolder(cwd, root, async () => {
      // Another run may have taken the claim, or its question, while a person thought.
      const { workspace, proposal, waiting } = await this.#look();
      if (!proposal || !waiting.some((waits) => keyOf(waits) === keyOf(one))) return undefined;
      const { registry } = workspace;
      const known = registry.questions.find(({ id }) => id === one.question);
      const target = resolve(cwd, known?.place.file ?? this.#into);
      const question = known ?? {
        ask: one.asked?.ask ?? '',
        type: one.asked?.type ?? 'name',
        place: { file: target, line: 1, column: 1 },
      };
      const { reason } = await withoutClaim(readText(cwd, this.#file), proposal, one);
      const entities = entitiesOf(proposal, registry, { ...one, claim });
      // First into the registry: what is in both files is only proposed twice, what is in none is lost.
      const steps = [
        await this.#edited(target, (text) =>
          withTaken(text, { ...one, asked: known ? null : one.asked, claim }, reason, entities, question),
        ),
        await this.#edited(this.#file, async (text) => {
          const now = proposedIn(text ?? '', this.#file);
          return now ? (await withoutClaim(text ?? '', now, one)).text : text;
        }),
      ];
      return { target, steps };
    });
    if (!taken) return this.#reportGone();
    this.#done.push(taken.steps);
    await say(`Taken into ${shownPath(cwd, taken.target)}.`);
  }

  async #refuse(one: WaitingClaim): Promise<void> {
    let isThere = true;
    const step = await this.#edited(this.#file, async (text) => {
      const proposal = proposedIn(text ?? '', this.#file);
      const without = proposal && (await withoutClaim(text ?? '', proposal, one)).text;
      isThere = without !== undefined && without !== text;
      return isThere ? withRefused(without ?? '', one) : text;
    });
    if (!isThere) return this.#reportGone();
    this.#done.push([step]);
    await this.#context.out('Refused; it will not be proposed again.\n');
  }

  async #reportGone(): Promise<void> {
    await this.#context.out('It no longer waits: another run took or refused it. Nothing was changed.\n');
  }

  /** Asks for each key that a person may want to put right; undefined where they change their mind. */
  async #edit(claim: ClaimData): Promise<ClaimData | undefined> {
    const { ask, out } = this.#context;
    const edited: Record<string, unknown> = { ...claim };
    for (const key of ['quote', 'value', 'speaker', 'because'] as const) {
      const now =
        claim[key] === undefined
          ? key === 'value'
            ? 'as read'
            : 'none'
          : typeof claim[key] === 'string'
            ? claim[key]
            : JSON.stringify(claim[key]);
      const typed = await ask?.(`${printableLine(`${key} (${now}; empty keeps it, - takes it away):`)} `);
      if (typed === undefined) return undefined;
      const words = typed.trim();
      if (words === '-') delete edited[key];
      else if (words !== '') edited[key] = key === 'value' ? typedValue(words) : words;
    }
    if (typeof edited.quote === 'string') return edited as ClaimData;
    await out('A claim needs a quote. Nothing was changed.\n');
    return undefined;
  }

  async #undo(): Promise<void> {
    const { out, cwd } = this.#context;
    const steps = this.#done.pop();
    if (!steps) {
      if (this.#skipped.pop() === undefined) await out('There is nothing to take back.\n');
      return;
    }
    for (const { file, before, after } of steps) {
      await editFile(cwd, file, (now) => {
        if (now !== after)
          throw new UsageError(
            `${shownPath(cwd, file)} was changed since, so the step cannot be taken back.`,
          );
        return before ?? '';
      });
    }
    await out('Taken back.\n');
  }

  async #edited(
    file: string,
    edit: (text: string | undefined) => Promise<string | undefined>,
  ): Promise<Step> {
    const { before, after } = await editFile(this.#context.cwd, file, edit);
    return { file, before, after };
  }
}

const keyOf = ({ question, claim }: WaitingClaim): string => JSON.stringify([question, claim]);

/** A value as a person types it: a word, a number, a list, `{ not: … }`. */
function typedValue(words: string): unknown {
  const { document, problems } = parseYaml(words, { file: '' });
  return document && problems.length === 0 ? document.data : words;
}
