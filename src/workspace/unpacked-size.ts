import { inflateRawSync } from 'node:zlib';
import { InputError } from '../problems.ts';

/** What the parts of an office file may unpack to: the texts of a long book are a few megabytes. */
const MOST = 192 * 1024 * 1024;

/** The marks and lengths of the records of a zip archive. */
const [END, ENTRY, END_LENGTH, ENTRY_LENGTH, LOCAL_LENGTH] = [0x06054b50, 0x02014b50, 22, 46, 30];
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

/**
 * Refuses an office file that unpacks to far more than it holds words, before a reader that keeps all of it in memory: the
 * sizes that an archive states may be anything, so they are found by unpacking. What is no archive is left to its reader.
 * @param isRead Whether the reader unpacks a part of that name.
 * @param most The bytes that the parts may unpack to together.
 * @throws InputError where it is too large.
 */
export function refuseLargeZip(bytes: Uint8Array, isRead: (name: string) => boolean, most = MOST): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = firstEntry(view);
  let left = most;
  while (at >= 0 && at + ENTRY_LENGTH <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const start = view.getUint32(at + 42, true);
    const named = new TextDecoder('latin1').decode(
      bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + name),
    );
    at += ENTRY_LENGTH + name + extra + comment;
    if (!isRead(named) || start + LOCAL_LENGTH > bytes.length) continue;
    const data = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    left -= method === DEFLATED ? sizeOf(bytes.subarray(data, data + packed), left) : packed;
    if (left < 0)
      throw new InputError([
        { message: `It unpacks to more than ${Math.floor(most / 1024 / 1024)} MB, so it is not read.` },
      ]);
  }
}

/** Where the list of the entries of an archive begins; -1 where there is none. */
function firstEntry(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  return -1;
}

/** How many bytes one part unpacks to; one more than is left where it is more. */
function sizeOf(packed: Uint8Array, left: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: left + 1 }).length;
  } catch (error) {
    // A part that cannot be unpacked is for the reader to refuse.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? left + 1 : 0;
  }
}
