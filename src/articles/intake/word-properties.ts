import { oneLine } from './clean-text.ts';

/** What a Word document says of itself in its properties. */
export interface WordProperties {
  readonly title: string | null;
  readonly author: string | null;
  /** The day on which it was made. */
  readonly created: string | null;
}

const NONE: WordProperties = { title: null, author: null, created: null };
const PART = 'docProps/core.xml';
/** Properties take some hundred bytes; what is longer is none, packed or not. */
const MOST = 100_000;
/** The records of a zip archive (APPNOTE 4.3): its end, an entry of its list, and the sizes of their fixed parts. */
const END = { signature: 0x06054b50, size: 22, farthest: 65_557 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL_SIZE = 30;
const MOST_ENTRIES = 2000;
const [STORED, DEFLATED] = [0, 8];

/** Reads the properties of a Word document; none of them where they are missing or packed in another way. */
export async function wordProperties(bytes: Uint8Array): Promise<WordProperties> {
  const packed = partOf(bytes);
  if (packed === null) return NONE;
  const xml = new TextDecoder().decode(packed.isDeflated ? await inflated(packed.data) : packed.data);
  const text = (name: string): string | null => {
    const found = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,1000})</${name}>`, 'u').exec(xml)?.[1];
    return found === undefined ? null : oneLine(withoutEntities(found)) || null;
  };
  const created = /^\d{4}-\d{2}-\d{2}/u.exec(text('dcterms:created') ?? '')?.[0] ?? null;
  return { title: text('dc:title'), author: text('dc:creator'), created };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const withoutEntities = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

/** The bytes of the part with the properties, as they are packed. */
function partOf(bytes: Uint8Array): { readonly data: Uint8Array; readonly isDeflated: boolean } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END.size;
  const least = Math.max(0, bytes.length - END.farthest);
  while (end >= least && view.getUint32(end, true) !== END.signature) end--;
  if (end < least) return null;
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < MOST_ENTRIES && at + ENTRY.size <= bytes.length; n++) {
    if (view.getUint32(at, true) !== ENTRY.signature) return null;
    const [nameSize, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY.size, at + ENTRY.size + nameSize));
    if (name === PART) {
      const method = view.getUint16(at + 10, true);
      const size = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      if ((method !== STORED && method !== DEFLATED) || size > MOST || local + LOCAL_SIZE > bytes.length)
        return null;
      const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return { data: bytes.subarray(from, from + size), isDeflated: method === DEFLATED };
    }
    at += ENTRY.size + nameSize + extra + comment;
  }
  return null;
}

/** What was packed, as far as properties are long: a small part may unpack to gigabytes. */
async function inflated(data: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(data)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done && size <= MOST; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
    }
  } catch {
    return new Uint8Array();
  }
  await reader.cancel().catch(() => undefined);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
