import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { compareText } from '../../text/compare-text.ts';
import { EditError } from '../../yaml/edit-yaml.ts';
import { type Accepted, fieldsOf } from './fields.ts';

/**
 * Edits of a baseline that a person has laid out in a way of their own: flow maps, aliases, entries in lines with others.
 * The document is read and printed as a whole, comments included.
 */

const keyOf = ({ key }: Pair<unknown, unknown>): string => String(isScalar(key) ? key.value : key);

/** The map of entries, made where the document has none yet. */
function entriesIn(document: Document): YAMLMap<unknown, unknown> {
  if (document.errors[0])
    throw new EditError(`This baseline cannot be edited: ${document.errors[0].message.split('\n')[0]}`);
  if (!isMap(document.contents)) document.contents = document.createNode({});
  const found = document.get('findings');
  if (isMap(found)) return found;
  const made = document.createNode({}) as YAMLMap<unknown, unknown>;
  document.set('findings', made);
  return made;
}

/** Brings an entry up to date key by key, so that what somebody wrote beside it stays. */
function update(pair: Pair<unknown, unknown>, fields: Record<string, unknown>, document: Document): void {
  if (!isMap(pair.value)) {
    pair.value = document.createNode(fields);
    return;
  }
  for (const [key, field] of Object.entries(fields)) {
    const node = pair.value.get(key, true);
    if (isScalar(node) && typeof field === 'string') node.value = field;
    else pair.value.set(key, document.createNode(field));
  }
}

const print = (document: Document): string => document.toString({ lineWidth: 110 });

/** Adds entries, in their place by fingerprint where the entries are sorted. */
export function acceptIntoDocument(text: string, accepted: readonly Accepted[]): string {
  const document = parseDocument(text);
  const map = entriesIn(document);
  map.flow = false;
  // An entry under an earlier fingerprint of the same finding is the one that is meant.
  const former = new Set(accepted.flatMap(({ finding }) => finding.formerIds));
  const kept = map.items.filter((pair) => !former.has(keyOf(pair)));
  const known = new Map(kept.map((pair) => [keyOf(pair), pair]));
  const added: Pair<unknown, unknown>[] = [];
  for (const one of accepted) {
    const { id } = one.entry;
    const pair = known.get(id);
    if (pair) update(pair, fieldsOf(one), document);
    else {
      const made = document.createPair(id, document.createNode(fieldsOf(one))) as Pair<unknown, unknown>;
      known.set(id, made);
      added.push(made);
    }
  }
  added.sort((a, b) => compareText(keyOf(a), keyOf(b)));
  const items: Pair<unknown, unknown>[] = [];
  let next = 0;
  for (const pair of kept) {
    while (next < added.length && compareText(keyOf(added[next] as Pair), keyOf(pair)) < 0)
      items.push(added[next++] as Pair);
    items.push(pair);
  }
  map.items = [...items, ...added.slice(next)];
  return print(document);
}

/** Takes entries out. */
export function removeFromDocument(text: string, ids: readonly string[]): string {
  const document = parseDocument(text);
  const map = entriesIn(document);
  const gone = new Set(ids);
  map.items = map.items.filter((pair) => !gone.has(keyOf(pair)));
  return print(document);
}

/** The lines of one entry by itself brought up to date; undefined where they are not a map of one block. */
export function updateEntry(lines: string, one: Accepted): string | undefined {
  const document = parseDocument(lines);
  const pair = isMap(document.contents) ? (document.contents.items[0] as Pair | undefined) : undefined;
  if (document.errors.length > 0 || !pair || !isMap(pair.value)) return undefined;
  update(pair, fieldsOf(one), document);
  return print(document);
}
