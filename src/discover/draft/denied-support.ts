import type { Statement } from '../../articles/statements/index.ts';
import type { Token } from '../scan/token.ts';
import type { KnownStatement } from './corpus.ts';
import { isDeniedBySomebody, isUnword, isWord } from './negation.ts';
import { deniedIn, isLight, polarityAt, saysSomething } from './polarity.ts';
import { isQuotedAt } from './quoted.ts';
import type { Reader } from './reader.ts';
import { isEmpty } from './terms.ts';

/** What a sentence denies that would support a statement, or the other way round: no sentence supports what it denies. */
export function deniedBySupport(
  statement: Statement,
  support: KnownStatement,
  reader: Reader,
): string | undefined {
  const [own, theirs] = [statement, support.statement].map((one) => headsIn(reader.tokensOf(one))) as [
    Heads,
    Heads,
  ];
  const isQuoted = (token: Token): boolean => isQuotedAt(statement, token);
  for (const [heads, others] of [
    [own, theirs],
    [theirs, own],
  ] as const)
    for (const head of heads.denied) {
      const same = others.said.find((other) => isWord(head, other));
      if (!same || others.denied.some((other) => isWord(head, other))) continue;
      if (heads.said.some((other) => isWord(same, other))) continue;
      if (isQuoted(heads === own ? head : same)) continue;
      return head.text;
    }
  const opposed = own.said.find((token) => theirs.said.some((other) => isUnword(token, other)));
  return opposed && !theirs.said.some((other) => isWord(opposed, other)) ? opposed.text : undefined;
}

/** The words of a sentence that it denies, and those that it says. */
interface Heads {
  readonly denied: readonly Token[];
  readonly said: readonly Token[];
}

function headsIn(tokens: readonly Token[]): Heads {
  const says = (token: Token): boolean => saysSomething(token) && !isLight(token) && !isEmpty(token.lower);
  return {
    denied: deniedIn(tokens).flatMap(({ at, verb }) =>
      // "Not 90 beds": the number is denied, and not the beds.
      verb === null && tokens[at - 1]?.pos !== 'NUM' && !isDeniedBySomebody(tokens, at)
        ? [tokens[at] as Token]
        : [],
    ),
    said: tokens.filter((token, k) => says(token) && polarityAt(tokens, k) === 'yes'),
  };
}
