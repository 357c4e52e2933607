import * as z from 'zod';
import { RULE_CLASSES } from '../../check/findings/finding.ts';
import { CONSTRAINT_KINDS, MODALITIES, RESOLUTION_STATUSES } from '../../registry/schema.ts';
import { TYPE_NAMES } from '../../values/index.ts';

/** The shape of `--format json`: the contract for programs. Bounds are inclusive, null is open. */

const id = z.string();
const place = z.strictObject({ file: z.string(), line: z.int().positive(), column: z.int().positive() });
const bounds = z.tuple([z.string().nullable(), z.string().nullable()]);
const question = z.strictObject({ id, ask: z.string(), type: z.enum(TYPE_NAMES) });

const claim = z.strictObject({
  source: id,
  speaker: z.string().nullable().describe('Null where the article speaks in its own voice.'),
  modality: z.enum(MODALITIES),
  quote: z.string(),
  file: z.string(),
  line: z
    .int()
    .positive()
    .nullable()
    .describe('Counts from 1; null where the words are nowhere in the source.'),
  column: z.int().positive().nullable().describe('Counts from 1, in UTF-16 units.'),
  start: z.int().nonnegative().nullable().describe('UTF-16 units from the start of the decoded file.'),
  end: z.int().nonnegative().nullable().describe('Exclusive.'),
  asOf: z.string().nullable().describe('The time at which its value stood, as EDTF.'),
  byPerson: z.boolean().describe("Its value is a person's reading of the words, not the tool's."),
  registry: place.describe('Where the claim is in the registry.'),
});

const position = z.strictObject({
  question: question
    .optional()
    .describe('In an order or arithmetic finding: the question that this value answers.'),
  value: z.string().describe('Canonical: EDTF, ISO 8601, number notation, sorted ids, !id, unknown.'),
  label: z.string().describe('The value in plain words.'),
  strict: bounds.describe('What the words can mean at the widest.'),
  usual: bounds.describe('What they conventionally mean.'),
  best: z.string().nullable(),
  origins: z.int().nonnegative().describe('Independent origins that support it.'),
  claims: z.array(claim),
});

const step = z.strictObject({
  from: id,
  to: id,
  claim: claim.nullable(),
  constraint: z
    .strictObject({ id, kind: z.enum(CONSTRAINT_KINDS), because: z.string().nullable() })
    .nullable(),
});

const finding = z.strictObject({
  id: z
    .string()
    .regex(/^r\d+:[0-9a-f]{16}$/u)
    .describe('The fingerprint.'),
  formerIds: z.array(z.string()).describe('Its fingerprints under earlier ids of its question.'),
  content: z.array(z.string()).describe('The sorted canonical values in conflict.'),
  rule: z.string(),
  class: z
    .enum(RULE_CLASSES)
    .describe('Whether it is about what sources say, or about the registry and its files.'),
  severity: z.enum(['error', 'warning', 'note']),
  state: z.enum(['new', 'updated', 'known']),
  baseline: z
    .strictObject({
      reason: z.string(),
      by: z.string().nullable(),
      since: z.string().nullable(),
      until: z.string().nullable(),
    })
    .optional()
    .describe('The entry of the baseline that makes it known.'),
  resolution: z
    .strictObject({
      status: z.enum(RESOLUTION_STATUSES),
      because: z.string(),
      by: z.string().nullable(),
      on: z.string().nullable(),
    })
    .optional()
    .describe('What a person decided about it.'),
  reopenedBy: z
    .array(z.string())
    .optional()
    .describe("Values that a person's decision does not cover, and that open it again."),
  source: id.nullable().describe('The one source that it is about, for rules about one source.'),
  question: question.nullable(),
  constraint: z.strictObject({ id, kind: z.enum(CONSTRAINT_KINDS) }).nullable(),
  message: z.string(),
  reason: z.string().nullable(),
  settles: z.string(),
  conflicts: z
    .array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]))
    .describe('Pairs of positions that cannot both hold.'),
  moreConflicts: z.int().nonnegative(),
  steps: z.array(step),
  positions: z.array(position),
});

const count = z.int().nonnegative();
const counts = {
  error: count, warning: count, note: count, new: count, updated: count, known: count, resolved: count,
}; // biome-ignore format: a list of counts

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  summary: z.strictObject({
    sources: count, questions: count, claims: count,
    leftOut: count.describe('Claims whose words or value were not found, and that were compared with nothing.'),
    byPerson: count.describe("Claims whose value is a person's reading of the words."),
    ...counts, stale: count,
    record: z.strictObject(counts).describe('Faults of the record; all other counts are of disagreements.'),
  }), // biome-ignore format: a list of counts
  findings: z.array(finding),
  stale: z
    .array(z.strictObject({ id, rule: z.string(), about: z.string(), reason: z.string() }))
    .optional()
    .describe('Entries of the baseline whose findings no longer occur.'),
});
