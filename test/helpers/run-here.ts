import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/command-line.ts';
import { makeFolder, ROOT } from './run.ts';

/** What one run of a command gave. */
export interface RanHere {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that keeps what is written to it. */
function kept() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (part: Buffer, _, done) => {
      parts.push(part);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString() };
}

/**
 * Runs the command line in this process, as a process with pipes would run it: nothing in its environment but what is
 * given, what it prints, and its exit code. Where there are answers, a person sits at the terminal. What looks at the real
 * process is not reached: variables that git, a browser or an endpoint is given, the zone and language, signals, and the
 * process that takes in pages and PDFs.
 */
export async function runHere(
  args: readonly string[],
  {
    cwd = ROOT,
    env = {},
    input = '',
    today = new Date().toISOString().slice(0, 10),
    answers,
    answer,
  }: {
    cwd?: string;
    env?: Record<string, string>;
    input?: string;
    today?: string;
    answers?: readonly string[];
    answer?: () => Promise<string | undefined>;
  } = {},
): Promise<RanHere> {
  const [out, err] = [kept(), kept()];
  const waiting = [...(answers ?? [])];
  let status = 0;
  await runCommandLine({
    args,
    env,
    cwd: () => cwd,
    stdin: Object.assign(Readable.from(input === '' ? [] : [Buffer.from(input)]), {
      isTTY: (answers ?? answer) !== undefined,
    }),
    stdout: out.stream,
    stderr: err.stream,
    isInputHeld: () => false,
    now: () => 0,
    today: () => today,
    ask:
      (answers ?? answer) &&
      (async (question) => {
        out.stream.write(question);
        return answer ? answer() : waiting.shift();
      }),
    finish: (code) => {
      status = code;
    },
  });
  return { status, stdout: out.text(), stderr: err.text() };
}

/** The same in a folder with these files, or one below it; the folder is gone afterwards. */
export async function runIn(
  files: Parameters<typeof makeFolder>[0],
  args: readonly string[],
  { below = '', env = {} }: { below?: string; env?: Record<string, string> } = {},
): Promise<RanHere> {
  const folder = makeFolder(files);
  try {
    return await runHere(args, { cwd: join(folder.path, below), env });
  } finally {
    folder.remove();
  }
}
