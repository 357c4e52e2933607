import { dayOf, isEpochDay, stampOf } from './published.ts';
import type { FoundDate } from './taken.ts';

/** A statement of a day on which an article was changed. */
export interface StatedChange {
  /** As it is written there. */
  readonly raw: string;
  /** In words: `JSON-LD dateModified`. */
  readonly where: string;
}

/** What is known of the changes to an article. */
export interface Update {
  readonly updated: FoundDate | null;
  readonly notices: readonly string[];
}

/**
 * When an article was changed: the first that is stated of the days after that of publication, since programs write the same
 * day for both.
 * @param stated What states a change, the surest first.
 */
export function chooseUpdated(
  stated: readonly StatedChange[],
  published: FoundDate | null,
  language: string | null,
): Update {
  const day = dayOf(published?.value ?? '');
  for (const { raw, where } of stated) {
    const value = stampOf(raw, language);
    if (value === undefined || dayOf(value) <= day || isEpochDay(value)) continue;
    const notices = published === null ? [`only a day of change is stated: updated ${value} (${where})`] : [];
    return { updated: { value, where }, notices };
  }
  return { updated: null, notices: [] };
}
