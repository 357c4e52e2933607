import type { Range } from './sentences.ts';

/** Whose words a sentence is, where it is not the article's own. */
export interface Speech {
  /** The speaker as the text names them. */
  readonly speaker: string;
  /** How they say it. */
  readonly stance: 'says' | 'claims' | 'denies' | 'accuses';
}

const SAYS =
  'said|says|told|tells|stated|states|added|adds|announced|confirmed|reported|reports|explained|insisted|warned|wrote|noted|declared|reiterated|argued|stressed|recalled|estimated|testified|asserted';
const CLAIMS = 'claimed|claims|alleged|alleges|maintained|contended';
const DENIES = 'denied|denies|deny|rejected|rejects|dismissed|dismisses|refuted|disputed';
const ACCUSES = 'accused|accuses|blamed|blames';
const VERB = new RegExp(`\\b(${SAYS}|${CLAIMS}|${DENIES}|${ACCUSES})\\b`, 'gu');

const stanceOf = (verb: string): Speech['stance'] =>
  new RegExp(`^(?:${DENIES})$`, 'u').test(verb)
    ? 'denies'
    : new RegExp(`^(?:${CLAIMS})$`, 'u').test(verb)
      ? 'claims'
      : new RegExp(`^(?:${ACCUSES})$`, 'u').test(verb)
        ? 'accuses'
        : 'says';

/** A row of capitalised words, with the small words that names hold. */
const NAME = "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:of|for|and|the|al|bin|de|van|von) )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5}";
/** Those who speak without a name. */
const ROLE =
  '(?:the |an? |some |local |senior |security |government |military |police |rescue |health )*(?:police|officials?|authorities|spokes(?:man|woman|person)|witness(?:es)?|sources?|experts?|prosecutors?|doctors?|ministry|government|army|agency|company|firm|investigators?|residents?|rebels?|militants?)';
const BEFORE = new RegExp(`(${NAME}|${ROLE}|\\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]ho))(?:[^.;"]{0,60}?)?[, ]*$`, 'u');
const RIGHT_BEFORE = new RegExp(`(${NAME}|${ROLE}|\\b(?:[Hh]e|[Ss]he|[Tt]hey))(?: also| further| later| then| had| has)*,? *$`, 'u');
const BEHIND = new RegExp(`^ (?:to )?(${NAME}|${ROLE})`, 'u');
const ACCORDING = new RegExp(`\\b[Aa]ccording to (${NAME}|${ROLE})`, 'u');

const isPronoun = (name: string): boolean => /^(?:he|she|they|who)$/iu.test(name);

/** How far before a verb of saying its subject is looked for. */
const REACH = 120;

/**
 * Who says a sentence: by "according to", a verb of saying with its subject before or behind it, or the speaker of the
 * sentence before where it goes on with a pronoun or inside quotation marks.
 */
export function speechIn(text: string, { start, end }: Range, before: Speech | undefined): Speech | undefined {
  const sentence = text.slice(start, end);
  const by = ACCORDING.exec(sentence)?.[1];
  if (by !== undefined) return { speaker: by, stance: 'says' };
  for (const { 0: verb, index } of sentence.matchAll(VERB)) {
    const stance = stanceOf(verb);
    const lead = sentence.slice(Math.max(0, index - REACH), index);
    const behind = BEHIND.exec(sentence.slice(index + verb.length, index + verb.length + REACH))?.[1];
    // "…", said Fauzi: what stands before the verb is then what is said.
    if (behind !== undefined && stance === 'says' && /[,"”’']\s*$/u.test(lead) && !/told/u.test(verb))
      return { speaker: behind, stance };
    const subject = (RIGHT_BEFORE.exec(lead) ?? BEFORE.exec(lead))?.[1];
    if (subject === undefined) continue;
    if (!isPronoun(subject)) return { speaker: subject, stance };
    if (before) return { speaker: before.speaker, stance };
  }
  const isQuoted = /^["“]/u.test(sentence) && before !== undefined;
  return isQuoted ? before : undefined;
}

/** What two names of one speaker share: the last name, in small letters. */
export const speakerKey = (speaker: string): string =>
  (speaker.match(/[\p{L}\p{M}]+/gu)?.at(-1) ?? speaker).toLowerCase();
