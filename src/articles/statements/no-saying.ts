import type { SayingForm } from '../../expressions/en/saying-words.ts';
import { isQuoteMark } from './quotation-marks.ts';
import type { Word } from './words.ts';

/** "A man suspected of", "claimed 11 lives", "notified the owners, and": forms that look like saying, and are not. */
export function isNoSaying(
  words: readonly Word[],
  i: number,
  { verb, form }: SayingForm,
  isPassive: boolean,
): boolean {
  const after = words.slice(i + 1, i + 8);
  const next = after[0]?.lower ?? '';
  // A participle right after a noun is of it: whoever accuses names whom, or what.
  if (form === 'past' && !isPassive && REDUCED.test(`${verb} ${next}`)) return true;
  if (verb === 'claim' && form !== 'base') {
    const end = after.findIndex(({ isMark }) => isMark);
    return after
      .slice(0, end < 0 ? after.length : Math.min(end, 6))
      .some(({ lower }) =>
        /^(?:lives|life|victims?|casualties|title|crown|medals?|gold|silver|bronze)$/u.test(lower),
      );
  }
  // "Said almost nothing about it", "adds to the drama".
  if (
    verb === 'say' &&
    /^(?:nothing|little|less|(?:almost|next) (?:nothing|to))$/u.test(
      /^(?:almost|next)$/u.test(next) ? `${next} ${after[1]?.lower}` : next,
    )
  )
    return true;
  if (verb === 'add' && next === 'to' && after[1]?.isCapital !== true) return true;
  // "Asked workers to sign": a request of theirs, and nothing that is so.
  if (verb === 'ask' && form !== 'base' && isRequest(after)) return true;
  return (
    /^(?:notify|inform|brief)$/u.test(verb) &&
    !after.some((word) => word.lower === 'that' || word.text === ':' || isQuoteMark(word))
  );
}

const isRequest = (after: readonly Word[]): boolean => {
  const to = after.findIndex(({ lower }) => lower === 'to');
  return (
    to > 0 &&
    after
      .slice(0, to)
      .every((word) => !word.isMark && !/^(?:that|whether|if|how|why|what|who)$/u.test(word.lower))
  );
};

const REDUCED = /^(?:accuse of|suspect of|suspect in|charge with|charge in|blame for|accuse by)$/u;
