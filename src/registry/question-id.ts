import { slugWords } from '../text/slug.ts';

/** Words of a question that its id does without. */
const SMALL = new Set(
  'when was were is are the a an did do does has have had how many much what which who of in on at to it that this there and'.split(
    ' ',
  ),
);

/** Words of an id that a person can still type. */
const MOST_WORDS = 5;

/** What a question is called in the registry: `How many people were aboard?` is `people-aboard`, `How old is Ada?` is `age-ada`. */
export function questionId(ask: string): string {
  const words = slugWords(ask.slice(0, 1000).replace(/^how old\b/iu, 'age'));
  const few = words.filter((word) => !SMALL.has(word)).slice(0, MOST_WORDS);
  return (few.length > 0 ? few : words.slice(0, MOST_WORDS)).join('-') || 'question';
}
