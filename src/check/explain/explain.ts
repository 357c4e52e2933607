import type { Source } from '../../articles/source.ts';
import type { OriginOf } from '../../quotes/echoes/origins.ts';
import type { Question, Registry, RegistryClaim } from '../../registry/model.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type {
  DraftClaim,
  DraftPosition,
  FindingDraft,
  FindingPosition,
  Severity,
} from '../findings/finding.ts';
import { identityOf, RECIPE } from '../findings/fingerprint.ts';
import type { RuleSeverity } from '../findings/policy.ts';
import { positionOf } from '../findings/write-finding.ts';
import type { CheckTrace, ReportedFinding } from '../pipeline.ts';
import type { Claim, RecordFault } from '../read/claim.ts';
import type { Rule } from '../rules/rule.ts';
import type {
  ExplainedClaim,
  ExplainedFinding,
  ExplainedPair,
  ExplainedPosition,
  Explanation,
} from './explanation.ts';
import { howFound, placedWords } from './how-found.ts';
import { howRead } from './how-read.ts';
import { ordersOf } from './order-steps.ts';
import { rowsOf } from './voice-rows.ts';
import { whoseVoice } from './whose-voice.ts';
import { differencesOf, holdingPairs, whyAlike } from './why-alike.ts';
import { type Answer, boundsInWords, whyApart } from './why-apart.ts';

/** What explanations are made from. */
export interface Explained {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly trace: CheckTrace;
}

/** Pairs of a note on differences that are listed one by one. */
const MOST_DIFFERENCES = 20;

/** A position while its claims are gathered from several findings. */
interface Gathered {
  readonly head: Omit<ExplainedPosition, 'claims' | 'origins'>;
  readonly records: Set<RegistryClaim>;
  origins: number;
}

/** Where the claims are gathered whose value is not known. */
const NOT_COMPARED: Omit<FindingPosition, 'claims'> = {
  value: 'unknown', label: 'not compared', strict: [null, null], usual: [null, null], best: null, numbers: null, origins: 0,
}; // biome-ignore format: one record

/** Explains findings: every claim from its words to its value, every pair that cannot hold, and why it is reported as it is. */
export class Explainer {
  readonly #given: Explained;
  readonly #claims: ReadonlyMap<RegistryClaim, Claim>;
  readonly #faults = new Map<RegistryClaim, RecordFault[]>();
  readonly #positions: Gathered[] = [];
  readonly #indexes = new Map<string, number>();

  constructor(given: Explained) {
    this.#given = given;
    this.#claims = new Map(given.trace.claims.map((claim) => [claim.registry, claim]));
    for (const fault of given.trace.evidence.faults) {
      const known = this.#faults.get(fault.claim);
      if (known) known.push(fault);
      else this.#faults.set(fault.claim, [fault]);
    }
  }

