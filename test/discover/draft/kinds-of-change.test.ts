import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { judgeDraft } from '../../../src/discover/draft/judge-draft.ts';
import { dated } from '../../helpers/story.ts';
import { judging, sourceOf } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'hill-courier.md',
    content: dated(
      '2022-10-04',
      [
        'A slide of stones shut the road to the Orval quarry on Sunday, road chief Tilde Aas said.',
        'Mayor Bo Lund, 58, a retired dentist, asked drivers to stay away from the eastern gate.',
        'Two quarrymen, Ola Krag, 44, and Nils Moe, 23, were dug out alive in the village of Sund.',
        'Krag, a crane driver, said the alarm had not sounded.',
        'The council voted 18 to 11 on Monday for a new fence.',
        'The company did not repair the fence.',
        'Bo Lund called the fence “overdue”.',
        'The quarry last had a slide in 2010.',
        'Sales of gravel fell sharply at the quarry.',
      ].join('\n\n'),
    ),
  },
]);
const against = judging();
const judge = (text: string) => {
  const { statements, quotations } = against(dated('2022-10-05', text), SOURCES);
  return [...statements, ...quotations].map(({ verdict }) => verdict);
};

describe('a statement as the sources have it, and one that says something else', () => {
  it.each([
    ['a title', 'Road chief Tilde Aas spoke of a slide of stones.', 'Road inspector Tilde Aas spoke of a slide of stones.'],
    ['a title of other words', 'Tilde Aas, the road boss, spoke of stones.', 'Tilde Aas, the road engineer, spoke of stones.'],
    ['an age beside a name', 'Ola Krag, 44, and Nils Moe, 23, were dug out.', 'Ola Krag, 44, and Nils Moe, 33, were dug out.'],
    ['an age of another', 'The mayor, Bo Lund, 58, warned drivers.', 'The mayor, Bo Lund, 44, warned drivers.'],
    ['a place', 'Both were dug out alive in Sund.', 'Both were dug out alive in Orval.'],
    ['a side', 'Drivers were asked to stay away from the eastern gate.', 'Drivers were asked to stay away from the western gate.'],
    ['a trend', 'Sales of gravel at the quarry fell.', 'Sales of gravel at the quarry rose.'],
    ['a denial', 'The company did not repair the fence.', 'The company repaired the fence.'],
    ['who says it', 'Krag said that the alarm had not sounded.', 'Aas said that the alarm had not sounded.'],
    ['a sum', 'With 18 votes for the fence and 11 against, 29 councillors voted.', 'With 18 votes for the fence and 11 against, 39 councillors voted.'],
    ['whose word it is', 'Lund called the fence “overdue”.', 'Moe called the fence “overdue”.'],
  ])('%s', (_, honest, changed) => {
    for (const verdict of judge(honest)) expect(['supported', 'exact']).toContain(verdict);
    expect(judge(changed).some((verdict) => /^(?:contradicted|unsupported|other speaker)$/u.test(verdict))).toBe(true);
  }); // biome-ignore format: a row a kind

  it('the figure of a part, named as a place of its own, does not replace the figure for the whole', () => {
    const [source, draft] = [
      sourceOf(
        'a.md',
        dated(
          '2023-05-02',
          'Police arrested 40 people in the whole country. In Lessac, 12 people were arrested.',
        ),
      ),
      sourceOf(
        'draft.md',
        dated(
          '2023-05-03',
          'Police arrested 40 people in the whole country. In Lessac 12 people were arrested.',
        ),
      ),
    ];
    expect(judgeDraft(draft, [source]).statements.map(({ verdict }) => verdict)).toEqual([
      'supported',
      'supported',
    ]);
  });

  it('years since a year are reckoned from the day of the draft', () => {
    expect(judge('It was 12 years since the quarry had a slide.')).toEqual(['supported']);
  });

  it('"four" beside an age is an age', () => {
    expect(judge('The quarrymen were 44 and 23 years old when they were dug out.')).toEqual(['supported']);
  });
});
