import { checkShape } from '../documents/check-shape.ts';
import { parseYaml, type YamlDocument } from '../documents/yaml-document.ts';
import { InputError, type Problem } from '../problems.ts';
import { decodeUtf8 } from '../sources/decode.ts';
import type { InputFile } from '../sources/read-sources.ts';
import { compareText } from '../text/compare-text.ts';
import { linkRegistry } from './link.ts';
import type { Registry } from './model.ts';
import type { RegistryFile } from './registry-file.ts';
import { claimLineSchema, questionLineSchema, type RegistryData, registrySchema } from './schema.ts';

/**
 * Reads and links every file of a registry: YAML (or JSON), and NDJSON with a claim or a question a line.
 * @throws InputError with every problem found, each with file, line, column, path and what would be right.
 */
export function readRegistry(files: readonly InputFile[]): Registry {
  const problems: Problem[] = [];
  const read: RegistryFile[] = [];
  const excused = new Set<string>();
  for (const { path, content } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    let text: string;
    try {
      text = typeof content === 'string' ? content : decodeUtf8(content, path);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      continue;
    }
    const file = path.endsWith('.ndjson')
      ? readNdjson(path, text, problems)
      : readYaml(path, text, problems, excused);
    if (file) read.push(file);
  }
  // Links are checked even where shapes are wrong elsewhere, so that one run tells everything.
  const registry = linkRegistry(read, problems, excused);
  if (problems.length > 0) throw new InputError(problems);
  return registry;
}

function readYaml(
  file: string,
  text: string,
  problems: Problem[],
  excused: Set<string>,
): RegistryFile | undefined {
  const parsed = parseYaml(text, { file });
  problems.push(...parsed.problems);
  const { document } = parsed;
  if (!document) return undefined;
  // An empty file is a file somebody has just begun.
  if (document.data === null || document.data === undefined) return undefined;
  const shape = checkShape(document, registrySchema);
  problems.push(...shape.problems);
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
    looseClaims: [],
  };
}

/** Reads NDJSON: every line is a claim with the id of its question, or a question with its id. */
function readNdjson(file: string, text: string, problems: Problem[]): RegistryFile {
  const questions: NonNullable<RegistryData['questions']> = {};
  const questionLines = new Map<string, number>();
  const looseClaims: RegistryFile['looseClaims'][number][] = [];
  let line = 0;
  for (const row of text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)) {
    line++;
    if (row.trim() === '') continue;
    const place = { file, line, column: 1 };
    let data: unknown;
    try {
      data = JSON.parse(row);
    } catch {
      problems.push({
        message: 'This line is not JSON. An NDJSON registry holds one JSON object a line.',
        place,
      });
      continue;
    }
    const document: YamlDocument = { file, data, place: () => place, keyPlace: () => place };
    if (typeof data === 'object' && data !== null && 'question' in data) {
      const shape = checkShape(document, claimLineSchema());
      problems.push(...shape.problems);
      if (shape.data) {
        const { question, ...claim } = shape.data;
        looseClaims.push({ question, data: claim, place });
      }
      continue;
    }
    const shape = checkShape(document, questionLineSchema());
    problems.push(...shape.problems);
    if (!shape.data) continue;
    const { id, ...question } = shape.data;
    const first = questionLines.get(id);
    if (first !== undefined) {
      problems.push({ message: `The id "${id}" is used twice: here and in line ${first}.`, place });
    }
    questionLines.set(id, line);
    questions[id] = question;
  }
  const placeOf = (path: readonly PropertyKey[]) => ({
    file,
    line: questionLines.get(String(path[1])) ?? 1,
    column: 1,
  });
  return { file, data: { questions }, place: placeOf, keyPlace: placeOf, looseClaims };
}
