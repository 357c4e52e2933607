import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a scan of articles of one day opposes: the values of each candidate. */
function opposed(...texts: string[]): string[][] {
  const { candidates } = scan(
    readSources(texts.map((text, i) => ({ path: `${i}.md`, content: dated('2024-03-05', text) }))),
    { tagger },
  );
  return candidates.map(({ positions }) => positions.map(({ value }) => value).sort());
}

describe('values that two articles give in other words', () => {
  it.each([
    [
      'a fee',
      'If Orvel Mills walks away it will owe Banner a termination fee of $150 million.',
      'A break fee of $115m is payable by Orvel Mills.',
      ['115000000 USD', '150000000 USD'],
    ],
    [
      'a price',
      'Holders of Orvel stock will get $38.50 for each share.',
      'The bid for Orvel is $35.80 a share.',
      ['35.8 USD', '38.5 USD'],
    ],
    [
      'storeys',
      'The fire gutted a four-storey warehouse in Lindow.',
      'The fire went through three floors of the warehouse in Lindow.',
      ['3', '4'],
    ],
    [
      'a rank',
      'The merged group will be the third-largest brewer in the country.',
      'It becomes the second-biggest brewer of the country.',
      ['2', '3'],
    ],
    [
      'the age of one whose name is spelled in two ways',
      'Captain Lorne Pascall, 58, was on the bridge.',
      'Lorne Paskell, a 61-year-old with decades at sea, was on the bridge.',
      ['P58Y', 'P61Y'],
    ],
    [
      'the age of one whom a pronoun stands for, after a place line',
      'PORT ARDEN (Coast Wire) -- Lorne Pascall, the stubborn painter of the northern harbours, has died. He was 84.',
      'Lorne Pascall has died at the age of 81, his family said.',
      ['P81Y', 'P84Y'],
    ],
    [
      'an hour by a thing of another name',
      'The blaze broke out at 9.30 pm in the warehouse.',
      'The fire began at about 11.15 pm in the warehouse.',
      ['21:30', '~23:15'],
    ],
  ] as const)('are opposed: %s', (_, a, b, values) => {
    expect(opposed(a, b)).toContainEqual([...values]);
  });

  it.each([
    ['people of two ages', 'The 30-year-old sergeant fired at Daniel Gray.', 'Daniel Gray, 16, was hit.'],
    [
      'a calibre and what was loaded',
      'A .38-caliber revolver lay in the road.',
      'The revolver was loaded with four bullets.',
    ],
    [
      'distances from one town',
      'The warehouse lies 15 miles north of Lindow.',
      'A driver saw the van 50 miles south of Lindow.',
    ],
    ['hours of two events', 'The alarm was raised at 3.15 am.', 'The order to leave was lifted at 8 am.'],
    [
      'the day of a report',
      'LINDOW, England, March 4 — Three walkers were saved.',
      'Three walkers were saved on Tuesday, the coast guard said.',
    ],
    [
      'years of two events',
      'The tank was built in 1987, and the plant opened in 1969.',
      'The plant was fined in 2014.',
    ],
  ] as const)('are left alone where they are %s', (_, a, b) => {
    expect(opposed(a, b)).toEqual([]);
  });
});

describe('values of whole articles', () => {
  const story = (...lines: string[]): string => lines.join('\n\n');

  it('takes an age for that of the one person who is called so', () => {
    const a = story('Louise Tarn, 52, the branch manager, opened the door.', 'Nothing else was taken.');
    const b = story('The 47-year-old branch manager was praised by the police.', 'The robbers got away.');
    expect(opposed(a, b)).toContainEqual(['P47Y', 'P52Y']);
  });

  it('names whose age it is after what is headed', () => {
    const a = 'The 57-year-old head of Havdal, Ingrid Solmein, did not come.';
    expect(opposed(a, 'Ms Solmein, 51, runs Havdal.')).toContainEqual(['P51Y', 'P57Y']);
  });

  it('takes a given name after a title for that of the full name', () => {
    expect(opposed('Conrad Vail died at 81.', 'Sir Conrad, who was 84, died in his sleep.')).toContainEqual([
      'P81Y',
      'P84Y',
    ]);
  });

  it('keeps two groups that are counted in one number from one of them', () => {
    expect(
      opposed(
        'The liner Alma took off some 420 passengers and crew at Orvel.',
        'The liner Alma took off its 246 passengers at Orvel.',
      ),
    ).toEqual([]);
  });

  it('keeps a toll of an earlier day from that of the page', () => {
    expect(
      opposed(
        'Seven patients died in the outbreak in Orvel.',
        'By 1 February there had been two deaths in the outbreak in Orvel.',
      ),
    ).toEqual([]);
  });

  it('reads an undated article by the day that it prints', () => {
    const { candidates } = scan(
      readSources([
        {
          path: 'a.txt',
          content: 'LINDOW, 5 March 2024 (Coast Wire) - The hearing will be held on March 12.',
        },
        {
          path: 'b.txt',
          content: 'LINDOW, 5 March 2024 (Hill Press) - The hearing will be held on March 15.',
        },
      ]),
      { tagger },
    );
    expect(candidates.map(({ positions }) => positions.map(({ value }) => value))).toEqual([
      ['2024-03-12', '2024-03-15'],
    ]);
  });
});

describe('outlets that part into two camps', () => {
  const camps = (x: string, y: string): string[] => [
    `Some ${x} escaped before the flow was stopped, the operator of the pipe said.`,
    `The report by Harl Energy has two pages: ${x} lost, and a valve that did not close.`,
    `The regulator in Corrie shut the line after a spill that the firm put at ${y} of crude.`,
    `The skimmers do little against the ${y} that leaked at Corrie.`,
  ];

  it('are set against each other where no word of the one is found in the other', () => {
    expect(opposed(...camps('3,400 barrels', '4,300 barrels'))).toContainEqual([
      '3400 bbl',
      '4300 bbl',
      '~3400 bbl',
    ]);
  });

  it('are left apart where their figures are of another size', () => {
    expect(opposed(...camps('3,400 barrels', '90 barrels'))).toEqual([]);
  });
});
