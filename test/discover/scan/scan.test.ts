import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** Articles by id: their day and their text. */
function articles(texts: Readonly<Record<string, readonly [published: string, text: string]>>) {
  return readSources(
    Object.entries(texts).map(([id, [published, text]]) => ({
      path: `sources/${id}.md`,
      content: dated(published, text),
    })),
  );
}

const valuesOf = (sources: ReturnType<typeof articles>) =>
  scan(sources, { tagger }).candidates.map(({ rule, type, positions }) => [
    rule,
    type,
    positions.map(({ value }) => value).sort(),
  ]);

describe('a scan', () => {
  it.each([
    'The constructor of the bridge died on Monday, and 12 people were hurt.',
    'Constructors had warned, the constructor said, before the constructor went on for 12 days.',
    'Mr Orr, Constructor Lund and 12 constructors, 80 metres constructor, constructor from Torv, built it in 2001.',
  ])('takes no word for a property that every object of the language has: %s', (text) => {
    const sources = articles({ a: ['2024-03-05', text], b: ['2024-03-05', text.replace('12', '19')] });
    for (const { ask } of scan(sources, { tagger }).candidates) expect(ask).not.toContain('function');
  });

  it('names shared words as the articles print them, and each once', () => {
    const sources = articles({
      a: ['2024-03-05', 'The owner of the gallery, Corwin Ashdale, 58, was held on Tuesday.'],
      b: ['2024-03-05', 'Gallery owner Corwin Ashdale, a 63-year-old, was held.'],
    });
    const reasons = scan(sources, { tagger }).candidates.map(({ why }) => why);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain('"Ashdale"');
    for (const [, word = ''] of (reasons[0] as string).matchAll(/"([^"]+)"/gu))
      expect(`${sources[0]?.text} ${sources[1]?.text}`).toContain(word);
    expect(reasons[0]?.match(/"Ashdale"/gu)).toHaveLength(1);
  });

  it('reads a sentence with a run of letters that is not tagged, and a value far into it', () => {
    const long = `The crew and the mate and the cook of the ferry said on the quay that ${'add-mask::the'.repeat(12)} killed 14 people`;
    const sources = articles({ a: ['2024-03-05', long], b: ['2024-03-05', long.replace('14', '19')] });
    expect(() => scan(sources, { tagger })).not.toThrow();
  });

  it('finds two counts of one thing in two articles', () => {
    const sources = articles({
      a: ['2024-03-05', 'Four freight wagons derailed near Lindow on Monday.'],
      b: ['2024-03-05', 'On Monday six freight wagons derailed near Lindow after heavy rain.'],
    });
    expect(valuesOf(sources)).toEqual([['contradiction', 'count', ['4', '6']]]);
  });

  it.each([
    [
      'a bound',
      'A blast killed nine people in Orvel.',
      'A blast killed at least 11 people in Orvel.',
      ['9', '>=11'],
    ],
    [
      'the one group of an article',
      'A blast killed nine workers in Orvel.',
      'A blast killed 11 people in Orvel.',
      ['11', '9'],
    ],
    [
      'others than the dead',
      'A blast in Orvel killed two people. Thirty others were hurt.',
      'A blast in Orvel killed two people and injured 41.',
      ['30', '41'],
    ],
    [
      'those taken to hospital',
      'The crash in Orvel injured 17 passengers.',
      'After the crash in Orvel 23 passengers were taken to hospital.',
      ['17', '23'],
    ],
  ] as const)('finds two tolls of one day: %s', (_, a, b, expected) => {
    const sources = articles({ a: ['2024-03-05', a], b: ['2024-03-05', b] });
    expect(valuesOf(sources).map(([, , values]) => values)).toContainEqual(expected);
  });

  it('reports a toll that a later article gives lower, though an earlier one gave it so as well', () => {
    const sources = articles({
      a: ['2024-03-05', 'A blast killed three people in Orvel.'],
      b: ['2024-03-06', 'A blast killed four people in Orvel.'],
      c: ['2024-03-07', 'A blast killed three people in Orvel.'],
    });
    expect(valuesOf(sources)).toEqual([['contradiction', 'count', ['3', '4']]]);
  });

  it('shows a value that agrees with all others after those that do not', () => {
    const sources = articles({
      a: ['2024-03-05', 'Four freight wagons derailed near Lindow on Monday.'],
      b: ['2024-03-05', 'On Monday six freight wagons derailed near Lindow after heavy rain.'],
      c: ['2024-03-05', 'Several freight wagons derailed near Lindow on Monday.'],
      d: ['2024-03-05', 'At least four freight wagons derailed near Lindow on Monday.'],
    });
    const [candidate] = scan(sources, { tagger }).candidates;
    expect(candidate?.positions.map(({ value }) => value).slice(0, 2)).toEqual(['4', '6']);
    expect(candidate?.positions.map(({ value }) => value)).toContain('>=4');
    expect(candidate?.conflicts).toEqual([[0, 1]]);
  });

  it('keeps the part of a toll that an article names beside its whole from the whole of another', () => {
    const sources = articles({
      a: ['2024-03-05', 'A blast killed 14 people in Orvel. Five children were killed in the blast.'],
      b: ['2024-03-05', 'A blast killed 14 people in Orvel.'],
    });
    expect(valuesOf(sources)).toEqual([]);
  });

  it('holds each side of a vote against the same side alone', () => {
    const sources = articles({
      a: ['2024-03-05', 'The council of Orvel passed the plan by 28 votes to 21.'],
      b: ['2024-03-05', 'The council of Orvel passed the plan by 28 votes to 23.'],
    });
    expect(valuesOf(sources).map(([, , values]) => values)).toEqual([['21', '23']]);
  });

  it('reads a plan from the verb that follows what is counted', () => {
    const sources = articles({
      a: ['2024-03-05', 'The Orvel bank plans to close 15 branches in Lindow.'],
      b: ['2024-03-05', 'The Orvel bank said 25 branches will close in Lindow.'],
    });
    expect(valuesOf(sources).map(([, , values]) => values)).toEqual([['15', '25']]);
  });

  it('finds two lengths of one event, whatever unit they are in', () => {
    const sources = articles({
      a: ['2024-03-05', 'The blackout in Orvel lasted for 20 minutes.'],
      b: ['2024-03-05', 'The blackout in Orvel lasted two hours.'],
    });
    expect(valuesOf(sources)).toEqual([['contradiction', 'duration', ['PT20M', 'PT2H']]]);
  });

  it('finds the same digits in two zones', () => {
    const sources = articles({
      a: ['2024-03-05', 'The meteorite fell near Orvel at 0512 GMT.'],
      b: ['2024-03-05', 'The meteorite fell near Orvel at 5:12 a.m. local time.'],
    });
    expect(valuesOf(sources)[0]?.[1]).toBe('time');
  });

  it.each([
    [
      'sounds written in two ways',
      'Fire chief Andrew Keane spoke.',
      'Andrew Keen, the fire chief, spoke.',
      1,
    ],
    ['two people of one given name', 'Fire chief Andrew Keane spoke.', 'Andrew Holt, the mayor, spoke.', 0],
  ] as const)('asks how a name is spelled: %s', (_, a, b, n) => {
    const sources = articles({ a: ['2024-03-05', a], b: ['2024-03-05', b] });
    expect(valuesOf(sources).filter(([rule]) => rule === 'variant')).toHaveLength(n);
  });

  it.each([
    ['one hour', 'At noon on Friday the fire service put the number of dead at 71.', 1],
    ['a later hour', 'At 6 p.m. on Friday the fire service put the number of dead at 71.', 0],
  ])('compares two tolls of pages of two days by the hour that they give: %s', (_, later, n) => {
    const sources = articles({
      a: [
        '2024-03-08',
        'The quake that hit Orvel on Wednesday had claimed 64 lives by Friday noon, the fire service said.',
      ],
      b: ['2024-03-09', `${later} The quake hit Orvel on Wednesday.`],
    });
    expect(valuesOf(sources).filter(([, type]) => type === 'count')).toHaveLength(n);
  });

  it('takes no firm for a person where its chief is given an age', () => {
    const { candidates } = scan(
      articles({
        a: ['2024-03-05', 'The Havbris chief, 47, said that the plant would stay.'],
        b: ['2024-03-05', 'The Havbris chief, who is 52, said that the plant would stay.'],
      }),
      { tagger },
    );
    expect(candidates.map(({ positions }) => positions.map(({ value }) => value))).toEqual([
      ['P47Y', 'P52Y'],
    ]);
    expect(candidates.map(({ ask }) => ask)).not.toContain('How old is Havbris?');
  });

  it('sets every outlet beside a spelling, whether or not it prints the title that two of them share', () => {
    const { candidates } = scan(
      articles({
        a: ['2024-03-05', 'The fire is out, Mayor Thomas Weber said.'],
        b: ['2024-03-05', 'Mayor Tomas Weber told reporters that two sheds burned.'],
        c: ['2024-03-05', 'Thomas Weber, who led the firefighters, praised them.'],
      }),
      { tagger },
    );
    const [variant] = candidates.filter(({ rule }) => rule === 'variant');
    expect(
      variant?.positions.map(({ value, claims }) => [value, claims.map(({ source }) => source).sort()]),
    ).toEqual([
      ['Thomas', ['a', 'c']],
      ['Tomas', ['b']],
    ]);
  });

  it.each([
    ['a verb of two words', 'The ferry Alma sank on May 14.', 'The ferry Alma went down on May 16.'],
    [
      'an event named by a noun',
      'The train crashed at 9:15 p.m.',
      'The crash of the train happened at 10:40 p.m.',
    ],
    [
      'a number after an aside',
      'Eleven people, among them two children, were injured.',
      'On Tuesday 14 people were injured.',
    ],
  ])('finds what other outlets word otherwise: %s', (_, a, b) => {
    expect(valuesOf(articles({ a: ['2024-05-17', a], b: ['2024-05-17', b] }))).toHaveLength(1);
  });

  it.each([
    ['a part and its whole', 'Three of the 14 hostages were freed.', 'The gang holds 14 hostages.'],
    ['two shares of one vote', 'Okoro won 51.3 percent of the vote.', 'Amadi won 46.9 percent of the vote.'],
    [
      'two places of one list',
      'Traffic fell 52 percent in Haldern and 82 percent in Lindow.',
      'Traffic fell 82 percent in Lindow.',
    ],
    ['the news of two weeks', 'The talks began on March 1.', 'The talks began on March 13.'],
  ])('keeps apart: %s', (_, a, b) => {
    expect(valuesOf(articles({ a: ['2024-03-02', a], b: ['2024-03-14', b] }))).toEqual([]);
  });

  it('finds two directions from one town', () => {
    const sources = articles({
      a: ['2024-03-05', 'The wreck lies 12 km north of Haldern.'],
      b: ['2024-03-05', 'The wreck lies 12 km east of Haldern.'],
    });
    expect(valuesOf(sources)).toEqual([['contradiction', 'place', ['east', 'north']]]);
  });

  it('finds a sentence that its own page rules out', () => {
    const sources = articles({
      a: ['2024-03-25', 'The strike began earlier this month when dockers walked out on February 11.'],
    });
    expect(valuesOf(sources)).toEqual([['calendar', 'date', ['2024-02-11', '2024-03-01/2024-03-25']]]);
  });

  it('finds an event that leads to an earlier one', () => {
    const sources = articles({
      a: [
        '2024-03-25',
        'The first hearing was held in Orvel on March 19. It ended without a ruling, prompting a second hearing in Lindow on March 12.',
      ],
    });
    expect(valuesOf(sources)[0]).toEqual(['order', 'date', ['2024-03-12', '2024-03-19']]);
  });

  it('finds a claim that another party denies right after it', () => {
    const sources = articles({
      a: [
        '2024-03-25',
        'The union claimed that managers had locked the gates. The operator denied any lockout.',
      ],
    });
    const [candidate] = scan(sources, { tagger }).candidates;
    expect(candidate).toMatchObject({ rule: 'dispute', type: 'yesno' });
    expect(candidate?.positions.map(({ claims }) => claims[0]?.speaker)).toEqual([
      'The union',
      'The operator',
    ]);
  });

  it.each([
    [
      'a toll that grew',
      ['2024-03-05', 'The fire in Orvel killed five people.'],
      ['2024-03-06', 'The fire in Orvel killed nine people.'],
    ],
    [
      'another year',
      ['2024-03-05', 'In 2019 four freight wagons derailed near Lindow.'],
      ['2024-03-05', 'In 2011 six freight wagons derailed near Lindow.'],
    ],
    [
      'another round',
      ['2024-03-05', 'The second round of talks in Orvel lasted two days.'],
      ['2024-03-05', 'The third round of talks in Orvel lasted five days.'],
    ],
    [
      'another town',
      ['2024-03-05', 'The storm damaged 14 bridges in Orvel.'],
      ['2024-03-05', 'The storm damaged 30 bridges in Lindow.'],
    ],
    [
      'a part',
      ['2024-03-05', 'Nine boats sank off Orvel.'],
      ['2024-03-05', 'Two other boats sank off Orvel.'],
    ],
    [
      'a vague word and a figure',
      ['2024-03-05', 'Dozens of boats sank off Orvel.'],
      ['2024-03-05', 'Some 37 boats sank off Orvel.'],
    ],
    [
      'a sum in another currency',
      ['2024-03-05', 'The bridge in Orvel cost 10 million euros.'],
      ['2024-03-05', 'The bridge in Orvel cost $11 million.'],
    ],
    [
      'weeks between the articles',
      ['2024-03-05', 'The talks in Orvel lasted two days.'],
      ['2024-04-25', 'The talks in Orvel lasted five days.'],
    ],
  ] as const)('keeps apart %s', (_, a, b) => {
    expect(valuesOf(articles({ a, b }))).toEqual([]);
  });

  it('counts an echo once', () => {
    const copied =
      'Four freight wagons derailed near Lindow on Monday, and the line to the coast was closed until the evening while cranes lifted the wagons from the track one after the other.';
    const sources = articles({
      a: ['2024-03-05', copied],
      b: ['2024-03-05', copied],
      c: ['2024-03-05', 'On Monday six freight wagons derailed near Lindow after heavy rain.'],
    });
    const [candidate] = scan(sources, { tagger }).candidates;
    expect(candidate?.positions.map(({ value, origins, claims }) => [value, origins, claims.length])).toEqual(
      [
        ['4', 1, 2],
        ['6', 1, 1],
      ],
    );
  });

  it('gives offsets that are true to the file', () => {
    const sources = articles({
      a: ['2024-03-05', '“Grüße” 😀. Four freight wagons derailed near Lindow on Monday.'],
      b: ['2024-03-05', 'On Monday six freight wagons derailed near Lindow.'],
    });
    const claims = scan(sources, { tagger }).candidates.flatMap(({ positions }) =>
      positions.flatMap((p) => p.claims),
    );
    expect(claims.length).toBeGreaterThan(1);
    for (const { source, quote, start, end } of claims)
      expect(sources.find(({ id }) => id === source)?.text.slice(start, end)).toBe(quote);
  });

  it('gives the same answer whatever the order of the articles', () => {
    const sources = articles({
      a: ['2024-03-05', 'Four freight wagons derailed near Lindow on Monday.'],
      b: ['2024-03-05', 'On Monday six freight wagons derailed near Lindow.'],
      c: ['2024-03-05', 'Five freight wagons derailed near Lindow on Monday.'],
    });
    expect(scan([...sources].reverse(), { tagger }).candidates).toEqual(scan(sources, { tagger }).candidates);
  });

  it.each([
    ['one endless line of numbers', '12 boats and '],
    ['one endless word', 'a'],
    ['quotation marks without end', '"'],
    ['names without end', 'Alpha Beta '],
    ['verbs of saying without end', 'he said, '],
    ['fractions without end', '\u00BD '],
    ['numbers without end', '123 '],
    ['one sentence again and again', 'Four boats sank off Orvel on Monday. '],
    ['denials without end', 'He denied that 12 boats sank. '],
  ])('ends on %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(12_000 / piece.length));
    expect(
      scan(articles({ a: ['2024-03-05', text], b: ['2024-03-05', text] }), { tagger }).candidates.length,
    ).toBeLessThan(50);
  });
});
