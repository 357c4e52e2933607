import type { Source } from '../../articles/source.ts';
import type { ProposalAnswer } from '../../discover/propose/answer.ts';
import { batchesOf, batchKey, converse } from '../../discover/propose/conversation.ts';
import type { Proposal } from '../../discover/propose/proposal.ts';
import { Verifier } from '../../discover/propose/verifier.ts';
import { withAsked } from '../../discover/propose/waiting.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { type ChatOptions, chat, isOwnMachine, keyFromEnvironment } from '../../workspace/chat.ts';
import { hasAgreed, rememberAgreed } from '../../workspace/consent.ts';
import { editFile } from '../../workspace/edit-file.ts';
import { UsageError } from '../../workspace/errors.ts';
import { existsSync, readText, resolve, shownPath } from '../../workspace/files.ts';
import { isProposedFile } from '../../workspace/proposed-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { CommandContext } from '../command.ts';
import { proposedIn, type Written, writeProposal } from './proposals.ts';

/** How a model is asked. */
export interface ModelOptions {
  readonly model: string;
  readonly endpoint: URL;
  readonly isAgreed: boolean;
  /** Seconds that everything may take. */
  readonly timeLimit: number;
  /** UTF-16 units of articles that are sent at once. */
  readonly maxChars: number;
}

/** UTF-16 units that the task, the shape and what is covered add to a brief at most. */
const HEAD_ROOM = 60_000;

/**
 * Has a model read the articles, batch by batch, and verifies what it proposes. With a file, what was accepted of a batch is
 * written before the next is asked about, so that an interrupted run goes on where it was.
 */
export async function proposeByModel(
  workspace: Workspace,
  sources: readonly Source[],
  { model, endpoint, isAgreed, timeLimit, maxChars }: ModelOptions,
  target: string | undefined,
  context: CommandContext,
): Promise<{ readonly answer: ProposalAnswer; readonly written: Written | null }> {
  const { cwd, notify, progress } = context;
  const key = keyFromEnvironment();
  if (key !== undefined && endpoint.protocol === 'http:' && !isOwnMachine(endpoint))
    throw new UsageError(
      `The key would be sent to ${endpoint.origin} in the open. Use an address that begins with https.`,
    );
  const batches = batchesOf(sources, maxChars);
  const isKept = target !== undefined && isProposedFile(target);
  const waiting = (): Proposal | undefined =>
    isKept && existsSync(resolve(cwd, target))
      ? proposedIn(readText(cwd, resolve(cwd, target)), shownPath(cwd, resolve(cwd, target)))
      : undefined;
  const before = new Set(waiting()?.asked);
  const open = batches.filter((batch) => !before.has(batchKey(model, batch)));
  if (open.length < batches.length)
    notify(
      `${countOf(batches.length - open.length, 'part')} of ${batches.length} were read by ${printableLine(model)} before and ${batches.length - open.length === 1 ? 'is' : 'are'} not sent again.`,
    );
  if (open.length > 0) await agree(open, endpoint, model, isAgreed, context);
  const chatting: ChatOptions = { endpoint, model, key, signal: AbortSignal.timeout(timeLimit * 1000) };
  const tokens = { sent: 0, received: 0, calls: 0 };
  const verifier = new Verifier(workspace);
  const answers: ProposalAnswer[] = [];
  const parts: Written[] = [];
  for (const [i, batch] of open.entries()) {
    const ask = async (messages: Parameters<typeof chat>[0]): Promise<string> => {
      progress?.(`${model} reads part ${i + 1} of ${open.length}`);
      const { content, tokens: cost } = await chat(messages, chatting);
      tokens.calls++;
      tokens.sent += cost?.sent ?? 0;
      tokens.received += cost?.received ?? 0;
      return content;
    };
    const { proposal, unreadable } = await converse(ask, workspace, batch, waiting(), maxChars + HEAD_ROOM);
    if (unreadable !== null) {
      notify(
        printableLine(`${model} gave no proposal for ${batch.map(({ id }) => id).join(', ')}: ${unreadable}`),
      );
      continue;
    }
    if (target === undefined) {
      answers.push(verifier.verify(proposal).answer);
      continue;
    }
    const done = await writeProposal(workspace, { ...proposal, by: model }, target, model, cwd);
    answers.push(done.answer);
    parts.push(done.written);
    if (isKept) await editFile(cwd, target, (text) => withAsked(text ?? '', batchKey(model, batch)));
  }
  if (tokens.calls > 0) notify(cost(model, tokens));
  if (open.length > 0 && answers.length === 0)
    throw new UsageError(`${printableLine(model)} proposed nothing that can be read.`);
  return { answer: joined(answers), written: together(parts) };
}

function cost(
  model: string,
  { sent, received, calls }: { sent: number; received: number; calls: number },
): string {
  const counted =
    sent + received > 0 ? `${sent} tokens sent and ${received} received` : 'the endpoint counts no tokens';
  return printableLine(`${model} was asked ${countOf(calls, 'time')}: ${counted}.`);
}

/** Says what leaves the machine and where it goes, and asks the first time. @throws UsageError where a person does not agree. */
async function agree(
  batches: readonly (readonly Source[])[],
  endpoint: URL,
  model: string,
  isAgreed: boolean,
  { notify, ask }: CommandContext,
): Promise<void> {
  const sources = batches.flat();
  const size = sources.reduce((sum, { text, bodyStart }) => sum + text.length - bodyStart, 0);
  const what = `the text of ${countOf(sources.length, 'article')} (${size} characters) and the questions of the registry`;
  if (isOwnMachine(endpoint)) {
    notify(printableLine(`${what} go to ${model} at ${endpoint.origin}, on this machine.`));
    return;
  }
  notify(printableLine(`${what} leave this machine, to ${model} at ${endpoint.origin}.`));
  if (isAgreed || hasAgreed(endpoint.origin)) return;
  if (!ask) throw new UsageError('Say --yes to send them.');
  const answer = (await ask('Send them? [y]es, [n]o: '))?.trim().toLowerCase();
  if (answer !== 'y' && answer !== 'yes') throw new UsageError('Nothing was sent.');
  rememberAgreed(endpoint.origin);
}

const joined = (answers: readonly ProposalAnswer[]): ProposalAnswer => ({
  entities: answers.flatMap(({ entities }) => entities),
  questions: answers.flatMap(({ questions }) => questions),
  claims: answers.flatMap(({ claims }) => claims),
  ignored: [...new Set(answers.flatMap(({ ignored }) => ignored))],
});

/** What was written part by part, as one. */
function together(parts: readonly Written[]): Written | null {
  const [first] = parts;
  if (!first) return null;
  const sum = (key: 'claims' | 'questions'): number => parts.reduce((all, part) => all + part[key], 0);
  return {
    file: first.file,
    claims: sum('claims'),
    questions: sum('questions'),
    left: parts.flatMap(({ left }) => left),
  };
}
