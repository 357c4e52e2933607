import type { RegistryRecord } from '../registry/ndjson-rows.ts';
import { readRegistryFiles } from '../registry/read-registry.ts';
import { dataOfRecords, ndjsonLine, recordsOf, yamlOf } from '../registry/records.ts';
import { CSV_HEAD, csvLine } from '../registry/table/table-columns.ts';
import { countOf } from '../text/compare-text.ts';
import { type ConfigOptions, loadConfig } from './config.ts';
import { UsageError } from './errors.ts';
import { join } from './files.ts';
import { writeNewFile, writePieces } from './new-file.ts';
import { parquetOfCsv, tablesAsNdjson } from './tables.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { registryFiles, registryInputs } from './workspace.ts';

/** The forms that a registry may be kept in. */
export const REGISTRY_FORMS = ['yaml', 'ndjson', 'csv', 'parquet'] as const;
export type RegistryForm = (typeof REGISTRY_FORMS)[number];

/** What was converted. */
export interface Converted {
  readonly files: number;
  readonly records: number;
  readonly claims: number;
}

/** Units of text that are handed on at once. */
const PIECE = 1 << 16;

/**
 * Writes a registry in another form: everything that it holds but comments and layout. It is checked first, as a whole.
 * @param out The new file; undefined to hand the text on.
 * @throws UsageError where one file cannot hold it, InputError where it cannot be read.
 */
export function convertRegistry(
  options: ConfigOptions,
  form: RegistryForm,
  out: string | undefined,
  take: (text: string) => Promise<boolean>,
): Promise<Converted> {
  const { cwd } = options;
  return inTemporaryFolder(async (folder) => {
    const paths = await registryFiles(cwd, loadConfig(options));
    const tables = await tablesAsNdjson(cwd, paths, folder);
    const files = readRegistryFiles(registryInputs(cwd, paths, tables));
    const stories = files.filter(({ data }) => data.story);
    if (stories.length > 1)
      throw new UsageError(
        `One file holds one story, and there are ${countOf(stories.length, 'story', 'stories')}: ${stories.map(({ file }) => file).join(', ')}. Convert them one by one.`,
      );
    const counts = { files: files.length, records: 0, claims: 0 };
    const counted = function* (): Iterable<RegistryRecord> {
      for (const record of recordsOf(files)) {
        counts.records++;
        if ('claim' in record) counts.claims++;
        yield record;
      }
    };
    if (out === undefined) {
      for (const text of textOf(counted(), form)) if (!(await take(text))) break;
      return counts;
    }
    await writeNewFile(cwd, out, async (path) => {
      const written = form === 'parquet' ? join(folder, 'registry.csv') : path;
      await writePieces(
        written,
        (write) => {
          for (const text of textOf(counted(), form)) write(text);
        },
        0o666,
      );
      if (form === 'parquet') await parquetOfCsv(written, path);
    });
    return counts;
  });
}

/** A registry as text, in pieces; for Parquet, the table that is made of. */
function* textOf(records: Iterable<RegistryRecord>, form: RegistryForm): Iterable<string> {
  if (form === 'yaml') {
    yield yamlOf(dataOfRecords(records));
    return;
  }
  let text = form === 'ndjson' ? '' : CSV_HEAD;
  for (const record of records) {
    text += form === 'ndjson' ? ndjsonLine(record) : csvLine(record);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}
