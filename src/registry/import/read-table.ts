import { parse } from 'csv-parse/sync';
import { InputError, type Problem } from '../../problems.ts';
import { slugOf } from './slug.ts';

/** What a column of a table of claims holds. */
export const IMPORT_FIELDS = ['question', 'ask', 'type', 'source', 'quote', 'value', 'speaker', 'as_of', 'scope', 'unit', 'modality', 'because', 'prefix', 'suffix', 'anchor', 'by'] as const; // biome-ignore format: a list
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Heads under which desks keep these fields; a head is compared in small letters, without marks. */
const HEADS: Readonly<Record<ImportField, readonly string[]>> = {
  question: ['question', 'question id', 'id', 'item', 'topic', 'issue', 'claim id', 'field'],
  ask: ['ask', 'question text', 'wording', 'what is asked', 'prompt'],
  type: ['type', 'value type', 'kind'],
  source: ['source', 'source id', 'article', 'outlet', 'publication', 'document', 'paper'],
  quote: ['quote', 'quotation', 'words', 'text', 'excerpt', 'passage', 'exact'],
  value: ['value', 'answer', 'figure', 'number', 'coded', 'reading'],
  speaker: ['speaker', 'said by', 'who', 'attributed to', 'claimant', 'author of claim'],
  as_of: ['as of', 'as of date', 'date of count', 'asof'],
  scope: ['scope', 'population', 'area'],
  unit: ['unit', 'units'],
  modality: ['modality', 'certainty', 'hedge'],
  because: ['because', 'note', 'notes', 'comment', 'comments', 'reason', 'remark'],
  prefix: ['prefix', 'before'],
  suffix: ['suffix', 'after'],
  anchor: ['anchor', 'reference date'],
  by: ['by', 'coder', 'coded by', 'annotator'],
};
/** Rows that are read; a table of more is for NDJSON. */
const MOST_ROWS = 200_000;

/** A table of claims as it was read: what each column is taken for, and its rows. */
export interface ClaimTable {
  /** The head of each column, and the field that it is taken for; null for one that is passed over. */
  readonly columns: readonly { readonly head: string; readonly field: ImportField | null }[];
  readonly rows: readonly ClaimRow[];
}

/** One claim of a table. Rows count from 1, the heads included, as spreadsheets show them. */
export interface ClaimRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportField, string>>>;
}

const plain = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Reads a table of claims, a row a claim.
 * @param records The rows of the table, its heads first: of {@link recordsOf}, or of a workbook.
 * @param stated Columns by their heads, where a person says what one holds: `{ quote: 'Wortlaut' }`.
 * @throws InputError with every fault, by row and column: a table without heads, a needed column that is missing, empty cells.
 */
export function readTable(
  records: readonly (readonly string[])[],
  file: string,
  stated: Readonly<Partial<Record<ImportField, string>>> = {},
): ClaimTable {
  if ((records[0] ?? []).every((head) => head.trim() === ''))
    throw new InputError([
      { message: 'The first row must hold the heads of the columns.', place: { file, line: 1, column: 1 } },
    ]);
  const [heads = [], ...rest] = records;
  const place = (row: number, column: number) => ({ file, line: row, column });
  const problems: Problem[] = [];
  const fieldOf = new Map<number, ImportField>();
  for (const field of IMPORT_FIELDS) {
    const names = stated[field] === undefined ? HEADS[field] : [plain(stated[field])];
    const at = names
      .map((name) => heads.findIndex((head, i) => plain(head) === name && !fieldOf.has(i)))
      .find((i) => i >= 0);
    if (at !== undefined) fieldOf.set(at, field);
    else if (stated[field] !== undefined)
      problems.push({
        message: `There is no column "${stated[field]}" for ${field}. There are: ${heads.join(', ')}.`,
        place: place(1, 1),
      });
  }
  const has = (field: ImportField): boolean => [...fieldOf.values()].includes(field);
  for (const field of ['source', 'quote'] as const)
    if (!has(field) && stated[field] === undefined)
      problems.push({
        message: `No column is taken for ${field}. Name one: --column ${field}=HEAD. There are: ${heads.join(', ')}.`,
        place: place(1, 1),
      });
  if (!has('question') && !has('ask'))
    problems.push({
      message: `No column is taken for the question. Name one: --column question=HEAD or --column ask=HEAD. There are: ${heads.join(', ')}.`,
      place: place(1, 1),
    });
  if (problems.length > 0) throw new InputError(problems);
  const rows: ClaimRow[] = [];
  for (const [i, record] of rest.entries()) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const cells: Partial<Record<ImportField, string>> = {};
    for (const [at, field] of fieldOf) {
      const cell = cleaned(record[at] ?? '');
      if (cell !== '') cells[field] = cell;
    }
    const row = i + 2;
    for (const field of ['source', 'quote'] as const)
      if (cells[field] === undefined) {
        const at = [...fieldOf].find(([, own]) => own === field)?.[0] ?? 0;
        problems.push({
          message: `Row ${row}: the cell of "${heads[at]}" (${field}) is empty.`,
          place: place(row, at + 1),
        });
      }
    if (cells.question === undefined && cells.ask === undefined)
      problems.push({
        message: `Row ${row}: neither the question nor its id is filled in.`,
        place: place(row, 1),
      });
    rows.push({ row, cells });
  }
  if (rows.length === 0)
    problems.push({ message: 'The table holds no row below its heads.', place: place(1, 1) });
  if (problems.length > 0) throw new InputError(problems);
  return { columns: heads.map((head, i) => ({ head, field: fieldOf.get(i) ?? null })), rows };
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

/** The id of a row's question: as the table has it, else made from its words. */
export const questionId = ({ cells }: ClaimRow): string => slugOf(cells.question ?? cells.ask ?? '');
