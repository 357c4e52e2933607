import { safeJson } from '../text/safe-json.ts';
import type { Profile } from '../values/profiles/index.ts';
import { baselinePath } from './baseline-file.ts';
import { type Config, type Origin, originWords, type Setting } from './config.ts';
import { existsSync, resolve, shownPath } from './files.ts';

/** A setting as it is printed: its value as the configuration would hold it, and where it comes from. */
interface Printed {
  readonly key: string;
  readonly value: unknown;
  readonly from: Origin;
}

/** Every setting of a run and where it comes from: as YAML that is a configuration itself, or as JSON. */
export function configText(config: Config, cwd: string, isJson: boolean): string {
  const settings = settingsOf(config, cwd);
  const rules = [...config.rules].map(([key, { value, from }]): Printed => ({ key, value, from }));
  return isJson ? asJson(config.file, settings, rules) : asYaml(config.file, settings, rules);
}

/** Paths are printed as they are looked for from here, so that what is printed can be used here. */
function settingsOf(config: Config, cwd: string): Printed[] {
  const pathHere = ({ from }: Setting<unknown>, path: string): string =>
    from === 'command line' ? path : shownPath(cwd, resolve(config.root, path));
  const { claims, sources, profile, failOn, maxWarnings } = config;
  const paths = claims.value.map((path) => pathHere(claims, path));
  return [
    { key: 'claims', value: paths.length === 1 ? paths[0] : paths, from: claims.from },
    { key: 'sources', value: pathHere(sources, sources.value), from: sources.from },
    { key: 'profile', value: profileData(profile.value), from: profile.from },
    { key: 'baseline', value: baselineShown(config, cwd), from: config.baseline.from },
    { key: 'fail-on', value: failOn.value, from: failOn.from },
    { key: 'max-warnings', value: maxWarnings.value, from: maxWarnings.from },
  ];
}

/** The baseline that is read; null where there is none to read, so that what is printed asks for no file that is not there. */
function baselineShown(config: Config, cwd: string): string | null {
  const { value, from } = config.baseline;
  if (value === null) return null;
  const path = baselinePath(cwd, config);
  return from === 'default' && !existsSync(path) ? null : shownPath(cwd, path);
}

function profileData({ name, own }: Profile): unknown {
  if (!own) return name;
  const words = Object.entries(own.words).map(([word, { strict, usual, source }]) => [
    word,
    { strict: notation(strict), usual: notation(usual), because: source },
  ]);
  return { name, like: own.like, words: Object.fromEntries(words) };
}

/** Bounds in number notation, as a profile takes them. */
function notation({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low === high) return String(low);
  if (high === Number.POSITIVE_INFINITY) return `>=${low}`;
  return low === Number.NEGATIVE_INFINITY || low === 0 ? `<=${high}` : `${low}..${high}`;
}

function asJson(file: string | null, settings: readonly Printed[], rules: readonly Printed[]): string {
  const row = ({ key, value, from }: Printed) => [
    key,
    { value, from: typeof from === 'string' ? from : 'file', place: typeof from === 'string' ? null : from },
  ];
  const config = {
    ...Object.fromEntries(settings.map(row)),
    rules: Object.fromEntries(rules.map(row)),
  };
  return safeJson({ schemaVersion: 1, file, config });
}

/** YAML that is a configuration itself, with the origin of every value after it. */
function asYaml(file: string | null, settings: readonly Printed[], rules: readonly Printed[]): string {
  const head = file === null ? '# no configuration file' : `# ${scalar(file)}`;
  const rows = [
    ...settings.flatMap(({ key, value, from }) => rowsOf(key, value, from, '')),
    { text: 'rules:', from: '' },
    ...rules.flatMap(({ key, value, from }) => rowsOf(key, value, from, '  ')),
  ];
  const wide = Math.min(40, Math.max(...rows.map(({ text }) => text.length)));
  const lines = rows.map(({ text, from }) => (from === '' ? text : `${text.padEnd(wide)}  # ${from}`));
  return [head, ...lines, ''].join('\n');
}

function rowsOf(
  key: string,
  value: unknown,
  origin: Origin | '',
  indent: string,
): { text: string; from: string }[] {
  const from = origin === '' ? '' : originWords(origin);
  if (Array.isArray(value)) return [{ text: `${indent}${key}: [${value.map(scalar).join(', ')}]`, from }];
  if (typeof value === 'object' && value !== null) {
    const inner = Object.entries(value).flatMap(([name, deeper]) =>
      rowsOf(scalar(name), deeper, '', `${indent}  `),
    );
    return [{ text: `${indent}${key}:`, from }, ...inner];
  }
  return [{ text: `${indent}${key}: ${scalar(value)}`, from }];
}

const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}.][\p{L}\p{N}./_-]*$/iu;
const UNSAFE = /[^\x20-\x7E\p{L}\p{M}\p{N}]/gu;

/** A scalar of YAML: plain where nothing can be misread, else in double quotes, as JSON writes it. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  if (PLAIN.test(value) || value === 'off') return value;
  return JSON.stringify(value).replace(UNSAFE, (c) =>
    [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}
