import type { Place, Problem } from '../problems.ts';
import { nearest } from '../text/nearest.ts';
import { checkShape } from '../yaml/check-shape.ts';
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

/**
 * Splits front matter off an article. A leading `---` that encloses anything but a map is a thematic break
 * and stays part of the text. Nothing in front matter is ever executed.
 */
export function splitFrontMatter(text: string, file: string): SplitText {
  const none = { frontMatter: undefined, bodyStart: 0, place: { file, line: 1, column: 1 }, problems: [] };
  const open = OPEN.exec(text);
  if (!open) return none;
  const rest = text.slice(open[0].length);
  const close = CLOSE.exec(rest);
  if (!close) return isBegun(rest) ? { ...none, problems: [notClosed(rest, file)] } : none;
  const inner = rest.slice(0, close.index);
  const origin = { file, firstLine: 2 };
  const plain = readPlainMap(inner, origin);
  const { document, problems } = plain ? { document: plain, problems: [] } : parseYaml(inner, origin);
  if (!document) return { ...none, problems };
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
    problems: [...problems, ...shape.problems, ...mistyped],
  };
}
