/** What a character is to the scanner of words. */
export const SPACE = 1;
/** A letter of a script that puts spaces between words, or a mark on one. */
export const LETTER = 2;
/** A letter of a script that puts none: each is a word to itself, since only a dictionary could separate words. */
export const LONE_LETTER = 3;
export const DIGIT = 4;
/** A mark that joins the letter before it. */
export const JOINED = 5;
export const OTHER = 6;

const LONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function classify(char: string): number {
  if (/\s/u.test(char)) return SPACE;
  if (/[\p{M}\u200C\u200D]/u.test(char)) return JOINED;
  if (/[\p{Nd}\p{No}\p{Nl}]/u.test(char)) return DIGIT;
  if (/\p{L}/u.test(char)) return LONE.test(char) ? LONE_LETTER : LETTER;
  return OTHER;
}

/** Classes of the basic plane, filled in as they are asked for; 0 is not yet known. */
const known = new Uint8Array(0x10000);

/** The class of the character at an offset. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code & 0xf800) === 0xd800) return classify(String.fromCodePoint(text.codePointAt(at) as number));
  let found = known[code] as number;
  if (found === 0) {
    found = classify(text[at] as string);
    known[code] = found;
  }
  return found;
}

/** UTF-16 units of the character at an offset. */
export const sizeAt = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;

/** The zeros of the scripts that write decimal digits of their own; NFKC has made full-width ones plain. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
]; // biome-ignore format: a list

/** A number with its digits written as 0 to 9: ٤٠ and 40 are one number in two scripts. */
export const plainDigits = (number: string): string =>
  number.replace(/[^\d.,']/gu, (char) => {
    const code = char.codePointAt(0) as number;
    const zero = ZEROS.find((z) => code >= z && code < z + 10);
    return zero === undefined ? char : String(code - zero);
  });
