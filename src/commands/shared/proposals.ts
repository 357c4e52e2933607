import type { ProposalAnswer } from '../../discover/propose/answer.ts';
import { isEmptyProposal, type Proposal, parseProposal } from '../../discover/propose/proposal.ts';
import { type VerifiedProposal, Verifier } from '../../discover/propose/verifier.ts';
import { addTaken, type WrittenText } from '../../discover/propose/write-taken.ts';
import { InputError } from '../../problems.ts';
import type { Registry } from '../../registry/model.ts';
import { resolve, shownPath } from '../../workspace/files.ts';
import { editProposed, isProposedFile, PROPOSED_FILE } from '../../workspace/proposed-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What was written where. */
export interface Written extends Omit<WrittenText, 'text'> {
  readonly file: string;
}

/** The option by which proposals are written: with a file, or without one. */
export const fileToWrite = (option: unknown): string | undefined =>
  option === undefined ? undefined : typeof option === 'string' ? option : PROPOSED_FILE;

/** Reads a proposal. @throws InputError where it cannot be read as a whole. */
export function proposalIn(words: string, file: string): Proposal {
  if (words.trim() === '')
    throw new InputError([{ message: 'There is nothing here.', place: { file, line: 1, column: 1 } }]);
  const { proposal, problems } = parseProposal(words, file);
  if (!proposal) throw new InputError(problems);
  if (isEmptyProposal(proposal))
    throw new InputError([
      {
        message: 'There are no questions here, and so nothing is proposed.',
        place: { file, line: 1, column: 1 },
      },
    ]);
  return proposal;
}

/** Verifies a proposal against the registry and against what was proposed earlier and is not taken yet. */
export function verified(
  { sources, profile, registry }: Pick<Workspace, 'sources' | 'profile'> & { readonly registry: Registry },
  proposal: Proposal,
  earlier?: { readonly file: string; readonly text: string | undefined },
): VerifiedProposal {
  const verifier = new Verifier({ registry, sources, profile });
  const before = earlier?.text === undefined ? undefined : proposedIn(earlier.text, earlier.file);
  if (before) verifier.verify(before, earlier?.file);
  return verifier.verify(proposal);
}

/** What a file of proposals holds; undefined where it holds nothing but comments. @throws InputError where it cannot be read. */
export function proposedIn(text: string, file: string): Proposal | undefined {
  if (text.replace(/^\s*#.*$/gmu, '').trim() === '') return undefined;
  const { proposal, problems } = parseProposal(text, file);
  if (!proposal) throw new InputError(problems);
  return proposal;
}

/** Verifies a proposal against the files as they are, and adds what is accepted to one of them. */
export async function writeProposal(
  workspace: Workspace,
  proposal: Proposal,
  target: string,
  by: string,
  cwd: string,
): Promise<{ readonly answer: ProposalAnswer; readonly written: Written }> {
  const isApart = isProposedFile(target);
  const shown = shownPath(cwd, resolve(cwd, target));
  let answer: ProposalAnswer | undefined;
  let result: Omit<WrittenText, 'text'> = { claims: 0, questions: 0, left: [] };
  const file = await editProposed(cwd, workspace.config, target, async (before, registry) => {
    const earlier = isApart ? { file: shown, text: before } : undefined;
    const found = verified({ ...workspace, registry }, proposal, earlier);
    answer = found.answer;
    const { entities, questions } = found.taken;
    result = { claims: 0, questions: 0, left: [] };
    if (entities.size === 0 && questions.length === 0) return undefined;
    const { text, ...added } = await addTaken(before, found.taken, { by, isApart, head: HEAD });
    result = added;
    return text;
  });
  return { answer: answer as ProposalAnswer, written: { file, ...result } };
}

const HEAD = `# Proposals that no person has taken yet: "reconcile review" goes through them.
`;
