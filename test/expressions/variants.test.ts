import { describe, expect, it } from 'vitest';
import { readMentions } from '../../src/expressions/index.ts';
import { foldText } from '../../src/text/fold.ts';
import { anchor } from '../helpers/anchor.ts';
import { ANCHOR, makeVariants } from './variants.ts';

describe('variants of the expressions in the bundled articles', () => {
  const variants = makeVariants();

  it('are more than 500', () => expect(variants.length).toBeGreaterThanOrEqual(500));

  it.each(variants)('$text reads as $value', ({ text, type, value }) => {
    const mentions = readMentions(foldText(text).text, { anchor: anchor(ANCHOR) });
    expect(
      mentions.map((m) => `${m.type} ${m.value?.canonical}`),
      JSON.stringify(mentions),
    ).toEqual([`${type} ${value}`]);
  });

  it('read the same with unrelated text before and after them', () => {
    for (const { text } of variants.slice(0, 100)) {
      const context = { anchor: anchor(ANCHOR) };
      const alone = readMentions(foldText(text).text, context).map((m) => [m.text, m.value]);
      const amid = readMentions(foldText(`Rain fell. ${text} They spoke.`).text, context).map((m) => [
        m.text,
        m.value,
      ]);
      expect(amid).toEqual(alone);
    }
  });
});
