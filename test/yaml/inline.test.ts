import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { BlockEditor } from '../../src/yaml/block-editor.ts';
import { editYaml } from '../../src/yaml/edit-yaml.ts';
import { inlineYaml, quoted } from '../../src/yaml/inline.ts';
import { parseYaml } from '../../src/yaml/yaml-document.ts';
import { HOSTILE_NAMES } from '../helpers/hostile-names.ts';

const TEXTS = [
  ...HOSTILE_NAMES,
  ...['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\t', '\u200F', '\u2066'].flatMap((c) => [c, `a${c}b`, `${c}a`, `a${c}`]),
  ...['yes', 'No', '~', '1e3', '012', '2024-05-20', '- a', 'a: b', 'a #b', '"', "it's", '{a', '&a', '*a', '|', '%', '@a', '!a', '---', '...', '?', ''],
  'x '.repeat(300),
]; // biome-ignore format: a list

const dataOf = (text: string): unknown => parseYaml(text, { file: '' }).document?.data;
const BLOCK = 'map:\n  a: 1\n  b: 2\nlist:\n  - a\n  - b\n';
const FLOW = 'map: { a: 1, b: 2 }\nlist: [a, b]\n';

describe.each(TEXTS)('the words %j', (text) => {
  it.each([
    ['in a map', (value: string) => inlineYaml(yaml, { [value]: value }), { [text]: text }],
    ['in a list', (value: string) => inlineYaml(yaml, [value]), [text]],
    ['alone', (value: string) => inlineYaml(yaml, value), text],
    ['in quotes', quoted, text],
  ])('are one line to every reader of YAML, and come back as they were, %s', (_, write, meant) => {
    const line = write(text);
    expect(line).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
      /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u,
    );
    expect(dataOf(`k: ${line}`)).toEqual({ k: meant });
    // A day is one to every reader.
    if (!/^\d{4}-\d\d-\d\d$/u.test(text))
      expect(yaml.parse(`k: ${line}`, { version: '1.1' })).toEqual({ k: meant });
  });

  it.each([
    ['in lines', BLOCK],
    ['on one line', FLOW],
  ])('can be put into a map and a list %s', async (_, before) => {
    const editor = await BlockEditor.open(before);
    editor.set(['map'], 'new', text);
    editor.set(['map'], 'a', text);
    editor.addItems(['list'], [text]);
    const meant = { map: { a: text, b: 2, new: text }, list: ['a', 'b', text] };
    expect(dataOf(editor.text)).toEqual(meant);
    const other = await editYaml(before);
    expect([
      other.setKey(['map'], 'new', text),
      other.replace(['map', 'a'], text),
      other.append(['list'], text),
    ]).toEqual([true, true, true]);
    expect(dataOf(other.finish())).toEqual(meant);
  });
});
