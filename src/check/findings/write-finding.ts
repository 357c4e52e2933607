import type { OriginOf } from '../../quotes/echoes/origins.ts';
import type { Question } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { greatestOf, leastOf } from '../../text/lists.ts';
import { asOfLabel } from '../../values/bounds/date-value.ts';
import { UTC_HOURS } from '../../values/bounds/time-value.ts';
import { type Unit, unitOf } from '../../values/bounds/units.ts';
import type { IntervalValue, OneOfValue, Value } from '../../values/bounds/value.ts';
import type {
  DraftClaim,
  DraftPosition,
  DraftStep,
  Finding,
  FindingClaim,
  FindingDraft,
  FindingPosition,
  FindingQuestion,
  FindingStep,
  NumericBounds,
  RuleClass,
} from './finding.ts';
import { fingerprint, formerFingerprints } from './fingerprint.ts';
import { resolutionOf } from './resolution.ts';

/** Writes a draft out: identity, places, bounds and support counted by origin. */
export function writeFinding(
  { id: rule, class: kind }: { readonly id: string; readonly class: RuleClass },
  draft: FindingDraft,
  originOf: OriginOf,
): Finding {
  const content = contentOf(draft);
  return {
    id: fingerprint(rule, draft),
    formerIds: formerFingerprints(rule, draft),
    content,
    ...resolutionOf(rule, draft, content),
    rule,
    class: kind,
    severity: draft.severity,
    state: 'new',
    source: draft.source ?? null,
    question: draft.question && questionOf(draft.question),
    constraint: draft.constraint ?? null,
    message: draft.message,
    reason: draft.reason ?? null,
    settles: draft.settles,
    conflicts: draft.conflicts ?? [],
    moreConflicts: draft.moreConflicts ?? 0,
    steps: (draft.steps ?? []).map(stepOf),
    positions: draft.positions.map((position) => positionOf(position, originOf)),
  };
}

/**
 * The values in conflict, as they are written, with their scope and time; where nothing is in conflict, all of them.
 * Of an order without dates: its steps.
 */
function contentOf({ conflicts = [], positions, steps = [] }: FindingDraft): string[] {
  const inConflict = new Set(conflicts.flat());
  const taking = positions.filter((_, i) => inConflict.size === 0 || inConflict.has(i));
  const values = taking.flatMap(({ value, scope, asOf }) =>
    value ? [[value.canonical, scope && `(${scope})`, asOf && `@${asOf}`].filter(Boolean).join(' ')] : [],
  );
  const reported = values.length > 0 ? values : steps.map(({ from, to }) => `${from} < ${to}`);
  return [...new Set(reported)].sort(compareText);
}

export const questionOf = ({ id, ask, type }: Question): FindingQuestion => ({ id, ask, type });

function stepOf({ from, to, claim, constraint }: DraftStep): FindingStep {
  return { from, to, claim: claim && claimOf({ claim, range: claim }), constraint };
}

/** A claim with its place in its source. */
export function claimOf({ claim, range }: DraftClaim): FindingClaim {
  const { source } = claim;
  const hasText = source.text !== '' && range !== null;
  const place = hasText ? source.lines.locate(range.start) : null;
  return {
    source: source.id,
    speaker: claim.speaker,
    modality: claim.modality,
    quote: claim.quote,
    file: source.file,
    line: place?.line ?? null,
    column: place?.column ?? null,
    start: range?.start ?? null,
    end: range?.end ?? null,
    asOf: ('asOf' in claim.registry ? claim.registry.asOf?.text : undefined) ?? null,
    byPerson: (claim.byPerson ?? null) !== null,
    registry: claim.registry.place,
  };
}

type Bounds = Pick<FindingPosition, 'strict' | 'usual' | 'best' | 'numbers'>;
const OPEN = [null, null] as const;
const NO_BOUNDS: Bounds = { strict: OPEN, usual: OPEN, best: null, numbers: null };

/** A position with its bounds and support. */
export function positionOf(draft: DraftPosition, originOf: OriginOf): FindingPosition {
  const { question, named, value, label = value?.label ?? 'unknown', scope, asOf, claims } = draft;
  const bounds = value && question ? boundsOf(value, question) : NO_BOUNDS;
  return {
    ...(named && question ? { question: questionOf(question) } : {}),
    value: value?.canonical ?? 'unknown',
    label: `${label}${scope ? ` (${scope})` : ''}${asOf ? asOfLabel(asOf) : ''}`,
    ...bounds,
    // What we write ourselves supports nothing.
    origins: new Set(
      claims.flatMap(({ claim, range }) => (claim.source.isDraft ? [] : originOf(claim.source, range))),
    ).size,
    claims: claims.map(claimOf),
  };
}

function boundsOf(value: Value, { valueType: { bound: write } }: Question): Bounds {
  const numbers = numbersOf(value);
  if (!write || !numbers) return NO_BOUNDS;
  const written = ([low, high]: NumericBounds['strict']): FindingPosition['strict'] => [
    low === null ? null : write(low, 'low'),
    high === null ? null : write(high, 'high'),
  ];
  const { strict, usual, best } = numbers;
  return {
    strict: written(strict),
    usual: written(usual),
    best: best === null ? null : write(best, 'low'),
    numbers,
  };
}

/** The bounds of a value as numbers; of one of several readings, those of all of them together. */
function numbersOf(value: Value): NumericBounds | null {
  switch (value.kind) {
    case 'interval': {
      const { strict, usual, best } = value;
      const unit = unitIn(value);
      return { strict: pair(strict.low, strict.high), usual: pair(usual.low, usual.high), best, unit };
    }
    case 'period': {
      const { start, end } = value;
      const edges = (s: 'strict' | 'usual') => pair(start?.[s].low, end?.[s].high);
      return { strict: edges('strict'), usual: edges('usual'), best: null, unit: null };
    }
    case 'one-of': {
      const hull = (s: 'strict' | 'usual') =>
        pair(leastOf(value.members.map((m) => m[s].low)), greatestOf(value.members.map((m) => m[s].high)));
      return { strict: hull('strict'), usual: hull('usual'), best: null, unit: unitIn(value) };
    }
    default:
      return null;
  }
}

/** The unit of an amount, and of hours of the day that name their zone. */
function unitIn(value: IntervalValue | OneOfValue): Unit | null {
  if ('zoned' in value && value.zoned) return UTC_HOURS;
  return ('dimension' in value && value.kind === 'interval' && unitOf(value.precision)) || null;
}

const pair = (low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): NumericBounds['strict'] => [
  Number.isFinite(low) ? low : null,
  Number.isFinite(high) ? high : null,
];

/** A position as JSON has it: its bounds are printed there, and their numbers are not repeated. */
export const writtenPosition = ({ numbers: _, ...position }: FindingPosition): object => position;

/** A finding as JSON has it. */
export const writtenOut = (finding: Finding): object => ({
  ...finding,
  positions: finding.positions.map(writtenPosition),
});
