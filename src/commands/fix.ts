import { fixQuotes, type OpenQuote } from '../check/locate/fix-quotes.ts';
import { patchLine, visible, wordDiff } from '../report/terminal/word-diff.ts';
import { countOf } from '../text/compare-text.ts';
import { addAll } from '../text/lists.ts';
import { printableLine } from '../text/printable.ts';
import { loadConfig } from '../workspace/config.ts';
import { editFile } from '../workspace/edit-file.ts';
import { readText, resolve, shownPath } from '../workspace/files.ts';
import {
  ChangedError,
  type EditedFile,
  editRegistry,
  type RegistryEdit,
} from '../workspace/registry-edits.ts';
import { registryFiles } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { openFor } from './shared/checked-report.ts';
import { fixYaml } from './shared/fix-yaml.ts';
import { FOLDERS, flag, REGISTRY } from './shared/options.ts';

const OPTIONS = {
  ...FOLDERS,
  dryRun: flag('-n, --dry-run', 'write nothing; print what would change as a diff'),
  yes: flag(
    '-y, --yes',
    'ask nothing: put slips of YAML right, rewrite white space and glyphs, and leave the rest',
  ),
};
type Options = Values<typeof REGISTRY & typeof OPTIONS>;

/**
 * Offers to put slips of YAML right, rewrites quotes as their sources print them, and asks about those that say something else. Quotes that say the same are rewritten as their sources print them. A quote that says anything else
 * is a person's to decide: it is shown and asked about where somebody sits at a terminal, and listed where no one does.
 */
export default defineCommand({ arguments: REGISTRY, options: OPTIONS, run: fix });

async function fix(options: Options, context: CommandContext): Promise<ExitCode> {
  const slips = await fixYaml(options, context);
  if (slips > 0) {
    context.notify(`${countOf(slips, 'slip')} left; the registry cannot be read before they are fixed.`);
    return 1;
  }
  const asks = options.dryRun || options.yes ? undefined : context.ask;
  const made: RegistryEdit[] = [];
  let pass = await fixOnce(options, asks, context);
  addAll(
    made,
    pass.files.flatMap((file) => file.made),
  );
  // Another run, or an editor, was faster: what it wrote is read, and the rest is done on that.
  for (let again = 0; pass.changed && !asks && again < PASSES; again++) {
    pass = await fixOnce(options, asks, context);
    addAll(
      made,
      pass.files.flatMap((file) => file.made),
    );
  }
  const { files, decided, open, changed } = pass;
  if (options.dryRun)
    await printDiff(
      files.filter(({ before, after }) => before !== after),
      context,
    );
  const say = options.dryRun ? context.notify : (line: string) => context.out(`${shown(line)}\n`);
  if (!options.dryRun) for (const edit of made) await say(describeEdit(edit));
  if (changed) throw changed;
  const refused = files.flatMap((file) => file.refused);
  for (const edit of refused) await say(`${describeEdit(edit)} (not written: it comes from an alias)`);
  const left = open.filter(({ claim }) => !decided.some((edit) => edit.claim === claim));
  if (!asks) for (const quote of left) for (const line of describeOpen(quote)) await say(line);
  const canAsk = !asks && left.some(({ offer }) => offer !== null);
  for (const line of summary(made.length, left.length + refused.length, options.dryRun, canAsk))
    await say(line);
  return left.length + refused.length > 0 ? 1 : 0;
}

/** How often what was not fixed, since its file changed meanwhile, is begun anew. */
const PASSES = 5;

/** What one pass over the registry did. */
interface FixPass {
  readonly files: readonly EditedFile[];
  readonly decided: readonly RegistryEdit[];
  readonly open: readonly OpenQuote[];
  /** A file changed while it was worked on, and was left as it is. */
  readonly changed: ChangedError | undefined;
}

