import { Directory } from '../../registry/entities.ts';
import type { Question } from '../../registry/model.ts';
import { freeId, slug } from '../../text/slug.ts';
import type { TypeName } from '../../values/index.ts';
import { NO_VOCABULARY, type Vocabulary } from '../../values/vocabulary.ts';
import { BlockEditor } from '../../yaml/block-editor.ts';
import { setOrRemove } from '../../yaml/set-or-remove.ts';
import { storyAnchor } from '../mark.ts';
import type { DeskAction, NewClaim } from '../protocol.ts';
import { idForQuestion, questionFields } from './new-question.ts';
import { ActionError, type Plan, type PlanContext } from './plan.ts';
import { addQuestionIn, begun, claimIndex, editQuestionIn, questionNamed } from './question-text.ts';
import { valueInWords } from './value-in-words.ts';

type Of<K extends DeskAction['do']> = Extract<DeskAction, { do: K }>;

/** The keys of a claim in the order in which they are written. */
const KEYS = ['source', 'speaker', 'quote', 'prefix', 'suffix', 'edge', 'value', 'pick', 'anchor', 'as_of', 'occasion', 'scope', 'counts', 'modality', 'complete', 'unit', 'zone', 'because', 'by'] as const; // biome-ignore format: a list

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
    const id = idForQuestion(question.ask, context.registry);
    const read = claims.map((claim) => readValue(claim, question.type, NO_VOCABULARY, context));
    const { items, entities } = withEntities(read.map(written), question.type, context, id);
    const fields = withOptions(questionFields(question), items);
    const edit = async (before: string | undefined): Promise<string> => {
      const { questions } = context.registry;
      const whole = { ...fields, claims: items };
      if (entities.size === 0) return addQuestionIn(before, questions, context.newFile, id, whole);
      const editor = await BlockEditor.open(begun(before));
      for (const [name, entity] of entities) editor.addEntry(['entities'], name, entity);
      editor.addEntry(['questions'], id, whole, true);
      return editor.text;
    };
    return {
      edits: [{ file: context.newFile, edit }],
      what: `the question “${fields.ask}” with ${many}`,
      made: id,
    };
  }
  const known = questionNamed(context.registry, question);
  const { id, place, type, vocabulary } = known;
  const read = claims.map((claim) => readValue(claim, type, vocabulary, context));
  const { items, entities } = withEntities(read.map(written), type, context, id);
  const edit = async (before: string | undefined): Promise<string> => {
    const text = await editQuestionIn(before, known, (editor, path) => {
      if (editor.valueAt(path) === undefined) throw gone(id, place.file);
      if (type === 'choice')
        for (const item of items) declareOption(editor, [...path, 'options'], item, vocabulary);
      editor.addItems([...path, 'claims'], items);
    });
    if (entities.size === 0) return text;
    const editor = await BlockEditor.open(text);
    for (const [name, entity] of entities) editor.addEntry(['entities'], name, entity);
    return editor.text;
  };
  return { edits: [{ file: place.file, edit }], what: `${many} on “${known.ask}”`, made: id };
}

/** A claim whose value may be stated in words. */
const readValue = (
  claim: NewClaim,
  type: TypeName,
  vocabulary: Vocabulary,
  { registry, report, profile }: PlanContext,
): NewClaim => {
  const source = report.sources.get(claim.source);
  const value = valueInWords(claim.value, {
    type,
    vocabulary,
    source,
    story: storyAnchor(registry),
    profile,
  });
  return { ...claim, value };
};

/** Gives a claim the id of its answer, and declares the answer where its choice question has none such. */
function declareOption(
  editor: BlockEditor,
  path: readonly PropertyKey[],
  item: Record<string, unknown>,
  { resolve, ids, label }: Question['vocabulary'],
): void {
  item.value = eachAnswer(item.value, (value) => {
    if (value === 'unknown' || resolve(value) !== undefined) return value;
    const known = [...ids()].find((one) => label(one) === value);
    if (known !== undefined) return known;
    const id = slug(value);
    const before = editor.valueAt(path);
    if (Array.isArray(before)) {
      if (!before.includes(id)) editor.addItems(path, [id]);
    } else if ((before as Record<string, unknown> | undefined)?.[id] === undefined)
      editor.set(path, id, value);
    return id;
  });
}

/** A stated value with each of its answers put otherwise: of one, a set, or a denial. */
function eachAnswer(value: unknown, put: (answer: string) => string): unknown {
  if (typeof value === 'string') return put(value);
  if (Array.isArray(value)) return value.map((one) => eachAnswer(one, put));
  if (typeof value === 'object' && value !== null && 'not' in value)
    return { ...value, not: eachAnswer(value.not, put) };
  return value;
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
    const id = freeId(
      slug(name) || 'entity',
      (one) => taken.has(one) || registry.entities.has(one) || entities.has(one),
    );
    entities.set(id, { kind: type === 'place' ? 'place' : 'party', name });
    return id;
  };
  for (const item of items) item.value = eachAnswer(item.value, (name) => idOf(name.trim()));
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
    item.value = eachAnswer(item.value, (value) => {
      if (value === 'unknown' || value in options) return value;
      const id = Object.keys(options).find((one) => options[one] === value) ?? (slug(value) || value);
      options[id] ??= value.includes(' ') ? value : value.replace(/[-_]/gu, ' ');
      return id;
    });
  }
  return { ...fields, options };
}

const gone = (id: string, file: string): ActionError =>
  new ActionError(`"${id}" is not in ${file} any more. Look at it again.`);

/** Sets and takes away keys of a claim; null takes one away. */
export function editClaim({ claim, set }: Of<'edit-claim'>, context: PlanContext): Plan {
  const question = questionNamed(context.registry, claim.question);
  const { type, vocabulary } = question;
  const { value } = readValue({ ...claim, value: set.value }, type, vocabulary, context);
  const edit = (before: string | undefined): Promise<string> =>
    editQuestionIn(before, question, (editor, path) => {
      const own = [...path, 'claims', claimIndex(editor, claim, path)];
      for (const [key, one] of Object.entries(set))
        setOrRemove(editor, own, key, key === 'value' ? value : one);
    });
  return { edits: [{ file: question.place.file, edit }], what: `an edit of a claim on "${claim.question}"` };
}

export function removeClaim({ claim }: Of<'remove-claim'>, { registry }: PlanContext): Plan {
  const question = questionNamed(registry, claim.question);
  const edit = (before: string | undefined): Promise<string> =>
    editQuestionIn(before, question, (editor, path) =>
      editor.remove([...path, 'claims', claimIndex(editor, claim, path)]),
    );
  return {
    edits: [{ file: question.place.file, edit }],
    what: `the removal of a claim on "${claim.question}"`,
  };
}
