import { areOpposites } from '../lexicon.ts';
import { type Outcome, outcomesOf } from '../scan/en/outcomes.ts';
import { termOf } from '../scan/noun-phrases.ts';
import type { Token } from '../scan/token.ts';

/**
 * Whether one word excludes the other, said of one thing: "rose" and "fell", "guilty" and "innocent".
 * @param around The lemmas of both sentences: some words are outcomes of some things alone.
 */
export function areOpposed(a: Token, b: Token, around: readonly ReadonlySet<string>[]): boolean {
  if (a.lemma === b.lemma) return false;
  const fits = ({ objects }: Outcome): boolean =>
    objects === undefined || around.every((lemmas) => objects.split(' ').some((word) => lemmas.has(word)));
  const poles = [a.lemma, termOf(a)].flatMap((word) => [...outcomesOf(word)]);
  const others = [b.lemma, termOf(b)].flatMap((word) => [...outcomesOf(word)]);
  if (
    poles.some(
      ([outcome, value]) =>
        fits(outcome) && others.some(([same, other]) => same === outcome && other !== value),
    )
  )
    return true;
  if (a.pos !== b.pos || !a.senses || !b.senses) return false;
  // A noun is meant in its commonest sense: the opposite of the day of a night is not that of a day of the week.
  return a.pos === 'NOUN'
    ? a.senses.against.includes(b.senses.own[0] as number) &&
        b.senses.against.includes(a.senses.own[0] as number)
    : areOpposites(a.senses, b.senses);
}
