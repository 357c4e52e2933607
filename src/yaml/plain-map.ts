import type { Place } from '../problems.ts';
import type { DocumentOrigin, Path, YamlDocument } from './yaml-document.ts';

/**
 * A line of YAML that says a key and a plain value, and cannot mean anything else: the value begins with a letter, or is
 * a date, and holds no mark that YAML takes for its own.
 */
const LINE =
  /^([a-z][a-z0-9_-]*): ((?:[A-Za-z](?:[A-Za-z0-9 ,.()/_-]|:(?=[A-Za-z0-9/]))*|\d{4}-\d\d-\d\d))$/u;
/** Words that are not text, in any case that YAML knows. */
const RESOLVED = /^(?:null|true|false)$/iu;

/**
 * Reads a map of plain values a line, as most front matter is, without a parser: of thousands of articles that is most
 * of the work. Undefined where anything is in it that only a parser can read.
 */
export function readPlainMap(
  text: string,
  { file, firstLine = 1 }: DocumentOrigin,
): YamlDocument | undefined {
  const data: Record<string, string> = {};
  const lines = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, key = '', value = ''] = LINE.exec(line) ?? [];
    if (key === '' || lines.has(key) || RESOLVED.test(value) || value.endsWith(' ')) return undefined;
    lines.set(key, firstLine + lines.size);
    data[key] = value;
  }
  const placeOf = (path: Path, isKey: boolean): Place => {
    const [key] = path;
    const line = lines.get(String(key));
    if (key === undefined || line === undefined) return { file, line: firstLine, column: 1 };
    return { file, line, column: isKey && path.length === 1 ? 1 : String(key).length + 3 };
  };
  return { file, data, place: (path) => placeOf(path, false), keyPlace: (path) => placeOf(path, true) };
}
