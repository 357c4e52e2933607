import type { Statement } from '../../articles/statements/index.ts';
import { areOfOneFamily } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import { areOpposed } from './antonyms.ts';
import { PARTS } from './clauses.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { polarityAt } from './polarity.ts';
import type { Reader } from './reader.ts';
import { rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence must share besides the word, for its opposite to be of the same thing. */
const SAME_THING = 0.5;
/** How near to the best another must come, for it to be as well what is meant. */
const AS_NEAR = 0.75;
const NEAREST = 6;
/** Words around an opposite among which what it is of must be. */
const REACH = 10;

/** Words of closed classes of which one excludes the others, a class a row. */
const EXCLUSIVE: readonly (readonly ReadonlySet<string>[])[] = [
  'east eastern eastbound|west western westbound|north northern northbound|south southern southbound',
  'left left-hand|right right-hand',
  'red|green|blue|yellow|white|black|brown|grey gray|orange|purple|pink',
  'upper|lower',
  'male|female',
  'spring|summer|autumn|winter',
].map((row) => row.split('|').map((words) => new Set(words.split(' '))));

/** Whether one word of a closed class excludes another. */
const areExclusive = (a: string, b: string): boolean =>
  EXCLUSIVE.some((row) => {
    const own = row.find((words) => words.has(a));
    return own !== undefined && !own.has(b) && row.some((words) => words.has(b));
  });

const OF_CLASS = new Set(EXCLUSIVE.flatMap((row) => row.flatMap((words) => [...words])));

/** The tagger takes "north gate" for other words than it is. */
const isOpen = ({ pos, text, lower }: Token): boolean =>
  OF_CLASS.has(lower) || (/^(?:NOUN|VERB|ADJ)$/u.test(pos) && /^\p{L}{3,}/u.test(text));

/** A word of the draft of which the sources say the opposite, in a sentence that is otherwise the same. */
export function judgeOpposites(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  const own = reader.tokensOf(statement);
  for (const [k, token] of own.entries()) {
    if (!isOpen(token) || (k > 0 && /^\p{Lu}/u.test(token.text))) continue;
    const content = rootsOf(statement.words, statement.mentions);
    content.delete(rootOf(token.text));
    // "Orders rose by 12 percent": the number says the rest of what it is of.
    const numbers = statement.mentions.flatMap(({ text }) => text.match(/\d[\d.,]*/u)?.[0] ?? []);
    if (content.size === 0 || (content.size < 2 && numbers.length === 0)) continue;
    const near = corpus
      .nearestInContext(
        { roots: content },
        NEAREST,
        (known) => new Set([...known.around, ...corpus.tradesIn(known.statement)]),
      )
      .filter(
        ({ share, known: { statement: one } }) =>
          share >= SAME_THING &&
          (content.size > 1 ||
            numbers.some((number) => one.source.text.slice(one.start, one.end).includes(number))),
      );
    const [first] = near;
    if (!first) continue;
    const same = near.filter(({ share }) => share >= first.share * AS_NEAR);
    const polarity = polarityAt(own, k);
    let opposed: { one: (typeof near)[number]; word: string } | undefined;
    const isSaid = same.some((one) => {
      const tokens = reader.tokensOf(one.known.statement);
      const around = [lemmasOf(own), lemmasOf(tokens)];
      const at = tokens.findIndex(
        (other, i) => isOpen(other) && !hasParticle(tokens, i) && isOpposite(token, other, around),
      );
      if (
        at >= 0 &&
        polarityAt(tokens, at) === polarity &&
        isAround(tokens, at, content, corpus) &&
        !isOfOtherName(own, tokens, at)
      )
        opposed ??= { one, word: (tokens[at] as Token).text };
      return tokens.some((other) => isOpen(other) && isSaidAlike(token, other, reader));
    });
    if (isSaid || !opposed) continue;
    const { one, word } = opposed;
    return {
      verdict: 'contradicted',
      why: `the draft says "${token.text}"; ${sourceOf(one.known)} says "${word}"`,
      by: [groundOf(one.known, 'contradicts')],
    };
  }
  return undefined;
}

const lemmasOf = (tokens: readonly Token[]): Set<string> => new Set(tokens.map(({ lemma }) => lemma));

/** Whether a word says the same, by its meaning or by what news takes for it: "slipped" for "fell". */
const isSaidAlike = (a: Token, b: Token, reader: Reader): boolean =>
  reader.isKin(a, b) || areOfOneFamily(a, b);

/** "Held up voting": with its second word, a verb says something else. */
const hasParticle = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'VERB' && /^(?:up|back|off|out|down|over|on)$/u.test(tokens[i + 1]?.lower ?? '');

/** Whether a word is in a clause of somebody else: "shares of Alder rose, while those of Birk fell". */
function isOfOtherName(own: readonly Token[], tokens: readonly Token[], at: number): boolean {
  const namesOf = (all: readonly Token[]): Set<string> =>
    new Set(all.filter(({ pos }) => pos === 'PROPN').map(({ lower }) => lower));
  const isEnd = ({ text, lower }: Token): boolean => PARTS.has(text) || PARTS.has(lower);
  const from = tokens.slice(0, at).findLastIndex(isEnd) + 1;
  const next = tokens.findIndex((token, i) => i > at && isEnd(token));
  const clause = namesOf(tokens.slice(from, next < 0 ? tokens.length : next));
  const all = namesOf(tokens);
  const named = [...namesOf(own)].filter((name) => all.has(name));
  return clause.size > 0 && named.length > 0 && !named.some((name) => clause.has(name));
}

const isOpposite = (a: Token, b: Token, around: readonly ReadonlySet<string>[]): boolean =>
  areOpposed(a, b, around) || areExclusive(a.lower, b.lower);

/** Whether half of what the draft's sentence is about is near a word. */
function isAround(
  tokens: readonly Token[],
  at: number,
  content: ReadonlySet<string>,
  corpus: Corpus,
): boolean {
  const near = new Set(tokens.slice(Math.max(0, at - REACH), at + REACH + 1).map(({ text }) => rootOf(text)));
  return corpus.share(content, near) >= SAME_THING * 0.8;
}
