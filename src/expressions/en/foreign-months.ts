import type { TokenStream } from '../tokens.ts';
import { wordSet } from './words.ts';

/** Names of months in other languages that are not words of English: beside one, a number belongs to a date that is not read. */
const FOREIGN_MONTHS = wordSet(
  'januar februar m\u00E4rz maerz mai juni juli oktober dezember j\u00E4nner feber janvier f\u00E9vrier fevrier mars avril juin juillet ao\u00FBt aout septembre octobre novembre d\u00E9cembre decembre ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
    'janeiro fevereiro mar\u00E7o marco maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus augusti maj juni juli marts desember styczen stycznia lutego marca kwietnia maja czerwca lipca sierpnia ' +
    'wrze\u015Bnia pa\u017Adziernika listopada grudnia ocak \u015Fubat nisan may\u0131s haziran temmuz a\u011Fustos eyl\u00FCl ekim kas\u0131m aral\u0131k januari februari agustus desember',
);

/** Words between a day and its month: "3. Mai", "3 de mayo", "le 1er mai". */
const BETWEEN = ['.', 'de', 'di', 'del', 'er', 'den'];

/** Whether a foreign month is beside the tokens from `start` to `next`. */
export function isBesideForeignMonth(stream: TokenStream, start: number, next: number): boolean {
  let following = next;
  while (following < next + 2 && BETWEEN.includes(stream.text(following))) following++;
  if (FOREIGN_MONTHS.has(stream.text(following))) return true;
  let before = start - 1;
  while (before > start - 3 && BETWEEN.includes(stream.text(before))) before--;
  return FOREIGN_MONTHS.has(stream.text(before));
}

/** Magnitudes, hours and streets of other languages that are no words of English: what is before them is not read whole. */
const FOREIGN_AFTER = wordSet(
  'millionen milliarde milliarden tausend hundert uhr milliard milliards mille milliers heures rue millones mil\u00F3n millon mil millardos horas calle milioni miliardi miliardo mila migliaia ore via ' +
    'miljoen miljard duizend uur milh\u00F5es milh\u00E3o bilh\u00F5es miljoner miljarder tusen tysi\u0119cy tys milion\u00F3w miliard\u00F3w godz ulica ulicy milyon milyar saat stra\u00DFe strasse',
);

/** "3,5 Millionen Euro", "14.30 Uhr", "12 rue de la Paix": a number whose next word is of another language and changes what it says. */
export const isBeforeForeignWord = (stream: TokenStream, next: number): boolean => {
  const token = stream.at(next);
  return token?.kind === 'word' && !token.glued && FOREIGN_AFTER.has(token.text);
};
