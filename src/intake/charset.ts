import { InputError } from '../problems.ts';
import { countOf } from '../text/compare-text.ts';

/** A text with what a person should know of how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly told: readonly string[];
}

/** How far into a page its own statement of an encoding is looked for, in bytes. */
const HEAD = 4096;
const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
] as const;

/**
 * Turns bytes into text. A byte order mark goes before the server's header, the header before the page, the page before
 * what the bytes look like; what a person says goes before all of them.
 * @throws InputError for an encoding that is not known.
 */
export function decodeText(
  bytes: Uint8Array,
  stated: { readonly charset?: string; readonly contentType?: string; readonly isHtml?: boolean },
): DecodedText {
  if (stated.charset !== undefined) {
    const name = labelOf(stated.charset);
    if (!name)
      throw new InputError([
        {
          message: `There is no character encoding "${stated.charset}". Name one such as utf-8 or windows-1252.`,
        },
      ]);
    return decoded(bytes, name, 'as asked');
  }
  const bom = BOMS.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (bom) return decoded(bytes, bom.name, 'by its byte order mark');
  const header = labelOf(/charset\s*=\s*["']?([\w:.-]{1,40})/iu.exec(stated.contentType ?? '')?.[1]);
  if (header) return decoded(bytes, header, 'by the header of its server');
  const inPage = stated.isHtml ? labelOf(metaCharset(bytes)) : undefined;
  // A page that can be read as far as its own statement is no UTF-16, whatever it says.
  if (inPage) return decoded(bytes, /^utf-16/u.test(inPage) ? 'utf-8' : inPage, 'by its own statement');
  const wide = wideOrder(bytes);
  if (wide) return decoded(bytes, wide, 'as its bytes look');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), told: [] };
  } catch {
    const told =
      'it states no encoding and is no UTF-8, so it was read as windows-1252; where letters look wrong, name the encoding with --charset';
    return { text: new TextDecoder('windows-1252').decode(bytes), told: [told] };
  }
}

function decoded(bytes: Uint8Array, name: string, how: string): DecodedText {
  const text = new TextDecoder(name).decode(bytes);
  const told = name === 'utf-8' ? [] : [`read as ${name}, ${how}`];
  const bad = text.split('\uFFFD').length - 1;
  if (bad > 0)
    told.push(
      `${countOf(bad, 'character')} cannot be read as ${name} and stand as \uFFFD; try another --charset`,
    );
  return { text, told };
}

/** The name by which an encoding is decoded; undefined for one that is not known. */
function labelOf(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const tag = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head);
  return tag?.[1] ?? /^<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1];
}

/** UTF-16 without a mark: in any text with spaces and digits, every other byte is often zero. */
function wideOrder(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, HEAD);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even, odd] = zeros as [number, number];
  if (odd > length / 20 && odd > even * 10) return 'utf-16le';
  return even > length / 20 && even > odd * 10 ? 'utf-16be' : undefined;
}
