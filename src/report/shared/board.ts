import {
  type Finding,
  type FindingClaim,
  type FindingPosition,
  SEVERITIES,
  type Severity,
} from '../../check/findings/finding.ts';
import type { AnsweredQuestion, Report } from '../../check/findings/report.ts';
import { ruleClass } from '../../check/rules/index.ts';
import { printableLine } from '../../text/printable.ts';
import { asOfLabel, shortDayWords } from '../../values/bounds/date-value.ts';
import type { Board, BoardAside, BoardClaim, BoardFinding, BoardPosition, BoardQuestion, Standing } from './board-model.ts'; // biome-ignore format: one list
import { boundsOn, NO_SCALE, placeOfTime, type Scale, scaleOf } from './drawn-bounds.ts';

/** Numbers each claim and speaker once, however many findings show it. */
class Claims {
  readonly list: BoardClaim[] = [];
  readonly speakers: string[] = [];
  readonly #sources: ReadonlyMap<string, number>;
  readonly #known = new Map<string, number>();
  readonly #speakers = new Map<string, number>();

  constructor(sources: Iterable<string>) {
    this.#sources = new Map([...sources].map((id, i) => [id, i]));
  }

  of(claim: FindingClaim, label: string): number {
    const { source, modality, quote, start, end, line, registry } = claim;
    const key = JSON.stringify([source, start, end, registry.file, registry.line, registry.column]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    const speaker = claim.speaker === null ? -1 : this.#speakerOf(claim.speaker);
    return (
      this.list.push({
        source: this.#sources.get(source) ?? -1,
        ...{ speaker, modality, quote: printableLine(quote), start, end, line },
        asOf: claim.asOf === null ? null : placeOfTime(claim.asOf),
        ...(claim.asOf !== null && label.endsWith(asOfLabel(claim.asOf)) && { isDayInLabel: true as const }),
      }) - 1
    );
  }

  #speakerOf(name: string): number {
    const known = this.#speakers.get(name);
    if (known !== undefined) return known;
    this.#speakers.set(name, this.speakers.length);
    return this.speakers.push(printableLine(name)) - 1;
  }

  position({ label, numbers, origins, claims }: FindingPosition, scale: Scale): BoardPosition {
    return {
      label: printableLine(label),
      strict: boundsOn(scale, numbers, 'strict'),
      usual: boundsOn(scale, numbers, 'usual'),
      origins,
      claims: claims.map((claim) => this.of(claim, label)),
    };
  }
}

/** One question while its findings are gathered. */
class Draft {
  readonly scale: Scale;
  readonly positions: readonly BoardPosition[];
  readonly findings: number[] = [];
  readonly #severities: Severity[] = [];
  readonly #answered: AnsweredQuestion;
  readonly #places: ReadonlyMap<string, number>;
  readonly #compared: ReadonlySet<number>;
  readonly #aside = new Map<string, BoardAside>();
  readonly #conflicts = new Map<number, Severity>();
  /** The worst disagreement, and whether an error is on the record. */
  #worst: Severity | null = null;
  #isFaulty = false;

  constructor(answered: AnsweredQuestion, claims: Claims) {
    this.#answered = answered;
    this.scale = scaleOf(answered);
    this.positions = answered.positions.map((position) => claims.position(position, this.scale));
    this.#places = new Map(this.positions.map((position, i) => [keyOf(position), i]));
    this.#compared = new Set(this.positions.flatMap((p) => p.claims));
  }

  placeOf(position: BoardPosition): number {
    return this.#places.get(keyOf(position)) ?? -1;
  }

  /** Takes in that a finding speaks of this question; what a person decided on leaves it in no conflict. */
  add(index: number, { rule, severity, resolution }: Finding): void {
    if (this.findings.at(-1) === index) return;
    this.findings.push(index);
    this.#severities.push(severity);
    if (resolution) return;
    if (ruleClass(rule) !== 'record') this.#worst = moreSevere(this.#worst, severity);
    else if (severity === 'error') this.#isFaulty = true;
  }

