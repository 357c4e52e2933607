import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/scripts/json-schemas.ts';
import { expectGolden, isUpdating } from '../helpers/golden.ts';
import { ROOT } from '../helpers/run.ts';
import { checkStory, dated, reported } from '../helpers/story.ts';
import { PAGES, pageGenerated } from './readme.ts';

/** Generated files are checked in; `npm run generate` writes them anew. */
describe('generated files', () => {
  it.each(Object.entries(jsonSchemas()))('src/report/schemas/%s is up to date', (name, text) => {
    expectGolden(join(ROOT, 'src', 'report', 'schemas', name), text);
  });

  it.each(PAGES)('the excerpts and tables in %s are what the tool prints', (page) => {
    const { is, shouldBe } = pageGenerated(page);
    if (isUpdating()) writeFileSync(join(ROOT, page), shouldBe);
    else expect(is).toBe(shouldBe);
  });

  it('the commands in README.md are scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const named = [
      ...readme.matchAll(/npm (?:run (?:--silent )?)?(story|test|generate|bench:dates|bench)\b/gu),
    ].map((m) => m[1]);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('the registry in README.md works as it is', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const registry = /```yaml\n( *)# The schema lets[\s\S]*?```/u.exec(readme);
    const yaml = (registry?.[0] ?? '')
      .split('\n')
      .slice(1, -1)
      .map((line) => line.slice(registry?.[1]?.length))
      .join('\n');
    const articles = {
      'harbour-post': dated('2024-05-20', 'The ferry sank on May 14. The captain had been warned.'),
      'coast-wire': dated(
        '2024-05-20',
        'The ferry went down late on Thursday. The office warned of the storm on May 15. “But nobody warned me,” the captain said.',
      ),
    };
    expect(reported(checkStory(articles, yaml))).toEqual([
      'error contradiction sinking',
      'error order warned-first',
      'warning stated-as-fact captain-warned',
    ]);
  });
});
