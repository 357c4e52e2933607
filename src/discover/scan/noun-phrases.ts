import type { Statement, Stretch } from '../../articles/statements/index.ts';
import { familyOf, isFamily, isOfFamily, REGIONS } from './en/families.ts';
import type { Token } from './token.ts';

const PREPOSITIONS = new Set(
  'in at near off outside across around over inside from of to on within between south north east west'.split(
    ' ',
  ),
);
export const PLACE_BEFORE = new Set(
  'in at near off outside across around inside within throughout between'.split(' '),
);
export const DAY_OR_MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
export const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN';
/** Asked of every token many times, most of which begin with a small letter. */
export const isName = ({ pos, text }: Token): boolean => {
  if (pos === 'PROPN') return true;
  const first = text.charCodeAt(0);
  if (first < 0x80 && (first < 0x41 || first > 0x5a)) return false;
  return /^\p{Lu}\p{Ll}/u.test(text);
};
export const tokenRange = (tokens: readonly Token[], { start, end }: Stretch): [number, number] => {
  let i = tokens.findIndex((token) => token.end > start);
  if (i < 0) i = tokens.length;
  let j = i;
  while (j < tokens.length && (tokens[j] as Token).start < end) j++;
  return [i, j];
};

/** "Nine of the 14 provinces": the index after the whole, whose noun both share. */
export function totalAfter({ mentions }: Statement, tokens: readonly Token[], j: number): number | undefined {
  if (tokens[j]?.lower !== 'of') return undefined;
  let k = j + 1;
  while (/^(?:the|all|its|their|his|her|a|total|of)$/u.test(tokens[k]?.lower ?? '')) k++;
  const token = tokens[k];
  const whole =
    token && mentions.find((m) => m.type === 'count' && m.start <= token.start && token.end <= m.end);
  if (!whole) return undefined;
  while ((tokens[k]?.start ?? Number.POSITIVE_INFINITY) < whole.end) k++;
  return k;
}

export interface Phrase {
  readonly head: Token | undefined;
  readonly modifiers: readonly Token[];
  readonly next: number;
}

/** "A four-storey building", "a 12-gauge shotgun": the noun that is joined to a number is what is counted, and not the one after it. */
export function compoundAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const [hyphen, noun, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (hyphen?.text !== '-' || !noun || noun.pos === 'VERB' || hyphen.end !== noun.start) return undefined;
  if (!next || !(isNoun(next) || next.pos === 'ADJ' || next.text === '-' || next.pos === 'VERB'))
    return undefined;
  return { head: { ...noun, pos: 'NOUN' }, modifiers: [], next: at + 2 };
}

/** Where something goes or when, though a tagger takes it for a noun: "52 people home from the shrine". */
const ADVERBS = /^(?:home|aboard|ashore|overboard|overnight|nationwide|worldwide|abroad|alive|dead)$/u;

