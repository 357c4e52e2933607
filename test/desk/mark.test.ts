import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskProposal } from '../../src/desk/protocol.ts';
import { deskOn, filesOf } from './story.ts';

const article = (publisher: string, text: string): string =>
  `---\npublisher: ${publisher}\npublished: 2024-05-20\n---\n${text}\n`;

const FILES = {
  'sources/coast.md': article('Coast Wire', 'The ferry Halvard sank off Orsund on May 18 with 212 people aboard. At least 40 people drowned, rescuers said. Nine sailors were injured.\n\nThe wreck lies 60 metres down. Divers found the bell in the galley. The master, Jon Lindqvist, was the last to leave. The radio was silent.'),
  'sources/harbour.md': article('Harbour Post', 'Some 230 people were on the Halvard when it went down. The death toll rose to 43. A hospital treated twelve injured sailors.\n\nThe ferry sank on May 17 at 11:40 p.m. local time. The wreck rests 75 metres down, and the bell was found near the engine room. Four divers came from Orsund.'),
  'claims/story.yaml': `story: { title: The Halvard, anchor: 2024-05 }
questions:
  aboard:
    ask: How many people were aboard?
    type: count
    claims:
      - { source: coast, quote: 212 people aboard }
  drowned:
    ask: How many people died?
    type: count
    claims:
      - { source: coast, quote: At least 40 people drowned }
  hurt:
    ask: How many sailors were injured?
    type: count
    claims:
      - { source: coast, quote: Nine sailors were injured }
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: coast, quote: on May 18 }
  depth:
    ask: How deep does the wreck lie?
    type: quantity
    claims:
      - { source: coast, quote: 60 metres down }
  bell:
    ask: Where was the bell found?
    type: choice
    options: { galley: in the galley, engine: near the engine room }
    claims:
      - { source: coast, quote: found the bell in the galley, value: galley }
`,
}; // biome-ignore format: a row a file

/** What the page proposes where a question is this likely, and not a new one. */
const LIKELY = 0.35;

describe('words that are marked', () => {
  let desk: Awaited<ReturnType<typeof deskOn>>;
  beforeAll(async () => {
    desk = await deskOn(FILES);
  });
  afterAll(async () => {
    await desk.desk.close();
    desk.folder.remove();
  });
  const mark = (source: string, words: string): Promise<DeskProposal> => {
    const start = String(FILES[`sources/${source}.md` as keyof typeof FILES]).indexOf(words);
    return desk.client.post('/api/mark', { source, start, end: start + words.length });
  };

  it.each([
    ['230', 'aboard'],
    ['rose to 43', 'drowned'],
    ['twelve injured sailors', 'hurt'],
    ['on May 17', 'sinking'],
    ['75 metres', 'depth'],
    ['the bell was found near the engine room', 'bell'],
  ])('are proposed for the question that they answer: %s, %s', async (words, question) => {
    const { questions } = await mark('harbour', words);
    expect(questions[0]?.[0]).toBe(question);
    expect(questions[0]?.[1]).toBeGreaterThanOrEqual(LIKELY);
  });

  it.each([
    ['harbour', 'Four divers', 'count', 'How many divers came from Orsund?'],
    ['harbour', 'at 11:40 p.m. local time', 'time', 'At what time did the ferry sink?'],
    ['coast', 'Jon Lindqvist', 'name', 'What is the master called?'],
    ['coast', 'was the last to leave', 'yesno', ''],
    ['coast', 'The radio was silent', 'yesno', 'Is it true that the radio was silent?'],
    ['harbour', 'Four divers came from Orsund', 'count', 'How many divers came from Orsund?'],
    ['coast', 'in the galley', 'choice', 'Where did divers find the bell?'],
  ])('that answer none are proposed for a new one: %s, %s', async (source, words, type, ask) => {
    const proposal = await mark(source, words);
    expect(proposal.questions[0]?.[1]).toBeLessThan(LIKELY);
    expect({ type: proposal.type, ask: proposal.ask }).toEqual({ type, ask });
  });

  it('are proposed with who may have said them and, of a place, the words of the place', async () => {
    const { answer, speakers } = await mark('coast', 'was the last to leave');
    expect(answer).toBe('was the last to leave');
    expect(speakers).toEqual(['master', 'Jon Lindqvist', 'rescuers']);
    expect((await mark('harbour', 'came from Orsund')).answer).toBe('from Orsund');
  });

  it('are quoted as they were marked where they hold no value', async () => {
    expect((await mark('coast', 'was the last to leave')).quote).toBe('was the last to leave');
    expect((await mark('harbour', '230')).quote).toBe('Some 230 people');
  });

  it('are offered beside the values of the same thing alone', async () => {
    const alike = async (source: string, words: string) =>
      (await mark(source, words)).alike.map(({ quote }) => quote);
    expect(await alike('coast', 'At least 40 people')).toEqual(['43']);
    expect(await alike('coast', '60 metres')).toEqual(['75 metres']);
    expect(await alike('coast', 'Nine sailors')).toEqual(['twelve']);
    expect(await alike('harbour', 'Four divers')).toEqual([]);
  });
});

describe('an answer that a person states', () => {
  it('may be several, a denial, or one that no entity names yet', async () => {
    const { client, desk, folder } = await deskOn({
      'sources/coast.md': article('Coast Wire', 'Norway and Denmark sent ships. Sweden denies that it did.'),
    });
    const claim = (quote: string, value: unknown) => ({ source: 'coast', quote, value });
    const { made } = await client.act({
      do: 'claim',
      question: { ask: 'Who sent ships?', type: 'actor' },
      claims: [claim('Norway and Denmark sent ships', ['Norway', 'Denmark'])],
    });
    await client.act({
      do: 'claim',
      question: made ?? '',
      claims: [claim('Sweden denies that it did', { not: 'Sweden' })],
    });
    const state = await client.act({
      do: 'claim',
      question: { ask: 'What was sent?', type: 'choice' },
      claims: [claim('sent ships', ['ships', 'a crane barge'])],
    });
    expect(state.state.problems).toEqual([]);
    const text = filesOf(folder.path)['claims/story.yaml'];
    expect(text).toContain('value: [ norway, denmark ]');
    expect(text).toContain('value: { not: sweden }');
    expect(text).toContain('crane-barge: a crane barge');
    expect(text).toContain('name: Sweden');
    await desk.close();
    folder.remove();
  });
});
