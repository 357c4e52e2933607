import type { Stretch } from '../../articles/statements/index.ts';
import { SPEECH } from '../../expressions/en/saying-words.ts';
import { type Lexicon, loadLexicon } from '../lexicon.ts';
import { isOfFamily } from './en/families.ts';
import { joinPhrasal } from './phrasal.ts';
import { type Token, tokenOf } from './token.ts';

/** Tags a stretch of a text. */
export type Tagger = (text: string, stretch: Stretch) => Token[];

/** No stretch is tagged beyond this: what is longer is not a sentence. */
const LONGEST = 1200;

/** A run of letters that is not a word, which the tagger takes the square of its length for. */
const ENDLESS = /(?:^|\s)\S{120}/u;
/** Anything but printable ASCII: most sentences have none of it to even out. */
const UNEVEN = /[^ -~]/u;

let loaded: Promise<Tagger> | undefined;

/** Loads the tagger and its model, which scan alone needs: a tenth of a second, once. */
export const loadTagger = (): Promise<Tagger> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }, lexicon] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
    loadLexicon(),
  ]);
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  const nouns = new Map<string, Forms>();
  /** The lemma and stem of a word in small letters after "the", as of a noun. */
  const nounForms = (lower: string): Forms => {
    const known = nouns.get(lower);
    if (known !== undefined) return known;
    const own = nlp.readDoc(`the ${lower}`).tokens();
    const [lemma, stem] = [its.lemma, its.stem].map(
      (as) => (own.out(as as typeof its.value) as string[])[1] ?? lower,
    ) as [string, string];
    if (nouns.size < MOST_NOUNS) nouns.set(lower, { lemma, stem });
    return { lemma, stem };
  };
  const words = new Map<string, Spelt>();
  /** What is one for every place of a word, worked out once: its stem is the slowest of what is asked of a token. */
  const speltAt = (tokens: Tokens, i: number, value: string): Spelt => {
    const known = words.get(value);
    if (known !== undefined) return known;
    const lower = value.toLowerCase();
    // Of a capital letter as of a small one.
    const small = lower === value ? undefined : words.get(lower);
    const stem = small?.stem ?? (tokens.itemAt(i).out(its.stem as typeof its.value) as string) ?? lower;
    const spelt = { text: value, lower: small?.lower ?? lower, stem };
    if (words.size < MOST_WORDS) words.set(value, spelt);
    return spelt;
  };
  type Tokens = ReturnType<ReturnType<typeof nlp.readDoc>['tokens']>;
  return (text, { start, end }) => {
    const own = evened(text.slice(start, Math.min(end, start + LONGEST)));
    if (ENDLESS.test(own)) return [];
    const tokens = nlp.readDoc(own).tokens();
    const values = tokens.out(its.value) as string[];
    const tags = tokens.out(its.pos as typeof its.value) as string[];
    const lemmas = tokens.out(its.lemma as typeof its.value) as string[];
    const found: Token[] = [];
    let at = 0;
    for (const [i, value] of values.entries()) {
      const place = own.indexOf(value, at);
      if (place < 0) continue;
      at = place + value.length;
      const { text: printed, lower, stem } = speltAt(tokens, i, value);
      const base = tags[i] === 'ADJ' ? participleOf(lower, found.at(-1), tags[i + 1], lexicon) : undefined;
      const isName = tags[i] === 'VERB' && isNameInside(value, values[i - 1], tags[i + 1]);
      const isOneNoun =
        tags[i] === 'ADJ' &&
        tags[i + 1] === 'AUX' &&
        ONE.test(found.at(-1)?.lower ?? '') &&
        lexicon.sensesOf(lower, 'NOUN') !== null;
      const pos = base !== undefined ? 'VERB' : isName ? 'PROPN' : isOneNoun ? 'NOUN' : (tags[i] ?? 'X');
      const lemma = base ?? IRREGULAR.get(lower) ?? (lemmas[i] ?? lower).toLowerCase();
      found.push(
        tokenOf({
          text: printed,
          lower,
          lemma,
          stem,
          pos,
          start: start + place,
          end: start + at,
          senses: lexicon.sensesOf(lemma, pos),
          isPerson: pos === 'NOUN' && lexicon.isPerson(lemma),
        }),
      );
    }
    const opening = openingNoun(found, nounForms, lexicon);
    if (opening) found[0] = tokenOf(opening);
    return joinPhrasal(found);
  };
}

