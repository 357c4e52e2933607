import type { Question } from '../../registry/model.ts';
import { countOf } from '../../text/compare-text.ts';
import { BlockEditor } from '../../yaml/block-editor.ts';
import type { DeskAction } from '../protocol.ts';
import { idForQuestion, questionFields } from './new-question.ts';
import { ActionError, type Plan, type PlanContext, type PlannedEdit } from './plan.ts';
import { begun, claimIndex, questionNamed } from './question-text.ts';

type Of<K extends DeskAction['do']> = Extract<DeskAction, { do: K }>;

/** Takes claims to another question, with the comments that are before them. */
export function moveClaims({ claims, question }: Of<'move-claims'>, context: PlanContext): Plan {
  const [first] = claims;
  if (!first) throw new ActionError('Choose the claims to move.');
  const from = questionNamed(context.registry, first.question);
  const isNew = typeof question !== 'string';
  const id = isNew
    ? idForQuestion(question.ask, context.registry)
    : questionNamed(context.registry, question).id;
  const into = isNew ? undefined : questionNamed(context.registry, id);
  const moved: { items: unknown[]; lines: string[] } = { items: [], lines: [] };
  const takeOut = (editor: BlockEditor): void => {
    moved.items = [];
    moved.lines = [];
    const places = claims.map((claim) => claimIndex(editor, claim)).sort((a, b) => a - b);
    for (const at of places) {
      const path = ['questions', from.id, 'claims', at];
      moved.items.push(editor.valueAt(path));
      moved.lines.push(...editor.linesAt(path));
    }
    for (const at of places.reverse()) editor.remove(['questions', from.id, 'claims', at]);
  };
  const putIn = (editor: BlockEditor): void => {
    if (isNew)
      editor.addEntry(
        ['questions'],
        id,
        { ...questionFields(question), ...optionsOf(from, moved.items) },
        true,
      );
    editor.addLines(['questions', id, 'claims'], moved.items, moved.lines);
  };
  const target = into?.place.file ?? from.place.file;
  const edits = fileByFile(from.place.file, target, takeOut, putIn);
  return { edits, what: `the move of ${countOf(claims.length, 'claim')} to "${id}"`, made: id };
}

/** The answers of a choice question that some of its claims give, for another that takes these over. */
function optionsOf(
  { type, vocabulary }: Question,
  items: readonly unknown[],
): { options?: Record<string, string> } {
  if (type !== 'choice') return {};
  const values = items.flatMap((item) => (item as { value?: unknown }).value ?? []).map(String);
  return { options: Object.fromEntries(values.map((value) => [value, vocabulary.label(value)])) };
}

/** Takes something out of one file and puts it into another, which may be the same. */
export function fileByFile(
  from: string,
  into: string,
  takeOut: (editor: BlockEditor) => void,
  putIn: (editor: BlockEditor) => void,
): PlannedEdit[] {
  const editing =
    (...steps: ((editor: BlockEditor) => void)[]) =>
    async (before: string | undefined): Promise<string> => {
      const editor = await BlockEditor.open(begun(before));
      for (const step of steps) step(editor);
      return editor.text;
    };
  if (from === into) return [{ file: from, edit: editing(takeOut, putIn) }];
  return [
    { file: from, edit: editing(takeOut) },
    { file: into, edit: editing(putIn) },
  ];
}
