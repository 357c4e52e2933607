import type { Span } from '../../values/bounds/span.ts';
import type { Mention } from '../../values/mention.ts';
import type { KnownValue } from './corpus.ts';
import { rootOf } from './terms.ts';

/** Words that give no number: "several", "dozens". Where no source fits, they say too little to be called unsupported. */
export const isVague = ({ type, text }: Mention): boolean =>
  type === 'count' &&
  !/\d/u.test(text) &&
  /\b(?:several|some|many|few|dozens?|scores|hundreds|thousands|millions)\b/iu.test(text);

export const boundsOf = ({ value }: Mention): Span =>
  value?.kind === 'interval'
    ? value.strict
    : { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Whether two values may be of the same thing: trucks are not an injured people, though both are counted. */
export function mayBeSame(
  mention: Mention,
  known: Pick<KnownValue, 'mention'>,
  isSameNumber = false,
): boolean {
  if (mention.type !== 'count') return true;
  const [own, theirs] = [mention.counted, known.mention.counted];
  if (isOfTime(own?.noun) !== isOfTime(theirs?.noun)) return false;
  const isNamed = (counted: Mention['counted']): boolean => Boolean(counted?.state ?? counted?.noun);
  if (!isNamed(own) || !isNamed(theirs)) return true;
  const isOpen = !isSameNumber && !isVague(known.mention);
  if (own?.state && theirs?.state) return own.state === theirs.state;
  return own?.noun && theirs?.noun ? sharesWord(own.noun, theirs.noun, isOpen) : isSameNumber;
}

/** Passengers are people, and so are sailors. */
export const isAnybody = (noun: string): boolean => /^(?:people|persons)\b/iu.test(noun);

/** "Four nights of protest" counts nights, whatever came of them. */
const isOfTime = (noun: string | null | undefined): boolean =>
  /^(?:minute|hour|night|day|week|weekend|month|year|decade|time)s?\b/iu.test(noun ?? '');

/** Whether a noun may be of people, by its ending and the nouns of people that have none: nights and hospitals are not. */
const mayBePeople = (noun: string): boolean =>
  /(?:(?:er|or|ist|ian|ant|ent|ee|ese|man|woman|boy|girl|child|victim|guard|student|pupil|guest|nurse|patient|adult|youth|hostage|refugee|migrant|civilian|troop|suspect|critic|native|relative|person|parent|captive|casualt|famil)(?:s|ies)?|people|persons|men|women|children|police|crew|staff|dead|wounded|injured|others?)\b/iu.test(
    noun,
  );

/** "412 passengers aboard" counts the passengers of "312 passengers". */
const sharesWord = (a: string, b: string, isOpen: boolean): boolean => {
  if (isOpen && ((isAnybody(a) && mayBePeople(b)) || (isAnybody(b) && mayBePeople(a)))) return true;
  const roots = new Set(a.split(' ').map(rootOf));
  return b.split(' ').some((word) => roots.has(rootOf(word)));
};

export const headOf = (noun: string | null | undefined): string => rootOf(noun?.split(' ').at(-1) ?? '');

const isOfTwo = (noun: string | null | undefined): boolean => /\b(?:and|or)\b/iu.test(noun ?? '');

/** How many times smaller a count is that is of a part. */
const FAR_LESS = 20;
const isFarLess = (a: Mention, b: Mention): boolean => boundsOf(a).high * FAR_LESS < boundsOf(b).low;

/** Figures of so many or more are near each other by no chance. */
const PARTICULAR = 1000;
const NEAR = 0.02;
/** "4,229" and "4,234": figures that are particular, and so near each other that they are of one thing. */
export const areNear = (a: Mention, b: Mention): boolean => {
  const [own, other] = [boundsOf(a), boundsOf(b)];
  const isParticular = ({ low, high }: Span): boolean => low === high && low >= PARTICULAR && low % 100 !== 0;
  return isParticular(own) && isParticular(other) && Math.abs(own.low - other.low) <= NEAR * own.low;
};

/** Whether both are counts of the same. */
export const isSameCount = (mention: Mention, known: KnownValue): boolean =>
  mention.type === 'count' && isSameSlot(mention, known);

/** Whether two counts count the same, as far as their words say. */
export function isSameSlot(mention: Mention, { mention: other }: KnownValue): boolean {
  if (mention.type !== 'count') return true;
  const [own, theirs] = [mention.counted, other.counted];
  // "4,229 passengers and crew" are not the passengers alone, and two of them are no other figure for all.
  if (areNear(mention, other) && mayBeSame(mention, { mention: other })) return true;
  if (isOfTwo(own?.noun) !== isOfTwo(theirs?.noun) || isFarLess(mention, other) || isFarLess(other, mention))
    return false;
  if (own?.state || theirs?.state)
    return own?.state === theirs?.state && own?.partOf === null && theirs?.partOf === null;
  return headOf(own?.noun) !== '' && headOf(own?.noun) === headOf(theirs?.noun);
}
