import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINE_PACKAGES } from '../../src/scripts/engine-packages.mjs';
import { pageAssets } from '../../src/scripts/page-assets.mjs';
import { wordLexicon } from '../../src/scripts/word-lexicon.mjs';
import { FERRY } from '../cli/small-story.ts';
import { makeFolder, ROOT } from '../helpers/run.ts';

const GRADE = `import { relateOrdered } from './bounds/relation.ts';
import { parseCount } from './bounds/number-value.ts';
import { notA, type ValueType } from './value-type.ts';

export const grade: ValueType<'grade'> = {
  name: 'grade',
  describes: 'a grade',
  example: 'a number: 3',
  settles: 'The certificate itself.',
  axis: 'number',
  point: 'grade',
  parse: (stated) => parseCount(String(stated)) ?? notA(grade, stated),
  read: ({ type, value }) => (type === 'count' && value?.kind === 'interval' ? value : undefined),
  relate: relateOrdered,
  bound: (n) => (Number.isFinite(n) ? String(n) : null),
};
`;

/** A type that is read from words and lies on no line: its values are equal, or they are not. */
const SEAT = `import { idsValue, relateIds } from './ids.ts';
import { type ValueType } from './value-type.ts';
import { NO_VOCABULARY } from './vocabulary.ts';

const seatOf = (words: string) => idsValue([words.toLowerCase().replaceAll(' ', '-')], NO_VOCABULARY);

export const seat: ValueType<'seat'> = {
  name: 'seat',
  describes: 'a seat by its row',
  example: 'its row: third-row',
  settles: 'The ticket.',
  excludes: 'one person sits in one row',
  parse: (stated) => seatOf(String(stated)),
  read: ({ type, text }) => (type === 'ordinal' ? seatOf(text) : undefined),
  relate: relateIds,
};
`;

const LONELY = `import type { Rule } from './rule.ts';

export const lonely: Rule = {
  id: 'lonely',
  class: 'record',
  severity: 'warning',
  when: 'a question has two answers',
  text: { what: 'It has two.', why: 'None.', example: 'Reported as a warning: two.', fix: 'Nothing.' },
  report: ({ comparisons }) =>
    comparisons.flatMap(({ question, positions }) =>
      positions.length === 2
        ? [{ severity: 'warning', question, message: 'Two answers.', settles: 'A third.', positions: [] }]
        : [],
    ),
};
`;

const SUNUP = `import { dayValue } from '../../values/bounds/date-value.ts';
import { isoDate } from '../../values/bounds/calendar.ts';
import { relative } from './moments.ts';
import type { WhenReader } from './when.ts';

export const sunup: WhenReader = {
  name: 'date/sunup',
  starts: { words: ['sunup'], digits: false },
  read: ({ stream }, i) =>
    stream.isWord(i, 'sunup')
      ? {
          next: i + 1,
          isDay: true,
          resolve: (env) =>
            env.today === undefined
              ? relative(env, null, 'XXXX-XX-XX', ['day'])
              : relative(env, dayValue(env.today), isoDate(env.today), ['day']),
        }
      : undefined,
};
`;

/** What is added: a file, and its line in one list (with the import that names it). */
const ADDED = [
  { file: 'values/grade.ts', content: GRADE, list: 'values/index.ts', entry: ['choice, yesno, name,', 'choice, yesno, name, grade,'], names: 'grade', from: './grade.ts' },
  { file: 'values/seat.ts', content: SEAT, list: 'values/index.ts', entry: ['choice, yesno, name,', 'choice, yesno, name, seat,'], names: 'seat', from: './seat.ts' },
  { file: 'check/rules/lonely.ts', content: LONELY, list: 'check/rules/index.ts', entry: ['  singleSource,\n', '  singleSource,\n  lonely,\n'], names: 'lonely', from: './lonely.ts' },
  { file: 'expressions/dates/sunup.ts', content: SUNUP, list: 'expressions/dates/index.ts', entry: ['thatStretch, dayOfMonth,', 'thatStretch, sunup, dayOfMonth,'], names: 'sunup', from: './sunup.ts' },
] as const; // biome-ignore format: a table reads best in rows

