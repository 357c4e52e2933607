import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';
import { makeFolder } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import type { Files } from './small-story.ts';

const SOURCES: Files = {
  'sources/a.md': dated(
    '2024-05-20',
    'The mayor\u2019s office said \u201Cno\u201D \u2014 the *ferry* sank on May\u00A014 off the\ncape. At least 40 people were saved. The cap\u00ADtain did not leave. Nobody else was there.',
  ),
  'sources/b.md': dated('2024-05-20', 'The council met on May 7 in the town hall.'),
};

/** A registry with these claims, one a line. */
const registry = (...claims: string[]): string =>
  `questions:\n  sinking:\n    ask: When did the ferry sink?\n    type: date\n    claims:\n${claims.map((c) => `      ${c}\n`).join('')}`;

/** Runs `fix` in a folder of its own, and what the registry holds afterwards. */
async function fixed(files: Files, args: readonly string[] = [], file = 'claims/c.yaml') {
  const folder = makeFolder({ ...SOURCES, ...files });
  try {
    const result = await runHere(['fix', ...args], { cwd: folder.path });
    const check = await runHere(['check', '--format', 'json'], { cwd: folder.path });
    return {
      ...result,
      text: readFileSync(join(folder.path, file), 'utf8'),
      left: readdirSync(join(folder.path, 'claims')),
      rules: check.stdout.startsWith('{')
        ? (JSON.parse(check.stdout).findings as { rule: string }[]).map(({ rule }) => rule)
        : [],
    };
  } finally {
    folder.remove();
  }
}

describe('fix rewrites what is printed in other glyphs', () => {
  it.each([
    ['double quotes', `- { source: a, quote: "office said \\"no\\" - the ferry" } # why`, '- { source: a, quote: "office said \u201Cno\u201D \u2014 the ferry" } # why'],
    ['single quotes', `- {source: a,   quote: 'office said "no" - the ferry'}`, `- {source: a,   quote: 'office said \u201Cno\u201D \u2014 the ferry'}`],
    ['plain', `- { quote: mayor's office said, source: a }`, '- { quote: mayor\u2019s office said, source: a }'],
    ['white space', '- { source: a, quote: sank on May 14 off }', '- { source: a, quote: sank on May\u00A014 off }'],
    ['a block', "- source: a # x\n        quote: >-\n          The mayor's\n          office said\n        because: y", '- source: a # x\n        quote: >-\n          The mayor\u2019s\n          office said\n        because: y'],
    ['a full stop that is not printed there', '- { source: a, quote: "ferry sank on May 14." }', '- { source: a, quote: "ferry sank on May\u00A014." }'],
  ])('%s', async (_, before, after) => {
    const { status, text, stdout, stderr } = await fixed({ 'claims/c.yaml': registry(before) });
    expect({ status, stderr, text }).toEqual({ status: 0, stderr: '', text: registry(after) });
    expect(stdout).toContain('1 claim rewritten, 0 left');
  }); // biome-ignore format: a table reads best in rows

  it.each([
    ['a line break and Markdown are no glyphs', '- { source: a, quote: the ferry sank on May\u00A014 off the cape }'],
    ['an invisible hyphen', '- { source: a, quote: The captain did not leave, value: 2024-05-14 }'],
    ['an ellipsis', '- { source: a, quote: "sank on May\u00A014 \u2026 At least 40 people" }'],
    ['the case of the first letter', '- { source: a, quote: "the mayor\'s office said" }'],
    ['the very words', '- { source: b, quote: met on May 7 }'],
  ])('and leaves alone: %s', async (_, claim) => {
    const { status, text, stdout } = await fixed({ 'claims/c.yaml': registry(claim) });
    expect({ status, text }).toEqual({ status: 0, text: registry(claim) });
    expect(stdout).toBe('Nothing to do: every quote is written as its source prints it.\n');
  }); // biome-ignore format: a table reads best in rows

  it('and keeps every other byte: comments, blank lines, CRLF, the byte order mark and odd spacing', async () => {
    const before = `\uFEFF# top\r\n\r\nstory:   {title:  "x" }   # s\r\n${registry(
      `- &one { source: a,quote:  "office said 'no'" ,  because: "it's \\u0041" } # c1`,
      '# between',
      '-   source: a',
      '    quote: |',
      "      mayor's office said",
      '    because: >',
      '      some',
      '',
      '      lines',
    ).replaceAll('\n', '\r\n')}\r\n# end`;
    const { status, text } = await fixed({ 'claims/c.yaml': before });
    expect(status).toBe(0);
    expect(text).toBe(
      before.replace("said 'no'", 'said \u201Cno\u201D').replace("mayor's office", 'mayor\u2019s office'),
    );
  });

  it('in NDJSON', async () => {
    const question = '{"id": "sinking", "ask": "When?", "type": "date"}\r\n\r\n';
    const before = `${question}{"question":"sinking","source":"a",  "quote":"sank on May 14" , "because":"\\u0041"}\n{"question":"sinking","quote":"office said \\"no\\"","source":"a","value":"2024-05-14"}`;
    const { status, text } = await fixed({ 'claims/c.ndjson': before }, [], 'claims/c.ndjson');
    expect(status).toBe(0);
    expect(text).toBe(before.replace('May 14', 'May\u00A014').replace('\\"no\\"', '\u201Cno\u201D'));
  });

  it('once: a second run finds nothing to do', async () => {
    const first = await fixed({
      'claims/c.yaml': registry('- { source: a, quote: "office said \'no\' - the ferry" }'),
    });
    const second = await fixed({ 'claims/c.yaml': first.text });
    expect(second.text).toBe(first.text);
    expect(second.stdout).toMatch(/^Nothing to do/u);
  });

  it('not where an alias would change too', async () => {
    const claims = registry('- &x { source: a, quote: "office said \'no\'" }', '- *x');
    const { status, text, stderr } = await fixed({ 'claims/c.yaml': claims });
    expect({ status, text }).toEqual({ status: 2, text: claims });
    expect(stderr).toContain('claims/c.yaml cannot be edited');
  });
});

