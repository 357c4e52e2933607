import { describe, expect, it } from 'vitest';
import { EditError, editYaml } from '../../src/yaml/edit-yaml.ts';

/** A text with one scalar changed. */
async function withScalar(text: string, path: readonly PropertyKey[], value: string): Promise<string> {
  const editor = await editYaml(text);
  expect(editor.setScalar(path, value)).toBe(true);
  return editor.finish();
}

describe('a scalar is changed and nothing else', () => {
  it.each([
    ['a plain one', 'a: old words # why\n', 'a: new words # why\n'],
    ['single quotes', "a: 'old ''x'' words'   # why\n", "a: 'new words'   # why\n"],
    ['double quotes', 'a: "old\\twords"\n', 'a: "new words"\n'],
    ['in a flow map', '{ a: old words,   b: [1, 2] } # c\n', '{ a: new words,   b: [1, 2] } # c\n'],
    ['with CRLF', '# c\r\na: old words\r\nb: 1\r\n', '# c\r\na: new words\r\nb: 1\r\n'],
    ['after a byte order mark', '\uFEFFa: old words\n', '\uFEFFa: new words\n'],
    ['over two lines', 'a: old\n  words # c\nb: 1\n', 'a: new\n  words # c\nb: 1\n'],
    ['a folded block', 'a: >- # c\n  old\n  words\n\nb: 1\n', 'a: >- # c\n  new\n  words\n\nb: 1\n'],
    ['a literal block', 'a: |\n  old words\nb: 1\n', 'a: |\n  new words\nb: 1\n'],
    ['a block with CRLF', 'a: >-\r\n  some old\r\n  words\r\nb: 1\r\n', 'a: >-\r\n  new words\r\nb: 1\r\n'],
    ['with an anchor', 'a: &x old words\nb: 1\n', 'a: &x new words\nb: 1\n'],
    ['without an end of line', 'a: old words', 'a: new words'],
  ])('%s', async (_, before, after) => {
    expect(await withScalar(before, ['a'], 'new words')).toBe(after);
  });

  it('keeps its line breaks where only glyphs and white space differ', async () => {
    const text = "a: >-\n  the mayor's\n  office said 'no' today # x\nb: 1\n";
    const value = 'the mayor\u2019s office said \u2018no\u2019\u00A0today # x';
    expect(await withScalar(text, ['a'], value)).toBe(
      text.replace("mayor's", 'mayor\u2019s').replace("'no' today", '\u2018no\u2019\u00A0today'),
    );
  });

  it.each(['a: b', '# no comment', '- item', '"both"', "it's", '{ x: 1 }', '[y]', '*star', '&and', '!tag', '%', '@', 'yes', 'null', '12', ' lead', 'trail ', 'a\u00A0b', '\u001b[31m', 'x, y', 'back\\slash'])(
    'with a value that means something in YAML: %j',
    async (value) => {
      for (const text of ['a: old\n', 'k: { a: old, b: 1 }\n', "a: 'old'\n", 'a: "old"\n']) {
        const path = text.startsWith('k') ? ['k', 'a'] : ['a'];
        const edited = await withScalar(text, path, value);
        const editor = await editYaml(edited);
        expect(editor.scalarAt(path)).toBe(value);
      }
    },
  ); // biome-ignore format: a list

  it('several at once', async () => {
    const editor = await editYaml('x:\n  - { q: one }\n  - { q: "two" }\n  - q: three\n');
    for (const [i, value] of ['1st', '2nd', '3rd'].entries()) editor.setScalar(['x', i, 'q'], value);
    expect(editor.finish()).toBe('x:\n  - { q: 1st }\n  - { q: "2nd" }\n  - q: 3rd\n');
  });

  it('not where it would change another place too', async () => {
    const editor = await editYaml('a: &x { q: old }\nb: *x\n');
    expect(editor.setScalar(['a', 'q'], 'new')).toBe(true);
    expect(() => editor.finish()).toThrow(EditError);
    expect(editor.setScalar(['b', 'q'], 'new')).toBe(false);
  });
});

describe('a key is added to a map, and an item to a list', () => {
  it.each([
    ['a block map', 'q:\n  ask: When? # c\n\nz: 1\n', ['q'], 'q:\n  ask: When? # c\n  note: seen\n\nz: 1\n'],
    ['a flow map', 'q: { ask: When? } # c\n', ['q'], 'q: { ask: When?, note: seen } # c\n'],
    ['a map in a list', 'q:\n  - ask: When?\n', ['q', 0], 'q:\n  - ask: When?\n    note: seen\n'],
    ['with CRLF', 'q:\r\n  ask: x\r\n', ['q'], 'q:\r\n  ask: x\r\n  note: seen\r\n'],
    ['at the end of a file without a line end', 'q:\n  ask: x', ['q'], 'q:\n  ask: x\n  note: seen'],
    ['a map whose last value is a block', 'q:\n  ask: |\n    x\nz: 1\n', ['q'], 'q:\n  ask: |\n    x\n  note: seen\nz: 1\n'],
  ])('%s', async (_, before, path, after) => {
    const editor = await editYaml(before);
    expect(editor.setKey(path, 'note', 'seen')).toBe(true);
    expect(editor.finish()).toBe(after);
  }); // biome-ignore format: a table reads best in rows

  it.each([
    ['a block list', 'c:\n  - { a: 1 } # x\nz: 1\n', 'c:\n  - { a: 1 } # x\n  - { source: b, quote: "x: y" }\nz: 1\n'],
    ['a flow list', 'c: [{ a: 1 }]\n', 'c: [{ a: 1 }, { source: b, quote: "x: y" }]\n'],
    ['a list of block maps', 'c:\n  - a: 1\n    b: 2\n', 'c:\n  - a: 1\n    b: 2\n  - { source: b, quote: "x: y" }\n'],
  ])('%s', async (_, before, after) => {
    const editor = await editYaml(before);
    expect(editor.append(['c'], { source: 'b', quote: 'x: y' })).toBe(true);
    expect(editor.finish()).toBe(after);
  }); // biome-ignore format: a table reads best in rows
});
