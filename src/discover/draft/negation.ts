import type { Statement } from '../../articles/statements/index.ts';
import { areOfOneFamily } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import { type Corpus, type KnownStatement, withBeside } from './corpus.ts';
import { groundOf, highest, sourceOf } from './grounds.ts';
import { isPronounFor, nameRoots } from './names-of-voices.ts';
import { deniedIn, isLight, polarityAt, saysSomething } from './polarity.ts';
import { isQuotedAt } from './quoted.ts';
import type { Reader } from './reader.ts';
import { STANCES } from './stance.ts';
import { rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';
import { namesAlone } from './voices.ts';

/** What a sentence must share besides the word that one of them denies, for it to be of the same thing. */
const SAME_THING = 0.42;
/** What more it must share where the word is another of the same meaning. */
const OTHER_WORD = 0.06;
/** How near to a sentence that denies it another must come that does not, for the sources to be of two minds. */
const AS_NEAR = 0.72;
/** How much more surely a word is the same for each word right before it that is the same, too. */
const SAME_BEFORE = 0.25;
/** Words before it that are looked at. */
const BEFORE = 3;
/** The roots of words for anybody. */
const ANYBODY = ['man', 'men', 'woman', 'women', 'people', 'person'].map(rootOf);
/** Words around a word among which what it is of must be. */
const REACH = 14;
const NEAREST = 10;

/** A word of a source that may be the same as one of the draft, and how surely it is said of the same. */
interface Said {
  readonly known: KnownStatement;
  readonly isDenied: boolean;
  /** Whether it is the very word after the "not". */
  readonly isHead: boolean;
  /** What its own sentence shares of the rest. */
  readonly share: number;
  readonly score: number;
  /** Whether it is said of "they" or "it", whom a sentence before names. */
  readonly isOfPronoun: boolean;
  /** Whether it is the same word, and no other of its meaning. */
  readonly isWord: boolean;
}

/** Whether both sentences give what they say to somebody with a name, and to two: "the detective" may be either. */
function isSaidByOthers(a: Statement, b: Statement, corpus: Corpus): boolean {
  const rootsOfSpeakers = ({ speeches }: Statement): string[] =>
    speeches.flatMap(({ speaker, cue }) =>
      // Whom "he" means is a guess.
      speaker && cue && !isPronounFor(speaker) ? [...namesAlone(nameRoots(speaker), corpus)] : [],
    );
  const [own, other] = [rootsOfSpeakers(a), new Set(rootsOfSpeakers(b))];
  return own.length > 0 && other.size > 0 && !own.some((root) => other.has(root));
}

/** What the draft denies and the sources say, or the other way round: word by word, each with what it is said of. */
export function judgeNegation(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  const own = reader.tokensOf(statement);
  const denied = new Map(deniedIn(own).map((one) => [one.at, one]));
  for (const [k, token] of own.entries()) {
    if (!saysSomething(token) || isLight(token) || isQuotedAt(statement, token)) continue;
    const verb = denied.get(k)?.verb ?? null;
    // "Did not carry a licence": where no source has the verb, what is denied is the licence.
    const isDenied = denied.has(k) && (verb === null || !corpus.isKnown(rootOf((own[verb] as Token).text)));
    // Of what a sentence denies, only the word after the "not" is known not to be so.
    if (!isDenied && polarityAt(own, k) !== 'yes') continue;
    const content = rootsOf(statement.words, statement.mentions);
    content.delete(rootOf(token.text));
    // "A man was arrested", where nobody was.
    for (const root of ANYBODY) if (content.size > 1) content.delete(root);
    if (content.size === 0) continue;
    const all = saidOf(token, content, { statement, corpus, reader, isHad: isHadAt(own, k) });
    // Another word for it counts where no source has the word itself.
    const said = all.some((one) => one.isWord) ? all.filter((one) => one.isWord) : all;
    const against = best(
      said.filter(
        (one) => one.isDenied !== isDenied && (one.share > 0 || one.isOfPronoun) && (isDenied || one.isHead),
      ),
    );
    const support = best(said.filter((one) => one.isDenied === isDenied));
    if (isDenied && against && isDeniedBySomebody(own, k) && !isSaidBy(against.known, own.slice(0, k)))
      continue;
    if (!against || against.score < SAME_THING + (against.isWord ? 0 : OTHER_WORD)) continue;
    if (support && support.score >= against.score * AS_NEAR) continue;
    if (isDenied && !against.isWord && isDeniedOtherwise(all, content, { corpus, reader })) continue;
    return {
      verdict: 'contradicted',
      why: isDenied
        ? `the draft denies what ${sourceOf(against.known)} says`
        : `${sourceOf(against.known)} denies it`,
      by: [groundOf(against.known, 'contradicts')],
    };
  }
  return undefined;
}

/** "Not marked on his charts", where a source has "did not appear on charts": another word for it says the same. */
const isDeniedOtherwise = (
  all: readonly Said[],
  content: ReadonlySet<string>,
  { corpus, reader }: { corpus: Corpus; reader: Reader },
): boolean =>
  corpus.nearest({ roots: content }, BEFORE).some(({ known, share }) => {
    const tokens = reader.tokensOf(known.statement);
    return (
      share >= Math.max(...all.map((one) => one.share)) &&
      tokens.some((token, k) => content.has(rootOf(token.text)) && polarityAt(tokens, k) === 'no')
    );
  });

/** Whether a sentence of a source is said by somebody who is among some words. */
const isSaidBy = ({ statement: { speeches } }: KnownStatement, tokens: readonly Token[]): boolean => {
  const roots = new Set(
    tokens.filter(({ pos }) => /^(?:NOUN|PROPN)$/u.test(pos)).map(({ text }) => rootOf(text)),
  );
  return speeches.some(({ speaker }) => speaker?.name.split(' ').some((word) => roots.has(rootOf(word))));
};

/** "Sand disputed that the dam had been repaired" is not untrue where another says that it was. */
export const isDeniedBySomebody = (tokens: readonly Token[], k: number): boolean =>
  tokens
    .slice(Math.max(0, k - REACH), k)
    .some(({ pos, lemma }) => pos === 'VERB' && STANCES.denies.test(lemma));

const best = highest<Said>;

/** Where the sources say or deny a word, of what the draft says it of. */
function saidOf(
  token: Token,
  content: ReadonlySet<string>,
  {
    statement,
    corpus,
    reader,
    isHad,
  }: { statement: Statement; corpus: Corpus; reader: Reader; isHad: boolean },
): Said[] {
  const all = new Set([...content, rootOf(token.text)]);
  const own = reader.tokensOf(statement);
  return corpus.nearest({ roots: all }, NEAREST).flatMap(({ known }) => {
    if (isSaidByOthers(statement, known.statement, corpus)) return [];
    const tokens = reader.tokensOf(known.statement);
    const trades = corpus.tradesIn(known.statement);
    const denied = new Map(deniedIn(tokens).map((one) => [one.at, one]));
    return tokens.flatMap((other, k): Said[] => {
      const isOpposed = isUnword(token, other);
      if (!saysSomething(other) || !(isOpposed || isSame(token, other, corpus, reader))) return [];
      // Who gets what others are not given has what is denied.
      const isObject = isHad && typeof denied.get(k)?.verb === 'number';
      const polarity = isObject ? 'no' : polarityAt(tokens, k);
      if (polarity === 'unsure' || (denied.has(k) && isOfAnother(own, tokens, k))) return [];
      if (denied.has(k) && isMoreDenied(all, tokens, k)) return [];
      const near = new Set(
        tokens.slice(Math.max(0, k - REACH), k + REACH + 1).map(({ text }) => rootOf(text)),
      );
      near.delete(rootOf(other.text));
      for (const root of trades) near.add(root);
      const share = corpus.share(content, near);
      const wide = corpus.share(content, new Set([...near, ...known.around]));
      const score = withBeside(share, wide);
      return [
        {
          known,
          isDenied: (polarity === 'no') !== isOpposed,
          isHead: denied.get(k)?.verb === null || isObject || isOpposed,
          share,
          score: score * (1 + SAME_BEFORE * sharedBefore(statement, token, tokens, k, reader)),
          isOfPronoun: k < REACH / 2 && isOfWhomBefore(tokens),
          isWord: isOpposed || isWord(token, other),
        },
      ];
    });
  });
}

/** Whether a sentence begins with "they" or "no one": who or what is meant is in the sentence before. */
const isOfWhomBefore = ([first, second]: readonly Token[]): boolean =>
  /^(?:they|it|he|she|nobody|none)$/u.test(first?.lower ?? '') ||
  (first?.lower === 'no' && second?.lower === 'one');

/** "Unvaccinated", beside "vaccine" and "vaccinated". */
export function isUnword(token: Token, other: Token): boolean {
  const [long, short] =
    token.lower.length > other.lower.length ? [token.lower, other.lower] : [other.lower, token.lower];
  const bare = /^(?:un|non-?)(\p{L}{5,})$/u.exec(long)?.[1];
  return bare !== undefined && bare.slice(0, LEAST_STEM) === short.slice(0, LEAST_STEM);
}
/** Letters that words of one stem begin with. */
const LEAST_STEM = 5;

/** "A second charge", "another plan": what is denied of one more is not denied of the first. */
const MORE = /^(?:second|third|fourth|other|another|further|additional|separate)$/u;
const isOfAnother = (own: readonly Token[], tokens: readonly Token[], k: number): boolean => {
  const rest = tokens.slice(k + 1, k + REACH);
  const end = rest.findIndex(({ text }) => /^[.,;:]$/u.test(text));
  return (end < 0 ? rest : rest.slice(0, end)).some(
    ({ lower }) => MORE.test(lower) && !own.some((word) => MORE.test(word.lower)),
  );
};

/** What begins a complement of a verb, and what ends it. */
const OF_VERB = /^(?:in|at|by|from|with|to)$/u;

/** "Denied that it was made in the ministry": what is denied is where, of which the draft says nothing. */
function isMoreDenied(own: ReadonlySet<string>, tokens: readonly Token[], k: number): boolean {
  let verb = k;
  if (tokens[k]?.pos === 'NOUN') {
    verb++;
    while (/^(?:AUX|ADV)$/u.test(tokens[verb]?.pos ?? '')) verb++;
  }
  if (tokens[verb]?.pos !== 'VERB' || !OF_VERB.test(tokens[verb + 1]?.lower ?? '')) return false;
  const rest = tokens.slice(verb + 2, k + REACH);
  const end = rest.findIndex(
    ({ pos, lower }) => !/^(?:DET|ADJ|NOUN|PROPN)$/u.test(pos) && !/^(?:its|his|her|their)$/u.test(lower),
  );
  const nouns = (end < 0 ? rest : rest.slice(0, end)).filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  return nouns.length > 0 && !nouns.some(({ text }) => own.has(rootOf(text)));
}

/** How many of the words right before two words are the same, those that every sentence may hold among them: "make another offer". */
function sharedBefore(
  statement: Statement,
  token: Token,
  tokens: readonly Token[],
  k: number,
  reader: Reader,
): number {
  const own = reader.tokensOf(statement);
  const before = (all: readonly Token[], at: number): Set<string> =>
    new Set(
      all
        .slice(Math.max(0, at - BEFORE), at)
        .filter(({ pos }) => /^(?:VERB|NOUN|ADJ|DET)$/u.test(pos))
        .map(({ lemma }) => lemma)
        .filter((lemma) => !/^(?:the|an?|no|any)$/u.test(lemma)),
    );
  const theirs = before(tokens, k);
  return [...before(own, own.indexOf(token))].filter((lemma) => theirs.has(lemma)).length;
}

/** Whether a noun is said to be there, or to be had: "there were remains", "will receive a dividend". */
function isHadAt(tokens: readonly Token[], k: number): boolean {
  if (tokens[k]?.pos !== 'NOUN') return false;
  const verb = tokens.slice(0, k).findLast(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb === undefined || !isLight(verb)) return false;
  // "Was absent from the hearing" has no hearing.
  return tokens
    .slice(tokens.indexOf(verb) + 1, k)
    .every(({ pos }) => /^(?:DET|ADJ|ADV|NUM|NOUN)$/u.test(pos));
}

export const isWord = (a: Token, b: Token): boolean =>
  a.lemma === b.lemma || a.stem === b.stem || rootOf(a.text) === rootOf(b.text);

/** Whether two words say one thing, of whatever class: "appeal" and "appealed", "complete" and "finished". */
const isSame = (a: Token, b: Token, corpus: Corpus, reader: Reader): boolean =>
  reader.isKin(a, b) ||
  corpus.alike(rootOf(a.text)).has(rootOf(b.text)) ||
  (b.bare !== undefined && areOfOneFamily(a, b));
