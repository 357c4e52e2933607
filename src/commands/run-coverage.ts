import { quotedPlaces } from '../check/locate/quoted-places.ts';
import { coverageOf, percentOf } from '../discover/coverage/coverage.ts';
import { STATEMENT_KINDS, type StatementKind } from '../discover/coverage/statements.ts';
import { coverageJson } from '../report/shared/coverage-json.ts';
import { printCoverage } from '../report/terminal/coverage.ts';
import { UsageError } from '../workspace/errors.ts';
import { chosenSources } from './chosen-sources.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { openFor, type WorkspaceArguments } from './open.ts';

/** What the command line of `coverage` says. */
export interface CoverageArguments extends WorkspaceArguments {
  /** Ids of the sources to look at; empty for all. */
  readonly only: readonly string[];
  /** Kinds of statements to look at; empty for all. */
  readonly kinds: readonly string[];
  /** The least share in percent that passes. */
  readonly min: number | undefined;
  readonly isJson: boolean;
}

/**
 * The work of `coverage`. It exits 0 where it could run, and 1 where less is covered than `--min` asks. Unlike filters
 * of findings, `--source` and `--type` say what is measured, so they decide on that too.
 */
export async function runCoverage(options: CoverageArguments, context: CommandContext): Promise<ExitCode> {
  const { registry, sources, profile } = await openFor(options, context);
  const chosen = chosenSources(sources, options.only);
  const kinds = new Set(STATEMENT_KINDS.filter((kind: StatementKind) => options.kinds.includes(kind)));
  const coverage = coverageOf(sources, quotedPlaces(registry, sources, profile), {
    only: new Set(chosen.map(({ id }) => id)),
    kinds: kinds.size > 0 ? kinds : undefined,
    progress: (done, of) => context.progress?.(`reading statements: ${done} of ${of} articles`),
  });
  await context.out(
    options.isJson ? coverageJson(coverage, context.version) : await printCoverage(coverage, context),
  );
  if (options.min === undefined) return 0;
  const percent = percentOf(coverage);
  if (percent === null)
    throw new UsageError(
      'There is no statement of this kind in these sources, so no share of them for --min.',
    );
  if (coverage.covered * 100 >= options.min * coverage.statements) return 0;
  context.tell(`${percent} % of statements are covered, where --min asks for ${options.min} %.`);
  return 1;
}
