import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { readMentions } from '../../src/expressions/index.ts';
import { anchor } from '../helpers/anchor.ts';
import { ROOT } from '../helpers/run.ts';
import expected from './articles.json' with { type: 'json' };

const STORY = anchor('2025-10/2025-11');
const folders = [join(ROOT, 'sources'), join(ROOT, '..', 'shared', 'articles')];

/** Every date, duration, count and ordinal of the story that could be held against another. */
describe.each(folders)('the expressions of %s', (folder) => {
  const there = existsSync(folder);
  const sources = there
    ? readSources(readdirSync(folder).map((path) => ({ path, content: readFileSync(join(folder, path)) })))
    : [];

  it.skipIf(!there).each(Object.entries(expected))('in %s are all read', (id, expressions) => {
    const source = sources.find((s) => s.id === id);
    const context = { anchor: source?.metadata.published ?? undefined, story: STORY };
    const read = readMentions(source?.folded.text ?? '', context).map(
      (m) => `${m.text} = ${m.type} ${m.value?.canonical}`,
    );
    for (const [text, type, value] of expressions) expect(read).toContain(`${text} = ${type} ${value}`);
  });
});
