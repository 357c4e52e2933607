import type { Token } from '../token.ts';
import { smallFirst } from './noun-words.ts';

/** Words as they are printed, without a day at their end and without those that only say that it was no one else. */
export const printedAct = (text: string, own: readonly Token[]): string =>
  own.length === 0
    ? ''
    : text
        .slice(own[0]?.start, own.at(-1)?.end)
        .replace(/\s+/gu, ' ')
        .replace(/ (?:himself|herself|themselves|alone|personally|single-handedly)\b/u, '')
        .replace(
          / (?:on|late on|early on|in|at) (?:\p{Lu}\p{L}+day|the (?:morning|afternoon|evening)|\d\S*|night)\b.*$/u,
          '',
        )
        .replace(/ (?:shortly|soon|hours?|minutes|days|just)$/u, '');

/** Words without a capital that only begins the sentence. */
const lowered = (words: string, first: Token | undefined): string =>
  first?.pos === 'PROPN' ? words : smallFirst(words);

/** "Who was steering?": who did what a verb with its auxiliaries says, from `k` to `end`. */
export function whoDid(text: string, tokens: readonly Token[], k: number, end: number): string {
  let from = k;
  while (from > 0 && /^(?:AUX|ADV|PART)$/u.test(tokens[from - 1]?.pos ?? '')) from--;
  while (from < k && tokens[from]?.pos !== 'AUX') from++;
  const words = printedAct(text, tokens.slice(from, end))
    .replace(/^were\b/u, 'was')
    .replace(/^have\b/u, 'has')
    .replace(/^are\b/u, 'is')
    .replace(/^'(?:s|d|ve)\b/u, 'had');
  return `Who ${words}?`;
}

/** "By whom was the tape handed over?": by whom a thing was done that a passive says. */
export function byWhom(text: string, thing: readonly Token[], tokens: readonly Token[], k: number): string {
  const name = lowered(printedAct(text, thing), thing[0]);
  const be = tokens
    .slice(Math.max(0, k - 4), k)
    .find(({ lower }) => /^(?:was|were|is|are)$/u.test(lower))?.lower;
  const own = thing.at(-1);
  const isPlural = own !== undefined && own.pos === 'NOUN' && own.lemma !== own.lower;
  const verb = tokens[k] as Token;
  const next = tokens[k + 1];
  const particle =
    next && verb.bare !== undefined && verb.lemma.endsWith(`-${next.lower}`) ? ` ${next.lower}` : '';
  return `By whom ${be ?? (isPlural ? 'were' : 'was')} ${name} ${verb.lower}${particle}?`;
}

/** "Whose work was the repair?", "Who did the first warning come from?". */
export function fromWhom(text: string, thing: readonly Token[], isWork: boolean): string {
  const name = lowered(printedAct(text, thing), thing[0]);
  return isWork ? `Whose work was ${name}?` : `Who did ${name} come from?`;
}
