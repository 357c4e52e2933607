import type { Statement } from '../../articles/statements/index.ts';
import { PLAIN_FORMS } from '../../expressions/en/irregular-verbs.ts';
import { kinshipOf, type Lexicon, loadLexicon } from '../lexicon.ts';
import { loadRelations, type Relations } from '../relations.ts';
import { loadTagger, type Tagger } from '../scan/tagger.ts';
import type { Token } from '../scan/token.ts';
import { rootOf } from './terms.ts';

/** How near two words must be in meaning to be taken for one another. */
const KIN = 0.6;

/** What a draft is read with: parts of speech, and what words mean. Statements of the sources are read when they are asked for. */
export class Reader {
  readonly #tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly relations: Relations;
  readonly #tokens = new WeakMap<Statement, readonly Token[]>();

  constructor(tagger: Tagger, lexicon: Lexicon, relations: Relations) {
    this.#tagger = tagger;
    this.lexicon = lexicon;
    this.relations = relations;
  }

  tokensOf(statement: Statement): readonly Token[] {
    const known = this.#tokens.get(statement);
    if (known) return known;
    const tokens = this.#withNouns(evenedOut(this.#tagger(statement.source.text, statement)));
    this.#tokens.set(statement, tokens);
    return tokens;
  }

  /**
   * "A retired army general,": an adjective that ends the phrase of a noun is one where it may mean somebody. "Was finance minister": so is a
   * verb without an ending after a form of "be".
   */
  #withNouns(tokens: readonly Token[]): readonly Token[] {
    return tokens.map((token, k) => {
      const [before, after] = [tokens[k - 1]?.pos ?? '', tokens[k + 1]?.pos ?? 'PUNCT'];
      if (token.pos === 'VERB' && isPlain(token.lower) && tokens[k - 1]?.lemma === 'be' && after === 'NOUN')
        return { ...token, pos: 'NOUN', senses: this.lexicon.sensesOf(token.lemma, 'NOUN') };
      const isLast =
        token.pos === 'ADJ' && /^(?:NOUN|ADJ|DET)$/u.test(before) && /^(?:PUNCT|ADP)$/u.test(after);
      if (!isLast || !this.lexicon.isPerson(token.lemma)) return token;
      return { ...token, pos: 'NOUN', isPerson: true, senses: this.lexicon.sensesOf(token.lemma, 'NOUN') };
    });
  }

  /** Whether two words may mean one thing: of one root, of one stem, or of one meaning. */
  isKin(a: Token, b: Token): boolean {
    return (
      a.lemma === b.lemma ||
      a.stem === b.stem ||
      rootOf(a.text) === rootOf(b.text) ||
      kinshipOf(a.senses, b.senses) >= KIN
    );
  }
}

/** Whether a form of a verb has no ending: no participle. */
const isPlain = (form: string): boolean => !/(?:ed|ing)$/u.test(form) && !PLAIN_FORMS.has(form);

/** Words that begin a clause, which the tagger takes for prepositions. */
const JOINS_CLAUSES = /^(?:although|though|because|unless|whereas|while)$/u;

/** "There were also remains", "the hooks of": nouns that the tagger takes for verbs, and what begins a clause for a preposition. */
const evenedOut = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, k) => {
    if (token.pos === 'ADP' && JOINS_CLAUSES.test(token.lower)) return { ...token, pos: 'SCONJ' };
    if (token.pos !== 'VERB' || !/s$/u.test(token.lower)) return token;
    let i = k - 1;
    while (tokens[i]?.pos === 'ADV') i--;
    const isThere = tokens[i]?.lemma === 'be' && tokens[i - 1]?.lower === 'there';
    const isAfterThe = /^(?:the|no|some|its|his|her|their)$/u.test(tokens[k - 1]?.lower ?? '');
    return isThere || isAfterThe ? { ...token, pos: 'NOUN' } : token;
  });

/** Loads what a draft is read with: two tenths of a second, once. */
export async function loadReader(): Promise<Reader> {
  const [tagger, lexicon, relations] = await Promise.all([loadTagger(), loadLexicon(), loadRelations()]);
  return new Reader(tagger, lexicon, relations);
}
