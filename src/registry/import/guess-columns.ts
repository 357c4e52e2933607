import { TYPE_NAMES } from '../../values/index.ts';
import {
  columnLetter,
  exactHead,
  fieldOfHead,
  IMPORT_FIELDS,
  type ImportField,
  plainHead,
} from './column-heads.ts';

/** What the articles say of the cells of a table: columns are recognised by it where their heads do not say what they hold. */
export interface KnownArticles {
  /** The id of an article that people name so, by its id, its outlet, its title or its address. */
  readonly idOf: (name: string) => string | undefined;
  readonly ids: readonly string[];
  /** Whether some words are in an article. */
  readonly holds: (words: string) => boolean;
}

/** Which column holds which field, and those that are recognised by their cells alone. */
export interface GuessedColumns {
  readonly fieldOf: ReadonlyMap<number, ImportField>;
  readonly byCells: ReadonlySet<number>;
  /** Fields that a person named a column for which is not there, with what was named. */
  readonly missing: readonly (readonly [ImportField, string])[];
}

/** Rows that are looked at, and the shares of cells that must be of one kind. */
const LOOKED_AT = 200;
const MOST_OF = 0.6;
const NEARLY_ALL = 0.8;
const LONGEST_NAME = 60;
const MOST_WORDS = 6;

/** Takes each column for a field: as a person says, else by its head, else by its cells. */
export function guessColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  stated: Readonly<Partial<Record<ImportField, string>>>,
  articles: KnownArticles | undefined,
): GuessedColumns {
  const fieldOf = new Map<number, ImportField>();
  const missing: [ImportField, string][] = [];
  const isFree = (at: number): boolean => !fieldOf.has(at);
  const isWanted = (field: ImportField): boolean =>
    stated[field] === undefined && ![...fieldOf.values()].includes(field);
  for (const field of IMPORT_FIELDS) {
    const name = stated[field];
    if (name === undefined) continue;
    const byHead = heads.findIndex((head, i) => plainHead(head) === plainHead(name) && isFree(i));
    const at = byHead < 0 ? heads.findIndex((_, i) => columnLetter(i) === name && isFree(i)) : byHead;
    if (at >= 0) fieldOf.set(at, field);
    else missing.push([field, name]);
  }
  for (const field of IMPORT_FIELDS.filter(isWanted)) {
    const at = exactHead(field, heads, isFree);
    if (at !== undefined) fieldOf.set(at, field);
  }
  for (const [at, head] of heads.entries()) {
    const field = isFree(at) ? fieldOfHead(head, isWanted) : null;
    if (field !== null) fieldOf.set(at, field);
  }
  const byCells = new Set<number>();
  for (const [field, isOf] of kindsOfCells(articles))
    for (const at of heads.keys()) {
      if (!isFree(at) || !isWanted(field) || (field === 'question' && !isWanted('ask'))) continue;
      // A name may be an answer as well as a speaker.
      if (field === 'speaker' && isWanted('value')) continue;
      const cells = rows.slice(0, LOOKED_AT).map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
      if (cells.length > 0 && isOf(cells)) {
        fieldOf.set(at, field);
        byCells.add(at);
      }
    }
  return { fieldOf, byCells, missing };
} // biome-ignore format: lines

type IsOf = (cells: readonly string[]) => boolean;

function kindsOfCells(articles: KnownArticles | undefined): [ImportField, IsOf][] {
  const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
    cells.filter(is).length / cells.length;
  const types = new Set<string>(TYPE_NAMES);
  return [
    ['type', (cells) => share(cells, (cell) => types.has(cell.toLowerCase())) >= NEARLY_ALL],
    ['question', (cells) => share(cells, (cell) => /[?\u061F\uFF1F]$/u.test(cell)) >= NEARLY_ALL],
    ...(articles === undefined
      ? []
      : ([
          ['source', (cells) => share(cells, (cell) => articles.idOf(cell) !== undefined) >= NEARLY_ALL],
          ['quote', (cells) => share(cells, (cell) => cell.includes(' ') && articles.holds(cell)) >= MOST_OF && !cells.every(isName)],
          ['speaker', (cells) => cells.every(isName) && share(cells, articles.holds) >= MOST_OF],
        ] as [ImportField, IsOf][])),
  ];
} // biome-ignore format: lines

/** Words that may be the name of a person or of a house. */
const isName = (cell: string): boolean =>
  cell.length <= LONGEST_NAME &&
  cell.split(/\s+/u).length <= MOST_WORDS &&
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\s.,'’()&/-]+$/u.test(cell) &&
  /^(?:\p{Lu}|\p{Lo})/u.test(cell.split(/\s+/u).at(-1) ?? '');
