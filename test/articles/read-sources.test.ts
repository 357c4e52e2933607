import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputFile, readSources } from '../../src/articles/read-sources.ts';
import { InputError } from '../../src/problems.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
const inputs = (files: Files): InputFile[] =>
  Object.entries(files).map(([path, content]) => ({ path, content }));
const read = (files: Files) => readSources(inputs(files));

/** The problems of some files as `file:line message`. */
function problemsOf(files: Files | readonly InputFile[]): string[] {
  try {
    readSources(Array.isArray(files) ? files : inputs(files as Files));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ place, message }) => `${place?.file}:${place?.line} ${message}`);
  }
  throw new Error('it was read');
}

describe('articles with front matter', () => {
  it('take their id from it, else from their name', () => {
    const sources = read({ 's/b-page.md': 'Text', 's/x.md': '---\nid: a-page\n---\nText' });
    expect(sources.map((s) => [s.id, s.file])).toEqual([
      ['a-page', 's/x.md'],
      ['b-page', 's/b-page.md'],
    ]);
  });

  it('keep their whole text; the article starts after the front matter', () => {
    const text = '\uFEFF---\r\nid: a\r\n---\r\nBody\r\n';
    const [source] = read({ 'a.md': new TextEncoder().encode(text) });
    expect(source?.text).toBe(text);
    expect(source?.text.slice(source.bodyStart)).toBe('Body\r\n');
    expect(source?.folded.text.trim()).toBe('Body');
  });

  it('say unknown as nothing known', () => {
    const [source] = read({ 'a.md': '---\npublished: unknown\npublisher: unknown\n---\nBody' });
    expect(source?.metadata).toMatchObject({ published: null, publisher: null, written: null });
  });

  it('a page’s time of day counts as its day', () => {
    const [source] = read({ 'a.md': '---\npublished: 2025-10-09T23:50:00-05:00\n---\nBody' });
    expect(source?.metadata.published?.text).toBe('2025-10-09');
  });

  it('without files there are no sources', () => {
    expect(readSources([])).toEqual([]);
  });
});

describe('a sources.yaml names the articles beside it', () => {
  it('gives ids and facts to files that stay byte for byte', () => {
    const sources = read({
      's/sources.yaml': 'a-page: { file: one.txt, publisher: The Page, published: 2025-10-09 }\n',
      's/one.txt': 'No front matter\r\n',
      'other/b.md': 'Text',
    });
    expect(sources.map((s) => [s.id, s.file])).toEqual([
      ['a-page', 's/one.txt'],
      ['b', 'other/b.md'],
    ]);
    expect(sources[0]?.metadata).toMatchObject({ publisher: 'The Page', published: { text: '2025-10-09' } });
    expect(sources[0]?.text).toBe('No front matter\r\n');
  });

  it('goes before the front matter, which fills in what it leaves out', () => {
    const [source] = read({
      's/sources.yaml': 'a: { file: one.md, title: From the list }',
      's/one.md': '---\nid: z\ntitle: From the page\npublisher: The Page\n---\nBody',
    });
    expect(source?.metadata).toMatchObject({ id: 'a', title: 'From the list', publisher: 'The Page' });
  });

  it('may name a source whose text is not kept', () => {
    const [source] = read({ 's/sources.yaml': 'a: { text: none, title: Paywalled }' });
    expect([source?.id, source?.text]).toEqual(['a', '']);
  });

  it.each([
    [
      'a file that it does not name',
      { 's/sources.yaml': 'a: { file: one.txt }', 's/one.txt': 'x', 's/two.txt': 'y' },
      [/^s\/two\.txt:1 .*s\/sources\.yaml/u],
    ],
    [
      'a file that is not there',
      { 's/sources.yaml': 'a:\n  title: x\n  file: gone.txt\n' },
      [/^s\/sources\.yaml:3 .*"gone\.txt"/u],
    ],
    ['an entry without a file', { 's/sources.yaml': 'a: { title: x }' }, [/^s\/sources\.yaml:1 .*"a"/u]],
    [
      'a path that climbs out',
      { 's/sources.yaml': 'a: { file: ../one.txt }', 'one.txt': 'x' },
      [/^s\/sources\.yaml:1 .*"\.\.\/one\.txt"/u],
    ],
    [
      'a path that climbs out and in again',
      { 's/sources.yaml': 'a: { file: ../s/one.txt }', 's/one.txt': 'x' },
      [/^s\/sources\.yaml:1 /u, /^s\/one\.txt:1 /u],
    ],
    [
      'an absolute path',
      { 's/sources.yaml': 'a: { file: /etc/passwd }' },
      [/^s\/sources\.yaml:1 .*"\/etc\/passwd"/u],
    ],
    [
      'the same file twice',
      { 's/sources.yaml': 'a: { file: one.txt }\nb: { file: one.txt }', 's/one.txt': 'x' },
      [/^s\/sources\.yaml:2 .*"one\.txt".*line 1/u],
    ],
    [
      'an id twice',
      { 's/sources.yaml': 'a: { file: one.txt }\na: { file: two.txt }', 's/one.txt': 'x', 's/two.txt': 'y' },
      [/^s\/sources\.yaml:2 .*"a"/u],
    ],
    [
      'a key that it does not know',
      { 's/sources.yaml': 'a: { file: one.txt, publishd: 2025 }', 's/one.txt': 'x' },
      [/^s\/sources\.yaml:1 .*"publishd".*"published"/u],
    ],
    [
      'what is not YAML',
      { 's/sources.yaml': 'a: { file: one.txt', 's/one.txt': 'x' },
      [/^s\/sources\.yaml:\d+ This is not YAML/u],
    ],
  ] as [string, Files, RegExp[]][])('%s is a problem, reported once', (name, files, expected) => {
    // With an id that is twice, which file it means is anyone's guess.
    const problems = problemsOf(files).filter((p) => name !== 'an id twice' || !p.startsWith('s/one.txt'));
    expect(problems).toHaveLength(expected.length);
    for (const pattern of expected) expect(problems).toContainEqual(expect.stringMatching(pattern));
  });

  it('one faulty entry does not accuse the files that it and the others name', () => {
    const files = {
      's/sources.yaml': 'a: { file: one.txt, publishd: 2025 }\nb: { file: two.txt }',
      's/one.txt': 'x',
      's/two.txt': 'y',
    };
    expect(problemsOf(files)).toHaveLength(1);
  });

  it('a file that is not UTF-8 is not also called missing', () => {
    const problems = problemsOf({
      's/sources.yaml': 'a: { file: one.txt }',
      's/one.txt': new Uint8Array([0x61, 0xff]),
    });
    expect(problems).toEqual([expect.stringMatching(/^s\/one\.txt:1 .*not UTF-8/u)]);
  });
});

