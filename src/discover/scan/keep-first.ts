/** Adds something to the list under a key, unless that holds so many: what is held against each other must not grow with a long story. */
export function keepFirst<Key, T>(lists: Map<Key, T[]>, key: Key, one: T, most: number): void {
  const known = lists.get(key);
  if (!known) lists.set(key, [one]);
  else if (known.length < most) known.push(one);
}
