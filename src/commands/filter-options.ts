import type { OptionSpec } from './command.ts';

/** What `--only` takes. */
export const ONLY = ['disagreements', 'record'];

/** The filters that commands share. */
export const FILTER_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--only <class>',
    what: 'show only disagreements between sources, or only faults of the record',
    completes: ONLY,
  },
  { flags: '--rule <id...>', what: 'show only findings of these rules', completes: 'rule' },
  { flags: '--question <id...>', what: 'show only findings on these questions or constraints' },
  { flags: '--source <id...>', what: 'show only findings in which these sources take part' },
  { flags: '--speaker <name...>', what: 'show only findings in which these speakers are quoted' },
];
