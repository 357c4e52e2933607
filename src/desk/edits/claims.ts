import { slug } from '../../discover/scan/draft.ts';
import { Directory } from '../../registry/entities.ts';
import type { Question, Registry } from '../../registry/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import { BlockEditor } from '../../yaml/block-editor.ts';
import type { ClaimKey, DeskAction, NewClaim } from '../protocol.ts';
import { freeId, questionFields } from './new-question.ts';
import { ActionError, type Plan, type PlanContext, type PlannedEdit } from './plan.ts';

type Of<K extends DeskAction['do']> = Extract<DeskAction, { do: K }>;

/** The keys of a claim in the order in which they are written. */
const KEYS = ['source', 'speaker', 'quote', 'prefix', 'suffix', 'edge', 'value', 'pick', 'anchor', 'as_of', 'occasion', 'scope', 'modality', 'unit', 'zone', 'because', 'by'] as const; // biome-ignore format: a list

/** Begins a registry that the desk makes. */
const HEAD = '# Written by "reconcile desk". Edit it as you like: the desk takes in what you change.\n';

/** A text that edits of a registry begin from. */
export const begun = (before: string | undefined): string => before ?? HEAD;

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

/** A claim as it is written: what says nothing is left out. */
export const written = (claim: NewClaim): Record<string, unknown> =>
  Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = (claim as unknown as Record<string, unknown>)[key];
      return value === undefined || value === null || value === '' ? [] : [[key, value]];
    }),
  );

/** Records claims on a question that is there, or on a new one, with the entities and answers that they are the first to name. */
export function addClaims(action: Of<'claim'>, context: PlanContext): Plan {
  const plan = claimsPlan(action, context);
  const { proposed } = action;
  if (proposed === undefined) return plan;
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    if (editor.valueAt(['questions', proposed]) !== undefined) editor.remove(['questions', proposed]);
    return editor.text;
  };
  return { ...plan, edits: [...plan.edits, { file: context.proposedFile, edit }] };
}

function claimsPlan({ question, claims }: Of<'claim'>, context: PlanContext): Plan {
  if (claims.length === 0) throw new ActionError('There is no claim to record.');
  const many = claims.length === 1 ? 'a claim' : `${claims.length} claims`;
  if (typeof question !== 'string') {
    const id = freeId(question.ask, context.registry);
    const { items, entities } = withEntities(claims.map(written), question.type, context, id);
    const fields = withOptions(questionFields(question), items);
    const edit = async (before: string | undefined): Promise<string> => {
      const editor = await BlockEditor.open(begun(before));
      for (const [name, entity] of entities) editor.addEntry(['entities'], name, entity);
      editor.addEntry(['questions'], id, { ...fields, claims: items }, true);
      return editor.text;
    };
    return { edits: [{ file: context.newFile, edit }], what: `the question "${id}" with ${many}`, made: id };
  }
  const { id, place, type, vocabulary } = questionNamed(context.registry, question);
  const { items, entities } = withEntities(claims.map(written), type, context, id);
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    if (editor.valueAt(['questions', id]) === undefined) throw gone(id, place.file);
    for (const [name, entity] of entities) editor.addEntry(['entities'], name, entity);
    if (type === 'choice')
      for (const item of items) {
        const { value } = item;
        if (typeof value !== 'string' || value === 'unknown' || vocabulary.resolve(value) !== undefined)
          continue;
        const option = [...vocabulary.ids()].find((one) => vocabulary.label(one) === value) ?? slug(value);
        item.value = option;
        addOption(editor, ['questions', id, 'options'], option, value);
      }
    editor.addItems(['questions', id, 'claims'], items);
    return editor.text;
  };
  return { edits: [{ file: place.file, edit }], what: `${many} on "${id}"`, made: id };
}

/** Declares another answer of a choice question, in the way in which its answers are written. */
function addOption(editor: BlockEditor, path: readonly PropertyKey[], id: string, label: string): void {
  const before = editor.valueAt(path);
  if (Array.isArray(before)) editor.addItems(path, [id]);
  else if ((before as Record<string, unknown> | undefined)?.[id] === undefined) editor.set(path, id, label);
}

type Entities = Map<string, { kind: string; name: string }>;

