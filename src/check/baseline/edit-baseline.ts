import { EditError } from '../../problems.ts';
import { compareText } from '../../text/compare-text.ts';
import { lineEndOf } from '../../yaml/line-ends.ts';
import { parseYaml, type YamlDocument } from '../../yaml/yaml-document.ts';
import { acceptIntoDocument, removeFromDocument, updateEntry } from './edit-document.ts';
import { type EntryBlock, entryBlocks, writtenEntry } from './entry-blocks.ts';
import { type Accepted, fieldsOf } from './fields.ts';

/** What a new baseline begins with. */
const HEADER = `# What is known: a run fails only on findings that are not listed here, and on those that gained a value.
# Each entry says why it is accepted. "reconcile baseline" removes what no longer occurs; comments are kept.
findings:
`;

/**
 * Adds entries to the text of a baseline, in their place by fingerprint, so that two branches that add to it merge.
 * An entry that is there is brought up to date. Every other line stays as it is, comments included. The cost grows with
 * the lines and what is added, never with the two multiplied.
 */
export function acceptInto(text: string | undefined, accepted: readonly Accepted[]): string {
  const before = text === undefined || text.trim() === '' ? HEADER : text;
  // The later of two entries for one finding is the one that is meant.
  const byId = new Map(accepted.map((one) => [one.entry.id, one]));
  const all = [...byId.values()].sort((a, b) => compareText(a.entry.id, b.entry.id));
  return edited(
    before,
    (lines, blocks, entries) => accept(lines, blocks, all, entries),
    () => acceptIntoDocument(before, all),
    (data) => {
      for (const { finding } of all) for (const former of finding.formerIds) delete data[former];
      // What an entry has besides what is written stays, as a reason of an earlier day.
      for (const one of all) {
        const old = data[one.entry.id];
        data[one.entry.id] = { ...(typeof old === 'object' ? old : {}), ...fieldsOf(one) };
      }
    },
  );
}

/** Takes entries out of the text of a baseline, with the comments directly above them. */
export function removeFrom(text: string, ids: readonly string[]): string {
  const gone = new Set(ids);
  return edited(
    text,
    (lines, blocks) => without(lines, blocks, gone),
    () => removeFromDocument(text, ids),
    (data) => {
      for (const id of gone) delete data[id];
    },
  );
}

/** Lines of a text with their line breaks. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];

/**
 * Edits line by line where the entries are blocks of lines, and holds the result against what it should say; any other
 * layout is edited as a document.
 */
function edited(
  before: string,
  byLines: (
    lines: string[],
    blocks: readonly EntryBlock[],
    entries: Record<string, unknown>,
  ) => string[] | undefined,
  asDocument: () => string,
  change: (data: Record<string, unknown>) => void,
): string {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineEnd = lineEndOf(before);
  const lines = linesOf(before.slice(mark.length));
  const { document } = parseYaml(before, { file: '' });
  const blocks = document && entryBlocks(before, document);
  const entries = entriesOf(document);
  const found = blocks && byLines(lines, blocks, entries);
  if (found) {
    const text = mark + found.map((line) => line.replace(/(?<![\r\n])\n$/u, lineEnd)).join('');
    change(entries);
    const after = parseYaml(text, { file: '' });
    if (after.problems.length === 0 && isSame(entriesOf(after.document), entries)) return text;
  }
  const printed = asDocument().replace(/^\uFEFF/u, '');
  // What cannot be read back must not be written: a value named "__proto__", for one.
  const [fault] = parseYaml(printed, { file: '' }).problems;
  if (fault) throw new EditError(`The baseline could not be read again: ${fault.message}`);
  return mark + (lineEnd === '\n' ? printed : printed.replace(/\r?\n/gu, lineEnd));
}

function entriesOf(document: YamlDocument | undefined): Record<string, unknown> {
  const data = document?.data as { findings?: object } | null | undefined;
  return { ...data?.findings };
}

function isSame(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const ids = Object.keys(a);
  return (
    ids.length === Object.keys(b).length &&
    ids.every((id) => JSON.stringify(sorted(a[id])) === JSON.stringify(sorted(b[id])))
  );
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, inner]) => [key, sorted(inner)] as const)
        .sort(([x], [y]) => compareText(x, y))
    : value;

function accept(
  lines: string[],
  blocks: readonly EntryBlock[],
  all: readonly Accepted[],
  entries: Record<string, unknown>,
): string[] | undefined {
  const known = new Map(blocks.map((block) => [block.id, block]));
  const replaced = new Map<EntryBlock, string[]>();
  const added: Accepted[] = [];
  const indent = blocks[0]?.indent ?? 2;
  for (const one of all) {
    const block = known.get(one.entry.id);
    if (!block) added.push(one);
    else if (!holds(entries[one.entry.id], fieldsOf(one))) {
      const own = lines.slice(block.start, block.end).map((line) => line.slice(block.indent));
      const update = updateEntry(own.join(''), one) ?? writtenEntry(one, 0);
      replaced.set(
        block,
        linesOf(update).map((line) => (line.trim() === '' ? line : ' '.repeat(block.indent) + line)),
      );
    }
  }
  const former = new Set(all.flatMap(({ finding }) => finding.formerIds));
  const out: string[] = [];
  let at = 0;
  let next = 0;
  const addUntil = (id: string | undefined): void => {
    for (; next < added.length; next++) {
      const one = added[next] as Accepted;
      if (id !== undefined && compareText(one.entry.id, id) > 0) return;
      closeLine(out);
      for (const line of linesOf(writtenEntry(one, indent))) out.push(line);
    }
  };
  for (const block of blocks) {
    const isGone = former.has(block.id);
    while (at < block.lead) out.push(lines[at++] as string);
    addUntil(block.id);
    if (isGone) at = block.end;
    else {
      while (at < block.start) out.push(lines[at++] as string);
      for (const line of replaced.get(block) ?? lines.slice(block.start, block.end)) out.push(line);
      at = block.end;
    }
  }
  if (blocks.length === 0) {
    const key = lines.findIndex((line) => /^findings\s*:\s*(?:null|~)?\s*(?:#.*)?$/u.test(line.trimEnd()));
    if (key < 0) return undefined;
    for (; at <= key; at++) out.push((lines[at] as string).replace(/:\s*(?:null|~)/u, ':'));
  }
  addUntil(undefined);
  for (; at < lines.length; at++) {
    closeLine(out);
    out.push(lines[at] as string);
  }
  return out;
}

/** Whether an entry says all that it is to say. */
const holds = (entry: unknown, fields: Record<string, unknown>): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  isSame(
    Object.fromEntries(Object.keys(fields).map((key) => [key, (entry as Record<string, unknown>)[key]])),
    fields,
  );

/** What follows begins a line of its own. */
function closeLine(out: string[]): void {
  const last = out.at(-1);
  if (last !== undefined && !/[\r\n]$/u.test(last)) out[out.length - 1] = `${last}\n`;
}

function without(
  lines: readonly string[],
  blocks: readonly EntryBlock[],
  gone: ReadonlySet<string>,
): string[] {
  const out: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (!gone.has(block.id)) continue;
    while (at < block.lead) out.push(lines[at++] as string);
    at = block.end;
  }
  return [...out, ...lines.slice(at)];
}
