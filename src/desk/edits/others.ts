import { entryFor } from '../../check/baseline/accept.ts';
import { acceptInto } from '../../check/baseline/edit-baseline.ts';
import type { Finding } from '../../check/findings/finding.ts';
import { recordDecision } from '../../registry/record-decision.ts';
import { RESOLUTION_STATUSES, type ResolutionData } from '../../registry/schema.ts';
import { freeId, slug } from '../../text/slug.ts';
import { BlockEditor } from '../../yaml/block-editor.ts';
import { setOrRemove } from '../../yaml/set-or-remove.ts';
import type { DeskAction } from '../protocol.ts';
import { ActionError, type Plan, type PlanContext } from './plan.ts';
import { begun } from './question-text.ts';

type Of<K extends DeskAction['do']> = Extract<DeskAction, { do: K }>;

const findingNamed = (id: string, { report }: PlanContext): Finding => {
  const finding = report.findings.find((one) => one.id === id);
  if (!finding) throw new ActionError('This finding is gone: something else changed meanwhile.');
  return finding;
};

/** Writes what a person decided about a finding under its question or constraint. */
export function resolveFinding({ finding: id, status, because }: Of<'resolve'>, context: PlanContext): Plan {
  const finding = findingNamed(id, context);
  if (!(RESOLUTION_STATUSES as readonly string[]).includes(status))
    throw new ActionError('Choose explained, resolved or dismissed.');
  if (because.trim() === '') throw new ActionError('Say why: a decision needs its reason.');
  const { question, constraint } = finding;
  const declared = constraint
    ? context.registry.constraints.find((one) => one.id === constraint.id)
    : context.registry.questions.find((one) => one.id === question?.id);
  if (!declared)
    throw new ActionError(
      'This finding is about an article, not about a question. Correct it, or accept it as known.',
    );
  const { file } = declared.place;
  if (!/\.ya?ml$/u.test(file))
    throw new ActionError(`"${declared.id}" is a line of ${file}, which the desk does not edit.`);
  const about = { kind: constraint ? 'constraint' : 'question', id: declared.id } as const;
  const decision = {
    rule: finding.rule,
    status: status as ResolutionData['status'],
    because: because.trim(),
    on: context.today,
    values: [...finding.content],
  };
  const edit = async (before: string | undefined): Promise<string> => {
    const after = await recordDecision(before ?? '', about, decision, false);
    if (after === undefined)
      throw new ActionError(
        `"${declared.id}" is written in a way that nothing can be added to. Write resolution: by hand.`,
      );
    return after;
  };
  return { edits: [{ file, edit }], what: `the decision on ${finding.rule} of "${declared.id}"` };
}

/** Takes a finding into the baseline: it is then known, and fails no run. */
export function acceptFinding({ finding: id, because }: Of<'accept'>, context: PlanContext): Plan {
  const finding = findingNamed(id, context);
  if (because.trim() === '') throw new ActionError('Say why it is accepted.');
  const entry = entryFor(finding, { reason: because.trim(), by: null, since: context.today, until: null });
  return {
    edits: [{ file: context.baselineFile, edit: (before) => acceptInto(before, [{ entry, finding }]) }],
    what: `${finding.rule} accepted as known`,
  };
}

/** Remembers that a card was refused, by what it holds. */
export function refuseCard({ card, what }: Of<'refuse'>, { refusedFile }: PlanContext): Plan {
  const edit = (before: string | undefined): string => {
    const refused = {
      ...(before === undefined ? {} : (JSON.parse(before) as Record<string, string>)),
      [card]: what.slice(0, 200),
    };
    const lines = Object.entries(refused)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, words]) => `  ${JSON.stringify(key)}: ${JSON.stringify(words)}`);
    return `{\n${lines.join(',\n')}\n}\n`;
  };
  return { edits: [{ file: refusedFile, edit }], what: 'a refusal' };
}

