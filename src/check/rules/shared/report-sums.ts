import { joinWords } from '../../../text/compare-text.ts';
import type { SumBreak } from '../../compare/arithmetic.ts';
import { positionsOf } from '../../compare/positions.ts';
import type { DraftPosition, FindingDraft, Severity } from '../../findings/finding.ts';
import { draftPosition } from './positions.ts';
import { sumWords } from './sum-words.ts';

/** One finding a constraint, and one more for each source that breaks it alone. */
export function reportSums(
  sums: readonly SumBreak[],
  relation: SumBreak['relation'],
  severityOf: (found: SumBreak) => Severity,
): FindingDraft[] {
  const groups = new Map<string, SumBreak[]>();
  for (const found of sums.filter((sum) => sum.relation === relation)) {
    const key = JSON.stringify([found.constraint.id, found.source]);
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()].map((group) => sumDraft(group, severityOf(group[0] as SumBreak)));
}

function sumDraft(group: readonly SumBreak[], severity: Severity): FindingDraft {
  const { constraint, source } = group[0] as SumBreak;
  const positions: DraftPosition[] = [];
  const conflicts: [number, number][] = [];
  for (const { terms } of group) {
    const indexes = terms.map(({ question, claims }) =>
      positionsOf(question, claims).map((position) => positions.push(draftPosition(position, true)) - 1),
    );
    const wholes = indexes.at(-1) ?? [];
    for (const part of indexes.slice(0, -1).flat()) for (const whole of wholes) conflicts.push([part, whole]);
  }
  const sources = new Set(
    group.flatMap(({ terms }) => terms.flatMap(({ claims }) => claims.map((c) => c.source.id))),
  );
  const who = source ?? joinWords([...sources].sort());
  const why = constraint.because ? `. The registry expects it to add up: ${constraint.because}` : '';
  const reason = `${group.map(sumWords).join('; and ')}${why}`;
  return {
    severity,
    question: null,
    constraint: { id: constraint.id, kind: constraint.kind },
    resolutions: constraint.resolutions,
    source: source ?? undefined,
    message: `By ${who}: ${reason}.`,
    reason,
    settles: source
      ? `Which of its figures ${source} would keep, and what each of them counts.`
      : 'What each figure counts, by whom, and as of when.',
    conflicts,
    positions,
  };
}
