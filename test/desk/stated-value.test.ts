import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypeName } from '../../src/values/index.ts';
import { deskOn } from './story.ts';

const TEXT =
  '---\npublisher: Coast Wire\npublished: 2024-05-20\n---\nA crowd came to the pier when the storm rose, and a part of it left.\n';

describe('a value that a person states', () => {
  let desk: Awaited<ReturnType<typeof deskOn>>;
  beforeAll(async () => {
    desk = await deskOn({ 'sources/coast.md': TEXT });
  });
  afterAll(async () => {
    await desk.desk.close();
    desk.folder.remove();
  });
  const recorded = async (type: TypeName, value: string) => {
    const { client } = desk;
    const claims = [{ source: 'coast', quote: 'A crowd came to the pier', value }];
    const { made, state } = await client.act({
      do: 'claim',
      question: { ask: `What of ${type} ${value}?`, type },
      claims,
    });
    return state.claims.find(({ question }) => question === made);
  };

  it.each([
    ['count', 'about 40', '~40'],
    ['count', 'more than forty people', '>40'],
    ['count', '40 to 50', '40..50'],
    ['count', '>40', '>40'],
    ['date', 'May 14', '2024-05-14'],
    ['date', 'Friday', '2024-05-17'],
    ['period', '14 to 16 May', '2024-05-14/2024-05-16'],
    ['duration', 'four days', 'P4D'],
    ['quantity', '$3 million', '3000000 USD'],
    ['ordinal', 'second', '2'],
  ] as const)(
    'may be in words, which are read as those of the article are: %s %s',
    async (type, value, written) => {
      const claim = await recorded(type, value);
      expect(String(claim?.stated.value)).toBe(written);
      expect(claim?.leftOut).toEqual([]);
    },
  );

  it.each([
    ['count', 'a fair number'],
    ['count', '40 or so of 90'],
    ['date', 'not May 14'],
  ] as const)('is refused where the words are read as no one value: %s %s', async (type, value) => {
    await expect(recorded(type, value)).rejects.toThrow(/Write it as/u);
  });

  it('may be in words where a claim is edited, too', async () => {
    const { client } = desk;
    const claim = await recorded('duration', '3 hours');
    if (!claim) throw new Error('not recorded');
    const { question, index, source, quote } = claim;
    const { state } = await client.act({
      do: 'edit-claim',
      claim: { question, index, source, quote },
      set: { value: '2 to 3 hours' },
    });
    expect(state.claims.find((one) => one.question === question)?.stated.value).toBe('PT2H..PT3H');
  });
});
