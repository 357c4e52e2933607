import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { sourceOf, valueGround } from './grounds.ts';
import { isEmpty, NO_WORDS, rootOf } from './terms.ts';
import type { Part } from './verdicts.ts';
import { onOneLine } from './words.ts';

/** Words between a name and an age after it ("was", "who is now") or before it ("62-year-old operator"), at most. */
const REACH = 4;
/** Words before an age among which "the youngest" may be. */
const OLDEST_BEFORE = 7;
const OLDEST = 120;
/** What is a number, and no age. */
const NUMBERS =
  /^(?:total|number|toll|score|figure|result|count|average|sum|limit|share|rate|price|record|minimum|maximum|capacity|temperature|attendance)$/u;
const JOINS = /^\s*(?:,|and|or)\s*$/u;

/** An age in a statement, and the name that it is beside. */
export interface Age {
  readonly mention: Mention;
  readonly years: number;
  /** The root of the last word of the name; null where it is of somebody without one. */
  readonly name: string | null;
  /** The root of the word for somebody without a name: "the captain, 41", "the 41-year-old captain". */
  readonly noun: string | null;
}

const yearsOf = ({ value }: Pick<Mention, 'value'>): number | null =>
  value?.kind === 'interval' ? (value.best ?? value.strict.low) : null;

/**
 * The ages of a statement. A bare number between marks after a name is one ("Tomas Reyes, 29, and"), and so is one that is
 * joined to an age ("four and six years old").
 */
export function agesIn({ words, mentions, source }: Statement): Age[] {
  return mentions.flatMap((mention, k) => {
    const at = words.findIndex(({ start }) => start >= mention.start);
    const after = words.findIndex(({ start }) => start >= mention.end);
    const isAge = mention.type === 'age';
    if (!isAge && (mention.type !== 'count' || mention.counted?.noun)) return [];
    const isBare = isBareAge(words, at, after);
    const name = nameBefore(words, at) ?? (isAge || isBare ? nameAfter(words, after) : null);
    if (!isAge) {
      const next = mentions[k + 1];
      const last = mentions[k - 1];
      const isJoined =
        (next?.type === 'age' && JOINS.test(source.text.slice(mention.end, next.start))) ||
        (last?.type === 'age' && JOINS.test(source.text.slice(last.end, mention.start))) ||
        (words[at - 1]?.lower === 'of' &&
          /^(?:man|woman|boy|girl|person)$/u.test(words[at - 2]?.lower ?? ''));
      // "Anna Berg, 41, ...", and "Anna Berg was 41."
      const isAside = /^(?:[,(]|is|was)$/u.test(words[at - 1]?.lower ?? '') && name !== null;
      if (!isBare && !isJoined && !(isAside && /^(?:[,.;)]|and)$/u.test(words[after]?.lower ?? '.')))
        return [];
    }
    const years = isAge ? yearsOf({ value: mention.years ?? null }) : yearsOf(mention);
    const noun = name === null ? (nounBefore(words, at) ?? (isAge ? nounAfter(words, after) : null)) : null;
    return years === null || years > OLDEST ? [] : [{ mention, years, name, noun }];
  });
}

type Words = Statement['words'];

/** "At 37, Berg is the youngest", "the youngest of the dead was 19": a number that words around it make an age. */
function isBareAge(words: Words, at: number, after: number): boolean {
  const [before, first, next] = [words[at - 1]?.lower, words[at - 2], words[after]?.lower];
  if (before === 'at' || before === 'aged')
    return next === ',' && (first === undefined || first.isMark || before === 'aged');
  if (!/^(?:is|was|be|turned|turns)$/u.test(before ?? '')) return false;
  const phrase = words.slice(Math.max(0, at - OLDEST_BEFORE), at - 1);
  if (phrase.some(({ lower }) => /^(?:youngest|oldest|eldest|lived)$/u.test(lower))) return true;
  // "The teacher is 38."
  const subject = phrase.at(-1);
  return (
    /^\p{Ll}/u.test(subject?.text ?? '') &&
    /^(?:the|a|his|her|their)$/u.test(phrase.at(-2)?.lower ?? '') &&
    !NUMBERS.test(subject?.lower ?? '') &&
    /^(?:[,.;]|and|when)$/u.test(words[after]?.lower ?? '.')
  );
}

