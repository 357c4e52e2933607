import { describe, expect, it } from 'vitest';
import { runCli } from '../helpers/run.ts';

interface Shown {
  readonly findings: readonly {
    readonly rule: string;
    readonly question: { readonly id: string } | null;
    readonly positions: readonly {
      readonly claims: readonly { readonly source: string; readonly speaker: string | null }[];
    }[];
  }[];
}

const show = (...args: string[]) => {
  const { status, stdout, stderr } = runCli(['check', '--format', 'json', ...args]);
  return { status, stderr, findings: status === 2 ? [] : (JSON.parse(stdout) as Shown).findings };
};

describe('filters', () => {
  it('show what they name and leave the exit code alone', () => {
    const { status, stderr, findings } = show('--rule', 'tension', 'variant');
    expect(status).toBe(1);
    expect([...new Set(findings.map((f) => f.rule))].sort()).toEqual(['tension', 'variant']);
    expect(stderr).toMatch(/\d+ errors hidden by the filter/u);
  });

  it('by question, source and speaker go together', () => {
    const { findings } = show(
      '--question',
      'kabul-strikes',
      '--source',
      'talks-collapse',
      '--speaker',
      'taliban',
    );
    expect(findings.length).toBeGreaterThan(0);
    for (const { question, positions } of findings) {
      expect(question?.id).toBe('kabul-strikes');
      const claims = positions.flatMap((p) => p.claims);
      expect(claims.map((c) => c.source)).toContain('talks-collapse');
      expect(claims.map((c) => c.speaker)).toContain('Afghan Taliban');
    }
  });

  it('report nothing where they hide no error', () => {
    expect(show('--source', 'talks-collapse', 'indiansdaily', 'lahore-page', 'photo-ians').stderr).toBe('');
  });

  it.each([
    ['--rule', 'tensoin', 'tension'],
    ['--question', 'kabul-strike', 'kabul-strikes'],
    ['--source', 'photo-ian', 'photo-ians'],
    ['--speaker', 'mujahd', 'mujahid'],
  ])('that name nothing known are refused with the nearest name: %s %s', (flag, word, near) => {
    const { status, stderr } = show(flag, word);
    expect(status).toBe(2);
    expect(stderr).toContain(`Did you mean "${near}"?`);
  });
});

describe('how much is said', () => {
  it('quietly is the errors alone', () => {
    const { status, stdout } = runCli(['check', '--quiet']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}error contradiction /mu);
    expect(stdout).not.toMatch(/^ {2}warning |^Notes|questions, /mu);
  });

  it('in full shows the words after notes', () => {
    const { stdout } = runCli(['check', '--verbose']);
    expect(stdout).toMatch(/^ {2}note variant /mu);
    expect(stdout).toContain('│ ');
    expect(stdout).not.toMatch(/^Notes/mu);
  });
});

describe('lists', () => {
  const lines = (...args: string[]): string[] => {
    const { status, stdout } = runCli(['list', ...args]);
    expect(status).toBe(0);
    return stdout.trimEnd().split('\n');
  };

  it('of questions count answers and sources and name the worst finding', () => {
    expect(lines()).toContainEqual(
      'fighting-start (date): When did the fighting begin? 3 answers by 4 sources error calendar',
    );
    expect(lines('questions')).toEqual(lines());
  });

  it('of what all agree on leave out what anybody denies or only one says', () => {
    const agreed = lines('agreed').join('\n');
    expect(agreed).toContain(
      'istanbul-november-length: How long did the November round in Istanbul last? 2 days',
    );
    expect(agreed).not.toMatch(/kabul-strikes|killed-november/u);
  });

  it('of sources, speakers and rules', () => {
    expect(lines('sources')).toHaveLength(5);
    expect(lines('speakers').join('\n')).toContain('Khawaja Asif: ');
    expect(lines('rules').join('\n')).toContain('contradiction (error): ');
  });

  it('of what there is no list of is refused', () => {
    expect(runCli(['list', 'question'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"questions"'),
    });
  });
});
