import type { Report } from '../../check/findings/report.ts';
import type { Registry } from '../../registry/model.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { DeskAction } from '../protocol.ts';

/** An edit of one file, worked out from what it says at that moment; undefined where there is no file. */
export interface PlannedEdit {
  /** As findings name it. */
  readonly file: string;
  /** The new text; null takes the file away. */
  edit(before: string | undefined): string | null | Promise<string | null>;
}

/** A change as edits of files. */
export interface Plan {
  readonly edits: readonly PlannedEdit[];
  /** What it does, in a few words: what undo says that it takes back. */
  readonly what: string;
  /** The id of what it makes. */
  readonly made?: string;
}

/** What a change is planned from. */
export interface PlanContext {
  readonly registry: Registry;
  readonly report: Report;
  /** What vague words mean. */
  readonly profile: Profile;
  /** The registry file that new questions go into. */
  readonly newFile: string;
  readonly baselineFile: string;
  readonly refusedFile: string;
  /** Where proposals wait that no person has taken. */
  readonly proposedFile: string;
  /** The day, as `2025-11-09`. */
  readonly today: string;
}

/** A change of the registry: undo, redo and articles are the server's. */
export type RegistryAction = Exclude<
  DeskAction,
  { do: 'undo' } | { do: 'redo' } | { do: 'add-article' } | { do: 'edit-article' }
>;

/** A change that cannot be made, with what to do instead, for a person. */
export class ActionError extends Error {
  override name = 'ActionError';
}
