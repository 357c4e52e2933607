import { decodeUtf8 } from '../articles/decode.ts';
import { countVerdicts, isAllAccepted, type ProposalAnswer } from '../discover/propose/answer.ts';
import { printProposal } from '../report/terminal/proposal.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { safeJson } from '../text/safe-json.ts';
import { UsageError } from '../workspace/errors.ts';
import { readText, resolve, shownPath } from '../workspace/files.ts';
import { PROPOSED_FILE } from '../workspace/proposed-file.ts';
import { openArticles, type Workspace } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { reportConfig } from './shared/checked-report.ts';
import { sourcesNamed } from './shared/named.ts';
import { FORMAT, flag, parsed, text, texts, WORKSPACE } from './shared/options.ts';
import { fileToWrite, proposalIn, verified, type Written, writeProposal } from './shared/proposals.ts';

/** Where a model runs by default: on this machine. */
const LOCAL_ENDPOINT = 'http://127.0.0.1:11434/v1';

const ARGUMENTS = {
  file: text('[file]', 'questions and claims as JSON or YAML (default, and -: standard input)', {
    completes: 'file',
  }),
};
const OPTIONS = {
  ...WORKSPACE,
  write: text(
    '--write [file]',
    `add what is accepted to a registry file; one named proposed.yaml is not part of the registry until a person takes it (default: ${PROPOSED_FILE})`,
    { completes: 'file' },
  ),
  by: text('--by <name>', 'who proposes it (default: what the proposal says, else "proposal")'),
  model: text('--model <name>', 'have a model read the articles and propose, instead of a file'),
  endpoint: parsed(
    '--endpoint <url>',
    `where the model runs: an address that speaks as OpenAI does; a key is taken from RECONCILE_API_KEY (default: ${LOCAL_ENDPOINT})`,
    endpointFrom,
  ),
  source: texts('--source <id>', 'only this article, for a model'),
  yes: flag('--yes', 'send the articles to the endpoint without asking'),
  timeLimit: parsed(
    '--time-limit <s>',
    'seconds that a model may take for everything (default: 600)',
    (words) => numberFrom(words, '--time-limit', 1),
  ),
  maxChars: parsed(
    '--max-chars <n>',
    'characters of articles that a model is sent at once (default: 100000)',
    (words) => numberFrom(words, '--max-chars', 2000),
  ),
  verbose: flag('--verbose', 'show what is accepted as well'),
  format: FORMAT,
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Holds proposed questions and claims against the sources, and writes what is so. It exits 0 where all was accepted, 1 where something was not. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: propose });

async function propose(options: Options, context: CommandContext): Promise<ExitCode> {
  const target = fileToWrite(options.write);
  const { answer, written } =
    options.model === undefined
      ? await fromFile(options, target, context)
      : await fromModel(options, target, context);
  await context.out(
    options.format === 'json'
      ? safeJson(jsonOf(answer, written, context.version))
      : (await printProposal(answer, { color: context.color, all: options.verbose })) + writtenLine(written),
  );
  return isAllAccepted(answer) ? 0 : 1;
}

interface Proposed {
  readonly answer: ProposalAnswer;
  readonly written: Written | null;
}

async function workspaceFor(options: Options, context: CommandContext): Promise<Workspace> {
  const workspace = await openArticles({
    ...options,
    patterns: [],
    cwd: context.cwd,
    progress: context.progress,
  });
  reportConfig(workspace.config, context);
  return workspace;
}

async function fromFile(
  options: Options,
  target: string | undefined,
  context: CommandContext,
): Promise<Proposed> {
  const { text: words, file } = await proposalText(options.file, context);
  const proposal = proposalIn(words, file);
  const workspace = await workspaceFor(options, context);
  const by = (options.by ?? proposal.by ?? 'proposal').trim();
  return target === undefined
    ? { answer: verified(workspace, proposal).answer, written: null }
    : writeProposal(workspace, proposal, target, by, context.cwd);
}

async function fromModel(
  options: Options,
  target: string | undefined,
  context: CommandContext,
): Promise<Proposed> {
  if (options.file !== undefined) throw new UsageError('Name a file or a model, not both.');
  const { proposeByModel } = await import('./shared/model-proposals.ts');
  const workspace = await workspaceFor(options, context);
  const how = {
    model: options.model ?? '',
    endpoint: options.endpoint ?? new URL(LOCAL_ENDPOINT),
    isAgreed: options.yes,
    timeLimit: options.timeLimit ?? 600,
    maxChars: options.maxChars ?? 100_000,
  };
  return proposeByModel(workspace, sourcesNamed(workspace.sources, options.source), how, target, context);
}

/** @throws UsageError where a text is not an address of the web. */
function endpointFrom(words: string): URL {
  const url = URL.canParse(words) ? new URL(words) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new UsageError(`--endpoint takes an address such as ${LOCAL_ENDPOINT}, not "${words}".`);
  if (url.username !== '' || url.password !== '')
    throw new UsageError('--endpoint holds no key: set it in the environment as RECONCILE_API_KEY.');
  return url;
}

/** @throws UsageError where a text is not a whole number, or too small a one. */
function numberFrom(words: string, option: string, least: number): number {
  const number = /^\d{1,9}$/u.test(words) ? Number(words) : Number.NaN;
  if (number >= least) return number;
  throw new UsageError(`${option} takes a whole number from ${least}, not "${words}".`);
}

async function proposalText(
  file: string | undefined,
  context: CommandContext,
): Promise<{ readonly text: string; readonly file: string }> {
  if (file !== undefined && file !== '-') {
    const path = resolve(context.cwd, file);
    return { text: readText(context.cwd, path), file: shownPath(context.cwd, path) };
  }
  const bytes = context.bytes?.();
  if (!bytes) throw new UsageError('Name a file with questions and claims, or send them to standard input.');
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return { text: decodeUtf8(Buffer.concat(parts), '<stdin>'), file: '<stdin>' };
}

function writtenLine(written: Written | null): string {
  if (!written) return '';
  const { file, claims, left } = written;
  const lines = [
    claims === 0 ? `Nothing new for ${file}.` : `${countOf(claims, 'claim')} written to ${file}.`,
  ];
  for (const { question, file: home } of left)
    lines.push(
      `Claims on ${question} were left out, since that question is in ${home}: write to that file, or to ${PROPOSED_FILE}.`,
    );
  return lines.map((line) => `${printableLine(line)}\n`).join('');
}

function jsonOf(answer: ProposalAnswer, written: Written | null, version: string): object {
  const { entities, questions, claims, ignored } = answer;
  return {
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    summary: {
      entities: countVerdicts(entities),
      questions: countVerdicts(questions),
      claims: countVerdicts(claims),
    },
    entities,
    questions,
    claims,
    ignored,
    written: written && {
      file: written.file,
      claims: written.claims,
      left: written.left.map(({ question }) => question),
    },
  };
}
