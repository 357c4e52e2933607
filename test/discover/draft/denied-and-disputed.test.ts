import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { dated } from '../../helpers/story.ts';
import { article, judging } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'pool-herald.md',
    content: article(
      '2022-03-08',
      'Swimming pool at Orrin closed without a word',
      'The pool at Orrin was closed on Friday. The manager, Tove Lind, blamed the heating firm for the mould, but offered no evidence for it.',
      'The firm denied some swimmers’ claims that its engineer had slept in the boiler room. Its director called the charges “unfounded”.',
      'The council had long accused the manager of hiding the bills from the auditor.',
      'Clerks at Orrin counted 5,417 visitors in February. The caretaker, 44, was sent home.',
      'Lind said that the filters had been cleaned. An Estonian swimmer, Peeter Kask, fell ill.',
      'It was the worst winter for the baths since the town took them over in 2009.',
      'Nobody was in the changing rooms on Friday. The 25-metre pool has a 40-foot (12-metre) crack in its floor.',
      'Hundreds of people bathe at Orrin. Two people fainted in the heat.',
    ),
  },
  {
    path: 'coast-line.md',
    content: `---\ntitle: Mould shuts the baths\npublisher: The Coast Line\npublished: 2022-03-09\n---\nThe baths at Orrin had 5,431 visitors in February. The caretaker says the cellar is dry.\n\nThe engineer Ole Brandt disputed that the filters had been cleaned.\n\nOle Brannt, the engineer, had warned the council of the mould.\n`,
  },
]);

const against = judging();
const judge = (text: string) => against(dated('2022-03-10', text), SOURCES).statements;

describe('a sentence that a source denies', () => {
  it.each([
    ['after a word of blame', 'Lind blamed the heating firm and offered evidence.'],
    ['by a word with "un-"', 'The director of the firm blamed nobody and said the charges were founded.'],
    ['where only its day is the same', 'A cleaner was in the changing rooms when the alarm went on Friday.'],
  ])('is never supported by it: %s', (_, text) => {
    expect(judge(text).map(({ verdict }) => verdict)).not.toContain('supported');
  });

  it.each([
    [
      'what is accused of is not said to be so',
      'The manager denies that she hid the bills from the auditor.',
    ],
    ['claims that are denied', 'The firm denied that its engineer had slept in the boiler room.'],
    ['a denial of what somebody else says', 'Brandt disputed that the filters had been cleaned.'],
    ['a heading whose verb is read as a noun', 'The pool at Orrin was closed without a word.'],
  ])('is not contradicted: %s', (_, text) => {
    expect(judge(text).filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
  });

  it('is contradicted where somebody denies in the draft what the same person says in a source', () => {
    expect(judge('Lind disputed that the filters had been cleaned.')).toMatchObject([
      { verdict: 'contradicted' },
    ]);
  });
});

describe('values that the sources give otherwise', () => {
  it('are disputed where one source gives the figure and another one near it', () => {
    const [judged] = judge('Orrin counted 5,417 visitors in February.');
    expect(judged).toMatchObject({
      verdict: 'disputed',
      why: 'pool-herald (8 Mar 2022) says "5,417"; The Coast Line (9 Mar 2022) says "5,431"',
    });
  });

  it('are contradicted where an age is that of somebody without a name', () => {
    expect(judge('The 47-year-old caretaker was sent home.')).toMatchObject([
      { verdict: 'contradicted', why: 'the draft says "47-year-old"; pool-herald (8 Mar 2022) says "44"' },
    ]);
  });

  it('name every spelling of a name that no source prints, each with who prints it', () => {
    const [judged] = judge('Ole Brendt, the engineer, had warned the council of the mould.');
    expect(judged).toMatchObject({
      verdict: 'contradicted',
      why: 'no source names "Ole Brendt"; The Coast Line (9 Mar 2022) spells it "Ole Brandt" and The Coast Line (9 Mar 2022) spells it "Ole Brannt"',
    });
  });

  it('are not held against the year of a clause that is about something else', () => {
    const judged = judge(
      'The worst winter for the baths came to an end on Friday, when the pool was closed.',
    );
    expect(judged.filter(({ why }) => why.includes('2009'))).toEqual([]);
  });

  it.each([
    ['a measure of something else', 'The 25-metre pool has a crack in its floor.'],
    ['a number of something else for a vague one', 'Hundreds of people were at Orrin when the heat came.'],
  ])('are not held against %s', (_, text) => {
    expect(judge(text).filter(({ verdict }) => /^(?:contradicted|disputed)$/u.test(verdict))).toEqual([]);
  });

  it('take a people of a source for its country', () => {
    expect(judge('A swimmer from Estonia, Peeter Kask, fell ill.')).toMatchObject([{ verdict: 'supported' }]);
  });
});

describe('a statement that holds nothing to check', () => {
  it('is given with its words, without the marks of a heading', () => {
    const { unchecked, uncheckedStatements } = against(
      dated('2022-03-10', '## And then?\n\nIt rained.'),
      SOURCES,
    );
    expect(uncheckedStatements.map(({ text }) => text)).toContain('It rained.');
    expect(uncheckedStatements.every(({ text }) => !text.startsWith('#'))).toBe(true);
    expect(unchecked).toBe(uncheckedStatements.length);
  });
});
