/** Printable ASCII that folding leaves alone; the grave accent is used as a quotation mark. */
const isPlain = (code: number): boolean => code > 32 && code < 127 && code !== 0x60;
const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/**
 * Whether folded words stand right before (or, with a step of 1, right behind) an offset of a text, where that can be
 * told without folding it: letter by letter, white space as white space, as long as all of it is plain ASCII.
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
  const unit = (at: number): number => {
    const index = step === 1 ? at : at - 1;
    return (step === 1 ? index < wall : index >= wall) ? text.charCodeAt(index) : 32;
  };
  let at = offset;
  const isInside = (): boolean => (step === 1 ? at < wall : at > wall);
  const skipWhite = (): boolean => {
    const from = at;
    while (isInside() && isWhite(unit(at))) at += step;
    return at !== from;
  };
  skipWhite();
  for (let k = step === 1 ? 0 : words.length - 1; k >= 0 && k < words.length; k += step) {
    const wanted = words.charCodeAt(k);
    if (!isInside()) return false;
    if (wanted === 32) {
      const code = unit(at);
      if (!isPlain(code) && !isWhite(code)) return undefined;
      if (!skipWhite()) return false;
      continue;
    }
    const code = unit(at);
    if (!isPlain(wanted) || !(isPlain(code) || isWhite(code))) return undefined;
    if (code !== wanted) return false;
    at += step;
  }
  // A mark behind the last letter may belong to it.
  return step === 1 && isInside() && unit(at) > 126 ? undefined : true;
}
