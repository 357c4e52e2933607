import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a scan of two articles of one day asks of a type, with both answers. */
const rivals = (type: string, a: string, b: string): string[] =>
  scan(
    readSources([
      { path: 'sources/a.md', content: dated('2024-03-05', a) },
      { path: 'sources/b.md', content: dated('2024-03-05', b) },
    ]),
    { tagger },
  )
    .candidates.filter((candidate) => candidate.type === type)
    .map(({ ask, positions }) => [ask, ...positions.map(({ label }) => label)].join(' | '));

describe('who did it', () => {
  it.each([
    [
      'two trades, by verbs of one family',
      'An off-duty baker pulled the boy from a sinking van, witnesses said.',
      'A sailor pulled the boy out, an official said, by cutting his belt.',
      'Who pulled the boy? | off-duty baker | sailor',
    ],
    [
      'a relative clause and a cleft sentence',
      'The fraud came out because of a clerk who alerted regulators.',
      'It was his son-in-law who tipped off the Exchange Commission.',
      'Who alerted Exchange Commission? | clerk | son-in-law',
    ],
    [
      'active and passive',
      'The tower was designed by Karl Voss.',
      'The architect Ida Lenz designed the tower.',
      'Who designed the tower? | Karl Voss | architect Ida Lenz',
    ],
    [
      'two titles, and whom a pronoun names',
      'Judge Helen Marr sentenced him to nine years.',
      'He was sentenced by Judge Paul Itto to nine years.',
      'Who sentenced him? | Judge Helen Marr | Judge Paul Itto',
    ],
    [
      'two nations',
      'The painting was bought by a Japanese museum.',
      'A Swiss collector bought the painting.',
      'Who bought the painting? | Japanese museum | Swiss collector',
    ],
    [
      'two cleft sentences in other words, though both articles know both',
      'It was Orlo Brand who alerted the wardens. Ida Lenz was asleep.',
      'Brand slept. It was his neighbour Ida Lenz, friends say, who tipped off the wardens.',
      'Who alerted the wardens? | Orlo Brand | neighbour Ida Lenz',
    ],
    [
      'whose order it was',
      'The order to leave the camp came from Major Tove Alm, the staff said.',
      'It was the cook, Piet Roos, who ordered the camp to be evacuated.',
      'Who ordered the camp to be evacuated? | Major Tove Alm | Piet Roos',
    ],
    [
      'whose work it was',
      'The restoration of the organ was the work of Hollin & Marsh.',
      'The organ was played again after a restoration carried out by Pelham Brothers.',
      'Whose work was the restoration of the organ? | Hollin & Marsh | Pelham Brothers',
    ],
    [
      'who was the first to do it',
      'The first to raise the alarm was a porter, Jan Wick.',
      'The first warning came from a guest, Rosa Hale, who had smelt smoke.',
      'Who was the first to raise the alarm? | Jan Wick | Rosa Hale',
    ],
    [
      'whose army it was',
      "Rovan's army shelled the village.",
      "Tarnow's army shelled the village.",
      "Who shelled the village? | Rovan's army | Tarnow's army",
    ],
  ])('is asked: %s', (_, a, b, expected) => {
    expect(rivals('actor', a, b)).toEqual([expected]);
  });

  it.each([
    ['who is named more closely elsewhere', 'Police found the body.', 'A jogger found the body.'],
    ['two things of one noun', 'Voss scored the first goal.', 'Lenz scored the second goal.'],
    ['nothing that is known', 'Karl Voss scored.', 'Ida Lenz scored.'],
    ['what many may do', 'The mayor visited the site.', 'The president visited the site.'],
    ['two whom it befell', 'A nurse carried the girl.', 'A cook carried the boy.'],
    ['two orders', 'It was Orlo Brand who ordered the wine.', 'The order to leave came from Ida Lenz.'],
    [
      'two warnings of two things',
      'It was Orlo Brand who warned of the ice.',
      'It was Ida Lenz who sold the boat.',
    ],
    ['whoever comes from a town', 'Orlo Brand came from Lindow.', 'The sailor came from Torv.'],
    [
      'a title and the name of one',
      'It was Mayor Brand who gave the order to leave.',
      'The order to leave came from the mayor.',
    ],
    ['a nation and its people', 'French troops freed the town.', 'The town was freed by France.'],
    [
      'one whom the other article knows too',
      'Voss designed the tower. Lenz drew the plans.',
      'Lenz designed the tower.',
    ],
  ])('is not asked of %s', (_, a, b) => {
    expect(rivals('actor', a, b)).toEqual([]);
  });
});

describe('where it was', () => {
  it.each([
    [
      'active and passive, a name and a noun',
      'Agents arrested Kovar at Lindow Main airport in May.',
      'Kovar was arrested at his home in Torv Heights in May.',
      'Where was Kovar arrested? | at Lindow Main airport | at home',
    ],
    [
      'two towns',
      'Kovar was buried in Lindow.',
      'Kovar was buried in Torv on Friday.',
      'Where was Kovar buried? | in Lindow | in Torv',
    ],
    [
      'two rooms',
      'The boy was found in the cellar.',
      'The boy was found in a barn.',
      'Where was the boy found? | in cellar | in barn',
    ],
  ])('is asked: %s', (_, a, b, expected) => {
    expect(rivals('place', a, b)).toEqual([expected]);
  });

  it.each([
    [
      'a place and what holds it',
      'Kovar was arrested in Lindow.',
      'Kovar was arrested in Torv, north of Lindow.',
    ],
    ['two people', 'Kovar was arrested in Lindow.', 'Brandt was arrested in Torv.'],
    ['two prepositions', 'The boy was found near Lindow.', 'The boy was found in Torv.'],
    ['a town and a room', 'The boy was found in Lindow.', 'The boy was found in a barn.'],
    ['several of them', 'Two boys were found in Lindow.', 'The boys were found in Torv.'],
  ])('is not asked of %s', (_, a, b) => {
    expect(rivals('place', a, b)).toEqual([]);
  });
});
