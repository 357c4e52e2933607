import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml';
import { isId } from '../../articles/metadata.ts';
import { readMentions } from '../../expressions/index.ts';
import { InputError, type Problem } from '../../problems.ts';
import { countOf } from '../../text/compare-text.ts';
import { didYouMean } from '../../text/nearest.ts';
import { TYPE_NAMES, VALUE_TYPES } from '../../values/index.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import type { ImportField } from './column-heads.ts';
import type { KnownArticles } from './guess-columns.ts';
import { type ClaimRow, type ClaimTable, cellProblem } from './read-table.ts';
import { slugOf } from './slug.ts';

/** Fields of a claim in the order in which a person reads them. */
const CLAIM_FIELDS = ['source', 'speaker', 'quote', 'prefix', 'suffix', 'value', 'as_of', 'scope', 'unit', 'modality', 'anchor', 'by', 'because'] as const; // biome-ignore format: a list

/** A registry that was made of a table. */
export interface MadeRegistry {
  readonly yaml: string;
  /** The cell that a line of it comes from, or the cell of a field in the same row, as the problem of that cell. Lines count from 1. */
  readonly problemAt: (line: number, message: string, field?: string) => Problem;
  /** Whether the row that a line of it comes from has a cell of a field. */
  readonly states: (line: number, field: ImportField) => boolean;
}

/** The rows of one question, with its id and its words. */
interface TableQuestion {
  readonly id: string;
  readonly ask: string;
  readonly rows: ClaimRow[];
}

/**
 * A table of claims as a registry in YAML: rows of one question together, in the order of the table.
 * @throws InputError with every cell that names what is not there: a type, an article.
 */
export function registryOf(table: ClaimTable, articles: KnownArticles): MadeRegistry {
  const questions = questionsOf(table.rows);
  const faults = faultsOf(table, questions, articles);
  if (faults.length > 0) throw new InputError(faults);
  // Where somebody of the same name speaks, the table writes it as people do.
  const speakers = new Map(
    table.rows.flatMap(({ cells: { speaker } }) =>
      speaker === undefined ? [] : [[slugOf(speaker).toLowerCase(), speaker] as const],
    ),
  );
  const written: Record<string, unknown> = {};
  const entities: Record<string, { kind: string; name: string }> = {};
  for (const { id, ask, rows } of questions) {
    const stated = rows.find(({ cells }) => cells.type !== undefined)?.cells.type?.toLowerCase();
    // An order needs the two questions that it is of, which no row of claims holds.
    const given = stated ?? typeOf(rows);
    const type = given === 'order' ? 'choice' : given;
    const values = [...new Set(rows.flatMap(({ cells }) => idsIn(cells.value)))];
    if (type === 'actor' || type === 'place')
      for (const value of values)
        entities[slugOf(value)] ??= {
          kind: type === 'place' ? 'place' : 'party',
          name: speakers.get(slugOf(value).toLowerCase()) ?? value,
        };
    const options = type === 'choice' ? { options: optionsOf(values) } : {};
    written[id] = { ask, type, ...options, claims: rows.map((row) => claimOf(row, articles, type)) };
  }
  const named = Object.keys(entities).length > 0 ? { entities } : {};
  const yaml = stringify({ ...named, questions: written }, { lineWidth: 0, flowCollectionPadding: true });
  // Most tables have no fault, and their registry is not read a second time.
  let cells: CellsOfLines | undefined;
  const cellAt = (line: number): TableCell | undefined => {
    cells ??= cellsOfLines(yaml, questions);
    return cells.findLast(([from]) => from <= line)?.[1];
  };
  return {
    yaml,
    problemAt(line, message, field) {
      const cell = cellAt(line);
      const named = table.columns.find((column) => column.field === field)?.field;
      return cell ? cellProblem(table, cell.row.row, named ?? cell.field, message) : { message, place: { file: table.file, line: 1, column: 1 } };
    },
    states: (line, field) => cellAt(line)?.row.cells[field] !== undefined,
  }; // biome-ignore format: one record
}

/** The questions of a table: rows that have one id, or one wording, together. Two wordings never share an id. */
function questionsOf(rows: readonly ClaimRow[]): TableQuestion[] {
  const byKey = new Map<string, TableQuestion>();
  const ids = new Set<string>();
  const wordings = new Map<string | undefined, string>();
  for (const { cells } of rows)
    if (cells.ask !== undefined && !wordings.has(cells.question)) wordings.set(cells.question, cells.ask);
  for (const row of rows) {
    const { question = row.cells.ask ?? '', ask } = row.cells;
    const key = isId(question) ? question : slugOf(question, Number.POSITIVE_INFINITY);
    const known = byKey.get(key);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const short = slugOf(question);
    let id = short;
    for (let n = 2; ids.has(id); n++) id = `${short}-${n}`;
    ids.add(id);
    const words = ask ?? wordings.get(question) ?? (isId(question) ? asked(question) : question);
    byKey.set(key, { id, ask: words, rows: [row] });
  }
  return [...byKey.values()];
} // biome-ignore format: lines

/** An id as a question: `how-many-died` is "How many died?", and one word stays as it is. */
function asked(id: string): string {
  const words = id.replace(/[-_]+/gu, ' ');
  return `${words === id ? id : `${words[0]?.toUpperCase()}${words.slice(1)}`}?`;
}

