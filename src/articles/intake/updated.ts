import { stampOf } from './published.ts';
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
 * When an article was changed, as the first that states it has it; null where nothing states a day after that of
 * publication, since programs write both alike.
 * @param stated What states a change, the surest first.
 */
export function chooseUpdated(
  stated: readonly StatedChange[],
  published: FoundDate | null,
  language: string | null,
): Update {
  const day = published?.value.slice(0, 10) ?? '';
  for (const { raw, where } of stated) {
    const value = stampOf(raw, language);
    if (value === undefined || value.slice(0, 10) <= day || EPOCH_DAY.test(value)) continue;
    const notices = published === null ? [`only a day of change is stated: updated ${value} (${where})`] : [];
    return { updated: { value, where }, notices };
  }
  return { updated: null, notices: [] };
}

const EPOCH_DAY = /^19(?:70-01-01|69-12-31)/u;
