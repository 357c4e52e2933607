import { deflateRawSync } from 'node:zlib';

/** The checksum of a zip archive. */
function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A zip archive of texts by their names, as offices write them. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crcOf(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const index = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, index, Buffer.from('PK\x05\x06'), end]);
}

const NAMES = 'http://schemas.openxmlformats.org/';
const relation = (type: string, target: string): string =>
  `<Relationships xmlns="${NAMES}package/2006/relationships"><Relationship Id="r1" Type="${NAMES}officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet, whose rows are given as they are in the file. */
export const workbookOf = (rows: string): Buffer =>
  zipOf({
    '[Content_Types].xml': `<Types xmlns="${NAMES}package/2006/content-types"/>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${NAMES}spreadsheetml/2006/main" xmlns:r="${NAMES}officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NAMES}spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  });

/** A Word document of paragraphs and tables that are given as they are in the file. */
export const wordFileOf = (body: string): Buffer =>
  zipOf({
    '[Content_Types].xml': `<Types xmlns="${NAMES}package/2006/content-types"/>`,
    '_rels/.rels': relation('officeDocument', 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="${NAMES}wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
