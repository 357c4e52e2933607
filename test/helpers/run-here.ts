import type { CommandContext } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { buildProgram } from '../../src/commands/program.ts';

/** What one run of a command gave. */
export interface RanHere {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process: what it prints, what it reports, and 2 where it throws. */
export async function runHere(
  args: readonly string[],
  {
    cwd,
    input,
    answers,
    answer,
  }: {
    cwd: string;
    input?: string;
    answers?: readonly string[];
    answer?: () => Promise<string | undefined>;
  },
): Promise<RanHere> {
  let [stdout, stderr, status] = ['', '', 0];
  const waiting = [...(answers ?? [])];
  const put = async (text: string): Promise<boolean> => {
    stdout += text;
    return true;
  };
  const context: CommandContext = {
    cwd,
    version: '0.0.0',
    width: 80,
    color: 0,
    ci: { annotates: false, summary: undefined, prefix: '' },
    out: put,
    annotate: put,
    lines: () => undefined,
    bytes: () =>
      input === undefined
        ? undefined
        : (async function* () {
            yield new TextEncoder().encode(input);
          })(),
    ended: () => new Promise(() => undefined),
    today: () => '2025-01-01',
    commands: COMMANDS,
    notify: (line) => {
      stderr += `${line}\n`;
    },
    ...((answers ?? answer) && {
      ask: async (question: string) => {
        stdout += question;
        return answer ? answer() : waiting.shift();
      },
    }),
  };
  const program = buildProgram({
    version: '0.0.0',
    output: {
      writeOut: (text) => {
        stdout += text;
      },
      writeErr: (text) => {
        stderr += text;
      },
    },
    contextOf: () => context,
    finish: (code) => {
      status = code;
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    stderr += `${(error as Error).message}\n`;
    status = 2;
  }
  return { status, stdout, stderr };
}
