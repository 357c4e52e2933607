import type { OriginOf } from '../../quotes/echoes/origins.ts';
import { Directory } from '../../registry/entities.ts';
import type { Moves, Question, Registry, RegistryClaim } from '../../registry/model.ts';
import { dayOf } from '../../values/bounds/calendar.ts';
import type { QuantityValue } from '../../values/bounds/quantity-value.ts';
import { baseUnit } from '../../values/bounds/units.ts';
import type { Claim, RecordFault } from '../read/claim.ts';
import type { DraftClaim, DraftPosition } from './finding.ts';
import type { Answer, AnswerClaim, CheckRecord } from './record.ts';
import { claimOf, positionOf, questionOf } from './write-finding.ts';

/** What a run knows of its claims when it is over. */
interface Checked {
  readonly registry: Registry;
  /** Every claim whose value is known, compared or not. */
  readonly claims: readonly Claim[];
  readonly evidence: {
    /** The answers that were compared, question by question. */
    readonly comparisons: readonly Compared[];
    /** What a source rules out itself. */
    readonly calendar: readonly { readonly relative: readonly { readonly claim: Claim }[] }[];
    readonly faults: readonly RecordFault[];
  };
  readonly originOf: OriginOf;
}

interface Compared {
  readonly question: Question;
  readonly movement: { readonly moves: Moves };
  readonly positions: readonly Position[];
}

interface Position {
  readonly value: Claim['value'];
  readonly scope: string | null;
  readonly asOf: { readonly text: string } | null;
  readonly claims: readonly Claim[];
}

/** The record of a check: every question with its answers, and the claims that took no part. */
export function writeRecord({ registry, claims, evidence, originOf }: Checked): CheckRecord {
  const { comparisons, calendar, faults } = evidence;
  const directory = new Directory(registry.entities);
  const kindOf: KindOf = ({ data: { speaker } }) => {
    const id = speaker === undefined ? undefined : directory.resolveSpeaker(speaker);
    return (id !== undefined && registry.entities.get(id)?.kind) || null;
  };
  const answerOf = answers(kindOf, originOf);
  const compared = new Map(comparisons.map((comparison) => [comparison.question, comparison]));
  const took = new Set(comparisons.flatMap(({ positions }) => positions.flatMap((p) => p.claims)));
  const ruledOut = new Set(calendar.flatMap(({ relative }) => relative.map(({ claim }) => claim)));
  const left = new LeftOut(answerOf);
  // A claim that is known and yet not compared is one that its source rules out, or one of a version since replaced.
  for (const claim of claims)
    if (!took.has(claim)) left.add(claim, ruledOut.has(claim) ? 'calendar' : 'source-changed');
  const tookPart = new Set([...took].map(({ registry: record }) => record));
  for (const fault of faults) if (!tookPart.has(fault.claim)) left.addFault(fault);
  const byQuestion = left.byQuestion();
  return {
    questions: registry.questions.map((question) => ({
      question: questionOf(question),
      about: question.about,
      moves: compared.get(question)?.movement.moves ?? question.moves ?? 'no',
      place: question.place,
      story: question.story?.title ?? null,
      answers: (compared.get(question)?.positions ?? []).map((position) => {
        const own = position.claims.map((claim) => ({ claim, range: claim, registry: claim.registry }));
        return answerOf(question, position.value, position.scope, position.asOf?.text ?? null, own);
      }),
      leftOut: byQuestion.get(question) ?? [],
    })),
    constraints: registry.constraints.map(({ id, kind, place, because }) => ({ id, kind, place, because })),
    hidden: new Map(),
  };
}

/** What the speaker of a claim is. */
type KindOf = (claim: RegistryClaim) => string | null;
type RecordedClaim = DraftClaim & { readonly registry: RegistryClaim };
type AnswerOf = (
  question: Question,
  value: DraftPosition['value'],
  scope: string | null,
  asOf: string | null,
  claims: readonly RecordedClaim[],
) => Answer;

const answers =
  (kindOf: KindOf, originOf: OriginOf): AnswerOf =>
  (question, value, scope, asOf, claims) => ({
    ...positionOf({ question, value, scope, asOf, claims }, originOf),
    unit: unitOf(value),
    days: daysOf(question, value),
    claims: claims.map(
      (claim): AnswerClaim => ({
        ...claimOf(claim),
        speakerKind: kindOf(claim.registry),
        scope,
      }),
    ),
  });

function unitOf(value: DraftPosition['value']): string | null {
  const { dimension } = (value ?? {}) as Partial<QuantityValue>;
  return (dimension !== undefined && baseUnit(dimension)) || null;
}

function daysOf({ valueType }: Question, value: DraftPosition['value']): number | null {
  if (!value || valueType.axis !== 'time') return null;
  const edges =
    value.kind === 'interval' ? [value, value] : value.kind === 'period' ? [value.start, value.end] : [];
  const [start, end] = edges;
  if (!start || !end) return null;
  const days = dayOf(end.strict.high) - dayOf(start.strict.low) + 1;
  return Number.isFinite(days) ? days : null;
}

/** Claims that took no part, each once, with the rules that say why. */
class LeftOut {
  readonly #answerOf: AnswerOf;
  readonly #entries = new Map<RegistryClaim, { rules: string[]; answer: Answer }>();

  constructor(answerOf: AnswerOf) {
    this.#answerOf = answerOf;
  }

  add(claim: Claim, rule: string): void {
    const { registry, question, value, scope } = claim;
    const answer = this.#answerOf(question, value, scope, registry.asOf?.text ?? null, [
      { claim, range: claim, registry },
    ]);
    this.#entries.set(registry, { rules: [rule], answer });
  }

  addFault({ kind, claim: registry, source, found, speaker = null }: RecordFault): void {
    const rule = kind === 'wrong-weekday' ? 'calendar' : kind;
    const known = this.#entries.get(registry);
    if (known) {
      if (!known.rules.includes(rule)) known.rules.push(rule);
      return;
    }
    const { question, data, stated } = registry;
    const modality = data.modality ?? 'asserted';
    const claim = { source, speaker, modality, quote: found?.text ?? data.quote ?? '', registry };
    const scope = data.scope ?? question.scope;
    const answer = this.#answerOf(question, stated, scope, registry.asOf?.text ?? null, [
      { claim, range: found, registry },
    ]);
    this.#entries.set(registry, { rules: [rule], answer });
  }

  byQuestion(): Map<Question, { rules: string[]; answer: Answer }[]> {
    const groups = new Map<Question, { rules: string[]; answer: Answer }[]>();
    for (const [{ question }, entry] of this.#entries) {
      const group = groups.get(question);
      if (group) group.push(entry);
      else groups.set(question, [entry]);
    }
    return groups;
  }
}
