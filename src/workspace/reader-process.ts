import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Milliseconds that a reader waits for the next file: `add` gives it one at once, and the desk keeps none. */
const IDLE = 1000;

/** A reader that has read a file and waits for the next: to start one takes far longer than to read an article. */
let waiting: { readonly child: ChildProcess; readonly end: NodeJS.Timeout } | undefined;

/**
 * Starts a process that reads one file after another, as `intake-worker.ts` does.
 * @param memory Megabytes that its heap may hold.
 */
export const startReader = (memory: number): ChildProcess =>
  fork(fileURLToPath(new URL('./intake-worker.js', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${memory}`],
    // Windows starts nothing without it.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    serialization: 'advanced',
    // Libraries warn on their own about odd files; what matters is reported by us.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** The reader that waits, which then belongs to the caller; undefined where none does, or it has ended meanwhile. */
export function idleReader(): ChildProcess | undefined {
  if (!waiting) return undefined;
  const { child, end } = waiting;
  waiting = undefined;
  clearTimeout(end);
  if (!child.connected) return undefined;
  child.ref();
  child.channel?.ref();
  return child;
}

/** Keeps a reader for the next file, for a second. One that waits keeps no command from ending, and ends with it. */
export function keepReader(child: ChildProcess): void {
  if (waiting) {
    child.kill();
    return;
  }
  const end = setTimeout(() => {
    waiting = undefined;
    child.kill();
  }, IDLE).unref();
  child.unref();
  child.channel?.unref();
  waiting = { child, end };
}
