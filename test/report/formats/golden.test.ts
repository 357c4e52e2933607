import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats/index.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { bundledStory, hostileStory, OPTIONS } from './stories.ts';

const STORIES = { bundled: bundledStory(), hostile: hostileStory() };
const GOLDEN = join(import.meta.dirname, 'golden');

/** A page and a workbook are no text to be compared word by word; they have tests of their own. */
const PRINTED = Object.entries(FORMATS).filter(([name, { pack }]) => name !== 'html' && !pack);

/** What each format prints, checked in: `UPDATE=1` writes it anew. Read the difference before keeping it. */
describe.each(PRINTED)('the format %s', (name, { load }) => {
  it.each(Object.entries(STORIES))('prints the %s story as it did', async (story, report) => {
    const text = await (await load()).default(report, OPTIONS);
    expectGolden(join(GOLDEN, `${name}.${story}.txt`), text);
  });

  it('prints the same twice', async () => {
    const format = (await load()).default;
    expect(await format(bundledStory(), OPTIONS)).toBe(await format(bundledStory(), OPTIONS));
  });
});
