import { appendFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a service that runs checks says of itself in the environment. */
export interface ContinuousIntegration {
  /** The log makes annotations of what is printed in GitHub's way. */
  readonly annotates: boolean;
  /** The file that a job's summary is collected in, in Markdown. */
  readonly summary: string | undefined;
  /** The way from the repository's root to the folder that the tool runs in, such as `desk/`; empty at the root. */
  readonly prefix: string;
}

/** Reads the variables of GitHub Actions and GitLab. */
export function ciFrom(env: Environment, cwd: string): ContinuousIntegration {
  const annotates = env.GITHUB_ACTIONS === 'true';
  const root = annotates ? env.GITHUB_WORKSPACE : env.GITLAB_CI ? env.CI_PROJECT_DIR : undefined;
  return {
    annotates,
    summary: (annotates && env.GITHUB_STEP_SUMMARY) || undefined,
    prefix: root ? prefixOf(root, cwd) : '',
  };
}

function prefixOf(root: string, cwd: string): string {
  const way = relative(root, cwd);
  const isBelow = way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
  return isBelow ? `${way.split(sep).join('/')}/` : '';
}

/** GitHub drops a step's summary beyond 1 MiB as a whole; what else writes to it needs some of that. */
const MOST_SUMMARY = 900 * 1024;

/** The bytes that a step's summary has room for. */
export const roomInSummary = (file: string): number =>
  Math.max(0, MOST_SUMMARY - (statSync(file, { throwIfNoEntry: false })?.size ?? 0));

/** Adds to a step's summary, which other commands of the step write to as well. */
export const addToSummary = (file: string, text: string): void => appendFileSync(file, text);
