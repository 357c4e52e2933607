import { decodeUtf8 } from '../articles/decode.ts';
import { countVerdicts, isAllAccepted, type ProposalAnswer } from '../discover/propose/answer.ts';
import { type Proposal, parseProposal } from '../discover/propose/proposal.ts';
import { type VerifiedProposal, Verifier } from '../discover/propose/verifier.ts';
import { addTaken, type WrittenText } from '../discover/propose/write-taken.ts';
import { InputError } from '../problems.ts';
import type { Registry } from '../registry/model.ts';
import { printProposal } from '../report/terminal/proposal.ts';
import { countOf } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { safeJson } from '../text/safe-json.ts';
import { UsageError } from '../workspace/errors.ts';
import { readText, resolve, shownPath } from '../workspace/files.ts';
import { editProposed, isProposedFile, PROPOSED_FILE } from '../workspace/proposed-file.ts';
import { openArticles, type Workspace } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { tellConfig } from './shared/checked-report.ts';
import { FORMAT, flag, text, WORKSPACE } from './shared/options.ts';

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
  const target =
    options.write === undefined
      ? undefined
      : typeof options.write === 'string'
        ? options.write
        : PROPOSED_FILE;
  const { answer, written } =
    target === undefined
      ? { answer: verified(workspace, proposal, undefined).answer, written: null }
      : await write(workspace, proposal, target, by, context);
  await context.out(
    options.format === 'json'
      ? safeJson(jsonOf(answer, written, context.version))
      : (await printProposal(answer, { color: context.color, all: options.verbose })) + writtenLine(written),
  );
  return isAllAccepted(answer) ? 0 : 1;
}

/** What was written where. */
interface Written extends Omit<WrittenText, 'text'> {
  readonly file: string;
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

function proposalIn(words: string, file: string): Proposal {
  if (words.trim() === '')
    throw new InputError([{ message: 'There is nothing here.', place: { file, line: 1, column: 1 } }]);
  const { proposal, problems } = parseProposal(words, file);
  if (!proposal) throw new InputError(problems);
  return proposal;
}

/** Verifies a proposal against the registry and against what was proposed earlier and is not taken yet. */
function verified(
  { sources, profile, registry }: Pick<Workspace, 'sources' | 'profile'> & { readonly registry: Registry },
  proposal: Proposal,
  earlier: { readonly file: string; readonly text: string } | undefined,
): VerifiedProposal {
  const verifier = new Verifier({ registry, sources, profile });
  if (earlier) verifier.verify(proposalIn(earlier.text, earlier.file), earlier.file);
  return verifier.verify(proposal);
}

async function write(
  workspace: Workspace,
  proposal: Proposal,
  target: string,
  by: string,
  { cwd }: CommandContext,
): Promise<{ readonly answer: ProposalAnswer; readonly written: Written }> {
  const isApart = isProposedFile(target);
  let answer: ProposalAnswer | undefined;
  let result: Omit<WrittenText, 'text'> = { claims: 0, questions: 0, left: [] };
  const file = await editProposed(cwd, workspace.config, target, async (before, registry) => {
    const earlier =
      isApart && before !== undefined && before.replace(/^\s*#.*$/gmu, '').trim() !== ''
        ? { file: shownPath(cwd, resolve(cwd, target)), text: before }
        : undefined;
    const found = verified({ ...workspace, registry }, proposal, earlier);
    answer = found.answer;
    const { entities, questions } = found.taken;
    if (entities.size === 0 && questions.length === 0) return undefined;
    const added = await addTaken(before, found.taken, { by, isApart, head: HEAD });
    result = added;
    return added.text;
  });
  return { answer: answer as ProposalAnswer, written: { file, ...result } };
}

const HEAD = `# Proposals that no person has taken yet: "reconcile review" goes through them.
`;

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
