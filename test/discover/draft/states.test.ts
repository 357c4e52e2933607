import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { dated } from '../../helpers/story.ts';
import { article, isCalledWrong, judging } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'fell-mercury.md',
    content: article(
      '2022-04-06',
      'Chairlift halts above Fell valley',
      'The operator of the chairlift at Fell, Anton Reuss, has been suspended while inspectors look into the stoppage of Monday.',
      'A boy who fell from a seat is recovering in the clinic of Varde. Two skiers of his club were treated for cold.',
      'Inspectors ruled out flattening the old valley station. The emergency brake functioned, they said.',
      'Reuss was questioned by officers at Varde on Tuesday. Nobody has been arrested.',
    ),
  },
  {
    path: 'varde-post.md',
    content: article(
      '2022-04-08',
      'Skiers greet new rules',
      'The ski club welcomed the rules that the ministry announced on Thursday.',
      'Residents would not abandon their suit, they said on Wednesday. The mayor of Fell, Ilse Kamp, said that 14 people had been injured.',
    ),
  },
]);

const against = judging();
const judge = (text: string) => against(dated('2022-04-09', text), SOURCES).statements;

describe('what became of someone or something', () => {
  it.each([
    ['an office', 'The chief of the chairlift is suspended for the time of the inquiry.', 'The chief of the chairlift has kept his post.'],
    ['a life', 'The boy from the seat pulled through in the clinic.', 'The boy from the seat did not survive in the clinic.'],
    ['a machine', 'By the word of the inspectors, the brake worked.', 'By the word of the inspectors, the brake had failed.'],
    ['a plan that is denied', 'The old station in the valley is not going to be torn down.', 'The old station in the valley is going to be torn down.'],
    ['a view of a plan', 'The club of skiers is in favour of the rules.', 'The club of skiers is fighting the rules.'],
    ['what no one has met, of whom the sentence before speaks', 'Officers have not arrested Reuss.', 'Officers have arrested Reuss.'],
  ])('%s, in words that the sources do not have', (_, honest, changed) => {
    expect(judge(honest).filter(isCalledWrong)).toEqual([]);
    expect(judge(changed).some(({ verdict }) => verdict === 'contradicted')).toBe(true);
  }); // biome-ignore format: a row a kind

  it('says which word of the draft a source has the opposite of, and whether it is denied', () => {
    const [one] = judge('The boy from the seat did not survive in the clinic.');
    expect(one?.why).toBe('the draft denies "survive"; fell-mercury (6 Apr 2022) says "recovering"');
  });

  it('holds nothing against what someone would not do, or against what others met', () => {
    expect(judge('Residents have shelved their suit.').filter(isCalledWrong)).toEqual([]);
    expect(judge('The mayor of Fell herself was unhurt.').map(({ why }) => why)).not.toContainEqual(
      expect.stringContaining('injured'),
    );
  });
});
