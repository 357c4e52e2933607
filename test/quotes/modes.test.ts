import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/quotes/find-quote.ts';
import { FALSE, HONEST, type Mode, seeded } from '../bench/quote-modes.mjs';
import { sourceOf } from './source-of.ts';

/** A thousand sentences of our own, each with a name, a number and a verb that can be denied. */
const SENTENCES = Array.from({ length: 1000 }, (_, i) => {
  const pick = <T>(list: readonly T[], salt: number): T => list[Math.floor(seeded(i * 7 + salt)() * list.length)] as T;
  const who = pick(['the harbour office', 'a spokesman of the ferry line', 'the caf\u00E9 owner', 'the mayor\u2019s deputy', 'one of the divers'], 1);
  const name = pick(['Alder', 'Birch', 'Rowan', 'Hazel', 'Linden', 'Sedge', 'Tamarisk'], 2);
  const where = pick(['off the northern cape', 'in the old dock', 'near the fishing pier', 'beyond the reef'], 3);
  const what = pick(['ships', 'passengers', 'crates of flour', 'lifeboats', 'offices'], 4);
  const said = pick(['said that', 'wrote in a letter that', 'told the council that', 'confirmed that'], 5);
  const end = pick(['before the storm', 'while the tide was falling', 'when the wind turned... and fell', 'after the "second" alarm - or so it seemed'], 6);
  return `On the morning of May ${(i % 28) + 1}, ${who} ${said} Captain ${name} was waiting ${where} with ${i + 12} ${what} ${end}.`;
}); // biome-ignore format: lists

const FOUND = ['exact', 'folded', 'edited'];

/** What becomes of the cases of a mode. */
function tally(mode: Mode, sentences: readonly string[]) {
  const verdicts: { verdict: string; quote: string; source: string; kinds: readonly string[] }[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const made = mode(sentence, seeded(i + 1));
    if (!made) continue;
    const match = findQuote(sourceOf(`The council met at noon. ${made.source} Nobody else was there.\n`), {
      quote: made.quote,
    });
    const kinds = match.verdict === 'drifted' ? match.changes.map(({ kind }) => kind) : [];
    verdicts.push({ ...made, verdict: match.verdict, kinds });
  }
  return verdicts;
}

describe('an honest quote is found', () => {
  it.each(Object.entries(HONEST))('with other %s', (_, mode) => {
    const all = tally(mode, SENTENCES.slice(0, 300));
    expect(all.length).toBeGreaterThan(20);
    const rejected = all.filter(({ verdict }) => !FOUND.includes(verdict));
    expect(rejected.slice(0, 3)).toEqual([]);
  });
});

describe('a false quote is not found, and says what is false', () => {
  it.each(Object.entries(FALSE))('with another %s', (name, mode) => {
    const all = tally(mode, SENTENCES);
    expect(all.length).toBe(name === 'accents dropped' ? all.length : 1000);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ verdict }) => verdict !== 'drifted').slice(0, 3)).toEqual([]);
    const kind = name === 'digit' ? 'number' : name;
    if (name === 'accents dropped') return;
    expect(all.filter(({ kinds }) => !kinds.some((k) => k === kind)).slice(0, 3)).toEqual([]);
  });
});

describe('a false quote stays false, however else it is printed', () => {
  const modes = Object.entries(HONEST).filter(([name]) => !/homoglyph|full width/u.test(name));
  it.each(modes)('with %s', (_, honest) => {
    const taken: string[] = [];
    for (const [i, sentence] of SENTENCES.slice(0, 200).entries()) {
      const lie = sentence.replace(/Captain \p{L}+ was waiting/u, 'Captain Quillfeather was not waiting');
      const made = honest(lie, seeded(i + 1));
      if (!made?.quote.includes('Quillfeather') && !made?.quote.includes('was not')) continue;
      // What the mode does to the source is done to the true sentence.
      const source = made.source === lie ? sentence : (honest(sentence, seeded(i + 1))?.source ?? sentence);
      const { verdict } = findQuote(sourceOf(`The council met. ${source} It was late.\n`), made);
      if ([...FOUND, 'ambiguous'].includes(verdict)) taken.push(made.quote);
    }
    expect(taken).toEqual([]);
  });
});
