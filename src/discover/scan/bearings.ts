import type { IdsValue } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';
import type { Token } from './token.ts';

const COMPASS: Readonly<Record<string, number>> = {
  north: 0, northeast: 45, east: 90, southeast: 135, south: 180, southwest: 225, west: 270, northwest: 315,
}; // biome-ignore format: a table reads best in rows

/** A direction from a place: "55 km west of Quetta". */
export interface Bearing {
  readonly value: IdsValue;
  /** The words of the direction, as a mention of its own. */
  readonly mention: Mention;
  /** The place that it is from, in small letters. */
  readonly from: string;
}

/** Words between a direction and the place that it is from: "west of the town of". */
const REACH = 5;

/** The directions of a sentence that are from a named place. */
export function bearingsIn(tokens: readonly Token[]): Bearing[] {
  return tokens.flatMap((token, i) => {
    if (tokens[i + 1]?.lower !== 'of') return [];
    const name = token.lower.replace(/-/gu, '');
    if (!(name in COMPASS)) return [];
    const place = tokens
      .slice(i + 2, i + 2 + REACH)
      .find(({ pos, text }) => pos === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(text));
    if (!place) return [];
    const value: IdsValue = { kind: 'ids', ids: [name], canonical: name, label: `${name} of ${place.text}` };
    const mention: Mention = {
      start: token.start, end: place.end, text: name, type: 'ordinal', value: null, grammar: 'bearing', relative: false, anchor: null, known: [], implied: [],
    }; // biome-ignore format: one record
    return [{ value, mention, from: place.lower }];
  });
}

/** The angle between two directions, in degrees. */
export function angleBetween(a: string, b: string): number {
  const d = Math.abs((COMPASS[a] ?? 0) - (COMPASS[b] ?? 0));
  return Math.min(d, 360 - d);
}
