import { joinWords } from '../../text/compare-text.ts';
import type { QuestionComparison } from '../compare/compare-question.ts';
import type { Position } from '../compare/positions.ts';
import { type ConflictKind, conflictKinds, voicesOf } from '../compare/voices.ts';
import type { Claim } from '../read/claim.ts';
import type { ExplainedRow } from './explanation.ts';

/** The rows of the voices table in words, each with the rule that tells of it. */
const ROWS: Readonly<Record<ConflictKind, readonly [row: string, rule: string]>> = {
  'two-sources': ['two sources, each in its own voice', 'contradiction'],
  'one-source': ['one source, in its own voice', 'self-contradiction'],
  'one-party-one-source': ['one party, twice in one source', 'self-contradiction'],
  dispute: ['two parties, or a party against the source that quotes it', 'dispute'],
  'own-against-party': ['one source in its own voice, the other quoting a party', 'stated-as-fact'],
  misreported: ['two sources, one party on one occasion', 'misreported'],
  revised: ['one party at different stated times', 'revision'],
  'one-party-two-sources': ['two sources, one party, and nobody says when', 'misreported'],
};

/**
 * Rules that tell of a conflict whosever the claims are: a relative expression against its own source, a tension, terms
 * that do not add up, a running count that falls.
 */
const WHOSEVER: ReadonlySet<string> = new Set(['calendar', 'tension', 'arithmetic', 'revision']);

/** Two sides of a conflict, by the claims that each rests on. */
export type Sides = readonly [readonly Claim[], readonly Claim[]];

/**
 * The rows that two sides fall under, and which of them a finding of a rule tells of. A conflict is told once, under
 * the strongest rows that hold for it.
 */
export function rowsOf(
  [a, b]: Sides,
  rule: string,
  comparison: QuestionComparison | undefined,
): ExplainedRow[] {
  if (a.length === 0 || b.length === 0) return [];
  const strongest = comparison && kindsTold([a, b], comparison);
  return conflictKinds(voicesOf(asPosition(a)), voicesOf(asPosition(b))).map(({ kind, sources }) => {
    const [row, usual] = ROWS[kind];
    const where = sources.length > 0 ? ` (${joinWords(sources)})` : '';
    const named = WHOSEVER.has(rule) ? rule : usual;
    const told = named === rule ? 'here' : strongest?.has(kind) ? 'apart' : 'weaker';
    return { kind, row: `${row}${where}`, rule: named, told };
  });
}

/** The kinds under which a pair is told. */
function kindsTold([a, b]: Sides, { positions, conflicts }: QuestionComparison): Set<ConflictKind> {
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
