import { NEEDS_WORDS, SAYING_FORMS } from '../../expressions/en/saying-words.ts';

/** Forms that give words to somebody wherever they are; those that are nouns too ("claims", "reports") only before "that". */
const VERBS = [...SAYING_FORMS]
  .filter(
    ([, { form, stance, verb }]) =>
      (form === 'past' || form === 'third') &&
      (!NEEDS_WORDS.has(verb) || stance !== 'says' || verb === 'confirm') &&
      stance !== 'thinks' &&
      stance !== 'plans',
  )
  .map(([text, { isNoun }]) => (isNoun ? `${text} that` : text))
  .concat('according to', 'believes')
  .join('|');

const SAYING = new RegExp(`\\b(?:${VERBS})\\b`, 'iu');

/** Verbs that accuse or deny by themselves; "charges" and "faults" are things as often. */
const ACCUSING = new RegExp(
  `\\b(?:${[...SAYING_FORMS]
    .filter(
      ([, { stance, isNoun }]) =>
        (stance === 'accuses' || stance === 'denies' || stance === 'claims') && !isNoun,
    )
    .map(([text]) => text)
    .concat('accusations?', 'allegations?', 'denials?', 'blames?')
    .join('|')})\\b`,
  'iu',
);

/** Whether a sentence accuses, alleges or denies. */
export const isAccusing = (folded: string): boolean => ACCUSING.test(folded);

/** Words between quotation marks that are somebody's, and not a name or a doubt about a word. */
const LEAST_QUOTED = 4;

/** Whether words are between quotation marks; a quotation may run on from the sentence before, or into the next. */
export function quotesWords(folded: string): boolean {
  if (!folded.includes('"')) return false;
  return folded
    .split('"')
    .some((part, i) => i % 2 === 1 && part.split(' ').filter((word) => word !== '').length >= LEAST_QUOTED);
}

/** Whether a sentence gives words to somebody: by a verb of saying, or between quotation marks. */
export const isAttributed = (folded: string): boolean => SAYING.test(folded) || quotesWords(folded);

/** Words of where and to whom something is said; a name may be there too, and any other word begins what is said. */
const TO_WHOM =
  'in|a|an|the|at|to|on|by|here|late|early|also|again|reporters|journalists|lawmakers|parliament|state|television|tv|radio|news|press|agency|conference|briefing|statement|interview|speech|post|message|letter|media|social|him|her|them|us';
const BEFORE = new RegExp(`\\b(?:${VERBS})(?: (?:${TO_WHOM}|\\p{Lu}[\\p{L}\\p{N}'-]*)){0,6} ?$`, 'u');
const AFTER = new RegExp(`^ (?:(?:[\\p{L}'-]+ly|also|again) )?(?:${VERBS})\\b`, 'iu');
/** "On Saturday, he reiterated": only at the head of a sentence, since "sank on May 14, the owner said" is about the sea. */
const HEAD = new RegExp(`^, (?:[\\p{L}'-]+ ){1,3}(?:${VERBS})\\b`, 'iu');
/** No verb of saying and its time are further apart. */
const REACH = 80;

/** Whether a date says when somebody spoke: "told reporters on Tuesday", "on Wednesday confirmed". */
export function isOccasion(folded: string, start: number, end: number): boolean {
  return (
    BEFORE.test(folded.slice(Math.max(0, start - REACH), start)) ||
    AFTER.test(folded.slice(end, end + REACH)) ||
    (start <= 4 && HEAD.test(folded.slice(end, end + REACH)))
  );
}
