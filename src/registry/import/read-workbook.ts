import { InputError, reasonOf } from '../../problems.ts';
import { dayNumber } from '../../values/bounds/calendar.ts';

/** The day from which workbooks count theirs, in milliseconds. */
const CALENDAR = dayNumber(1899, 12, 30) * 86_400_000;
/** Lengths of hours and minutes are shorter than this, in hours; days of the news are later. */
const LONGEST_TIME = 1000;

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
  // An hour, or a length in hours, has no day: it counts from the beginning of the calendar of workbooks.
  const minutes = Math.round((cell.getTime() - CALENDAR) / 60_000);
  if (minutes >= 0 && minutes < LONGEST_TIME * 60)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`;
}