/** The last word of the name right before: "Anna Berg, 41", "Anna Berg was 41". */
function nameBefore(words: Words, at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = words[i];
    if (!word) return null;
    if (word.isCapital && !word.isMark) return NO_WORDS.has(word.text) ? null : rootOf(word.text);
    if (!/^(?:[,(]|is|was|who|now|aged?|then|only|just|turned|at|an?)$/u.test(word.lower)) return null;
  }
  return null;
}

/** The word for somebody right before: "the captain, 41", "his driver was 41". */
function nounBefore(words: Words, at: number): string | null {
  let i = at - 1;
  while (i > 0 && /^(?:[,(]|is|was|who|aged?|now)$/u.test(words[i]?.lower ?? '')) i--;
  const [article, noun] = [words[i - 1]?.lower ?? '', words[i]];
  return i < at - 1 && noun && !noun.isMark && /^(?:the|a|an|his|her|their|its)$/u.test(article)
    ? rootOf(noun.text)
    : null;
}

/** The word for somebody right after: "the 41-year-old captain". */
function nounAfter(words: Words, after: number): string | null {
  const noun = words[after];
  return noun && !noun.isMark && !noun.isCapital && !isEmpty(noun.lower) ? rootOf(noun.text) : null;
}

/** The last word of the name right after: "the 41-year-old operator Anna Berg". */
function nameAfter(words: Words, after: number): string | null {
  const from = words[after]?.text === ',' ? after + 1 : after;
  for (let i = from; i < Math.min(words.length, from + REACH); i++) {
    const word = words[i];
    if (!word || word.isMark) return null;
    if (!word.isCapital) continue;
    let to = i;
    while (words[to + 1]?.isCapital && !words[to + 1]?.isMark) to++;
    return rootOf(words[to]?.text ?? '');
  }
  return null;
}

/** What the sources say of somebody's age. Of somebody without a name, only the same age says something. */
export function judgeAge(age: Age, corpus: Corpus): Part {
  const { name } = age;
  const agesOf = (one: KnownStatement) => agesIn(one.statement).map((theirs) => ({ one, theirs }));
  const named =
    name === null
      ? []
      : corpus
          .holding(name)
          .flatMap(agesOf)
          .filter(({ theirs }) => theirs.name === name);
  const known = named.length > 0 ? named : corpus.statements.flatMap(agesOf);
  const same = known.find(({ theirs }) => theirs.years === age.years);
  const [first] = named;
  const said = same ?? first;
  const own = `"${onOneLine(age.mention.text)}"`;
  if (!said) return judgeAgeOfNoun(age, corpus);
  const words = onOneLine(said.theirs.mention.text);
  const ground = (bears: 'supports' | 'contradicts') => [
    valueGround(asValue(said.one, said.theirs.mention), bears),
  ];
  const rival = same && named.find(({ theirs }) => theirs.years !== age.years);
  if (same && rival)
    return {
      verdict: 'disputed',
      why: `${sourceOf(same.one)} says "${words}"; ${sourceOf(rival.one)} says "${onOneLine(rival.theirs.mention.text)}"`,
      by: [...ground('supports'), valueGround(asValue(rival.one, rival.theirs.mention), 'contradicts')],
    };
  return same
    ? { verdict: 'supported', why: `${sourceOf(said.one)} says "${words}"`, by: ground('supports') }
    : {
        verdict: 'contradicted',
        why: `the draft says ${own}; ${sourceOf(said.one)} says "${words}"`,
        by: ground('contradicts'),
      };
}

/** The age of somebody without a name, which no source gives: where all who are called so are of one age, it is that person's. */
function judgeAgeOfNoun({ mention, noun }: Age, corpus: Corpus): Part {
  const own = `"${onOneLine(mention.text)}"`;
  const known =
    noun === null
      ? []
      : corpus.statements.flatMap((one) =>
          one.terms.roots.has(noun) || corpus.tradesIn(one.statement).includes(noun)
            ? agesIn(one.statement).map((theirs) => ({ one, theirs }))
            : [],
        );
  const [first] = known;
  if (!first || known.some(({ theirs }) => theirs.years !== first.theirs.years))
    return { verdict: 'unsupported', why: `no source gives ${own} as an age`, by: [] };
  return {
    verdict: 'contradicted',
    why: `the draft says ${own}; ${sourceOf(first.one)} says "${onOneLine(first.theirs.mention.text)}"`,
    by: [valueGround(asValue(first.one, first.theirs.mention), 'contradicts')],
  };
}

const asValue = (known: KnownStatement, mention: Mention) => ({ ...known, mention });
