import type { Problem } from '../problems.ts';
import { addAll } from '../text/lists.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { lazily } from '../yaml/fields.ts';
import { quickCheckOf } from '../yaml/quick-check.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { PlainRow } from './plain-rows.ts';
import {
  type ClaimLine,
  type ConstraintLine,
  claimLineSchema,
  constraintLineSchema,
  type EntityLine,
  entityLineSchema,
  type QuestionLine,
  questionLineSchema,
  type StoryLine,
  storyLineSchema,
} from './schema.ts';

const isClaim = lazily(() => quickCheckOf(claimLineSchema()));
const isQuestion = lazily(() => quickCheckOf(questionLineSchema()));

/** What a line of NDJSON says, by what it is: most lines are claims. */
export type RegistryRecord =
  | { readonly claim: ClaimLine }
  | { readonly question: QuestionLine }
  | { readonly entity: EntityLine }
  | { readonly constraint: ConstraintLine }
  | { readonly story: StoryLine };

/**
 * Which lines of NDJSON are read: those of questions that an engine found nothing in, and those that another thread
 * reads, are passed over without being parsed.
 */
export interface RowFilter {
  /** Whether a line is looked at, by its text. One that is not a claim must be. */
  looksAt(row: string): boolean;
  /** Whether the claim of a line that was looked at is kept. */
  keeps(claim: ClaimLine): boolean;
  /**
   * Whether the claim of a plain line is kept, by its bytes; such a line names no speaker. Where it is not there, plain
   * lines are read as all others are.
   */
  keepsPlain?(row: PlainRow): boolean;
}

/** Reads a line: what is wrong with it is added to the problems. */
export function readRow(
  row: string,
  file: string,
  line: number,
  problems: Problem[],
): RegistryRecord | undefined {
  const place = { file, line, column: 1 };
  let data: unknown;
  try {
    data = JSON.parse(row);
  } catch {
    const message = 'This line is not JSON. An NDJSON registry holds one JSON object per line.';
    problems.push({ message, place });
    return undefined;
  }
  const shaped = <T>(
    schema: () => Parameters<typeof checkShape<T>>[1],
    check: (data: unknown) => boolean = () => false,
  ): T | undefined => {
    // Nearly every line is in order; what is wrong with the others is the schema's to say.
    if (check(data)) return data as T;
    const document: YamlDocument = { file, data, place: () => place, keyPlace: () => place };
    const shape = checkShape<T>(document, schema());
    addAll(problems, shape.problems);
    return shape.data;
  };
  const has = (key: string): boolean => typeof data === 'object' && data !== null && key in data;
  if (has('question')) {
    const claim = shaped<ClaimLine>(claimLineSchema, isClaim());
    return claim && { claim };
  }
  if (has('entity')) {
    const entity = shaped<EntityLine>(entityLineSchema);
    return entity && { entity };
  }
  if (has('constraint')) {
    const constraint = shaped<ConstraintLine>(constraintLineSchema);
    return constraint && { constraint };
  }
  if (has('story')) {
    const story = shaped<StoryLine>(storyLineSchema);
    return story && { story };
  }
  const question = shaped<QuestionLine>(questionLineSchema, isQuestion());
  return question && { question };
}
