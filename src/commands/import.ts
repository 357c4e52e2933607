import { decodeText } from '../articles/intake/charset.ts';
import type { Source } from '../articles/source.ts';
import type { Finding } from '../check/findings/finding.ts';
import { check } from '../check/pipeline.ts';
import { InputError, type Problem } from '../problems.ts';
import { columnLetter, IMPORT_FIELDS, type ImportField } from '../registry/import/column-heads.ts';
import type { KnownArticles } from '../registry/import/guess-columns.ts';
import { readAnnotations } from '../registry/import/read-annotations.ts';
import { type ClaimTable, readTable, recordsOf } from '../registry/import/read-table.ts';
import { type MadeRegistry, registryOf } from '../registry/import/write-registry.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { pathToUri } from '../report/shared/paths.ts';
import { countOf } from '../text/compare-text.ts';
import { createFile } from '../workspace/edit-file.ts';
import { fileError, UsageError } from '../workspace/errors.ts';
import { readBytes, resolve, shownPath } from '../workspace/files.ts';
import { workbookApart } from '../workspace/take-in.ts';
import { openArticles, type Workspace } from '../workspace/workspace.ts';
import { defineCommand } from './command.ts';
import { FOLDERS, text, textOr, texts } from './shared/options.ts';

/**
 * Turns a spreadsheet of claims, or annotations, into a registry. Without `--out` it shows what it would write; on any fault of a cell nothing
 * is written.
 */
export default defineCommand({
  arguments: {
    file: textOr(
      '<file>',
      'the table: CSV, a workbook (.xlsx), what is copied from one; or annotations (JSON)',
      '',
      { completes: 'file' },
    ),
  },
  options: {
    ...FOLDERS,
    column: texts(
      '--column <field=head>',
      `say which column, by its head or letter, holds a field (${IMPORT_FIELDS.join(', ')}); several times for several`,
    ),
    out: text(
      '-o, --out <file>',
      'the registry file to write, which must be new (default: show what would be written)',
      { completes: 'file' },
    ),
  },
  async run({ file, column, out, sources: folder, config }, context) {
    const stated = columnsFrom(column);
    const workspace = await openArticles({ cwd: context.cwd, patterns: [], sources: folder, config });
    const articles = knownArticles(workspace.sources);
    const table = await tableIn(context.cwd, file, stated, articles);
    const made = registryOf(table, articles);
    const { summary, findings } = checked(made, workspace);
    const faults = findings.filter(({ class: kind, severity }) => kind === 'record' && severity === 'error');
    const wrong = faults.filter((finding) => isOfCell(finding, made));
    if (out === undefined) await context.out(made.yaml);
    for (const line of columnLines(table)) context.notify(line);
    if (wrong.length > 0)
      throw new InputError([
        ...wrong.slice(0, SHOWN_FAULTS).map((finding) => problemOf(finding, made)),
        {
          message: `${countOf(wrong.length, 'cell')} at fault: nothing ${out === undefined ? 'would be' : 'was'} written.`,
        },
      ]);
    if (out !== undefined) {
      if (!createFile(context.cwd, out, made.yaml))
        throw new UsageError(`"${out}" is there already. Name a new file.`);
      await context.say(
        `${shownPath(context.cwd, resolve(context.cwd, out))}: ${countOf(summary.claims, 'claim')} on ${countOf(summary.questions, 'question')}`,
      );
    }
    for (const finding of faults.slice(0, SHOWN_FAULTS)) {
      const { message, place } = problemOf(finding, made);
      context.notify(
        place === undefined ? message : `${place.file}:${place.line}:${place.column}: ${message}`,
      );
    }
    if (faults.length > SHOWN_FAULTS)
      context.notify(`and ${faults.length - SHOWN_FAULTS} more; "reconcile check" lists them all.`);
    return 0;
  },
});

/** Faults of cells that are printed. */
const SHOWN_FAULTS = 20;
const LONGEST_ABOVE = 200;
/** Columns that were not taken and have a line of their own. */
const SHOWN_COLUMNS = 8;

/** What each column was taken for, and a line for each that was not. */
function columnLines({ columns, rowName, above }: ClaimTable): string[] {
  const nameOf = (at: number): string =>
    rowName === 'Row' ? `${columnLetter(at)} “${columns[at]?.head}”` : `${columns[at]?.head}`;
  const taken = columns.flatMap(({ field, isByCells }, i) =>
    field === null ? [] : `${nameOf(i)} → ${field}${isByCells ? ' (by its cells)' : ''}`,
  );
  const open = IMPORT_FIELDS.filter((field) => !columns.some((column) => column.field === field));
  const left = columns.flatMap(({ field, head }, i) => (field === null && head !== '' ? i : []));
  const [first = open[0]] = (['speaker', 'value', 'because'] as const).filter((field) => open.includes(field));
  const line = (at: number): string =>
    `column ${nameOf(at)} was not taken: name it with --column ${first}=${columnLetter(at)}, or for another field: ${open.filter((field) => field !== first).join(', ')}.`;
  return [
    ...(above.length === 0 ? [] : [`left out what is above the heads: “${above.join('”, “').slice(0, LONGEST_ABOVE)}”.`]),
    `columns: ${taken.join('; ')}.`,
    ...(left.length > SHOWN_COLUMNS
      ? [`columns ${left.map(nameOf).join(', ')} were not taken: name one with --column FIELD=LETTER, for ${open.join(', ')}.`]
      : left.map(line)),
  ];
} // biome-ignore format: lines

