import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { truthOf } from '../../../src/discover/scan/wording/truth-question.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a scan asks of a value that a sentence gives: another outlet of that day prints it too. */
const asks = (sentence: string): string[] => {
  const { facts } = scan(
    readSources([
      { path: 'sources/a.md', content: dated('2024-03-07', sentence) },
      { path: 'sources/b.md', content: dated('2024-03-07', `According to the mayor, ${sentence}`) },
    ]),
    { tagger },
  );
  return facts.map(({ ask }) => ask);
};

describe('the question for a value', () => {
  it.each([
    // Active, passive, with its auxiliary, and of several.
    ['The Ostra bridge collapsed on Tuesday.', 'When did the Ostra bridge collapse?'],
    ['Divers recovered the wreck on Tuesday.', 'When did divers recover the wreck?'],
    ['The trawler was commandeered by pirates on Tuesday.', 'When was the trawler commandeered by pirates?'],
    ['The valves were replaced on Tuesday.', 'When were the valves replaced?'],
    ['The parliament has ratified the treaty on Tuesday.', 'When did the parliament ratify the treaty?'],
    ['The hearing is scheduled for March 28.', 'When is the hearing scheduled for?'],
    ['Harbour police will reopen the quay on March 28.', 'When will Harbour police reopen the quay?'],
    ['The tanker struck a reef at 4:20 a.m. on Tuesday.', 'At what time did the tanker strike a reef?'],
    // What the subject is, past what hangs on it, and asides.
    ['Lorvik, the trade minister, resigned on Tuesday.', 'When did Lorvik resign?'],
    [
      'A spokesman for the harbour board apologised on Tuesday.',
      'When did a spokesman for the harbour board apologise?',
    ],
    ['The dam, which was built in 1961, has three locks.', 'When was the dam built?'],
    // Counts as subject, object and after a small word.
    ['Four masked men robbed the bank in Tarnow.', 'How many masked men robbed the bank in Tarnow?'],
    ['Firefighters checked 41 flats in the tower.', 'How many flats did firefighters check in the tower?'],
    ['The treaty was signed by 14 countries.', 'By how many countries was the treaty signed?'],
    ['There were 31 statues in the upper hall.', 'How many statues were there in the upper hall?'],
    ['Brenner was stabbed seven times.', 'How many times was Brenner stabbed?'],
    ['The jury found Brenner guilty on nine counts.', 'On how many counts did the jury find Brenner guilty?'],
    // Sums and sizes.
    ['Revenue rose to 310 million crowns.', 'To how much did revenue rise?'],
    ['Turnout stood at 61 percent.', 'At what percentage did turnout stand?'],
    ['The debts were $3.2 million.', 'How much were the debts?'],
    ['The van plunged 60 metres.', 'How far did the van plunge?'],
    ['The harbour board spent $3.2 million.', 'How much did the harbour board spend?'],
    ['A new roof will cost $3.2 million.', 'How much will a new roof cost?'],
    ['Turnout was 61 percent.', 'What percentage was the turnout?'],
    ['The board paid Kestrel $3.2 million.', 'How much did the board pay Kestrel?'],
    [
      'Sixty percent of traffic to the island was lost.',
      'What percentage of traffic to the island was lost?',
    ],
    // How long.
    ['The strike lasted three weeks.', 'How long did the strike last?'],
    ['The jury deliberated for nine hours.', 'For how long did the jury deliberate?'],
    // Events by their nouns, where the clause makes no plain question.
    // What was done to a value, where the words name no one who did it, and a pronoun.
    [
      'Crooks walked off, stealing $3.2 million of jewelry from the safe.',
      'How much was stolen from the safe?',
    ],
    [
      'The blast tore through the pit, trapping 63 miners underground.',
      'How many miners were trapped underground?',
    ],
    ['Repairing it will swallow 40 million dollars.', 'How much will be swallowed?'],
    [
      'They recovered 41 rifles in the hold of the ship.',
      'How many rifles did they recover in the hold of the ship?',
    ],
    // A subject of two verbs, a verb of another one, what is to be, and a year before the subject.
    ['The crew turned back and landed at 4:20 p.m.', 'At what time did the crew land?'],
    ['The harbour board agreed to pay $3.2 million.', 'How much did the harbour board agree to pay?'],
    ['The new council is to be sworn in on March 28.', 'When is the new council to be sworn in?'],
    ['In 2015 pilots at Norvik walked out for 11 days.', 'For how long did the pilots at Norvik walk out?'],
    ['It was quarter to six when the wheels hit the runway.', 'At what time did the wheels hit the runway?'],
    ['The trawler had 19 crates in its hold.', 'How many crates did the trawler have in its hold?'],
    // How far off, how large, how long.
    ['The vessel was found 14 miles off the coast.', 'How far off the coast was the vessel found?'],
    ['The rocket was 18 kilometres up when it broke.', 'How far up was the rocket?'],
    ['A force of 640 firefighters is on the ridge.', 'How large was the force?'],
    ['She was handed a four-year ban.', 'How long was the ban?'],
    // A sum or a share that is the subject.
    ['Some $140,000 was found in a bag.', 'How much was found in a bag?'],
    ['On Monday 62 percent voted for a strike.', 'What percentage voted for a strike?'],
    ['The fire blackened 7,400 hectares of pine.', 'What area of pine did the fire blacken?'],
    ['The 31-metre barge went under within minutes.', 'How long is the barge?'],
    ['The 31-metre tower fell within minutes.', 'How high is the tower?'],
  ])('%s', (sentence, ask) => {
    expect(asks(sentence)).toContain(ask);
  });

  it.each([
    'Officers found a 12-gauge shotgun in the van.',
    'Files of 4,200 patients were stolen in the raid.',
    'Adeyo won the 1,500 metres in Durban.',
    'The van left 25 minutes later in the direction of the quay.',
    'Her slate won nine of the 13 seats on the council.',
  ])('is by the noun, else repeats the words, where they make no plain one: %s', (sentence) => {
    const found = asks(sentence);
    expect(found).not.toEqual([]);
    for (const ask of found)
      expect(ask).toMatch(
        /^(?:How many \p{L}[^?]* were there|(?:What|Which) [^?“]+ is given (?:for [^?“]+|in “[^“”]*….*”))\?$/u,
      );
  });
});

