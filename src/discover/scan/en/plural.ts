import { byName } from '../../../expressions/en/words.ts';

/** Nouns whose plural follows no rule of spelling, by their last word. */
const IRREGULAR: ReadonlyMap<string, string> = byName({
  person: 'people', child: 'children', foot: 'feet', tooth: 'teeth', goose: 'geese', mouse: 'mice', life: 'lives', wife: 'wives', knife: 'knives', wolf: 'wolves',
  half: 'halves', leaf: 'leaves', thief: 'thieves', shelf: 'shelves', hero: 'heroes', crisis: 'crises', analysis: 'analyses', criterion: 'criteria', phenomenon: 'phenomena',
}); // biome-ignore format: a table
const UNCHANGED = /(?:craft|sheep|deer|fish|series|species|offspring|people|police|staff|crew|cattle)$/iu;

/** The plural of a noun in the singular, with the words before it: "male victim", "police officer". */
export function pluralOf(noun: string): string {
  const last = noun.split(/[\s-]/u).at(-1) ?? noun;
  const own = pluralOfWord(last);
  return noun.slice(0, noun.length - last.length) + own;
}

function pluralOfWord(word: string): string {
  const lower = word.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  if (UNCHANGED.test(lower)) return word;
  if (/(?:^|[^u])man$/u.test(lower) && lower !== 'german') return `${word.slice(0, -2)}en`;
  if (/[^aeiou]y$/u.test(lower)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(lower) ? `${word}es` : `${word}s`;
}
