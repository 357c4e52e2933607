import { joinWords } from '../../text/compare-text.ts';
import { didYouMean } from '../../text/nearest.ts';
import { UsageError } from '../../workspace/errors.ts';
import type { Param } from '../command.ts';

type More = Pick<Param<unknown>, 'completes' | 'off'>;

/** An option that takes no value. */
export const flag = (flags: string, what: string): Param<boolean> => ({ flags, what, missing: false });

/** An option or argument whose value is a text. */
export const text = (flags: string, what: string, more: More = {}): Param<string | undefined> => ({
  flags,
  what,
  missing: undefined,
  ...more,
});

/** The same where a value is needed: an argument in angle brackets, or an option with a default. */
export const textOr = (flags: string, what: string, missing: string, more: More = {}): Param<string> => ({
  flags,
  what,
  missing,
  ...more,
});

/** A text that `--no-…` takes away. */
export const textOrOff = (
  flags: string,
  what: string,
  off: string,
  more: More = {},
): Param<string | false | undefined> => ({ flags, what, off, missing: undefined, ...more });

/** An option that may be given several times, or takes several values (`<id...>`). */
export const texts = (flags: string, what: string, more: More = {}): Param<readonly string[]> => ({
  flags,
  what,
  missing: [],
  ...more,
});

/** An option whose text means something: a number, a percentage. @param parse May throw a UsageError. */
export const parsed = <T>(
  flags: string,
  what: string,
  parse: (text: string) => T,
  more: More = {},
): Param<T | undefined> => ({ flags, what, parse, missing: undefined, ...more });

/** Takes one of a few words, and says which where it is another. */
function oneOf<C extends string>(flags: string, choices: readonly C[]): (text: string) => C {
  const name = /--[a-z-]+/u.exec(flags)?.[0] ?? flags;
  return (text) => {
    if ((choices as readonly string[]).includes(text)) return text as C;
    throw new UsageError(
      `${name} takes ${joinWords(choices, 'or')}, not "${text}".${didYouMean(text, choices)}`,
    );
  };
}

/** An option or argument whose value is one of a few words. */
export const choice = <const C extends string>(
  flags: string,
  what: string,
  choices: readonly C[],
): Param<C | undefined> => ({ flags, what, choices, missing: undefined, parse: oneOf(flags, choices) });

/** The same with a default. */
export const choiceOr = <const C extends string>(
  flags: string,
  what: string,
  choices: readonly C[],
  missing: NoInfer<C>,
): Param<C> => ({ flags, what, choices, missing, parse: oneOf(flags, choices) });

/** An option that may be given several times, each value one of a few words. */
export const choiceList = <const C extends string>(
  flags: string,
  what: string,
  choices: readonly C[],
): Param<readonly C[]> => ({ flags, what, choices, missing: [], parse: oneOf(flags, choices) });

/** How to print, where there are two ways. */
export const FORMAT = choiceOr('-f, --format <name>', 'how to print', ['pretty', 'json'], 'pretty');

/** Which registry. */
export const REGISTRY = {
  patterns: texts('[registry...]', 'registry files, folders or globs (default: claims)'),
};

/** How vague words of number are read. */
export const PROFILE = {
  profile: text(
    '--profile <name>',
    'how vague words such as "dozens" are read: literal, acled (default: the configured one, else literal)',
    { completes: 'profile' },
  ),
};

/** Where a command finds its files. */
export const FOLDERS = {
  sources: text('-s, --sources <dir>', 'the folder of the articles (default: sources)', {
    completes: 'folder',
  }),
  config: textOrOff(
    '-c, --config <file>',
    'the configuration file (default: reconcile.yaml, or the reconcile key of package.json)',
    'ignore configuration files',
    { completes: 'file' },
  ),
};

/** What every command that reads a workspace takes. */
export const WORKSPACE = { ...FOLDERS, ...PROFILE };

const BASELINE_FLAGS = [
  '--baseline <file>',
  'the findings that are known (default: claims/baseline.yaml, if it is there)',
] as const;

/** Which baseline a command works on. */
export const BASELINE_FILE = { baseline: text(...BASELINE_FLAGS, { completes: 'file' }) };

/** Which baseline a run is held against. */
export const BASELINE = {
  baseline: textOrOff(...BASELINE_FLAGS, 'take nothing as known', { completes: 'file' }),
};

/** The filters of what is shown. */
export const FILTERS = {
  only: choice('--only <class>', 'show only disagreements between sources, or only faults of the record', [
    'disagreements',
    'record',
  ]),
  rule: texts('--rule <id...>', 'show only findings of these rules', { completes: 'rule' }),
  question: texts('--question <id...>', 'show only findings on these questions or constraints'),
  source: texts('--source <id...>', 'show only findings in which these sources take part'),
  speaker: texts('--speaker <name...>', 'show only findings in which these speakers are quoted'),
};
