import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import { faultsOf, layouts, TITLE } from '../../bench/layouts.mjs';

describe('an article in the layout of a common system is kept whole, without its frame', () => {
  it('is tried in forty layouts, each in four variants', () => {
    expect(layouts.length).toBeGreaterThanOrEqual(40 * 4);
    for (const { name, frame } of layouts) expect(frame.length, name).toBeGreaterThan(0);
  });

  it.each(layouts)('$name', async ({ html, frame, day }) => {
    const article = await takeIn(new TextEncoder().encode(html), { name: 'page.html' });
    expect(faultsOf(article.text, frame)).toEqual({ lost: [], foreign: [] });
    expect(article.title).toBe(TITLE);
    expect(article.published?.value.slice(0, 10) ?? null).toBe(day);
  });
});
