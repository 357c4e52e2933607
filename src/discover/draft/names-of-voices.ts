import { type Speaker, type Statement, speechAt } from '../../articles/statements/index.ts';
import { OFFICES } from '../../expressions/en/titles.ts';
import { NO_WORDS, rootOf } from './terms.ts';

/** The roots of offices: where none of the words of another article is the same, it is another one. */
export const OFFICE_ROOTS: ReadonlySet<string> = new Set([...OFFICES].map(rootOf));

/** Whose words a stretch of a statement is, as roots of a name; null where no person is named. */
export function speakerRoots(
  statement: Statement,
  at: { start: number; end: number },
): ReadonlySet<string> | null {
  const speaker = speechAt(statement, at)?.speaker;
  return speaker && !isFarPronoun(statement, speaker)
    ? (nameRoots(speaker) ?? nameBeside(statement, speaker))
    : null;
}

/** Whether a paragraph begins with a pronoun: whom it means is in another paragraph, and is not sure enough to accuse anybody. */
export const isFarPronoun = ({ isParagraphStart }: Statement, speaker: Speaker): boolean =>
  isParagraphStart && isPronounFor(speaker);

/** The name in "a resident, Anna Berg, said": it is between two commas after the words that describe her. */
export function nameBeside({ words }: Statement, { end, kind }: Speaker): ReadonlySet<string> | null {
  const at = words.findIndex(({ start }) => start >= end);
  if (kind === 'pronoun' || at < 0 || words[at]?.text !== ',') return null;
  const to = words.findIndex(({ text, isCapital }, i) => i > at && (text === ',' || !isCapital));
  const named = words.slice(at + 1, to).map(({ text }) => rootOf(text));
  return words[to]?.text === ',' && named.length > 0 ? new Set(named) : null;
}

/**
 * The roots of a speaker's proper name; null for a pronoun, an outlet and words that only describe somebody: "a local
 * official" may be whoever another article names.
 */
export function nameRoots({ kind, name }: Speaker): ReadonlySet<string> | null {
  if (kind === 'pronoun' || kind === 'outlet') return null;
  // "A spokesman for Brandt" names whom he speaks for.
  if (kind === 'role' && /\s(?:for|of|at|from|in)\s/u.test(name)) return null;
  const words = name.split(/\s+/u);
  // A name is at the end: "agency spokesman Sutopo Nugroho". A capital elsewhere is that of a sentence, or of what somebody is of.
  let from = words.length;
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1] ?? '')) from--;
  const named = words.slice(from).flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
  const roots = rootsOfName(named);
  // "The Secretary" is whoever another article names.
  return roots.every((root) => OFFICE_ROOTS.has(root)) ? null : new Set(roots);
}

/** The roots of the words of a name that may be a person's: no initials, no forms of address. */
const rootsOfName = (words: readonly string[]): string[] =>
  words.filter((word) => word.length > 2 && !NO_WORDS.has(word)).map(rootOf);

/** Verbs without the ending of a past, after which a name at the beginning of a sentence says or does something. */
const PASTS =
  /^(?:said|spoke|put|gave|took|made|saw|met|went|left|led|held|won|lost|found|wrote|sent|got|had|has|is|was|will|wants?|says?|calls?|heads?|leads?|chairs?|runs?)$/u;

/** The roots of the name that a sentence begins with, before its verb: "Port director Elaine Winter called"; null where none is. */
export function subjectRoots({ words }: Statement): ReadonlySet<string> | null {
  const row: string[] = [];
  for (const [i, word] of words.slice(0, 12).entries()) {
    // "The minister, Anna Berg, promised": a name between commas says who the subject is.
    const isAside =
      word.text === ',' &&
      (row.length > 0 ? words[i - row.length - 1]?.text === ',' : words[i + 1]?.isCapital);
    if (isAside && i > 0) continue;
    if (word.isMark) return null;
    if (row.length === 0 && /^(?:in|at|of|near|from|to|for|by|on|with)$/u.test(word.lower)) return null;
    if (word.isCapital && (i > 0 || words[i + 1]?.lower !== word.lower)) {
      row.push(word.text);
      continue;
    }
    if (row.length > 0 && (PASTS.test(word.lower) || /(?:ed|ies)$/u.test(word.lower))) {
      const roots = rootsOfName(row);
      return roots.length > 0 ? new Set(roots) : null;
    }
    row.length = 0;
  }
  return null;
}

/** Words of an office that may be between "by" and a name. */
const MOST_OF_OFFICE = 3;

/** The roots of the name by whom something was said or done, as a passive has it: "was promised by Anna Berg", "came from Anna Berg". */
export function agentRoots({ words }: Statement): ReadonlySet<string> | null {
  for (const [i, { lower }] of words.entries()) {
    const before = words[i - 1]?.lower ?? '';
    const isAgent =
      lower === 'by'
        ? /(?:ed|en|wn|ght|ld|id|de|lt|nt|ut)$/u.test(before)
        : lower === 'from' && /^c[ao]mes?$/u.test(before);
    if (!isAgent) continue;
    let from = i + 1;
    while (from <= i + MOST_OF_OFFICE && words[from]?.isCapital === false && !words[from]?.isMark) from++;
    let to = from;
    while (words[to]?.isCapital && !words[to]?.isMark) to++;
    const roots = rootsOfName(words.slice(from, to).map(({ text }) => text));
    const isEnd = words[to] === undefined || words[to]?.isMark;
    if (isEnd && roots.length > 1 && !roots.every((root) => OFFICE_ROOTS.has(root))) return new Set(roots);
  }
  return null;
}

/** The roots of whoever says or does what a sentence gives; null where it is the article's own, or no person is named. */
export function voicesOf(statement: Statement, before?: Statement): ReadonlySet<string> | null {
  const roots = new Set<string>();
  for (const { speaker, cue } of statement.speeches) {
    if (!speaker) continue;
    // "He said" leans on whoever spoke right before: the reading of names may have gone further back.
    const leans = cue !== null && /^(?:he|she)$/iu.test(speaker.words) && before !== undefined;
    const said = leans && before.speeches.find((one) => one.cue !== null && one.speaker)?.speaker;
    const named = leans
      ? said
        ? (nameRoots(said) ?? nameBeside(before, said))
        : subjectRoots(before)
      : undefined;
    for (const root of named ?? nameRoots(speaker) ?? nameBeside(statement, speaker) ?? []) roots.add(root);
  }
  if (roots.size > 0) return roots;
  return statement.speeches.length > 0 ? null : subjectRoots(statement);
}

/** Whether somebody is spoken of by a pronoun, whoever it was read to mean. */
export const isPronounFor = (speaker: Pick<Speaker, 'words'> | null | undefined): boolean =>
  /^(?:he|she|they|it)$/iu.test(speaker?.words ?? '');