/** Claims on who or where, with the entities that no registry names yet. */
function withEntities(
  items: Record<string, unknown>[],
  type: string,
  { registry }: PlanContext,
  question: string,
): { items: Record<string, unknown>[]; entities: Entities } {
  const entities: Entities = new Map();
  if (type !== 'actor' && type !== 'place') return { items, entities };
  const directory = new Directory(registry.entities);
  const taken = new Set([
    question,
    ...registry.questions.map(({ id }) => id),
    ...registry.constraints.map(({ id }) => id),
  ]);
  const idOf = (name: string): string => {
    const known =
      type === 'place'
        ? directory.resolve(name, ({ kind }) => kind === 'place')
        : (directory.resolveSpeaker(name) ?? directory.resolve(name));
    if (known !== undefined || name === 'unknown' || name === 'none') return known ?? name;
    const made = [...entities].find(([, entity]) => entity.name === name)?.[0];
    if (made !== undefined) return made;
    let id = slug(name) || 'entity';
    for (let n = 2; taken.has(id) || registry.entities.has(id) || entities.has(id); n++)
      id = `${slug(name)}-${n}`;
    entities.set(id, { kind: type === 'place' ? 'place' : 'party', name });
    return id;
  };
  for (const item of items) if (typeof item.value === 'string') item.value = idOf(item.value.trim());
  return { items, entities };
}

/** A choice question declares what its claims answer. */
function withOptions(
  fields: Record<string, unknown>,
  items: readonly Record<string, unknown>[],
): Record<string, unknown> {
  if (fields.type !== 'choice') return fields;
  const options = { ...(fields.options as Record<string, string> | undefined) };
  for (const item of items) {
    const { value } = item;
    if (typeof value !== 'string' || value === 'unknown' || value in options) continue;
    const id = Object.keys(options).find((one) => options[one] === value) ?? (slug(value) || value);
    item.value = id;
    options[id] ??= value.includes(' ') ? value : value.replace(/[-_]/gu, ' ');
  }
  return { ...fields, options };
}

const gone = (id: string, file: string): ActionError =>
  new ActionError(`"${id}" is not in ${file} any more. Look at it again.`);

/** Where a claim stands in its question's list now: it may have moved since the page saw it. */
export function claimIndex(editor: BlockEditor, { question, index, source, quote }: ClaimKey): number {
  const list = editor.valueAt(['questions', question, 'claims']);
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

/** Sets and takes away keys of a claim; null takes one away. */
export function editClaim({ claim, set }: Of<'edit-claim'>, { registry }: PlanContext): Plan {
  const { place } = questionNamed(registry, claim.question);
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    const path = ['questions', claim.question, 'claims', claimIndex(editor, claim)];
    for (const [key, value] of Object.entries(set)) setOrRemove(editor, path, key, value);
    return editor.text;
  };
  return { edits: [{ file: place.file, edit }], what: `an edit of a claim on "${claim.question}"` };
}

/** Sets a key of a map, or takes it away where the value is null or empty. */
export function setOrRemove(
  editor: BlockEditor,
  path: readonly PropertyKey[],
  key: string,
  value: unknown,
): void {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) editor.set(path, key, value);
  else if (editor.valueAt([...path, key]) !== undefined) editor.remove([...path, key]);
}

export function removeClaim({ claim }: Of<'remove-claim'>, { registry }: PlanContext): Plan {
  const { place } = questionNamed(registry, claim.question);
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    editor.remove(['questions', claim.question, 'claims', claimIndex(editor, claim)]);
    return editor.text;
  };
  return { edits: [{ file: place.file, edit }], what: `the removal of a claim on "${claim.question}"` };
}

/** Takes claims to another question, with the comments that stand before them. */
export function moveClaims({ claims, question }: Of<'move-claims'>, context: PlanContext): Plan {
  const [first] = claims;
  if (!first) throw new ActionError('Choose the claims to move.');
  const from = questionNamed(context.registry, first.question);
  const isNew = typeof question !== 'string';
  const id = isNew ? freeId(question.ask, context.registry) : questionNamed(context.registry, question).id;
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
  return { edits, what: `the move of ${claims.length} claims to "${id}"`, made: id };
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
