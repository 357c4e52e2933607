import * as loader from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The command: from Node 22 on, compiled code is kept from run to run, which takes a start-up a third less. What is
 * compiled is imported only after that is switched on.
 */
const { enableCompileCache } = loader as { enableCompileCache?: (folder: string | undefined) => unknown };

/** Code is kept with what is the user's own: where others may write, they could put theirs in its place. */
const folder = (): string | undefined => {
  const { NODE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  if (NODE_COMPILE_CACHE) return undefined;
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'reconcile');
};

try {
  enableCompileCache?.(folder());
} catch {
  // Without a home, every run compiles anew.
}
const { main } = await import('./main.ts');
await main();
