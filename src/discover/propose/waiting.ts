import type { Question, Registry } from '../../registry/model.ts';
import type { ClaimData, EntityData } from '../../registry/schema.ts';
import { editYaml } from '../../yaml/edit-yaml.ts';
import { flowMap } from '../../yaml/flow-map.ts';
import { withLines } from '../../yaml/line-ends.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import type { ClaimAnswer } from './answer.ts';
import type { Proposal, ProposedQuestion, RefusedClaim } from './proposal.ts';
import { type KnownRecord, Verifier } from './verifier.ts';
import { addTaken } from './write-taken.ts';

/** A proposed claim that waits for a person. */
export interface WaitingClaim {
  readonly question: string;
  /** The question as it was proposed; null where the registry has it. */
  readonly asked: ProposedQuestion | null;
  readonly claim: ClaimData;
}

/** The claims of a file of proposals in their order, as far as their shape is right. */
export function waitingClaims({ questions, claims }: Proposal, registry: Registry): WaitingClaim[] {
  const known = new Set(registry.questions.map(({ id }) => id));
  const asked = new Map(questions.map(({ id, data }) => [id, data]));
  return claims.flatMap(({ id, data }) => {
    const question = asked.get(id);
    if (!data || (!known.has(id) && !question)) return [];
    return [{ question: id, asked: known.has(id) ? null : (question ?? null), claim: data }];
  });
}

/** A file of proposals without one claim; its question goes with the last of its claims. */
export async function withoutClaim(
  text: string,
  proposal: Proposal,
  { question, claim }: Pick<WaitingClaim, 'question' | 'claim'>,
): Promise<{ readonly text: string; readonly reason: string | null }> {
  const own = proposal.claims.filter(({ id }) => id === question);
  const at = own.findIndex(({ data }) => JSON.stringify(data) === JSON.stringify(claim));
  if (at < 0) return { text, reason: null };
  const removed = await removeEntry(text, ['questions', question, 'claims', at]);
  if (own.length > 1) return { text: removed.text, reason: removed.comment };
  const rest = await removeEntry(text, ['questions', question]);
  return { text: rest.text, reason: removed.comment };
}

/** A file of proposals that remembers a refused claim, so that it need not be refused again. */
export async function withRefused(text: string, { question, claim }: WaitingClaim): Promise<string> {
  const { source, quote, value, speaker } = claim;
  const refused: RefusedClaim = {
    question,
    source,
    ...(speaker !== undefined && { speaker }),
    quote,
    ...(value !== undefined && { value }),
  };
  const editor = await editYaml(text);
  if (editor.append(['refused'], refused)) return editor.finish();
  const remark = '# What a person refused is not proposed again.';
  return withLines(text, ['', remark, 'refused:', `  - ${await flowMap(refused)}`]);
}

/** A file of proposals that remembers which articles a model was asked about, so that an interrupted run goes on. */
export async function withAsked(text: string, key: string): Promise<string> {
  const editor = await editYaml(text);
  if (editor.append(['asked'], key)) return editor.finish();
  return withLines(text, ['', '# Articles that a model was asked about already.', 'asked:', `  - ${key}`]);
}

/** The proposed entities that a claim names, with those that they name. */
export function entitiesOf(
  proposal: Proposal,
  registry: Registry,
  { claim }: WaitingClaim,
): Map<string, EntityData> {
  const proposed = new Map(proposal.entities.flatMap(({ id, data }) => (data ? [[id, data] as const] : [])));
  const needed = new Map<string, EntityData>();
  const { value, speaker } = claim;
  const stated = typeof value === 'object' && !Array.isArray(value) && 'not' in value ? value.not : value;
  const waiting = [speaker, ...[stated].flat()].map(String);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const data = proposed.get(id);
    if (!data || needed.has(id) || registry.entities.has(id)) continue;
    needed.set(id, data);
    waiting.push(...[data.speaks_for ?? [], data.within ?? []].flat());
  }
  return needed;
}

/** A registry file with a claim that a person took, and with its question and entities where the registry lacks them. */
export async function withTaken(
  text: string | undefined,
  { question: id, asked, claim }: WaitingClaim,
  reason: string | null,
  entities: ReadonlyMap<string, EntityData>,
  question: Pick<Question, 'ask' | 'type' | 'place'>,
): Promise<string> {
  const taken = { entities, questions: [{ id, question, data: asked, claims: [{ data: claim, reason }] }] };
  return (await addTaken(text, taken, { by: claim.by ?? 'proposal', isApart: false, head: '' })).text;
}

/** What verifying a waiting claim again comes to: the registry may have changed since it was proposed. */
export function verdictOn(
  { question, asked, claim }: WaitingClaim,
  entities: Proposal['entities'],
  known: KnownRecord,
): ClaimAnswer | undefined {
  const item = {
    id: question,
    index: 0,
    source: claim.source,
    quote: claim.quote ?? null,
    data: claim,
    faults: [],
  };
  const { answer } = new Verifier(known).verify({
    by: null,
    entities,
    questions: [{ id: question, data: asked ?? {}, faults: [] }],
    claims: [item],
    refused: [],
    asked: [],
    ignored: [],
  });
  return answer.claims[0];
}
