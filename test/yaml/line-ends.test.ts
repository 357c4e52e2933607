import { describe, expect, it } from 'vitest';
import { recordDecision } from '../../src/registry/record-decision.ts';
import { addEntries } from '../../src/yaml/add-entries.ts';
import { BlockEditor } from '../../src/yaml/block-editor.ts';
import { editYaml } from '../../src/yaml/edit-yaml.ts';
import { removeEntry } from '../../src/yaml/remove-entry.ts';

const TEXT =
  '# ours\nquestions:\n  sunk:\n    ask: When? # asked\n    type: date\n    claims:\n      - { source: a, quote: x }\n';
const DECISION = { rule: 'dispute', status: 'explained' as const, because: 'a\nb', values: ['x'] };

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('a registry whose lines end in %s', (_, end) => {
  const text = `\uFEFF${TEXT.replaceAll('\n', end)}`;
  const isKept = (after: string | undefined): void => {
    expect(after?.startsWith('\uFEFF# ours')).toBe(true);
    expect(after?.split(end).join('')).not.toMatch(/[\r\n]/u);
    for (const line of text.split(end)) expect(after?.split(end)).toContain(line);
  };

  it('keeps its line ends and its byte order mark where a decision is written', async () => {
    isKept(await recordDecision(text, { kind: 'question', id: 'sunk' }, DECISION, false));
  });

  it('keeps them where entries are added', async () => {
    isKept(await addEntries(text, 'questions', [{ id: 'n', lines: ['n:', '  ask: What?', '  type: date'] }]));
  });

  it('keeps them where entries are added, set, moved and removed one after the other', async () => {
    const editor = await BlockEditor.open(text);
    const claims = ['questions', 'sunk', 'claims'];
    editor.addEntry(['questions'], 'n', { ask: 'What?', type: 'date' }, true);
    editor.addEntry(['entities'], 'e', { kind: 'person', name: 'one\ntwo' });
    editor.addItems(claims, [{ source: 'b', quote: 'y'.repeat(150) }]);
    editor.set(['questions', 'sunk'], 'note', 'one\ntwo');
    editor.remove([...claims, 1]);
    isKept(editor.text);
  });

  it('keeps them where an entry is taken away', async () => {
    const longer = `${text}${['  # why', '  gone:', '    ask: What?', '', ''].join(end)}`;
    expect(await removeEntry(longer, ['questions', 'gone'])).toEqual({
      text: `${text}${end}`,
      comment: 'why',
    });
  });

  it('keeps them where a value is set', async () => {
    const editor = await editYaml(text);
    expect(editor.setKey(['questions', 'sunk'], 'note', 'one\ntwo')).toBe(true);
    isKept(editor.finish());
  });
});
