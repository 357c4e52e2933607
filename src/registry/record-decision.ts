import { editYaml, type YamlEditor } from '../yaml/edit-yaml.ts';
import { type Path, parseYaml } from '../yaml/yaml-document.ts';
import type { ResolutionData } from './schema.ts';

/** What a decision is about: a question or a constraint, and where it is declared. */
export interface Decided {
  readonly kind: 'question' | 'constraint';
  readonly id: string;
}

/** A decision as it is written: about one rule, for the values that it covers. */
export type Decision = ResolutionData & { readonly rule: string; readonly values: readonly string[] };

/**
 * The text of a registry file, or of one line of NDJSON, with a decision in it: under its question or constraint, beside
 * those on other rules, in the place of an earlier one on the same rule. Everything else stays byte for byte.
 * @returns undefined where the file has no such place (an alias, a file that changed).
 * @throws EditError where it cannot be written without changing something else.
 */
export async function recordDecision(
  text: string,
  about: Decided,
  decision: Decision,
  isLine: boolean,
): Promise<string | undefined> {
  const { document } = parseYaml(text, { file: '' });
  const base = isLine ? [] : pathOf(document?.data, about);
  if (!base) return undefined;
  const editor = await editYaml(text, { isJson: isLine });
  const place = [...base, 'resolution'];
  const before = valueAt(document?.data, place);
  return write(editor, base, place, before, decision) ? editor.finish() : undefined;
}

function write(editor: YamlEditor, base: Path, place: Path, before: unknown, decision: Decision): boolean {
  if (before === undefined) return editor.setKey(base, 'resolution', decision);
  if (Array.isArray(before)) {
    const at = before.findIndex((one) => ruleOf(one) === decision.rule);
    if (before.length === 0) return editor.replace(place, [decision]);
    return at < 0 ? editor.append(place, decision) : update(editor, [...place, at], before[at], decision);
  }
  return ruleOf(before) === decision.rule
    ? update(editor, place, before, decision)
    : editor.replace(place, [before, decision]);
}

/** Brings a decision up to date key by key, so that comments beside it stay. */
function update(editor: YamlEditor, place: Path, before: unknown, { values, ...words }: Decision): boolean {
  const hasValues = valueAt(before, ['values']) !== undefined;
  const set = hasValues
    ? editor.replace([...place, 'values'], values)
    : editor.setKey(place, 'values', values);
  return Object.entries(words).every(([key, word]) => editor.setKey(place, key, word)) && set;
}

function pathOf(data: unknown, { kind, id }: Decided): Path | undefined {
  if (kind === 'question')
    return valueAt(data, ['questions', id]) === undefined ? undefined : ['questions', id];
  const constraints = valueAt(data, ['constraints']);
  const at = Array.isArray(constraints) ? constraints.findIndex((one) => valueAt(one, ['id']) === id) : -1;
  return at < 0 ? undefined : ['constraints', at];
}

const ruleOf = (decision: unknown): unknown => valueAt(decision, ['rule']);

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
