import type { IdsValue } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';
import { angleBetween as degreesBetween, directionOf } from './en/side-words.ts';
import type { Token } from './token.ts';

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
    if (directionOf(name)?.word !== name || directionOf(name)?.axis !== 'compass') return [];
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
export const angleBetween = (a: string, b: string): number =>
  degreesBetween(directionOf(a)?.at ?? 0, directionOf(b)?.at ?? 0);
