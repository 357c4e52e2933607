import * as z from 'zod';
import { FAIL_LEVELS, RULE_SEVERITIES } from '../check/findings/policy.ts';
import { RULES } from '../check/rules/index.ts';
import type { Rule } from '../check/rules/rule.ts';
import { didYouMean } from '../text/nearest.ts';
import { parseCount } from '../values/bounds/number-value.ts';
import { PROFILES, VAGUE_WORDS } from '../values/profiles/index.ts';
import { described, lazily, maybe } from '../yaml/fields.ts';

/** The shape of a configuration, be it a `reconcile.yaml` or a key of package.json. */

const PROFILE_NAMES = PROFILES.map(({ name }) => name);

/** Number notation that a profile gives its words: `>=24`, `24..99`. */
const bounds = () =>
  z.string().refine((text) => parseCount(text) !== undefined, {
    error: 'Expected bounds in number notation, such as ">=24" or 24..99.',
  });

/** A profile of the house's own: the words that it reads otherwise than the one that it is like. */
const ownSchema = () =>
  z.strictObject({
    name: z.string().min(1, { error: 'This is empty.' }),
    like: maybe(z.enum(PROFILE_NAMES), 'The profile of the words that are not listed. Default: literal'),
    words: z
      .record(
        z.string(),
        z.strictObject({
          strict: described(bounds(), 'What the word can mean at the widest.'),
          usual: maybe(bounds(), 'What it conventionally means. Default: as strict'),
          because: described(z.string(), 'Where the bounds are from.'),
        }),
      )
      .superRefine((words, context) => {
        for (const word of Object.keys(words).filter((word) => !VAGUE_WORDS.includes(word)))
          context.addIssue({
            code: 'custom',
            path: [word],
            message: `"${word}" is not read as a vague word.${didYouMean(word, VAGUE_WORDS)} Known: ${VAGUE_WORDS.join(', ')}.`,
          });
      }),
  });

/** What a rule may be set to. Faults of the record may be made mild, but never left out. */
function severitySchema({ id, alwaysOn }: Rule) {
  const any = z.enum(RULE_SEVERITIES);
  if (!alwaysOn) return any;
  return any.refine((severity) => severity !== 'off', {
    error: `"${id}" cannot be off: the claims that it names may be left out of every comparison, and a check that looks at nothing would pass. Fix the record, or set the rule to note.`,
  });
}

/** A configuration. Paths are relative to its file. */
export const configSchema = lazily(() => {
  const paths = z.union([z.string(), z.array(z.string()).min(1)], {
    error: 'Expected a path, or a list of paths.',
  });
  return z.strictObject({
    $schema: z.string().optional(),
    claims: maybe(paths, 'Registry files, folders or globs. Default: claims'),
    sources: maybe(z.string(), 'The folder of the articles. Default: sources'),
    profile: maybe(
      z.union([z.enum(PROFILE_NAMES), ownSchema()], {
        error: `Expected ${PROFILE_NAMES.join(' or ')}, or a profile of your own: { name: …, like: …, words: … }.`,
      }),
      'How vague words of number ("dozens") are read. Default: literal',
    ),
    baseline: maybe(
      z.string().nullable(),
      'The file of findings that are known, or null for none. Default: claims/baseline.yaml, if it is there',
    ),
    rules: maybe(
      z.strictObject(
        Object.fromEntries(RULES.map((rule) => [rule.id, maybe(severitySchema(rule), rule.when)])),
      ),
      'Severities of rules: what the most severe findings of a rule become. Those that the rule reports more mildly stay as many levels below.',
    ),
    'fail-on': maybe(
      z.enum(FAIL_LEVELS),
      'The least severity that makes a run fail; never passes whatever is found. Default: error',
    ),
    'max-warnings': maybe(
      z.int().nonnegative().nullable(),
      'The most new warnings that pass; null for no limit. Default: null',
    ),
  });
});

export type ConfigData = z.infer<ReturnType<typeof configSchema>>;
