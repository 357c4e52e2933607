import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { runHere, runIn } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { FERRY, type Files } from './small-story.ts';

const explain = (...args: string[]) => runHere(['explain', ...args, '--full']);

const inFolder = (files: Files, args: readonly string[], env: Record<string, string> = {}) =>
  runIn(files, ['explain', ...args, '--full'], { env });

describe('explain RULE', () => {
  it.each(RULES.map(({ id }) => id))('reports %s without a workspace', async (id) => {
    const { status, stdout, stderr } = await inFolder({}, [id]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${id}  at most (error|warning|note)\n`, 'u'));
    for (const title of ['What it says', 'Why it matters', 'An example', 'How to fix it'])
      expect(stdout).toContain(`\n${title}\n`);
    expect(stdout).toMatch(/^ {2}Reported as an? /mu);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('lists every rule where none is named', async () => {
    const { status, stdout } = await inFolder({}, []);
    expect(status).toBe(0);
    for (const { id } of RULES) expect(stdout).toMatch(new RegExp(`^${id} \\(`, 'mu'));
  });

  it('is the same text as JSON', async () => {
    const { stdout } = await explain('tension', '--format', 'json');
    const { rules } = JSON.parse(stdout);
    const { id, severity, when, text } = RULES.find((rule) => rule.id === 'tension') ?? {};
    expect(rules).toEqual([{ id, severity, when, ...text }]);
    expect(JSON.parse((await explain('--format', 'json')).stdout).rules).toHaveLength(RULES.length);
  });

  it.each([
    ['inside a workspace', {}],
    ['where there is none', { empty: true }],
  ])('names the nearest for an unknown word %s, and exits 2', async (_, { empty }: { empty?: boolean }) => {
    const { status, stdout, stderr } = empty ? await inFolder({}, ['tensoin']) : await explain('tensoin');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean "tension"?');
  });

  it('refuses a format that explanations do not have', async () => {
    expect(await explain('tension', '--format', 'sarif')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--format takes pretty or json'),
    });
  });
});

describe('explain FINDING', async () => {
  it('reports a question with every finding on it, exit 0 whatever they are', async () => {
    const { status, stdout, stderr } = await inFolder(FERRY, ['sinking'], { COLUMNS: '100' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`When did the ferry sink?  sinking · date

A  14 May 2024
   means      2024-05-14, strictly and usually

   coast-wire  sources/coast-wire.md:4:5
   │ The ferry sank on May 14, the operator said.
   │     ~~~~~~~~~~~~~~~~~~~~
   found      word for word, in one place
   value      read from "May 14" by date/day
              the words say the month and day; the year is from 2024-05-20, the day that coast-wire
              prints as its own
   voice      coast-wire itself: no speaker is named, and nothing in the quote hedges
   registry   claims/ferry.yaml:6:9

B  16 May 2024
   means      2024-05-16, strictly and usually

   harbour-post  sources/harbour-post.md:4:12
   │ The vessel went down on May 16 off the cape.
   │            ~~~~~~~~~~~~~~~~~~~
   found      word for word, in one place
   value      read from "May 16" by date/day
              the words say the month and day; the year is from 2024-05-20, the day that
              harbour-post prints as its own
   voice      harbour-post itself: no speaker is named, and nothing in the quote hedges
   registry   claims/ferry.yaml:7:9

error contradiction  r1:e3fcc11dfe638d70
   coast-wire says 14 May 2024; harbour-post says 16 May 2024: no reading of these words lets both
   hold.

   ✗ A and B cannot both hold
   compared   2024-05-16 begins after 2024-05-14 ends
   voices     two sources, each in its own voice: contradiction

   rule       two sources, each in its own voice, give values that no reading reconciles
   severity   error, as the rule has it
   settled by A dated record of the event itself: a statement, a log or a report filed that day.
   identity   the hash (r1) of rule contradiction, question sinking; no line, wording or order of
              claims is in it
`);
  });

  const reported = JSON.parse((await runHere(['check', '--format', 'json'])).stdout).findings as {
    id: string;
    rule: string;
  }[];

  it('finds every finding of the bundled story by its fingerprint and by its first digits', async () => {
    for (const { id, rule } of reported.filter((_, i) => i % 9 === 0)) {
      for (const word of [id, id.slice(3, 13)]) {
        const { status, stdout } = await explain(word);
        expect(status).toBe(0);
        expect(stdout).toMatch(new RegExp(`^(?:error|warning|note) ${rule}  ${id}$`, 'mu'));
      }
    }
  });

  it('reports a constraint, step by step, with what the registry assumes', async () => {
    const files: Files = {
      'sources/coast-wire.md': dated(
        '2024-05-20',
        'A warning was given on May 15. The ferry sank on May 14.',
      ),
      'claims/ferry.yaml': `questions:
  warning: { ask: When was it given?, type: date, claims: [{ source: coast-wire, quote: given on May 15 }] }
  sinking: { ask: When did it sink?, type: date, claims: [{ source: coast-wire, quote: sank on May 14 }] }
constraints:
  - { id: warned-first, order: [warning, sinking], because: a warning comes before what it warns of }
`,
    };
    const { stdout } = await inFolder(files, ['warned-first'], { COLUMNS: '100' });
    expect(stdout).toMatch(
      /^warned-first {2}a constraint of order\na warning comes before what it warns of\n/u,
    );
    expect(stdout).toContain('→ warning is not later than sinking\n');
    expect(stdout).toContain(
      'the registry assumes it (warned-first: a warning comes before what it warns of)',
    );
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      'but coast-wire has warning on 2024-05-15 at the earliest, and coast-wire has sinking on 2024-05-14 at the latest, strictly before it',
    );
  });

  it('says how the configuration changed the severity, even of a rule that is off', async () => {
    const raised = await inFolder({ ...FERRY, 'reconcile.yaml': 'rules: { contradiction: warning }\n' }, [
      'sinking',
    ]);
    expect(raised.stdout.replace(/\s+/gu, ' ')).toContain(
      'severity warning, since the configuration sets the rule; by itself it is error, as the rule has it',
    );
    const off = await inFolder({ ...FERRY, 'reconcile.yaml': 'rules: { contradiction: off }\n' }, [
      'sinking',
    ]);
    expect(off.stdout).toMatch(/^off contradiction /mu);
  });

  it.each([
    ['a fingerprint that nothing has', 'r1:0000000000000000', /No finding has the fingerprint/u],
    ['too few digits', 'r1:a', /at least 4 digits/u],
    ['a mistyped question', 'kabul-strike', /Did you mean "kabul-strikes"\?/u],
    [
      'a word that every object inherits',
      'constructor',
      /There is no rule, question, constraint or finding/u,
    ],
  ])('is 2 for %s', async (_, word, message) => {
    const { status, stdout, stderr } = await explain(word);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('reads the vague words by the profile that the command line names', async () => {
    const printed = async (...args: string[]): Promise<string> =>
      (await explain('killed-october', ...args)).stdout;
    expect(await printed()).toContain('by the profile literal');
    expect(await printed('--profile', 'acled')).toContain('by the profile acled');
  });

  it('keeps every line within the width', async () => {
    for (const word of ['fighting-start', 'doha-start', 'kabul-strikes', 'contradiction']) {
      const { stdout } = await runHere(['explain', word], { env: { COLUMNS: '60' } });
      expect(stdout.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([]);
    }
  });

  it('says the same without colour', async () => {
    const [plain, painted] = [
      (await explain('fighting-end')).stdout,
      (await runHere(['--color', 'explain', 'fighting-end', '--full'])).stdout,
    ];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colour
    const words = (text: string): string[] => text.replaceAll(/\u001b\[[\d;]*m/gu, '').split(/[\s~│]+/u);
    expect(painted).toContain('\u001b[');
    expect(words(painted)).toEqual(words(plain));
  });

  it.each(['pretty', 'json'])('cannot be driven by an article (%s)', async (format) => {
    const evil = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202esdrawkcab\u2066\u2028\u0085';
    const files: Files = {
      ...FERRY,
      'sources/coast-wire.md': dated(
        '2024-05-20',
        `::error::owned The ${evil} ferry sank ${evil} on May 14 ${evil}.`,
      ),
      'claims/ferry.yaml': `questions:
  sinking:
    ask: When?
    type: date
    claims:
      - { source: coast-wire, quote: "on May 14", speaker: "M\\e[31m" }
      - { source: coast-wire, quote: "ferry \\e[31m was lost on May 15" }
      - { source: harbour-post, quote: went down on May 16 }
`,
    };
    const { status, stdout, stderr } = await inFolder(files, ['sinking', '--format', format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(stdout).not.toMatch(/^\s*(?:::|##\[)/mu);
  });

  it('shows a part of a question with thousands of answers, and counts the rest', async () => {
    const count = 3000;
    const lines = Array.from({ length: count }, (_, i) => `In place ${i} they counted ${i + 100} houses.`);
    const claims = lines.map((_, i) => `      - { source: coast-wire, quote: counted ${i + 100} houses }`);
    const files: Files = {
      'sources/coast-wire.md': lines.join('\n'),
      'claims/a.yaml': `questions:\n  q:\n    ask: How many?\n    type: count\n    claims:\n${claims.join('\n')}\n`,
    };
    const { status, stdout } = await inFolder(files, ['q']);
    expect(status).toBe(0);
    expect(stdout).toContain('and 2970 more answers, which --format json lists');
    expect(stdout.split('\n').length).toBeLessThan(500);
    const { positions } = JSON.parse((await inFolder(files, ['q', '--format', 'json'])).stdout);
    expect(positions).toHaveLength(count);
  });

  it('of a question is one screen unless it is asked for in full, and says so', async () => {
    const { stdout } = await runHere(['explain', 'fighting-start'], { env: { COLUMNS: '100' } });
    const lines = stdout.split('\n');
    expect(lines.length).toBeLessThan(60);
    for (const part of [
      /^A {2}9 October 2025/mu,
      /reads "October 9", year from 2025-11-09/u,
      /A and B, two sources/u,
      /--full/u,
    ])
      expect(stdout).toMatch(part);
    expect((await explain('fighting-start')).stdout.split('\n').length).toBeGreaterThan(lines.length);
  });
});
