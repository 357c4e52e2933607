import * as z from 'zod';
import { daySchema, edtfSchema, idSchema } from '../articles/metadata.ts';
import { isZone } from '../values/bounds/zones.ts';
import { TYPE_NAMES } from '../values/index.ts';
import { described, lazily, maybe } from '../yaml/fields.ts';

/** The shape of a claim registry. Whatever can be worked out is optional. */

export const MODALITIES = ['asserted', 'reported', 'alleged', 'possible'] as const;
export const RESOLUTION_STATUSES = ['explained', 'resolved', 'dismissed'] as const;
export const MOVES = ['rising', 'falling', 'any', 'no'] as const;
export const COUNT_KINDS = ['age', 'ratio', 'change'] as const;
export const CONSTRAINT_KINDS = ['order', 'span', 'total', 'part', 'within'] as const;

const text = z.string().min(1, { error: 'This is empty.' });
const ref = z.string();
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'Expected a value.' });
const list = z.array(z.union([z.string(), z.number()])).min(1);
const ids = z.union([idSchema, z.array(idSchema)], { error: 'Expected an id, or a list of ids.' });
const bound = z.union([z.number(), z.string()], { error: 'Expected a number.' }).optional();
const flag = z.boolean();

/** A value: a scalar, a list of ids, bounds, or a denial. What it may be further depends on the question's type. */
const value = z.union(
  [
    scalar,
    list,
    z.strictObject({ not: z.union([scalar, list], { error: 'Expected the value that is denied.' }) }),
    z.strictObject({ low: bound, best: bound, high: bound }),
  ],
  {
    error:
      'Expected a value: a word, a number or a date, a list of ids, { not: … } or { low: …, best: …, high: … }.',
  },
);
const offset = z.int().nonnegative();
const pick = z.union([z.int().positive(), text], {
  error: 'Expected a number (1 is the first) or the words meant.',
});

