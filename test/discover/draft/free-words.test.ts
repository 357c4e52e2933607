import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { article, isCalledWrong, judging, sourceOf } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'lakeside-post.md',
    content: article(
      '2019-06-04',
      'Cable car stops with 31 people on board',
      'A cable car at Arnfell stopped for six hours on Monday with 31 tourists on board, the operator said.',
      'All of them were brought down by rope after dark. A woman sprained her ankle and was treated at the clinic in Tolm.',
      'The engine had overheated, said the manager of the company, Brita Soll. She apologised and promised to refund the tickets.',
      'A mechanic had complained about the cooling in April, but the part was not replaced.',
      'The mayor of Arnfell, Jon Vesper, called for an inquiry.',
    ),
  },
  {
    path: 'valley-radio.md',
    content: article(
      '2019-06-06',
      'Cable car to stay shut until July',
      'The cable car at Arnfell will stay shut until July, Brita Soll said on Wednesday.',
      'Hotels in the village expect to lose a third of their guests this month.',
      'Inspectors of the state, led by Karl Odder, began to examine the engine on Wednesday. They will report in August.',
    ),
  },
]);

/** The draft in words of its own, each sentence of which the sources bear out. */
const HONEST = [
  'Dozens of holidaymakers were stuck in a gondola above Arnfell on Monday.',
  'Rescuers lowered everybody to the ground in the dark.',
  'One passenger hurt her foot and was looked after in Tolm.',
  'The firm will give travellers their money back.',
  'A worker had warned of trouble with the cooling weeks earlier.',
  'Innkeepers fear that visitors will stay away.',
  'Government experts are now looking into what went wrong with the motor.',
  'Nobody will be able to ride up the mountain before the summer.',
];

describe('a draft in words of its own', () => {
  const against = judging();
  const judge = (paragraphs: readonly string[]) =>
    against(article('2019-06-07', 'A draft', ...paragraphs), SOURCES).statements;

  it.each(HONEST)('%s is not called wrong', (sentence) => {
    const judged = judge(HONEST).find(({ text }) => text === sentence);
    expect(judged !== undefined && isCalledWrong(judged)).toBe(false);
  });

  it.each([
    ['The passengers have sued the firm.', 'unsupported'],
    ['A moose was run over by a snowplough near a kindergarten.', 'unsupported'],
  ])('%s is %s, as no source speaks of it', (sentence, verdict) => {
    expect(judge([...HONEST, sentence]).find(({ text }) => text === sentence)?.verdict).toBe(verdict);
  });

  it.each([
    'A moose was run over by a snowplough near a kindergarten.',
    'The engine had overheated because a seagull nested in its chimney.',
  ])('%s is held to the words of the sources where the rest of the draft keeps to them', (sentence) => {
    const close = [
      'A cable car at Arnfell stopped for six hours on Monday.',
      'The engine had overheated, said the manager of the company, Brita Soll.',
      'A mechanic had complained about the cooling in April.',
      'Hotels in the village expect to lose a third of their guests.',
    ];
    const statements = judge([...close, sentence]);
    expect(statements.find(({ text }) => text === sentence)?.verdict).toBe('unsupported');
    expect(statements.filter(({ text }) => close.includes(text)).map(({ verdict }) => verdict)).toEqual(
      close.map(() => 'supported'),
    );
  });
});

describe('a denial of a verb with its noun, and lengths and numbers in words', () => {
  const VERDICT = [
    sourceOf(
      'court-page.md',
      article(
        '2020-03-02',
        'Surveyor is let go',
        'Runa Hald did not give evidence at the trial in Tromso.',
        'The jurors had not been shown a report on the strength of the pier.',
        'Her brother left the building half an hour after the verdict. Salt was found at up to 40 times the usual level.',
      ),
    ),
  ];
  const against = judging();
  const isCalledIn = (text: string): boolean =>
    against(`---\npublished: 2020-03-05\n---\n${text}\n`, VERDICT).statements.some(isCalledWrong);

  it.each([
    ['a verb with its noun', 'Hald did not testify at the trial.', 'Hald testified at the trial.'],
    ['a noun after a small verb', 'Jurors were not shown a report about the strength of the pier.', 'Jurors had been shown a report about the strength of the pier.'],
  ])('%s', (_, honest, changed) => {
    expect(isCalledIn(honest)).toBe(false);
    expect(isCalledIn(changed)).toBe(true);
  }); // biome-ignore format: a row a kind

  it.each([
    ['hours without a number', 'Her brother left the building within hours of the verdict.'],
    ['a number that is a word in the draft alone', 'The level of salt was forty times the usual one.'],
  ])('%s', (_, honest) => expect(isCalledIn(honest)).toBe(false));
});
