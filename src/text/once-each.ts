/**
 * A function that works out its answer once for each thing that it is asked of, and keeps the answer as long as the thing is kept.
 * For what is asked of one thing against every other.
 */
export function onceEach<Thing extends object, Answer>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before.answer;
    const answer = work(thing);
    known.set(thing, { answer });
    return answer;
  };
}

/** The same for words, of which so many are kept: each text has its own, and most of them again and again. */
export function onceEachWord<Answer>(
  work: (word: string) => Answer,
  most = MOST_WORDS,
): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before.answer;
    const answer = work(word);
    if (known.size < most) known.set(word, { answer });
    return answer;
  };
}

const MOST_WORDS = 50_000;
