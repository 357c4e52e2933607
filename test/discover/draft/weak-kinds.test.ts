import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { dated } from '../../helpers/story.ts';
import { article, isCalledWrong, judging, sourceOf } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'moor-times.md',
    content: article(
      '2021-05-04',
      'Boatbuilder halts work on the new lifeboat',
      'The chairman, Aldo Brenner, said the yard at Kelm had not been paid for the lifeboat.',
      'A temporary welder, Mirja Sand, found the crack in the hull on Monday after the keel had been laid.',
      'The police, led by Captain Ines Falk, seized the yard’s crane on Thursday.',
      'Work stopped for six hours before the first men left. There was no sign of sabotage.',
      'Brenner, 61, asked the harbour council for help. Nobody answered him for three weeks.',
      'The council denied that it owed anything. Its treasurer, Olof Reed, declined to comment.',
      'A museum at Moen shows old boats. The welder is Norwegian.',
      'Orders fell 12 percent last year. A ceiling of 80,000 euros applies to each claim.',
    ),
  },
  {
    path: 'kelm-gazette.md',
    content: article(
      '2021-06-11',
      'Lifeboat is launched at last',
      'The lifeboat was launched at Kelm on Wednesday, a month late.',
      'Of its 14 seats nine are for passengers. Mirja Sand, 29, broke the bottle.',
      'Officials said no one was fined for the spill. Reed did not attend the launch in Kelm.',
      'Two bottles broke. They were not insured.',
      'A week after the hearing the crew got its wages. The keel had been laid in 2020.',
      'The yard will close its office in Kelm in the autumn.',
      'Shareholders will not be paid a dividend. The yard has stopped short of dismissing anybody.',
      'The launch was watched by a crowd of 12,417, and a seal was chased off the slip by a dog.',
    ),
  },
]);

const against = judging();
const judge = (text: string) => against(dated('2021-06-12', text), SOURCES).statements;
const isCalled = (text: string): boolean => judge(text).some(isCalledWrong);

describe('a change of a kind that leaves every word known, and an honest sentence beside it', () => {
  it.each([
    ['an office between commas before the name', 'Aldo Brenner, chairman of the yard, spoke.', 'Aldo Brenner, treasurer of the yard, spoke.'],
    ['a trade after "is"', 'Mirja Sand is a welder.', 'Mirja Sand is a painter.'],
    ['a trade of somebody with an age', 'Mirja Sand, 29, a welder, broke the bottle.', 'Mirja Sand, 29, a singer, broke the bottle.'],
    ['nobody for a man', 'Nobody was fined for the spill.', 'A man was fined for the spill.'],
    ['a denial of what "they" are', 'The bottles were not insured.', 'The bottles were insured.'],
    ['absence for presence', 'Reed was absent from the launch in Kelm.', 'Reed attended the launch in Kelm.'],
    ['a denial of what is had', 'Shareholders will get no dividend.', 'Shareholders will receive a dividend.'],
    ['a denial of several words', 'The yard has not dismissed anybody.', 'The yard has dismissed several workers of the slip.'],
    ['who did it, both without a name', 'A dog chased a seal off the slip.', 'A seal was chased off the slip by a cat.'],
    ['who did it to whom', 'The seal was chased off the slip by a dog.', 'A dog was chased off the slip by a seal.'],
    ['a week after for before', 'The crew got its wages a week after the hearing.', 'The crew got its wages a week before the hearing.'],
    ['a place before what is there', 'The yard will close its Kelm office in the autumn.', 'The yard will close its Moen office in the autumn.'],
    ['the days that the draft gives itself', 'The keel was laid in 2020, before the launch of 2021.', 'The keel was laid in 2022, before the launch of 2021.'],
    ["another's office", 'Captain Ines Falk led the police.', 'Ines Falk, the harbour council’s treasurer, led the police.'],
    ['an office after an aside', 'Mirja Sand, who found the crack, is a temporary welder.', 'Mirja Sand, who found the crack, is the chairman of the yard.'],
    ['an office with a word that is nowhere', 'Brenner is chairman of the yard.', 'Brenner is deputy chairman of the council.'],
    ['who did it, without "by"', 'The police seized the crane.', 'The treasurer seized the crane of the yard.'],
    ['"no sign"', 'No signs of sabotage were found.', 'There were signs of sabotage.'],
    ['"had not been paid"', 'The yard has not been paid for the lifeboat.', 'The yard had been paid for the lifeboat.'],
    ['who denies', 'The council disputes that it owes anything.', 'The council admitted that it owes money.'],
    ['after for before', 'The crack was found after the keel was laid.', 'The crack was found before the keel was laid.'],
    ['the order of two days', 'The crack was found before the lifeboat was launched.', 'The crack was found after the lifeboat was launched.'],
    ['a trend in other words', 'Last year orders dropped by 12 percent.', 'Last year orders rose by 12 percent.'],
    ['a bound', 'A claim may not come to more than 80,000 euros.', 'A claim may not come to more than 50,000 euros.'],
    ['what is left', 'Of 14 seats nine are for passengers, which leaves five for the crew.', 'Of 14 seats nine are for passengers, which leaves six for the crew.'],
    ['a thing that no source has', 'The lifeboat was launched at Kelm.', 'A bishop blessed the lifeboat with perfume.'],
  ])('%s', (_, honest, changed) => {
    expect(judge(honest).filter(isCalledWrong)).toEqual([]);
    expect(isCalled(changed)).toBe(true);
  }); // biome-ignore format: a row a kind
});

