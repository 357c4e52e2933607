import * as z from 'zod';
import { MENTION_TYPES } from '../../values/mention.ts';

/** The shape of `coverage --format json`. Offsets are UTF-16 units of the decoded file, end exclusive. */

const share = {
  statements: z.int().nonnegative(),
  covered: z.int().nonnegative().describe('Those that the quote of some claim touches.'),
  percent: z.int().min(0).max(100).nullable().describe('Rounded down; null where there is no statement.'),
};
const kinds = z.strictObject({
  dated: z.strictObject(share),
  counted: z.strictObject(share),
  measured: z.strictObject(share),
  attributed: z.strictObject(share).describe('Words given to somebody, without any of the others.'),
});

const statement = z.strictObject({
  kind: z.enum(['dated', 'counted', 'measured', 'attributed']),
  subject: z
    .enum(['casualties', 'dates', 'amounts', 'accusations', 'quotations', 'reports'])
    .describe('What it is about, in the order in which a checker looks.'),
  type: z.enum(MENTION_TYPES).nullable().describe('What was read; null for attributed statements.'),
  value: z.string().nullable().describe('Canonical; null where none was read or an anchor is missing.'),
  text: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  sentence: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

export const coverageSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  summary: z.strictObject({ sources: z.int().nonnegative(), ...share, kinds }),
  sources: z
    .array(
      z.strictObject({
        source: z.string(),
        file: z.string(),
        ...share,
        printedBefore: z
          .int()
          .nonnegative()
          .describe('Statements that are word for word further up or in a source before; counted there.'),
        kinds,
        uncovered: z.array(statement).describe('In the order of the text.'),
      }),
    )
    .describe('The least covered first.'),
});
