import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** The project's root. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The built command. */
export const CLI = join(ROOT, 'dist', 'cli.js');

/** What a run gave: its exit code and what it printed. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs the built command as a process of its own, with nothing in its environment but what is given. */
export function runProcess(args: readonly string[], options: RunOptions = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { PATH: process.env.PATH ?? '', ...options.env },
    input: options.input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** What node and the system themselves read of the environment, which only a process of its own has. */
const OF_A_PROCESS = /^(?:HOME|LANG|LC_\w+|NODE_\w+|TZ|TMPDIR)$/u;
/** Commands that serve or watch until they are ended. */
const LASTING = /^(?:desk|mcp)$|^(?:--watch|-w)$/u;

/**
 * Runs the built command with nothing in its environment but what is given: in a thread, which has loaded it once, or as a
 * process of its own where the environment needs one.
 */
export function runCli(args: readonly string[], options: RunOptions = {}): Ran {
  const { cwd = ROOT, env = {}, input } = options;
  if (Object.keys(env).some((name) => OF_A_PROCESS.test(name)) || args.some((arg) => LASTING.test(arg)))
    return runProcess(args, options);
  thread ??= startThread();
  const { port, state } = thread;
  Atomics.store(state, 0, 0);
  port.postMessage({ args, cwd, env: { PATH: process.env.PATH ?? '', ...env }, input });
  Atomics.wait(state, 0, 0);
  const answer = receiveMessageOnPort(port)?.message as (Ran & { error?: string }) | undefined;
  if (!answer || answer.error !== undefined) throw new Error(answer?.error ?? 'the command gave no answer');
  return answer;
}

let thread: { readonly port: MessageChannel['port1']; readonly state: Int32Array } | undefined;

/** Starts the thread of the command. It keeps no test from ending. */
function startThread(): NonNullable<typeof thread> {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./cli-thread.mjs', import.meta.url), {
    workerData: { cli: CLI, port: port2, state },
    transferList: [port2],
    execArgv: [],
    env: {},
  });
  worker.unref();
  port1.unref();
  return { port: port1, state };
}

/** A folder of files for one test; call `remove` when done. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'reconcile-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
