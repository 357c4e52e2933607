import type { Question, Registry } from '../../registry/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import { BlockEditor } from '../../yaml/block-editor.ts';
import { EditError } from '../../yaml/edit-yaml.ts';
import { entryLines } from '../../yaml/entry-lines.ts';
import type { ClaimKey } from '../protocol.ts';
import { ActionError } from './plan.ts';

/** Begins a registry that the desk makes. */
const HEAD = '# Written by "reconcile desk". Edit it as you like: the desk takes in what you change.\n';

/** A text that edits of a registry begin from. */
export const begun = (before: string | undefined): string => before ?? HEAD;

/**
 * Edits a question in the text of its file: in its own lines alone where they can be found, so that a large file is not parsed
 * for each claim.
 * @param edit Is given the path of the question.
 */
export async function editQuestionIn(
  before: string | undefined,
  { id, place }: Question,
  edit: (editor: BlockEditor, path: readonly string[]) => void,
): Promise<string> {
  const text = begun(before);
  const part = entryLines(text, place.line, id);
  if (part) {
    try {
      const editor = await BlockEditor.open(text.slice(part.start, part.end));
      edit(editor, [id]);
      return text.slice(0, part.start) + editor.text + text.slice(part.end);
    } catch (error) {
      // What cannot be done in these lines alone may be in the whole.
      if (!(error instanceof EditError)) throw error;
    }
  }
  const editor = await BlockEditor.open(text);
  edit(editor, ['questions', id]);
  return editor.text;
}

/**
 * Adds a question to the text of its file, after the last one: beside that one's lines alone where they can be found.
 * @param others The questions that the registry has.
 */
export async function addQuestionIn(
  before: string | undefined,
  others: readonly Question[],
  file: string,
  id: string,
  fields: Record<string, unknown>,
): Promise<string> {
  const text = begun(before);
  const own = others.filter(({ place }) => place.file === file);
  const last = own.reduce<Question | undefined>(
    (a, b) => (a && a.place.line > b.place.line ? a : b),
    undefined,
  );
  const part = last && entryLines(text, last.place.line, last.id);
  if (part && isLastEntry(text, part)) {
    const lines = text.slice(part.start, part.end);
    const editor = await BlockEditor.open(lines);
    editor.addEntry([], id, fields, true);
    const added = editor.text.startsWith(lines) ? editor.text.slice(lines.length) : undefined;
    const above = text.slice(Math.max(0, part.start - 4), part.start);
    const isSpaced = own.length < 2 || /\n\r?\n$/u.test(above);
    // A comment above the last one may hide an empty line: the whole text says.
    if (added !== undefined && (isSpaced || !/^\s*#/u.test(lineBefore(text, part.start))))
      return `${text.slice(0, part.end)}${isSpaced ? (lines.endsWith('\r\n') ? '\r\n' : '\n') : ''}${added}${text.slice(part.end)}`;
  }
  const editor = await BlockEditor.open(text);
  editor.addEntry(['questions'], id, fields, true);
  return editor.text;
}

const lineBefore = (text: string, start: number): string =>
  text.slice(start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1, start);

/** Whether what follows the lines of an entry is of an outer map, or nothing. */
function isLastEntry(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (!/[\r\n]$/u.test(text.slice(start, end))) return false;
  const indent = /^ */u.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  const next = /\S/u.exec(text.slice(end));
  if (!next) return true;
  const at = end + next.index;
  return at - (text.lastIndexOf('\n', at) + 1) < indent;
}

export function questionNamed(registry: Registry, id: string): Question {
  const question = registry.questions.find((one) => one.id === id);
  if (!question)
    throw new ActionError(
      `There is no question "${id}".${didYouMean(
        id,
        registry.questions.map((one) => one.id),
      )}`,
    );
  if (!/\.ya?ml$/u.test(question.place.file))
    throw new ActionError(
      `"${id}" is a line of ${question.place.file}, which the desk does not edit. Move it into a YAML file.`,
    );
  return question;
}

/** Where a claim is in its question's list now: it may have moved since the page saw it. */
export function claimIndex(
  editor: BlockEditor,
  { question, index, source, quote }: ClaimKey,
  path: readonly PropertyKey[] = ['questions', question],
): number {
  const list = editor.valueAt([...path, 'claims']);
  const isIt = (item: unknown): boolean => {
    const claim = item as { source?: unknown; quote?: unknown } | null;
    return claim?.source === source && (claim?.quote ?? '') === quote;
  };
  if (!Array.isArray(list)) throw changed(question);
  if (isIt(list[index])) return index;
  const all = list.flatMap((item, i) => (isIt(item) ? [i] : []));
  if (all.length !== 1) throw changed(question);
  return all[0] as number;
}

const changed = (question: string): ActionError =>
  new ActionError(
    `The claims on "${question}" were changed meanwhile. Look at them again, and repeat what you did.`,
  );
