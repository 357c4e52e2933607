import { parse } from 'csv-parse/sync';
import { InputError, type Place, type Problem } from '../../problems.ts';
import { columnLetter, fieldOfHead, type ImportField, plainHead } from './column-heads.ts';
import { guessColumns, type KnownArticles } from './guess-columns.ts';

/** Rows that are read; a table of more is for NDJSON. */
const MOST_ROWS = 200_000;

/** A table of claims as it was read: what each column is taken for, and its rows. */
export interface ClaimTable {
  /** The file, as messages name it, and what they call a row of it. */
  readonly file: string;
  readonly rowName: 'Row' | 'Annotation';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly ClaimRow[];
  /** The words above the heads: a title, a date. */
  readonly above: readonly string[];
}

/** A column with its head, and the field that it is taken for; null for one that is not taken. */
export interface TableColumn {
  readonly head: string;
  readonly field: ImportField | null;
  /** Its cells say what it holds, not its head. */
  readonly isByCells?: boolean;
}

/** One claim of a table. Rows count from 1, the heads included, as spreadsheets show them. */
export interface ClaimRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportField, string>>>;
}

/** Rows among which the heads are, and the longest head, in UTF-16 units. */
const MOST_ABOVE = 10;
const LONGEST_HEAD = 40;
/** Heads of a row that name fields: fewer may be words of a title. */
const LEAST_HEADS = 2;

/**
 * The row of the heads: the first that names two fields, where those above it have less than half as many cells, as a title
 * or a date has; else the first.
 */
function headRow(
  records: readonly (readonly string[])[],
  stated: Readonly<Partial<Record<ImportField, string>>>,
): number {
  const named = new Set(Object.values(stated).map(plainHead));
  const cellsOf = (row: readonly string[]): string[] => row.filter((cell) => cell.trim() !== '');
  const namesFields = (row: readonly string[]): boolean => {
    const fields = cellsOf(row).flatMap((cell) =>
      cell.length > LONGEST_HEAD ? [] : named.has(plainHead(cell)) ? cell : (fieldOfHead(cell, () => true) ?? []),
    );
    return new Set(fields).size >= LEAST_HEADS;
  };
  const at = Math.max(0, records.slice(0, MOST_ABOVE).findIndex(namesFields));
  const size = cellsOf(records[at] ?? []).length;
  return records.slice(0, at).every((row) => cellsOf(row).length * 2 < size) ? at : 0;
} // biome-ignore format: lines

/**
 * Reads a table of claims, a row a claim.
 * @param records The rows of the table, its heads first or below a title: of {@link recordsOf}, or of a workbook.
 * @param stated Columns by their heads or letters, where a person says what one holds: `{ quote: 'Wortlaut' }`, `{ quote: 'D' }`.
 * @param articles The articles of the workspace, by which columns are recognised whose heads do not say what they hold.
 * @throws InputError with every fault, by row and column: a table without heads, a needed column that is missing, empty cells.
 */
export function readTable(
  records: readonly (readonly string[])[],
  file: string,
  stated: Readonly<Partial<Record<ImportField, string>>> = {},
  articles?: KnownArticles,
): ClaimTable {
  const start = headRow(records, stated);
  if ((records[start] ?? []).every((head) => head.trim() === ''))
    throw new InputError([
      { message: 'The first row must hold the heads of the columns.', place: { file, line: 1, column: 1 } },
    ]);
  const [heads = [], ...rest] = records.slice(start);
  const rowPlace = (row: number): Place => ({ file, line: row, column: 1 });
  const headPlace = rowPlace(start + 1);
  const problems: Problem[] = [];
  const { fieldOf, byCells, missing } = guessColumns(heads, rest, stated, articles);
  const all = heads.map((head, i) => `${columnLetter(i)} “${head.trim()}”`).join(', ');
  for (const [field, name] of missing)
    problems.push({
      message: `There is no column "${name}" for ${field}. There are: ${all}.`,
      place: headPlace,
    });
  const has = (field: ImportField): boolean => [...fieldOf.values()].includes(field);
  for (const field of ['source', 'quote'] as const)
    if (!has(field) && stated[field] === undefined)
      problems.push({
        message: `No column is taken for ${field}. Name one: --column ${field}=HEAD. There are: ${all}.`,
        place: headPlace,
      });
  if (!has('question') && !has('ask'))
    problems.push({
      message: `No column is taken for the question. Name one: --column question=HEAD or --column ask=HEAD. There are: ${all}.`,
      place: headPlace,
    });
  if (problems.length > 0) throw new InputError(problems);
  const columns = heads.map((head, i) => ({
    head: head.trim(),
    field: fieldOf.get(i) ?? null,
    ...(byCells.has(i) && { isByCells: true }),
  }));
  const rows: ClaimRow[] = [];
  for (const [i, record] of rest.entries()) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const cells: Partial<Record<ImportField, string>> = {};
    for (const [at, field] of fieldOf) {
      const cell = cleaned(record[at] ?? '');
      if (cell !== '') cells[field] = cell;
    }
    const row = start + i + 2;
    for (const field of ['source', 'quote'] as const)
      if (cells[field] === undefined)
        problems.push(cellProblem({ file, rowName: 'Row', columns }, row, field, 'the cell is empty.'));
    if (cells.question === undefined && cells.ask === undefined)
      problems.push({
        message: `Row ${row}: neither the question nor its id is filled in.`,
        place: rowPlace(row),
      });
    rows.push({ row, cells });
  }
  if (rows.length === 0)
    problems.push({ message: 'The table holds no row below its heads.', place: headPlace });
  if (problems.length > 0) throw new InputError(problems);
  const above = records.slice(0, start).flatMap((row) => row.map(cleaned).filter((cell) => cell !== ''));
  return { file, rowName: 'Row', columns, rows, above };
}

/** A fault of one cell, by row and column as a spreadsheet shows them: `Row 3, column B “type”: …`. */
export function cellProblem(
  { file, rowName, columns }: Pick<ClaimTable, 'file' | 'rowName' | 'columns'>,
  row: number,
  field: ImportField | null,
  message: string,
): Problem {
  const at = columns.findIndex((column) => field !== null && column.field === field);
  const isSheet = rowName === 'Row';
  const column = at < 0 ? '' : isSheet ? `, column ${columnLetter(at)} “${columns[at]?.head}”` : `, ${field}`;
  const place: Place = { file, line: isSheet ? row : 1, column: isSheet ? Math.max(at, 0) + 1 : 1 };
  return { message: `${rowName} ${row}${column}: ${message}`, place };
}

/** What spreadsheets write before a text that looks like a formula is not part of it. */
const cleaned = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/u, '');

/** The rows of CSV, or of a table with tabs or semicolons. @throws InputError where it cannot be read. */
export function recordsOf(text: string, file: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      skipEmptyLines: false,
      to: MOST_ROWS + 1,
    }) as string[][];
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    throw new InputError([
      {
        message: `This is not a table that can be read: ${message}`,
        place: { file, line: lines ?? 1, column: 1 },
      },
    ]);
  }
}

/** Spreadsheets of countries with decimal commas part cells by semicolons; what is copied from one has tabs. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 5000).split(/\r?\n/u, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
