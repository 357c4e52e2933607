import { RULES } from '../check/rules/index.ts';
import { FORMATS } from '../report/formats/index.ts';
import { PROFILES } from '../values/profiles/index.ts';
import { type Command, type CommandEntry, type Completion, defineCommand } from './command.ts';
import { choice } from './shared/options.ts';

/** Prints a script by which a shell completes commands, options, formats and rules. */
export default defineCommand({
  arguments: { shell: choice('<shell>', 'which shell', ['bash', 'zsh', 'fish']) },
  options: {},
  async run({ shell = 'bash' }, context) {
    const commands = context.commands.map(
      async ({ load, ...entry }): Promise<Known> => ({ ...entry, ...(await load()).default }),
    );
    await context.out({ bash, zsh, fish }[shell](await Promise.all(commands)));
    return 0;
  },
});

/** A command with its name and help. */
type Known = Omit<CommandEntry, 'load'> & Command;

/** What may follow a word on the command line. */
interface Choice {
  readonly words: readonly string[];
  readonly what: string;
}

/** One option as shells need it. */
interface ShellOption extends Choice {
  /** Undefined where it takes no value. */
  readonly value: Completion | undefined;
  /** It takes every word up to the next option. */
  readonly takesSeveral?: boolean;
}

/** Options that are before or after every command. */
const GENERAL: readonly ShellOption[] = [
  { words: ['--color'], what: 'colour the output', value: undefined },
  { words: ['--no-color'], what: 'do not colour the output', value: undefined },
  { words: ['-h', '--help'], what: 'show the help', value: undefined },
];

const wordsIn = (flags: string): string[] => [...flags.matchAll(/--?[a-z][a-z-]*/gu)].map(([word]) => word);

const optionsOf = ({ options }: Command): ShellOption[] => [
  ...Object.values(options).flatMap(({ flags, what, completes, choices, off }) => {
    const words = wordsIn(flags);
    const value = /[<[]/u.test(flags) ? (completes ?? choices ?? []) : undefined;
    const no = words.flatMap((word) => (word.startsWith('--') ? [`--no-${word.slice(2)}`] : []));
    return [
      { words, what, value, takesSeveral: /\.\.\.[>\]]/u.test(flags) },
      ...(off === undefined ? [] : [{ words: no, what: off, value: undefined }]),
    ];
  }),
  ...GENERAL,
];

/** The words that a value is completed with; files and folders are the shell's own business. */
function wordsOf(completes: Completion | undefined): readonly string[] {
  switch (completes) {
    case 'format':
      return [...Object.keys(FORMATS), 'list'];
    case 'rule':
      return RULES.map(({ id }) => id);
    case 'profile':
      return PROFILES.map(({ name }) => name);
    case 'file':
    case 'folder':
    case undefined:
      return [];
    default:
      return completes;
  }
}

/** What the first argument of a command is completed with. */
function argumentOf({ arguments: args }: Command): Completion {
  const [first] = Object.values(args);
  return first?.completes ?? first?.choices ?? 'file';
}

/** A word in single quotes, for any shell of the family. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Words for bash, one a line: nothing else parts them, so that a name may hold spaces. */
const bashWords = (words: readonly string[]): string => quoted(words.join('\n'));

function bash(commands: readonly Known[]): string {
  const cases = commands.map((command) => {
    const options = optionsOf(command);
    const valued = options.filter(({ value }) => value !== undefined);
    const arms = valued.map(({ words, value }) => {
      const reply =
        value === 'file' || value === 'folder'
          ? `COMPREPLY=($(compgen -${value === 'folder' ? 'd' : 'f'} -- "$word"))`
          : `COMPREPLY=($(compgen -W ${bashWords(wordsOf(value))} -- "$word"))`;
      return `        ${words.join('|')}) ${reply}; return ;;`;
    });
    const several = valued.filter(({ takesSeveral }) => takesSeveral).flatMap(({ words }) => words);
    const all = options.flatMap(({ words }) => words);
    const first = wordsOf(argumentOf(command));
    return [
      `    ${command.name})`,
      // An option that takes several values takes every word up to the next option.
      ...(several.length > 0
        ? [
            '      for ((i = COMP_CWORD - 1; i > 0; i--)); do',
            `        case "\${COMP_WORDS[i]}" in ${several.join('|')}) before="\${COMP_WORDS[i]}"; break ;; -*) break ;; esac`,
            '      done',
          ]
        : []),
      '      case "$before" in',
      ...arms,
      '      esac',
      `      if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W ${bashWords(all)} -- "$word"))`,
      `      else COMPREPLY=($(compgen -W ${bashWords(first)} -- "$word") $(compgen -f -- "$word")); fi ;;`,
    ].join('\n');
  });
  const names = [...commands.map(({ name }) => name), '--color', '--no-color', '--help', '--version'];
  return [
    '# bash completion for reconcile: source <(reconcile completion bash)',
    '_reconcile() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" i`,
    // Names of files hold spaces: a reply ends at the end of its line alone.
    "  local IFS=$'\\n'",
    // bash takes the sign between an option and its value for a word.
    `  if [[ "$before" == "=" ]]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi`,
    '  if [[ "$word" == "=" ]]; then word=""; fi',
    '  COMPREPLY=()',
    '  for ((i = 1; i < COMP_CWORD; i++)); do',
    `    if [[ "\${COMP_WORDS[i]}" != -* ]]; then command="\${COMP_WORDS[i]}"; break; fi`,
    '  done',
    '  case "$command" in',
    `    "") COMPREPLY=($(compgen -W ${bashWords(names)} -- "$word")) ;;`,
    ...cases,
    '  esac',
    '}',
    // Names of files end in what the shell adds: nothing after a folder, a space after all else.
    'complete -o filenames -o bashdefault -F _reconcile reconcile',
    '',
  ].join('\n');
}

