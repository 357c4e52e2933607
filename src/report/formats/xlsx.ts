import { parse } from 'csv-parse/sync';
import type { SheetData } from 'write-excel-file/universal';

/** The first day that a zip archive can name (1 January 1980), and its midnight, in the form of MS-DOS. */
const FIRST_DAY = 0x21;
const MIDNIGHT = 0;
/** Signatures of a zip archive (PKWARE APPNOTE 6.3.10): an entry of its directory, and the end of that. */
const ENTRY = 0x0201_4b50;
const DIRECTORY_END = 0x0605_4b50;

/** Columns of numbers; every other cell stays text, so that 012, 1.10 and 1e3 come back as they are. */
const NUMBERS = new Set(['low', 'best', 'high', 'date_prec', 'origins', 'line', 'column', 'start', 'end', 'registry_line']); // biome-ignore format: a list

/**
 * A table in CSV as a workbook (.xlsx): one sheet, its heads kept in view. The same table gives the same bytes on every day.
 * @param csv The table, heads first.
 */
export async function workbookOf(csv: string): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const [heads = [], ...rows] = parse(csv, { relaxColumnCount: true }) as string[][];
  const sheet: SheetData = [
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((cell, i) => {
        if (cell === '') return null;
        const isNumber = NUMBERS.has(heads[i] ?? '') && String(Number(cell)) === cell;
        return isNumber ? { value: Number(cell), type: Number } : { value: cell, type: String };
      }),
    ),
  ];
  const blob = await writeWorkbook(sheet, { sheet: 'claims', stickyRowsCount: 1 }).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

/** An archive whose entries all bear the first day there is, so that the day of packing does not show. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== DIRECTORY_END) end--;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    const local = view.getUint32(at + 42, true);
    for (const times of [at + 12, local + 10]) {
      view.setUint16(times, MIDNIGHT, true);
      view.setUint16(times + 2, FIRST_DAY, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
