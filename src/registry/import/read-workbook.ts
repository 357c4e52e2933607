import { InputError, reasonOf } from '../../problems.ts';

/** A day in the unit of a `Date`. */
const DAY = 86_400_000;

/**
 * The first sheet of a workbook (.xlsx) as a table of texts, as a person sees them: days as 2024-05-15, yes and no in words.
 * @throws InputError for what is not a workbook.
 */
export async function recordsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = await readSheet(bytes.slice().buffer);
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    throw new InputError([{ message: `This is not a workbook that can be read${reasonOf(error)}` }]);
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (!(cell instanceof Date)) return String(cell);
  const [day = '', time = ''] = cell.toISOString().split('T');
  if (cell.getTime() >= 0 && cell.getTime() < DAY) return time.slice(0, 5);
  return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`;
}
