import type { Finding } from '../../src/check/findings/finding.ts';

export type Label = 'X' | 'C' | 'E' | 'U' | 'S';

export interface GoldQuestion {
  readonly groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly pairs: readonly (readonly [Label, string, string, 'hours'?])[];
}

/** Whether a position is the answer that the gold writes as `value` or as `value (scope)`. */
export function isAnswer(position: { readonly value: string; readonly label: string }, written: string): boolean;

export function scoreStory(
  gold: Readonly<Record<string, GoldQuestion>>,
  findings: readonly Finding[],
): {
  pairs: { id: string; label: Label; a: string; b: string; isOfUnknownHours: boolean; rules: string[] }[];
  elsewhere: string[];
  faults: string[];
};
