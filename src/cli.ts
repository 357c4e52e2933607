import * as loader from 'node:module';
import { cacheFolder } from './workspace/user-folders.ts';

/**
 * The command: from Node 22 on, compiled code is kept from run to run, which takes a start-up a third less. What is
 * compiled is imported only after that is switched on.
 */
const { enableCompileCache } = loader as { enableCompileCache?: (folder: string | undefined) => unknown };

/** Code is kept with what is the user's own: where others may write, they could put theirs in its place. */
const folder = (): string | undefined =>
  process.env.NODE_COMPILE_CACHE ? undefined : cacheFolder(process.env);

try {
  enableCompileCache?.(folder());
} catch {
  // Without a home, every run compiles anew.
}
const { main } = await import('./main.ts');
await main();
