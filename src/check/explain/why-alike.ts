import type { Question } from '../../registry/model.ts';
import { boundsText } from '../../text/bounds-text.ts';
import { asOfLabel } from '../../values/bounds/date-value.ts';
import type { Relation } from '../../values/bounds/relation.ts';
import type { IntervalValue, Value } from '../../values/bounds/value.ts';
import type { Difference, QuestionComparison } from '../compare/compare-question.ts';
import type { Position } from '../compare/positions.ts';
import type { Rule } from '../rules/rule.ts';
import type { ExplainedPair } from './explanation.ts';
import { bothWords, boundWriter } from './why-apart.ts';

/** The pairs that a note on differences rests on. */
export function differencesOf(
  { relations }: Rule,
  comparison: QuestionComparison | undefined,
): readonly Difference[] {
  return relations && comparison ? comparison.differences.filter((d) => relations.includes(d.relation)) : [];
}

/** How two values that can both hold differ, in a sentence without a full stop. */
export function whyAlike(a: Value, b: Value, relation: Difference['relation'], question: Question): string {
  switch (relation) {
    case 'refines':
      return withinWords(a, b, question);
    case 'refined':
      return withinWords(b, a, question);
    case 'incomplete':
      return `"${a.label}" is a part of "${b.label}", and leaving something out is not denying it`;
    case 'completes':
      return `"${b.label}" is a part of "${a.label}", and leaving something out is not denying it`;
    case 'varies':
      return `"${a.label}" and "${b.label}" read as spellings of one name, and no registry entry makes two entities of them`;
    default:
      return a.kind === 'interval' && b.kind === 'interval'
        ? `neither lies within the other, but at the widest ${bothWords(a, b, question)}`
        : `"${a.label}" and "${b.label}" have something in common, and each has something of its own`;
  }
}

/** The pairs of answers to a question on which nothing is reported, with why both hold; of many, the first. */
export function holdingPairs({ question, positions }: QuestionComparison, most: number): ExplainedPair[] {
  const pairs: ExplainedPair[] = [];
  for (const [b, y] of positions.entries())
    for (const [a, x] of positions.slice(0, b).entries()) {
      if (pairs.length === most) return pairs;
      const relation = question.valueType.relate(x.value, y.value, question.vocabulary);
      pairs.push({ a, b, relation, why: whyBothHold(x, y, relation, question), rows: [] });
    }
  return pairs;
}

/** Why two answers to a question on which nothing is reported can both hold, in a sentence without a full stop. */
function whyBothHold(a: Position, b: Position, relation: Relation, question: Question): string {
  if (a.scope !== b.scope)
    return `they count different things (${a.scope ?? 'no scope is named'}; ${b.scope ?? 'no scope is named'}) and are not compared`;
  if (a.asOf && b.asOf && a.asOf.text !== b.asOf.text)
    return `they are of different times:${asOfLabel(a.asOf.text)} and${asOfLabel(b.asOf.text)}`;
  const [x, y] = [a.value, b.value];
  if (x.kind === 'unknown' || y.kind === 'unknown') return 'what is not known is compared with nothing';
  if (x.kind === 'denial' || y.kind === 'denial') {
    const denials = [x, y].filter(({ kind }) => kind === 'denial').length;
    return denials === 2
      ? 'two denials leave room for each other'
      : 'what the one denies is not what the other says';
  }
  if (relation === 'equal') return 'they mean the same';
  if (relation === 'silent')
    return question.vocabulary.many
      ? 'the question takes several answers at once (many: true)'
      : 'they are declared to hold together, or speak of different parts of the answer';
  return relation === 'contradicts' || relation === 'tension'
    ? 'what was only feared or possible does not oppose what is confirmed'
    : whyAlike(x, y, relation, question);
}

function withinWords(inner: Value, outer: Value, { valueType }: Question): string {
  if (inner.kind !== 'interval' || outer.kind !== 'interval' || !valueType.bound)
    return `"${inner.label}" lies within "${outer.label}"`;
  const words = ({ strict }: IntervalValue): string => {
    const write = boundWriter(valueType, inner);
    const [low, high] = [write(strict.low, 'low'), write(strict.high, 'high')];
    if (low === high) return low;
    if (!Number.isFinite(strict.low)) return `up to ${high}`;
    return Number.isFinite(strict.high) ? boundsText([low, high]) : `${low} and more`;
  };
  return `"${inner.label}" lies within "${outer.label}": strictly ${words(inner)}, which is part of ${words(outer)}`;
}
