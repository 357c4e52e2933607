import { decodeUtf8 } from '../articles/decode.ts';
import { InputError, type Problem } from '../problems.ts';
import { compareText } from '../text/compare-text.ts';
import { addAll } from '../text/lists.ts';
import { onceEachWord } from '../text/once-each.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { explainProblems, slipsThatCause } from '../yaml/explain-problems.ts';
import { parseYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { linkRegistry } from './link.ts';
import type { Registry } from './model.ts';
import type { RowFilter } from './ndjson-rows.ts';
import { readNdjson } from './read-ndjson.ts';
import type { RegistryFile } from './registry-file.ts';
import { type Content, wholeOf } from './rows.ts';
import { type RegistryData, registryKeys, registrySchema } from './schema.ts';

/** A file of a registry: its path with forward slashes, and what it holds. */
export interface RegistryInput {
  readonly path: string;
  readonly content: Content;
}

/** Files whose content is NDJSON; of a table, what was made of it, a line a row. */
const LINES = /\.(?:ndjson|csv|parquet)$/u;

/**
 * Reads and links every file of a registry: YAML (or JSON), and NDJSON with a claim or a question a line.
 * @throws InputError with every problem found, each with file, line, column, path and what would be right.
 * @example
 * ```ts
 * const content = 'questions: { sinking: { ask: When?, type: date, claims: [{ source: post, quote: sank on May 14 }] } }';
 * const registry = readRegistry([{ path: 'claims.yaml', content }]);
 * ```
 */
export function readRegistry(files: readonly RegistryInput[]): Registry {
  return readRegistryPartly(files);
}

/**
 * The same, of NDJSON some lines only.
 * @param rows Which; all of them where nothing is given.
 * @throws as {@link readRegistry}.
 */
export function readRegistryPartly(files: readonly RegistryInput[], rows?: RowFilter): Registry {
  return read(files, rows).registry;
}

/**
 * The files of a registry with what each of them holds, for those who write it in another form.
 * @throws as {@link readRegistry}: what is handed on was checked as a whole.
 */
export function readRegistryFiles(files: readonly RegistryInput[]): readonly RegistryFile[] {
  return read(files).read;
}

function read(
  files: readonly RegistryInput[],
  rows?: RowFilter,
): { readonly read: readonly RegistryFile[]; readonly registry: Registry } {
  const problems: Problem[] = [];
  const read: RegistryFile[] = [];
  const texts = new Map<string, string>();
  const excused = new Set<string>();
  for (const { path, content } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    try {
      let file: RegistryFile | undefined;
      if (LINES.test(path)) file = readNdjson(path, content, problems, rows);
      else {
        const text = textOf(content, path);
        texts.set(path, text);
        file = readYaml(path, text, problems, excused);
      }
      if (file) read.push(file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      addAll(problems, error.problems);
    }
  }
  // Links are checked even where shapes are wrong elsewhere, so that one run reports everything.
  const registry = linkRegistry(read, problems, excused);
  if (problems.length > 0) throw new InputError(withLines(problems, texts));
  return { read, registry };
}

/** Problems with the lines that they are in, where those are lines of YAML. */
function withLines(problems: readonly Problem[], texts: ReadonlyMap<string, string>): Problem[] {
  const linesOf = onceEachWord((file) => texts.get(file)?.split(/\r\n|\n|\r/u) ?? []);
  return problems.map((problem) => {
    const { place, excerpt } = problem;
    const line = place && excerpt === undefined ? linesOf(place.file)[place.line - 1] : undefined;
    return line === undefined ? problem : { ...problem, excerpt: line };
  });
}

/** A slip in a registry file, and the file without it. */
export interface FixedSlip {
  readonly message: string;
  readonly line: number;
  /** The line as it was, and as it is put right. */
  readonly before: string;
  readonly after: string;
}

/** The most slips of one file that are put right in one go. */
const MOST_SLIPS = 200;

/**
 * Puts right what makes a YAML file of a registry unreadable, slip by slip: words that need quotation marks, braces,
 * spaces and commas that are missing. What only a person can know stays.
 * @returns the text without the slips, and what they were; the same text where there are none.
 */
export function fixSlips(file: string, text: string): { text: string; slips: FixedSlip[] } {
  const slips: FixedSlip[] = [];
  let now = text;
  while (slips.length < MOST_SLIPS) {
    const parsed = parseYaml(now, { file });
    const { document } = parsed;
    const shape = document ? checkShape(document, registrySchema).problems : [];
    const found = [...slipsThatCause([...parsed.problems, ...shape], now, registryKeys()).values()];
    const slip = found.sort((a, b) => a.line - b.line).find(({ fix }) => fix);
    if (!slip?.fix) break;
    const lines = now.split(/(?<=\n|\r(?!\n))/u);
    const before = lines[slip.line - 1] ?? '';
    const { start, end, text: put } = slip.fix;
    const after = before.slice(0, start) + put + before.slice(end);
    if (after === before) break;
    lines[slip.line - 1] = after;
    now = lines.join('');
    slips.push({ message: slip.message, line: slip.line, before: before.trimEnd(), after: after.trimEnd() });
  }
  return { text: now, slips };
}

const textOf = (content: Content, path: string): string =>
  typeof content === 'string' ? content : decodeUtf8(wholeOf(content), path);

function readYaml(
  file: string,
  text: string,
  problems: Problem[],
  excused: Set<string>,
): RegistryFile | undefined {
  const parsed = parseYaml(text, { file });
  const { document } = parsed;
  if (!document) {
    addAll(problems, explainProblems(parsed.problems, text, registryKeys()));
    return undefined;
  }
  // An empty file is a file somebody has just begun.
  if (document.data === null || document.data === undefined) {
    addAll(problems, parsed.problems);
    return undefined;
  }
  const shape = checkShape(document, registrySchema);
  addAll(problems, explainProblems([...parsed.problems, ...shape.problems], text, registryKeys()));
  if (!shape.data) for (const id of declaredIds(document.data)) excused.add(id);
  return shape.data && registryFile(document, shape.data);
}

/** The ids that a file means to declare, whatever else is wrong with it. */
function declaredIds(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { entities, questions } = data as Record<string, unknown>;
  return [entities, questions].flatMap((part) =>
    typeof part === 'object' && part !== null ? Object.keys(part) : [],
  );
}

function registryFile(document: YamlDocument, data: RegistryData): RegistryFile {
  return {
    file: document.file,
    data,
    place: (path) => document.place(path),
    keyPlace: (path) => document.keyPlace(path),
    claims: null,
  };
}
