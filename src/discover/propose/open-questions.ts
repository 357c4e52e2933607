import type { Claim } from '../../check/read/claim.ts';
import type { Directory } from '../../registry/entities.ts';
import { linkQuestions } from '../../registry/link-questions.ts';
import type { Question, Registry } from '../../registry/model.ts';
import { LinkProblems } from '../../registry/registry-file.ts';
import type { ClaimData, QuestionData } from '../../registry/schema.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { ClaimAnswer, QuestionAnswer } from './answer.ts';
import type { Proposed, ProposedQuestion } from './proposal.ts';
import { AskIndex, asksTheSame, optionFault } from './verify-question.ts';

/** A claim that was taken, as it is written. */
export interface TakenClaim {
  readonly data: ClaimData;
  /** The proposer's reason: a comment, since only a person's reason settles anything. */
  readonly reason: string | null;
}

/** What became of a question before its claims are looked at. */
export interface OpenQuestion {
  readonly answer: QuestionAnswer;
  /** The question that claims are held against; undefined where they cannot be. */
  readonly question: Question | undefined;
  readonly data: ProposedQuestion | null;
  readonly claims: Claim[];
  readonly written: TakenClaim[];
  readonly answers: ClaimAnswer[];
}

const NOWHERE = { file: '', line: 1, column: 1 };

/** The questions that proposals may answer: those of a registry, and those that were taken of earlier proposals. */
export class QuestionOpener {
  readonly #registry: Registry;
  readonly #asks = new AskIndex();
  readonly #questions: Map<string, Question>;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#questions = new Map(registry.questions.map((question) => [question.id, question]));
    for (const question of registry.questions) this.#asks.add(question);
  }

  /** A question by its id. */
  get(id: string): Question | undefined {
    return this.#questions.get(id);
  }

  ids(): Iterable<string> {
    return this.#questions.keys();
  }

  /** Takes, refuses or leads elsewhere each question of a proposal, before its claims are looked at. */
  open(proposed: readonly Proposed<ProposedQuestion>[], directory: Directory): Map<string, OpenQuestion> {
    const open = new Map<string, OpenQuestion>();
    const fresh = new Map<string, ProposedQuestion>();
    for (const item of proposed) {
      const opened = this.#openQuestion(item);
      open.set(item.id, opened);
      if (opened.question === undefined && opened.answer.verdict === 'accepted' && item.data)
        fresh.set(item.id, item.data);
    }
    const found: { message: string; path?: string }[] = [];
    const linked = linkQuestions(
      [
        {
          file: '',
          data: { questions: Object.fromEntries(fresh) as Record<string, QuestionData> },
          place: () => NOWHERE,
          keyPlace: () => NOWHERE,
          claims: null,
        },
      ],
      () => this.#registry.stories[0] ?? null,
      directory,
      new LinkProblems(found as [], new Set()),
      this.#questions,
    );
    for (const [id, data] of fresh) {
      const own = found.filter(
        ({ path }) => path === `questions.${id}` || path?.startsWith(`questions.${id}.`),
      );
      const question = linked.get(id);
      const { answer } = open.get(id) as OpenQuestion;
      if (question && own.length === 0) {
        this.#questions.set(id, question);
        this.#asks.add(question);
        open.set(id, { ...opening(answer, question), data });
      } else {
        const message = own.map((problem) => problem.message).join(' ');
        open.set(id, opening({ ...answer, verdict: 'refused', reason: 'malformed', message }, undefined));
      }
    }
    return open;
  }

  #openQuestion({ id, data, faults }: Proposed<ProposedQuestion>): OpenQuestion {
    const answer: QuestionAnswer = {
      question: id,
      verdict: 'accepted',
      reason: null,
      message: null,
      nearest: [],
      isNew: true,
    };
    const refuse = (reason: QuestionAnswer['reason'], message: string, question?: Question): OpenQuestion =>
      opening(
        { ...answer, verdict: question ? 'changed' : 'refused', reason, message, isNew: !question },
        question,
      );
    if (!data) return refuse('malformed', faults.join(' '));
    const known = this.#questions.get(id);
    if (known) {
      if (data.ask !== undefined && !asksTheSame(data.ask, known.ask))
        return refuse(
          'id-taken',
          `"${id}" asks "${known.ask}" already. Use another id, or leave ask out to answer that question.`,
        );
      if (data.type !== undefined && data.type !== known.type)
        return refuse(
          'type-differs',
          `"${id}" is a ${known.type} question. Answer it as one, and leave type out.`,
          known,
        );
      return opening({ ...answer, isNew: false }, known);
    }
    if (data.ask === undefined || data.type === undefined) {
      const missing = data.ask === undefined ? (data.type === undefined ? 'ask and type' : 'ask') : 'type';
      return refuse(
        'malformed',
        `The registry has no question "${id}", and a new one needs ${missing}.${didYouMean(id, this.#questions.keys())}`,
      );
    }
    const near = this.#asks.near(data.ask);
    const nearest = near.map(({ question }) => question.id);
    const same = near.find(({ question, isSame }) => isSame && question.type === data.type)?.question;
    if (same)
      return {
        ...opening(
          {
            ...answer,
            verdict: 'changed',
            reason: 'exists',
            nearest,
            isNew: false,
            message: `The registry asks this already: ${same.id} ("${same.ask}"). Answer that question.`,
          },
          same,
        ),
      };
    const options = data.type === 'choice' ? optionFault(data) : undefined;
    if (options !== undefined)
      return opening(
        { ...answer, verdict: 'refused', reason: 'options-not-exclusive', message: options, nearest },
        undefined,
      );
    return opening({ ...answer, nearest }, undefined);
  }
}

const opening = (answer: QuestionAnswer, question: Question | undefined): OpenQuestion => ({
  answer,
  question,
  data: null,
  claims: [],
  written: [],
  answers: [],
});
