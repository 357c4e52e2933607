import type { Statement } from '../../articles/statements/index.ts';
import { isName, isNoun } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import type { Reader } from './reader.ts';
import { rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** Verbs by which somebody takes a matter for true, and for untrue. */
export const STANCES = {
  admits: /^(?:admit|acknowledge|confirm|concede|confess|accept)$/u,
  denies: /^(?:deny|dispute|reject|refute|rebut|contest|contradict)$/u,
} as const;
type Stance = keyof typeof STANCES;

/** What a sentence must share, for its matter to be the same. */
const SAME_MATTER = 0.4;
const NEAREST = 6;
/** Words before a verb among which whose verb it is must be. */
const REACH = 10;

interface Taken {
  readonly stance: Stance;
  readonly verb: Token;
  /** The roots of whoever takes it. */
  readonly by: ReadonlySet<string>;
  /** "The firm rejected that": what the sentence before gives, by a word for whoever that names. */
  readonly pointsBack: boolean;
}

function stancesIn(tokens: readonly Token[]): Taken[] {
  return tokens.flatMap((verb, k): Taken[] => {
    if (verb.pos !== 'VERB') return [];
    const stance = (Object.keys(STANCES) as Stance[]).find((one) => STANCES[one].test(verb.lemma));
    if (
      !stance ||
      tokens
        .slice(Math.max(0, k - 4), k)
        .some(({ lower }) => /^(?:not|n't|nor|neither|never|to)$/u.test(lower))
    )
      return [];
    const before = tokens.slice(Math.max(0, k - REACH), k);
    const from = before.findLastIndex(({ text }) => /^[.;:]$/u.test(text)) + 1;
    const by = new Set(
      before
        .slice(from)
        .filter((one) => isNoun(one) || isName(one))
        .map(({ text }) => rootOf(text)),
    );
    const pointsBack =
      /^(?:this|that|it)$/u.test(tokens[k + 1]?.lower ?? '') &&
      /^[.,;]$/u.test(tokens[k + 2]?.text ?? '.') &&
      !before.slice(from).some((one) => one.pos === 'PROPN');
    return by.size > 0 || pointsBack ? [{ stance, verb, by, pointsBack }] : [];
  });
}

/** Whether somebody admits in the draft what that somebody denies in the sources, or the other way round. */
export function judgeStance(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  for (const { stance, verb, by } of stancesIn(reader.tokensOf(statement))) {
    const content = rootsOf(statement.words, statement.mentions);
    content.delete(rootOf(verb.text));
    for (const root of by) content.delete(root);
    if (content.size < 2) continue;
    const near = corpus
      .nearest({ roots: content }, NEAREST)
      .filter(
        ({ known, share }) =>
          share >= SAME_MATTER || corpus.share(content, known.around) >= SAME_MATTER + 0.15,
      );
    const taken = near.flatMap(({ known }) =>
      corpus
        .beside(known)
        .flatMap((one) =>
          stancesIn(reader.tokensOf(one.statement)).flatMap((other) =>
            [...other.by].some((root) => by.has(root)) ||
            (other.pointsBack && [...by].some((root) => known.terms.roots.has(root)))
              ? [{ one, other }]
              : [],
          ),
        ),
    );
    if (taken.length === 0 || taken.some(({ other }) => other.stance === stance)) continue;
    const { one, other } = taken[0] as { one: KnownStatement; other: Taken };
    return {
      verdict: 'contradicted',
      why: `the draft says "${verb.text}"; ${sourceOf(one)} says "${other.verb.text}"`,
      by: [groundOf(one, 'contradicts')],
    };
  }
  return undefined;
}
