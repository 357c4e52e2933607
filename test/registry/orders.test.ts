import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

const QUESTIONS = ['a', 'b', 'c'].map((id) => `  ${id}: { ask: When was ${id}?, type: date }`).join('\n');

const problems = (...orders: readonly string[]): string[] => {
  const constraints = orders.map((order, i) => `  - { id: order-${i}, order: [${order}] }`).join('\n');
  try {
    readRegistry([{ path: 'r.yaml', content: `questions:\n${QUESTIONS}\nconstraints:\n${constraints}\n` }]);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ message, place }) => `${place?.line}: ${message}`);
  }
};

describe('orders that the registry assumes', () => {
  it('may repeat and join each other', () => {
    expect(problems('a, b', 'b, c', 'a, b, c', 'a, c')).toEqual([]);
  });

  it.each([
    ['one of two constraints', ['a, b', 'b, a']],
    ['three in a ring', ['a, b', 'b, c', 'c, a']],
    ['one event twice in one order', ['a, b, a']],
  ])('that lead back to where they began are a fault of the registry: %s', (_, orders) => {
    expect(problems(...orders)).toEqual([expect.stringMatching(/^6: The order "order-0".*leads back/u)]);
  });

  it('are named up to a few where thousands lead back to where they began, and counted', () => {
    const [message] = problems(...Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? 'a, b' : 'b, a')));
    expect(message).toContain(
      '"order-0" together with "order-1", "order-2", "order-3", "order-4", "order-5" and 2994 more leads',
    );
  });
});
