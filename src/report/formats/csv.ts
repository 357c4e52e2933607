import { csvCell } from '../../text/csv.ts';
import { printableLine } from '../../text/printable.ts';
import { axisOf } from '../../values/index.ts';
import { type ListedClaim, listClaims } from '../shared/claims.ts';
import type { Format } from './format.ts';

type Cell = string | number | null | undefined;

/** How exactly a date is known, as UCDP codes it: a day, up to six days, a week, a month, a year. */
function datePrecision(days: number | null): number | undefined {
  const steps: readonly (readonly [number, number])[] = [[1, 1], [6, 2], [7, 3], [31, 4], [366, 5]]; // biome-ignore format: a table
  return days === null ? undefined : steps.find(([most]) => days <= most)?.[1];
}

const isNumber = ({ question }: ListedClaim): boolean =>
  ['number', 'length'].includes(axisOf(question.type) ?? '');
const isDate = ({ question }: ListedClaim): boolean => axisOf(question.type) === 'time';

/** The columns, with the names that UCDP's event data gives them where it has them. */
const COLUMNS: readonly (readonly [string, (row: ListedClaim) => Cell])[] = [
  ['question', ({ question }) => question.id],
  ['ask', ({ question }) => question.ask],
  ['type', ({ question }) => question.type],
  ['story', ({ story }) => story],
  ['source', ({ claim }) => claim.source],
  ['source_office', ({ source }) => source?.metadata.publisher],
  ['source_date', ({ source }) => source?.metadata.published?.text],
  ['source_headline', ({ source }) => source?.metadata.title],
  ['speaker', ({ claim }) => claim.speaker],
  ['modality', ({ claim }) => claim.modality],
  ['value', ({ answer }) => answer.value],
  ['label', ({ answer }) => answer.label],
  ['low', (row) => (isNumber(row) ? row.answer.strict[0] : null)],
  ['best', (row) => (isNumber(row) ? row.answer.best : null)],
  ['high', (row) => (isNumber(row) ? row.answer.strict[1] : null)],
  ['unit', ({ answer }) => answer.unit],
  ['date_start', (row) => (isDate(row) ? row.answer.strict[0] : null)],
  ['date_end', (row) => (isDate(row) ? row.answer.strict[1] : null)],
  ['date_prec', ({ answer }) => datePrecision(answer.days)],
  ['as_of', ({ claim }) => claim.asOf],
  ['scope', ({ claim }) => claim.scope],
  ['origins', ({ answer }) => answer.origins],
  ['quote', ({ claim }) => claim.quote],
  ['file', ({ claim }) => claim.file],
  ['line', ({ claim }) => claim.line],
  ['column', ({ claim }) => claim.column],
  ['start', ({ claim }) => claim.start],
  ['end', ({ claim }) => claim.end],
  ['registry_file', ({ claim }) => claim.registry.file],
  ['registry_line', ({ claim }) => claim.registry.line],
  ['left_out', ({ leftOut }) => leftOut.join(' ')],
];

/** What a spreadsheet would take for a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;
/** The same after a semicolon, which parts cells where commas are for decimals, quotes or not, in quotes of its own too. */
const LATER_FORMULA = /;(?=[\s"]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/gu;
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/u;

/** A cell by RFC 4180, on one line, with formulas defused by an apostrophe, as spreadsheets themselves write text. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = printableLine(String(value)).replace(LATER_FORMULA, ";'");
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return csvCell(safe);
}

/** Every claim as a row, for a spreadsheet or a statistics package. Lines end as RFC 4180 has it. */
const csv: Format = (report) =>
  [
    COLUMNS.map(([name]) => name),
    ...listClaims(report).map((row) => COLUMNS.map(([, read]) => cell(read(row)))),
  ]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');

export default csv;
