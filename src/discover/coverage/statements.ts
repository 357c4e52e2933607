import type { Source } from '../../articles/source.ts';
import { isDateline, isSentence, isStating } from '../../articles/statements/furniture.ts';
import { eachStatement, type StatementOptions, type Stretch } from '../../articles/statements/index.ts';
import { hasStateWord } from '../../expressions/counted.ts';
import { type FoldedText, foldText } from '../../text/fold.ts';
import type { Mention, MentionType } from '../../values/mention.ts';
import { isStated } from './is-stated.ts';
import { isAccusing, isAttributed, isOccasion, quotesWords } from './sayings.ts';

/** What makes words a statement that a claim could rest on. */
export const STATEMENT_KINDS = ['dated', 'counted', 'measured', 'attributed'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What a statement is about, in the order in which a checker looks at statements. */
export const SUBJECTS = ['casualties', 'dates', 'amounts', 'accusations', 'quotations', 'reports'] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * Something that an article states and a registry could hold: a date, a count or a measure in its sentence, or a
 * sentence that gives words to somebody and holds none of these.
 */
export interface Statement extends Stretch {
  readonly kind: StatementKind;
  readonly subject: Subject;
  /** Which grammar read it; null for an attributed sentence. */
  readonly type: MentionType | null;
  /** What was read, canonical; null where nothing was or an anchor is missing. */
  readonly value: string | null;
  readonly sentence: Stretch;
}

/** A statement as it is read, by which it is known again. */
export interface ReadStatement {
  readonly statement: Statement;
  /** The words of its sentence, the same in every printing; null where they are too few to be known again. */
  readonly words: string | null;
  /** Where in these words it is. */
  readonly at: number;
}

const KINDS: Readonly<Record<MentionType, StatementKind>> = {
  date: 'dated', period: 'dated', time: 'dated', set: 'dated',
  duration: 'measured', age: 'measured', quantity: 'measured',
  count: 'counted', ordinal: 'counted',
}; // biome-ignore format: a row a kind

/** Nouns for people who came to harm, where no verb says it: "40 casualties". */
const HARMED = /\b(?:casualt(?:y|ies)|victims?|bod(?:y|ies)|corpses?)\b/iu;

function subjectOf({ type, counted }: Mention, words: string): Subject {
  if (KINDS[type] === 'dated') return 'dates';
  if (type !== 'count') return 'amounts';
  // A number by itself is of what its sentence is about: "the death toll rises to 5".
  const noun = counted?.noun ?? null;
  return counted?.state || (noun === null ? hasStateWord(words) : HARMED.test(noun))
    ? 'casualties'
    : 'amounts';
}

const spokenSubject = (words: string): Subject =>
  isAccusing(words) ? 'accusations' : quotesWords(words) ? 'quotations' : 'reports';

/** Sentences shorter than this (in folded units) are turns of phrase: printed twice, they may be two statements. */
const SHORTEST_KNOWN = 40;

/** Every statement of a source, in the order of its text. Linear in the text. */
export function* statementsOf(source: Source, options: StatementOptions = {}): Iterable<ReadStatement> {
  let isFirst = true;
  for (const { start: from, end: to, mentions: read, isFurniture, speeches } of eachStatement(
    source,
    options,
  )) {
    if (isFurniture) continue;
    const folded = foldText(source.text.slice(from, to));
    const words = folded.text;
    const mentions = placedIn(folded, from, read);
    if (!isStating(words, mentions)) continue;
    const isPublished = ({ value }: Mention): boolean =>
      isFirst && value !== null && value.canonical === source.metadata.published?.text;
    const attributed = speeches.length > 0 || isAttributed(words);
    const stating = mentions.flatMap((mention, i) =>
      isStated(words, mention) &&
      !(KINDS[mention.type] === 'dated' && isDateline(words, mention, isPublished(mention))) &&
      !(attributed && mention.type === 'date' && isOccasion(words, mention.start, mention.end))
        ? [{ mention: read[i] as Mention, at: mention.start }]
        : [],
    );
    isFirst = false;
    const sentence = { start: from, end: to };
    const known = words.length >= SHORTEST_KNOWN ? words.toLowerCase() : null;
    for (const { at, mention } of stating) {
      const { start, end, type, value } = mention;
      const subject = subjectOf(mention, words);
      const statement = {
        kind: KINDS[type],
        subject,
        type,
        value: value?.canonical ?? null,
        start,
        end,
        sentence,
      };
      yield { statement, words: known, at };
    }
    // A headline without a figure says what the text says again.
    if (attributed && stating.length === 0 && isSentence(words))
      yield {
        statement: {
          kind: 'attributed',
          subject: spokenSubject(words),
          type: null,
          value: null,
          ...sentence,
          sentence,
        },
        words: known,
        at: -1,
      };
  }
}

/** Mentions by their place in the folded sentence, in one pass over it. */
function placedIn(folded: FoldedText, from: number, mentions: readonly Mention[]): Mention[] {
  let at = 0;
  const isBefore = (offset: number | undefined, end: number): boolean => offset !== undefined && offset < end;
  return mentions.map((mention) => {
    while (isBefore(folded.startOf(at), mention.start - from)) at++;
    const start = at;
    let end = start;
    while (isBefore(folded.endOf(end), mention.end - from + 1)) end++;
    return { ...mention, start, end };
  });
}
