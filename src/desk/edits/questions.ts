import { idSchema } from '../../articles/metadata.ts';
import { questionsOf } from '../../registry/constraint-questions.ts';
import type { Question, Registry } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import { slug } from '../../text/slug.ts';
import { BlockEditor } from '../../yaml/block-editor.ts';
import { setOrRemove } from '../../yaml/set-or-remove.ts';
import type { DeskAction } from '../protocol.ts';
import { fileByFile } from './move.ts';
import { ActionError, type Plan, type PlanContext, type PlannedEdit } from './plan.ts';
import { begun, questionNamed } from './question-text.ts';

type Of<K extends DeskAction['do']> = Extract<DeskAction, { do: K }>;

/** What a person edits of a question in the desk. */
const FIELDS = new Set([
  'ask',
  'type',
  'about',
  'options',
  'many',
  'unit',
  'zone',
  'scope',
  'anchor',
  'moves',
  'cumulative',
  'because',
]);

export function editQuestion({ id, set }: Of<'edit-question'>, { registry }: PlanContext): Plan {
  const { place } = questionNamed(registry, id);
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    // "cumulative" is short for a kind of "moves", and a question states one of the two.
    if ('moves' in set) setOrRemove(editor, ['questions', id], 'cumulative', null);
    for (const [key, value] of Object.entries(set)) {
      if (!FIELDS.has(key)) throw new ActionError(`A question has no "${key}" to edit here.`);
      setOrRemove(
        editor,
        ['questions', id],
        key,
        key === 'options' ? optionsFrom(value, editor.valueAt(['questions', id, 'options'])) : value,
      );
    }
    return editor.text;
  };
  return { edits: [{ file: place.file, edit }], what: `an edit of the question "${id}"` };
}

/** Options by their ids: those that are there keep what is said of them, new ones get an id of their words. */
function optionsFrom(labels: unknown, before: unknown): unknown {
  if (!Array.isArray(labels)) return labels;
  const old = Array.isArray(before)
    ? Object.fromEntries(before.map((id) => [String(id), String(id)]))
    : { ...(before as Record<string, unknown> | undefined) };
  const byLabel = new Map(
    Object.entries(old).map(([id, option]) => [
      typeof option === 'string' ? option : ((option as { label?: string } | null)?.label ?? id),
      id,
    ]),
  );
  return Object.fromEntries(
    labels.map((label) => {
      const words = String(label).trim();
      const id = byLabel.get(words) ?? (words in old ? words : slug(words));
      return [id, old[id] ?? words];
    }),
  );
}

/** Gives a question another id, keeps the earlier one, and follows it wherever the registry names it. */
export function renameQuestion({ id, to }: Of<'rename-question'>, { registry }: PlanContext): Plan {
  const question = questionNamed(registry, id);
  const wanted = to.trim();
  if (!idSchema.safeParse(wanted).success)
    throw new ActionError(`"${wanted}" is not an id. Use letters, digits, ".", "_" and "-", without spaces.`);
  if (wanted === id) throw new ActionError('This is its id already.');
  if (isTaken(registry, wanted)) throw new ActionError(`"${wanted}" is the id of something else already.`);
  const files = new Map<string, ((editor: BlockEditor) => void)[]>();
  const add = (file: string, step: (editor: BlockEditor) => void): void => {
    files.set(file, [...(files.get(file) ?? []), step]);
  };
  for (const file of filesNaming(registry, id)) add(file, (editor) => renameReferences(editor, id, wanted));
  add(question.place.file, (editor) => {
    editor.renameKey(['questions', id], wanted);
    const before = editor.valueAt(['questions', wanted, 'formerly']);
    const earlier = before === undefined ? [] : [before].flat();
    const all = [...earlier.filter((one) => one !== wanted), id];
    editor.set(['questions', wanted], 'formerly', all.length === 1 ? all[0] : all);
  });
  const edits = [...files].map(
    ([file, steps]): PlannedEdit => ({
      file,
      async edit(before) {
        const editor = await BlockEditor.open(begun(before));
        for (const step of steps) step(editor);
        return editor.text;
      },
    }),
  );
  return { edits, what: `the new id "${wanted}" of "${id}"`, made: wanted };
}

const isTaken = (registry: Registry, id: string): boolean =>
  registry.questions.some((one) => one.id === id || one.formerly.includes(id)) ||
  registry.entities.has(id) ||
  registry.constraints.some((one) => one.id === id);

/** The files in which an order question or a constraint names a question. */
function filesNaming({ questions, constraints }: Registry, id: string): Set<string> {
  return new Set([
    ...questions
      .filter(({ of }) => of?.some((event) => event.question === id))
      .map(({ place }) => place.file),
    ...constraints
      .filter((constraint) => [...questionsOf(constraint)].includes(id))
      .map(({ place }) => place.file),
  ]);
}

const renamed = (word: unknown, from: string, to: string): unknown =>
  typeof word === 'string' && (word === from || word === `${from}.start` || word === `${from}.end`)
    ? to + word.slice(from.length)
    : word;

