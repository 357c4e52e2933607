import type { Problem } from '../problems.ts';
import { ClaimColumns } from './claim-columns.ts';
import { type RowFilter, readRow } from './ndjson-rows.ts';
import type { RegistryFile } from './registry-file.ts';
import { type Content, eachRow } from './rows.ts';
import type { RegistryData } from './schema.ts';

/**
 * Reads NDJSON: every line is a claim with the id of its question, or a question with its id.
 * @param filter Which lines are read; all of them where none is given.
 * @throws InputError where the file is not UTF-8.
 */
export function readNdjson(
  file: string,
  content: Content,
  problems: Problem[],
  filter?: RowFilter,
): RegistryFile {
  const questions: NonNullable<RegistryData['questions']> = {};
  const questionLines = new Map<string, number>();
  const claims = new ClaimColumns(file);
  eachRow(content, file, (row, line) => {
    if (row.trim() === '' || filter?.looksAt(row) === false) return;
    const read = readRow(row, file, line, problems);
    if (!read) return;
    if ('claim' in read) {
      if (filter?.keeps(read.claim) !== false) claims.add(read.claim, line);
      return;
    }
    const { id: written, ...question } = read.question;
    const id = claims.declare(written);
    const first = questionLines.get(id);
    if (first !== undefined) {
      const message = `The id "${id}" is used twice: here and in line ${first}.`;
      problems.push({ message, place: { file, line, column: 1 } });
    }
    questionLines.set(id, line);
    questions[id] = question;
  });
  const placeOf = (path: readonly PropertyKey[]) => ({
    file,
    line: questionLines.get(String(path[1])) ?? 1,
    column: 1,
  });
  return { file, data: { questions }, place: placeOf, keyPlace: placeOf, claims };
}
