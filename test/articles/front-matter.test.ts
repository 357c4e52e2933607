import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/articles/front-matter.ts';

/** What was split: the keys, the article, and the problems as `line:column message`. */
function split(text: string) {
  const { frontMatter, bodyStart, problems } = splitFrontMatter(text, 'a.md');
  return {
    keys: frontMatter,
    body: text.slice(bodyStart),
    problems: problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`),
  };
}

describe('front matter is split off, the article stays byte for byte', () => {
  it.each([
    ['LF', '---\nid: a\npublished: 2025-10-09\n---\nBody\n', 'Body\n'],
    ['CRLF', '---\r\nid: a\r\npublished: 2025-10-09\r\n---\r\nBody\r\n', 'Body\r\n'],
    ['a byte order mark', '\uFEFF---\nid: a\npublished: 2025-10-09\n---\nBody', 'Body'],
    ['spaces after the marks', '---  \nid: a\npublished: 2025-10-09\n--- \t\nBody', 'Body'],
    ['three dots at the end', '---\nid: a\npublished: 2025-10-09\n...\nBody', 'Body'],
    ['nothing after it', '---\nid: a\npublished: 2025-10-09\n---', ''],
    ['an empty line before the article', '---\nid: a\npublished: 2025-10-09\n---\n\nBody', '\nBody'],
    ['a comment', '---\n# known from the page\nid: a\npublished: 2025-10-09\n---\nBody', 'Body'],
  ])('%s', (_, text, body) => {
    expect(split(text)).toEqual({ keys: { id: 'a', published: '2025-10-09' }, body, problems: [] });
  });

  it('ends at the first mark; a thematic break in the article is left alone', () => {
    expect(split('---\nid: a\n---\nOne\n\n---\n\nTwo\n').body).toBe('One\n\n---\n\nTwo\n');
  });

  it.each([
    ['empty', '---\n---\nBody'],
    ['blank', '---\n\n---\nBody'],
    ['a comment alone', '---\n# nothing yet\n---\nBody'],
  ])('a block that is %s says nothing and does not belong to the article', (_, text) => {
    expect(split(text)).toEqual({ keys: {}, body: 'Body', problems: [] });
  });

  it('a mark inside a longer value does not end the block', () => {
    const { keys, body } = split('---\nid: a\nnote: |\n  one\n  ---\n  two\n---\nBody');
    expect(keys).toEqual({ id: 'a', note: 'one\n---\ntwo\n' });
    expect(body).toBe('Body');
  });
});

describe('what is not a front matter stays part of the article', () => {
  it.each([
    ['no marks', 'Body: text\n'],
    ['an empty text', ''],
    ['a mark that nothing ends', '---\nBody: a\nMore'],
    ['a thematic break around prose', '---\nThe talks went on.\n---\nMore'],
    ['a thematic break around a list', '---\n- one\n- two\n---\nMore'],
    ['a mark further down', '\n---\nid: a\n---\nBody'],
    ['four hyphens', '----\nid: a\n----\nBody'],
    ['an indented mark', ' ---\nid: a\n ---\nBody'],
    ['a block in JavaScript, which is never run', '---js\nglobalThis.ranFrontMatter = true\n---\nBody'],
    ['a block in another language', '---toml\nid = "a"\n---\nBody'],
  ])('%s', (_, text) => {
    expect(split(text)).toEqual({ keys: undefined, body: text, problems: [] });
    expect(globalThis).not.toHaveProperty('ranFrontMatter');
  });
});

it('a tag that asks for code is not run', () => {
  split('---\nid: a\nnote: !!js/function "function () { globalThis.ranFrontMatter = true }"\n---\nBody');
  expect(globalThis).not.toHaveProperty('ranFrontMatter');
});

describe('keys', () => {
  it.each([
    'date',
    'tags',
    'layout',
    'draft',
    'slug',
    'lang',
    'description',
    'categories',
    'image',
    'permalink',
    'x',
  ])('the key "%s" of another tool is welcome', (key) => {
    expect(split(`---\nid: a\n${key}: something\n---\nBody`).problems).toEqual([]);
  });

  it.each([
    ['publishd', 'published'],
    ['Published', 'published'],
    ['publsher', 'publisher'],
    ['titel', 'title'],
    ['writen', 'written'],
  ])('the key "%s" is reported, since it would lose a fact, with "%s"', (key, meant) => {
    const { problems } = split(`---\nid: a\n${key}: 2025-10-09\n---\nBody`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3:1 /u);
    expect(problems[0]).toContain(`"${key}"`);
    expect(problems[0]).toContain(`"${meant}"`);
  });
});

describe('a line of three dashes that is missing', () => {
  it.each([
    ['the first', 'id: wire\npublished: 2024-05-20\n---\n\nShe sank.\n', /^1:1 The first line of front matter is missing/u],
    ['the last', '---\nid: wire\npublished: 2024-05-20\n\nShe sank.\n', /^4:1 The front matter that begins in line 1 is not closed/u],
  ])('%s is named', (_, text, says) => {
    const { problems } = splitFrontMatter(text, 'a.md');
    expect(problems.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`).join()).toMatch(says);
  }); // biome-ignore format: a table

  it('is not a slip where the article only begins with words and a colon', () => {
    expect(splitFrontMatter('published: the list of the dead\n\nIt names 40.\n', 'a.md').problems).toEqual(
      [],
    );
  });
});

