import * as z from 'zod';
import { TYPE_NAMES } from '../../values/index.ts';
import { mentionSchema } from './mentions-schema.ts';

/** The shape of `scan --format json`. Offsets are UTF-16 units of the decoded file, end exclusive. */

const claim = z.strictObject({
  source: z.string(),
  published: z.string().nullable().describe('The day that the source prints, as EDTF.'),
  speaker: z
    .string()
    .nullable()
    .describe('Who says it, as the text names them; null for the article itself.'),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

const position = z.strictObject({
  value: z.string().describe('Canonical: EDTF, ISO 8601 or number notation, or a word.'),
  label: z.string().describe('The value in plain words.'),
  origins: z.int().positive().describe('Independent reports that give it.'),
  claims: z.array(claim).min(1),
});

/** A period is compared as a date, and an order by the dates that break it. */
const type = z.enum(TYPE_NAMES.filter((name) => name !== 'period' && name !== 'order'));

const candidate = z.strictObject({
  rule: z.enum([
    'contradiction',
    'self-contradiction',
    'calendar',
    'order',
    'misreported',
    'stated-as-fact',
    'dispute',
    'tension',
    'variant',
    'revision',
  ]),
  type,
  ask: z.string().describe('The question in plain words.'),
  slot: z.string().describe('What the values are of, in a few words.'),
  score: z.number().min(0).max(1).describe('How surely they speak of one thing, and how far apart they are.'),
  why: z.string().describe('Why they are taken for answers to one question, and cannot all hold.'),
  positions: z.array(position).min(2),
  conflicts: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
});

const fact = z.strictObject({
  ask: z.string(),
  slot: z.string(),
  type,
  verdict: z.enum(['agreed', 'grew', 'one source', 'candidate']),
  positions: z.array(position).min(1),
});

export const candidatesSchema = z.strictObject({
  schemaVersion: z.literal(2),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  summary: z.strictObject({
    sources: z.int().nonnegative(),
    statements: z.int().nonnegative(),
    candidates: z.int().nonnegative(),
  }),
  mentions: z
    .array(mentionSchema.extend({ source: z.string(), speaker: z.string().nullable() }))
    .optional()
    .describe('Every expression that was read, with --mentions.'),
  candidates: z.array(candidate).describe('The surest and most severe first.'),
  moreCandidates: z.int().nonnegative().describe('Left out by --limit.'),
  facts: z.array(fact).describe('What is said of one thing in several statements, agreed or not.'),
});
