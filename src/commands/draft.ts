import type { Source } from '../articles/source.ts';
import { check } from '../check/pipeline.ts';
import { againstWorkspace } from '../discover/draft/against-workspace.ts';
import { loadReader } from '../discover/draft/reader.ts';
import type { JudgedDraft } from '../discover/draft/verdicts.ts';
import {
  annotatedHtml,
  annotatedMarkdown,
  draftGithub,
  draftJson,
  draftRdjsonl,
  draftSarif,
} from '../report/shared/draft-formats.ts';
import { draftTotals, printDraft } from '../report/terminal/draft.ts';
import { UsageError } from '../workspace/errors.ts';
import { keepInputs } from '../workspace/keep-inputs.ts';
import { openDraft } from '../workspace/open-draft.ts';
import { openArticles } from '../workspace/workspace.ts';
import { writeFileWhole } from '../workspace/write-file.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { choice, flag, text, texts, WORKSPACE } from './shared/options.ts';

const FORMATS = ['pretty', 'json', 'github', 'sarif', 'rdjsonl'] as const;
const ARGUMENTS = {
  drafts: texts('<draft...>', 'the drafts: text, Markdown or HTML', { completes: 'file' }),
};
const OPTIONS = {
  ...WORKSPACE,
  format: choice('-f, --format <name>', 'how to print', FORMATS),
  annotate: text(
    '--annotate <file>',
    'write a copy of the draft with a note on each verdict (.md, or .html with both texts side by side)',
    { completes: 'file' },
  ),
  published: text(
    '--published <day>',
    "the day that relative dates of the draft are read against (default: its own, else the newest source's)",
  ),
  failOn: choice(
    '--fail-on <verdict>',
    'what fails besides contradicted statements and quotations that no source prints in these words',
    ['unsupported', 'disputed', 'never'],
  ),
  verbose: flag('-v, --verbose', 'print what is supported, and what holds nothing to check, as well'),
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/**
 * Holds drafts of one's own against the sources: the registry where it answers, their statements elsewhere. It exits 1 for
 * what is contradicted, and for quotations that no source prints in these words under that speaker.
 */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: draft });

async function draft(options: Options, context: CommandContext): Promise<ExitCode> {
  const { drafts: files, annotate } = options;
  if (files.length === 0) throw new UsageError('Name the draft: reconcile draft FILE.');
  if (annotate !== undefined && files.length > 1)
    throw new UsageError('--annotate takes one draft at a time.');
  const { sources: folder, config, profile: named } = options;
  // A draft can be held against articles before anything of them is recorded.
  const workspace = await openArticles({
    cwd: context.cwd,
    sources: folder,
    config,
    profile: named,
    patterns: [],
  });
  if (annotate !== undefined) await keepInputs(context.cwd, [annotate], workspace, files);
  const { registry, sources, profile } = workspace;
  const report = check(registry, sources, { ...workspace, keep: 'record' });
  const judge = againstWorkspace({ sources, profile, report, reader: await loadReader() });
  const reports = await Promise.all(
    files.map(async (file) => {
      const own = await openDraft(file, { cwd: context.cwd, published: options.published, sources });
      return { draft: own, judged: judge(own) };
    }),
  );
  const text = await printed(reports, sources, options, context);
  await (options.format === 'github' ? context.annotate(text) : context.out(text));
  const [first] = reports;
  if (annotate !== undefined && first)
    writeFileWhole(
      context.cwd,
      annotate,
      /\.html?$/iu.test(annotate) ? annotatedHtml(first) : annotatedMarkdown(first),
    );
  return options.failOn !== 'never' && reports.some(({ judged }) => fails(judged, options.failOn)) ? 1 : 0;
}

async function printed(
  reports: readonly { draft: Source; judged: JudgedDraft }[],
  sources: readonly Source[],
  options: Options,
  context: CommandContext,
): Promise<string> {
  switch (options.format) {
    case 'json':
      return draftJson(reports, context.version);
    case 'github':
      return draftGithub(reports, context.ci.prefix);
    case 'rdjsonl':
      return draftRdjsonl(reports);
    case 'sarif':
      return draftSarif(reports, context.version, context.ci.prefix);
    default: {
      const byId = new Map(sources.map((source) => [source.id, source]));
      const how = { width: context.width, color: context.color, verbose: options.verbose };
      const pages = await Promise.all(
        reports.map(({ draft: own, judged }) => printDraft(own, judged, byId, how)),
      );
      const wrong = reports.reduce((sum, { judged }) => sum + (fails(judged, 'unsupported') ? 1 : 0), 0);
      return `${pages.join('\n')}${reports.length > 1 ? draftTotals(reports.length, wrong) : ''}`;
    }
  }
}

/** Whether a draft holds what fails a run. */
function fails({ statements, quotations }: JudgedDraft, failOn: Options['failOn']): boolean {
  return (
    statements.some(
      ({ verdict }) =>
        verdict === 'contradicted' ||
        (failOn !== undefined && verdict === failOn) ||
        (failOn === 'unsupported' && verdict === 'disputed'),
    ) || quotations.some(({ verdict }) => verdict !== 'exact')
  );
}
