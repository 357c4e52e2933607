import { describe, expect, it } from 'vitest';
import { outletNames } from '../../src/articles/outlet.ts';

const article = (id: string, publisher: string | null, day?: string) => ({
  id,
  publisher,
  ...(day !== undefined && { day }),
});

describe('what an article is called in a line', () => {
  it('is its publisher, and its id where none is known', () => {
    expect(outletNames([article('a', 'Harbour Post'), article('b', null)])).toEqual(['Harbour Post', 'b']);
  });

  it('has its id where another article of that outlet would be called the same', () => {
    const two = [article('a', 'Harbour Post', '1 May'), article('b', 'The Harbour Post', '2 May')] as const;
    expect(outletNames(two)).toEqual(['Harbour Post', 'The Harbour Post']);
    expect(outletNames(two.map(({ id, publisher }) => article(id, publisher)))).toEqual([
      'Harbour Post, a',
      'The Harbour Post, b',
    ]);
    const [first] = two;
    expect(outletNames([first, { ...first, id: 'b' }])).toEqual(['Harbour Post, a', 'Harbour Post, b']);
  });

  it('is short and one line, whatever the page gives as its publisher', () => {
    const [name = ''] = outletNames([article('a', `Harbour\n${'Post '.repeat(100)}`)]);
    expect(name.startsWith('Harbour Post')).toBe(true);
    expect(name.length).toBeLessThanOrEqual(60);
  });
});
