import type { Source } from '../../articles/source.ts';
import { Directory } from '../../registry/entities.ts';
import type { Entity, Question, Registry } from '../../registry/model.ts';
import type { EntityData } from '../../registry/schema.ts';
import { foldPhrase } from '../../text/fold.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { ClaimAnswer, ClaimReason, ProposalAnswer, QuestionAnswer, Words } from './answer.ts';
import { ClaimChecker } from './claim-check.ts';
import { NameFinder } from './named.ts';
import { type OpenQuestion, QuestionOpener, type TakenClaim } from './open-questions.ts';
import type { Proposal, ProposedClaim, ProposedQuestion, RefusedClaim } from './proposal.ts';
import { ClaimRecord } from './record.ts';
import { unfitType } from './unfit-type.ts';
import { applyChange, type ClaimContext, isRefused, verifyClaim, wordsAt } from './verify-claim.ts';
import { verifyEntities } from './verify-entity.ts';
import { areAlike } from './verify-question.ts';

/** What a proposal is held against. */
export interface KnownRecord {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile?: Profile;
}

/** A question with the claims that were taken of it. */
export interface TakenQuestion {
  readonly id: string;
  readonly question: Pick<Question, 'ask' | 'type' | 'place'>;
  /** The question as it would be written; null where the registry has it. */
  readonly data: ProposedQuestion | null;
  readonly claims: readonly TakenClaim[];
}

/** What was taken of a proposal, as it would be written. */
export interface Taken {
  readonly entities: ReadonlyMap<string, EntityData>;
  readonly questions: readonly TakenQuestion[];
}

export interface VerifiedProposal {
  readonly answer: ProposalAnswer;
  readonly taken: Taken;
}

/**
 * Holds proposals against the sources and against what is recorded. Pure, and believes nothing: every quote is looked
 * for, every value held against its words, every speaker against the sentence. What was taken of one proposal is known to
 * the next, so that earlier ones are given first.
 */
export class Verifier {
  readonly #sources: readonly Source[];
  readonly #profile: Profile | undefined;
  readonly #registry: Registry;
  readonly #finder = new NameFinder();
  readonly #record = new ClaimRecord();
  /** Questions whose recorded claims are in the record already. */
  readonly #recorded = new Set<string>();
  /** Claims that a person refused. */
  readonly #refused = new Set<string>();
  readonly #questions: QuestionOpener;
  #entities: ReadonlyMap<string, Entity>;

  constructor({ registry, sources, profile }: KnownRecord) {
    this.#registry = registry;
    this.#sources = sources;
    this.#profile = profile;
    this.#entities = registry.entities;
    this.#questions = new QuestionOpener(registry);
  }

