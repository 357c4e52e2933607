import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { dated } from '../../helpers/story.ts';
import { article, isCalledWrong, judging } from './judged.ts';

const SOURCES = readSources([
  {
    path: 'vale-post.md',
    content: article(
      '2022-03-09',
      'Mayor rules out quick sale of the bathhouse',
      'The town clerk, Petra Lund, locked the bathhouse at 8.40 a.m. The boiler was switched off at noon.',
      'Divers searched the old basin. They pulled out a safe about an hour later.',
      'A loose drain was reported in January, caretaker Ivo Brandt said. The flood of 3 March ruined the changing rooms.',
      'The treasurer, Anna Holt, met the swimmers on Monday. She promised that each club would get 3,000 crowns as a first refund.',
      'Edvard Sten was harbour minister when the bathhouse was built. Its guide is Karl Moe, a retired naval cook.',
      'The swimmers’ league has ruled out a boycott. Visitors were sent through the south door.',
      'Lund was not at the opening of the pool.',
      'A rope hurt one of the crew of the harbour boat.',
      'The diver, Jon Pell, broke a rib and was brought to St Ann’s clinic in Arnholm.',
      'The mayor, Greta Fox, denied that the decision had been taken in the town hall. It was the county’s alone, she said.',
    ),
  },
  {
    path: 'county-mail.md',
    content: article(
      '2022-03-10',
      'Bathhouse leak grows',
      'Plumbers measured a loss of 210 litres a minute on Tuesday. By Wednesday evening it had risen to 380.',
      'The club has not won the swimming cup since 1987. The opening was put back by 25 minutes.',
      '"I did not stay a minute longer," Brandt said. Engineers were called on Tuesday to look at the tiles.',
      'More than a dozen members of the county’s clubs wrote to the paper. The county wrote to some 2,300 members.',
      'The swimmers were still looking for their towels in the wrecked rooms on Tuesday after getting their keys back.',
      'They had got the keys back a day after the accident.',
      'A boat builder in Kessel has made new oars.',
      'The case is to be heard in Arnholm. Residents may keep the changing rooms open until the county decides.',
    ),
  },
]);

const judge = judging();
const isCalled = (text: string): boolean =>
  judge(dated('2022-03-11', text), SOURCES).statements.some(isCalledWrong);

describe('a change of order, office, agent or plan, and the honest sentence beside it', () => {
  it.each([
    ['two hours of one article', 'The clerk locked the bathhouse before the boiler was switched off.', 'The clerk locked the bathhouse after the boiler was switched off.'],
    ['what the next sentence has as later', 'The safe was pulled out after divers had searched the basin.', 'The safe was pulled out before divers had searched the basin.'],
    ['a month that something was reported in', 'A loose drain had been reported before the flood.', 'A loose drain had been reported after the flood.'],
    ['who it was by, in the passive', 'A first refund of 3,000 crowns for each club was promised by Anna Holt.', 'A first refund of 3,000 crowns for each club was promised by Ivo Brandt.'],
    ['an office after "served as"', 'Sten served as harbour minister when the bathhouse was built.', 'Sten served as justice minister when the bathhouse was built.'],
    ['an office that the tagger takes for an adjective', 'Karl Moe, a retired naval cook, is the guide.', 'Karl Moe, a retired army general, is the guide.'],
    ['a side that the tagger takes for an adverb', 'Visitors were sent through the south door.', 'Visitors were sent through the north door.'],
    ['a denial of somebody by trade', 'The clerk was not at the opening of the pool.', 'The clerk was at the opening of the pool.'],
    ['where somebody was taken, of what the sentence before names', 'The diver of the harbour boat was brought to a clinic in Arnholm.', 'The diver of the harbour boat was brought to a clinic in Kessel.'],
    ['what is ruled out', 'The swimmers’ league does not plan a boycott.', 'The swimmers’ league will begin a boycott.'],
  ])('%s', (_, honest, changed) => {
    expect([honest, isCalled(honest)]).toEqual([honest, false]);
    expect([changed, isCalled(changed)]).toEqual([changed, true]);
  }); // biome-ignore format: a table
});

describe('an honest sentence in other words', () => {
  it.each([
    ['a number that one source gives and another only allows', 'The county wrote to 2,300 members.'],
    ['a length of time after one event', 'The swimmers got their keys back a day after the accident.'],
    ['a number whose unit the source leaves out', 'The loss of water reached 380 litres a minute.'],
    ['the year that something has not been since', 'The club last won the swimming cup in 1987.'],
    ['a length of time beside a set phrase', 'The start was delayed by 25 minutes.'],
    ['the part of a day that a source has', 'Engineers came on Tuesday morning to look at the tiles.'],
    ['before a body, which is no time', 'The case will go before the county court in Arnholm.'],
    ['a denial of where', 'The mayor says the decision was taken by the county alone.'],
    ['a plan that a title says is ruled out', 'The mayor does not want a quick sale.'],
  ])('is not called wrong: %s', (_, honest) => {
    expect([honest, isCalled(honest)]).toEqual([honest, false]);
  }); // biome-ignore format: a table
});
