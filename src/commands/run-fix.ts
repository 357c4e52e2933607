import { mendQuotes, type OpenQuote } from '../check/locate/mend-quotes.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { writeFileWhole } from '../workspace/write-file.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { openFor, type WorkspaceArguments } from './open.ts';
import { type EditedFile, editRegistry, type RegistryEdit } from './registry-edits.ts';
import { patchLine, visible, wordDiff } from './word-diff.ts';

/** What the command line of `fix` says. */
export interface FixOptions extends WorkspaceArguments {
  readonly isDryRun: boolean;
  readonly asksNothing: boolean;
}

/**
 * The work of `fix`. Quotes that say the same are rewritten as their sources print them. A quote that says anything else
 * is a person's to decide: it is shown and asked about where somebody sits at a terminal, and listed where nobody does.
 */
export async function runFix(options: FixOptions, context: CommandContext): Promise<ExitCode> {
  const { cwd } = context;
  const { registry, sources, config } = await openFor(options, context);
  const { reprints, open } = mendQuotes(registry, sources);
  const asks = options.isDryRun || options.asksNothing ? undefined : context.ask;
  const decided = asks ? await askAll(open, asks, context) : [];
  const edits = [...reprints.map(({ claim, edit }): RegistryEdit => ({ claim, ...edit })), ...decided];
  const files = await editRegistry(cwd, edits);
  const changed = files.filter(({ before, after }) => before !== after);
  if (options.isDryRun) await printDiff(changed, context);
  else {
    for (const { file, after } of changed) writeFileWhole(cwd, file, after, [cwd, config.root]);
  }
  const say = options.isDryRun ? context.tell : (line: string) => context.out(`${shown(line)}\n`);
  const made = files.flatMap((file) => file.made);
  if (!options.isDryRun) for (const edit of made) await say(describeEdit(edit));
  const refused = files.flatMap((file) => file.refused);
  for (const edit of refused) await say(`${describeEdit(edit)} (not written: it stands behind an alias)`);
  const left = open.filter(({ claim }) => !decided.some((edit) => edit.claim === claim));
  if (!asks) for (const quote of left) for (const line of describeOpen(quote)) await say(line);
  const canAsk = !asks && left.some(({ offer }) => offer !== null);
  for (const line of summary(made.length, left.length + refused.length, options.isDryRun, canAsk))
    await say(line);
  return left.length + refused.length > 0 ? 1 : 0;
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
    await context.out(
      `${printableLine(`${placeOf(quote)}: ${fault.kind} ${claim.question.id}: ${fault.message}`)}\n`,
    );
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
