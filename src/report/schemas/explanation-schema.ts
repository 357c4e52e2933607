import * as z from 'zod';
import { MODALITIES } from '../../registry/schema.ts';

/** The shape of `explain --format json` for a finding, question or constraint: facts, and the sentences that put them into words. */

const place = { file: z.string(), line: z.int().positive(), column: z.int().positive() };
const words = z.strictObject({
  ...place,
  start: z.int().nonnegative().describe('UTF-16 units from the start of the decoded file.'),
  end: z.int().nonnegative().describe('Exclusive.'),
  text: z.string(),
});
const sentences = z.array(z.string()).describe('The same for a person, a sentence each.');
const severity = z.enum(['error', 'warning', 'note']);
const bounds = z.tuple([z.string().nullable(), z.string().nullable()]);
const index = z.int().nonnegative().describe('An index into positions.');
const id = z.string();

const found = z.strictObject({
  how: z.enum([
    'exact',
    'folded',
    'edited',
    'stitched',
    'offsets',
    'ambiguous',
    'displaced',
    'drifted',
    'missing',
  ]),
  wanted: z.string().nullable().describe('The words that were looked for; null for offsets alone.'),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  evened: z.array(z.string()).describe('Differences of typography that were evened out.'),
  copies: z.array(words).describe('Other printings of the same passage: they are one place with the quote.'),
  places: z.array(words).describe('Every place, where there are several.'),
  nearest: words.nullable().describe('What is nearest, where the words are not there.'),
  elsewhere: z.array(id).describe('Other sources that print the words.'),
  sentences,
});

const value = z.strictObject({
  from: z.enum(['quote', 'stated', 'none']),
  words: z.array(z.string()).describe('The words that were read, or that license the stated value.'),
  grammar: z.string().nullable(),
  known: z.array(z.string()).describe('Components that the words say.'),
  implied: z.array(z.string()).describe('Components that were filled in.'),
  anchor: z
    .strictObject({
      date: z.string(),
      from: z.enum(['claim', 'question', 'written', 'published', 'story', 'sentence']),
    })
    .nullable(),
  vague: z.strictObject({ word: z.string(), profile: z.string(), source: z.string() }).nullable(),
  sentences,
});

const voice = z.strictObject({
  kind: z.enum(['source', 'party', 'unnamed']),
  party: z.string().nullable(),
  speaker: z.string().nullable(),
  modality: z.enum(MODALITIES),
  hedge: z.string().nullable().describe('The words of the quote that make it a hedge.'),
  sentence: z.string(),
});

const claim = z.strictObject({
  source: id,
  file: z.string(),
  quote: words.nullable().describe('Null where the words are nowhere in the source.'),
  registry: z.strictObject(place),
  found,
  value,
  voice,
  because: z.string().nullable(),
});

const position = z.strictObject({
  question: id,
  isCompared: z.boolean().describe('False for the claims whose value is not known: they take no part.'),
  value: z.string(),
  label: z.string(),
  strict: bounds,
  usual: bounds,
  words: z.strictObject({ strict: bounds, usual: bounds }).describe('The bounds as a sentence has them.'),
  best: z.string().nullable(),
  origins: z.int().nonnegative(),
  claims: z.array(claim),
});

const pair = z.strictObject({
  a: index,
  b: index,
  relation: z.enum([
    'equal', 'contradicts', 'tension', 'refines', 'refined', 'incomplete', 'completes', 'overlaps', 'varies', 'silent',
  ]), // biome-ignore format: a list of words
  why: z.string(),
  rows: z.array(
    z.strictObject({
      kind: id.describe('The row of the voices table.'),
      row: z.string(),
      rule: id.describe('The rule that reports such conflicts.'),
      reported: z.enum(['here', 'apart', 'weaker']),
    }),
  ),
});

const step = z.strictObject({
  from: id,
  to: id,
  constraint: z.strictObject({ id, kind: id, because: z.string().nullable() }).nullable(),
  position: index.nullable(),
  by: z.string(),
});

const finding = z.strictObject({
  id: z.string().describe('The fingerprint.'),
  rule: id,
  severity: z.enum(['error', 'warning', 'note', 'off']),
  ownSeverity: severity.describe('The severity that the rule itself gives.'),
  when: z.string(),
  about: z.strictObject({ kind: z.enum(['question', 'constraint', 'source']), id }),
  message: z.string(),
  settles: z.string(),
  positions: z.array(index),
  pairs: z.array(pair),
  morePairs: z.int().nonnegative(),
  orders: z.array(z.strictObject({ steps: z.array(step), why: z.string() })),
  graded: z.string(),
  identity: z.strictObject({ recipe: z.string(), parts: z.array(z.string()), sentence: z.string() }),
});

export const explanationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  subject: z.strictObject({
    kind: z.enum(['finding', 'question', 'constraint']),
    id,
    ask: z.string().nullable(),
    type: z.string().nullable(),
    because: z.string().nullable(),
  }),
  positions: z.array(position),
  holding: z
    .array(pair)
    .describe('Of a question on which nothing is reported: why its answers can all hold.'),
  findings: z.array(finding),
});
