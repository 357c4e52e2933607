import { didYouMean } from '../../text/nearest.ts';
import { UsageError } from '../../workspace/errors.ts';
import { DIALECTS, printedStatements } from '../dialects.ts';
import { answer } from './answer.ts';
import { DUCKDB, duckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { POSTGRES, postgres } from './postgres.ts';

/** Every engine. A new one is its file and one line here. */
export const ENGINES: readonly Engine[] = [duckdb, postgres, answer];

const PRINTED = 'sql:';

/** Those that run here, and those whose statements are printed. */
const DIALECT_NAMES = [DUCKDB, POSTGRES, ...DIALECTS].map(({ name }) => `${PRINTED}${name}`);

const noEngine = (address: string): UsageError => {
  // An address may hold a password.
  const shown = address.includes('@') ? address.replace(/\/\/.*@/u, '//…@') : address;
  const known = [...ENGINES.map((one) => one.address), ...DIALECT_NAMES];
  return new UsageError(
    `There is no engine "${shown}".${didYouMean(address, known)} There are: ${known.join(', ')}.`,
  );
};

/**
 * The engine of an address.
 * @throws UsageError where there is none.
 */
export function engineOf(address: string): Engine {
  const engine = ENGINES.find((one) => one.opens(address));
  if (engine) return engine;
  throw noEngine(address);
}

/**
 * What somebody else's engine is to run, for `sql:NAME`.
 * @throws UsageError where no such dialect is known.
 */
export function statementsFor(address: string): string {
  const dialect = [DUCKDB, POSTGRES, ...DIALECTS].find(({ name }) => address === `${PRINTED}${name}`);
  if (dialect) return printedStatements(dialect);
  throw noEngine(address);
}
