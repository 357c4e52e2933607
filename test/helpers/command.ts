import { CommanderError } from 'commander';
import type { CommandContext } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { buildProgram } from '../../src/commands/program.ts';

/** Runs a command in this process, as the command line would; what it throws is thrown. */
export async function runCommand(
  name: string,
  args: readonly string[],
  context: Partial<CommandContext> & { readonly cwd: string },
) {
  const result = { code: -1, out: '', err: '' };
  const print = async (text: string): Promise<boolean> => {
    result.out += text;
    return true;
  };
  const whole: CommandContext = {
    version: '0',
    width: 100,
    color: 0,
    commands: COMMANDS,
    ci: { annotates: false, summary: undefined, prefix: '' },
    out: print,
    say: (line) => print(`${line}\n`),
    annotate: print,
    lines: () => undefined,
    ended: () => Promise.resolve(),
    today: () => '2024-05-20',
    notify: (line) => {
      result.err += `reconcile: ${line}\n`;
    },
    ...context,
  };
  const program = buildProgram({
    version: whole.version,
    output: {
      writeOut: (text) => {
        result.out += text;
      },
      writeErr: (text) => {
        result.err += text;
      },
    },
    contextOf: () => whole,
    finish: (code) => {
      result.code = code;
    },
  });
  try {
    await program.parseAsync([name, ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    result.code = error.exitCode === 0 ? 0 : 2;
  }
  return result;
}