  explain(subject: Explanation['subject'], reported: readonly ReportedFinding[]): Explanation {
    // All answers to a question come first, in their order: those that no source disputes are worth knowing too.
    if (subject.kind === 'question') this.#addAnswers(subject.id);
    const isHeld = subject.kind === 'question' && reported.length === 0;
    const held = this.#given.trace.evidence.comparisons.find(({ question }) => question.id === subject.id);
    const holding = isHeld && held ? holdingPairs(held, MOST_DIFFERENCES) : [];
    const findings = reported.map((one) => this.#finding(one));
    return {
      subject,
      positions: this.#positions.map((gathered) => this.#written(gathered)),
      holding,
      findings,
    };
  }

  #finding({ rule, draft, finding, severity }: ReportedFinding): ExplainedFinding {
    const positions = finding.positions.flatMap((position, i) => this.#addPosition(position, draft, i));
    const { question, constraint } = finding;
    const orders =
      rule.id === 'order'
        ? ordersOf(draft, this.#given.trace.evidence.orders, (claim) => this.#addClaim(claim))
        : [];
    const identity = identityOf(rule.id, draft);
    const parts = [
      `rule ${rule.id}`,
      `${identity.kind} ${identity.about}`,
      ...(identity.source === null ? [] : [`source ${identity.source}`]),
      ...(identity.quote === null ? [] : [`quote "${identity.quote}"`]),
    ];
    return {
      id: finding.id,
      rule: rule.id,
      severity,
      ownSeverity: finding.severity,
      when: rule.when,
      about: constraint
        ? { kind: 'constraint', id: constraint.id }
        : question
          ? { kind: 'question', id: question.id }
          : { kind: 'source', id: finding.source ?? draft.quote ?? '' },
      message: finding.message,
      settles: finding.settles,
      positions,
      pairs: orders.length > 0 ? [] : this.#pairs({ rule, draft, finding, severity }, positions),
      morePairs: finding.moreConflicts,
      orders,
      graded: gradeWords(severity, finding.severity, rule.severity),
      identity: {
        recipe: RECIPE,
        parts,
        sentence: `the hash (${RECIPE}) of ${parts.join(', ')}; no line, wording or order of claims is in it`,
      },
    };
  }

  /** The pairs that cannot both hold; of a note on differences, those that differ. */
  #pairs({ rule, draft, finding }: ReportedFinding, indexes: readonly number[]): ExplainedPair[] {
    const { comparisons } = this.#given.trace.evidence;
    const comparison = comparisons.find(({ question }) => question === draft.question);
    if (finding.conflicts.length > 0 || !comparison)
      return finding.conflicts.map((pair) => this.#pair(pair, draft, indexes, rule));
    return differencesOf(rule, comparison)
      .slice(0, MOST_DIFFERENCES)
      .flatMap(({ a, b, relation }) => {
        const [x, y] = [comparison.positions[a]?.value, comparison.positions[b]?.value];
        const [i, j] = [indexes[a], indexes[b]];
        if (!x || !y || i === undefined || j === undefined) return [];
        return [{ a: i, b: j, relation, why: whyAlike(x, y, relation, comparison.question), rows: [] }];
      });
  }

  #pair(
    [a, b]: readonly [number, number],
    { positions, reason }: FindingDraft,
    indexes: readonly number[],
    rule: Rule,
  ): ExplainedPair {
    const [x, y] = [positions[a], positions[b]];
    const [index, other] = [indexes[a] as number, indexes[b] as number];
    const question = x?.question ?? null;
    // Dates of an order are explained step by step.
    if (!x?.value || !y?.value || !question || rule.id === 'order')
      return { a: index, b: other, relation: 'contradicts', why: '', rows: [] };
    const relation = question.valueType.relate(x.value, y.value, question.vocabulary);
    const why = question === y.question ? whyApart(x.value, y.value, relation, question) : (reason ?? '');
    const [mine, theirs] = [x, y].map(({ claims }) =>
      claims.flatMap(({ claim }) => this.#claimOf(claim.registry)),
    ) as [Claim[], Claim[]];
    const comparison = this.#given.trace.evidence.comparisons.find((c) => c.question === question);
    const rows = rowsOf([mine, theirs], rule, comparison);
    return { a: Math.min(index, other), b: Math.max(index, other), relation, why, rows };
  }

  get #originOf(): OriginOf {
    return this.#given.trace.originOf;
  }

  #claimOf(record: DraftClaim['claim']['registry']): Claim[] {
    if (!isClaim(record)) return [];
    const claim = this.#claims.get(record);
    return claim ? [claim] : [];
  }

  /** The indexes of a position. The claims of a fault are where they were compared, or with those that were not. */
  #addPosition(position: FindingPosition, draft: FindingDraft, at: number): number[] {
    const { question, value, claims } = draft.positions[at] as FindingDraft['positions'][number];
    const records = claims.flatMap(({ claim }) => (isClaim(claim.registry) ? [claim.registry] : []));
    if (draft.quote === undefined) return [this.#add(position, { question, value }, records)];
    return records.map((record) => {
      const claim = this.#claims.get(record);
      return claim ? this.#addClaim(claim) : this.#add(NOT_COMPARED, { question, value: null }, [record]);
    });
  }

