import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { scan } from '../../../src/discover/scan/scan.ts';
import { dated } from '../../helpers/story.ts';
import { tagger } from '../../helpers/tagger.ts';

/** What a scan of two articles of one day opposes: the type, and what each side's words hold. */
function opposed(a: string, b: string, days: readonly [string, string] = ['2024-03-05', '2024-03-05']) {
  const sources = readSources(
    [a, b].map((text, i) => ({
      path: `sources/${i === 0 ? 'a' : 'b'}.md`,
      content: dated(days[i] as string, text),
    })),
  );
  return scan(sources, { tagger }).candidates.map(({ type, positions }) =>
    [type, ...positions.map(({ value }) => value)].join(' '),
  );
}

describe('yes and no of one statement', () => {
  it.each([
    ['a plain "not"', 'Orvel Bank paid the ransom.', 'Orvel Bank did not pay the ransom.'],
    ['a subject that is "no"', 'A ransom was paid to the gang.', 'No ransom was paid to the gang.'],
    [
      'a denial of a clause',
      'Miners had warned the owners of gas.',
      'The firm denied that miners had warned the owners.',
    ],
    ['a refusal', 'The mayor signed the contract.', 'The mayor refused to sign the contract.'],
    [
      'an admission beside a denial',
      'Vale admitted that she took the documents.',
      'Vale denied that she took the documents.',
    ],
    ['an object that is "no"', 'The pilot left a note.', 'The pilot left no note.'],
    ['verbs of one meaning', 'Torches were handed out to the guests.', 'No torches were given out.'],
    ['what there was not', 'A guard found a letter in the cell.', 'There was no letter, his family said.'],
    ['two plans', 'The owner plans to shut the depot in Torv.', 'No depots will be closed.'],
    ['who was informed', 'Parents were told of the leak.', 'No parent was informed.'],
    ['a verb with its noun', 'Oskar Vale gave evidence on Monday.', 'Vale did not take the stand on Monday.'],
    [
      'an office for a name that both give',
      'Ole Brandt, the mayor, conceded on Saturday night.',
      'Ole Brandt is staying. The mayor did not concede on Saturday night.',
    ],
  ])('are opposed: %s', (_, yes, no) => {
    expect(opposed(yes, no)).toEqual(['yesno yes no']);
  });

  it.each([
    ['another thing', 'Orvel Bank paid the ransom.', 'Orvel Bank did not pay the taxes.'],
    ['another doer', 'Haldern signed the treaty.', 'Lindow did not sign the treaty.'],
    [
      'what may be',
      'Orvel Bank paid the ransom.',
      'It is unclear whether Orvel Bank did not pay the ransom.',
    ],
    ['a question', 'Orvel Bank paid the ransom.', 'Did Orvel Bank not pay the ransom?'],
    ['what is planned and what was', 'Haldern will sign the treaty.', 'Haldern did not sign the treaty.'],
    ['an order', 'They opened the gate.', 'He shouted: "Do not open the gate."'],
    ['"not only"', 'The navy repelled the raid.', 'The navy not only repelled the raid, it sank a boat.'],
    ['none of another noun', 'A guard found a letter in the cell.', 'There was no lamp in the cell.'],
    ['another thing given out', 'Torches were handed out to the guests.', 'No blankets were given out.'],
    ['another verb of one thing', 'The depot was painted.', 'No depot was closed.'],
    ['two matters', 'The workers were told of the leak.', 'The workers were not told of the sale.'],
    ['another office', 'Ole Brandt conceded.', 'Ole Brandt is staying. The coach did not concede.'],
    ['another day', 'On Monday Haldern signed the treaty.', 'On Thursday Haldern did not sign the treaty.'],
  ])('are kept apart: %s', (_, a, b) => {
    expect(opposed(a, b).filter((line) => line.startsWith('yesno'))).toEqual([]);
  });
});

