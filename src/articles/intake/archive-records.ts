import { AsyncIterReader, concatChunks } from 'warcio';
import { InputError } from '../../problems.ts';

/** What is handed to the reader of compressed bytes at a time: a piece of it unpacks to some 60 MB at most. */
const PIECE = 64 * 1024;
/** What an archive may unpack to: so many bytes, or so many times its size where it is a large one. */
const LEAST_UNPACKED = 64 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;
const MOST_TIMES = 40;
/** The longest head of a record, in bytes. */
const LONGEST_HEAD = 64 * 1024;

const decoder = new TextDecoder('latin1');

function* pieces(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Bytes piece by piece, as the reader of an archive takes them. */
export const readerOf = (bytes: Uint8Array): AsyncIterReader => new AsyncIterReader(pieces(bytes), null);

/**
 * An archive without its compression.
 * @throws InputError where it unpacks to far more than an archive of articles.
 */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const most = Math.min(MOST_UNPACKED, Math.max(LEAST_UNPACKED, MOST_TIMES * bytes.length));
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of new AsyncIterReader(pieces(bytes), 'gzip')) {
    length += part.length;
    if (length > most)
      throw new InputError([
        { message: `This web archive unpacks to more than ${Math.floor(most / 1024 / 1024)} MB.` },
      ]);
    parts.push(part);
  }
  return concatChunks(parts, length);
}

/** The records of an archive, up to where it ends or is none. */
export interface ArchiveRecords {
  readonly bytes: Uint8Array;
  /** Its last record says that it is longer than what is there. */
  readonly isCut: boolean;
}

/**
 * The records that an archive holds, each of the length that it has: one that claims more than is there would be waited for
 * without end. What follows a record that is none is left out.
 */
export function recordsOf(bytes: Uint8Array): ArchiveRecords {
  let at = 0;
  for (;;) {
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
    const head = decoder.decode(bytes.subarray(at, at + LONGEST_HEAD));
    const length = head.startsWith('WARC/') ? head.indexOf('\r\n\r\n') : -1;
    if (length < 0) return { bytes: bytes.subarray(0, at), isCut: false };
    const body = at + length + 4;
    const said = /^content-length:[ \t]*(\S*)/imu.exec(head.slice(0, length))?.[1] ?? '0';
    const left = bytes.length - body;
    if (!/^\d{1,15}$/u.test(said) || Number(said) > left) {
      const corrected = head.slice(0, length).replace(/^(content-length:)[^\r\n]*/imu, `$1 ${left}`);
      const start = Uint8Array.from(`${corrected}\r\n\r\n`, (letter) => letter.charCodeAt(0));
      const whole = new Uint8Array(at + start.length + left);
      whole.set(bytes.subarray(0, at));
      whole.set(start, at);
      whole.set(bytes.subarray(body), at + start.length);
      return { bytes: whole, isCut: true };
    }
    at = body + Number(said);
  }
}
