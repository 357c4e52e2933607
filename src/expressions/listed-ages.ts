import type { RuleReading } from '../values/mention.ts';
import { age } from './age-reading.ts';
import type { TokenStream } from './tokens.ts';

/** How many people are listed with their ages, at most. */
const MOST = 12;

const ageAt = (stream: TokenStream, i: number): number | undefined => {
  const n = Number(stream.text(i));
  return stream.at(i)?.kind === 'number' && Number.isInteger(n) && n >= 1 && n <= 115 ? n : undefined;
};

/** The 58 of `aged 61 and 58`, the 6 and the 9 of `aged 4, 6 and 9`: what joins them makes ages of all. */
export function readListedAge(stream: TokenStream, i: number): RuleReading | undefined {
  const n = ageAt(stream, i);
  if (n === undefined || !isFreeOfNoun(stream, i + 1)) return undefined;
  let at = i;
  for (let listed = 0; listed < MOST; listed++) {
    if (stream.isWord(at - 1, 'aged', 'ages'))
      return listed > 0 ? age({ low: n, high: n, bound: 'exact' }, 'year', i + 1) : undefined;
    const joint = stream.isWord(at - 1, 'and', 'or') ? at - 1 : at;
    const comma = stream.isMark(joint - 1, ',') ? joint - 1 : joint;
    if (comma === at || ageAt(stream, comma - 1) === undefined) return undefined;
    at = comma - 1;
  }
  return undefined;
}

/** Whether the list ends or goes on, and nothing is counted: "aged 61 and 58 others". */
const isFreeOfNoun = (stream: TokenStream, i: number): boolean => {
  const token = stream.at(i);
  if (token?.kind === 'mark') return !(token.glued && ['%', '-', '/', ':'].includes(token.text));
  const word = token?.text ?? '';
  return !(
    /^(?:people|men|women|children|more|other)$/u.test(word) ||
    (/[^s]s$/u.test(word) && !/^(?:was|is|has|as)$/u.test(word))
  );
};
