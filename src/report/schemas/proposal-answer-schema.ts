import * as z from 'zod';
import {
  CLAIM_REASONS,
  type ClaimReason,
  QUESTION_REASONS,
  type QuestionReason,
} from '../../discover/propose/answer.ts';

/** The shape of `propose --format json`. Lines and columns from 1; offsets are UTF-16 units, end exclusive. */

const verdict = z
  .enum(['accepted', 'changed', 'refused'])
  .describe('changed: not taken as it is, and taken with the changes shown.');
const message = z.string().nullable().describe('What is wrong and how to try again; null where nothing is.');

const words = z.strictObject({
  source: z.string(),
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
});

const claim = z.strictObject({
  question: z.string(),
  index: z.int().nonnegative().describe('Its place among the claims proposed for its question, from 0.'),
  source: z.string().nullable(),
  quote: z.string().nullable(),
  verdict,
  reason: z.enum(Object.keys(CLAIM_REASONS) as [ClaimReason, ...ClaimReason[]]).nullable(),
  message,
  nearest: words.nullable().describe('Where the quote is, or the nearest words of the right source.'),
  change: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('Keys to set for the claim to be taken; null takes a key away, question moves the claim.'),
  value: z.string().nullable().describe('The value as it is read or stated, canonical.'),
  label: z.string().nullable(),
  notes: z.array(z.string()),
});

const question = z.strictObject({
  question: z.string(),
  verdict,
  reason: z.enum(Object.keys(QUESTION_REASONS) as [QuestionReason, ...QuestionReason[]]).nullable(),
  message,
  nearest: z.array(z.string()).describe('Questions that ask much the same, nearest first.'),
  isNew: z.boolean(),
});

const counts = z.strictObject({
  accepted: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  refused: z.int().nonnegative(),
});

export const proposalAnswerSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  summary: z.strictObject({ entities: counts, questions: counts, claims: counts }),
  entities: z.array(z.strictObject({ entity: z.string(), verdict, message })),
  questions: z.array(question),
  claims: z.array(claim),
  ignored: z.array(z.string()).describe('Keys of the proposal that are not taken.'),
  written: z
    .strictObject({ file: z.string(), claims: z.int().nonnegative(), left: z.array(z.string()) })
    .nullable()
    .describe('What was written where, and what was left out and why; null without --write.'),
});