function renameReferences(editor: BlockEditor, from: string, to: string): void {
  const questions = (editor.valueAt(['questions']) ?? {}) as Record<string, { of?: unknown[] } | null>;
  for (const [id, question] of Object.entries(questions))
    renameIn(editor, ['questions', id, 'of'], question?.of, from, to);
  const constraints = (editor.valueAt(['constraints']) ?? []) as Record<string, unknown>[];
  for (const [i, constraint] of constraints.entries())
    for (const [key, value] of Object.entries(constraint))
      if (key !== 'id' && key !== 'because' && key !== 'resolution')
        renameIn(editor, ['constraints', i, key], value, from, to);
}

function renameIn(
  editor: BlockEditor,
  path: (string | number)[],
  value: unknown,
  from: string,
  to: string,
): void {
  if (Array.isArray(value)) {
    const after = value.map((word) => renamed(word, from, to));
    if (after.some((word, i) => word !== value[i])) editor.set(path.slice(0, -1), String(path.at(-1)), after);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, word] of Object.entries(value)) {
      if (Array.isArray(word)) renameIn(editor, [...path, key], word, from, to);
      else if (renamed(word, from, to) !== word) editor.set(path, key, renamed(word, from, to));
    }
  }
}

/** What a question says by which its claims are read: where it differs, they would mean something else. */
const READ_BY: readonly (readonly [key: string, read: (question: Question) => unknown])[] = [
  ['scope', ({ scope }) => scope],
  ['anchor', ({ anchor }) => anchor?.text],
  ['unit', ({ vocabulary }) => vocabulary.unit],
  ['zone', ({ vocabulary }) => vocabulary.zone],
];

/** The answers that one choice question declares and another does not. */
function addOptions(editor: BlockEditor, into: string, source: Question, target: Question): void {
  if (source.type !== 'choice') return;
  const known = new Set(target.vocabulary.ids());
  const missing = [...source.vocabulary.ids()].filter((id) => !known.has(id));
  if (missing.length === 0) return;
  const options = editor.valueAt(['questions', into, 'options']);
  const labelled = missing.map((id) => [id, source.vocabulary.label(id)] as const);
  if (!Array.isArray(options))
    for (const [id, label] of labelled) editor.set(['questions', into, 'options'], id, label);
  else {
    const all = [...options.map((id) => [String(id), String(id)] as const), ...labelled];
    const isList = all.every(([id, label]) => id === label);
    editor.set(['questions', into], 'options', isList ? all.map(([id]) => id) : Object.fromEntries(all));
  }
}

/** Puts the claims of a question with those of another, which keeps its earlier id as a name it had. */
export function mergeQuestions({ from, into }: Of<'merge-questions'>, { registry }: PlanContext): Plan {
  const [source, target] = [questionNamed(registry, from), questionNamed(registry, into)];
  if (from === into) throw new ActionError('A question cannot be merged with itself.');
  if (source.type !== target.type)
    throw new ActionError(
      `"${from}" is a ${source.type} and "${into}" a ${target.type}. Make them of one type first.`,
    );
  const naming = filesNaming(registry, from);
  if (naming.size > 0)
    throw new ActionError(
      `"${from}" is named by a constraint or an order in ${[...naming].join(', ')}. Take it out of there first.`,
    );
  const differing = READ_BY.filter(([, read]) => read(source) !== read(target)).map(([key]) => key);
  if (differing.length > 0)
    throw new ActionError(
      `"${from}" and "${into}" differ in ${joinWords(differing)}, by which their claims are read. Make them alike first (Edit).`,
    );
  let items: unknown[] = [];
  let lines: string[] = [];
  const takeOut = (editor: BlockEditor): void => {
    const list = editor.valueAt(['questions', from, 'claims']);
    items = Array.isArray(list) ? list : [];
    lines = items.flatMap((_, i) => editor.linesAt(['questions', from, 'claims', i]));
    editor.remove(['questions', from]);
  };
  const putIn = (editor: BlockEditor): void => {
    if (items.length > 0) editor.addLines(['questions', into, 'claims'], items, lines);
    addOptions(editor, into, source, target);
    const before = editor.valueAt(['questions', into, 'formerly']);
    const all = [...(before === undefined ? [] : [before].flat()), from, ...source.formerly];
    editor.set(['questions', into], 'formerly', all.length === 1 ? all[0] : all);
  };
  return {
    edits: fileByFile(source.place.file, target.place.file, takeOut, putIn),
    what: `the merge of "${from}" into "${into}"`,
    made: into,
  };
}

export function removeQuestion({ id }: Of<'remove-question'>, { registry }: PlanContext): Plan {
  const { place } = questionNamed(registry, id);
  const naming = filesNaming(registry, id);
  if (naming.size > 0)
    throw new ActionError(
      `"${id}" is named by a constraint or an order in ${[...naming].join(', ')}. Take it out of there first.`,
    );
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    editor.remove(['questions', id]);
    return editor.text;
  };
  return { edits: [{ file: place.file, edit }], what: `the removal of "${id}"` };
}
