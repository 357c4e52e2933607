import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/quotes/find-quote.ts';
import { sourceOf } from './source-of.ts';

describe('a quote that is written with other letters', () => {
  it.each([
    ['about 40 ºC there', 'about 40 °C there'],
    ['about 40 °C there', 'about 40 ºC there'],
    ['am Strassenrand', 'am Straßenrand'],
    ['the cafe Muller', 'the café Müller'],
    ['l’oeuvre', 'l’œuvre'],
    ['H2O and CO2', 'H₂O and CO₂'],
    ['12 m2 of it', '12 m² of it'],
    ['10,000 people', '10 000 people'],
    ['10 000 people', '10,000 people'],
    ["10'000 people", '10,000 people'],
    ['3 x 4 m', '3 × 4 m'],
    ['the Lodz line', 'the Łódź line'],
  ])('%s is found as %s, and says so', (quote, printed) => {
    const match = findQuote(sourceOf(`Before it. They saw ${printed}, and left.`), { quote });
    if (match.verdict === 'folded') return;
    if (match.verdict !== 'drifted') throw new Error(match.verdict);
    expect(match.changes.map(({ kind }) => kind)).not.toContain('number');
    expect(`Before it. They saw ${printed}, and left.`.slice(match.range.start, match.range.end)).toBe(
      printed,
    );
  });

  it.each([
    ['1,000 people', '10 000 people'],
    ['10,000 people', '10 0000 people'],
    ['H2O fell', 'H₃O fell'],
    ['40 °C there', '40 °F there'],
  ])('%s is not %s', (quote, printed) => {
    const match = findQuote(sourceOf(`They saw ${printed}.`), { quote });
    expect(match.verdict === 'drifted' && match.changes.every(({ kind }) => kind === 'letter')).toBe(false);
    expect(['exact', 'folded']).not.toContain(match.verdict);
  });
});

describe('an ellipsis', () => {
  const text =
    'Under the rule no tenant is permitted to leave early. The board met at noon and three members were away. Tenants may leave with 30 days’ notice at the end of the year.';
  it.each([
    ['The board met at noon and … members were away', 'a number word'],
    ['Tenants may leave with … at the end of the year', 'a number'],
    ['Under the rule … tenant is permitted to leave', 'a no'],
    ['… tenant is permitted to leave early', 'a no at its edge'],
  ])('hides nothing that changes what is said: %s (%s)', (quote) => {
    expect(['exact', 'folded', 'edited']).not.toContain(findQuote(sourceOf(text), { quote }).verdict);
  });
  it('reaches to the nearest place of what follows it', () => {
    const twice =
      'Anna Lund, a fisher, told the paper that she lost her boat. Karl Berg, a smith, told the paper that he stayed.';
    expect(findQuote(sourceOf(twice), { quote: 'Anna Lund […] told the paper that' }).verdict).toBe('edited');
  });
});