const isPossessive = ({ lower }: Token): boolean => /^['\u2019]s?$/u.test(lower);

/** The noun phrase that begins at `at`: its last noun, and what is before that. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase {
  let k = at;
  while (
    k < tokens.length &&
    /^(?:of|the|these|those|his|her|its|their|more|other|new)$/u.test(tokens[k]?.lower ?? '') &&
    k < at + 3
  )
    k++;
  const isOf = tokens[at]?.lower === 'of';
  let start = k;
  while (k < tokens.length && k < start + 6) {
    const token = tokens[k] as Token;
    const isHyphen = token.text === '-' && k > start;
    // "Eleven of Karvenia's troops": who or what it is of is not what is counted.
    if (isPossessive(token) && k > start && isOf) {
      start = k + 1;
      k++;
      continue;
    }
    if (
      !(
        isNoun(token) ||
        token.pos === 'ADJ' ||
        isHyphen ||
        (token.pos === 'VERB' &&
          /(?:ed|ing)$/u.test(token.lower) &&
          k === start &&
          isNoun(tokens[k + 1] ?? token))
      )
    )
      break;
    if (ADVERBS.test(token.lower) && k > start) break;
    if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/u.test(token.lower))
      break;
    k++;
  }
  let last = k - 1;
  while (last >= start && !isNoun(tokens[last] as Token)) last--;
  if (last < start) return { head: undefined, modifiers: [], next: at };
  return {
    head: tokens[last] as Token,
    modifiers: tokens.slice(start, last).filter((token) => token.text !== '-'),
    next: last + 1,
  };
}

/** The names and regions after prepositions of place: "in neighbouring Central Aceh district". */
export function placesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  withEnds = false,
  isValue: (token: Token) => boolean = () => false,
): string[] {
  const found: string[] = [];
  for (let k = from; k < to; k++) {
    const isEnd = withEnds && /^(?:to|with)$/u.test(tokens[k]?.lower ?? '');
    if (!PLACE_BEFORE.has(tokens[k]?.lower ?? '') && !isEnd) continue;
    for (let i = k + 1; i < Math.min(to, k + 7); i++) {
      const token = tokens[i] as Token;
      if (
        !(
          isNoun(token) ||
          token.pos === 'DET' ||
          token.pos === 'ADJ' ||
          token.pos === 'VERB' ||
          token.text === '-'
        )
      )
        break;
      if (DAY_OR_MONTH.test(token.lower) || isValue(token)) break;
      if (isName(token) && isNoun(token)) found.push(token.lower);
      if (REGIONS.has(token.lemma)) found.push(`#${token.lemma}`);
    }
  }
  return found;
}

export const termOf = (token: Token): string => familyOf(token.lemma, token.stem);

/** Whether two words are of one family, which news takes for one another: "slipped" and "fell". */
export const areOfOneFamily = (a: Token, b: Token): boolean => isFamily(termOf(a)) && termOf(a) === termOf(b);

const ENDS =
  /^(?:end|side|tip|top|bottom|bow|stem|stern|wall|bank|edge|corner|head|foot|tail|nose|toe|crown)$/u;

/** "From end to end", "from stem to stern": the whole of what is measured, and no place; the index after it. */
export function extentAfter(tokens: readonly Token[], j: number): number | undefined {
  const [from, first, to, last] = tokens.slice(j, j + 4);
  const isExtent =
    from?.lower === 'from' &&
    to?.lower === 'to' &&
    first !== undefined &&
    last !== undefined &&
    ENDS.test(first.lower) &&
    ENDS.test(last.lower);
  return isExtent ? j + 4 : undefined;
}

/** What a distance is from: "500 metres from a market", "431 kilometres off Banda Aceh". */
export function originAfter(tokens: readonly Token[], j: number): Token | undefined {
  if (extentAfter(tokens, j) !== undefined) return undefined;
  let k = j;
  while (
    k < j + 3 &&
    /^(?:away|north|south|east|west|northwest|northeast|southwest|southeast|upstream|inland)$/u.test(
      tokens[k]?.lower ?? '',
    )
  )
    k++;
  if (!/^(?:from|off|of)$/u.test(tokens[k]?.lower ?? '')) return undefined;
  for (k++; k < j + 9; k++) {
    const token = tokens[k];
    if (!token || !(isNoun(token) || token.pos === 'DET' || token.pos === 'ADJ')) return undefined;
    if (isNoun(token)) return headAt(tokens, k);
  }
  return undefined;
}

