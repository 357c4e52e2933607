import { oneLine } from './clean-text.ts';
import { DEFLATED, STORED, zipEntries } from './zip-entries.ts';

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
const MOST_ENTRIES = 2000;

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
  let entries = 0;
  for (const { name, method, packedSize, data } of zipEntries(bytes)) {
    if (++entries > MOST_ENTRIES) return null;
    if (name !== PART) continue;
    if ((method !== STORED && method !== DEFLATED) || packedSize > MOST || data === null) return null;
    return { data, isDeflated: method === DEFLATED };
  }
  return null;
}

/** What was packed, as far as properties are long: a small part may unpack to gigabytes. */
async function inflated(data: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(data)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
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
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
