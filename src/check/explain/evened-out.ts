import { foldPhrase } from '../../text/fold.ts';

/** The kinds of typography that folding evens out, each with what stands for it when two texts are compared. */
const KINDS: readonly (readonly [name: string, marks: RegExp])[] = [
  ['white space', /[\s\u0085]+/gu],
  ['single quotation marks', /[\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BC\u02BB\u00B4\u0060\uFF07\u2039\u203A']/gu],
  ['double quotation marks', /[\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB\u301D\u301E\uFF02"]/gu],
  ['dashes', /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D-]/gu],
  ['invisible characters', /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu],
]; // biome-ignore format: a table reads best in rows

/** The kinds of typography in which a quote and the words that were found for it differ. Linear in both. */
export function evenedOut(wanted: string, printed: string): string[] {
  if (wanted === printed) return [];
  const differing = KINDS.filter(([, marks]) => marksOf(wanted, marks) !== marksOf(printed, marks));
  const bare = (text: string): string => KINDS.reduce((rest, [, marks]) => rest.replace(marks, ''), text);
  const names = differing.map(([name]) => name);
  const [a, b] = [bare(wanted), bare(printed)];
  if (a !== b)
    names.push(
      a.normalize('NFC') === b.normalize('NFC')
        ? 'accents (Unicode forms)'
        : 'forms of letters (ligatures, wide forms)',
    );
  return names.length > 0 || foldPhrase(wanted) !== foldPhrase(printed) ? names : ['white space at its ends'];
}

const marksOf = (text: string, marks: RegExp): string => (text.match(marks) ?? []).join('');
