import type { CandidateRule } from '../discover/scan/candidate.ts';
import { mentionRecords } from '../discover/scan/mention-records.ts';
import { scan } from '../discover/scan/scan.ts';
import { printCandidates } from '../report/terminal/candidates.ts';
import { safeJson } from '../text/safe-json.ts';
import { loadConfig } from '../workspace/config.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { tellConfig } from './open.ts';
import { articlesOf } from './scan-articles.ts';

/** What the command line of `scan` says. */
export interface ScanArguments {
  readonly articles: readonly string[];
  readonly sources?: string;
  readonly config?: string | false;
  readonly profile?: string;
  readonly isJson: boolean;
  /** List every mention as well. */
  readonly withMentions: boolean;
  /** Candidates that are printed at most; JSON without a limit holds all. */
  readonly limit?: number;
  /** The registry file that drafts are added to. */
  readonly draft?: string;
}

/** Candidates that a page of the terminal is for. */
const LIMIT = 50;

/** What a source does by itself fails a run, as in `check`; what speakers say against each other does not. */
const FAILING: ReadonlySet<CandidateRule> = new Set([
  'contradiction',
  'self-contradiction',
  'misreported',
  'order',
  'calendar',
]);

/** The work of `scan`: articles in, candidates out. */
export async function runScan(options: ScanArguments, context: CommandContext): Promise<ExitCode> {
  const { cwd, version, width, color } = context;
  const { sources: folder, config: named, profile } = options;
  const config = loadConfig({ cwd, patterns: [], sources: folder, config: named, profile });
  tellConfig(config, context);
  const sources = articlesOf(cwd, options.articles, config);
  const result = scan(sources, { profile: config.profile.value });
  const all = result.candidates;
  const limit = options.limit ?? (options.isJson ? all.length : LIMIT);
  const candidates = all.slice(0, limit);
  const mentions = options.withMentions
    ? mentionRecords(sources, result.statements, config.profile.value)
    : [];
  if (options.draft !== undefined) {
    const { writeDraft } = await import('./write-draft.ts');
    await writeDraft(options.draft, candidates, sources, config, context);
  } else if (options.isJson) {
    const summary = { sources: sources.length, statements: result.statements.length, candidates: all.length };
    const tool = { name: 'reconcile', version };
    const more = all.length - candidates.length;
    await context.out(
      safeJson({
        schemaVersion: 1,
        tool,
        summary,
        ...(options.withMentions ? { mentions } : {}),
        candidates,
        moreCandidates: more,
      }),
    );
  } else
    await context.out(
      await printCandidates({ candidates, all: all.length, sources, mentions }, { width, color }),
    );
  return all.some(({ rule }) => FAILING.has(rule)) ? 1 : 0;
}