  /** The index of a position; positions of several findings with one value are one. */
  #add(
    { value, label, strict, usual, best, origins, numbers }: Omit<FindingPosition, 'claims'>,
    answer: Answer,
    records: readonly RegistryClaim[],
  ): number {
    const id = answer.question?.id ?? '';
    const key = JSON.stringify([id, value, label, strict, usual]);
    let index = this.#indexes.get(key);
    if (index === undefined) {
      const isCompared = label !== NOT_COMPARED.label;
      const words = {
        strict: boundsInWords(answer, numbers?.strict),
        usual: boundsInWords(answer, numbers?.usual),
      };
      const head = { question: id, isCompared, value, label, strict, usual, words, best };
      index = this.#positions.push({ head, records: new Set(), origins }) - 1;
      this.#indexes.set(key, index);
    }
    const gathered = this.#positions[index] as Gathered;
    gathered.origins = Math.max(gathered.origins, origins);
    for (const record of records) gathered.records.add(record);
    return index;
  }

  #written({ head, records, origins }: Gathered): ExplainedPosition {
    return { ...head, origins, claims: [...records].map((record) => this.#claim(record)) };
  }

  #claim(record: RegistryClaim): ExplainedClaim {
    const { sources, profile } = this.#given;
    const claim = this.#claims.get(record);
    const faults = this.#faults.get(record) ?? [];
    const trace = this.#given.trace.claimTraces.get(record);
    if (!trace) throw new Error(`A claim that was not checked: ${record.place.file}:${record.place.line}`);
    const { source } = trace;
    const range = claim ?? faults.find(({ found }) => found !== null)?.found ?? null;
    return {
      source: source.id,
      file: source.file,
      quote: range && source.text !== '' ? placedWords(source, range) : null,
      registry: record.place,
      found: howFound(record, trace, sources),
      value: howRead(record, claim, faults, trace, profile),
      voice: whoseVoice(source.id, trace.voice),
      because: record.data.because ?? null,
    };
  }

  /** The index of the position of one claim, such as a step of an order. */
  #addClaim(claim: Claim): number {
    const { question, value, scope } = claim;
    return this.#add(
      positionOf(draftOf(question, value, scope, [claim]), this.#originOf),
      { question, value },
      [claim.registry],
    );
  }

  /** Every answer to a question, whether a finding lists it or not. */
  #addAnswers(id: string): void {
    const { comparisons } = this.#given.trace.evidence;
    const answers = comparisons.find(({ question }) => question.id === id);
    for (const { question, value, scope, claims } of answers?.positions ?? []) {
      const records = claims.map(({ registry }) => registry);
      this.#add(
        positionOf(draftOf(question, value, scope, claims), this.#originOf),
        { question, value },
        records,
      );
    }
  }
}

/** A passage of a source is recorded with its source, and is not a claim. */
const isClaim = (record: DraftClaim['claim']['registry']): record is RegistryClaim => 'data' in record;

const draftOf = (question: Question, value: Value, scope: string | null, claims: readonly Claim[]): DraftPosition => ({
  question, value, scope, asOf: claims[0]?.registry.asOf?.text ?? null, claims: claims.map((claim) => ({ claim, range: claim })),
}); // biome-ignore format: one record

/** Why a finding has its severity. */
function gradeWords(severity: RuleSeverity, own: Severity, worst: Severity): string {
  const ofRule = own === worst ? 'as the rule has it' : `milder than the rule's highest, which is ${worst}`;
  return severity === own
    ? `${severity}, ${ofRule}`
    : `${severity}, since the configuration sets the rule; by itself it is ${own}, ${ofRule}`;
}
