/** The records of a zip archive (APPNOTE 4.3): their marks, and the sizes of their fixed parts. */
const END = { signature: 0x06054b50, size: 22 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;

/** How the bytes of an entry are packed. */
export const [STORED, DEFLATED] = [0, 8];

/** A part of a zip archive, as the list of the archive states it: what is stated may be anything. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  /** Its bytes, as they are packed; null where they are said to be beyond the end. */
  readonly data: Uint8Array | null;
}

/** The parts of a zip archive, up to where its list ends or breaks off; none where it is no archive. */
export function* zipEntries(bytes: Uint8Array): Iterable<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const uint16 = (at: number): number => view.getUint16(at, true);
  const uint32 = (at: number): number => view.getUint32(at, true);
  let at = firstEntry(view);
  while (at >= 0 && at + ENTRY.size <= bytes.length && uint32(at) === ENTRY.signature) {
    const packedSize = uint32(at + 20);
    const local = uint32(at + 42);
    const start = at + ENTRY.size;
    const nameEnd = start + uint16(at + 28);
    const isThere = local + LOCAL_SIZE <= bytes.length;
    const from = isThere ? local + LOCAL_SIZE + uint16(local + 26) + uint16(local + 28) : 0;
    yield {
      name: new TextDecoder().decode(bytes.subarray(start, nameEnd)),
      method: uint16(at + 10),
      packedSize,
      data: isThere ? bytes.subarray(from, from + packedSize) : null,
    };
    at = nameEnd + uint16(at + 30) + uint16(at + 32);
  }
}

/** Where the list of the parts of an archive begins; -1 where there is none. */
function firstEntry(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END.signature) return view.getUint32(at + 16, true);
  return -1;
}