describe('the question for what a sentence before it names', () => {
  it('has no capital from the beginning of that sentence', () => {
    expect(asks('Crews from nine districts have come. Their number was 540 this morning.')).toContain(
      'How many crews were there?',
    );
  });
});

describe('the question whether something is so', () => {
  const truth = (a: string, b: string): string[] =>
    scan(
      readSources([
        { path: 'sources/a.md', content: dated('2024-03-07', a) },
        { path: 'sources/b.md', content: dated('2024-03-07', b) },
      ]),
      { tagger },
    )
      .candidates.filter(({ type }) => type === 'yesno')
      .map(({ ask }) => ask);

  it.each([
    ['Medara paid the ransom.', 'Medara did not pay the ransom.', 'Did Medara pay the ransom?'],
    [
      'Rafferty conceded shortly before ten.',
      'Rafferty did not concede on Saturday night.',
      'Did Rafferty concede?',
    ],
    [
      'Both samples tested positive.',
      'Neither of the samples tested positive.',
      'Did both samples test positive?',
    ],
  ])('%s', (a, b, ask) => {
    expect(truth(a, b)).toEqual([ask]);
  });

  it.each([
    ['said he would appeal', null, 'Is it true that he would appeal?'],
    ['were abducted on Sunday', 'men', 'Is it true that the men were abducted on Sunday?'],
    ['outlets that the boy carried it', null, 'Is this true: “outlets that the boy carried it”?'],
  ])('of words that lead on: %s', (words, subject, ask) => {
    expect(truthOf(words, subject)).toBe(ask);
  });
});
