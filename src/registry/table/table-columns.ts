import { csvCell } from '../../text/csv.ts';
import type { RegistryRecord } from '../ndjson-rows.ts';
import type { ClaimLine } from '../schema.ts';

/** Cells that hold text as it is. */
const TEXTS = ['question', 'source', 'quote', 'prefix', 'suffix', 'speaker', 'edge', 'occasion', 'scope', 'modality', 'unit', 'zone', 'because', 'by'] as const; // biome-ignore format: a list
/** Cells that hold a number, a list or a map as JSON, and text where that is not JSON: `46`, `>40`, `["norway", "chile"]`. */
const VALUES = ['value', 'pick', 'anchor', 'as_of', 'counts', 'complete'] as const;
const OFFSETS = ['at_start', 'at_end'] as const;
/** A cell that holds a whole record as JSON: a question, an entity, a constraint, a story; or a claim that no cells can hold. */
const RECORD = 'record';

/** The columns of a registry as a table, in their order. */
export const TABLE_COLUMNS = [RECORD, ...TEXTS, ...VALUES, ...OFFSETS] as const;

const KNOWN: ReadonlySet<string> = new Set([...TEXTS, ...VALUES, 'at']);

/** What a spreadsheet would run, what a line cannot hold, and what is not text in UTF-8. */
const NOT_AS_TEXT = /^[=+\-@\s]|[\p{Cc}\p{Cs}]|^$|\s$/u;

const isPlain = (claim: ClaimLine): boolean =>
  TEXTS.every((name) => claim[name] === undefined || !NOT_AS_TEXT.test(claim[name])) &&
  Object.keys(claim).every((key) => KNOWN.has(key));

/** Whether a text would be read as JSON, were it written as it is. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function valueCell(value: unknown): string {
  const isText = typeof value === 'string' && !NOT_AS_TEXT.test(value) && !isJson(value);
  return isText ? value : JSON.stringify(value);
}

/** A record as a line of CSV, its line end included. */
export function csvLine(record: RegistryRecord): string {
  const cells = new Map<string, string>();
  if ('claim' in record && isPlain(record.claim)) {
    const { claim } = record;
    for (const name of TEXTS) if (claim[name] !== undefined) cells.set(name, claim[name]);
    for (const name of VALUES) if (claim[name] !== undefined) cells.set(name, valueCell(claim[name]));
    if (claim.at) cells.set('at_start', String(claim.at.start)).set('at_end', String(claim.at.end));
  } else cells.set(RECORD, JSON.stringify(Object.values(record)[0]));
  return `${TABLE_COLUMNS.map((name) => csvCell(cells.get(name) ?? '')).join(',')}\n`;
}

/** The line above the rows. */
export const CSV_HEAD = `${TABLE_COLUMNS.join(',')}\n`;

/** What is wrong with the heads of a table; undefined for nothing. */
export function faultOfHeads(heads: readonly string[]): string | undefined {
  const known = new Set<string>(TABLE_COLUMNS);
  const unknown = heads.filter((head) => !known.has(head));
  if (unknown.length > 0)
    return `There is no field ${unknown.map((head) => `"${head}"`).join(', ')}. The columns of a registry are ${TABLE_COLUMNS.join(', ')}. For a table of other columns: reconcile import.`;
  const twice = heads.find((head, i) => heads.indexOf(head) !== i);
  if (twice !== undefined) return `The column "${twice}" is there twice.`;
  const needed = ['question', 'source'].filter((head) => !heads.includes(head));
  return needed.length > 0 && !heads.includes(RECORD)
    ? `A registry as a table needs the column ${needed.join(' and the column ')}.`
    : undefined;
}

/** The record of a row as a line of NDJSON, without a line end; empty for a row of empty cells. */
export function ndjsonOf(heads: readonly string[], cells: readonly string[]): string {
  const claim: Record<string, unknown> = {};
  for (const [i, head] of heads.entries()) {
    const cell = cells[i] ?? '';
    if (cell === '') continue;
    if (head === RECORD) return cell;
    if (head.startsWith('at_')) {
      const offsets = (claim.at ?? {}) as Record<string, unknown>;
      claim.at = { ...offsets, [head.slice(3)]: isJson(cell) ? JSON.parse(cell) : cell };
    } else
      claim[head] = (VALUES as readonly string[]).includes(head) && isJson(cell) ? JSON.parse(cell) : cell;
  }
  if (Object.keys(claim).length === 0) return '';
  // A claim begins with its question, by which its line is recognised without being parsed.
  return JSON.stringify({ question: claim.question ?? '', ...claim });
}