/** Every cell that names a type or an article that is not there, and rows of one question that differ in its type. */
function faultsOf(
  table: ClaimTable,
  questions: readonly TableQuestion[],
  articles: KnownArticles,
): Problem[] {
  const found: { row: number; problem: Problem }[] = [];
  const add = (row: number, field: ImportField, message: string): void =>
    void found.push({ row, problem: cellProblem(table, row, field, message) });
  for (const { row, cells } of table.rows) {
    const { type, source = '' } = cells;
    if (type !== undefined && !(TYPE_NAMES as readonly string[]).includes(type.toLowerCase()))
      add(row, 'type', `There is no type “${type}”.${didYouMean(type, TYPE_NAMES)} Types are ${TYPE_NAMES.join(', ')}.`);
    if (articles.idOf(source) === undefined)
      add(row, 'source', `There is no article “${source}” among the ${countOf(articles.ids.length, 'source')}.${didYouMean(source, articles.ids)}`);
  } // biome-ignore format: lines
  for (const { rows } of questions) {
    const first = rows.find(({ cells }) => cells.type !== undefined);
    for (const { row, cells } of rows)
      if (first && cells.type !== undefined && cells.type.toLowerCase() !== first.cells.type?.toLowerCase())
        add(row, 'type', `“${cells.type}”, and row ${first.row} has “${first.cells.type}” for the same question.`);
  } // biome-ignore format: lines
  return found.sort((a, b) => a.row - b.row).map(({ problem }) => problem);
}

/** Options by their ids, with their words where those are more than the id. */
function optionsOf(values: readonly string[]): string[] | Record<string, string> {
  const ids = values.map((value) => [slugOf(value), value] as const);
  return ids.some(([id, value]) => id !== value) ? Object.fromEntries(ids) : ids.map(([id]) => id);
}

/** Types whose values are ids, or lists of them, and those that are numbers. */
const SETS: ReadonlySet<string> = new Set(['actor', 'place', 'choice']);
const NUMBERS: ReadonlySet<string> = new Set(['count', 'quantity', 'ordinal']);

/** The ids of a cell: one, or several between commas; those of a denial too, and none of what is not known. */
const idsIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .replace(/^(?:!|not )\s*/iu, '')
    .split(/\s*[,;]\s*/u)
    .filter((id) => id !== '' && !/^unknown$/iu.test(id));

function claimOf({ cells }: ClaimRow, articles: KnownArticles, type: string): Record<string, unknown> {
  const claim: Record<string, unknown> = {};
  for (const field of CLAIM_FIELDS) {
    const cell = cells[field];
    if (cell === undefined) continue;
    if (field === 'modality' && cell === 'asserted') continue;
    if (field === 'source') claim.source = articles.idOf(cell) ?? cell;
    else if (field === 'value') {
      const denied = /^(?:!|not )\s*(.+)$/iu.exec(cell)?.[1];
      const ids = SETS.has(type) ? idsIn(cell).map((id) => slugOf(id)) : [];
      const one = denied ?? cell;
      const plain = NUMBERS.has(type) && NUMBER.test(one) ? Number(one) : type === 'yesno' ? yesOrNo(one) : one;
      const value = ids.length > 1 ? ids : SETS.has(type) ? (ids[0] ?? 'unknown') : plain;
      claim.value = denied === undefined ? value : { not: value };
    } else claim[field] = cell;
  }
  return claim;
} // biome-ignore format: lines

/** A number as a spreadsheet without a format writes it; one with marks between its digits is left to the readers of values. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/u;

const YES = /^(?:yes|y|true|ja|oui|s[ií]|sim|tak|evet|jo|kyllä|да|نعم|हाँ|हां|ہاں)$/iu;
const NO = /^(?:no|n|false|nein|non|não|nee|nie|hayır|nej|nei|ei|нет|لا|नहीं|نہیں)$/iu;
const yesOrNo = (cell: string): string => (YES.test(cell) ? 'yes' : NO.test(cell) ? 'no' : cell);

/** What the answers of a question are, where the table does not say it: what their quotes and values read as most often. */
function typeOf(rows: readonly ClaimRow[]): string {
  const values = rows.flatMap(({ cells }) => cells.value ?? []);
  if (values.length > 0 && values.every((value) => YES.test(value) || NO.test(value))) return 'yesno';
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const found = new Set(readMentions(cells.value ?? cells.quote ?? '').map(({ type }) => type));
    for (const type of found) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const isType = isReadFromWords(VALUE_TYPES.find(({ name }) => name === best?.[0]));
  if (best && isType && best[1] >= rows.length / 2) return best[0];
  return values.length > 0 ? 'choice' : 'name';
}

interface TableCell {
  readonly row: ClaimRow;
  readonly field: ImportField | null;
}
type CellsOfLines = readonly (readonly [number, TableCell])[];

/** From which line on a registry comes from which cell of its table. */
function cellsOfLines(yaml: string, questions: readonly TableQuestion[]): CellsOfLines {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const found: [number, TableCell][] = [];
  const mark = (node: unknown, row: ClaimRow, field: ImportField | null): void => {
    const [start] = (node as Node).range ?? [0];
    found.push([lines.linePos(start).line, { row, field }]);
  };
  const fieldOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
  for (const { id, rows } of questions) {
    const question = document.getIn(['questions', id]);
    if (!isMap(question)) continue;
    const [first] = rows as [ClaimRow];
    for (const { key, value } of question.items) {
      const name = fieldOf(key);
      if (name !== 'claims' || !isSeq(value)) {
        mark(key, first, name === 'type' ? 'type' : name === 'options' ? 'value' : first.cells.ask === undefined ? 'question' : 'ask');
        continue;
      }
      for (const [i, claim] of value.items.entries())
        if (isMap(claim))
          for (const pair of claim.items)
            mark(pair.key, rows[i] as ClaimRow, fieldOf(pair.key) as ImportField);
    }
  }
  return found;
} // biome-ignore format: lines
