import { COLUMNS, type Column } from './columns.ts';

/** What differs between engines: how names are quoted, what types are called, and how a table is made. */
export interface Dialect {
  readonly name: string;
  /** The engine's own name. */
  readonly engine: string;
  readonly quote: '"' | '`';
  readonly types: Readonly<Record<Column['type'], string>>;
  /** What makes a column one that may be `NULL`, where all are not. */
  readonly nullable?: (type: string) => string;
  /** How a table is made, where that is not `CREATE TABLE`. */
  readonly create?: string;
  /** What comes after the columns where the table is made. */
  readonly table?: string;
  /** How rows written by `reconcile bounds` are loaded, as a comment or a statement. */
  readonly load: (table: string) => string;
}

/** The table that rows of bounds are loaded into. */
export const TABLE = 'reconcile_bounds';

/** A name as an engine takes it whatever it is: quoted, its own quotes doubled. */
export const quoted = (name: string, { quote }: Pick<Dialect, 'quote'>): string =>
  `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;

/** Makes the table of rows. */
export function createTable(dialect: Dialect, table = TABLE): string {
  const columns = COLUMNS.map(({ name, type, nullable }) => {
    const own = dialect.types[type];
    const written = nullable && dialect.nullable ? dialect.nullable(own) : own;
    return `  ${quoted(name, dialect)} ${written}`;
  });
  return `${dialect.create ?? 'CREATE TABLE'} ${quoted(table, dialect)} (\n${columns.join(',\n')}\n)${dialect.table ? ` ${dialect.table}` : ''}`;
}

/** What is said of a question that may hold a finding: each 1 or 0. */
export const REASONS = {
  apart: 'no reading of the words lets all of its values hold (the highest low lies above the lowest high)',
  tense: 'as usually meant its values cannot all hold',
  differs: 'its values differ',
  alone: 'one source alone answers it',
  voices: 'more than one voice answers it',
  repeated: 'one place of a source answers it twice',
  marked: 'a row is marked',
} as const;

/**
 * Finds the questions that may hold a finding: those whose intervals share no point (by Helly's theorem, where the highest
 * low lies above the lowest high), and all others whose claims are not one answer of several sources in one voice.
 * A group a question, and a group a place, so that parts of the rows may be grouped apart where a question's rows are
 * together. It holds nothing that not every engine has. A question may be named twice.
 */
export function groupingStatement(dialect: Pick<Dialect, 'quote'>, table = TABLE): string {
  const q = (name: string): string => quoted(name, dialect);
  const differ = (name: string): string => `MIN(${q(name)}) <> MAX(${q(name)})`;
  // Values and bounds are there for all claims of a question, or for none.
  const unlike = ['value', 'low', 'high', 'usual_low', 'usual_high'].map(
    (name) => `${differ(name)} OR (COUNT(${q(name)}) > 0 AND COUNT(${q(name)}) < COUNT(*))`,
  );
  const tests: Partial<Record<keyof typeof REASONS, string>> = {
    apart: `MAX(${q('low')}) > MIN(${q('high')})`,
    tense: `MAX(${q('usual_low')}) > MIN(${q('usual_high')})`,
    differs: unlike.join(' OR '),
    alone: `MIN(${q('source')}) = MAX(${q('source')})`,
    voices: differ('voice'),
    marked: `COUNT(${q('mark')}) > 0`,
  };
  const flags = (of: (name: keyof typeof REASONS) => string): string =>
    (Object.keys(REASONS) as (keyof typeof REASONS)[])
      .map((name) => `  ${of(name)} AS ${q(name)}`)
      .join(',\n');
  // What is apart or tense differs.
  const { apart: _, tense: __, ...deciding } = tests;
  return [
    `SELECT ${q('question')}, COUNT(*) AS ${q('claims')},`,
    flags((name) => (tests[name] ? `CASE WHEN ${tests[name]} THEN 1 ELSE 0 END` : '0')),
    `FROM ${q(table)}`,
    `GROUP BY ${q('question')}`,
    `HAVING ${Object.values(deciding).join('\n  OR ')}`,
    'UNION ALL',
    `SELECT ${q('question')}, COUNT(*) AS ${q('claims')},`,
    flags((name) => (name === 'repeated' ? '1' : '0')),
    `FROM ${q(table)}`,
    `GROUP BY ${q('question')}, ${q('place')}`,
    'HAVING COUNT(*) > 1',
  ].join('\n');
}