describe('ids that are used twice', () => {
  it.each([
    [
      'in two articles',
      { 'one.md': '---\ntitle: x\nid: a\n---\nx', 'two.md': '---\nid: a\n---\ny' },
      'two.md:2',
      'one.md:3',
    ],
    ['in a name and an article', { 'a.md': 'x', 'b.md': '---\nid: a\n---\ny' }, 'b.md:2', 'a.md:1'],
    ['in two folders', { 'p/a.md': 'x', 'q/a.md': 'y' }, 'q/a.md:1', 'p/a.md:1'],
    [
      'in a list and an article',
      { 'p/sources.yaml': 'a: { text: none }', 'q/a.md': 'y' },
      'q/a.md:1',
      'p/sources.yaml:1',
    ],
  ] as [string, Files, string, string][])(
    '%s are a problem that names both places',
    (_, files, at, first) => {
      const problems = problemsOf(files);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(at);
      expect(problems[0]).toContain(first);
      expect(problems[0]).toContain('"a"');
    },
  );
});

describe('the order of files', () => {
  const good: Files = {
    's/sources.yaml': 'm: { file: one.txt }\nk: { text: none }', 's/one.txt': 'x', 'b.md': 'b', 'a.md': '---\nid: z\n---\na',
  }; // biome-ignore format: a table reads best in rows
  const bad: Files = {
    's/sources.yaml': 'm: { file: gone.txt }', 's/one.txt': 'x', 'b.md': '---\nid: z\n---\nb', 'a.md': '---\nid: z\n---\na',
    'c.md': new Uint8Array([0xff]),
  }; // biome-ignore format: a table reads best in rows
  const shuffled = (files: Files) => {
    const all = inputs(files);
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  };

  it('does not change the sources', () => {
    const expected = read(good).map((s) => [s.id, s.file, s.place]);
    expect(expected.map(([id]) => id)).toEqual(['b', 'k', 'm', 'z']);
    fc.assert(
      fc.property(shuffled(good), (files) => {
        expect(readSources(files).map((s) => [s.id, s.file, s.place])).toEqual(expected);
      }),
    );
  });

  it('does not change the problems, all of which are reported', () => {
    const expected = problemsOf(bad);
    expect(expected).toHaveLength(4);
    fc.assert(
      fc.property(shuffled(bad), (files) => {
        expect(problemsOf(files)).toEqual(expected);
      }),
    );
  });
});

describe('files that are read again beside a new one', () => {
  it('are decoded once, so that adding articles one by one costs each one', () => {
    let asked = 0;
    const old = ['a', 'b', 'c'].map(
      (id): InputFile => ({
        path: `s/${id}.md`,
        get content() {
          asked++;
          return `Article ${id}`;
        },
      }),
    );
    const first = readSources(old);
    const again = readSources([...old, { path: 's/d.md', content: 'Article d' }]);
    expect(asked).toBe(3);
    expect(again.slice(0, 3)).toEqual(first);
    expect(again.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('still may not share an id with it', () => {
    const old: InputFile = { path: 's/a.md', content: 'One' };
    readSources([old]);
    expect(problemsOf([old, { path: 's/b.md', content: '---\nid: a\n---\nTwo' }])).toEqual([
      expect.stringContaining('is used twice'),
    ]);
  });
});
