/** Lines of a paragraph that is set to a width: most of them are about as long, and few are short. */
const WRAPPED = 40;
const WIDEST = 120;
/** A line that begins so is a line of its own: a heading, a list, a quotation, a row of a table. */
const OWN = /^\s*(?:#{1,6} |[-*+\u2022] |\d+[.)] |>|\||```|---)/u;

/**
 * A text whose paragraphs are set to a width, with a space for each line end within one: units stay where they were. What is
 * set in lines of its own, as most articles are, stays as it is.
 */
export function unwrapped(text: string): string {
  const lines = text.split('\n');
  const inner = lines.filter((line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== '');
  const set = inner.filter((line) => line.length >= WRAPPED && line.length <= WIDEST);
  if (inner.length < 2 || set.length < inner.length * 0.6) return text;
  let out = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as string, lines[i] as string];
    const joins =
      before.trim() !== '' &&
      line.trim() !== '' &&
      before.length >= WRAPPED &&
      !OWN.test(line) &&
      !/^#{1,6} /u.test(before);
    out += (joins ? ' ' : '\n') + line;
  }
  return out;
}
