import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import type { Senses } from '../../lexicon.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { ANYBODY, EMPTY_VERBS, PEOPLE } from '../en/families.ts';
import { type Direction, directionOf, REGIONS_BY_SIDE } from '../en/side-words.ts';
import { headAt, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import type { Stated } from './assertion.ts';

/** A side of something, or where something lies from it: "the eastern end of the bridge", "a hill south of the village". */
export interface Side extends Stated {
  readonly direction: Direction;
  /** The direction as it is printed, in small letters. */
  readonly word: string;
  /** What is on that side, by its term and as it is printed: the "end", the "hill"; null where a verb says what was. */
  readonly of: string | null;
  readonly noun: string | null;
  /** What it is a side of, by terms and names in small letters, and the last of it as it is printed. */
  readonly from: ReadonlySet<string>;
  readonly fromName: string | null;
  /** What else the sentence says, by its verbs and nouns, with what they may mean. */
  readonly beside: ReadonlyMap<string, Senses>;
}

/** Words between a direction and what it is from: "of the town of", "from the last". */
const REACH = 6;
const MEASURE =
  /^(?:miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|yards?|feet|foot|leagues?|blocks?|minutes?|hours?)$/u;

/** The sides and directions that a sentence names. */
export function sidesIn(statement: Statement, tokens: readonly Token[]): Side[] {
  const found: Side[] = [];
  for (const [k, token] of tokens.entries()) {
    const direction = directionAt(tokens, k);
    if (!direction || isPartOfName(tokens, k)) continue;
    const side = tokens[k + 1];
    const isFrom = side !== undefined && /^(?:of|from)$/u.test(side.lower);
    const head = isFrom ? undefined : headAfter(tokens, k + 1);
    if (!isFrom && !head) continue;
    // "Six miles north of town": a distance, which is compared with its direction elsewhere.
    if (isFrom && tokens.slice(Math.max(0, k - 2), k).some(({ lower }) => MEASURE.test(lower))) continue;
    const owner =
      head && POSITIONS.test(head.lemma) && tokens[tokens.indexOf(head) + 1]?.lower !== 'of'
        ? ownerBefore(tokens, k)
        : undefined;
    const after = head ? tokens.indexOf(head) + 1 : k + 1;
    const from = fromAfter(tokens, after);
    if (isFrom && from.length === 0) continue;
    // "The engine under the left wing", "on the right-hand side": which of two engines it is.
    const located = owner ?? head ?? nounBefore(tokens, k);
    if (
      located &&
      (located.isPerson || PEOPLE.has(located.lemma) || (head && REGIONS_BY_SIDE.test(head.lemma)))
    )
      continue;
    const own = new Set([token, located, ...from]);
    found.push({
      statement, speech: speechAt(statement, token), quote: quoteOf(statement.source.text, tokens, clauseAround(tokens, k, k + 1), token, true), direction, word: /^(?:hand|side)$/u.test(token.lower) ? direction.word : token.lower,
      of: located ? termOf(located) : null, noun: located ? located.lower : null,
      from: new Set(from.map((one) => (isName(one) ? one.lower : termOf(one)))), fromName: nameOf(tokens, from),
      beside: besideOf(tokens, own),
    }); // biome-ignore format: one record
  }
  return found;
}

/** Nouns for where something is in a whole: a side of it, or a part that it has on each side. */
const POSITIONS = /^(?:side|wing|flank)$/u;

/** The noun before the preposition of a side: "the engine under the left wing". */
function ownerBefore(tokens: readonly Token[], k: number): Token | undefined {
  const first = tokens[k - 1]?.text === '-' ? k - 2 : k;
  const at = /^(?:the|its|his|her)$/u.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const noun = tokens[at - 1];
  const isOn = /^(?:under|on|beneath|in|at|of|below)$/u.test(tokens[at]?.lower ?? '');
  return isOn && noun && isNoun(noun) && !isName(noun) ? noun : undefined;
}

/** "North-eastern" is three tokens. */
function directionAt(tokens: readonly Token[], k: number): Direction | undefined {
  const { lower } = tokens[k] as Token;
  if (tokens[k + 1]?.text === '-' && tokens[k + 2] && directionOf(lower + tokens[k + 2]?.lower))
    return undefined;
  const before = tokens[k - 1]?.text === '-' ? tokens[k - 2]?.lower : undefined;
  return (before === undefined ? undefined : directionOf(before + lower)) ?? directionOf(lower);
}

/** "North Road", "South Korea", "Northern Rail": a name, and no side of anything. */
const isPartOfName = (tokens: readonly Token[], k: number): boolean => {
  const [token, next] = [tokens[k] as Token, tokens[k + 1]];
  const isCapital = /^\p{Lu}/u.test(token.text);
  return (
    (isCapital && k > 0) ||
    (next !== undefined && /^\p{Lu}/u.test(next.text)) ||
    (isCapital && next?.text === '-')
  );
};

/** The noun that a direction is right before, whatever the tagger takes it for after an article: "the north gate". */
function headAfter(tokens: readonly Token[], at: number): Token | undefined {
  let k = at;
  if (tokens[k]?.text === '-' && tokens[k + 1]?.lower === 'hand') k += 2;
  while (tokens[k]?.pos === 'ADJ' && k < at + 3) k++;
  const token = tokens[k];
  if (!token) return undefined;
  if (isNoun(token)) return isName(token) ? undefined : headAt(tokens, k);
  const hasArticle = /^(?:the|its|their|a)$/u.test(tokens[at - 2]?.lower ?? '');
  return hasArticle && token.pos === 'VERB' && token.senses !== null && !/(?:ed|ing)$/u.test(token.lower)
    ? token
    : undefined;
}

/** "The narrows south of", "the ridge to the north of": what lies there. */
function nounBefore(tokens: readonly Token[], k: number): Token | undefined {
  let at = k - 1;
  while (at >= 0 && /^(?:to|the|just|lying|on|short|walk|away|well|far)$/u.test(tokens[at]?.lower ?? ''))
    at--;
  const token = tokens[at];
  return token && at >= k - 4 && isNoun(token) && !isName(token) ? token : undefined;
}

/** What something is a side of: "of the village of Larkmoor", "from the last houses". */
function fromAfter(tokens: readonly Token[], at: number): Token[] {
  if (!/^(?:of|from)$/u.test(tokens[at]?.lower ?? '')) return [];
  const found: Token[] = [];
  for (let k = at + 1; k < Math.min(tokens.length, at + 1 + REACH); k++) {
    const token = tokens[k] as Token;
    if (isNoun(token)) found.push(token);
    else if (found.length > 0 && token.lower !== 'of' && token.pos !== 'DET') break;
    else if (!/^(?:DET|ADJ|ADP|PRON)$/u.test(token.pos)) break;
    if (/^(?:on|in|at|to|by|for|with|near)$/u.test(token.lower)) break;
  }
  return found.filter(({ lemma }) => !ANYBODY.has(lemma));
}

const nameOf = (tokens: readonly Token[], from: readonly Token[]): string | null => {
  const names = from.filter(isName);
  const [first] = names.length > 0 ? names : from;
  if (!first) return null;
  const words = names.length > 0 ? names.map(({ text }) => text) : from.map(({ lower }) => lower);
  const hasArticle = names.length === 0 || tokens[tokens.indexOf(first) - 1]?.lower === 'the';
  return `${hasArticle ? 'the ' : ''}${words.join(' ')}`;
};

/** The verbs and nouns of a sentence that say something, without its own. */
function besideOf(tokens: readonly Token[], own: ReadonlySet<Token | undefined>): Map<string, Senses> {
  const beside = new Map<string, Senses>();
  for (const token of tokens) {
    if (own.has(token) || isName(token)) continue;
    const isWord = isNoun(token) || (token.pos === 'VERB' && !EMPTY_VERBS.has(token.lemma));
    if (isWord && !ANYBODY.has(token.lemma) && !PEOPLE.has(token.lemma))
      beside.set(termOf(token), token.senses);
  }
  return beside;
}
