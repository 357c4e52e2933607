/** Printable ASCII that folding leaves alone; the grave accent is used as a quotation mark. */
const isPlain = (code: number): boolean => code > 32 && code < 127 && code !== 0x60;
const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/**
 * Whether folded words are right before (or, with a step of 1, right after) an offset of a text, where that can be
 * decided without folding it: letter by letter, white space as white space, as long as all of it is plain ASCII.
 * Undefined where it is not. Most words around a quote that are wrong are so by their nearest letter.
 *
 * @param words Folded and trimmed.
 * @param wall The offset that is not looked beyond.
 */
export function plainWordsBeside(
  text: string,
  offset: number,
  words: string,
  step: 1 | -1,
  wall: number,
): boolean | undefined {
  // Of the units that are looked at, the next is that at `at`, or that before it going backwards.
  const side = step === 1 ? 0 : -1;
  let at = afterWhite(text, offset, step, wall);
  for (let k = step === 1 ? 0 : words.length - 1; k >= 0 && k < words.length; k += step) {
    if (at === wall) return false;
    const wanted = words.charCodeAt(k);
    const code = text.charCodeAt(at + side);
    if (!isPlain(code) && !isWhite(code)) return undefined;
    if (wanted === 32) {
      if (!isWhite(code)) return false;
      at = afterWhite(text, at, step, wall);
    } else if (!isPlain(wanted)) {
      return undefined;
    } else if (code !== wanted) {
      return false;
    } else {
      at += step;
    }
  }
  // A mark after the last letter may belong to it.
  return step === 1 && at < wall && text.charCodeAt(at) > 126 ? undefined : true;
}

/** The offset after white space, going one way. */
function afterWhite(text: string, from: number, step: 1 | -1, wall: number): number {
  const side = step === 1 ? 0 : -1;
  let at = from;
  while (at !== wall && isWhite(text.charCodeAt(at + side))) at += step;
  return at;
}
