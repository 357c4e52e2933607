/** Every occurrence of a needle from an offset on, up to a number of them. */
export function occurrencesOf(
  text: string,
  needle: string,
  from: number,
  most: number,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (needle === '') return found;
  for (
    let at = text.indexOf(needle, from);
    at >= 0 && found.length < most;
    at = text.indexOf(needle, at + 1)
  ) {
    found.push({ start: at, end: at + needle.length });
  }
  return found;
}

/** Letters of scripts that put spaces between words; in others a word may start anywhere. */
const SPACED_LETTER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Hangul}\p{Nd}]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Occurrences that start and end with whole words; those that cut a word where no whole one stands.
 * A number is never cut: "50" does not stand in "1,500", and "11" not in "2011".
 */
export function preferWholeWords(
  text: string,
  found: readonly { start: number; end: number }[],
  length: number,
): { start: number; end: number }[] {
  if (length === 0) return [];
  const uncut = found.filter(({ start, end }) => !cutsNumber(text, start) && !cutsNumber(text, end));
  const whole = uncut.filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end));
  return whole.length > 0 ? whole : uncut;
}

const cutsWord = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  SPACED_LETTER.test(text[at - 1] as string) &&
  SPACED_LETTER.test(text[at] as string);

/** Whether an edge falls between two digits, or between a digit and a separator with a digit behind it. */
function cutsNumber(text: string, at: number): boolean {
  const [before, behind] = [text[at - 1] ?? '', text[at] ?? ''];
  if (DIGIT.test(before) && DIGIT.test(behind)) return true;
  const separators = '.,';
  if (DIGIT.test(before) && separators.includes(behind || ' ')) return DIGIT.test(text[at + 1] ?? '');
  return separators.includes(before || ' ') && DIGIT.test(behind) && DIGIT.test(text[at - 2] ?? '');
}
