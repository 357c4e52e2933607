import type { Source } from '../articles/source.ts';
import type { Candidate, CandidateRule } from '../discover/scan/candidate.ts';
import { draftOf } from '../discover/scan/draft.ts';
import { mentionRecords } from '../discover/scan/mention-records.ts';
import { idsOf, unrecorded } from '../discover/scan/recorded.ts';
import { scan } from '../discover/scan/scan.ts';
import { loadTagger } from '../discover/scan/tagger.ts';
import { printCandidates, printMentions } from '../report/terminal/candidates.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { LongList, safeJsonParts } from '../text/safe-json.ts';
import { type Config, loadConfig } from '../workspace/config.ts';
import { editDraft } from '../workspace/draft-file.ts';
import { UsageError } from '../workspace/errors.ts';
import { articlesOf } from '../workspace/named-articles.ts';
import { addEntries } from '../yaml/add-entries.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { reportConfig } from './shared/checked-report.ts';
import { FORMAT, flag, parsed, text, texts, WORKSPACE } from './shared/options.ts';
import { writeParts } from './shared/write-parts.ts';

const ARGUMENTS = {
  articles: texts('[article...]', 'articles or folders of them (default: the folder of sources)', {
    completes: 'file',
  }),
};
const OPTIONS = {
  ...WORKSPACE,
  format: FORMAT,
  mentions: flag('--mentions', 'list every date, time, duration and number that was read as well'),
  facts: flag('--facts', 'print the whole fact sheet: what is agreed as well'),
  why: flag('--why', 'print why values are taken for answers to one question, and what was kept apart'),
  limit: parsed('--limit <n>', 'print no more candidates than this (default: 50)', limitFrom),
  draft: text(
    '--draft <file>',
    'write what is new as questions and claims into a registry file, ready to edit',
    {
      completes: 'file',
    },
  ),
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

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

/** Looks for disagreements that are not recorded yet: articles in, candidates out. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: runScan });

async function runScan(options: Options, context: CommandContext): Promise<ExitCode> {
  const { cwd, version, width, color } = context;
  const isJson = options.format === 'json';
  const { sources: folder, config: named, profile } = options;
  const config = loadConfig({ cwd, patterns: [], sources: folder, config: named, profile });
  reportConfig(config, context);
  const sources = articlesOf(cwd, options.articles, config).filter(({ isDraft }) => !isDraft);
  const result = scan(sources, { tagger: await loadTagger(), profile: config.profile.value });
  const all = result.candidates;
  const limit = options.limit ?? (isJson ? all.length : LIMIT);
  const candidates = all.slice(0, limit);
  const mentions = mentionRecords(sources, config.profile.value);
  for (const { source, start } of result.unread) {
    const { line, column } = source.lines.locate(start);
    const at = printableLine(`${source.file}:${line}:${column}`);
    context.notify(`${at}: this article holds more than is compared at once. Some of what follows was not.`);
  }
  if (options.draft !== undefined) {
    await writeDraft(options.draft, candidates, sources, config, context);
  } else if (isJson) {
    const summary = { sources: sources.length, statements: result.statements, candidates: all.length };
    const tool = { name: 'reconcile', version };
    const moreCandidates = all.length - candidates.length;
    const own = candidates.map(({ isRunning: _, ...candidate }) => candidate);
    const found = { schemaVersion: 2, tool, summary, candidates: own, moreCandidates, facts: result.facts };
    await writeParts(
      safeJsonParts(options.mentions ? { ...found, mentions: new LongList(mentions) } : found),
      context,
    );
  } else {
    if (options.mentions) await writeParts(printMentions(mentions, color), context);
    const facts = result.facts.filter(({ verdict }) => verdict === 'grew' || options.facts);
    const apart = options.why ? result.apart : null;
    await context.out(
      await printCandidates({ candidates, all: all.length, facts, sources, apart }, { width, color }),
    );
  }
  return all.some(({ rule }) => FAILING.has(rule)) ? 1 : 0;
}

/** @throws UsageError where a text is not a whole number from 1. */
function limitFrom(words: string): number {
  if (/^[1-9]\d{0,8}$/u.test(words)) return Number(words);
  throw new UsageError(`--limit takes a whole number such as 20, not "${words}".`);
}

const HEAD = `# Drafts of "reconcile scan": each is a guess. Read the words, correct the question, and keep what is one.
`;

/** Writes the candidates that no registry holds yet as questions and claims, into a new file or after those of an old one. */
async function writeDraft(
  file: string,
  candidates: readonly Candidate[],
  sources: readonly Source[],
  config: Config,
  context: CommandContext,
): Promise<void> {
  let [written, known] = [0, 0];
  const shown = await editDraft(context.cwd, config, file, async (before, registry) => {
    const fresh = unrecorded(candidates, registry, sources);
    const entries = draftOf(fresh, sources, idsOf(registry));
    [written, known] = [entries.length, candidates.length - fresh.length];
    return written === 0 ? undefined : addEntries(before ?? HEAD, 'questions', entries);
  });
  const rest = known > 0 ? ` ${countOf(known, 'candidate')} in the registry already.` : '';
  const done =
    written === 0 ? `Nothing new for ${shown}.` : `${countOf(written, 'question')} written to ${shown}.`;
  await context.say(`${done}${rest}`);
  if (written > 0) await context.out('Next: correct what is wrong in it, then run reconcile check.\n');
}
