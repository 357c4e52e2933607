import { readMentions } from '../../expressions/index.ts';
import type { Question } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import { foldPhrase } from '../../text/fold.ts';
import { VALUE_TYPES } from '../../values/index.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import type { ClaimAnswer } from './answer.ts';
import type { ClaimContext } from './verify-claim.ts';

/** Answers that are shown as an example. */
const MOST_SHOWN = 3;

/**
 * What the answers of a question are, where none of them is of its type and all of them read as another: a sentence that
 * says what to change. Undefined where they do not.
 */
export function unfitType(
  question: Question,
  answers: readonly ClaimAnswer[],
  { sources }: ClaimContext,
): string | undefined {
  const read = answers.filter(({ reason }) => reason === 'value-not-in-words' || reason === 'value-unknown');
  if (read.length === 0 || !isReadFromWords(question.valueType)) return undefined;
  for (const type of VALUE_TYPES) {
    if (!isReadFromWords(type) || type.name === question.type) continue;
    const labels = read.map(({ quote, source }) => {
      const metadata = sources.get(source ?? '')?.metadata;
      const anchor = metadata?.written ?? metadata?.published ?? undefined;
      const mentions = readMentions(foldPhrase(quote ?? ''), { anchor });
      return mentions.map((mention) => type.read?.(mention)?.label).find((label) => label !== undefined);
    });
    if (labels.some((label) => label === undefined)) continue;
    const shown = joinWords(labels.slice(0, MOST_SHOWN) as string[]);
    return `The answers are of the type ${type.name} (${shown}), and the question is of the type ${question.type}. Change its type, or quote the words that answer it.`;
  }
  return undefined;
}
