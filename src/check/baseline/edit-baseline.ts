import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { compareText } from '../../text/compare-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { BaselineEntry } from './entry.ts';

/** What a new baseline begins with. */
const HEADER = `# What is known: a run fails only on findings that are not listed here, and on those that gained a value.
# Each entry says why it is accepted. "reconcile baseline" removes what no longer occurs; comments are kept.
findings:
`;

/** An entry as it is written: what it is about by its kind, and nothing that is not known. */
function written(entry: BaselineEntry, { question, constraint, source }: Finding): Record<string, unknown> {
  const { rule, values, reason, by, since, until } = entry;
  const about = question
    ? { question: question.id }
    : constraint
      ? { constraint: constraint.id }
      : { source };
  return Object.fromEntries(
    Object.entries({ rule, ...about, values: Object.fromEntries(values), reason, by, since, until }).filter(
      ([key, value]) => value !== null && value !== undefined && (key !== 'values' || values.size > 0),
    ),
  );
}

const keyOf = ({ key }: Pair<unknown, unknown>): string => String(isScalar(key) ? key.value : key);

/** The map of entries, made where the document has none yet. Its entries are sorted by fingerprint. */
function entriesIn(document: Document): YAMLMap<unknown, unknown> {
  const found = document.get('findings');
  if (isMap(found)) return found;
  const made = document.createNode({}) as YAMLMap<unknown, unknown>;
  document.set('findings', made);
  return made;
}

/** Brings an entry up to date key by key, so that what somebody wrote beside it stays. */
function update(
  pair: Pair<unknown, unknown>,
  value: unknown,
  fields: Record<string, unknown>,
  document: Document,
): void {
  if (!isMap(pair.value)) {
    pair.value = value;
    return;
  }
  for (const [key, field] of Object.entries(fields)) pair.value.set(key, document.createNode(field));
}

const print = (document: Document): string => document.toString({ lineWidth: 110 });

/**
 * Adds entries to the text of a baseline, in their place by fingerprint, so that two branches that add to it merge.
 * An entry that is there is brought up to date. Comments stay where they are.
 */
export function acceptInto(
  text: string | undefined,
  accepted: readonly { readonly entry: BaselineEntry; readonly finding: Finding }[],
): string {
  const document = parseDocument(text === undefined || text.trim() === '' ? HEADER : text);
  const map = entriesIn(document);
  map.flow = false;
  for (const { entry, finding } of accepted) {
    // An entry under an earlier fingerprint of the same finding is the one that is meant.
    for (const former of finding.formerIds) map.delete(former);
    const value = document.createNode(written(entry, finding));
    const pair = document.createPair(entry.id, value) as Pair<unknown, unknown>;
    const at = map.items.findIndex((item) => keyOf(item) === entry.id);
    if (at >= 0) {
      update(map.items[at] as Pair<unknown, unknown>, value, written(entry, finding), document);
      continue;
    }
    const behind = map.items.findIndex((item) => compareText(keyOf(item), entry.id) > 0);
    map.items.splice(behind < 0 ? map.items.length : behind, 0, pair);
  }
  return print(document);
}

/** Takes entries out of the text of a baseline. */
export function removeFrom(text: string, ids: readonly string[]): string {
  const document = parseDocument(text);
  const map = entriesIn(document);
  for (const id of ids) map.delete(id);
  return print(document);
}