/** What "which", "who" or a participle after a comma stands for: "the attack that began", "Norvik, founded in". */
export function antecedentOf(tokens: readonly Token[], from: number): Token | undefined {
  const [first, before] = [tokens[from], tokens[from - 1]];
  const isRelative = before !== undefined && /^(?:that|which|who)$/u.test(before.lower);
  const isParticiple =
    before?.text === ',' && first?.pos === 'VERB' && /(?:ed|en|wn|ing|ght|ld)$/u.test(first.lower);
  if (!isRelative && !isParticiple) return undefined;
  // "Because of a bookkeeper who": a person right before "who", whatever is before that.
  const nearest = tokens[from - 2];
  if (before?.lower === 'who' && nearest?.isPerson === true && !isName(nearest)) return nearest;
  // "Left the depot with brakes that had not been checked".
  if (isRelative && tokens[from - 3]?.lower === 'with' && nearest?.pos === 'NOUN') return nearest;
  for (let k = from - 2; k >= Math.max(0, from - 8); k--) {
    const token = tokens[k] as Token;
    if (isNoun(token) && !isAfterPreposition(tokens, k)) return token;
    if (token.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** The last noun of the run that a noun begins: "hospital group". */
export function headAt(tokens: readonly Token[], at: number): Token {
  let k = at;
  while (k + 1 < tokens.length && isNoun(tokens[k + 1] as Token)) k++;
  return tokens[k] as Token;
}

export const isAfterPreposition = (tokens: readonly Token[], k: number): boolean => {
  for (let i = k - 1; i >= Math.max(0, k - 5); i--) {
    const token = tokens[i] as Token;
    // "On Monday Haldern signed": the day ends what the preposition opens.
    if (DAY_OR_MONTH.test(token.lower) && isName(tokens[k] as Token)) return false;
    if (token.pos === 'ADP' || PREPOSITIONS.has(token.lower)) return true;
    // "Within hours the ship": what is before the article is another noun's.
    if (token.lower === 'the' && isNoun(tokens[i - 1] ?? token) && i > 0) return false;
    // "Between Afghanistan and Pakistan".
    if (token.lower === 'and' && isName(tokens[i - 1] ?? token) && isName(tokens[k] as Token)) continue;
    if (!(token.pos === 'DET' || token.pos === 'ADJ' || isNoun(token) || token.pos === 'NUM')) return false;
  }
  return false;
};

/** What is measured, after the measure: "420,000 euros in bribes", "a 290-metre long vessel", "8.6-magnitude quake". */
export function measuredAfter(tokens: readonly Token[], j: number): Token | undefined {
  if (tokens[j]?.lower === 'in') return isOfFamily(tokens[j + 1]?.lemma ?? '') ? tokens[j + 1] : undefined;
  let k = j;
  while (k < j + 3 && /^(?:-|long|wide|high|tall|deep|thick|heavy|strong)$/u.test(tokens[k]?.lower ?? ''))
    k++;
  let head: Token | undefined;
  for (; k < j + 6 && (tokens[k]?.pos === 'NOUN' || tokens[k]?.pos === 'ADJ'); k++)
    if (tokens[k]?.pos === 'NOUN') head = tokens[k];
  return head;
}

/** The noun right before a value, over small words: "a crowd of 18,400", "turnout was 63 percent", "depth of 10 km". */
export function topicBefore(
  tokens: readonly Token[],
  from: number,
  i: number,
  isSkipped: (token: Token) => boolean,
): Token | undefined {
  for (let k = i - 1; k >= Math.max(from, i - 6); k--) {
    const token = tokens[k] as Token;
    if (isSkipped(token)) continue;
    // "The river at Aldo rose to": where it was is between.
    if (isNoun(token) && isName(token) && PLACE_BEFORE.has(tokens[k - 1]?.lower ?? '')) {
      k--;
      continue;
    }
    if (isNoun(token)) return token;
    if (!LINKS.has(token.lower) && !MOVES.has(token.lemma)) return undefined;
  }
  return undefined;
}

/** Small words between a noun and its value. */
const LINKS = new Set(
  'of at will would could should may might must was were is are be been to by the a an about around some nearly almost over more than least as much just only total had has which'.split(
    ' ',
  ),
);
/** Verbs that bring a noun to its value. */
export const MOVES = new Set(
  'rise fall climb drop grow stand reach total exceed increase decline measure amount number come jump slip put estimate set raise lift lower hike peak hover'.split(
    ' ',
  ),
);

/** A noun as questions print it: with the names right before it, "Morning Star". */
export function fullName(tokens: readonly Token[], head: Token | undefined): string | null {
  if (!head) return null;
  let k = tokens.indexOf(head);
  const last = k;
  while (k > 0 && isName(head) && isName(tokens[k - 1] as Token) && isNoun(tokens[k - 1] as Token)) k--;
  return tokens
    .slice(k, last + 1)
    .map(({ text }) => text)
    .join(' ');
}