/** A check of what was made. @throws InputError by the cells of the table, where a reader of registries refuses it. */
function checked(made: MadeRegistry, { sources, profile }: Pick<Workspace, 'sources' | 'profile'>) {
  try {
    return check(readRegistry([{ path: MADE, content: made.yaml }]), sources, { profile });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) =>
        problem.place?.file === MADE ? made.problemAt(problem.place.line, problem.message) : problem,
      ),
    );
  }
}

/** The registry before it has a file of its own. */
const MADE = 'imported.yaml';

/** Whether a fault is that of a cell: a quote that its source does not hold, a value that its quote does not say. Without a cell for the value, the type that was guessed may be at fault. */
function isOfCell({ rule, positions }: Finding, made: MadeRegistry): boolean {
  const place = positions[0]?.claims[0]?.registry;
  return rule.startsWith('quote-') || (place?.file === MADE && made.states(place.line, 'value'));
}

/** A fault of the record by the cell that it is of. */
function problemOf({ rule, positions, message }: Finding, made: MadeRegistry): Problem {
  const place = positions[0]?.claims[0]?.registry;
  const [field = ''] = rule.split('-');
  return place?.file === MADE ? made.problemAt(place.line, message, field) : { message };
}

/** The articles as the cells of a table may name them: by id, outlet, title, address or file. */
function knownArticles(sources: readonly Source[]): KnownArticles {
  const byName = new Map<string, Set<string>>();
  for (const { id, file, metadata } of sources)
    // Annotations of files name them by their addresses.
    for (const name of [metadata.publisher, metadata.title, metadata.url, pathToUri(file), file.split('/').at(-1)])
      if (name) byName.set(name.toLowerCase(), (byName.get(name.toLowerCase()) ?? new Set()).add(id));
  const ids = sources.map(({ id }) => id);
  const byId = new Map(ids.map((id) => [id.toLowerCase(), id]));
  // Tables whose heads say what their columns hold ask for no words.
  let texts: readonly string[] | undefined;
  return {
    ids,
    // An outlet of which two articles are there names none of them.
    idOf(name) {
      const named = byName.get(name.toLowerCase());
      return byId.get(name.toLowerCase()) ?? (named?.size === 1 ? [...named][0] : undefined);
    },
    holds(words) {
      texts ??= sources.map(({ text, bodyStart }) => folded(text.slice(bodyStart)));
      const own = folded(words);
      return texts.some((text) => text.includes(own));
    },
  };
} // biome-ignore format: lines

/** Words as they are compared with an article: small, with one kind of quotation mark and of space. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

/** The claims of a file, whatever kind of table it is. @throws UsageError or InputError where it cannot be read. */
async function tableIn(
  cwd: string,
  file: string,
  columns: Partial<Record<ImportField, string>>,
  articles: KnownArticles,
): Promise<ClaimTable> {
  if (file === '') throw new UsageError('Name the table: reconcile import FILE.csv.');
  const bytes = readBytes(cwd, resolve(cwd, file));
  // A workbook is a zip archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return readTable(await sheetIn(bytes, file), file, columns, articles);
  const { text } = decodeText(bytes, {});
  if (/\.json(?:ld)?$/iu.test(file) || /^\s*[[{]/u.test(text)) return readAnnotations(text, file);
  return readTable(recordsOf(text, file), file, columns, articles);
}

/** The sheet of a workbook. @throws InputError where it cannot be read. */
async function sheetIn(bytes: Uint8Array, file: string): Promise<string[][]> {
  try {
    return await workbookApart(bytes);
  } catch (error) {
    throw fileError(file, (error as Error).message);
  }
}

/** @throws UsageError where a field is not known. */
function columnsFrom(stated: readonly string[]): Partial<Record<ImportField, string>> {
  const columns: Partial<Record<ImportField, string>> = {};
  for (const one of stated) {
    const [, field = '', head = ''] = /^([a-z_]+)=(.+)$/u.exec(one) ?? [];
    if (!(IMPORT_FIELDS as readonly string[]).includes(field))
      throw new UsageError(
        `--column takes FIELD=HEAD, with a field of ${IMPORT_FIELDS.join(', ')}; not "${one}".`,
      );
    columns[field as ImportField] = head;
  }
  return columns;
}
