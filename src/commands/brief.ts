import { briefOf } from '../discover/propose/brief.ts';
import { UsageError } from '../workspace/errors.ts';
import { openArticles } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { reportConfig } from './shared/checked-report.ts';
import { sourcesNamed } from './shared/named.ts';
import { flag, parsed, texts, WORKSPACE } from './shared/options.ts';

const ARGUMENTS = {
  source: texts('[source...]', 'ids of the articles to read (default: all)'),
};
const OPTIONS = {
  ...WORKSPACE,
  questionsOnly: flag(
    '--questions-only',
    'leave the articles out: the task, the shape and what is covered already',
  ),
  maxChars: parsed(
    '--max-chars <n>',
    'cut articles so that the whole has no more characters than this',
    charsFrom,
  ),
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Prints what a reader needs to propose questions and claims: for an assistant, a script or a person. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: brief });

async function brief(options: Options, context: CommandContext): Promise<ExitCode> {
  const { registry, sources, config } = await openArticles({
    ...options,
    patterns: [],
    cwd: context.cwd,
    progress: context.progress,
  });
  reportConfig(config, context);
  await context.out(briefOf(registry, sourcesNamed(sources, options.source), options));
  return 0;
}

/** Fewer characters than this hold no task and no article. */
const LEAST_CHARS = 8000;

/** @throws UsageError where a text is not a whole number, or too small a one. */
function charsFrom(words: string): number {
  const chars = /^\d{1,9}$/u.test(words) ? Number(words) : Number.NaN;
  if (chars >= LEAST_CHARS) return chars;
  throw new UsageError(`--max-chars takes a whole number from ${LEAST_CHARS}, not "${words}".`);
}
