import { didYouMean } from '../text/nearest.ts';
import { UsageError } from '../workspace/errors.ts';
import type { Command } from './command.ts';
import { WORKSPACE_OPTIONS, workspaceFrom } from './workspace-options.ts';

const FORMATS = ['pretty', 'json'];
const KINDS = ['dated', 'counted', 'measured', 'attributed'];

/** Tells which statements of the sources no claim covers. */
export const coverage: Command = {
  name: 'coverage',
  what: 'tell which dated, counted, measured or attributed statements no claim covers',
  arguments: [{ name: '[registry...]', what: 'registry files, folders or globs (default: claims)' }],
  options: [
    ...WORKSPACE_OPTIONS,
    { flags: '--source <id>', what: 'only this source', repeats: true },
    {
      flags: '--type <kind>',
      what: `only statements of this kind: ${KINDS.join(', ')}`,
      repeats: true,
      completes: KINDS,
    },
    {
      flags: '--min <percent>',
      what: 'fail where a smaller share is covered of what --source and --type leave',
    },
    {
      flags: '-f, --format <name>',
      what: `how to print: ${FORMATS.join(', ')}`,
      default: 'pretty',
      completes: FORMATS,
    },
  ],
  async run(args, options, context) {
    const format = String(options.format);
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}" of coverage. Known: ${FORMATS.join(', ')}.`);
    const kinds = (options.type ?? []) as readonly string[];
    for (const kind of kinds) {
      if (KINDS.includes(kind)) continue;
      throw new UsageError(
        `There is no kind of statement "${kind}".${didYouMean(kind, KINDS)} Known: ${KINDS.join(', ')}.`,
      );
    }
    const { runCoverage } = await import('./run-coverage.ts');
    return runCoverage(
      {
        patterns: args,
        ...workspaceFrom(options),
        only: (options.source ?? []) as readonly string[],
        kinds,
        min: options.min === undefined ? undefined : percent(String(options.min)),
        isJson: format === 'json',
      },
      context,
    );
  },
};

/** @throws UsageError where a text is no percentage. */
function percent(text: string): number {
  const value = /^\d{1,3}(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 100)) throw new UsageError(`--min wants a number from 0 to 100, not "${text}".`);
  return value;
}