  /**
   * Verifies a proposal, item by item.
   * @param where How its claims are named to later proposals that repeat them.
   */
  verify(proposal: Proposal, where = 'this proposal'): VerifiedProposal {
    for (const claim of proposal.refused) this.#refused.add(refusedKey(claim.question, claim));
    const entities = verifyEntities(proposal.entities, this.#entities, this.#sources, this.#finder);
    this.#entities = entities.entities;
    const context: ClaimContext = {
      sources: new Map(this.#sources.map((source) => [source.id, source])),
      checker: new ClaimChecker(this.#entities, this.#sources, this.#profile),
      directory: new Directory(this.#entities),
      finder: this.#finder,
    };
    const open = this.#questions.open(proposal.questions, context.directory);
    for (const { question, data } of open.values()) if (question && data) this.#recorded.add(question.id);
    const claims = proposal.claims.map((claim) => {
      const answer = this.#answerClaim(claim, open.get(claim.id), context, where);
      open.get(claim.id)?.answers.push(answer);
      return answer;
    });
    const questions = [...open.values()].map((one) => this.#closed(one, context));
    return {
      answer: { entities: entities.answers, questions, claims, ignored: proposal.ignored },
      taken: { entities: entities.fresh, questions: takenOf([...open.values()], questions) },
    };
  }

  #answerClaim(
    { id, index, source, quote, data, faults }: ProposedClaim,
    open: OpenQuestion | undefined,
    context: ClaimContext,
    where: string,
  ): ClaimAnswer {
    const base: ClaimAnswer = {
      question: id, index, source, quote, verdict: 'refused', reason: null, message: null, nearest: null, change: null,
      value: null, label: null, notes: [],
    }; // biome-ignore format: one record
    const refuse = (reason: ClaimReason, message: string, nearest: Words | null = null): ClaimAnswer => ({
      ...base,
      reason,
      message,
      nearest,
    });
    const question = open?.question ?? (open ? undefined : this.#questions.get(id));
    if (!data) return refuse('malformed', faults.join(' '));
    if (!question)
      return open
        ? refuse('question-refused', 'The question was not taken; see there.')
        : refuse('question-unknown', `There is no question "${id}".${didYouMean(id, this.#questions.ids())}`);
    this.#recordClaimsOf(question, context);
    const verdict = verifyClaim(question, data, context);
    if (isRefused(verdict)) {
      const { reason, message, nearest = null, change = null } = verdict;
      return { ...base, verdict: change ? 'changed' : 'refused', reason, message, nearest, change };
    }
    const { claim, notes } = verdict;
    const found = wordsAt(claim.source, claim);
    const read = { nearest: found, value: claim.value.canonical, label: claim.value.label, notes };
    if (this.#refused.has(refusedKey(question.id, data)))
      return {
        ...base,
        ...read,
        reason: 'refused-before',
        message: 'A person refused this claim. Leave it out.',
      };
    const clash = this.#record.clashOf(claim);
    if (clash) {
      const { kind, other } = clash;
      const said = `${other.claim.value.label}${other.claim.speaker === null ? '' : `, as said by ${other.claim.speaker}`}`;
      const message =
        kind === 'duplicate'
          ? `These words are recorded already as the same answer (${other.where}). Leave the claim out.`
          : `These words are recorded already as ${said} (${other.where}). Leave the claim out; where the record is wrong, a person corrects it.`;
      return { ...base, ...read, reason: kind, message };
    }
    if (question.id !== id) {
      const message = `The registry asks this already, as ${question.id}.`;
      return {
        ...base,
        ...read,
        verdict: 'changed',
        reason: 'question-exists',
        message,
        change: { question: question.id },
      };
    }
    this.#record.add({ claim, where });
    open?.claims.push(claim);
    open?.written.push({
      data: applyChange(data, { quote: found.quote, because: null }),
      reason: data.because ?? null,
    });
    return { ...base, ...read, verdict: 'accepted' };
  }

  /** Takes the recorded claims of a question into the record, once. */
  #recordClaimsOf(question: Question, { checker }: ClaimContext): void {
    if (this.#recorded.has(question.id)) return;
    this.#recorded.add(question.id);
    for (const claim of checker.recorded(question, this.#registry.claims.of(question))) {
      const { file, line } = claim.registry.place;
      this.#record.add({ claim, where: `${file}:${line}` });
    }
  }

  /** The answer for a question once its claims are known. */
  #closed({ answer, question, claims, answers }: OpenQuestion, context: ClaimContext): QuestionAnswer {
    if (answer.verdict !== 'accepted' || !answer.isNew || !question) return answer;
    if (answers.length > 0 && claims.length === 0) {
      const fit = unfitType(question, answers, context);
      if (fit !== undefined) return { ...answer, verdict: 'refused', reason: 'type-unfit', message: fit };
      const message = 'None of its claims was taken; see there.';
      return { ...answer, verdict: 'refused', reason: 'no-claims', message };
    }
    if (!areAlike(claims)) return answer;
    return {
      ...answer,
      reason: 'alike',
      message: 'All answers agree, so nothing disagrees here yet. It is taken all the same.',
    };
  }
}

/** What makes a claim the same as one that was refused: its words, whatever is added to them. */
const refusedKey = (
  question: string,
  { source, quote, value, speaker }: Omit<RefusedClaim, 'question'>,
): string =>
  JSON.stringify([question, source, foldPhrase(quote ?? '').toLowerCase(), value ?? null, speaker ?? null]);

function takenOf(open: readonly OpenQuestion[], answers: readonly QuestionAnswer[]): TakenQuestion[] {
  return open.flatMap(({ question, data, written }, i) => {
    const answer = answers[i] as QuestionAnswer;
    if (!question || question.id !== answer.question || answer.verdict === 'refused') return [];
    return written.length === 0 && data === null
      ? []
      : [{ id: question.id, question, data, claims: written }];
  });
}
