import type { OptionSpec } from './command.ts';

/** Which baseline a run is held against. */
export const BASELINE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--baseline <file>',
    what: 'the findings that are known (default: claims/baseline.yaml, if it is there)',
    completes: 'file',
  },
  { flags: '--no-baseline', what: 'take nothing as known' },
];

/** What those options say. */
export const baselineFrom = (options: Readonly<Record<string, unknown>>) => ({
  baseline: options.baseline as string | false | undefined,
});
