import sniffEncoding from 'html-encoding-sniffer';
import { InputError } from '../../problems.ts';
import { countOf } from '../../text/compare-text.ts';

/** A text with what a person should know of how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly notices: readonly string[];
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
  // What is UTF-8 from end to end is UTF-8, whatever a header or a page says of it: other encodings hardly ever look so.
  const multibyte = utf8Sequences(bytes);
  if (multibyte.valid > 0 && multibyte.invalid === 0)
    return { text: new TextDecoder('utf-8').decode(bytes), notices: [] };
  const header = labelOf(/charset\s*=\s*["']?([\w:.-]{1,40})/iu.exec(stated.contentType ?? '')?.[1]);
  if (header) return declared(bytes, header, multibyte, 'by the header of its server');
  const inPage = stated.isHtml ? labelOf(metaCharset(bytes)) : undefined;
  // A page that can be read as far as its own statement is not UTF-16, whatever it says.
  if (inPage)
    return declared(bytes, /^utf-16/u.test(inPage) ? 'utf-8' : inPage, multibyte, 'by its own statement');
  const wide = wideOrder(bytes);
  if (wide) return decoded(bytes, wide, 'as its bytes look');
  if (multibyte.invalid === 0) return { text: new TextDecoder('utf-8').decode(bytes), notices: [] };
  // A few broken bytes among many letters of UTF-8 are a slip; in another encoding the letters would look broken all over.
  if (multibyte.valid > multibyte.invalid * 2) return decoded(bytes, 'utf-8', 'as its bytes look');
  const notices =
    'it states no encoding and is not UTF-8, so it was read as windows-1252; where letters look wrong, name the encoding with --charset';
  return { text: decodeAs(bytes, 'windows-1252'), notices: [notices] };
}

/** Text in the encoding that is declared, unless that is UTF-8 and hardly a letter beyond ASCII is one of UTF-8. */
function declared(
  bytes: Uint8Array,
  name: string,
  { valid, invalid }: { valid: number; invalid: number },
  how: string,
): DecodedText {
  if (name !== 'utf-8' || invalid <= valid * 2) return decoded(bytes, name, how);
  const notice = `it is declared as utf-8 ${how} and is not, so it was read as windows-1252; where letters look wrong, name the encoding with --charset`;
  return { text: decodeAs(bytes, 'windows-1252'), notices: [notice] };
}

/** How many sequences of several bytes are letters of UTF-8, and how many bytes are part of none. */
function utf8Sequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let isLetter = length > 0;
    for (let j = 1; j < length; j++) isLetter &&= ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (isLetter) {
      valid++;
      i += length - 1;
    } else invalid++;
  }
  return { valid, invalid };
}

function decoded(bytes: Uint8Array, name: string, how: string): DecodedText {
  const text = decodeAs(bytes, name);
  const notices = name === 'utf-8' ? [] : [`read as ${name}, ${how}`];
  const bad = text.split('\uFFFD').length - 1;
  if (bad > 0)
    notices.push(
      `${countOf(bad, 'character')} cannot be read as ${name} and are shown as \uFFFD; try another --charset`,
    );
  return { text, notices };
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80 on; empty where it has none. */
const WINDOWS_1252 = [
  ...'\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178',
];

/** Bytes as text in a known encoding. */
function decodeAs(bytes: Uint8Array, name: string): string {
  const text = new TextDecoder(name).decode(bytes);
  return name === 'windows-1252' ? withLettersOfWindows(text) : text;
}

/**
 * A text whose controls from 0x80 on are the letters that Windows-1252 has there: some releases of Node decode it as Latin-1,
 * which has no curly quotes, and what calls itself Latin-1 or ASCII is Windows-1252, as browsers read it.
 */
export function withLettersOfWindows(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (c) => {
    const letter = WINDOWS_1252[c.charCodeAt(0) - 0x80];
    return letter === undefined || letter === '\0' ? c : letter;
  });
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

/** What a page says of its own encoding, found as browsers find it: comments and scripts do not declare. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const bare = head.replace(/<script\b[\s\S]*?(?:<\/script\s*>|$)/giu, ' ').replace(/[^\x20-\x7E\s]/gu, ' ');
  const sniffed = sniffEncoding(new TextEncoder().encode(bare), { defaultEncoding: 'x-user-defined' });
  if (sniffed !== 'x-user-defined') return sniffed;
  return /^<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1];
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
