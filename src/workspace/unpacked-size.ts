import { inflateRawSync } from 'node:zlib';
import { DEFLATED, zipEntries } from '../articles/intake/zip-entries.ts';
import { InputError } from '../problems.ts';

/** What the parts of an office file may unpack to, in bytes: the texts of a long book are a few megabytes, a hundred thousand claims some tens. */
const MOST = 64 * 1024 * 1024;

/**
 * Refuses an office file that unpacks to far more than it holds words, before a reader that keeps all of it in memory: the
 * sizes that an archive states may be anything, so they are found by unpacking. What is no archive is left to its reader.
 * @param isRead Whether the reader unpacks a part of that name.
 * @param most The bytes that the parts may unpack to together.
 * @throws InputError where it is too large.
 */
export function refuseLargeZip(bytes: Uint8Array, isRead: (name: string) => boolean, most = MOST): void {
  let left = most;
  for (const { name, method, packedSize, data } of zipEntries(bytes)) {
    if (data === null || !isRead(name)) continue;
    left -= method === DEFLATED ? sizeOf(data, left) : packedSize;
    if (left < 0)
      throw new InputError([
        { message: `It unpacks to more than ${Math.floor(most / 1024 / 1024)} MB, so it is not read.` },
      ]);
  }
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
