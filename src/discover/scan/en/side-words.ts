import { byName } from '../../../expressions/en/words.ts';
import { onceEachWord } from '../../../text/once-each.ts';

/** Directions of the compass by their angle, with "-ern", "-ward" and "-bound". */
const COMPASS: ReadonlyMap<string, number> = byName({
  north: 0, northeast: 45, east: 90, southeast: 135, south: 180, southwest: 225, west: 270, northwest: 315,
}); // biome-ignore format: a table reads best in rows

/** Words of which the one side excludes the other, row by row. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['left', 'right'],
  ['upper', 'lower'],
  ['front', 'rear'],
  ['inner', 'outer'],
  ['upstream', 'downstream'],
  ['inbound', 'outbound'],
  ['port', 'starboard'],
  ['nearside', 'offside'],
];
/** Each word of a pair with its row and its place in it. */
const BY_WORD: ReadonlyMap<string, Pick<Direction, 'axis' | 'at'>> = new Map(
  PAIRS.flatMap(([one, other]) => [
    [one, { axis: one, at: 0 }],
    [other, { axis: one, at: 180 }],
  ]),
);

/** A side: two of one axis that lie at opposite angles exclude each other. */
export interface Direction {
  readonly axis: string;
  /** In degrees. */
  readonly at: number;
  /** The word without an ending: "north" for "northern". */
  readonly word: string;
}

/** The direction that a word in small letters names; undefined for others. */
export const directionOf = onceEachWord((lower: string): Direction | undefined => {
  const bare = lower.replace(/-/gu, '').replace(/(?:ernmost|most|erly|ern|wards?|bound|side|hand)$/u, '');
  const at = COMPASS.get(bare);
  if (at !== undefined) return { axis: 'compass', at, word: bare };
  const word = lower.replace(/-?(?:most|hand)$/u, '');
  const known = BY_WORD.get(word);
  return known && { ...known, word };
});

/** The angle between two directions of one axis, in degrees. */
export function angleBetween(a: number, b: number): number {
  const d = Math.abs(a - b);
  return Math.min(d, 360 - d);
}

/** Nouns that nearly everything has one of on each of its sides. */
export const ENDS: ReadonlySet<string> = new Set(
  'end side part half edge tip corner face section wall flank bank shore coast lane approach entrance exit door window row'.split(' '),
); // biome-ignore format: a list
/** Nouns that a direction makes a region of, of which much is said: "the northern province". */
export const REGIONS_BY_SIDE =
  /^(?:province|state|country|region|district|county|area|territory|suburb|hemisphere|front|border|wind|gale|city|town|breeze|leader|power|government|diplomat|ally|official|sea|ocean|time|standard|culture|world|nation)s?$/u;
