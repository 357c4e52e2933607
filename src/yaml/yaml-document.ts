import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Place, Problem } from '../problems.ts';
import { LineIndex } from '../text/lines.ts';
import { buildTree, type TreeNode } from './yaml-tree.ts';

/**
 * YAML is read with js-yaml: its events give offsets, and it reads ten times as fast as `yaml` and starts in a
 * third of the time. Edits that keep comments are `yaml`'s part.
 */

/** A path inside a document: keys and list indexes. */
export type Path = readonly PropertyKey[];

/** `questions.doha-start.claims[0].quote`. */
export function pathText(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** A parsed YAML (or JSON) document that knows where everything in it is. */
export interface YamlDocument {
  readonly file: string;
  /** Plain data; null for an empty document. */
  readonly data: unknown;
  /** The place of what is at a path, or of the nearest thing above it. */
  place(path: Path): Place;
  /** The place of the key itself. */
  keyPlace(path: Path): Place;
}

/** Where the text of a document starts in its file, for documents inside other files (front matter). */
export interface DocumentOrigin {
  readonly file: string;
  readonly firstLine?: number;
}

/** Parses one YAML document. Syntax errors, keys that are used twice and alias bombs are problems with a place. */
export function parseYaml(
  text: string,
  { file, firstLine = 1 }: DocumentOrigin,
): { document?: YamlDocument; problems: Problem[] } {
  const lines = new LineIndex(text);
  const placeAt = (offset: number): Place => {
    const { line, column } = lines.locate(Math.max(0, Math.min(offset, text.length)));
    return { file, line: line + firstLine - 1, column };
  };
  let events: Event[];
  let data: unknown;
  try {
    events = parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    return { problems: [syntaxProblem(error, placeAt)] };
  }
  const { root, faults } = buildTree(events, text);
  const lineOf = (offset: number): string => `line ${placeAt(offset).line}, column ${placeAt(offset).column}`;
  const problems = faults.map(
    ({ message, offset }): Problem => ({ message: message(lineOf), place: placeAt(offset) }),
  );
  if (faults.some(({ fatal }) => fatal)) return { problems };
  try {
    // Keys that are used twice were found above, both places of them; here the last one may remain.
    data = constructFromEvents(asWritten(events, text), { source: text, json: true })[0] ?? null;
  } catch (error) {
    return { problems: [...problems, syntaxProblem(error, placeAt)] };
  }
  const place = (path: Path): Place => placeAt(offsetOf(root, path, 'value'));
  const keyPlace = (path: Path): Place => placeAt(offsetOf(root, path, 'key'));
  return { document: { file, data, place, keyPlace }, problems };
}

/** Levels of lists and maps within each other. No registry has ten. */
const DEEPEST = 100;

/** A scalar that YAML takes for a number. */
const NUMERIC = /^[-+]?(?:\.?\d|0x[\da-f]|0o[0-7])[\da-f.]*(?:e[-+]?\d+)?$/iu;

/**
 * Numbers that would be printed in another way than they are written become texts: `012`, `1e3` and `1.10` are ids and
 * values of their own, and not 12, 1000 and 1.1.
 */
const asWritten = (events: readonly Event[], text: string): Event[] =>
  events.map((event) => {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0)
      return event;
    const written = text.slice(event.valueStart, event.valueEnd);
    if (!NUMERIC.test(written) || String(Number(written)) === written) return event;
    return getScalarValue(text, event) === written ? { ...event, style: SCALAR_STYLE.SINGLE_QUOTED } : event;
  });

function syntaxProblem(error: unknown, placeAt: (offset: number) => Place): Problem {
  if (!(error instanceof YAMLException)) throw error;
  const place = placeAt(error.mark?.position ?? 0);
  if (error.reason.startsWith('nesting exceeded'))
    return { message: `This is nested too deeply to be read: more than ${DEEPEST} levels.`, place };
  return { message: `This is not YAML: ${error.reason}.`, place };
}

/** The offset of what a path leads to; where the path leads nowhere, of the last thing on the way. */
function offsetOf(root: TreeNode | undefined, path: Path, what: 'key' | 'value'): number {
  let node = root;
  let offset = root?.offset ?? 0;
  for (const [i, step] of path.entries()) {
    const entry = node?.entries?.get(String(step));
    const item = node?.items?.[Number(step)];
    if (entry) {
      const isKey = (what === 'key' && i === path.length - 1) || entry.node.offset < 0;
      offset = isKey ? entry.offset : entry.node.offset;
      node = entry.node;
    } else if (item) {
      offset = item.offset;
      node = item;
    } else return offset;
  }
  return offset;
}
