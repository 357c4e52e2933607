/**
 * Letters that look like a letter of another script (a part of Unicode's confusables, UTS 39).
 *
 * Text that went through a keyboard of another layout, a recogniser or a copy protection holds Cyrillic or Greek
 * letters inside Latin words, or the Persian form of an Arabic letter. No reader sees the difference, so it is none.
 * Only letters that print alike are listed: digits are never folded, since 0 and O, 1 and l say different things.
 */
const LOOKALIKES: readonly (readonly [foreign: string, latin: string])[] = [
  // Cyrillic, small and capital.
  ['\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051B\u051D', 'aeopcyxijsdqw'],
  ['\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405', 'ABEKMHOPCTYXIJS'],
  // Greek.
  ['\u03BF\u03BD\u03F2', 'ovc'],
  ['\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7', 'ABEZHIKMNOPTYX'],
  // Other letters of Latin print: script g, dotless forms are letters of their own and stay.
  ['\u0261', 'g'],
  // Arabic: yeh and kaf as Persian, Pashto and Urdu keyboards write them.
  ['\u06CC\u06A9', '\u064A\u0643'],
]; // biome-ignore format: pairs read best in rows

const TWIN = new Map<string, string>();
for (const [foreign, latin] of LOOKALIKES)
  for (let i = 0; i < foreign.length; i++) TWIN.set(foreign[i] as string, latin[i] as string);

const ANY = new RegExp(`[${[...TWIN.keys()].join('')}]`, 'gu');

/**
 * What a word looks like: every letter that has a look-alike written as that. Both sides of a comparison go through
 * here, so a Cyrillic word stays equal to itself and to nothing that looks different.
 */
export const looksOf = (word: string): string => word.replace(ANY, (letter) => TWIN.get(letter) as string);