const OPEN = registry(
  '- { source: a, quote: "office said \'no\'" }',
  '- { source: a, quote: At least 60 people were saved }',
  '- { source: a, quote: The captain did leave }',
  '- { source: a, quote: met on May 7 in the town hall }',
  '- { source: a, quote: a meteor struck the orchestra }',
);

describe('fix leaves to a person what says something else', () => {
  it.each([[[]], [['--yes']]])('and exits 1, with what it would take: %j', async (args) => {
    const { status, stdout, text } = await fixed({ 'claims/c.yaml': OPEN }, args);
    expect(status).toBe(1);
    expect(text).toBe(OPEN.replace("said 'no'", 'said \u201Cno\u201D'));
    expect(stdout).toContain('From the quote to the article: number changed: 60 -> 40.');
    expect(stdout).toContain('    quote: "At least 40 people were saved"');
    expect(stdout).toContain('negation left out: "not".');
    expect(stdout).toContain('    source: "b"');
    expect(stdout).toContain('1 claim rewritten, 4 left for a person to decide.');
  });

  it('and writes nothing in a dry run, which prints a patch on stdout and the rest on stderr', async () => {
    const { status, stdout, stderr, text } = await fixed({ 'claims/c.yaml': OPEN }, ['--dry-run']);
    expect({ status, text }).toEqual({ status: 1, text: OPEN });
    expect(stdout).toMatch(/^--- a\/claims\/c\.yaml\n\+\+\+ b\/claims\/c\.yaml\n@@ /u);
    expect(stdout.match(/^[-+] .*$/gmu)).toEqual([
      '-      - { source: a, quote: "office said \'no\'" }',
      '+      - { source: a, quote: "office said \u201Cno\u201D" }',
    ]);
    expect(stderr).toContain('From the quote to the article: number changed: 60 -> 40.');
  });

  it('prints nothing that could drive a terminal', async () => {
    const files = { 'sources/a.md': dated('2024-05-20', 'At least \u001B[31m40\u202E people were saved.') };
    const { stdout } = await fixed({
      ...files,
      'claims/c.yaml': registry('- { source: a, quote: At least 60 people were saved }'),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
    expect(stdout).not.toMatch(/[\u001B\u202E]/u);
  });
});

describe('at a terminal fix asks', () => {
  async function answered(...answers: (string | undefined)[]) {
    const folder = makeFolder({ ...SOURCES, 'claims/c.yaml': OPEN });
    const asked: string[] = [];
    try {
      const { code, out } = await runCommand('fix', [], {
        cwd: folder.path,
        ask: (question) => {
          asked.push(question);
          return Promise.resolve(answers[asked.length - 1]);
        },
      });
      return { code, asked, out, text: readFileSync(join(folder.path, 'claims/c.yaml'), 'utf8') };
    } finally {
      folder.remove();
    }
  }
  const glyphs = OPEN.replace("said 'no'", 'said \u201Cno\u201D');

  it('with the words side by side, and takes yes and no', async () => {
    const { code, asked, out, text } = await answered('y', 'n', 'YES');
    expect(out).toContain('At least [-60-] {+40+} people were saved');
    expect(out).toContain('The captain did {+not+} leave');
    expect(asked).toHaveLength(3);
    expect(code).toBe(1);
    expect(text).toBe(glyphs.replace('At least 60', 'At least 40').replace('source: a, quote: met', 'source: b, quote: met')); // biome-ignore format: one value
  });

  it.each([['skip'], [undefined]])('and stops at %s', async (answer) => {
    const { code, asked, text } = await answered(answer);
    expect({ code, text }).toEqual({ code: 1, text: glyphs });
    expect(asked).toHaveLength(1);
  });
});

describe('a registry that another run edits while it is read', () => {
  it('is fixed as it is then', async () => {
    const folder = makeFolder({
      ...SOURCES,
      'claims/c.yaml': registry('- { source: a, quote: sank on May 14 off }'),
    });
    const file = join(folder.path, 'claims/c.yaml');
    let isEdited = false;
    // The articles are read after the registry: its lines are other lines by then.
    const progress = (): void => {
      if (isEdited) return;
      isEdited = true;
      writeFileSync(file, `# looked through\n\n${readFileSync(file, 'utf8')}`);
    };
    const { code, out } = await runCommand('fix', ['--yes'], { cwd: folder.path, progress });
    const text = readFileSync(file, 'utf8');
    folder.remove();
    expect({ isEdited, code }).toEqual({ isEdited: true, code: 0 });
    expect(out).toContain('1 claim rewritten, 0 left');
    expect(text).toBe(`# looked through\n\n${registry('- { source: a, quote: sank on May\u00A014 off }')}`);
  });
});

describe('a file is written whole or not at all', () => {
  const claims = registry('- { source: a, quote: "office said \'no\'" }');

  it('with its mode kept, through a link, and nothing left beside it', async () => {
    const folder = makeFolder({ ...SOURCES, 'real/c.yaml': claims, 'claims/x.txt': '' });
    const real = join(folder.path, 'real/c.yaml');
    chmodSync(real, 0o640);
    symlinkSync(real, join(folder.path, 'claims/c.yaml'));
    const { status } = await runHere(['fix', 'claims/c.yaml'], { cwd: folder.path });
    const [mode, text] = [statSync(real).mode & 0o777, readFileSync(real, 'utf8')];
    const names = readdirSync(join(folder.path, 'real'));
    folder.remove();
    expect({ status, mode, names }).toEqual({ status: 0, mode: 0o640, names: ['c.yaml'] });
    expect(text).toContain('\u201Cno\u201D');
  });

  it.each([
    ['by a path', (outside: string) => [outside]],
    ['by a link', (_: string, inside: string) => [inside]],
  ])('and never outside the workspace: %s', async (_, args) => {
    const other = makeFolder({ 'c.yaml': claims });
    const folder = makeFolder({ ...SOURCES, 'claims/x.txt': '' });
    const [outside, inside] = [join(other.path, 'c.yaml'), join(folder.path, 'claims', 'c.yaml')];
    symlinkSync(outside, inside);
    const { status, stderr } = await runHere(['fix', ...args(outside, inside)], { cwd: folder.path });
    const text = readFileSync(outside, 'utf8');
    folder.remove();
    other.remove();
    expect({ status, text }).toEqual({ status: 2, text: claims });
    expect(stderr).toContain('lies outside the workspace');
  });

  it.each([
    ['a source that is not there', { 'claims/c.yaml': claims.replace('source: a', 'source: z') }],
    ['a registry that is not YAML', { 'claims/c.yaml': 'questions: [' }],
  ])('and exits 2 for %s', async (_, files) => {
    const { status, stdout } = await fixed(files);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
