import { describe, expect, it } from 'vitest';
import { removeEntry } from '../../src/yaml/remove-entry.ts';

const TEXT = `# Head.
questions:
  # Why a.
  a: # a
    claims:
      # first
      - { source: x, quote: "one" } # kept beside
      - source: y
        quote: |
          two
          lines

  b:
    claims: [ { source: z } ]
# Tail.
`;

describe('taking an entry out of a YAML text', () => {
  it('takes an item with its comment, and leaves every other byte', async () => {
    const { text, comment } = await removeEntry(TEXT, ['questions', 'a', 'claims', 0]);
    expect(comment).toBe('first');
    expect(text).toBe(TEXT.replace(/ {6}# first\n.*\n/u, ''));
  });

  it('takes an item of several lines', async () => {
    const { text } = await removeEntry(TEXT, ['questions', 'a', 'claims', 1]);
    expect(text).toContain('# kept beside\n');
    expect(text).not.toContain('two');
  });

  it('takes a key with its comment', async () => {
    const { text, comment } = await removeEntry(TEXT, ['questions', 'a']);
    expect(comment).toBe('Why a.');
    expect(text).toContain('# Head.\nquestions:\n');
    expect(text).toContain('  b:\n    claims: [ { source: z } ]\n# Tail.\n');
  });

  it('keeps the line ends and the mark of a file', async () => {
    const crlf = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    const { text } = await removeEntry(crlf, ['questions', 'a', 'claims', 0]);
    expect(text).toBe(`\uFEFF${TEXT.replace(/ {6}# first\n.*\n/u, '').replaceAll('\n', '\r\n')}`);
  });

  it.each([
    ['a list on one line', ['questions', 'b', 'claims', 0]],
    ['nothing', ['questions', 'c']],
  ])('refuses %s', async (_, path) => {
    await expect(removeEntry(TEXT, path)).rejects.toThrow();
  });
});
