import type { Claim } from '../claims/claim.ts';
import type { Position } from '../compare/positions.ts';
import { type ConflictKind, conflictKinds, voicesOf } from '../compare/voices.ts';
import { joinWords } from '../text/compare-text.ts';
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

/** The rows that two positions fall under, with what of it a rule tells. */
export function rowsOf(a: Position, b: Position, rule: string, isTension: boolean): ExplainedRow[] {
  return conflictKinds(voicesOf(a), voicesOf(b)).map(({ kind, sources }) => {
    const [row, told] = ROWS[kind];
    const where = sources.length > 0 ? ` (${joinWords(sources)})` : '';
    return {
      kind,
      row: `${row}${where}`,
      rule: isTension ? 'tension' : told,
      isTold: isTension || told === rule,
    };
  });
}

/** Positions for the table of voices: it asks for nothing but their claims. */
export const asPosition = (claims: readonly Claim[]): Position => {
  const [first] = claims as [Claim, ...Claim[]];
  return { question: first.question, value: first.value, scope: first.scope, claims };
};
