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