/** A description inside brackets of zsh, where colons and brackets have meanings. */
const zshText = (text: string): string => text.replace(/[\\[\]:]/gu, '\\$&');

function zshAction(completes: Completion | undefined): string {
  if (completes === 'file') return '_files';
  if (completes === 'folder') return '_files -/';
  const words = wordsOf(completes);
  return words.length === 0 ? ' ' : `(${words.join(' ')})`;
}

/** Files always, and the words of the first argument. */
function zshArgument(command: Command): string {
  const words = wordsOf(argumentOf(command));
  return words.length === 0 ? '_files' : `{_files; compadd -- ${words.join(' ')}}`;
}

function zsh(commands: readonly Known[]): string {
  const describe = ({ words, what, value }: ShellOption): string => {
    const names = words.length > 1 ? `{${words.join(',')}}` : '';
    const action = value === undefined ? '' : `:value:${zshAction(value)}`;
    const rest = quoted(`${names === '' ? words[0] : ''}[${zshText(what)}]${action}`);
    return `        '*'${names}${rest}`;
  };
  const cases = commands.map((command) =>
    [
      `      ${command.name})`,
      '      _arguments \\',
      ...optionsOf(command).map((option) => `${describe(option)} \\`),
      `        ${quoted(`*:argument:${zshArgument(command)}`)} ;;`,
    ].join('\n'),
  );
  const names = commands.map(({ name, what }) => `    ${quoted(`${name}:${zshText(what)}`)}`);
  return [
    '#compdef reconcile',
    `# zsh completion for reconcile: reconcile completion zsh > "\${fpath[1]}/_reconcile"`,
    '_reconcile() {',
    '  local state line',
    '  local -a commands',
    '  commands=(',
    ...names,
    '  )',
    `  _arguments -C '--color[colour the output]' '--no-color[do not colour the output]' '1:command:->command' '*::argument:->argument'`,
    '  case $state in',
    "    command) _describe 'command' commands ;;",
    '    argument) case $line[1] in',
    ...cases,
    '    esac ;;',
    '  esac',
    '}',
    'if [ "$funcstack[1]" = "_reconcile" ]; then _reconcile "$@"; else compdef _reconcile reconcile; fi',
    '',
  ].join('\n');
}

function fish(commands: readonly Known[]): string {
  const lines = commands.flatMap((command) => {
    const { name, what } = command;
    const within = `__fish_seen_subcommand_from ${name}`;
    return [
      `complete -c reconcile -n __fish_use_subcommand -f -a ${name} -d ${quoted(what)}`,
      ...optionsOf(command).map(({ words, what: does, value }) => {
        const flags = words.map((word) =>
          word.startsWith('--') ? `-l ${word.slice(2)}` : `-s ${word.slice(1)}`,
        );
        const takes =
          value === undefined
            ? ''
            : value === 'file'
              ? ' -r -F'
              : value === 'folder'
                ? " -x -a '(__fish_complete_directories)'"
                : ` -x -a ${quoted(wordsOf(value).join(' '))}`;
        return `complete -c reconcile -n ${quoted(within)} ${flags.join(' ')}${takes} -d ${quoted(does)}`;
      }),
      ...(wordsOf(argumentOf(command)).length > 0
        ? [`complete -c reconcile -n ${quoted(within)} -a ${quoted(wordsOf(argumentOf(command)).join(' '))}`]
        : []),
    ];
  });
  return [
    '# fish completion for reconcile: reconcile completion fish > ~/.config/fish/completions/reconcile.fish',
    ...lines,
    '',
  ].join('\n');
}
