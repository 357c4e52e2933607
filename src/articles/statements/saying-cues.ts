import { NEEDS_WORDS, SAYING_FORMS, type Stance } from '../../expressions/en/saying-words.ts';
import { isQuoteMark } from './quotation-marks.ts';
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
  "the a an this that these those his her its their our my your some any no 's of in on for by with from such several many new".split(
    ' ',
  ),
);
/** Words of when, where and to whom something is said, between the verb and the words. */
export const OCCASION = new Set(
  (
    'in on at to by during after before late early earlier later last this next a an the his her its their our today yesterday tonight again also here there and of from via through ' +
    'statement interview speech news conference press briefing television tv radio post message letter twitter facebook reporters journalists lawmakers parliament state ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december ' +
    'morning afternoon evening night week month year reuters ap afp cnn bbc fox nbc abc cbs post times journal him them us me her agency court police hearing media local ' +
    'telephone phone email e-mail emailed written prepared exclusive crowd audience supporters investigators jury rally debate show program event meeting'
  ).split(' '),
);

/** A verb of saying, by the places of its words in the sentence. */
export interface Cue {
  /** Its first word, and the first word after it. */
  readonly at: number;
  readonly next: number;
  readonly verb: string;
  readonly stance: Stance;
  readonly form: string;
}

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
    if (form.form === 'past' && isPassive(words, i)) continue;
    if (form.form === 'base' && previous === 'to') continue;
    if (NEEDS_WORDS.has(form.verb) && !hasWords(words, i)) continue;
    cues.push({ at: i, next: i + 1, verb: form.verb, stance: form.stance, form: form.form });
  }
  return cues;
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
    if (word.lower === 'that' || word.text === ':' || isQuoteMark(word)) return true;
    if (word.isMark && word.text !== ',') return false;
    if (!OCCASION.has(word.lower) && word.text !== ',' && !word.isCapital) return false;
  }
  return false;
}