const STORY = {
  ...FERRY,
  'sources/coast-wire.md': `${FERRY['sources/coast-wire.md']}The ferry had a grade of 4. They left at sunup. Orr sat in the third row.\n`,
  'sources/harbour-post.md': `${FERRY['sources/harbour-post.md']}Its grade was 5. Orr sat in the fourth row.\n`,
  'claims/grade.yaml': `questions:
  safety:
    ask: Which grade had the ferry?
    type: grade
    claims:
      - { source: coast-wire, quote: a grade of 4 }
      - { source: harbour-post, quote: grade was 5 }
  sat:
    ask: In which row did Orr sit?
    type: seat
    claims:
      - { source: coast-wire, quote: in the third row }
      - { source: harbour-post, quote: in the fourth row }
`,
};

/** A copy of the source in which one of each kind is added as a stranger would. */
describe('one file and one line', () => {
  const folder = makeFolder({});
  const story = makeFolder(STORY);
  const cli = join(folder.path, 'dist', 'cli.js');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { cwd: story.path, encoding: 'utf8', env: {} });

  beforeAll(async () => {
    const at = (...path: string[]): string => join(folder.path, ...path);
    cpSync(join(ROOT, 'src'), at('src'), { recursive: true });
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), at(name));
    symlinkSync(join(ROOT, 'node_modules'), at('node_modules'));
    for (const { file, content, list, entry, names, from } of ADDED) {
      writeFileSync(at('src', file), content);
      const before = readFileSync(at('src', list), 'utf8');
      const [old, wanted] = entry;
      expect(before).toContain(old);
      writeFileSync(at('src', list), `import { ${names} } from '${from}';\n${before.replace(old, wanted)}`);
    }
    mkdirSync(at('dist'));
    const build = await rolldown({
      cwd: folder.path,
      external: [...ENGINE_PACKAGES],
      input: 'src/cli.ts',
      platform: 'node',
      plugins: [pageAssets(), wordLexicon()],
    });
    await build.write({ dir: at('dist'), format: 'esm' });
    await build.close();
  });
  afterAll(() => {
    folder.remove();
    story.remove();
  });

  it('add a value type: it is read, compared, settled and explained', () => {
    const { findings } = JSON.parse(run('check', '-f', 'json').stdout);
    const found = findings.find(
      (f: { rule: string; question: { id: string } }) =>
        f.rule === 'contradiction' && f.question.id === 'safety',
    );
    expect(found).toMatchObject({ question: { type: 'grade' }, settles: 'The certificate itself.' });
    expect(found.positions.map((p: { strict: string[] }) => p.strict)).toEqual([
      ['4', '4'],
      ['5', '5'],
    ]);
    expect(run('explain', 'safety', '--full').stdout).toContain('4 is not 5');
    expect(run('list', 'questions').stdout).toContain('safety (grade)');
  });

  it('add a value type that lies on no line: it is read from words all the same, and a stated value is held against them', () => {
    const { findings } = JSON.parse(run('check', '-f', 'json').stdout);
    const found = findings.filter(
      (f: { rule: string; question: { id: string } }) =>
        f.rule === 'contradiction' && f.question.id === 'sat',
    );
    expect(found).toHaveLength(1);
    expect(found[0].positions.map((p: { value: string }) => p.value)).toEqual(['fourth', 'third']);
    const claims = STORY['claims/grade.yaml'].replace('third row }', 'third row, value: ninth }');
    writeFileSync(join(story.path, 'claims', 'grade.yaml'), claims);
    expect(run('check', '-f', 'compact').stdout).toContain('value-not-in-quote');
    writeFileSync(join(story.path, 'claims', 'grade.yaml'), STORY['claims/grade.yaml']);
  });

  it('add a rule: it reports, has its class, is listed and explained', () => {
    const { findings } = JSON.parse(run('check', '-f', 'json').stdout);
    expect(findings.filter((f: { rule: string }) => f.rule === 'lonely')).toHaveLength(3);
    expect(findings.find((f: { rule: string }) => f.rule === 'lonely').class).toBe('record');
    expect(run('explain', 'lonely').stdout).toContain('It has two.');
    expect(run('list', 'rules').stdout).toContain('lonely (warning)');
  });

  it('add a kind of date: its word is read, though no other list names it', () => {
    expect(run('read', 'They left at sunup.', '--anchor', '2024-05-14').stdout).toContain('date/sunup');
  });
});
