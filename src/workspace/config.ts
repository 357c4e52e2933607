import { dirname, resolve } from 'node:path';
import { DEFAULT_POLICY, type FailLevel, type RuleSeverity } from '../check/findings/policy.ts';
import { RULES } from '../check/rules/index.ts';
import { InputError, type Place } from '../problems.ts';
import { parseCount } from '../values/bounds/number-value.ts';
import { LITERAL, ownProfile, type Profile, profileNamed } from '../values/profiles/index.ts';
import { checkShape } from '../yaml/check-shape.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { builtInProfile } from './built-in-profile.ts';
import { type ConfigData, configSchema } from './config-schema.ts';
import { type FoundConfig, findConfig } from './find-config.ts';

/** Where a setting comes from: the default, the command line, or a file at a place. */
export type Origin = 'default' | 'command line' | Place;

/** One setting, and where it comes from. */
export interface Setting<T> {
  readonly value: T;
  readonly from: Origin;
}

/** Everything that a run goes by. */
export interface Config {
  /** The folder that paths are relative to, but for those of the command line. */
  readonly root: string;
  /** The configuration file as it is shown, or null where there is none. */
  readonly file: string | null;
  /** It was found in a folder above the one that the tool runs in. */
  readonly isAbove: boolean;
  /** The command line named the file: it is not one that a folder happened to hold. */
  readonly isNamed: boolean;
  readonly claims: Setting<readonly string[]>;
  readonly sources: Setting<string>;
  /** How vague words of number are read. */
  readonly profile: Setting<Profile>;
  /** The file of findings that are known; null for none. */
  readonly baseline: Setting<string | null>;
  /** The severity of every rule. */
  readonly rules: ReadonlyMap<string, Setting<RuleSeverity>>;
  readonly failOn: Setting<FailLevel>;
  /** Null is not a limit. */
  readonly maxWarnings: Setting<number | null>;
}

/** What the command line says in place of the file. */
export interface ConfigOptions {
  readonly cwd: string;
  /** Registry files, folders or globs; empty for the configured ones. */
  readonly patterns: readonly string[];
  readonly sources?: string;
  /** A configuration file, or false for none. */
  readonly config?: string | false;
  /** The name of a built-in profile. */
  readonly profile?: string;
  /** A baseline, or false for none. */
  readonly baseline?: string | false;
  readonly failOn?: FailLevel;
  readonly maxWarnings?: number;
  /** The NDJSON that tables among the registry files were written as; they are written anew where it is left out. */
  readonly tables?: ReadonlyMap<string, string>;
  /** Called with what a long reading is at. */
  readonly progress?: (text: string) => void;
}

/** The folders that are read by default. */
export const DEFAULT_CLAIMS = 'claims';
export const DEFAULT_SOURCES = 'sources';
/** The baseline that is read by default, if it is there. */
export const DEFAULT_BASELINE = 'claims/baseline.yaml';

/** Where a setting comes from, in words: `default`, `command line`, `reconcile.yaml:3`. */
export const originWords = (from: Origin): string =>
  typeof from === 'string' ? from : `${from.file}:${from.line}`;

/**
 * Puts the settings of a run together: the command line before the file before the defaults.
 * @throws UsageError where the command line names no profile or file, InputError where the file is wrong.
 */
export function loadConfig(options: ConfigOptions): Config {
  const { cwd, config: named } = options;
  const found = named === false ? null : findConfig(cwd, named);
  const data = found ? checkedData(found) : {};
  const root = found ? dirname(found.path) : cwd;
  const setting = <T>(own: T | undefined, stated: T | undefined, path: Path, fallback: T): Setting<T> => {
    if (own !== undefined) return { value: own, from: 'command line' };
    if (stated !== undefined && found) return { value: stated, from: found.document.keyPlace(path) };
    return { value: fallback, from: 'default' };
  };
  const { patterns, sources, profile, failOn, maxWarnings } = options;
  return {
    root,
    file: found?.shown ?? null,
    isAbove: named === undefined && root !== resolve(cwd),
    isNamed: typeof named === 'string',
    claims: setting(
      patterns.length > 0 ? patterns : undefined,
      data.claims === undefined ? undefined : [data.claims].flat(),
      ['claims'],
      [DEFAULT_CLAIMS],
    ),
    sources: setting(sources, data.sources, ['sources'], DEFAULT_SOURCES),
    profile: setting(
      profile === undefined ? undefined : builtInProfile(profile),
      data.profile === undefined ? undefined : profileFrom(data.profile),
      ['profile'],
      LITERAL,
    ),
    baseline: setting<string | null>(
      options.baseline === false ? null : options.baseline,
      data.baseline,
      ['baseline'],
      DEFAULT_BASELINE,
    ),
    rules: new Map(
      RULES.map(({ id, severity }) => [
        id,
        setting<RuleSeverity>(undefined, data.rules?.[id], ['rules', id], severity),
      ]),
    ),
    failOn: setting(failOn, data['fail-on'], ['fail-on'], DEFAULT_POLICY.failOn),
    maxWarnings: setting(maxWarnings, data['max-warnings'], ['max-warnings'], DEFAULT_POLICY.maxWarnings),
  };
}

function checkedData({ document, problems }: FoundConfig): ConfigData {
  const shape = document.data === null ? { data: {}, problems: [] } : checkShape(document, configSchema());
  const all = [...problems, ...shape.problems];
  if (all.length > 0 || !shape.data) throw new InputError(all);
  return shape.data;
}

function profileFrom(stated: NonNullable<ConfigData['profile']>): Profile {
  if (typeof stated === 'string') return profileNamed(stated) ?? LITERAL;
  const words = Object.entries(stated.words).flatMap(([word, meaning]) => {
    const strict = meaning && parseCount(meaning.strict)?.strict;
    if (!strict) return [];
    const usual = parseCount(meaning.usual ?? meaning.strict)?.strict ?? strict;
    return [[word, { strict, usual, source: meaning.because }] as const];
  });
  return ownProfile(stated.name, profileNamed(stated.like ?? ''), Object.fromEntries(words));
}