describe('faults are reported where they are in the file', () => {
  it.each([
    [
      'what is not YAML',
      '---\nid: a\ntitle: "open\n---\nBody',
      /^3:\d+ The quotation mark before this title is never closed/u,
    ],
    ['a date that there is not', '---\nid: a\n\npublished: 2025-02-30\n---\nBody', /^4:12 .*2025-02-30/u],
    [
      'the same behind CRLF',
      '---\r\nid: a\r\n\r\npublished: 2025-02-30\r\n---\r\nBody',
      /^4:12 .*2025-02-30/u,
    ],
    [
      'the same behind a byte order mark',
      '\uFEFF---\nid: a\n\npublished: 2025-02-30\n---\nBody',
      /^4:12 .*2025-02-30/u,
    ],
    ['an id with a space', '---\nid: a b\n---\nBody', /^2:5 .*"a b"/u],
    ['a key that is there twice', '---\nid: a\ntitle: x\ntitle: y\n---\nBody', /^4:1 .*"title".*line 3/u],
    ['a title that is a list', '---\ntitle: [x]\n---\nBody', /^2:8 /u],
  ])('%s', (_, text, expected) => {
    const { problems } = split(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('an alias bomb is a fault and not a hang', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`,
    );
    const { problems } = split(`---\nl0: &l0 x\n${levels.join('\n')}\n---\nBody`);
    expect(problems).toHaveLength(1);
  });
});

it.each([
  'unknown',
  '2025',
  '2025-10',
  '2025-10-09',
  '2025-10-09T08:00:00Z',
  '"2025-10-09 08:00"',
  '2025-10-09~',
])('published: %s is accepted', (published) => {
  expect(split(`---\nid: a\npublished: ${published}\n---\nBody`).problems).toEqual([]);
});

describe('front matter that nothing closes', () => {
  it.each([
    ['---\nid: a\npublished: 2024-05-20\n\nThe ferry sank.\n', 4],
    ['---\ntitle: The ferry\nIt sank.\n', 3],
  ])('is a fault, with the line after which it should end: %j', (text, line) => {
    const { problems, frontMatter } = splitFrontMatter(text, 'a.md');
    expect(frontMatter).toBeUndefined();
    expect(problems.map(({ message, place }) => [message.slice(0, 47), place?.line])).toEqual([
      ['The front matter that begins in line 1 is not c', line],
    ]);
  });
});
