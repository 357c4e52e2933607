import {
  DOCUMENTS,
  NEEDS_WORDS,
  SAYING_FORMS,
  type Stance,
  TO_SOMEBODY,
} from '../../expressions/en/saying-words.ts';
import { type Cue, leadingCue } from './leading-cues.ts';
import { isNoSaying } from './no-saying.ts';
import { isQuoteMark } from './quotation-marks.ts';
import { OCCASION } from './speaker-words.ts';
import type { Word } from './words.ts';

const BE = new Set([
  'was',
  'were',
  'is',
  'are',
  'been',
  'being',
  'be',
  "wasn't",
  "weren't",
  "isn't",
  "aren't",
  'got',
]);
const MODAL = new Set('will would can could may might must should do does did not never'.split(' '));
const BEFORE_NOUN = new Set(
  "the a an this that these those his her its their our my your some any no 's of in on for by with from such several many new out".split(
    ' ',
  ),
);
/** The verbs of saying among words outside of quotation marks, and "according to". */
export function cuesIn(words: readonly Word[], isQuoted: (i: number) => boolean): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < words.length; i++) {
    const { lower, isMark, isCapital } = words[i] as Word;
    if (isMark || isQuoted(i)) continue;
    if (lower === 'according' && words[i + 1]?.lower === 'to') {
      cues.push({ at: i, next: i + 2, verb: 'according', stance: 'says', form: 'according' });
      continue;
    }
    const leading = leadingCue(words, i);
    if (leading) {
      cues.push(leading);
      continue;
    }
    if (lower === 'put' || lower === 'puts') {
      // "As Berg put it, …".
      if (words[i + 1]?.lower === 'it' && /^(?:[,:"\u201C]|'')$/u.test(words[i + 2]?.text ?? '')) {
        cues.push({ at: i, next: i + 2, verb: 'put', stance: 'says', form: 'past' });
        continue;
      }
      // "Police put the crowd at 4,000".
      const at = words.findIndex(
        (word, k) => k > i && k < i + 9 && word.lower === 'at' && /^\d/u.test(words[k + 1]?.text ?? ''),
      );
      if (at > 0 && !isPassive(words, i))
        cues.push({ at: i, next: i + 1, verb: 'put', stance: 'says', form: 'past' });
      else if (at > 0) {
        const by = words.findIndex((word, k) => k > at && k < at + 5 && word.lower === 'by');
        if (by > 0)
          cues.push({ at: beBefore(words, i), next: by + 1, verb: 'put', stance: 'says', form: 'agent' });
      }
      continue;
    }
    // "The court heard that": somebody said so who is not named.
    if (lower === 'heard' && words[i + 1]?.lower === 'that')
      cues.push({ at: i, next: i + 2, verb: 'hear', stance: 'says', form: 'unnamed' });
    const form = SAYING_FORMS.get(lower);
    if (!form || (isCapital && i > 0 && !isQuoteMark(words[i - 1]))) continue;
    const before = words[i - 1];
    const previous = before?.lower ?? '';
    if (form.isNoun && (BEFORE_NOUN.has(previous) || /(?:al|ous|ive|ic|ed|ing|ary)$/u.test(previous)))
      continue;
    if (
      form.isNoun &&
      form.form === 'base' &&
      !MODAL.has(previous) &&
      before &&
      /s$|^(?:they|we|i|you|people|police|who)$/u.test(previous) === false
    )
      continue;
    // "Many Asian states, and", "the report of": a noun is followed by a mark or a preposition, a verb by what is said.
    if (
      form.isNoun &&
      form.form !== 'past' &&
      /^(?:of|in|on|for|and|or|with|from|at|,|\.|;|\))$/u.test(words[i + 1]?.lower ?? '.') &&
      !isQuoteMark(before) &&
      before?.text !== ',' &&
      !endsClause(words, i)
    )
      continue;
    if (
      form.verb === 'state' &&
      form.form !== 'past' &&
      !/^(?:that|:|["\u201C]|'')$/u.test(words[i + 1]?.lower ?? '')
    )
      continue;
    // "400 pledged delegates": a participle before a noun.
    if (
      form.form === 'past' &&
      (/^\d/u.test(previous) || previous === "'s" || previous === 'of' || previous === 'the')
    )
      continue;
    // "Organizers added 160 guards": something is added to others, and not said.
    if (form.verb === 'add' && form.form !== 'ing' && isAddedTo(words, i)) continue;
    if (isNoSaying(words, i, form, isPassive(words, i))) continue;
    const as =
      form.verb === 'quote'
        ? words.findIndex(
            (word, k) => k > i + 1 && k < i + 14 && word.lower === 'as' && words[k + 1]?.lower === 'saying',
          )
        : -1;
    if (as > 0 && !isPassive(words, i)) {
      cues.push({ at: i, next: as + 2, verb: 'say', stance: 'says', form: 'quotes' });
      continue;
    }
    if (form.form === 'past' && isPassive(words, i)) {
      const passive = passiveAt(words, i, form.verb, form.stance);
      if (passive) cues.push(passive);
      continue;
    }
    if (form.form === 'base' && previous === 'to') continue;
    if (
      NEEDS_WORDS.has(form.verb) &&
      !isQuoteMark(before) &&
      !hasWords(words, i) &&
      !isSaidOf(words, i, form.verb)
    )
      continue;
    cues.push({ at: i, next: i + 1, verb: form.verb, stance: form.stance, form: form.form });
  }
  return cues;
}

/** Whether a thing follows "added" within a clause, and no words. */
const isAddedTo = (words: readonly Word[], i: number): boolean =>
  /^(?:\d.*|another|more|an?|one|two|three|several|many|new|extra)$/u.test(words[i + 1]?.lower ?? '') &&
  !/^(?:and|but|also|he|she|they|[,"])$/u.test(words[i - 1]?.lower ?? ',') &&
  !words.slice(0, i).some(isQuoteMark) &&
  !followsWords(words, i);

/** "…, police say": the sentence ends with the verb, whose words are before it. */
const endsClause = (words: readonly Word[], i: number): boolean =>
  /^[.!?,]$/u.test(words[i + 1]?.text ?? '.') &&
  words.slice(Math.max(0, i - 12), i).some(({ text }) => text === ',' || text === '"');

/** Verbs by which documents and polls say something: no "that" is needed after "the poll found". */
const OF_DOCUMENTS =
  /^(?:show|find|suggest|indicate|reveal|conclude|estimate|put|list|give|have|say|state|confirm|see|allege|detail)$/u;

/** "The coast guard reported 35 deaths", "records show Hale was paid": what needs no "that" after who says it. */
function isSaidOf(words: readonly Word[], i: number, verb: string): boolean {
  const next = words[i + 1]?.lower ?? '.';
  // "Cases rose, the institute reported.": the verb ends the sentence, and its words are before the subject.
  if (TRAILS.has(verb) && /^(?:[.!?]|late|early)$/u.test(next) && followsWords(words, i)) return true;
  // "Cases rose, the institute reported on Friday": after what is said, when and where may follow.
  if (
    verb === 'report' &&
    /^(?:on|in|at|late|early)$/u.test(next) &&
    words.slice(Math.max(0, i - 8), i).some(({ text }) => text === ',')
  )
    return true;
  if (verb === 'report')
    return (
      (next === 'at' && /^(?:least|most)$/u.test(words[i + 2]?.lower ?? '')) ||
      !/^(?:to|for|from|on|in|at|by|back|that|[^\p{L}\p{N}$£€]+)$/u.test(next)
    );
  // "Agreed to pay", "decided to sell" and "threatened to leave" are what somebody did.
  if (/^(?:plan|offer|promise|intend|propose)$/u.test(verb)) return next === 'to';
  if (verb === 'call')
    return /^(?:for|on)$/u.test(next) || words.slice(i + 2, i + 9).some((word) => isQuoteMark(word));
  // "Criticized Clinton for supporting", "praised them as": what it is for is the speaker's view.
  if (JUDGES.has(verb))
    return words
      .slice(i + 1, i + 9)
      .some(({ lower }, k) => /^(?:for|as|over)$/u.test(lower) && !isBound(words, i + 1 + k));
  if (ORDERS.has(verb)) return !/^(?:by|at|in|from|,|\.)$/u.test(next);
  return (
    !words[i]?.lower.endsWith('ing') &&
    OF_DOCUMENTS.test(verb) &&
    words.slice(Math.max(0, i - 10), i).some(({ lower }) => DOCUMENTS.has(lower))
  );
}

/** Verbs that may end a sentence whose words they give. */
const TRAILS: ReadonlySet<string> = new Set(
  'report observe find show respond reply counter confirm clarify continue mention'.split(' '),
);

/** "…, the institute": a comma or a closing mark right before a short subject, after more than a lead. */
function followsWords(words: readonly Word[], i: number): boolean {
  const at = words.findLastIndex(({ text }, k) => k < i && k >= i - 7 && /^[,"\u201D]$|^''$/u.test(text));
  return at >= 4 && at < i - 1;
}

/** What a passive says of who speaks: "was quoted as saying", "it was reported that", "is said to have", "was seen by police"; undefined for others. */
function passiveAt(words: readonly Word[], i: number, verb: string, stance: Stance): Cue | undefined {
  const be = beBefore(words, i);
  const lower = words[i]?.lower ?? '';
  if (verb === 'quote') {
    const as = words.findIndex(
      (word, k) =>
        k > i &&
        k < i + 10 &&
        word.lower === 'as' &&
        /^(?:saying|telling|calling)$/u.test(words[k + 1]?.lower ?? ''),
    );
    return as < 0 ? undefined : { at: be, next: as + 2, verb: 'say', stance: 'says', form: 'quoted' };
  }
  if (words[i + 1]?.lower === 'by' && OF_AGENTS.has(verb))
    return { at: be, next: i + 2, verb, stance, form: 'agent' };
  const isIt = words[be - 1]?.lower === 'it';
  if ((isIt && words[i + 1]?.lower === 'that') || (TO_SOMEBODY.has(verb) && words[i + 1]?.lower === 'that'))
    return { at: be, next: i + 2, verb, stance, form: 'unnamed' };
  if (
    words[i + 1]?.lower === 'to' &&
    /^(?:said|reported|believed|thought|alleged|rumoured|rumored|understood|estimated|suspected|claimed|expected)$/u.test(
      lower,
    )
  )
    return { at: be, next: i + 2, verb, stance, form: 'unnamed' };
  if (verb === 'accuse' && words[i + 1]?.lower === 'of')
    return { at: be, next: i + 2, verb, stance, form: 'unnamed' };
  return undefined;
}

/** "As many as 100": a bound of a number. */
const isBound = (words: readonly Word[], k: number): boolean =>
  [k, k - 2].some(
    (at) =>
      words[at]?.lower === 'as' &&
      /^(?:many|much|few|little|high|low|long|late|early)$/u.test(words[at + 1]?.lower ?? ''),
  );

const JUDGES: ReadonlySet<string> = new Set(
  'criticise criticize praise condemn blame slam mock attack defend fault applaud denounce describe cite'.split(
    ' ',
  ),
);
const ORDERS: ReadonlySet<string> = new Set('demand order promise propose reject recommend'.split(' '));

/** Verbs of saying and putting whose agent after "by" gives the words. */
const OF_AGENTS: ReadonlySet<string> = new Set(
  'report say announce confirm estimate claim reveal disclose state declare allege describe'.split(' '),
);

/** Where the form of "be" of a passive is. */
function beBefore(words: readonly Word[], i: number): number {
  let k = i - 1;
  while (k > 0 && !BE.has(words[k]?.lower ?? '')) k--;
  while (
    k > 0 &&
    (BE.has(words[k - 1]?.lower ?? '') || /^(?:has|have|had|not|also|will)$/u.test(words[k - 1]?.lower ?? ''))
  )
    k--;
  return k;
}

function isPassive(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (
    k >= 0 &&
    (/ly$/u.test(words[k]?.lower ?? '') ||
      /^(?:not|also|never|first|being|been)$/u.test(words[k]?.lower ?? ''))
  )
    k--;
  return BE.has(words[k]?.lower ?? '') || BE.has(words[i - 1]?.lower ?? '');
}

/** "That", a quotation, a colon or a number follows, or a comma or quotation mark is before the subject. */
function hasWords(words: readonly Word[], i: number): boolean {
  for (let k = i + 1; k < Math.min(words.length, i + 8); k++) {
    const word = words[k] as Word;
    if (/^(?:that|how|whether|why)$/u.test(word.lower) || word.text === ':' || isQuoteMark(word)) return true;
    if (word.isMark && word.text !== ',') return false;
    if (!OCCASION.has(word.lower) && word.text !== ',' && word.lower !== 'out' && !word.isCapital)
      return false;
  }
  return false;
}
