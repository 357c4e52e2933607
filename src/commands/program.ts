import { Argument, Option, type OutputConfiguration, Command as Program } from 'commander';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { COMMANDS } from './index.ts';

/** Gives commander the arguments and options of a command. */
function declare(sub: Program, { arguments: args, options }: Command): void {
  for (const { flags, what, choices, parse } of Object.values(args)) {
    const argument = new Argument(flags, what);
    if (choices) argument.choices(choices);
    if (parse) argument.argParser((text) => parse(text));
    sub.addArgument(argument);
  }
  for (const { flags, what, choices, parse, missing, off } of Object.values(options)) {
    const option = new Option(flags, what);
    if (choices) option.choices(choices);
    if (Array.isArray(missing))
      option.argParser((text, more: unknown[] | undefined) => [...(more ?? []), parse ? parse(text) : text]);
    else if (parse) option.argParser((text) => parse(text));
    if (typeof missing === 'string') option.default(missing);
    sub.addOption(option);
    if (off !== undefined) sub.addOption(new Option(`--no-${option.name()}`, off));
  }
}

/** What commander read, by the names of the arguments and options; what is not stated has its own value for that. */
function valuesOf(
  { arguments: args, options }: Command,
  received: readonly unknown[],
  read: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const stated = Object.keys(args).map((name, i) => [name, received[i]] as const);
  const all = { ...read, ...Object.fromEntries(stated) };
  return Object.fromEntries(
    Object.entries({ ...args, ...options }).map(([name, { missing }]) => [name, all[name] ?? missing]),
  );
}

/** What the command line is given from outside. */
export interface ProgramOptions {
  readonly version: string;
  readonly output: OutputConfiguration;
  /** What a command is given, where `--color` or `--no-color` says whether it may colour. */
  contextOf(color: boolean | undefined): CommandContext;
  /** Called with what came of the command. */
  finish(code: ExitCode): void;
}

/** The command line in commander's hands. Only the command that runs, or whose help is asked for, is loaded. */
export function buildProgram({ version, output, contextOf, finish }: ProgramOptions): Program {
  const program = new Program('reconcile')
    .description(
      'Reports every place where news sources disagree: with each other, with themselves, in order and calendar.',
    )
    .version(version, '-V, --version')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .showHelpAfterError('(reconcile --help lists the commands and options)')
    .configureOutput(output)
    .exitOverride()
    .commandsGroup('More commands:')
    .helpCommand('help [command]', 'display help for a command');
  for (const command of COMMANDS) {
    const sub = program
      .command(command.name)
      .description(command.what)
      .addHelpText('before', `Example: ${command.example}\n`);
    if (command.isFirst) sub.helpGroup('Start with these:');
    sub.action(async (...received) => {
      const { default: loaded } = await command.load();
      const color =
        program.getOptionValueSource('color') === 'cli' ? (program.opts().color as boolean) : undefined;
      finish(await loaded.run(valuesOf(loaded, received, sub.opts()), contextOf(color)));
    });
  }
  program.hook('preSubcommand', async (_, sub) => {
    const entry = COMMANDS.find(({ name }) => name === sub.name());
    if (entry) declare(sub, (await entry.load()).default);
  });
  return program;
}
