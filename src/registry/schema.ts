import * as z from 'zod';
import { edtfSchema, idSchema } from '../sources/metadata.ts';

/** The shape of a claim registry. Everything that DESIGN calls optional is optional here: nothing is asked for that can be worked out. */

const text = z.string().min(1, { error: 'This is empty.' });
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'Expected a value.' });
const number = z.union([z.number(), z.string()], { error: 'Expected a number.' });

/** A value: a scalar, a list of ids, bounds, or a denial. What it may be further depends on the question's type. */
const valueSchema = z
  .union(
    [
      scalar,
      z.array(z.union([z.string(), z.number()])).min(1),
      z.strictObject({ not: z.union([scalar, z.array(z.union([z.string(), z.number()])).min(1)]) }),
      z.strictObject({ low: number.optional(), best: number.optional(), high: number.optional() }),
    ],
    {
      error:
        'Expected a value: a word, a number or a date, a list of ids, { not: … } or { low: …, best: …, high: … }',
    },
  )
  .describe('The answer. Left out where the quote says it: it is then read from the words.');

const atSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .describe('Offsets of the quote in UTF-16 units, end exclusive, for a source whose text may not be kept.');

export const MODALITIES = ['asserted', 'reported', 'alleged', 'possible'] as const;

const claimFields = {
  source: z.string().describe('The id of the source that says it.'),
  quote: text.optional().describe('The words that carry the claim, found again in the source on every run.'),
  prefix: text.optional().describe('Words right before the quote, to tell one occurrence from another.'),
  suffix: text.optional().describe('Words right behind the quote.'),
  at: atSchema.optional(),
  value: valueSchema.optional(),
  pick: z
    .union([z.int().positive(), text], { error: 'Expected a number (1 is the first) or the words meant.' })
    .optional()
    .describe('Which of several readable values in the quote is meant: its number from 1, or its words.'),
  edge: z.enum(['start', 'end']).optional().describe('The one edge of a period that the claim speaks of.'),
  speaker: text
    .optional()
    .describe('Who says it, when it is not the article in its own voice: an entity, or a name.'),
  anchor: edtfSchema
    .optional()
    .describe(
      'The day that relative dates in the quote are read against, such as the day the words were spoken.',
    ),
  as_of: edtfSchema.optional().describe('The time at which a running count stood.'),
  occasion: text.optional().describe('The speech, post or briefing in which the speaker said it.'),
  scope: text.optional().describe('What is counted: the population, area or period.'),
  modality: z.enum(MODALITIES).optional().describe('How surely the source says it.'),
  complete: z.boolean().optional().describe('The list is said to be complete.'),
  unit: text.optional().describe('The unit of a quantity.'),
  zone: text.optional().describe('The time zone of a time of day.'),
  because: text.optional().describe("The reader's note."),
};

export const claimSchema = z.strictObject(claimFields);

const optionSchema = z.union(
  [
    text,
    z.strictObject({
      label: text.optional(),
      within: z.union([idSchema, z.array(idSchema)]).optional(),
      note: text.optional(),
    }),
  ],
  { error: 'Expected the option in words, or { label: …, within: … }' },
);

const optionsSchema = z
  .union([z.array(idSchema).min(1), z.record(idSchema, optionSchema)], {
    error: 'Expected a list of options, or a map of option ids to their words',
  })
  .describe(
    'The answers of a choice question. They exclude each other unless one lies within another or they are listed as compatible.',
  );

export const RESOLUTION_STATUSES = ['explained', 'resolved', 'dismissed'] as const;

const resolutionSchema = z
  .strictObject({
    rule: text.optional().describe('The rule whose finding this is about.'),
    status: z.enum(RESOLUTION_STATUSES),
    because: text,
    by: text.optional(),
    on: edtfSchema.optional(),
    values: z
      .array(z.union([z.string(), z.number()]))
      .optional()
      .describe('The canonical values that the decision covers.'),
  })
  .describe('What a person decided about a finding of this question. The tool never makes one.');

export const TYPE_NAMES = [
  'date', 'period', 'time', 'duration', 'count', 'quantity', 'ordinal', 'order', 'actor', 'place', 'choice', 'yesno', 'name',
] as const; // biome-ignore format: a table reads best in rows

