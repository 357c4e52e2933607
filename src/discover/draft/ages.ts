import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { valueGround } from './grounds.ts';
import { NO_WORDS, rootOf, type Terms } from './terms.ts';
import type { Part } from './verdicts.ts';
import { onOneLine } from './words.ts';

/** Words between a name and an age after it ("was", "who is now") or before it ("62-year-old operator"), at most. */
const REACH = 4;
/** Sentences of the sources in which somebody without a name is looked for. */
const NEAREST = 6;
const OLDEST = 120;
const JOINS = /^\s*(?:,|and|or)\s*$/u;

/** An age in a statement, and the name that it is beside. */
export interface Age {
  readonly mention: Mention;
  readonly years: number;
  /** The root of the last word of the name; null where it is of somebody without one. */
  readonly name: string | null;
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
    const name = nameBefore(words, at) ?? (isAge ? nameAfter(words, after) : null);
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
      if (!isJoined && !(isAside && /^(?:[,.;)]|and)$/u.test(words[after]?.lower ?? '.'))) return [];
    }
    const years = isAge ? yearsOf({ value: mention.years ?? null }) : yearsOf(mention);
    return years === null || years > OLDEST ? [] : [{ mention, years, name }];
  });
}

type Words = Statement['words'];

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

/** The last word of the name right after: "the 41-year-old operator Anna Berg". */
function nameAfter(words: Words, after: number): string | null {
  for (let i = after; i < Math.min(words.length, after + REACH); i++) {
    const word = words[i];
    if (!word || word.isMark) return null;
    if (!word.isCapital) continue;
    let to = i;
    while (words[to + 1]?.isCapital && !words[to + 1]?.isMark) to++;
    return rootOf(words[to]?.text ?? '');
  }
  return null;
}

/** What the sources say of the age of somebody with a name; undefined where they give that person none. */
export function judgeAge(age: Age, terms: Terms, corpus: Corpus): Part | undefined {
  const { name } = age;
  const near =
    name === null ? corpus.nearest(terms, NEAREST).map(({ known }) => known) : corpus.holding(name);
  const known = near.flatMap((one) =>
    agesIn(one.statement).flatMap((theirs) =>
      // Of somebody without a name, only the same age says something.
      (name === null ? theirs.years === age.years : theirs.name === name) ? [{ one, theirs }] : [],
    ),
  );
  const [first] = known;
  if (!first) return undefined;
  const same = known.find(({ theirs }) => theirs.years === age.years);
  const { one, theirs } = same ?? first;
  const words = onOneLine(theirs.mention.text);
  const ground = (bears: 'supports' | 'contradicts') => [valueGround(asValue(one, theirs.mention), bears)];
  return same
    ? { verdict: 'supported', why: `${one.statement.source.id} says "${words}"`, by: ground('supports') }
    : {
        verdict: 'contradicted',
        why: `the draft says "${onOneLine(age.mention.text)}"; ${one.statement.source.id} says "${words}"`,
        by: ground('contradicts'),
      };
}

const asValue = (known: KnownStatement, mention: Mention) => ({ ...known, mention });