/** A zone that times can be placed in. */
const zoneSchema = text.refine(isZone, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not a known time zone. Write an offset ("-05:00", UTC-5), an abbreviation (GMT, EST) or a place (America/Lima).`,
});

const claimFields = {
  source: described(z.string(), 'The id of the source that says it.'),
  quote: maybe(text, 'The words that carry the claim, found again in the source on every run.'),
  prefix: maybe(text, 'Words right before the quote, to distinguish one occurrence from another.'),
  suffix: maybe(text, 'Words right after the quote.'),
  at: maybe(
    z.strictObject({ start: offset, end: offset }),
    'Offsets of the quote in UTF-16 units, end exclusive, for a source whose text may not be kept.',
  ),
  value: maybe(value, 'The answer. Left out where the quote says it: it is then read from the words.'),
  pick: maybe(
    pick,
    'Which of several readable values in the quote is meant: its number from 1, or its words.',
  ),
  edge: maybe(z.enum(['start', 'end']), 'The one edge of a period that the claim speaks of.'),
  speaker: maybe(text, 'Who says it, when it is not the article in its own voice: an entity, or a name.'),
  anchor: maybe(
    daySchema,
    'The day that relative dates in the quote are read against, such as the day the words were spoken.',
  ),
  as_of: maybe(
    z.union([z.string(), z.number()], { error: 'Expected a day or an hour, such as 2025-10-09T18:00.' }),
    'The day or time for which the value holds. Values of different times never contradict each other.',
  ),
  occasion: maybe(text, 'The speech, post or briefing in which the speaker said it.'),
  scope: maybe(text, 'What is counted: the population, area or period.'),
  counts: maybe(
    z.union([z.enum(COUNT_KINDS), z.array(text).min(2)], {
      error:
        'Expected age, ratio or change, or a list of what is counted together, such as [killed, injured].',
    }),
    'What a count counts that is not a plain number of people: an age, a ratio, a change, or several states together.',
  ),
  modality: maybe(z.enum(MODALITIES), 'How surely the source says it.'),
  complete: maybe(flag, 'The list is said to be complete.'),
  unit: maybe(text, 'The unit of a quantity.'),
  zone: maybe(zoneSchema, 'The time zone of a time of day.'),
  because: maybe(text, "The reader's note."),
  by: maybe(text, 'Who proposed the claim, where it was proposed and not written by hand.'),
};

/** A claim as a registry file writes it. */
export const claimSchema = z.strictObject(claimFields);

const option = z.union(
  [text, z.strictObject({ label: text.optional(), within: ids.optional(), note: text.optional() })],
  {
    error: 'Expected the option in words, or { label: …, within: … }.',
  },
);
const options = z.union([z.array(idSchema).min(1), z.record(idSchema, option)], {
  error: 'Expected a list of options, or a map of option ids to their words.',
});

const resolutionSchema = z.strictObject({
  rule: maybe(text, 'The rule whose finding this is about.'),
  status: z.enum(RESOLUTION_STATUSES),
  because: text,
  by: text.optional(),
  on: edtfSchema.optional(),
  values: maybe(
    z.array(z.union([z.string(), z.number()])),
    'The canonical values that the decision covers; a further one reopens the finding. Left out, it covers any.',
  ),
});

const questionFields = {
  ask: described(z.string().min(1, { error: 'This is empty.' }), 'The question in words.'),
  type: described(z.enum(TYPE_NAMES), 'What kind of value answers it.'),
  about: maybe(text, 'The event or thing that it is about.'),
  options: maybe(
    options,
    'The answers of a choice question. They exclude each other unless one lies within another or they are listed as compatible.',
  ),
  compatible: maybe(z.array(z.array(idSchema).min(2)), 'Options, places or parties that may hold together.'),
  of: maybe(
    z.tuple([ref, ref]),
    'The two questions whose order is asked; ID.start and ID.end name the edges of a period.',
  ),
  many: maybe(flag, 'Several answers may hold at once.'),
  unit: maybe(text, 'The unit that answers are given in.'),
  zone: maybe(zoneSchema, 'The time zone that answers are given in.'),
  scope: maybe(text, 'What is counted, where the claims do not say otherwise.'),
  anchor: maybe(daySchema, 'The day that relative dates in the claims are read against.'),
  moves: maybe(
    z.enum(MOVES),
    'How a count changes with time: rising, falling, any, or no where it is settled. Counts of the dead, injured, missing and arrested change unless it says no.',
  ),
  cumulative: maybe(flag, 'A running count that only rises; the same as moves: rising.'),
  formerly: maybe(ids, "The question's earlier ids."),
  because: maybe(text, "The reader's note."),
  resolution: maybe(
    z.union([resolutionSchema, z.array(resolutionSchema)]),
    'What a person decided about a finding of this question. The tool never makes one.',
  ),
  claims: z.array(claimSchema).optional(),
};

/** A question as a registry file writes it, with its claims. */
export const questionSchema = z.strictObject(questionFields);

/** An entity as a registry file writes it. */
export const entitySchema = z.strictObject({
  kind: described(
    z.string().min(1, { error: 'This is empty.' }),
    'What it is: party, person, place, group, organisation, …',
  ),
  name: text,
  also: maybe(z.array(text), 'Other names, unique within the kind.'),
  speaks_for: maybe(idSchema, 'The party whose voice this is.'),
  within: maybe(ids, 'What it is a part of.'),
  note: text.optional(),
});

const constraintSchema = z
  .strictObject({
    id: idSchema,
    order: maybe(z.array(ref).min(2), 'Questions whose answers must follow each other in time.'),
    span: maybe(
      z.strictObject({ start: ref, end: ref, length: ref }),
      'A start, an end and the length between them.',
    ),
    total: maybe(z.strictObject({ whole: ref, parts: z.array(ref).min(1) }), 'Parts that add up to a whole.'),
    part: maybe(z.strictObject({ part: ref, whole: ref }), 'A part that cannot exceed its whole.'),
    within: maybe(z.strictObject({ inner: ref, outer: ref }), 'A date or period that lies within another.'),
    because: maybe(text, 'Why this must hold.'),
    resolution: maybe(
      z.union([resolutionSchema, z.array(resolutionSchema)]),
      'What a person decided about a finding of this constraint. The tool never makes one.',
    ),
  })
  .refine((c) => CONSTRAINT_KINDS.filter((kind) => c[kind] !== undefined).length === 1, {
    error: 'A constraint needs exactly one of order, span, total, part and within.',
  });

/** One registry file. It is known by its top-level keys; any of them may be missing. */
export const registrySchema = z.strictObject({
  $schema: z.string().optional(),
  story: z
    .strictObject({
      title: text,
      anchor: maybe(daySchema, 'The stretch of time that the story plays in; supplies implied years.'),
      note: text.optional(),
    })
    .optional(),
  entities: maybe(z.record(idSchema, entitySchema), 'Parties, people and places, by id.'),
  questions: maybe(z.record(idSchema, questionSchema), 'The things that sources answer, by id.'),
  constraints: maybe(z.array(constraintSchema), 'What must hold between the answers.'),
});

/** Every key that a registry file may hold, whatever it is in: what a line of one is made of. */
export const registryKeys = lazily(
  () =>
    new Set([
      ...Object.keys(claimFields),
      ...Object.keys(questionFields),
      ...Object.keys(entitySchema.shape),
      ...CONSTRAINT_KINDS,
      'id',
      'title',
      'start',
      'end',
      'length',
      'whole',
      'parts',
      'status',
      'rule',
    ]),
);
/** A line of an NDJSON registry: a claim with the id of its question. */
export const claimLineSchema = lazily(() => z.strictObject({ question: z.string(), ...claimFields }));
/** A line of an NDJSON registry that declares a question. */
export const questionLineSchema = lazily(() => z.strictObject({ id: idSchema, ...questionFields }));

/** Other lines of an NDJSON registry: an entity with its id, a constraint, the story. */
export const entityLineSchema = lazily(() => z.strictObject({ entity: idSchema, ...entitySchema.shape }));
export const constraintLineSchema = lazily(() => z.strictObject({ constraint: constraintSchema }));
export const storyLineSchema = lazily(() => z.strictObject({ story: registrySchema.shape.story.unwrap() }));

export type QuestionLine = QuestionData & { readonly id: string };
export type EntityLine = EntityData & { readonly entity: string };
export type ConstraintLine = { readonly constraint: ConstraintData };
export type StoryLine = { readonly story: NonNullable<RegistryData['story']> };
export type RegistryData = z.infer<typeof registrySchema>;
export type QuestionData = z.infer<typeof questionSchema>;
/** An entity as a registry file writes it; its fields are described in `registry.schema.json`. */
export type EntityData = z.infer<typeof entitySchema>;
export type ConstraintData = z.infer<typeof constraintSchema>;
/** A claim as a registry file writes it; its fields are described in `registry.schema.json`. */
export type ClaimData = z.infer<typeof claimSchema>;
/** What a count counts that is not a plain number: a kind, or the states that it takes together. */
export type CountKind = NonNullable<ClaimData['counts']>;
/** A claim as a line of NDJSON, with the id of its question. */
export type ClaimLine = ClaimData & { readonly question: string };
/** A person's decision as a registry file writes it; its fields are described in `registry.schema.json`. */
export type ResolutionData = z.infer<typeof resolutionSchema>;
