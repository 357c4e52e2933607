import { spawn } from 'node:child_process';
import { CLI } from './run.ts';

/** What one run of the built command gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command and does not wait for it. */
export function startCli(args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        out[name] += text;
      });
    child.on('error', fail).on('close', (status) => settle({ status, ...out }));
  });
}
