import { decodeUtf8 } from '../articles/decode.ts';
import { InputError } from '../problems.ts';

/**
 * What a file of a registry holds: its text, its bytes, or its bytes in parts, for files too large to be held at once.
 * A part is looked at before the next one is asked for, and may then be written over.
 */
export type Content = string | Uint8Array | Iterable<Uint8Array>;

/** Bytes that are decoded at once: enough for many lines, little beside the rest. */
const PART = 1 << 20;
const NEWLINE = 10;

function* partsOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
}

/** Takes lines as their bytes lie, those that need not be decoded. */
export interface ByteRows {
  /** Whether it takes a line, its line end left out. It takes none that holds a `\r` or a letter beyond ASCII. */
  reads(bytes: Uint8Array, from: number, end: number): boolean;
  /** Takes the line that it read last. */
  take(line: number): void;
}

/**
 * Hands on the lines of a file with their numbers from 1, without ever holding more than a part of it. `\n`, `\r\n`
 * and a lone `\r` each end a line.
 * @param byteRows Is offered each line of bytes first; what it takes is not handed on.
 * @throws InputError that names the place of the first byte that is not UTF-8.
 */
export function eachRow(
  content: Content,
  file: string,
  take: (row: string, line: number) => void,
  byteRows?: ByteRows,
): void {
  let line = 0;
  const takeAll = (text: string): void => {
    const rows = text.includes('\r') ? text.split(/\r\n|\n|\r/u) : text.split('\n');
    // What ends with a line end has an empty row after it, which begins the next part.
    if (rows.at(-1) === '') rows.pop();
    for (const row of rows) take(row, ++line);
  };
  if (typeof content === 'string') {
    takeAll(content.replace(/^\uFEFF/u, ''));
    return;
  }
  const decode = (bytes: Uint8Array): string => {
    const text = decodeAt(bytes, file, line);
    return line === 0 ? text.replace(/^\uFEFF/u, '') : text;
  };
  const takeLines = (bytes: Uint8Array): void => {
    // Lines in a row that are not taken as bytes are decoded at once.
    let undecoded = 0;
    for (let from = 0; byteRows && from < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, from);
      const end = newline < 0 ? bytes.length : newline;
      if (byteRows.reads(bytes, from, end)) {
        if (undecoded < from) takeAll(decode(bytes.subarray(undecoded, from)));
        byteRows.take(++line);
        undecoded = end + 1;
      }
      from = end + 1;
    }
    if (undecoded < bytes.length) takeAll(decode(bytes.subarray(undecoded)));
  };
  const rest: Uint8Array[] = [];
  for (const part of content instanceof Uint8Array ? partsOf(content) : content) {
    const end = part.lastIndexOf(NEWLINE) + 1;
    if (end > 0) takeLines(joined([...rest.splice(0), part.subarray(0, end)]));
    if (end < part.length) rest.push(part.slice(end));
  }
  if (rest.length > 0) takeLines(joined(rest));
}

/** The bytes of a file in one piece. */
export const wholeOf = (content: Uint8Array | Iterable<Uint8Array>): Uint8Array =>
  content instanceof Uint8Array ? content : joined(Array.from(content, (part) => part.slice()));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Decodes bytes that begin after some lines of a file. */
function decodeAt(bytes: Uint8Array, file: string, linesBefore: number): string {
  try {
    return decodeUtf8(bytes, file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) => ({
        ...problem,
        place: problem.place && { ...problem.place, line: problem.place.line + linesBefore },
      })),
    );
  }
}
