import * as z from 'zod';
import { TYPE_NAMES } from '../../values/index.ts';
import type { DeskAction } from '../protocol.ts';

/** What the page may ask for: anything else is refused before it is looked at. */

const text = z.string().max(20_000);
const id = z.string().min(1).max(500);
const scalar = z.union([text, z.number(), z.boolean(), z.null()]);
const value = z.union([
  scalar,
  z.array(z.union([text, z.number()])).max(1000),
  z.record(z.string().max(100), z.union([scalar, z.array(z.union([text, z.number()])).max(1000)])),
]);
const fields = z.record(z.string().max(50), value);
const seen = fields.optional();
const claim = z.strictObject({
  source: id, quote: text, prefix: text.optional(), value: value.optional(), pick: z.union([text, z.number()]).optional(),
  speaker: text.optional(), as_of: text.optional(), scope: text.optional(), modality: text.optional(), because: text.optional(),
  edge: text.optional(), by: text.optional(), suffix: text.optional(), anchor: text.optional(), occasion: text.optional(),
  counts: z.union([text, z.array(text).max(1000)]).optional(), complete: z.boolean().optional(),
  unit: text.optional(), zone: text.optional(),
}); // biome-ignore format: a list
const newQuestion = z.strictObject({
  ask: text,
  type: z.enum(TYPE_NAMES),
  options: z.array(text).max(200).optional(),
});
const question = z.union([id, newQuestion]);
const key = z.strictObject({ question: id, index: z.int(), source: id, quote: text });

const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('claim'),
    question,
    claims: z.array(claim).min(1).max(200),
    proposed: id.optional(),
  }),
  z.strictObject({ do: z.literal('edit-claim'), claim: key, set: fields, seen }),
  z.strictObject({ do: z.literal('remove-claim'), claim: key }),
  z.strictObject({ do: z.literal('move-claims'), claims: z.array(key).min(1).max(500), question }),
  z.strictObject({ do: z.literal('edit-question'), id, set: fields, seen }),
  z.strictObject({ do: z.literal('rename-question'), id, to: id }),
  z.strictObject({ do: z.literal('merge-questions'), from: id, into: id }),
  z.strictObject({ do: z.literal('remove-question'), id }),
  z.strictObject({ do: z.literal('entity'), id: id.nullable(), set: fields, seen }),
  z.strictObject({ do: z.literal('constraint'), constraint: fields }),
  z.strictObject({ do: z.literal('remove-constraint'), id }),
  z.strictObject({ do: z.literal('story'), title: text, seen }),
  z.strictObject({ do: z.literal('resolve'), finding: id, status: id, because: text, seen }),
  z.strictObject({ do: z.literal('accept'), finding: id, because: text, seen }),
  z.strictObject({ do: z.literal('refuse'), card: z.string().regex(/^[0-9a-f]{16}$/u), what: text }),
  z.strictObject({
    do: z.literal('add-article'),
    address: text.optional(),
    text: z
      .string()
      .max(20 << 20)
      .optional(),
    file: z.strictObject({ name: z.string().max(300), base64: z.base64().max(44 << 20) }).optional(),
    about: z.record(z.string().max(50), text).optional(),
  }),
  z.strictObject({
    do: z.literal('edit-article'),
    id,
    set: z.record(z.string().max(50), text.nullable()),
    seen,
  }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
]);

/** An action of the page; undefined where it is none. */
export const actionFrom = (data: unknown): DeskAction | undefined =>
  actionSchema.safeParse(data).data as DeskAction | undefined;

/** Marked words of an article. */
export const markSchema = z.strictObject({
  source: id,
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

/** An article of one's own. */
export const draftSchema = z.strictObject({ text: z.string().max(500_000), published: text.optional() });
