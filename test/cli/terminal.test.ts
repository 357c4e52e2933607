import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { colorLevel, terminalWidth } from '../../src/workspace/terminal.ts';
import { runHere } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { check, FERRY, type Files } from './small-story.ts';

const ESC = '\u001b';
const colored = async (args: string[], env: Record<string, string> = {}): Promise<boolean> =>
  (await runHere([...args, 'check'], { env })).stdout.includes(`${ESC}[`);

describe('colour', () => {
  it.each([
    ['is off in a pipe', [], {}, false],
    ['is off in a pipe of a CI job', [], { CI: 'true', GITHUB_ACTIONS: 'true' }, false],
    ['is off for a capable TERM in a pipe', [], { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, false],
    ['is forced by --color', ['--color'], {}, true],
    ['is forced by FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['is not forced by an empty FORCE_COLOR', [], { FORCE_COLOR: '' }, false],
    ['is not forced by FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['is off where NO_COLOR meets FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['is on where an empty NO_COLOR meets FORCE_COLOR', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    ['is off where --no-color meets FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['is on where --color meets NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['is on where --color meets TERM=dumb', ['--color'], { TERM: 'dumb' }, true],
  ] as [string, string[], Record<string, string>, boolean][])('%s', async (_, args, env, expected) => {
    expect(await colored(args, env)).toBe(expected);
  });

  it('says nothing on stderr about variables that fight', async () => {
    expect((await runHere(['check'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } })).stderr).toBe('');
  });

  it('never reaches JSON', async () => {
    const { stdout } = await runHere(['--color', 'check', '--format', 'json'], { env: { FORCE_COLOR: '3' } });
    expect(stdout).not.toContain(ESC);
  });

  it('is not the only carrier of anything: the words are the same without it', async () => {
    const [plain, painted] = [
      (await runHere(['check'])).stdout,
      (await runHere(['--color', 'check'])).stdout,
    ];
    const words = (text: string): string[] =>
      text.replaceAll(new RegExp(`${ESC}\\[[\\d;]*m`, 'gu'), '').split(/[\s~│]+/u);
    expect(words(painted)).toEqual(words(plain));
  });

  it('on a terminal yields to TERM=dumb and to NO_COLOR, and is on otherwise', () => {
    const terminal = { isTTY: true, columns: 80, depth: 2, flag: undefined } as const;
    expect(colorLevel({ ...terminal, env: {} })).toBe(2);
    expect(colorLevel({ ...terminal, env: { TERM: 'dumb' } })).toBe(0);
    expect(colorLevel({ ...terminal, env: { NO_COLOR: '1' } })).toBe(0);
    expect(colorLevel({ ...terminal, env: { NO_COLOR: '' } })).toBe(2);
    expect(colorLevel({ ...terminal, env: {}, flag: false })).toBe(0);
  });
});

describe('the width', () => {
  it.each([undefined, '', '0', '-5', 'wide', '1e9999', '60.5'])(
    'is 80 in a pipe where COLUMNS is %s',
    (COLUMNS) => {
      expect(
        terminalWidth({ isTTY: false, columns: undefined, depth: 0, env: { COLUMNS }, flag: undefined }),
      ).toBe(80);
    },
  );

  const articles: Files = {
    'sources/the-very-long-name-of-a-newspaper-of-the-northern-coast.md': dated(
      '2024-05-20',
      `${'Donaudampfschifffahrt'.repeat(8)} sank on May 14 near ${'漢字仮名交じり文'.repeat(12)}.`,
    ),
    'sources/coast-wire.md': dated(
      '2024-05-20',
      `${'غرقت العبارة قبالة الساحل '.repeat(8)} on May 16 ${'זה קרה בלילה '.repeat(9)}.`,
    ),
    'sources/harbour-post.md': dated(
      '2024-05-20',
      `It sank on May 18 ${'👩‍👩‍👧‍👦 e\u0301\u0301 '.repeat(30)}.`,
    ),
  };
  const claims = (
    id: string,
  ): string => `story: { title: ${'A long title of a story about a ferry '.repeat(4)} }
questions:
  ${id}:
    ask: ${'When did the ferry of the northern coast sink? '.repeat(4)}
    type: date
    claims:
      - { source: the-very-long-name-of-a-newspaper-of-the-northern-coast, quote: sank on May 14 }
      - { source: coast-wire, quote: on May 16, speaker: ${'Spokeswoman of the Harbour Authority '.repeat(3)} }
      - { source: harbour-post, quote: sank on May 18, speaker: 港湾局の報道官${'港湾局'.repeat(20)} }
`;

  it.each(['sinking', 'the-sinking-of-the-ferry-of-the-northern-coast-in-the-spring-of-2024'])(
    'of 60 columns is kept by every line, whatever the words (question %s)',
    async (id) => {
      const { status, stdout } = await check({ ...articles, 'claims/a.yaml': claims(id) }, [], {
        COLUMNS: '60',
      });
      expect([0, 1]).toContain(status);
      expect(stdout.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([]);
    },
  );

  it('of 60 columns is kept by the report on the bundled story', async () => {
    const { stdout } = await runHere(['check'], { env: { COLUMNS: '60' } });
    expect(stdout.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([]);
  });
});

describe('a hostile article', () => {
  // Escape codes (7 and 8 bit), a title by OSC, bidi controls, line separators, an invisible filler.
  const drives = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
  const evil = `${ESC}[2J${ESC}]0;owned\u0007\u009b31m\u202esdrawkcab\u2066\u200f\u2028\u0085\ufeff\b\b`;
  const hostile = (text: string, claim = '{ source: coast-wire, quote: sank on May 14 }'): Files => ({
    ...FERRY,
    'sources/coast-wire.md': dated('2024-05-20', text),
    'claims/ferry.yaml': `questions:\n  q:\n    ask: When?\n    type: date\n    claims:\n      - ${claim}\n      - { source: harbour-post, quote: went down on May 16 }\n`,
  });

  it.each(['pretty', 'json'])('cannot drive the terminal with codes around a quote (%s)', async (format) => {
    const { stdout, stderr } = await check(
      hostile(`The ferry ${evil} sank on May 14 ${evil} off the cape.`),
      ['--format', format],
    );
    expect(stdout).toContain('sank on May 14');
    expect(stdout + stderr).not.toMatch(drives);
  });

  it.each(['pretty', 'json'])('cannot drive the terminal with codes inside a quote (%s)', async (format) => {
    const inside = `sank \u202e\u009b31m on May 14`;
    const files = hostile(
      `The ferry ${inside} off the cape.`,
      '{ source: coast-wire, quote: "sank \\u202e\\x9b31m on May 14", speaker: "M\\e[31m" }',
    );
    const { status, stdout, stderr } = await check(files, ['--format', format]);
    expect(status, stderr).not.toBe(2);
    expect(stdout + stderr).not.toMatch(drives);
  });

  it.each(['::error file=a.ts,line=1::owned', '##[error]owned', '::set-output name=a::b'])(
    'cannot give a command to a CI log: %s',
    async (command) => {
      const long = 'w'.repeat(65);
      const text = `${command} the ferry sank on May 14 ${long} ${command} ${long}\n${command}\n`;
      const { stdout } = await check(hostile(text), [], { GITHUB_ACTIONS: 'true' });
      // The runner trims a line before it looks for a command, and takes the older kind anywhere in one.
      const commands = stdout.split('\n').filter((line) => /^\s*::|##\[/u.test(line));
      // The tool's own annotations follow; none of them is the article's.
      expect(commands.filter((line) => !line.startsWith('::error file=claims/ferry.yaml,'))).toEqual([]);
      expect(commands).toHaveLength(1);
    },
  );

  it('is shown with its HTML as text, which a terminal does not run', async () => {
    const { stdout } = await check(hostile('<script>x</script> sank on May 14.'));
    expect(stdout).toContain('<script>x</script>');
  });

  it('cannot drive the terminal by its file name', async () => {
    const files = {
      ...hostile('', `{ source: "e${'\\'}e[31mvil", quote: sank on May 14 }`),
      [`sources/e${ESC}[31mvil.md`]: dated('2024-05-20', 'It sank on May 14.'),
    };
    const { stdout, stderr } = await check(files);
    expect(stdout + stderr).not.toMatch(drives);
  });

  it('cannot forge a line of the errors through a registry key', async () => {
    const { status, stderr } = await check(
      hostile('', '{ source: coast-wire, quote: a, "x\\n::error::owned": 1 }'),
    );
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/^\s*::error/mu);
  });
});
