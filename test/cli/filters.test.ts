import { describe, expect, it } from 'vitest';
import { runHere } from '../helpers/run-here.ts';

interface Shown {
  readonly findings: readonly {
    readonly rule: string;
    readonly question: { readonly id: string } | null;
    readonly positions: readonly {
      readonly claims: readonly { readonly source: string; readonly speaker: string | null }[];
    }[];
  }[];
}

const show = async (...args: string[]) => {
  const { status, stdout, stderr } = await runHere(['check', '--format', 'json', ...args]);
  return { status, stderr, findings: status === 2 ? [] : (JSON.parse(stdout) as Shown).findings };
};

describe('filters', () => {
  it('show what they name and leave the exit code alone', async () => {
    const { status, stderr, findings } = await show('--rule', 'tension', 'variant');
    expect(status).toBe(1);
    expect([...new Set(findings.map((f) => f.rule))].sort()).toEqual(['tension', 'variant']);
    expect(stderr).toMatch(/\d+ errors hidden by the filter/u);
  });

  it('by question, source and speaker go together', async () => {
    const { findings } = await show(
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

  it('report nothing where they hide no error', async () => {
    expect(
      (await show('--source', 'talks-collapse', 'indiansdaily', 'lahore-page', 'photo-ians')).stderr,
    ).toBe('');
  });

  it.each([
    ['--rule', 'tensoin', 'tension'],
    ['--question', 'kabul-strike', 'kabul-strikes'],
    ['--source', 'photo-ian', 'photo-ians'],
    ['--speaker', 'mujahd', 'mujahid'],
  ])('that name nothing known are refused with the nearest name: %s %s', async (flag, word, near) => {
    const { status, stderr } = await show(flag, word);
    expect(status).toBe(2);
    expect(stderr).toContain(`Did you mean "${near}"?`);
  });
});

describe('how much is said', () => {
  it('quietly is the errors alone', async () => {
    const { status, stdout } = await runHere(['check', '--quiet']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}error contradiction /mu);
    expect(stdout).not.toMatch(/^ {2}warning |^Notes|questions, /mu);
  });

  it('in full shows the words after notes', async () => {
    const { stdout } = await runHere(['check', '--verbose']);
    expect(stdout).toMatch(/^ {2}note variant /mu);
    expect(stdout).toContain('│ ');
    expect(stdout).not.toMatch(/^Notes/mu);
  });
});

describe('lists', () => {
  const lines = async (...args: string[]): Promise<string[]> => {
    const { status, stdout } = await runHere(['list', ...args]);
    expect(status).toBe(0);
    return stdout.trimEnd().split('\n');
  };

  it('of questions count answers and sources and name the worst finding', async () => {
    expect(await lines()).toContainEqual(
      'fighting-start (date): When did the fighting begin? 3 answers by 4 sources error calendar',
    );
    expect(await lines('questions')).toEqual(await lines());
  });

  it('of what all agree on leave out what anybody denies or only one says', async () => {
    const agreed = (await lines('agreed')).join('\n');
    expect(agreed).toContain(
      'istanbul-november-length: How long did the November round in Istanbul last? 2 days',
    );
    expect(agreed).not.toMatch(/kabul-strikes|killed-november/u);
  });

  it('of sources, speakers and rules', async () => {
    expect(await lines('sources')).toHaveLength(5);
    expect((await lines('speakers')).join('\n')).toContain('Khawaja Asif: ');
    expect((await lines('rules')).join('\n')).toContain('contradiction (error): ');
  });

  it('of what there is no list of is refused', async () => {
    expect(await runHere(['list', 'question'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"questions"'),
    });
  });
});
