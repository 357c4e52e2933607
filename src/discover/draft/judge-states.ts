import type { Statement } from '../../articles/statements/index.ts';
import { onceEach } from '../../text/once-each.ts';
import { clauseAround } from '../scan/clause.ts';
import { isNoun } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import { type Corpus, type KnownStatement, withBeside } from './corpus.ts';
import { nearestInSense, shareIn, type Weighed, weighed } from './coverage.ts';
import { groundOf, highest, sourceOf } from './grounds.ts';
import { polarityAt } from './polarity.ts';
import type { Reader } from './reader.ts';
import { type State, statesOf } from './states.ts';
import { rootOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence with those beside it must share besides the state, to be of the same matter. */
const SAME_MATTER = 0.5;
/** How near to the opposite the same must come, for the sources to be of two minds. */
const AS_NEAR = 0.75;
/** How surely who or what is in a state must be the same. */
const SAME = 0.8;
/** Words between a verb and its second word, at most. */
const PARTICLE_REACH = 4;
const PARTICLE = /^(?:away|back|down|off|on|out|over|through|up|ahead|short|home|free|place)$/u;

/** A word for a state, and what its clause speaks of. */
interface InState {
  readonly at: number;
  readonly state: State;
  readonly of: readonly Token[];
  /** What the sentence does, in the words of a reason: says it or denies it. */
  readonly says: string;
  /** "47 were injured". */
  readonly isOfSeveral: boolean;
}

/** Asked of each sentence of the sources for many of the draft. */
const statesIn = onceEach((tokens: readonly Token[]): readonly InState[] =>
  tokens.flatMap((token, at): InState[] => {
    if (token.pos !== 'VERB' && token.pos !== 'ADJ') return [];
    const states = statesOf(lemmaAt(tokens, at));
    if (states.length === 0) return [];
    const polarity = polarityAt(tokens, at);
    const [from, to] = clauseAround(tokens, at, at + 1);
    const before = tokens.slice(from, at);
    // What someone would not do may be done later.
    if (polarity === 'unsure' || before.some(({ lower }) => lower === 'would')) return [];
    const nouns = tokens.slice(from, to).filter(isNoun);
    const of = nouns.length > 0 ? nouns : tokens.filter(isNoun);
    return states.map(({ pair, side }) => ({
      at,
      state: { pair, side: (polarity === 'yes') === (side === 0) ? 0 : 1 },
      of,
      says: `${polarity === 'yes' ? 'says' : 'denies'} "${token.text}"`,
      isOfSeveral: before.some(({ pos }) => pos === 'NUM'),
    }));
  }),
);

/** A verb with the word after it where both together mean something else: "turn-down". */
function lemmaAt(tokens: readonly Token[], at: number): string {
  const { pos, lemma, bare = lemma } = tokens[at] as Token;
  if (pos !== 'VERB') return lemma;
  for (let k = at + 1; k <= at + PARTICLE_REACH; k++) {
    const next = tokens[k];
    if (!next || next.pos === 'PUNCT') break;
    if (PARTICLE.test(next.lower)) return `${bare}-${next.lower}`;
  }
  return lemma;
}

/** What became of someone or something, where the sources have it in the opposite state. */
export function judgeStates(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  const own = reader.tokensOf(statement);
  const states = statesIn(own);
  if (states.length === 0) return undefined;
  const words = weighed(statement, corpus, reader);
  for (const one of states) {
    const token = own[one.at] as Token;
    const rest = words.filter(({ key }) => key !== rootOf(token.text) && !key.startsWith(`${token.lemma}_`));
    if (rest.length === 0) continue;
    const found = nearestInSense(rest, corpus).flatMap((known) =>
      alike(one, rest, { known, corpus, reader }),
    );
    const against = highest(found.filter(({ isSame }) => !isSame));
    const support = highest(found.filter(({ isSame }) => isSame));
    if (!against || against.score < SAME_MATTER) continue;
    if (support && support.score >= against.score * AS_NEAR) continue;
    return {
      verdict: 'contradicted',
      why: `the draft ${one.says}; ${sourceOf(against.known)} ${against.says}`,
      by: [groundOf(against.known, 'contradicts')],
    };
  }
  return undefined;
}

interface Found {
  readonly known: KnownStatement;
  readonly says: string;
  readonly isSame: boolean;
  readonly score: number;
}

/** Where a statement of the sources has one of the same pair of states, of the same person or thing. */
function alike(
  own: InState,
  rest: readonly Weighed[],
  { known, corpus, reader }: { known: KnownStatement; corpus: Corpus; reader: Reader },
): Found[] {
  const same = statesIn(reader.tokensOf(known.statement)).filter(
    (other) => other.state.pair === own.state.pair && isOfSame(own, other, corpus),
  );
  if (same.length === 0) return [];
  const share = shareIn(corpus.senses.keysOf(known), rest, corpus);
  const around = new Set(corpus.beside(known).flatMap((one) => [...corpus.senses.keysOf(one)]));
  const score = withBeside(share, shareIn(around, rest, corpus));
  return same.map(({ says, state }) => ({ known, says, isSame: state.side === own.state.side, score }));
}

function isOfSame(own: InState, other: InState, corpus: Corpus): boolean {
  if (own.isOfSeveral !== other.isOfSeveral) return false;
  const roots = new Set(other.of.map(({ text }) => rootOf(text)));
  const isOfPerson = other.of.some(({ isPerson }) => isPerson);
  return own.of.some(
    ({ text, isPerson }) => (isPerson && isOfPerson) || corpus.senses.sureOf(rootOf(text), roots) >= SAME,
  );
}
