/** Lists of any length. Spread into the arguments of a function, some 100,000 items overflow the stack. */

/** Adds items to the end of a list. */
export function addAll<T>(to: T[], from: Iterable<T>): void {
  for (const item of from) to.push(item);
}

/** Adds an item to the list that a map has for a key. */
export function addUnder<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The least of some numbers; `Infinity` of none. */
export const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, n) => Math.min(least, n), Number.POSITIVE_INFINITY);

/** The greatest of some numbers; `-Infinity` of none. */
export const greatestOf = (numbers: readonly number[]): number =>
  numbers.reduce((greatest, n) => Math.max(greatest, n), Number.NEGATIVE_INFINITY);

/** Each item with the one after it, undefined for the last; of a list that is made as it is asked for, two are held. */
export function* withNext<T extends object>(items: Iterable<T>): Iterable<readonly [T, T | undefined]> {
  let before: T | undefined;
  for (const item of items) {
    if (before !== undefined) yield [before, item];
    before = item;
  }
  if (before !== undefined) yield [before, undefined];
}

/** What becomes of each item, made as it is asked for. */
export function* mapEach<T, U>(items: Iterable<T>, make: (item: T) => U): Iterable<U> {
  for (const item of items) yield make(item);
}

/** The same text in fewer parts, each of at least so many UTF-16 units but the last. */
export function* inBatches(parts: Iterable<string>, least: number): Iterable<string> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < least) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
