import type { BaselineNote } from '../findings/finding.ts';

/** One finding that is known: what a baseline holds of it. */
export interface BaselineEntry extends BaselineNote {
  /** The fingerprint. */
  readonly id: string;
  readonly rule: string;
  /** The question, the constraint or the source that it is about. */
  readonly about: string;
  /** The canonical values that were in conflict when it was accepted, each with its words. */
  readonly values: ReadonlyMap<string, string>;
}
