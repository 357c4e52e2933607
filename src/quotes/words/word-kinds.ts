import { CARDINALS, MAGNITUDES, ORDINALS, TENS } from '../../expressions/en/words.ts';
import { looksOf } from '../../text/confusables.ts';
import { NUMBER, WORD } from './scan-words.ts';

/**
 * Words that say no, in the languages that the press of the world most often uses. Where a quote and its source differ
 * in one of them, they say opposite things.
 */
const NEGATIONS: ReadonlySet<string> = new Set(
  [
  // English; "n't" is cut from its verb.
  "n't", 'not', 'no', 'never', 'none', 'nobody', 'nothing', 'nowhere', 'neither', 'nor', 'without', 'cannot', 'non',
  // French, Spanish, Portuguese, Italian, German, Dutch, Turkish, Indonesian.
  'ne', 'pas', 'jamais', 'aucun', 'aucune', 'sans', 'nunca', 'sin', 'ning\u00FAn', 'ninguno', 'ninguna', 'n\u00E3o', 'sem', 'mai', 'senza',
  'nessun', 'nessuno', 'nicht', 'kein', 'keine', 'keinen', 'keiner', 'nie', 'niemals', 'ohne', 'niet', 'geen', 'nooit', 'zonder',
  'de\u011Fil', 'yok', 'tidak', 'bukan',
  // Russian, Ukrainian, Greek, as they look.
  '\u043D\u0435', '\u043D\u0438', '\u043D\u0435\u0442', '\u043D\u0456', '\u0431\u0435\u0437', '\u03B4\u03B5\u03BD', '\u03B4\u03B5', '\u03BC\u03B7\u03BD', '\u03BC\u03B7', '\u03CC\u03C7\u03B9', '\u03C7\u03C9\u03C1\u03AF\u03C2',
  // Arabic, Persian, Urdu, Pashto; Hebrew; Hindi.
  '\u0644\u0627', '\u0644\u0645', '\u0644\u0646', '\u0644\u064A\u0633', '\u0644\u064A\u0633\u062A', '\u063A\u064A\u0631', '\u062F\u0648\u0646', '\u0646\u0647', '\u0646\u064A\u0633\u062A', '\u0646\u06C1\u064A\u06BA', '\u0646\u06C1', '\u0646\u0634\u062A\u0647',
  '\u05DC\u05D0', '\u05D0\u05D9\u05DF', '\u05DC\u05DC\u05D0', '\u0928\u0939\u0940\u0902', '\u0928', '\u092E\u0924', '\u092C\u093F\u0928\u093E',
  // Chinese and Japanese, a sign each; Korean; Thai, whose first sign it is.
  '\u4E0D', '\u6CA1', '\u6C92', '\u672A', '\u65E0', '\u7121', '\u975E', '\u522B', '\uC548', '\uBABB', '\uC5C6\uC774', '\uC544\uB2C8\uB2E4',
  ].map(looksOf),
); // biome-ignore format: lists by language

/** Beginnings that turn a word into its opposite. */
const OPPOSITES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'anti', 'mis'];

/** Signs of number in Chinese and Japanese. */
const HAN_NUMBERS =
  '\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07\u842C\u4EBF\u5104\u4E24\u5169';

const WORDS_OF_NUMBER = new Map<string, string>();
for (const table of [CARDINALS, TENS, MAGNITUDES, ORDINALS])
  for (const [word, n] of table)
    if (word !== 'score' && word !== 'second') WORDS_OF_NUMBER.set(word, String(n));
for (const [word, n] of MAGNITUDES) WORDS_OF_NUMBER.set(`${word}s`, `${n}s`);
for (const word of ['half', 'quarter', 'twice', 'both', 'double', 'triple']) WORDS_OF_NUMBER.set(word, word);

/** What number a word says, or undefined where it says none: `1500` for 1,500, `2` for "two". */
export function numberSaid(kind: number, form: string): string | undefined {
  if (kind === NUMBER) return form.replace(/[,'\u066C](?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
  if (kind !== WORD) return undefined;
  if (form.length === 1 && HAN_NUMBERS.includes(form)) return form;
  return WORDS_OF_NUMBER.get(form.toLowerCase());
}

/** Whether a word is a number, in digits or in words. */
export const isNumber = (kind: number, form: string): boolean => numberSaid(kind, form) !== undefined;

/** Whether a word says no. */
export const isNegation = (form: string): boolean => NEGATIONS.has(form.toLowerCase());

/** Whether one of two words is the other with a beginning or an ending that turns it round: "likely" and "unlikely", "harm" and "harmless". */
export function areOpposites(a: string, b: string): boolean {
  const [short, long] =
    a.length < b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  if (short.length < 3) return false;
  return (
    (long.endsWith(short) && OPPOSITES.includes(long.slice(0, -short.length))) || long === `${short}less`
  );
}

/** Words that are not names, though a sentence may begin with them. */
const COMMON = new Set(
  'the a an he she it they we you i his her their our its this that these those there here in on at by for from with to of as and but or if when while after before since because although though until who what which where why how did do does was were is are has had have will would can could may might should must let some many most all both each every no not one two more less only also then now'.split(
    ' ',
  ),
);

/** Whether a word is written with a capital letter, as names are. */
export const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);

/** Whether a word at the start of a sentence may be a name. */
export const mayBeName = (form: string): boolean => isCapital(form) && !COMMON.has(form.toLowerCase());