  /** Takes in a position of such a finding. */
  addPosition(rule: string, severity: Severity, position: BoardPosition, isInConflict: boolean): void {
    const place = this.placeOf(position);
    if (place >= 0 && isInConflict)
      this.#conflicts.set(place, moreSevere(this.#conflicts.get(place) ?? null, severity));
    const left = position.claims.filter((claim) => !this.#compared.has(claim));
    const key = `${rule} ${keyOf(position)} ${left.join(' ')}`;
    if (left.length > 0) this.#aside.set(key, { ...position, claims: left, rule });
  }

  finish(claims: readonly BoardClaim[], story: string | null): BoardQuestion {
    const { question, about } = this.#answered;
    const sources = new Set(this.positions.flatMap((p) => p.claims.map((c) => claims[c]?.source)));
    return {
      id: question.id,
      ask: printableLine(question.ask),
      type: question.type,
      axis: this.scale.axis,
      unit: this.scale.unit?.symbol ?? null,
      about: shown(about),
      story: shown(story),
      positions: this.positions,
      aside: [...this.#aside.values()],
      findings: this.findings
        .map((finding, i) => ({ finding, rank: SEVERITIES.indexOf(this.#severities[i] as Severity) }))
        .sort((a, b) => a.rank - b.rank || a.finding - b.finding)
        .map(({ finding }) => finding),
      conflicts: [...this.#conflicts].sort(([a], [b]) => a - b),
      standing: standingOf(this.#worst, this.#isFaulty, this.positions.length, sources.size),
    };
  }
}

const keyOf = ({ label, strict, usual }: BoardPosition): string => JSON.stringify([label, strict, usual]);

const shown = (text: string | null): string | null => (text === null ? null : printableLine(text));

const moreSevere = (a: Severity | null, b: Severity): Severity =>
  a !== null && SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;

function standingOf(worst: Severity | null, isFaulty: boolean, positions: number, sources: number): Standing {
  if (worst === 'error') return 'broken';
  if (worst === 'warning') return 'disputed';
  if (isFaulty) return 'faulty';
  if (positions === 0) return 'unanswered';
  if (sources < 2) return 'single';
  return positions > 1 ? 'differing' : 'agreed';
}

/** The board of a report. Linear in its claims and findings. */
export function boardOf(report: Report): Board {
  const claims = new Claims(report.sources.keys());
  const drafts = report.answered().map((answered) => ({
    id: answered.question.id,
    draft: new Draft(answered, claims),
  }));
  const indexOf = new Map(drafts.map(({ id }, i) => [id, i]));
  const findings = byQuestion(report.findings).map((finding, i) =>
    findingOf(finding, i, claims, (id) => {
      const index = indexOf.get(id) ?? -1;
      return { index, draft: drafts[index]?.draft };
    }),
  );
  return {
    stories: report.stories.map(printableLine),
    summary: report.summary,
    sources: [...report.sources.values()].map(({ id, metadata }) => ({
      id,
      title: shown(metadata.title),
      publisher: shown(metadata.publisher),
      published: metadata.published ? shortDayWords(metadata.published.text) : null,
      origin: shown(metadata.origin),
    })),
    speakers: claims.speakers,
    claims: claims.list,
    questions: drafts.map(({ id, draft }) => draft.finish(claims.list, report.storyOf.get(id) ?? null)),
    findings,
    stale: (report.stale ?? []).map((entry) => ({ ...entry, reason: printableLine(entry.reason) })),
  };
}

/** Findings with those on one question together, each question where its worst finding is. */
function byQuestion(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.question ? `q ${finding.question.id}` : finding.id;
    const own = groups.get(key);
    if (own) own.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flat();
}

type Lookup = (question: string) => { readonly index: number; readonly draft: Draft | undefined };

function findingOf(finding: Finding, at: number, claims: Claims, lookup: Lookup): BoardFinding {
  const { rule, severity, conflicts } = finding;
  const about = finding.question ? lookup(finding.question.id) : { index: -1, draft: undefined };
  about.draft?.add(at, finding);
  const inConflict = new Set(conflicts.flat());
  const positions = finding.positions.map((position, i) => {
    const own = position.question ? lookup(position.question.id) : about;
    const written = claims.position(position, own.draft?.scale ?? NO_SCALE);
    own.draft?.add(at, finding);
    own.draft?.addPosition(rule, severity, written, inConflict.has(i));
    return { ...written, question: own.index, place: own.draft?.placeOf(written) ?? -1 };
  });
  const steps = finding.steps.map(({ from, to, claim, constraint: broken }) => {
    return { from, to, claim: claim ? claims.of(claim, '') : -1, constraint: broken };
  });
  return {
    ...{ id: finding.id, rule, severity, state: finding.state, conflicts, steps, positions },
    baseline: finding.baseline && {
      ...finding.baseline,
      reason: printableLine(finding.baseline.reason),
      by: shown(finding.baseline.by),
    },
    resolution: finding.resolution && {
      ...finding.resolution,
      because: printableLine(finding.resolution.because),
      by: shown(finding.resolution.by),
    },
    question: about.index,
    constraint: finding.constraint,
    message: printableLine(finding.message),
    settles: printableLine(finding.settles),
    moreConflicts: finding.moreConflicts,
    registry: finding.positions[0]?.claims[0]?.registry ?? null,
  };
}
