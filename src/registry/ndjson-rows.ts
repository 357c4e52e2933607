import type { Problem } from '../problems.ts';
import { addAll } from '../text/lists.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { lazily } from '../yaml/fields.ts';
import { quickCheckOf } from '../yaml/quick-check.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { type ClaimLine, claimLineSchema, type QuestionData, questionLineSchema } from './schema.ts';

const isClaim = lazily(() => quickCheckOf(claimLineSchema()));
const isQuestion = lazily(() => quickCheckOf(questionLineSchema()));

export type QuestionLine = QuestionData & { readonly id: string };

/** What a line of NDJSON says: a claim, a question, or nothing that can be used. */
export type NdjsonRow = { readonly claim: ClaimLine } | { readonly question: QuestionLine } | undefined;

/**
 * Which lines of NDJSON are read: those of questions that an engine found nothing in, and those that another thread
 * reads, are passed over without being parsed.
 */
export interface RowFilter {
  /** Whether a line is looked at, by its text. One that declares a question must be. */
  looksAt(row: string): boolean;
  /** Whether the claim of a line that was looked at is kept. */
  keeps(claim: ClaimLine): boolean;
}

/** Reads a line: what is wrong with it is added to the problems. */
export function readRow(row: string, file: string, line: number, problems: Problem[]): NdjsonRow {
  const place = { file, line, column: 1 };
  let data: unknown;
  try {
    data = JSON.parse(row);
  } catch {
    const message = 'This line is not JSON. An NDJSON registry holds one JSON object a line.';
    problems.push({ message, place });
    return undefined;
  }
  const shaped = <T>(
    check: (data: unknown) => boolean,
    schema: () => Parameters<typeof checkShape<T>>[1],
  ): T | undefined => {
    // Nearly every line is in order; what is wrong with the others is the schema's to say.
    if (check(data)) return data as T;
    const document: YamlDocument = { file, data, place: () => place, keyPlace: () => place };
    const shape = checkShape<T>(document, schema());
    addAll(problems, shape.problems);
    return shape.data;
  };
  if (typeof data === 'object' && data !== null && 'question' in data) {
    const claim = shaped<ClaimLine>(isClaim(), claimLineSchema);
    return claim && { claim };
  }
  const question = shaped<QuestionLine>(isQuestion(), questionLineSchema);
  return question && { question };
}
