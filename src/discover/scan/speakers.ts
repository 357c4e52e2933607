import type { Range } from './sentences.ts';

/** Whose words a sentence is, where it is not the article's own. */
export interface Speech {
  /** The speaker as the text names them. */
  readonly speaker: string;
  /** Where what they say begins: what stands before is the article's own. UTF-16 units of the source's text. */
  readonly from: number;
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
const NAME =
  "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:of|for|and|the|al|bin|de|van|von) )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5}";
/** Those who speak without a name. */
const ROLE =
  '\\b(?:[Tt]he |an? |some |local |senior |security |government |military |police |rescue |health )*(?:police|officials?|authorities|spokes(?:man|woman|person)|witness(?:es)?|sources?|experts?|prosecutors?|doctors?|ministry|government|army|agency|company|firm|investigators?|residents?|rebels?|militants?)';
const BEFORE = new RegExp(
  `(${NAME}|${ROLE}|\\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]ho))(?:[^.;"]{0,60}?)?[, ]*$`,
  'u',
);
/** "The union": whoever stands right before a verb of saying. */
const THE = '\\b[Tt]he \\p{Ll}+(?: \\p{Ll}+)?';
const RIGHT_BEFORE = new RegExp(
  `(${NAME}|${ROLE}|${THE}|\\b(?:[Hh]e|[Ss]he|[Tt]hey))(?: also| further| later| then| had| has)*,? *$`,
  'u',
);
const BEHIND = new RegExp(`^ (?:to )?(${NAME}|${ROLE})`, 'u');
const ACCORDING = new RegExp(`\\b[Aa]ccording to (${NAME}|${ROLE})`, 'u');

/** Words with a capital that are nobody's name. */
const NOBODY =
  /^(?:There|This|That|These|Those|It|Its|But|And|In|On|At|As|After|Before|When|While|If|Earlier|Later|Instead|However|Meanwhile|\w+day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** A name without the full stop of its sentence; undefined where it is no name. */
function named(found: string | undefined): string | undefined {
  const name = found?.replace(/[.'’-]+$/u, '').trim();
  return name === undefined || name === '' || NOBODY.test(name) ? undefined : name;
}

const isPronoun = (name: string): boolean => /^(?:he|she|they|who)$/iu.test(name);

/** How far before a verb of saying its subject is looked for. */
const REACH = 120;

/**
 * Who says a sentence: by "according to", a verb of saying with its subject before or behind it, or the speaker of the
 * sentence before where it goes on with a pronoun or inside quotation marks.
 */
export function speechIn(
  text: string,
  { start, end }: Range,
  before: Speech | undefined,
): Speech | undefined {
  const sentence = text.slice(start, end);
  const by = named(ACCORDING.exec(sentence)?.[1]);
  if (by !== undefined) return { speaker: by, stance: 'says', from: start };
  for (const { 0: verb, index } of sentence.matchAll(VERB)) {
    const stance = stanceOf(verb);
    const lead = sentence.slice(Math.max(0, index - REACH), index);
    const behind = named(BEHIND.exec(sentence.slice(index + verb.length, index + verb.length + REACH))?.[1]);
    // "…", said Fauzi: what stands before the verb is then what is said.
    if (behind !== undefined && stance === 'says' && /[,"”’']\s*$/u.test(lead) && !/told/u.test(verb))
      return { speaker: behind, stance, from: start };
    const match = RIGHT_BEFORE.exec(lead) ?? BEFORE.exec(lead);
    const subject = named(match?.[1]);
    if (!match || subject === undefined) continue;
    // "…, the doctor said" tells of the words before; "the doctor said …" of those behind.
    const isTrailing =
      /[,"”’]\s*$/u.test(lead.slice(0, match.index)) && isNearEnd(sentence, index + verb.length);
    const from = isTrailing ? start : start + index - lead.length + match.index;
    if (!isPronoun(subject)) return { speaker: subject, stance, from };
    if (before) return { speaker: before.speaker, stance, from };
  }
  const isQuoted = /^["“]/u.test(sentence) && before !== undefined;
  return isQuoted ? { ...before, from: start } : undefined;
}

/** A verb of saying at the end of its sentence, but for whom it was told to and when. */
const isNearEnd = (sentence: string, at: number): boolean =>
  sentence.length - at < 40 || /^[^,]{0,60}[,.]/u.test(sentence.slice(at));

/** What two names of one speaker share: the last name, in small letters. */
export const speakerKey = (speaker: string): string =>
  (speaker.match(/[\p{L}\p{M}]+/gu)?.at(-1) ?? speaker).toLowerCase();
