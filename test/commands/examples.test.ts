import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';

/** The words of a command line, without what a shell takes for itself. */
const wordsOf = (line: string): string[] =>
  (line.split(' > ')[0] ?? '').match(/"[^"]*"|\S+/gu)?.map((word) => word.replace(/^"|"$/gu, '')) ?? [];

describe.each(COMMANDS.map((command) => [command.name, command] as const))(
  'the example of %s',
  (name, command) => {
    it('calls the command with options and choices that it has', async () => {
      const { default: loaded } = await command.load();
      const [program, called, ...words] = wordsOf(command.example);
      expect([program, called]).toEqual(['reconcile', name]);
      const options = Object.values(loaded.options);
      const positional: string[] = [];
      for (let i = 0; i < words.length; i++) {
        const word = words[i] as string;
        if (!word.startsWith('--')) {
          positional.push(word);
          continue;
        }
        const option = options.find(({ flags }) => flags.split(/[ ,]+/u).includes(word));
        expect(option, word).toBeDefined();
        if (!/[<[]/u.test(option?.flags ?? '')) continue;
        const value = words[++i];
        expect(value, `${word} has a value`).toBeDefined();
        if (option?.choices) expect(option.choices).toContain(value);
        expect(() => option?.parse?.(value as string)).not.toThrow();
      }
      const required = Object.values(loaded.arguments).filter(({ flags }) => flags.startsWith('<'));
      expect(positional.length).toBeGreaterThanOrEqual(required.length);
      if (positional.length > 0) expect(Object.keys(loaded.arguments)).not.toEqual([]);
    });
  },
);

it('lists the commands of a newcomer before the others', () => {
  expect(COMMANDS.slice(0, 5).map(({ isFirst }) => isFirst)).toEqual([true, true, true, true, true]);
  expect(COMMANDS.slice(5).some(({ isFirst }) => isFirst)).toBe(false);
});
