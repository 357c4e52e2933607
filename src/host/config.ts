import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { parseCount } from '../bounds/number-value.ts';
import { checkShape } from '../documents/check-shape.ts';
import { described, lazily, maybe } from '../documents/fields.ts';
import { parseYaml } from '../documents/yaml-document.ts';
import { InputError } from '../problems.ts';
import { LITERAL, ownProfile, PROFILES, type Profile, profileNamed, VAGUE_WORDS } from '../profiles/index.ts';
import { decodeUtf8 } from '../sources/decode.ts';
import { didYouMean } from '../text/nearest.ts';
import { UsageError } from './errors.ts';
import { readBytes, shownPath } from './files.ts';

/** The name of the configuration file. */
export const CONFIG_FILE = 'reconcile.yaml';

const PROFILE_NAMES = PROFILES.map(({ name }) => name);

/** Number notation that a profile gives its words: `>=24`, `24..99`. */
const bounds = z.string().refine((text) => parseCount(text) !== undefined, {
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
          strict: described(bounds, 'What the word can mean at the widest.'),
          usual: maybe(bounds, 'What it conventionally means. Default: as strict'),
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

/** A `reconcile.yaml`. Paths are relative to the file. */
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
  });
});

/** Where a run finds its files. */
export interface Config {
  /** The folder that paths are relative to. */
  readonly root: string;
  /** The configuration file, or null where there is none. */
  readonly file: string | null;
  readonly claims: readonly string[];
  readonly sources: string;
  /** How vague words of number are read. */
  readonly profile: Profile;
}

/** Finds the configuration: the named file, else the nearest one up to the project's root, else the defaults. */
export function loadConfig(cwd: string, named: string | false | undefined): Config {
  const file = named === false ? null : named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (file === null)
    return { root: cwd, file: null, claims: ['claims'], sources: 'sources', profile: LITERAL };
  if (!existsSync(file)) throw new UsageError(`There is no configuration file "${named}".`);
  const shown = shownPath(cwd, file);
  const { document, problems } = parseYaml(decodeUtf8(readBytes(cwd, file), shown), { file: shown });
  if (!document) throw new InputError(problems);
  const shape = document.data === null ? { data: {}, problems: [] } : checkShape(document, configSchema());
  const all = [...problems, ...shape.problems];
  if (all.length > 0 || !shape.data) throw new InputError(all);
  const data: z.infer<ReturnType<typeof configSchema>> = shape.data;
  return {
    root: dirname(file),
    file: shown,
    claims: data.claims === undefined ? ['claims'] : [data.claims].flat(),
    sources: data.sources ?? 'sources',
    profile: profileFrom(data.profile),
  };
}

function profileFrom(stated: z.infer<ReturnType<typeof configSchema>>['profile']): Profile {
  if (stated === undefined || typeof stated === 'string') return profileNamed(stated ?? '') ?? LITERAL;
  const words = Object.entries(stated.words).flatMap(([word, meaning]) => {
    const strict = meaning && parseCount(meaning.strict)?.strict;
    if (!strict) return [];
    const usual = parseCount(meaning.usual ?? meaning.strict)?.strict ?? strict;
    return [[word, { strict, usual, source: meaning.because }] as const];
  });
  return ownProfile(stated.name, profileNamed(stated.like ?? ''), Object.fromEntries(words));
}

/** Looks from a folder upwards, no further than the first that is a project's root. */
function findConfig(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    if (existsSync(file)) return file;
    const isRoot = existsSync(join(folder, '.git')) || existsSync(join(folder, 'package.json'));
    if (isRoot || dirname(folder) === folder) return null;
  }
}
