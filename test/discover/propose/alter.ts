import { placeOfQuote } from '../../../src/quotes/find-quote.ts';
import { Directory } from '../../../src/registry/entities.ts';
import type { ClaimData, QuestionData } from '../../../src/registry/schema.ts';
import { type Altered, questions, sources, whole } from './bundled.ts';

const directory = new Directory(whole.entities);
const speakers = [...whole.entities.values()].filter(({ kind }) => kind !== 'place');
const NAMES = ['Ankara', 'Rehman', 'Tehran'];

/** Every claim of the bundled registry, altered in one respect each: none of them is so any more. */
export function alteredClaims(): Altered[] {
  return Object.entries(questions).flatMap(([question, data]) =>
    (data.claims ?? []).flatMap((claim) => [
      ...quotesOf(question, claim),
      ...sourcesOf(question, claim),
      ...speakersOf(question, claim),
      ...valuesOf(question, data, claim),
    ]),
  );
}

function quotesOf(question: string, claim: ClaimData): Altered[] {
  const quote = claim.quote ?? '';
  const found: Altered[] = [];
  const add = (kind: Altered['kind'], words: string): void => {
    const source = sources.find(({ id }) => id === claim.source);
    if (words !== quote && source && !placeOfQuote(source, words))
      found.push({ kind, question, claim: { ...claim, quote: words } });
  };
  for (const { 0: digit, index } of quote.matchAll(/\d/gu))
    for (const by of [1, 3, 7])
      add('digit', quote.slice(0, index) + ((Number(digit) + by) % 10) + quote.slice(index + 1));
  for (const { 0: word, index } of quote.matchAll(/\p{Lu}\p{L}+/gu))
    for (const name of NAMES) add('name', quote.slice(0, index) + name + quote.slice(index + word.length));
  const words = quote.split(' ');
  for (let i = 1; i < words.length; i++)
    add('negation', [...words.slice(0, i), i % 2 === 0 ? 'not' : 'never', ...words.slice(i)].join(' '));
  for (const [i, word] of words.entries())
    if (/^(?:not|no|never|without)$/u.test(word)) add('negation', words.filter((_, j) => j !== i).join(' '));
  return found;
}

const sourcesOf = (question: string, claim: ClaimData): Altered[] =>
  sources
    .filter((source) => source.id !== claim.source && !placeOfQuote(source, claim.quote ?? ''))
    .map(({ id }) => ({ kind: 'source', question, claim: { ...claim, source: id } }));

function speakersOf(question: string, claim: ClaimData): Altered[] {
  const { speaker, ...rest } = claim;
  const party = speaker === undefined ? undefined : directory.partyOf(speaker).id;
  const others = speakers
    .filter(({ id }) => directory.partyOf(id).id !== party)
    .map(({ id }): Altered => ({ kind: 'speaker', question, claim: { ...rest, speaker: id } }));
  return speaker === undefined ? others : [{ kind: 'speaker', question, claim: rest }, ...others];
}

function valuesOf(question: string, data: QuestionData, claim: ClaimData): Altered[] {
  const others = new Set<unknown>();
  const { value } = claim;
  const [named, denied] =
    typeof value === 'object' && !Array.isArray(value) && 'not' in value ? [value.not, true] : [value, false];
  const ids =
    data.type === 'choice' ? Object.keys(Array.isArray(data.options) ? {} : (data.options ?? {}))
    : data.type === 'yesno' ? ['yes', 'no']
    : data.type === 'actor' ? speakers.map(({ id }) => id)
    : data.type === 'place' ? [...whole.entities.values()].filter(({ kind }) => kind === 'place').map(({ id }) => id)
    : []; // biome-ignore format: a row a type
  const own = [named].flat().map(String);
  for (const id of ids) if (!own.includes(id) && !own.includes(String(id === 'yes'))) others.add(id);
  if (ids.length > 0 && data.type !== 'yesno') others.add(denied ? named : { not: named });
  if (data.type === 'name') for (const name of NAMES) others.add(`${String(value)} ${name}`);
  if (typeof value === 'string' && /\d/u.test(value))
    for (const { 0: digit, index } of value.matchAll(/\d/gu))
      others.add(value.slice(0, index) + ((Number(digit) + 1) % 10) + value.slice(index + 1));
  if (data.type === 'date') for (const day of ['2025-03-01', '2025-12-24', '2024-10-09']) others.add(day);
  if (data.type === 'count') for (const n of [0, 7, 61, 1200]) others.add(n);
  if (data.type === 'duration') for (const length of ['PT7M', 'P40D']) others.add(length);
  return [...others].map((other) => ({
    kind: 'value',
    question,
    claim: { ...claim, value: other as never },
  }));
}
