import { runCommandLine } from './command-line.ts';
import { isHeldOpen } from './workspace/stdin.ts';
import { guardWrites } from './workspace/write-file.ts';

/** The outermost layer: the process that the command line runs in. Nothing else names `process`. */

/** What shells report of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

const stop = (): void => process.exit(INTERRUPTED);

/** Files that are being replaced: commands with several outputs replace them one after the other. */
let replacing = 0;
/** Ctrl-C ends a run at once by itself; only where a file is being replaced does it wait until that is done. */
guardWrites((work) => {
  if (replacing++ === 0) process.on('SIGINT', stop);
  try {
    work();
  } finally {
    // A signal that came meanwhile is reported when the work is over, before what is put off until then.
    setImmediate(() => {
      if (--replacing === 0) process.off('SIGINT', stop);
    });
  }
});

/** Asks on the terminal; the end of input (Ctrl-D) is not an answer. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise((settle) => {
      terminal.on('close', () => settle(undefined));
      // The terminal takes Ctrl-C for a key while it asks. It is not an answer: nothing is done on it.
      terminal.on('SIGINT', () => {
        process.stdout.write('\n');
        stop();
      });
      terminal.question(question, settle);
    });
  } finally {
    terminal.close();
  }
}

/** Runs the command line of this process. */
export const main = (): Promise<void> =>
  runCommandLine({
    args: process.argv.slice(2),
    env: process.env,
    cwd: () => process.cwd(),
    // Only a command that runs looks at its input.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    isInputHeld: () => isHeldOpen(0),
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? ask : undefined;
    },
    // Only the code is set, and the process ends by itself: process.exit() would cut off what a slow pipe has not taken.
    finish: (code) => {
      process.exitCode = code;
    },
  });
