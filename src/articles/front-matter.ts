import type { Place, Problem } from '../problems.ts';
import { nearest } from '../text/nearest.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { explainProblems } from '../yaml/explain-problems.ts';
import { readPlainMap } from '../yaml/plain-map.ts';
import { parseYaml } from '../yaml/yaml-document.ts';
import { type FrontMatter, frontMatterSchema, METADATA_KEYS } from './metadata.ts';

/** Front matter that was split off a text. */
export interface SplitText {
  readonly frontMatter: FrontMatter | undefined;
  /** Where the article begins, in UTF-16 units. */
  readonly bodyStart: number;
  readonly place: Place;
  readonly problems: readonly Problem[];
}

const OPEN = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSE = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;

/** The first lines after a `---` that nothing closes: keys of ours, as front matter begins. */
const isBegun = (rest: string): boolean => {
  const [key] = /^[A-Za-z_]+(?=:(?: |$))/mu.exec(rest.slice(0, 200)) ?? [];
  return (
    rest
      .slice(0, 200)
      .trimStart()
      .startsWith(key ?? '\0') && METADATA_KEYS.includes(key ?? '')
  );
};

function notClosed(rest: string, file: string): Problem {
  const lines = rest.split(/\r\n|\n|\r/u);
  const last = lines.findIndex((line) => !/^[A-Za-z_]+:(?: |$)/u.test(line));
  return {
    message: 'The front matter that begins in line 1 is not closed. Add a line "---" after its last key.',
    place: { file, line: (last < 0 ? lines.length : last) + 2, column: 1 },
  };
}

/** Problems of front matter, in the words of a person and with their lines. */
const explained = (problems: readonly Problem[], text: string): Problem[] =>
  explainProblems(problems, text, new Set(METADATA_KEYS));

/** Keys of other tools that are near misses of ours and mean what they say. */
const FOREIGN_KEYS: ReadonlySet<string> = new Set([
  'authors',
  'titles',
  'languages',
  'notes',
  'urls',
  'publish',
  'publishing',
]);

/** Lines of keys and values that a file begins with, up to the first that is none. */
function keysAtTop(text: string): { keys: string[]; next: string; excerpt: string } {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .slice(0, 4000)
    .split(/\r\n|\n|\r/u);
  const end = lines.findIndex((line) => !/^[a-z][a-z_]*:(?: |$)/u.test(line));
  const keys = lines.slice(0, Math.max(0, end)).map((line) => line.slice(0, line.indexOf(':')));
  return { keys, next: lines[end] ?? '', excerpt: lines[0] ?? '' };
}

const isOurs = (keys: readonly string[]): boolean => keys.some((key) => METADATA_KEYS.includes(key));

/** A file that begins with our keys and ends them with `---`: its first line is missing. */
function withoutOpening(text: string, file: string): Problem[] {
  const { keys, next, excerpt } = keysAtTop(text);
  if (!isOurs(keys) || !/^---\s*$/u.test(next)) return [];
  const message = 'The first line of front matter is missing. Put --- in a line of its own before this one.';
  return [{ message, place: { file, line: 1, column: 1 }, excerpt }];
}

/**
 * Splits front matter off an article. A leading `---` that encloses anything but a map is a thematic break
 * and stays part of the text. Nothing in front matter is ever executed.
 */
export function splitFrontMatter(text: string, file: string): SplitText {
  const none = { frontMatter: undefined, bodyStart: 0, place: { file, line: 1, column: 1 }, problems: [] };
  const open = OPEN.exec(text);
  if (!open) return { ...none, problems: withoutOpening(text, file) };
  const rest = text.slice(open[0].length);
  const close = CLOSE.exec(rest);
  if (!close) return isBegun(rest) ? { ...none, problems: [notClosed(rest, file)] } : none;
  const inner = rest.slice(0, close.index);
  const origin = { file, firstLine: 2 };
  const plain = readPlainMap(inner, origin);
  const { document, problems } = plain ? { document: plain, problems: [] } : parseYaml(inner, origin);
  if (!document) return { ...none, problems: explained(problems, text) };
  const { data } = document;
  if (data !== null && (typeof data !== 'object' || Array.isArray(data))) return none;
  const bodyStart = open[0].length + close.index + close[0].length;
  if (data === null) return { ...none, frontMatter: {}, bodyStart };
  const shape = checkShape(document, frontMatterSchema);
  const mistyped = Object.keys(data as object).flatMap((key): Problem[] => {
    const near = METADATA_KEYS.includes(key) ? undefined : nearest(key, METADATA_KEYS);
    // Other tools' keys are welcome; a near miss of one of ours is a slip of the pen that would lose a date.
    return near && near !== key && key.length > 3 && !FOREIGN_KEYS.has(key)
      ? [
          {
            message: `Unknown key "${key}". Did you mean "${near}"?`,
            place: document.keyPlace([key]),
            path: key,
          },
        ]
      : [];
  });
  return {
    frontMatter: shape.data,
    bodyStart,
    place: document.place(['id']),
    problems: explained([...problems, ...shape.problems, ...mistyped], text),
  };
}
