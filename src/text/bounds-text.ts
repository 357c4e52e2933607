/** Two bounds for a person, null being open: where one of them has a time of day, so does the other. */
export function boundsText([low, high]: readonly [low: string | null, high: string | null]): string {
  if (low === high && low !== null) return low;
  const isTimed = low?.includes('T') || high?.includes('T');
  const isDay = (bound: string | null): bound is string =>
    bound !== null && /^-?\d{4}-\d{2}-\d{2}$/u.test(bound);
  const from = isTimed && isDay(low) ? `${low}T00:00` : low;
  const to = isTimed && isDay(high) ? `${high}T23:59` : high;
  return `${from ?? 'open'} to ${to ?? 'open'}`;
}
