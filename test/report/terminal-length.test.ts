import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';
import { makeFolder } from '../helpers/run.ts';

const DAYS = [14, 14, 14, 14, 15, 15, 15, 15, 15, 16, 16, 16, 16, 17];
const MISSING = [41, '"around 70"', 69, 69, '"more than 12"', 15, 15, 15, 15, 16, 16, 15, 29, 29];
const id = (i: number): string => `outlet-${i + 1}`;
const numbers = MISSING.map((n) => String(n).replaceAll('"', ''));

/** Fourteen articles with long names that give ten counts of four days, and more that no claim quotes. */
const story = makeFolder({
  ...Object.fromEntries(
    DAYS.map((day, i) => [
      `sources/the-ferry-that-ran-aground-off-the-island-of-vorsk-as-outlet-${i + 1}-saw-it.md`,
      `---\nid: ${id(i)}\npublished: 2024-05-${day + 1}\n---\nRescuers went on searching the hull through the night. ${numbers[i]} people were still missing, the coast guard of the northern province said in a statement.\n\nThe ship is ${200 + i} metres long. ${30 + i} cars were lost. On May ${i + 1} a buoy had been moved. "We saw it coming ${i + 2} days before," said Mira Stolz.\n`,
    ]),
  ),
  'claims/ferry.yaml': `questions:\n  missing:\n    ask: How many people were missing?\n    type: count\n    moves: falling\n    claims:\n${DAYS.map((day, i) => `      - { source: ${id(i)}, quote: ${numbers[i]} people were still missing, as_of: 2024-05-${day} }`).join('\n')}\n`,
});

describe('what is printed of many claims, in 80 columns', () => {
  afterAll(() => story.remove());

  it.each([
    ['explain', ['missing'], 54],
    ['coverage', [], 42],
  ] as const)('%s fits a screen or two, and says what it leaves out', async (name, args, most) => {
    const { out } = await runCommand(name, args, { cwd: story.path, width: 80 });
    expect(out.split('\n').length - 1).toBeLessThanOrEqual(most);
    expect(out).toContain('--full');
  });

  it('explain says a plain number once, and names the only outlet beside it', async () => {
    const { out } = await runCommand('explain', ['missing'], { cwd: story.path, width: 80 });
    expect(out).toMatch(
      /^A {2}41 as of 14 May 2024 {2}outlet-1 \(15 May, line 5\)\n {5}.*«41 people were still missing»/mu,
    );
    expect(out).not.toContain('reads "41"');
    expect(out).toContain('reads "around 70"');
  });

  it('cuts no value in a timeline', async () => {
    const { out } = await runCommand('timeline', [], { cwd: story.path, width: 80 });
    for (const n of ['41', 'about 70', '69', 'more than 12', '15', '16', '29'])
      expect(out).toContain(`${n} as of`);
  });
});
