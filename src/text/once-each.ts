/** What keeps answers by what they are of. */
interface Kept<Key, Answer> {
  get(key: Key): { readonly answer: Answer } | undefined;
  set(key: Key, kept: { readonly answer: Answer }): unknown;
}

function once<Key, Answer>(
  work: (key: Key) => Answer,
  known: Kept<Key, Answer>,
  hasRoom: () => boolean,
): (key: Key) => Answer {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.answer;
    const answer = work(key);
    if (hasRoom()) known.set(key, { answer });
    return answer;
  };
}

/**
 * A function that works out its answer once for each thing that it is asked of, and keeps the answer as long as the thing is kept.
 * For what is asked of one thing against every other.
 */
export const onceEach = <Thing extends object, Answer>(
  work: (thing: Thing) => Answer,
): ((thing: Thing) => Answer) => once(work, new WeakMap(), () => true);

const MOST_WORDS = 50_000;

/** The same for words, of which so many are kept: each text has its own, and most of them again and again. */
export function onceEachWord<Answer>(
  work: (word: string) => Answer,
  most = MOST_WORDS,
): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return once(work, known, () => known.size < most);
}
