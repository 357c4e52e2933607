import { decodeUtf8 } from '../articles/decode.ts';
import { InputError, type Problem } from '../problems.ts';
import { compareText } from '../text/compare-text.ts';
import { addAll } from '../text/lists.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { lazily } from '../yaml/fields.ts';
import { quickCheckOf } from '../yaml/quick-check.ts';
import { parseYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { linkRegistry } from './link.ts';
import type { Registry } from './model.ts';
import { readNdjson } from './read-ndjson.ts';
import type { RegistryFile } from './registry-file.ts';
import { type Content, wholeOf } from './rows.ts';
import { type RegistryData, registrySchema } from './schema.ts';

/** A file of a registry: its path with forward slashes, and what it holds. */
export interface RegistryInput {
  readonly path: string;
  readonly content: Content;
}

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
  const problems: Problem[] = [];
  const read: RegistryFile[] = [];
  const excused = new Set<string>();
  for (const { path, content } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    try {
      const file = path.endsWith('.ndjson')
        ? readNdjson(path, content, problems)
        : readYaml(path, textOf(content, path), problems, excused);
      if (file) read.push(file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      addAll(problems, error.problems);
    }
  }
  // Links are checked even where shapes are wrong elsewhere, so that one run tells everything.
  const registry = linkRegistry(read, problems, excused);
  if (problems.length > 0) throw new InputError(problems);
  return registry;
}

/** Units from which on a file is large. */
const LARGE = 1 << 20;

const isRegistry = lazily(() => quickCheckOf(registrySchema));

const textOf = (content: Content, path: string): string =>
  typeof content === 'string' ? content : decodeUtf8(wholeOf(content), path);

function readYaml(
  file: string,
  text: string,
  problems: Problem[],
  excused: Set<string>,
): RegistryFile | undefined {
  const parsed = parseYaml(text, { file });
  addAll(problems, parsed.problems);
  const { document } = parsed;
  if (!document) return undefined;
  // An empty file is a file somebody has just begun.
  if (document.data === null || document.data === undefined) return undefined;
  // Of a large file that is in order, nothing is copied and no schema asked; what is wrong is the schema's to say.
  const isPlain = text.length > LARGE && isRegistry()(document.data);
  const shape = isPlain
    ? { data: document.data as RegistryData, problems: [] }
    : checkShape(document, registrySchema);
  addAll(problems, shape.problems);
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
