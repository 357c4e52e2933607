import { expect, it } from 'vitest';
import { article, judging, sourceOf } from './judged.ts';

const SOURCES = [
  sourceOf(
    'pier-page.md',
    article(
      '2020-03-02',
      'Pier is closed',
      '"The pier had been cracked for years," said Runa Hald, the surveyor. "Nobody wanted to hear of it," she added.',
      'Mayor Tove Lind said that the town would appeal.',
    ),
  ),
];
const against = judging();
const verdictsOn = (text: string): string[] =>
  against(`---\npublished: 2020-03-05\n---\n${text}\n`, SOURCES).quotations.map(({ verdict }) => verdict);

it('gives what "she added" to whoever is quoted by name right before', () => {
  const words = '"Nobody wanted to hear of it," she added.';
  expect(verdictsOn(`"The pier had been cracked for years," Runa Hald said. ${words}`)).toEqual([
    'exact',
    'exact',
  ]);
  expect(verdictsOn(`"The pier had been cracked for years," Tove Lind said. ${words}`)).toEqual([
    'other speaker',
    'other speaker',
  ]);
});
