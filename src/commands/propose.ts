import { decodeUtf8 } from '../articles/decode.ts';
import { countVerdicts, isAllAccepted, type ProposalAnswer } from '../discover/propose/answer.ts';
import { printProposal } from '../report/terminal/proposal.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { safeJson } from '../text/safe-json.ts';
import { UsageError } from '../workspace/errors.ts';
import { readText, resolve, shownPath } from '../workspace/files.ts';
import { PROPOSED_FILE } from '../workspace/proposed-file.ts';
import { openArticles } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { tellConfig } from './shared/checked-report.ts';
import { FORMAT, flag, text, WORKSPACE } from './shared/options.ts';
import { fileToWrite, proposalIn, verified, type Written, writeProposal } from './shared/proposals.ts';

const ARGUMENTS = {
  file: text('[file]', 'questions and claims as JSON or YAML (default, and -: standard input)', {
    completes: 'file',
  }),
};
const OPTIONS = {
  ...WORKSPACE,
  write: text(
    '--write [file]',
    `add what is accepted to a registry file; one named proposed.yaml is no part of the registry until a person takes it (default: ${PROPOSED_FILE})`,
    { completes: 'file' },
  ),
  by: text('--by <name>', 'who proposes it (default: what the proposal says, else "proposal")'),
  verbose: flag('--verbose', 'show what is accepted as well'),
  format: FORMAT,
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Holds proposed questions and claims against the sources, and writes what is so. It exits 0 where all was accepted, 1 where something was not. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: propose });

async function propose(options: Options, context: CommandContext): Promise<ExitCode> {
  const { text: words, file } = await proposalText(options.file, context);
  const proposal = proposalIn(words, file);
  const workspace = await openArticles({
    ...options,
    patterns: [],
    cwd: context.cwd,
    progress: context.progress,
  });
  tellConfig(workspace.config, context);
  const by = (options.by ?? proposal.by ?? 'proposal').trim();
  const target = fileToWrite(options.write);
  const { answer, written } =
    target === undefined
      ? { answer: verified(workspace, proposal).answer, written: null }
      : await writeProposal(workspace, proposal, target, by, context.cwd);
  await context.out(
    options.format === 'json'
      ? safeJson(jsonOf(answer, written, context.version))
      : (await printProposal(answer, { color: context.color, all: options.verbose })) + writtenLine(written),
  );
  return isAllAccepted(answer) ? 0 : 1;
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
      `Claims on ${question} were left out, since that question stands in ${home}: write to that file, or to ${PROPOSED_FILE}.`,
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
