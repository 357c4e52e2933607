import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * A folder of the user's own, as the XDG specification has it: that of the environment, which is ignored where it is not
 * absolute, since a relative one would lie wherever the tool is run, in a stranger's checkout too; else the usual one.
 */
const userFolder = (stated: string | undefined, usual: readonly string[]): string =>
  stated && isAbsolute(stated) ? stated : join(homedir(), ...usual);

/** Where what can be made anew is kept. */
export const cacheFolder = (env: NodeJS.ProcessEnv): string =>
  join(userFolder(env.XDG_CACHE_HOME, ['.cache']), 'reconcile');

/** Where what a person agreed to is kept. */
export const stateFolder = (env: NodeJS.ProcessEnv): string =>
  join(userFolder(env.XDG_STATE_HOME, ['.local', 'state']), 'reconcile');
