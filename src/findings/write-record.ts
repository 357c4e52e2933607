import { dayOf } from '../bounds/calendar.ts';
import type { QuantityValue } from '../bounds/quantity-value.ts';
import { baseUnit } from '../bounds/units.ts';
import type { Claim, RecordFault } from '../claims/claim.ts';
import { Directory } from '../registry/entities.ts';
import type { Question, Registry, RegistryClaim } from '../registry/model.ts';
import type { DraftClaim, DraftPosition } from './finding.ts';
import type { Answer, AnswerClaim, CheckRecord, QuestionRecord } from './record.ts';
import { claimOf, positionOf, questionOf } from './write-finding.ts';

/** What a run knows of its claims when it is over. */
interface Checked {
  readonly registry: Registry;
  /** The answers that were compared, question by question. */
  readonly answered: readonly { readonly question: Question; readonly positions: readonly Position[] }[];
  /** Claims that took no part since their own source rules them out. */
  readonly clashing: readonly Claim[];
  readonly faults: readonly RecordFault[];
}

interface Position {
  readonly value: Claim['value'];
  readonly scope: string | null;
  readonly claims: readonly Claim[];
}

/** The record of a run: a function that writes it when it is first called, since most runs never print it. */
export function writeRecord(checked: Checked): () => CheckRecord {
  let record: CheckRecord | undefined;
  return () => {
    record ??= recordOf(checked);
    return record;
  };
}

function recordOf({ registry, answered, clashing, faults }: Checked): CheckRecord {
  const directory = new Directory(registry.entities);
  const kindOf: KindOf = ({ data: { speaker } }) => {
    const id = speaker === undefined ? undefined : directory.resolveSpeaker(speaker);
    return (id !== undefined && registry.entities.get(id)?.kind) || null;
  };
  const compared = new Map(answered.map(({ question, positions }) => [question, positions]));
  const leftOut = leftOutByQuestion(clashing, faults, compared, kindOf);
  return {
    questions: registry.questions.map((question) => ({
      question: questionOf(question),
      place: question.place,
      story: question.story?.title ?? null,
      answers: (compared.get(question) ?? []).map(({ value, scope, claims }) =>
        answerOf(
          question,
          value,
          scope,
          claims.map((claim) => ({ claim, range: claim, registry: claim.registry })),
          kindOf,
        ),
      ),
      leftOut: leftOut.get(question) ?? [],
    })),
    constraints: registry.constraints.map(({ id, kind, place, because }) => ({ id, kind, place, because })),
    hidden: new Map(),
  };
}

/** What the speaker of a claim is. */
type KindOf = (claim: RegistryClaim) => string | null;
type RecordedClaim = DraftClaim & { readonly registry: RegistryClaim };

function answerOf(
  question: Question,
  value: DraftPosition['value'],
  scope: string | null,
  claims: readonly RecordedClaim[],
  kindOf: KindOf,
): Answer {
  return {
    ...positionOf({ question, value, scope, claims }),
    unit: unitOf(value),
    days: daysOf(question, value),
    claims: claims.map(
      (claim): AnswerClaim => ({
        ...claimOf(claim),
        speakerKind: kindOf(claim.registry),
        asOf: claim.registry.asOf?.text ?? null,
        scope,
      }),
    ),
  };
}

function unitOf(value: DraftPosition['value']): string | null {
  const { dimension } = (value ?? {}) as Partial<QuantityValue>;
  return (dimension !== undefined && baseUnit(dimension)) || null;
}

function daysOf({ type }: Question, value: DraftPosition['value']): number | null {
  if (!value || (type !== 'date' && type !== 'period')) return null;
  const edges =
    value.kind === 'interval' ? [value, value] : value.kind === 'period' ? [value.start, value.end] : [];
  const [start, end] = edges;
  if (!start || !end) return null;
  const days = dayOf(end.strict.high) - dayOf(start.strict.low) + 1;
  return Number.isFinite(days) ? days : null;
}

/** The rule that a fault is told under. */
const ruleOf = ({ kind }: RecordFault): string => (kind === 'wrong-weekday' ? 'calendar' : kind);

function leftOutByQuestion(
  clashing: readonly Claim[],
  faults: readonly RecordFault[],
  compared: ReadonlyMap<Question, readonly Position[]>,
  kindOf: KindOf,
): Map<Question, QuestionRecord['leftOut'][number][]> {
  const took = new Set<RegistryClaim>();
  for (const positions of compared.values())
    for (const { claims } of positions) for (const { registry } of claims) took.add(registry);
  const out = new Map<RegistryClaim, { rules: string[]; answer: Answer }>();
  for (const claim of clashing) {
    const { registry, question, value, scope } = claim;
    const answer = answerOf(question, value, scope, [{ claim, range: claim, registry }], kindOf);
    out.set(registry, { rules: ['calendar'], answer });
  }
  for (const fault of faults) {
    const { claim: registry, source, found, speaker = null } = fault;
    if (took.has(registry)) continue;
    const rule = ruleOf(fault);
    const known = out.get(registry);
    if (known) {
      if (!known.rules.includes(rule)) known.rules.push(rule);
      continue;
    }
    const { question, data, stated } = registry;
    const modality = data.modality ?? 'asserted';
    const claim = { source, speaker, modality, quote: found?.text ?? data.quote ?? '', registry };
    const scope = data.scope ?? question.scope;
    const answer = answerOf(question, stated, scope, [{ claim, range: found, registry }], kindOf);
    out.set(registry, { rules: [rule], answer });
  }
  const byQuestion = new Map<Question, { rules: string[]; answer: Answer }[]>();
  for (const [{ question }, entry] of out) {
    const group = byQuestion.get(question);
    if (group) group.push(entry);
    else byQuestion.set(question, [entry]);
  }
  return byQuestion;
}