describe('an honest sentence in other words', () => {
  it.each([
    ['a length printed as a stretch before', 'The men kept at it for six hours, and then went.'],
    ['a passive without a doer', 'Brenner has asked for help from the harbour council.'],
    ['a refusal that denies nothing', 'Reed did not want to comment.'],
    ['a title of an article', 'Work on the new lifeboat has been halted.'],
    ['a number of other nouns', 'Nine people can travel in it.'],
    ['days before something', 'The crack was found four days after the police seized the crane.'],
    ['a length as an adjective', 'The six-hour stop was the first.'],
    ['a people for its country', 'The welder came from Norway.'],
    ['a number that is printed of others', 'It was seen by 12,417 people.'],
    ['an age beside other ages', 'The chairman is 61.'],
    ['a past role of anybody', 'Mirja Sand, the woman who found the crack, was there.'],
  ])('%s is not called wrong', (_, text) => {
    expect(judge(text).filter(isCalledWrong)).toEqual([]);
  });
});

describe('a statement in which two things do not hold', () => {
  it('says both, each with what contradicts it', () => {
    const [judged] = judge(
      'Orders fell 21 percent last year. A ceiling of 80,000 euros applies to each claim.',
    );
    expect(judged?.also).toEqual([]);
    const [both] = judge('Aldo Brenner, 68, treasurer of the yard, asked the harbour council for help.');
    expect([both?.why, ...(both?.also ?? []).map(({ why }) => why)].join('; ')).toMatch(
      /(?=.*"68"; moor-times \(4 May 2021\) says "61")(?=.*calls Brenner "treasurer of the yard"; moor-times \(4 May 2021\) says "chairman")/u,
    );
  });
});

describe('a quotation whose speaker a source names by a pronoun', () => {
  const source = sourceOf(
    'kelm-voice.md',
    article(
      '2021-06-13',
      'Sand to lead the yard',
      'Mirja Sand, the welder, will lead the yard.',
      'The chairman, Aldo Brenner, stays on until autumn.',
      'The 29-year-old joined three years ago. “We shall pay for the lifeboat first,” she said.',
    ),
  );
  it('is not called somebody else’s where the name is a few sentences before', () => {
    const draft = dated('2021-06-14', '“We shall pay for the lifeboat first,” Sand said.');
    expect(against(draft, [source]).quotations).toMatchObject([{ verdict: 'exact' }]);
  });
});

describe('a draft that contradicts itself', () => {
  const isWrong = (text: string): boolean =>
    judge(text).some(
      ({ verdict, by }) => verdict === 'contradicted' && by.every(({ source }) => source === null),
    );
  it.each([
    [
      'a list and its whole',
      'Twelve people were saved: six men, four women and two children.',
      'Twelve people were saved: six men, four women and three children.',
    ],
    [
      'shares of all',
      'Of the voters 61 percent said yes, 34 percent said no and 5 percent nothing.',
      'Of the voters 61 percent said yes, 34 percent said no and 15 percent nothing.',
    ],
    [
      'two ages',
      'Ida Holm, 34, won on Sunday.\n\nHolm, 34, has run for years.',
      'Ida Holm, 34, won on Sunday.\n\nHolm, 43, has run for years.',
    ],
    [
      'a sum of money',
      'They paid 3 million euros to the city and 4 million euros to the state, 7 million euros altogether.',
      'They paid 3 million euros to the city and 4 million euros to the state, 9 million euros altogether.',
    ],
    [
      'a toll of the headline',
      'Five killed in crash near Varn\n\nA coach left the road. Five people were killed, police said.',
      'Seven killed in crash near Varn\n\nA coach left the road. Five people were killed, police said.',
    ],
  ])('%s', (_, right, wrong) => {
    expect(isWrong(right)).toBe(false);
    expect(isWrong(wrong)).toBe(true);
  });
});
