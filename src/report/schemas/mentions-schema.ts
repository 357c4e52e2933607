import * as z from 'zod';
import { MENTION_TYPES } from '../../values/mention.ts';

/** The shape of `read --format json`: what was read in one text. Bounds are inclusive, null is open. */

const bounds = z.tuple([z.string().nullable(), z.string().nullable()]);

export const mentionSchema = z.strictObject({
  start: z.int().nonnegative().describe('UTF-16 units from the start of the text.'),
  end: z.int().nonnegative().describe('Exclusive.'),
  text: z.string(),
  type: z.enum(MENTION_TYPES),
  value: z
    .string()
    .nullable()
    .describe('EDTF, ISO 8601 or number notation; null where an anchor is missing, and for sets.'),
  label: z.string().nullable().describe('The value in plain words.'),
  timex: z.string().nullable().describe('TIMEX3 value; null for numbers.'),
  mod: z.string().nullable().describe('TIMEX3 mod: BEFORE, START, APPROX, …'),
  strict: bounds.describe('What the words can mean at the widest.'),
  usual: bounds.describe('What they conventionally mean.'),
  best: z.string().nullable(),
  within: z
    .tuple([z.int().nonnegative(), z.int().nonnegative()])
    .nullable()
    .describe('The range or list that names this date as one of its ends.'),
  anchor: z.string().nullable(),
  known: z.array(z.string()).describe('The components that the words say.'),
  implied: z.array(z.string()).describe('The components that were filled in.'),
  role: z
    .enum(['before', 'now', 'change', 'left-out'])
    .nullable()
    .describe(
      'What a number is in a change ("rose from 12 to 15"), or that it is left out of a whole ("all but three").',
    ),
  counted: z
    .strictObject({
      noun: z.string().nullable().describe('The words that name what is counted.'),
      state: z
        .enum(['killed', 'injured', 'missing', 'detained', 'displaced', 'rescued', 'held'])
        .nullable()
        .describe('What is said of it, where it is one of those that tolls distinguish.'),
      states: z
        .array(z.string())
        .optional()
        .describe('All that is said of them together: "killed or injured".'),
      partOf: z
        .tuple([z.int().nonnegative(), z.int().nonnegative()])
        .nullable()
        .describe('The offsets of the count that it is a part of.'),
    })
    .nullable()
    .describe('What a count counts; null for everything else.'),
  grammar: z.string().describe('Which rule of which grammar read it.'),
});

export const mentionsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  mentions: z.array(mentionSchema),
});
