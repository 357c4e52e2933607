import { InputError } from '../problems.ts';

/** A line of a stream, without its line break. */
export interface Line {
  readonly text: string;
  /** Counts from 1. */
  readonly number: number;
}

const problem = (number: number): InputError =>
  new InputError([
    {
      message: 'This is not UTF-8. Convert the text and try again.',
      place: { file: '<stdin>', line: number, column: 1 },
    },
  ]);

/** UTF-16 units of a line, about as many bytes: more is not text, and would have to be held as a whole. */
const LONGEST = 50 * 1024 * 1024;

const tooLong = (number: number): InputError =>
  new InputError([
    {
      message: `This line is longer than ${LONGEST / 1024 / 1024} MiB. Send it in parts, each on a line.`,
      place: { file: '<stdin>', line: number, column: 1 },
    },
  ]);

/** The line breaks before the first byte that is not UTF-8. */
function linesBeforeFault(chunk: Uint8Array | undefined): number {
  const text = new TextDecoder('utf-8').decode(chunk);
  return text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length - 1;
}

/**
 * The lines of a stream of bytes as they come, so that a corpus is never held as a whole. Line breaks are LF or CRLF.
 * @throws InputError where the bytes are not UTF-8, or a line is longer than 50 MiB.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let [number, length] = [1, 0];
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw problem(number + linesBeforeFault(chunk));
    }
  };
  const add = (part: string): void => {
    length += part.length;
    if (length > LONGEST) throw tooLong(number);
    parts.push(part);
  };
  const finish = (): Line => {
    const text = parts.join('').replace(/\r$/u, '');
    parts.length = 0;
    length = 0;
    return { text, number: number++ };
  };
  for await (const chunk of chunks) {
    const text = decode(chunk);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.slice(from, end));
      yield finish();
      from = end + 1;
    }
    if (from < text.length) add(text.slice(from));
  }
  const rest = decode();
  if (rest !== '') add(rest);
  if (parts.length > 0) yield finish();
}
