import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import { findEchoes } from '../../../src/quotes/echoes/find-echoes.ts';

const sourcesOf = (texts: Record<string, string>) =>
  readSources(Object.entries(texts).map(([id, content]) => ({ path: `${id}.md`, content })));
const echoesIn = (texts: Record<string, string>) =>
  findEchoes(sourcesOf(texts)).map(({ a, b, words, shared }) => ({
    a: a.source.id,
    b: b.source.id,
    text: b.source.text.slice(b.start, b.end),
    words,
    shared,
  }));

const passage =
  'The harbour master closed the northern quay at dusk because the storm had torn two cranes from their rails and the pilots refused to bring any further ship in before morning';
const count = passage.split(' ').length;

describe('echoes', () => {
  it('are found between sources, whatever is around them, from their first word to their last', () => {
    expect(echoesIn({ a: `Storm news. ${passage}.`, b: `${passage} And so it went.` })).toEqual([
      { a: 'a', b: 'b', text: passage, words: count, shared: count },
    ]);
  });

  it('are found twice in one source', () => {
    expect(echoesIn({ a: `${passage}.\n\nMore to come.\n\n${passage}.` })).toMatchObject([
      { a: 'a', b: 'a', words: count },
    ]);
  });

  it('are followed over a changed figure and a changed name', () => {
    const other = passage.replace('two cranes', 'three cranes').replace('northern quay', 'old south pier');
    expect(echoesIn({ a: passage, b: other })).toMatchObject([{ a: 'a', b: 'b', words: count + 1 }]);
  });

  it('are found whatever the case, the quotation marks and the white space', () => {
    expect(echoesIn({ a: passage, b: passage.toUpperCase().replace(/ /gu, '\u00A0\n') })).toMatchObject([
      { words: count, shared: count },
    ]);
  });

  it.each([
    [
      'Cyrillic',
      'Буря сорвала два крана с рельсов и капитан порта закрыл северный причал до утра потому что лоцманы отказались вводить новые корабли в гавань пока не стихнет ветер',
    ],
    [
      'Arabic',
      'أغلق قبطان الميناء الرصيف الشمالي عند الغروب لأن العاصفة اقتلعت رافعتين من قضبانهما ورفض المرشدون إدخال أي سفينة أخرى قبل الصباح حتى تهدأ الريح ويعود البحر إلى سكونه المعتاد',
    ],
    [
      'Chinese',
      '港务长在黄昏时关闭了北码头因为风暴把两台起重机从轨道上掀翻引水员拒绝在天亮之前让任何船只进港',
    ],
  ])('are found in %s', (_, text) => {
    expect(echoesIn({ a: `1. ${text}`, b: `2. ${text}` })).toHaveLength(1);
  });

  it('are not turns of phrase: a shared clause of a dozen words is none', () => {
    const clause = 'the storm had torn two cranes from their rails and the pilots';
    expect(
      echoesIn({
        a: `At noon ${clause} slept on.`,
        b: `In town they say ${clause} went home early that day.`,
      }),
    ).toEqual([]);
  });

  it('are the same whatever is before them and in whatever order sources come', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (before, behind) => {
        const found = echoesIn({ a: `${before} ${passage}`, b: `${passage} ${behind}` });
        expect(
          found.some(({ text }) => text.includes('harbour master') && text.includes('before morning')),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('costs no more than its text where a text is one word over and over, or shares a little everywhere', () => {
    const same = 'storm '.repeat(60_000);
    const broken = Array.from(
      { length: 4000 },
      (_, i) => `one two three four five six seven eight nine ten x${i} y${i} z${i} u${i} v${i}`,
    );
    // A quadratic search would not come back within the test's time.
    expect(
      findEchoes(sourcesOf({ a: same, b: broken.join(' '), c: broken.reverse().join(' ') })).length,
    ).toBeLessThan(5000);
  });
});