/** "No relative was": what is between this and a verb is a noun. */
const ONE = /^(?:no|an?|each|every|another)$/u;

/** The number of WordNet's file of verbs of saying: "no relative was informed". */
const COMMUNICATION = 32;

/** "Were shredded after", "Vale shredded files": the verb of a form in "-ed" that the tagger takes for an adjective; undefined for others. */
function participleOf(
  lower: string,
  before: Token | undefined,
  next: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  if (!before || !lower.endsWith('ed') || isOfFamily(lower)) return undefined;
  const isBefore = next === 'ADP' || next === 'SCONJ';
  const isSaid = lexicon.sensesOf(lower.slice(0, -2), 'VERB')?.file === COMMUNICATION;
  const isAfterBe = before.lemma === 'be' && (isBefore || isSaid || lexicon.sensesOf(lower, 'ADJ') === null);
  const isAfterNoun =
    /^(?:NOUN|PROPN|PRON)$/u.test(before.pos) && (isBefore || next === 'DET' || next === 'NOUN');
  if (!isAfterBe && !isAfterNoun) return undefined;
  const stem = lower.slice(0, -2);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'), stem.replace(/i$/u, 'y')].find(
    (verb) => lexicon.sensesOf(verb, 'VERB') !== null,
  );
}

/** "The Red Cross delegates": a word with a capital in a sentence, before a noun, that the tagger takes for a verb. */
const isNameInside = (word: string, before: string | undefined, next: string | undefined): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  before !== undefined &&
  /^[\p{L},]+$/u.test(before) &&
  (next === 'NOUN' || next === 'PROPN');

const evened = (words: string): string =>
  UNEVEN.test(words)
    ? words
        .replace(/\s/gu, ' ')
        .replace(/[\u2018\u2019]/gu, "'")
        .replace(/[\u201C\u201D]/gu, '"')
        .replace(/[\u2010-\u2015]/gu, '-')
    : words;

interface Forms {
  readonly lemma: string;
  readonly stem: string;
}

/** A word as it is printed, in small letters, and its stem. */
type Spelt = Pick<Token, 'text' | 'lower' | 'stem'>;

/** Words whose forms and stems are kept, at most. */
const MOST_NOUNS = 5000;
const MOST_WORDS = 100_000;

/** Endings of nouns for qualities, acts and states, which few names have. */
const ABSTRACT = /(?:ity|tion|sion|ment|ness|ance|ence|ency|ancy|ship|ism|age|ture|sure)$/u;

/** "Miners had warned", "Visibility was poor": a plural or a quality that has its capital from the beginning of a sentence, which the tagger takes for a name; undefined for names. */
function openingNoun(
  [first, next]: readonly Token[],
  formsOf: (lower: string) => Forms,
  lexicon: Lexicon,
): Token | undefined {
  if (
    !first ||
    !next ||
    first.pos !== 'PROPN' ||
    next.pos === 'PROPN' ||
    !/^\p{Lu}\p{Ll}+$/u.test(first.text)
  )
    return undefined;
  const senses = ABSTRACT.test(first.lower) ? lexicon.sensesOf(first.lower, 'NOUN') : null;
  if (senses !== null) return { ...first, ...formsOf(first.lower), text: first.lower, pos: 'NOUN', senses };
  if (!first.lower.endsWith('s')) return undefined;
  // "Brooks said", "Brooks, 54": names.
  if (next.text === ',' || SPEECH.has(next.lemma)) return undefined;
  const forms = formsOf(first.lower);
  return forms.lemma === first.lower ? undefined : { ...first, ...forms, text: first.lower, pos: 'NOUN' };
}

/** Plurals and forms that the tagger leaves as they are. */
const IRREGULAR = new Map(
  Object.entries({ people: 'people', men: 'man', women: 'woman', children: 'child', policemen: 'policeman', crewmen: 'crewman', fishermen: 'fisherman', lives: 'life', sales: 'sales', died: 'die', dying: 'die', dies: 'die', shot: 'shoot', shots: 'shot', left: 'leave', found: 'find', hit: 'hit' }),
); // biome-ignore format: a table
