import * as z from 'zod';
import { parseAnchor } from '../values/anchor.ts';
import { statedDay } from '../values/stated-days.ts';
import { isFault } from '../values/value-type.ts';
import { described, lazily, maybe } from '../yaml/fields.ts';

const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** Whether a text is an id as it is. */
export const isId = (text: string): boolean => ID.test(text);

/** The id of a source, question, entity or option: letters, digits, `.`, `_` and `-`. */
export const idSchema = z.string().regex(ID, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not an id. Use letters, digits, ".", "_" and "-", without spaces.`,
});

const EDTF = '2025-10-09, 2025-10 or 2025-10/2025-11';
const stated = z.union([z.string(), z.number()], { error: 'Expected a date such as 2025-10-09.' });
const notADate = (input: unknown): string => `${JSON.stringify(input)} is not a date. Write it as ${EDTF}.`;

/** A date in EDTF, given as text or as a bare year. */
export const edtfSchema = stated.refine((date) => parseAnchor(String(date)) !== undefined, {
  error: ({ input }) => notADate(input),
});

const isDay = (day: string | number): boolean => {
  const read = statedDay(day);
  return read !== undefined && !isFault(read);
};
const whyNoDay = (input: unknown): string => {
  const read = typeof input === 'string' ? statedDay(input) : undefined;
  return read && isFault(read) ? read.fault : notADate(input);
};

/** A date in EDTF, or in words that are a whole date: "5 May 2026". */
export const daySchema = stated.refine(isDay, { error: ({ input }) => whyNoDay(input) });

const dateOrUnknown = z.union([z.literal('unknown'), daySchema], {
  error: ({ input }) => `${whyNoDay(input)} Where it is not known, write unknown.`,
});

const text = z.union([z.string(), z.number()], { error: 'Expected text.' });

const fields = {
  title: maybe(text, 'The headline.'),
  publisher: maybe(text, 'Who published it; unknown where the page does not say.'),
  author: maybe(text, 'The byline.'),
  published: maybe(dateOrUnknown, 'The date that the page prints; unknown where it prints none.'),
  updated: maybe(edtfSchema, 'When it was changed last, where the page says so.'),
  written: maybe(dateOrUnknown, "The date of writing, where it is known to differ from the page's."),
  url: maybe(text, 'Where it was found.'),
  retrieved: maybe(text, 'When it was found.'),
  origin: maybe(text, 'The independent report that this is a copy of.'),
  language: maybe(text, 'BCP 47, such as en.'),
  digest: maybe(
    z.string().regex(/^sha256:[0-9a-f]{64}$/u, {
      error: 'Expected sha256: and 64 hexadecimal digits, of the article in UTF-8 without its front matter.',
    }),
    'sha256:… of the article when it was recorded, without its front matter.',
  ),
  supersedes: maybe(idSchema, 'The id of the earlier version of the same article that this one replaces.'),
  role: maybe(
    z.literal('draft', {
      error: 'The only role of a source is draft: an article of our own, which supports nothing.',
    }),
    'draft: an article of our own. Its claims are held against the sources, support nothing and are not an origin.',
  ),
  note: maybe(text, 'A note to the reader.'),
};

/** What front matter may say of an article. Keys of other tools are left alone. */
export const frontMatterSchema = z.looseObject({ id: idSchema.optional(), ...fields });

/** One entry of a `sources.yaml`: a file and what is known of it. */
const manifestEntry = {
  file: maybe(z.string(), 'The file beside this one that holds the text, byte for byte.'),
  text: maybe(z.literal('none'), 'The text may not be kept here; quotes are offsets, checked by digest.'),
  ...fields,
};

/** A `sources.yaml`: ids of sources and what is known of each. */
export const manifestSchema = lazily(() =>
  described(
    z.record(idSchema, z.strictObject(manifestEntry)),
    'Sources kept byte for byte beside this file, by id.',
  ),
);

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type ManifestEntry = z.infer<ReturnType<typeof manifestSchema>>[string];
/** The keys that front matter and a manifest share, to distinguish a mistyped one from another tool's. */
export const METADATA_KEYS: readonly string[] = ['id', ...Object.keys(fields)];
