import type { Statement } from '../../articles/statements/index.ts';
import type { TypeName } from '../../values/index.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Slot } from './slot.ts';
import type { Token } from './tagger.ts';

export const PART_BEFORE =
  /\b(another|other|more|additional|further|extra|remaining|including|among|included|half of|some of|also|comprising)\s*(?:about|around|some|at least|the|were|was|them|those|these|,)*\s*$/iu;
export const PART_AFTER =
  /^\s*(?:(?:(?!and\b|or\b)\p{L}+\s+){0,2}?(more(?!\s+than)|others?|additional|further)\b|(?:\p{L}+\s+)?(of (?:them|whom|those|these)|out of)\b|(of the)\b)/iu;
export const CHANGE_BEFORE =
  /\b(?:up|down|rose|fell|increased|decreased|grew|climbed|dropped|gained|lost|slipped|jumped|declined|surged|rises?|falls?|increase|decrease)\s*(?:by|of)?\s*(?:about|around|some|nearly|almost|more than|over)?\s*$/iu;
export const EARLIER =
  /\b(?:earlier this (?:year|month)|last (?:year|month)|previous(?:ly)?|prior|(?:years?|months|decades?) (?:ago|earlier|before)|just this month|at the time|back then)\b|\bthen[.,]?$/iu;
export const PLANNED =
  /\b(?:will|would|plans?|planned|expects?|expected|could|may|might|should|wants?|hopes?|intends?|due|scheduled|aims?|up for|proposed|target)\b/iu;

/** The time that another expression of the clause, else of the sentence, gives the event. */
export function whenOf(
  { mentions, source }: Statement,
  own: Mention,
  type: TypeName,
  words: readonly Token[],
): Slot['when'] {
  if (type === 'date') return undefined;
  const [low, high] = [words[0]?.start ?? own.start, words.at(-1)?.end ?? own.end];
  const dates = mentions.filter(
    (m) => m !== own && (m.type === 'date' || m.type === 'period') && !m.isReference && m.value !== null,
  );
  const near =
    dates.find((m) => m.start >= low && m.end <= high) ??
    (dates.length === 1 && !isOtherClause(source.text, own, dates[0] as Mention) ? dates[0] : undefined);
  const value = near && valueType('date')?.read?.(near);
  return value?.kind === 'interval' ? value.usual : undefined;
}

/** Whether a conjunction of time stands between two mentions: then the one's time is not the other's. */
const isOtherClause = (text: string, a: Mention, b: Mention): boolean =>
  /\b(?:after|before|since|until|while|when|and|but|ago|which|who|that)\b/iu.test(
    text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)),
  );

/** The day that a sentence is on, by any date of it. */
export function dayOf({ mentions, speeches }: Statement, own: Mention): Slot['day'] {
  // The day of a report or a statement is not the day of what it says.
  if (speeches.length > 0) return undefined;
  for (const mention of mentions) {
    if (mention === own || mention.type !== 'date' || mention.isReference) continue;
    const { value } = mention;
    if (value?.kind === 'interval' && value.usual.high - value.usual.low < 2 * 1440) return value.usual;
  }
  return undefined;
}