async function fixOnce(
  options: Options,
  asks: CommandContext['ask'],
  context: CommandContext,
): Promise<FixPass> {
  const { cwd } = context;
  // What the files say before they are read as a registry: what is written between the two readings is found to be another text, and
  // begun anew, where the text of after it would be taken for the one whose places are known.
  const seen = await registryTexts(options, cwd);
  const { registry, sources, config } = await openFor(options, context);
  const { reprints, open } = fixQuotes(registry, sources);
  const all = [...reprints.map(({ claim, edit }): RegistryEdit => ({ claim, ...edit }))];
  const decided = asks ? await askAll(open, asks, context) : [];
  addAll(all, decided);
  const files: EditedFile[] = [];
  let changed: ChangedError | undefined;
  for (const [file, editText] of editRegistry(all)) {
    const edited = async (before = ''): Promise<EditedFile> => {
      const after = await editText(before);
      if (after.refused.length > 0 && before !== seen.get(file)) throw new ChangedError(file);
      return after;
    };
    try {
      if (options.dryRun) files.push(await edited(readText(cwd, resolve(cwd, file))));
      else {
        let last: EditedFile | undefined;
        const edit = async (before: string | undefined): Promise<string> => {
          last = await edited(before);
          return last.after;
        };
        await editFile(cwd, file, edit, { roots: [cwd, config.root] });
        if (last) files.push(last);
      }
    } catch (error) {
      if (!(error instanceof ChangedError)) throw error;
      changed = error;
    }
  }
  return { files, decided, open, changed };
}

/** The text of each file of the registry by its name in findings. */
async function registryTexts(options: Options, cwd: string): Promise<Map<string, string>> {
  const paths = await registryFiles(cwd, loadConfig({ ...options, cwd }));
  return new Map(paths.map((path) => [shownPath(cwd, path), readText(cwd, path)]));
}

/** One line that can be printed, with its indent. */
const shown = (line: string): string => `${/^ */u.exec(line)?.[0]}${printableLine(line)}`;

const placeOf = ({ claim }: { claim: RegistryEdit['claim'] }): string =>
  `${claim.place.file}:${claim.place.line}:${claim.place.column}`;

const describeEdit = (edit: RegistryEdit): string =>
  `${placeOf(edit)}: ${edit.key}: "${visible(edit.claim.data[edit.key] ?? '')}" -> "${visible(edit.value)}"`;

function* describeOpen({ claim, fault, offer }: OpenQuote): Iterable<string> {
  yield `${placeOf({ claim })}: ${fault.kind} ${claim.question.id}: ${fault.message} ${fault.settles}`;
  if (offer) yield `    ${offer.key}: "${visible(offer.value)}"`;
}

function* summary(made: number, left: number, isDryRun: boolean, canAsk: boolean): Iterable<string> {
  if (made === 0 && left === 0) {
    yield 'Nothing to do: every quote is written as its source prints it.';
    return;
  }
  const done = isDryRun ? 'would be rewritten' : 'rewritten';
  yield `${countOf(made, 'claim')} ${done}, ${left} left for a person to decide.`;
  if (canAsk) yield 'Run reconcile fix in a terminal to decide each one, or edit the registry.';
}

/** Shows each quote beside its source and asks. */
async function askAll(
  open: readonly OpenQuote[],
  ask: NonNullable<CommandContext['ask']>,
  context: CommandContext,
): Promise<RegistryEdit[]> {
  const decided: RegistryEdit[] = [];
  for (const quote of open) {
    const { claim, fault, offer, parts } = quote;
    await context.say(`${placeOf(quote)}: ${fault.kind} ${claim.question.id}: ${fault.message}`);
    if (!offer) {
      await context.out(`  ${printableLine(fault.settles)}\n\n`);
      continue;
    }
    if (parts.length > 0) await context.out(`  ${wordDiff(parts)}\n`);
    const question =
      offer.key === 'quote' ? 'Quote it as its source prints it?' : `Name ${offer.value} as its source?`;
    const answer = (await ask(`  ${question} [y]es, [n]o, [s]kip the rest: `))?.trim().toLowerCase();
    await context.out('\n');
    if (answer === undefined || answer === 's' || answer === 'skip' || answer === 'q') break;
    if (answer === 'y' || answer === 'yes') decided.push({ claim, ...offer });
  }
  return decided;
}

/** What would change, as a patch. */
async function printDiff(files: readonly EditedFile[], context: CommandContext): Promise<void> {
  if (files.length === 0) return;
  const { createTwoFilesPatch } = await import('diff');
  for (const { file, before, after } of files) {
    const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '', { context: 3 });
    const lines = patch.split('\n').slice(1);
    await context.out(lines.map(patchLine).join('\n'));
  }
}
