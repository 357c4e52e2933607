const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether most letters of a text are Latin; a text without letters may be. One pass: most letters of most texts are ASCII. */
export function isMostlyLatin(text: string): boolean {
  let letters = 0;
  let latin = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower < 0x61 || lower > 0x7a) continue;
      letters++;
      latin++;
    } else if (LETTER.test(char)) {
      letters++;
      if (LATIN.test(char)) latin++;
    }
  }
  return latin * 2 >= letters;
}