const ENTITY_FIELDS = new Set(['kind', 'name', 'also', 'speaks_for', 'within', 'note']);

/** Makes an entity, or edits one. */
export function editEntity({ id, set }: Of<'entity'>, context: PlanContext): Plan {
  const { registry, newFile } = context;
  for (const key of Object.keys(set))
    if (!ENTITY_FIELDS.has(key)) throw new ActionError(`An entity has no "${key}" to edit here.`);
  if (id !== null) {
    const entity = registry.entities.get(id);
    if (!entity) throw new ActionError(`There is no entity "${id}".`);
    const edit = async (before: string | undefined): Promise<string> => {
      const editor = await BlockEditor.open(begun(before));
      for (const [key, value] of Object.entries(set)) setOrRemove(editor, ['entities', id], key, value);
      return editor.text;
    };
    return { edits: [{ file: entity.place.file, edit }], what: `an edit of "${id}"` };
  }
  const name = String(set.name ?? '').trim();
  if (name === '') throw new ActionError('Who or what is it? Write the name.');
  const taken = new Set([
    ...[...registry.entities.keys()].map(String),
    ...registry.questions.map((one) => one.id),
  ]);
  const made = freeId(slug(name) || 'entity', (id) => taken.has(id));
  const data = Object.fromEntries(
    Object.entries({ kind: 'person', ...set, name }).filter(
      ([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const [first] = registry.entities.values();
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    editor.addEntry(['entities'], made, data);
    return editor.text;
  };
  return { edits: [{ file: first?.place.file ?? newFile, edit }], what: `"${name}"`, made };
}

/** What must hold between questions. */
export function addConstraint({ constraint }: Of<'constraint'>, { registry, newFile }: PlanContext): Plan {
  const taken = new Set(registry.constraints.map((one) => one.id));
  const kind = ['order', 'span', 'total', 'part', 'within'].find((one) => one in constraint);
  if (!kind)
    throw new ActionError('Choose what must hold: an order, a part of a whole, or one within the other.');
  const names = Object.values((constraint[kind] ?? {}) as object)
    .flat()
    .filter((one) => typeof one === 'string');
  const base = slug(`${names.slice(0, 2).join('-')}-${kind}`) || kind;
  const wanted = typeof constraint.id === 'string' && constraint.id !== '' ? constraint.id : base;
  const id = freeId(wanted, (one) => taken.has(one));
  const first = registry.questions.find((one) => names.includes(one.id));
  const file = registry.constraints[0]?.place.file ?? first?.place.file ?? newFile;
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    editor.addItems(['constraints'], [{ ...constraint, id }]);
    return editor.text;
  };
  return { edits: [{ file, edit }], what: `the constraint "${id}"`, made: id };
}

export function removeConstraint({ id }: Of<'remove-constraint'>, { registry }: PlanContext): Plan {
  const constraint = registry.constraints.find((one) => one.id === id);
  if (!constraint) throw new ActionError(`There is no constraint "${id}".`);
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    const list = editor.valueAt(['constraints']) as { id?: string }[];
    editor.remove(['constraints', list.findIndex((one) => one.id === id)]);
    return editor.text;
  };
  return { edits: [{ file: constraint.place.file, edit }], what: `the removal of the constraint "${id}"` };
}

/** Names the story. */
export function nameStory({ title }: Of<'story'>, { registry, newFile }: PlanContext): Plan {
  if (title.trim() === '') throw new ActionError('Write the title first.');
  const file = registry.stories[0]?.place.file ?? newFile;
  const edit = async (before: string | undefined): Promise<string> => {
    const editor = await BlockEditor.open(begun(before));
    if (editor.valueAt(['story']) === undefined) editor.addEntry([], 'story', { title: title.trim() });
    else editor.set(['story'], 'title', title.trim());
    return editor.text;
  };
  return { edits: [{ file, edit }], what: 'the title' };
}
