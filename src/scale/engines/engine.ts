import type { REASONS } from '../statement.ts';

/** A question that may hold a finding, and why it may. */
export interface SuspectQuestion {
  readonly question: string;
  readonly reasons: readonly (keyof typeof REASONS)[];
}

/** What an engine is given. */
export interface EngineRows {
  /** The folder that the tool runs in. */
  readonly cwd: string;
  /** A folder that is the run's own, and gone after it: rows may be spilled there. */
  readonly folder: string;
  /** Files of rows as CSV in UTF-8, each with a head, as `reconcile bounds` writes them. */
  readonly files: readonly string[];
}

/** An engine that groups rows of bounds. One file each; listed in `index.ts`. */
export interface Engine {
  readonly name: string;
  /** What `--engine` takes. */
  readonly address: string;
  /** Whether an address is this engine's. */
  opens(address: string): boolean;
  /**
   * Loads what it needs and finds its server, before rows are made: on a large registry they take minutes.
   * @throws UsageError where the package or the server is missing.
   */
  prepare?(address: string): Promise<void>;
  /** False where the answer is there already, and no row needs to be made. */
  readonly needsRows?: false;
  /**
   * Loads the rows, groups them by the one statement, and says which questions may hold a finding.
   * @throws UsageError where the engine's package or server is missing, or it fails: nothing is then known of any question.
   */
  group(address: string, rows: EngineRows): Promise<SuspectQuestion[]>;
}
