/** Lower case, unit for unit, so that offsets stay: the few letters whose lower case is longer stay as they are. */
export function lowerCase(text: string): string {
  const all = text.toLowerCase();
  if (all.length === text.length) return all;
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}
