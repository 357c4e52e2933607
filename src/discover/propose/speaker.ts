import { type Speech, type Statement, speechAt, statementsOf } from '../../articles/statements/index.ts';
import type { Claim } from '../../check/read/claim.ts';
import { SAYING_FORMS } from '../../expressions/en/saying-words.ts';
import type { Directory } from '../../registry/entities.ts';
import { nameKey } from '../../registry/entities.ts';
import type { ClaimChange, ClaimReason } from './answer.ts';
import { isDescribedBefore, type NameFinder, namesOf } from './named.ts';

/** What is wrong with whom a claim gives as its speaker. */
export interface SpeakerFault {
  readonly reason: ClaimReason;
  readonly message: string;
  /** Speakers with which the claim may be right. */
  readonly offers: readonly ClaimChange[];
}

/** Sentences before that of the quote in which its speaker may be named: where no one, and where another, is read to speak. */
const NEAR_UNREAD = 1;
const NEAR_ANOTHER = 3;

/**
 * Holds the speaker of a claim against the sentence of its quote and those right before it: whoever speaks is named there,
 * and something is said there. The tool's own reading of who speaks decides where it names the same; where it names
 * another, or no one, the one who is given must be near.
 */
export function speakerFault(
  claim: Claim,
  directory: Directory,
  finder: NameFinder,
): SpeakerFault | undefined {
  const { source, start, end, registry, question } = claim;
  const statements = statementsOf(source);
  const at = statementAt(statements, start);
  const own = statements[at];
  if (!own) return undefined;
  const speech = speechAt(own, { start, end: Math.min(end, own.end) });
  const { speaker } = registry.data;
  const isQuoted = isInQuotation(source.text.slice(own.start, start + 1));
  if (speaker === undefined) return isQuoted ? missingSpeaker(claim, speech, directory) : undefined;
  const names = namesOf(directory, speaker, true);
  if (speech?.speaker && areSame(speech.speaker.name, names)) return undefined;
  const isRead = speech?.speaker !== undefined && speech.speaker !== null;
  const first = statements[Math.max(0, at - (isRead ? NEAR_ANOTHER : NEAR_UNREAD))] as Statement;
  const isNamed =
    names.some((name) => finder.isWithin(source, { start: first.start, end: own.end }, name)) ||
    isDescribedBefore(source, { start, end }, speaker);
  if (isNamed && (isRead || isSaying(own) || isSaying(statements[at - 1]))) return undefined;
  const label = directory.label(directory.resolveSpeaker(speaker) ?? speaker);
  if (isRead && speech?.speaker) {
    const said = speech.speaker.name;
    return {
      reason: 'speaker-of-another',
      message: `${source.id} gives these words to ${said}, not to ${label}. Correct the speaker.`,
      offers: [{ speaker: entityOf(said, directory) }],
    };
  }
  const how = isNamed
    ? `${source.id} names ${label} near these words, but no one speaks there`
    : `${source.id} does not name ${label} in the sentence of these words or right before it`;
  return {
    reason: 'speaker-not-named',
    message: `${how}. Name the speaker as the article does, or leave speaker out where the article speaks for itself.`,
    // Words between quotation marks are somebody's: without a speaker they would be the article's own.
    offers: question.type === 'name' || isQuoted ? [] : [{ speaker: null }],
  };
}

/** Words between quotation marks whose speaker is known are not the article's own. */
function missingSpeaker(
  { question, source }: Claim,
  speech: Speech | undefined,
  directory: Directory,
): SpeakerFault | undefined {
  if (!speech?.speaker || question.type === 'name') return undefined;
  const { name, kind } = speech.speaker;
  if (kind === 'pronoun') return undefined;
  return {
    reason: 'speaker-missing',
    message: `${source.id} prints these words as a quotation of ${name}. Add speaker: ${entityOf(name, directory)}.`,
    offers: [{ speaker: entityOf(name, directory) }],
  };
}

/** Whether a sentence up to some place of it has opened a quotation and not closed it. */
function isInQuotation(lead: string): boolean {
  const count = (marks: RegExp): number => lead.match(marks)?.length ?? 0;
  return count(/[\u201C\u201E\u00AB]/gu) > count(/[\u201D\u00BB]/gu) || count(/"/gu) % 2 === 1;
}

/** The place among statements, in order, of the one that holds an offset; -1 where none does. */
function statementAt(statements: readonly Statement[], offset: number): number {
  let [low, high] = [0, statements.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = statements[middle] as Statement;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

const areSame = (read: string, names: readonly string[]): boolean => {
  const said = ` ${nameKey(read)} `;
  return names.some((name) => said.includes(` ${nameKey(name)} `) || ` ${nameKey(name)} `.includes(said));
};

/** The entity that an article means by a name ("Captain Ruth Berg"), or the name where none or several could be. */
function entityOf(read: string, directory: Directory): string {
  const known = directory.resolveSpeaker(read);
  if (known !== undefined) return known;
  const meant = [...directory.entities.values()].filter(
    ({ kind, name, also = [] }) => kind !== 'place' && areSame(read, [name, ...also]),
  );
  return meant.length === 1 ? (meant[0]?.id as string) : read;
}

/** Words that stand for saying without being a verb of it. */
const SAYING_NOUNS = new Set(
  'statement allegation allegations accusation accusations denial according remarks words stance position'.split(
    ' ',
  ),
);

/** Whether somebody says something in a sentence. */
const isSaying = (statement: Statement | undefined): boolean =>
  statement !== undefined &&
  (statement.speeches.length > 0 ||
    statement.words.some(({ text }) => {
      const word = text.toLowerCase();
      return SAYING_FORMS.has(word) || SAYING_NOUNS.has(word) || /^["\u201C\u00AB\u201E]$/u.test(word);
    }));
