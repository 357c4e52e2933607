import { apart } from '../../check/checker.ts';
import { type CheckResult, check } from '../../check/pipeline.ts';
import { ClaimsOfSome } from '../../registry/claims-of-some.ts';
import { Ids } from '../../registry/ids.ts';
import type { RowFilter } from '../../registry/ndjson-rows.ts';
import { countOf } from '../../text/compare-text.ts';
import type { ConfigOptions } from '../../workspace/config.ts';
import { UsageError } from '../../workspace/errors.ts';
import { inTemporaryFolder } from '../../workspace/temporary-folder.ts';
import { openPartly, type Workspace } from '../../workspace/workspace.ts';
import type { SuspectQuestion } from '../engines/engine.ts';
import { engineOf } from '../engines/index.ts';
import { QUESTIONS_ALONE } from './registry-parts.ts';
import { type WrittenRows, writeRows } from './write-rows.ts';

/** How a registry is checked with an engine. */
export interface EngineOptions {
  /** What `--engine` says. */
  readonly engine: string;
  readonly isPartial?: boolean;
  /** Claims with speakers are read though no engine suspects their questions: a filter names speakers. */
  readonly namesSpeakers?: boolean;
  readonly threads?: number;
}

/** What came of a check with an engine. */
export interface EngineCheck {
  /** Of its NDJSON, only the claims of questions that were judged were read. */
  readonly workspace: Workspace;
  readonly report: CheckResult;
}

/**
 * Checks a registry in three steps: a row of bounds a claim; an engine that groups the rows and says which questions may
 * hold a finding; the judge on those alone. The findings are those of a check without an engine.
 * @returns undefined where something is wrong with the registry, or nothing is in it: reading it whole says what, and where.
 * @throws UsageError where there is no such engine, or it fails; what reading the workspace throws.
 */
export async function checkWithEngine(
  options: ConfigOptions,
  { engine: address, isPartial, namesSpeakers = false, threads }: EngineOptions,
): Promise<EngineCheck | undefined> {
  const engine = engineOf(address);
  const { progress, ...workspace } = options;
  await engine.prepare?.(address);
  if (engine.needsRows === false) {
    const suspects = await engine.group(address, { cwd: options.cwd, folder: options.cwd, files: [] });
    return judgeAnswered(options, suspects, { namesSpeakers, isPartial });
  }
  const found = await inTemporaryFolder(async (folder) => {
    progress?.('finding quotes and reading values');
    const rows = await writeRows({ workspace, format: 'csv' }, folder, threads);
    if (!rows.isSound || rows.rows === 0) return undefined;
    progress?.(`grouping ${countOf(rows.rows, 'claim')}`);
    const suspects = await engine.group(address, { cwd: options.cwd, folder, files: rows.files });
    return { rows, suspects };
  });
  if (!found) return undefined;
  const ids = new Set([...found.suspects.map(({ question }) => question), ...found.rows.joined]);
  progress?.(`judging ${countOf(ids.size, 'question')}`);
  const opened = await openPartly(options, claimsOf(ids, namesSpeakers));
  return judged(opened, found.rows, ids, isPartial);
}

/**
 * Judges the questions that an engine elsewhere has named. Every line is read, so that a fault of one is found; quotes
 * are looked for and values read of those questions alone.
 */
async function judgeAnswered(
  options: ConfigOptions,
  suspects: readonly SuspectQuestion[],
  { namesSpeakers, isPartial }: { readonly namesSpeakers: boolean; readonly isPartial: boolean | undefined },
): Promise<EngineCheck> {
  const { registry } = await openPartly(options, QUESTIONS_ALONE);
  const known = new Set(registry.questions.map(({ id }) => id));
  const stranger = suspects.find(({ question }) => !known.has(question));
  if (stranger)
    throw new UsageError(
      `The answer names the question "${stranger.question}", which this registry does not have: it is of another one. Print the rows anew, and ask the engine again.`,
    );
  const ids = new Set([
    ...suspects.map(({ question }) => question),
    ...apart(registry)[0].map(({ id }) => id),
  ]);
  const sources = new Set<string>();
  let rows = 0;
  const opened = await openPartly(options, {
    looksAt: () => true,
    keeps({ question, source, speaker }) {
      rows++;
      sources.add(source);
      return ids.has(question) || (namesSpeakers && speaker !== undefined);
    },
  });
  for (const { data, place } of opened.registry.claims) {
    if (place.file.endsWith('.ndjson')) continue;
    rows++;
    sources.add(data.source);
  }
  return judged(opened, { rows, sources: [...sources] }, ids, isPartial);
}

function judged(
  opened: Workspace,
  { rows, sources }: Pick<WrittenRows, 'rows' | 'sources'>,
  ids: ReadonlySet<string>,
  isPartial: boolean | undefined,
): EngineCheck {
  const claims = new ClaimsOfSome(opened.registry.claims, ({ id }) => ids.has(id), new Set(sources));
  const workspace = { ...opened, registry: { ...opened.registry, claims } };
  const report = check(workspace.registry, workspace.sources, { ...workspace, isPartial });
  // A question that no engine suspects has no finding: all of its claims were compared, and say one thing.
  return { workspace, report: { ...report, summary: { ...report.summary, claims: rows } } };
}

/** What a claim begins with where a program wrote it. */
const QUESTION = '{"question":"';

/** The claims of some questions, recognised by the text of their lines where that says it. */
function claimsOf(questions: ReadonlySet<string>, withSpoken: boolean): RowFilter {
  const known = new Ids();
  for (const id of questions) known.numberOf(id);
  return {
    keepsPlain: ({ bytes, questionFrom, questionEnd }) =>
      known.findBytes(bytes, questionFrom, questionEnd) !== undefined,
    looksAt(row) {
      if (!row.startsWith(QUESTION)) return true;
      const id = row.slice(QUESTION.length, row.indexOf('"', QUESTION.length));
      if (questions.has(id) || id.includes('\\')) return true;
      // Of two keys alike, the later holds.
      return (withSpoken && row.includes('"speaker"')) || row.includes('"question"', QUESTION.length);
    },
    keeps: ({ question, speaker }) => questions.has(question) || (withSpoken && speaker !== undefined),
  };
}
