import { UsageError } from '../../workspace/errors.ts';
import { duckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';

/** Every engine. A new one is its file and one line here. */
export const ENGINES: readonly Engine[] = [duckdb];

/**
 * The engine of an address.
 * @throws UsageError where there is none.
 */
export function engineOf(address: string): Engine {
  const engine = ENGINES.find((one) => one.opens(address));
  if (engine) return engine;
  const known = ENGINES.map((one) => one.address).join(', ');
  throw new UsageError(`There is no engine "${address}". There are: ${known}.`);
}
