import type { Stance } from '../../expressions/en/saying-words.ts';
import type { Word } from './words.ts';

/** A verb of saying, by the places of its words in the sentence. */
export interface Cue {
  /** Its first word, and the first word after it. */
  readonly at: number;
  readonly next: number;
  readonly verb: string;
  readonly stance: Stance;
  readonly form: string;
}

/** Polls and studies, of which what a sentence gives as found "in" them is said. */
const FOUND_IN = /^(?:polls?|survey|surveys|study|analysis|census|audit|tally)$/u;

/** "In the view of Berg,", "by the union's count,", "in a poll by the institute,": who says it opens the sentence without a verb. */
export function leadingCue(words: readonly Word[], i: number): Cue | undefined {
  const { lower } = words[i] as Word;
  const base = { verb: 'according', stance: 'says', form: 'according' } as const;
  if (
    lower === 'in' &&
    words[i + 1]?.lower === 'the' &&
    /^(?:view|opinion|words|eyes)$/u.test(words[i + 2]?.lower ?? '') &&
    words[i + 3]?.lower === 'of'
  )
    return { at: i, next: i + 4, ...base };
  if ((lower === 'by' || lower === 'in') && i < 2) {
    const end = words.findIndex((word, k) => k > i && k < i + 8 && word.text === ',');
    if (
      end > i + 3 &&
      words[end - 2]?.lower === "'s" &&
      /^(?:count|estimate|account|reckoning|tally|view|opinion|telling)$/u.test(words[end - 1]?.lower ?? '')
    )
      return { at: i, next: i + 1, ...base };
  }
  if (lower === 'in' && /^(?:a|an|the|its|his|their|another|one|\p{Lu}.*)$/u.test(words[i + 1]?.text ?? '')) {
    const found = words.findIndex((word, k) => k > i && k < i + 9 && FOUND_IN.test(word.lower));
    if (
      found < 0 ||
      words
        .slice(i + 1, found)
        .some(
          ({ isMark, text, lower: word }) =>
            (isMark && !/^[-/]$/u.test(text)) || /^(?:of|in|on|at|to|for|from|with|and)$/u.test(word),
        )
    )
      return undefined;
    const after = words[found + 1]?.text ?? '.';
    if (
      i < 2
        ? /^(?:,|of|by|last|this|released|conducted|published|on|in)$/u.test(after)
        : /^(?:[.,]|of|by|last|this|released|conducted|published)$/u.test(after)
    )
      return { at: i, next: i + 1, ...base, form: 'document' };
  }
  return undefined;
}
