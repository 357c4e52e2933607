import type { Value } from '../bounds/value.ts';
import type { Question } from '../registry/model.ts';
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
} from './finding.ts';
import { fingerprint } from './fingerprint.ts';

/** Writes a draft out: identity, places, bounds and support. */
export function writeFinding(rule: string, draft: FindingDraft): Finding {
  return {
    id: fingerprint(rule, draft),
    rule,
    severity: draft.severity,
    state: 'new',
    question: draft.question && questionOf(draft.question),
    constraint: draft.constraint ?? null,
    message: draft.message,
    settles: draft.settles,
    conflicts: draft.conflicts ?? [],
    moreConflicts: draft.moreConflicts ?? 0,
    steps: (draft.steps ?? []).map(stepOf),
    positions: draft.positions.map(positionOf),
  };
}

const questionOf = ({ id, ask, type }: Question): FindingQuestion => ({ id, ask, type });

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
    registry: claim.registry.place,
  };
}

const OPEN = [null, null] as const;

/** A position as it is printed: bounds, support and claims with their places. */
export function positionOf({ question, named, value, scope, claims }: DraftPosition): FindingPosition {
  const bounds = value && question ? boundsOf(value, question) : { strict: OPEN, usual: OPEN, best: null };
  return {
    ...(named && question ? { question: questionOf(question) } : {}),
    value: value?.canonical ?? 'unknown',
    label: `${value?.label ?? 'unknown'}${scope ? ` (${scope})` : ''}`,
    ...bounds,
    origins: new Set(claims.map(({ claim }) => claim.source.metadata.origin ?? claim.source.id)).size,
    claims: claims.map(claimOf),
  };
}

function boundsOf(value: Value, { valueType }: Question): Pick<FindingPosition, 'strict' | 'usual' | 'best'> {
  const write = valueType.bound;
  if (!write) return { strict: OPEN, usual: OPEN, best: null };
  switch (value.kind) {
    case 'interval': {
      const { strict, usual, best } = value;
      return {
        strict: [write(strict.low, 'low'), write(strict.high, 'high')],
        usual: [write(usual.low, 'low'), write(usual.high, 'high')],
        best: best === null ? null : write(best, 'low'),
      };
    }
    case 'period': {
      const { start, end } = value;
      const low = (s: 'strict' | 'usual') => (start ? write(start[s].low, 'low') : null);
      const high = (s: 'strict' | 'usual') => (end ? write(end[s].high, 'high') : null);
      return { strict: [low('strict'), high('strict')], usual: [low('usual'), high('usual')], best: null };
    }
    case 'one-of': {
      const hull = (s: 'strict' | 'usual'): readonly [string | null, string | null] => [
        write(Math.min(...value.members.map((m) => m[s].low)), 'low'),
        write(Math.max(...value.members.map((m) => m[s].high)), 'high'),
      ];
      return { strict: hull('strict'), usual: hull('usual'), best: null };
    }
    default:
      return { strict: OPEN, usual: OPEN, best: null };
  }
}
