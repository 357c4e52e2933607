import type { Value } from '../../values/bounds/value.ts';

/** The numbers that a value may be: of an hour that may be of the morning or the evening, both. */
export function figuresOf(value: Value): number[] {
  const members = value.kind === 'one-of' ? value.members : [value];
  return members.flatMap((member) => figureOf(member) ?? []);
}

/** The one number by which values are held against each other for their size; undefined for what is not on a line. */
export function figureOf(value: Value): number | undefined {
  if (value.kind !== 'interval') return undefined;
  const { best, usual } = value;
  if (best !== null) return best;
  // "Up to 350" is of the size of 350, and "at least 11" of that of 11.
  if (usual.low === 0 || !Number.isFinite(usual.low)) return usual.high;
  return Number.isFinite(usual.high) ? (usual.low + usual.high) / 2 : usual.low;
}

/** How many times the one figure is the other; 1 where one of them is next to nothing. */
export function ratioOf(a: { readonly value: Value }, b: { readonly value: Value }): number {
  const [x, y] = [Math.abs(figureOf(a.value) ?? 0), Math.abs(figureOf(b.value) ?? 0)];
  return Math.min(x, y) > 1 ? Math.max(x, y) / Math.min(x, y) : 1;
}
