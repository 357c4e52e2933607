import { decodeText } from '../articles/intake/charset.ts';
import { check } from '../check/pipeline.ts';
import { readAnnotations } from '../registry/import/read-annotations.ts';
import {
  type ClaimTable,
  IMPORT_FIELDS,
  type ImportField,
  readTable,
  recordsOf,
} from '../registry/import/read-table.ts';
import { registryOf } from '../registry/import/write-registry.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { pathToUri } from '../report/shared/paths.ts';
import { countOf } from '../text/compare-text.ts';
import { createFile } from '../workspace/edit-file.ts';
import { fileError, UsageError } from '../workspace/errors.ts';
import { readBytes, resolve, shownPath } from '../workspace/files.ts';
import { workbookApart } from '../workspace/take-in.ts';
import { openArticles } from '../workspace/workspace.ts';
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
      `say which column holds a field (${IMPORT_FIELDS.join(', ')}); several times for several`,
    ),
    out: text(
      '-o, --out <file>',
      'the registry file to write, which must be new (default: show what would be written)',
      { completes: 'file' },
    ),
  },
  async run({ file, column, out, sources: folder, config }, context) {
    const table = await tableIn(context.cwd, file, columnsFrom(column));
    const workspace = await openArticles({ cwd: context.cwd, patterns: [], sources: folder, config });
    const known = new Map(
      workspace.sources.flatMap(({ id, metadata }) => [
        [id.toLowerCase(), id] as const,
        ...[metadata.publisher, metadata.title, metadata.url].flatMap((name) =>
          name ? [[name.toLowerCase(), id] as const] : [],
        ),
      ]),
    );
    // Annotations of files name them by their addresses.
    for (const { id, file: path } of workspace.sources) known.set(pathToUri(path).toLowerCase(), id);
    const yaml = registryOf(table, known);
    const shown = out ?? 'imported.yaml';
    const registry = readRegistry([{ path: shown, content: yaml }]);
    const { summary, findings } = check(registry, workspace.sources, { profile: workspace.profile });
    const taken = table.columns.map(
      ({ head, field }) => `${head || '(no head)'} → ${field ?? 'passed over'}`,
    );
    if (out === undefined) await context.out(yaml);
    else {
      if (!createFile(context.cwd, out, yaml))
        throw new UsageError(`"${out}" is there already. Name a new file.`);
      await context.out(
        `${shownPath(context.cwd, resolve(context.cwd, out))}: ${countOf(summary.claims, 'claim')} on ${countOf(summary.questions, 'question')}\n`,
      );
    }
    context.notify(`columns: ${taken.join('; ')}.`);
    const faults = findings.filter(({ class: kind, severity }) => kind === 'record' && severity === 'error');
    if (faults.length > 0)
      context.notify(
        `${countOf(faults.length, 'claim')} with a fault of the record, such as: ${faults[0]?.message ?? ''} "reconcile check" lists them.`,
      );
    return 0;
  },
});

/** The claims of a file, whatever kind of table it is. @throws UsageError or InputError where it cannot be read. */
async function tableIn(
  cwd: string,
  file: string,
  columns: Partial<Record<ImportField, string>>,
): Promise<ClaimTable> {
  if (file === '') throw new UsageError('Name the table: reconcile import FILE.csv.');
  const bytes = readBytes(cwd, resolve(cwd, file));
  // A workbook is a zip archive.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readTable(await sheetIn(bytes, file), file, columns);
  const { text } = decodeText(bytes, {});
  if (/\.json(?:ld)?$/iu.test(file) || /^\s*[[{]/u.test(text)) return readAnnotations(text, file);
  return readTable(recordsOf(text, file), file, columns);
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
