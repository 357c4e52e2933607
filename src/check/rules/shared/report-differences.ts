import type { Difference, QuestionComparison } from '../../compare/compare-question.ts';
import type { Position } from '../../compare/positions.ts';
import type { FindingDraft } from '../../findings/finding.ts';
import { draftPosition, whoSaysWhat } from './positions.ts';
import { whatSettles } from './settles.ts';

/** Whether two positions have more than one voice between them: one voice that says more and less is not a difference. */
function severalVoices(a: Position, b: Position): boolean {
  const first = a.claims[0]?.voice;
  return [...a.claims, ...b.claims].some(
    ({ voice }) => voice.source !== first?.source || voice.party !== first.party,
  );
}

/** A note, one a question, on answers that differ and can all hold. */
export function reportDifferences(
  { question, positions, differences }: QuestionComparison,
  relations: readonly Difference['relation'][],
  because: string,
): FindingDraft[] {
  const involved = new Set<number>();
  for (const { a, b, relation } of differences) {
    if (!relations.includes(relation) || !severalVoices(positions[a] as Position, positions[b] as Position))
      continue;
    involved.add(a).add(b);
  }
  if (involved.size === 0) return [];
  return [
    {
      severity: 'note',
      question,
      message: `${whoSaysWhat(positions.filter((_, i) => involved.has(i)))}: ${because}.`,
      reason: because,
      settles: whatSettles(question),
      positions: positions.map((p) => draftPosition(p)),
    },
  ];
}
