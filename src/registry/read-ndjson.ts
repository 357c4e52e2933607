import type { Problem } from '../problems.ts';
import { addAll } from '../text/lists.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { lazily } from '../yaml/fields.ts';
import { quickCheckOf } from '../yaml/quick-check.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { ClaimColumns } from './claim-columns.ts';
import type { RegistryFile } from './registry-file.ts';
import { type Content, eachRow } from './rows.ts';
import {
  type ClaimLine,
  claimLineSchema,
  type QuestionData,
  questionLineSchema,
  type RegistryData,
} from './schema.ts';

const isClaim = lazily(() => quickCheckOf(claimLineSchema()));
const isQuestion = lazily(() => quickCheckOf(questionLineSchema()));

type QuestionLine = QuestionData & { readonly id: string };

/**
 * Reads NDJSON: every line is a claim with the id of its question, or a question with its id.
 * @throws InputError where the file is not UTF-8.
 */
export function readNdjson(file: string, content: Content, problems: Problem[]): RegistryFile {
  const questions: NonNullable<RegistryData['questions']> = {};
  const questionLines = new Map<string, number>();
  const claims = new ClaimColumns(file);
  eachRow(content, file, (row, line) => {
    if (row.trim() === '') return;
    const place = { file, line, column: 1 };
    let data: unknown;
    try {
      data = JSON.parse(row);
    } catch {
      const message = 'This line is not JSON. An NDJSON registry holds one JSON object a line.';
      problems.push({ message, place });
      return;
    }
    const shaped = <T>(
      check: (data: unknown) => boolean,
      schema: () => Parameters<typeof checkShape<T>>[1],
    ) => {
      // Nearly every line is in order; what is wrong with the others is the schema's to say.
      if (check(data)) return data as T;
      const document: YamlDocument = { file, data, place: () => place, keyPlace: () => place };
      const shape = checkShape<T>(document, schema());
      addAll(problems, shape.problems);
      return shape.data;
    };
    if (typeof data === 'object' && data !== null && 'question' in data) {
      const claim = shaped<ClaimLine>(isClaim(), claimLineSchema);
      if (claim) claims.add(claim, line);
      return;
    }
    const stated = shaped<QuestionLine>(isQuestion(), questionLineSchema);
    if (!stated) return;
    const { id: written, ...question } = stated;
    const id = claims.declare(written);
    const first = questionLines.get(id);
    if (first !== undefined) {
      problems.push({ message: `The id "${id}" is used twice: here and in line ${first}.`, place });
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
