import { joinWords } from '../../text/compare-text.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import type { Position } from '../compare/positions.ts';
import { type ConflictKind, kindsOf, VOICES } from '../compare/voices.ts';
import type { Claim } from '../read/claim.ts';
import type { Rule } from '../rules/rule.ts';
import type { ExplainedRow } from './explanation.ts';

/** Two sides of a conflict, by the claims that each rests on. */
export type Sides = readonly [readonly Claim[], readonly Claim[]];

/**
 * The rows that two sides fall under, and which of them a finding of a rule reports. A conflict is reported once, under
 * the strongest rows that hold for it.
 */
export function rowsOf(
  [a, b]: Sides,
  { id, inAnyVoice }: Rule,
  comparison: QuestionComparison | undefined,
): ExplainedRow[] {
  if (a.length === 0 || b.length === 0) return [];
  const strongest = comparison && kindsReported([a, b], comparison);
  return kindsOf([asPosition(a), asPosition(b)]).map(({ kind, sources }) => {
    const { row, rule: usual } = VOICES[kind];
    const where = sources.length > 0 ? ` (${joinWords(sources)})` : '';
    const named = inAnyVoice ? id : usual;
    const reported = named === id ? 'here' : strongest?.has(kind) ? 'apart' : 'weaker';
    return { kind, row: `${row}${where}`, rule: named, reported };
  });
}

/** The kinds under which a pair is reported. */
function kindsReported([a, b]: Sides, { positions, conflicts }: QuestionComparison): Set<ConflictKind> {
  const indexOf = (claims: readonly Claim[]): number => {
    const mine = new Set(claims);
    return positions.findIndex((position) => position.claims.some((claim) => mine.has(claim)));
  };
  const pair = [indexOf(a), indexOf(b)];
  const found = conflicts.find((conflict) => pair.includes(conflict.a) && pair.includes(conflict.b));
  return new Set(found?.kinds.map(({ kind }) => kind));
}

/** The table of voices asks for nothing of a position but its claims. */
function asPosition(claims: readonly Claim[]): Position {
  const [first] = claims as readonly [Claim, ...Claim[]];
  const { question, value, scope, registry } = first;
  return { question, value, scope, asOf: registry.asOf, claims };
}