describe('outcomes that exclude each other', () => {
  it.each([
    ['life', 'The pilot was among the dead.', 'The pilot survived.', 'choice dead alive'],
    [
      'test',
      'The ferry had passed a safety test.',
      'The ferry failed a safety inspection.',
      'choice passed failed',
    ],
    [
      'plea',
      'Oskar Vale pleaded guilty.',
      'Vale, the former mayor, who has denied any wrongdoing, left.',
      'choice admitted denied',
    ],
    ['trend', 'Shares in Norvik rose sharply.', 'Norvik shares fell on the news.', 'choice rose fell'],
    [
      'standing',
      'Her coach, Bernd Vale, was cleared.',
      'Vale, the coach, has been suspended.',
      'choice cleared suspended',
    ],
    [
      'a kind and its kind, and a word after another verb',
      'The old bridge was swept away in the night.',
      'Engineers said the structure had come through the storm undamaged.',
      'choice destroyed spared',
    ],
    [
      'two kinds of one thing, and a pronoun',
      'By noon the trawler had gone to the bottom.',
      'The boat was empty. It was towed into port at dusk.',
      'choice sank stayed afloat',
    ],
    [
      'somebody by trade and by name, of one charge',
      'A bookkeeper was convicted of fraud on Tuesday.',
      'Jan Orr walked out of the courthouse cleared of fraud on Tuesday.',
      'choice guilty not guilty',
    ],
    [
      'talks, over an aside with "by"',
      'Talks on the ferry line broke up on Monday without a result.',
      'Talks led by Ida Lenz concluded on Monday with a signed agreement.',
      'choice succeeded failed',
    ],
    [
      'a line',
      'The bottling line ran all day.',
      'The line stood still, a fitter said.',
      'choice ran stopped',
    ],
  ])('are opposed: %s', (_, a, b, expected) => {
    expect(opposed(a, b)).toContain(expected);
  });

  it.each([
    ['two of several people', 'Two pilots survived.', 'The pilots died.'],
    ['two things', 'The old bridge was swept away.', 'The chapel had come through the storm undamaged.'],
    ['two charges', 'A bookkeeper was convicted of fraud.', 'Jan Orr was cleared of murder.'],
    [
      'an article that has both',
      'The trawler sank, and the yacht was towed into port.',
      'The ferry was towed into port.',
    ],
    ['a denied plea of two words', 'Oskar Vale pleaded not guilty.', 'Vale denied the charge.'],
    ['a toll and a fall', 'The number of people killed in the bus crash rose.', 'The bus fell into a gorge.'],
    [
      'a name that dies later',
      'Vale survived the attack.',
      'Vale died on Friday.',
      ['2024-03-05', '2024-03-09'],
    ],
    [
      'what somebody is charged with',
      'Vale was arrested on Monday.',
      'Vale is charged with theft and fleeing.',
    ],
  ] as const)(
    'are kept apart: %s',
    (_, a, b, days: readonly [string, string] = ['2024-03-05', '2024-03-05']) => {
      expect(opposed(a, b, days)).toEqual([]);
    },
  );
});

describe('causes of one thing', () => {
  it.each([
    [
      'blame and its noun',
      'The firm said a faulty valve was to blame for the leak.',
      'Officials blamed sabotage for the leak.',
    ],
    [
      'a passive and a noun',
      'The explosion was caused by methane.',
      'Coal dust was the cause of the explosion.',
    ],
  ])('are opposed: %s', (_, a, b) => {
    expect(opposed(a, b).map((line) => line.split(' ')[0])).toEqual(['choice']);
  });

  it.each([
    [
      'one cause in other words',
      'A valve was to blame for the leak.',
      'Officials blamed a broken valve for the leak.',
    ],
    [
      'causes of two things',
      'Ice was to blame for the crash.',
      'Officials blamed the strike for the shortage.',
    ],
    [
      'what is not known yet',
      'Ice was to blame for the crash.',
      'It is not clear whether fog was to blame for the crash.',
    ],
    ['damage that something caused', 'The quake caused damage.', 'A storm caused damage.'],
  ])('are kept apart: %s', (_, a, b) => {
    expect(opposed(a, b).filter((line) => line.startsWith('choice'))).toEqual([]);
  });
});
