import type { Statement, Stretch } from '../../articles/statements/index.ts';

/** Whether a stretch is between quotation marks: such words are looked for as a quotation. */
export function isQuotedAt({ source, start, speeches }: Statement, { start: at, end }: Stretch): boolean {
  const before = source.text.slice(start, at);
  const opened = before.split('\u201C').length - before.split('\u201D').length;
  return (
    opened > 0 ||
    before.split('"').length % 2 === 0 ||
    speeches.some((speech) => speech.isQuoted && speech.start <= at && end <= speech.end)
  );
}
