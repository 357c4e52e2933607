import * as z from 'zod';

/** The shape of `find --format json`. Offsets are UTF-16 units of the decoded file, end exclusive. */

const place = {
  line: z.int().positive(),
  column: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
};
const bounds = z.tuple([z.string().nullable(), z.string().nullable()]);

const reading = z.strictObject({
  type: z.string().describe('The type of a question that the words answer.'),
  words: z.string(),
  value: z.string().nullable().describe('Canonical; null where the words need an anchor that is not known.'),
  label: z.string().nullable(),
  strict: bounds.describe('What the words can mean at the widest; null is open.'),
  usual: bounds.describe('What they conventionally mean.'),
  grammar: z.string(),
  anchor: z.string().nullable(),
});

export const placesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  phrase: z.string(),
  places: z.array(
    z.strictObject({
      source: z.string(),
      file: z.string(),
      ...place,
      how: z.enum(['exact', 'folded', 'near']),
      differs: z
        .string()
        .nullable()
        .describe('What differs in words, where the phrase is there only nearly.'),
      text: z.string(),
      sentence: z.string(),
      copies: z.array(z.strictObject(place)).describe('Other printings of the same passage.'),
      quotedBy: z.array(z.string()).describe('Questions whose claims quote words of it already.'),
      claim: z.strictObject({
        source: z.string(),
        quote: z.string(),
        prefix: z.string().nullable(),
        yaml: z.string().describe('The claim on a line of YAML, ready for a registry.'),
        isUnambiguous: z.boolean(),
        readings: z.array(reading),
      }),
    }),
  ),
});