const questionSchema = z.strictObject({
  ask: text.describe('The question in words.'),
  type: z.enum(TYPE_NAMES).describe('What kind of value answers it.'),
  about: text.optional().describe('The event or thing that it is about.'),
  options: optionsSchema.optional(),
  compatible: z.array(z.array(idSchema).min(2)).optional().describe('Options that may hold together.'),
  of: z
    .tuple([z.string(), z.string()])
    .optional()
    .describe('The two questions whose order is asked; ID.start and ID.end name the edges of a period.'),
  many: z.boolean().optional().describe('Several answers may hold at once.'),
  unit: text.optional().describe('The unit that answers are given in.'),
  zone: text.optional().describe('The time zone that answers are given in.'),
  scope: text.optional().describe('What is counted, where the claims do not say otherwise.'),
  anchor: edtfSchema.optional().describe('The day that relative dates in the claims are read against.'),
  cumulative: z.boolean().optional().describe('A running count that grows with as_of.'),
  formerly: z
    .union([idSchema, z.array(idSchema)])
    .optional()
    .describe("The question's earlier ids."),
  because: text.optional().describe("The reader's note."),
  resolution: z.union([resolutionSchema, z.array(resolutionSchema)]).optional(),
  claims: z.array(claimSchema).optional(),
});

const entitySchema = z.strictObject({
  kind: text.describe('What it is: party, person, place, group, organisation, …'),
  name: text,
  also: z.array(text).optional().describe('Other names, unique within the kind.'),
  speaks_for: idSchema.optional().describe('The party whose voice this is.'),
  within: z
    .union([idSchema, z.array(idSchema)])
    .optional()
    .describe('What it is a part of.'),
  note: text.optional(),
});

const constraintSchema = z
  .strictObject({
    id: idSchema,
    order: z
      .array(z.string())
      .min(2)
      .optional()
      .describe('Questions whose answers must follow each other in time.'),
    span: z
      .strictObject({ start: z.string(), end: z.string(), length: z.string() })
      .optional()
      .describe('A start, an end and the length between them.'),
    total: z
      .strictObject({ whole: z.string(), parts: z.array(z.string()).min(1) })
      .optional()
      .describe('Parts that add up to a whole.'),
    part: z
      .strictObject({ part: z.string(), whole: z.string() })
      .optional()
      .describe('A part that cannot exceed its whole.'),
    within: z
      .strictObject({ inner: z.string(), outer: z.string() })
      .optional()
      .describe('A date or period that lies within another.'),
    because: text.optional().describe('Why this must hold.'),
  })
  .refine((c) => CONSTRAINT_KINDS.filter((kind) => c[kind] !== undefined).length === 1, {
    error: 'A constraint needs exactly one of order, span, total, part and within.',
  });

export const CONSTRAINT_KINDS = ['order', 'span', 'total', 'part', 'within'] as const;

/** One registry file. It is known by its top-level keys; any of them may be missing. */
export const registrySchema = z.strictObject({
  $schema: z.string().optional(),
  story: z
    .strictObject({
      title: text,
      anchor: edtfSchema
        .optional()
        .describe('The stretch of time that the story plays in; supplies implied years.'),
      note: text.optional(),
    })
    .optional(),
  entities: z.record(idSchema, entitySchema).optional().describe('Parties, people and places, by id.'),
  questions: z.record(idSchema, questionSchema).optional().describe('The things that sources answer, by id.'),
  constraints: z.array(constraintSchema).optional().describe('What must hold between the answers.'),
});

/** A line of an NDJSON registry: a claim with the id of its question. */
export const claimLineSchema = z.strictObject({ question: z.string(), ...claimFields });
/** A line of an NDJSON registry that declares a question. */
export const questionLineSchema = questionSchema.extend({ id: idSchema }).strict();

export type RegistryData = z.infer<typeof registrySchema>;
export type QuestionData = z.infer<typeof questionSchema>;
export type EntityData = z.infer<typeof entitySchema>;
export type ConstraintData = z.infer<typeof constraintSchema>;
export type ClaimData = z.infer<typeof claimSchema>;
export type ResolutionData = z.infer<typeof resolutionSchema>;
