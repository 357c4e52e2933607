import { quotedPlaces } from '../check/locate/quoted-places.ts';
import { coverageOf, percentOf } from '../discover/coverage/coverage.ts';
import { STATEMENT_KINDS } from '../discover/coverage/statements.ts';
import { coverageJson } from '../report/shared/coverage-json.ts';
import { printCoverage } from '../report/terminal/coverage.ts';
import { UsageError } from '../workspace/errors.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { openFor } from './shared/checked-report.ts';
import { sourcesNamed } from './shared/named.ts';
import { choiceList, FORMAT, flag, parsed, REGISTRY, texts, WORKSPACE } from './shared/options.ts';
import { writeParts } from './shared/write-parts.ts';

const OPTIONS = {
  ...WORKSPACE,
  source: texts('--source <id>', 'only this source'),
  type: choiceList('--type <kind>', 'only statements of this kind', STATEMENT_KINDS),
  min: parsed(
    '--min <percent>',
    'fail where a smaller share is covered of what --source and --type leave',
    percent,
  ),
  full: flag('--full', 'every statement that no claim quotes'),
  format: FORMAT,
};
type Options = Values<typeof REGISTRY & typeof OPTIONS>;

/**
 * Lists the statements of the sources that no claim covers. It exits 0 where it could run, and 1 where less is covered than `--min` asks. Unlike filters
 * of findings, `--source` and `--type` say what is measured, so they decide on that too.
 */
export default defineCommand({ arguments: REGISTRY, options: OPTIONS, run: coverage });

async function coverage(options: Options, context: CommandContext): Promise<ExitCode> {
  const { registry, sources, profile } = await openFor(options, context);
  // A draft of our own is not a source that claims should cover, unless it is asked for.
  const chosen = sourcesNamed(
    options.source?.length ? sources : sources.filter(({ isDraft }) => !isDraft),
    options.source,
  );
  const kinds = new Set(options.type);
  const covered = coverageOf(sources, quotedPlaces(registry, sources, profile), {
    only: new Set(chosen.map(({ id }) => id)),
    kinds: kinds.size > 0 ? kinds : undefined,
    progress: (done, of) => context.progress?.(`reading statements: ${done} of ${of} articles`),
  });
  const isJson = options.format === 'json';
  await writeParts(
    isJson
      ? coverageJson(covered, context.version)
      : [await printCoverage(covered, { ...context, isFull: options.full })],
    context,
  );
  if (options.min === undefined) return 0;
  const percent = percentOf(covered);
  if (percent === null)
    throw new UsageError(
      'There is no statement of this kind in these sources, so no share of them for --min.',
    );
  if (covered.covered * 100 >= options.min * covered.statements) return 0;
  context.notify(`${percent} % of statements are covered, where --min asks for ${options.min} %.`);
  return 1;
}

/** @throws UsageError where a text is not a percentage. */
function percent(words: string): number {
  const value = /^\d{1,3}(?:\.\d+)?$/u.test(words) ? Number(words) : Number.NaN;
  if (!(value <= 100)) throw new UsageError(`--min wants a number from 0 to 100, not "${words}".`);
  return value;
}
