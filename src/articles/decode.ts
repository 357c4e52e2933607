import { InputError, type Place } from '../problems.ts';
import { LineIndex } from '../text/lines.ts';

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * Decodes strict UTF-8. The byte order mark and the line ends are kept, so that offsets are true to the file.
 * @throws InputError that names the line and column of the first byte that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const what = utf16 ? 'It looks like UTF-16.' : 'It may be Windows-1252 or Latin-1.';
    throw new InputError([
      {
        message: `This file is not UTF-8. ${what} Save it as UTF-8 and try again.`,
        place: firstBadByte(bytes, file),
      },
    ]);
  }
}

function firstBadByte(bytes: Uint8Array, file: string): Place {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), {
    stream: true,
  });
  return { file, ...new LineIndex(before).locate(before.length) };
}
