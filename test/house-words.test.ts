import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * Words that once had a private meaning here, and what the field says: after, is, report, no one (or a passive), fix, severe.
 * "Stands for" is plain English.
 */
const WORDS = /\b(?:behind|stands(?! for\b)|told|tells?|nobody|mend(?:s|ed|ing)?|grave(?:r|st)?)\b/giu;
const IN_NAMES =
  /[a-z](?:Behind|Stands(?!For)|Told|Tells?|Nobody|Mend|Grave)(?![a-z])|\b(?:behind|told|tells?|mend|nobody)(?=[A-Z])/gu;

/** Files whose words are the reader's English and not the house's. */
const VOCABULARY: readonly (readonly [RegExp, string])[] = [
  [/^src\/(?:expressions|discover\/scan)\/en\//u, 'tables of English'],
  [/^src\/expressions\/counts\.ts$/u, '"nobody" is read as nought'],
  [/^src\/quotes\/words\/word-kinds\.ts$/u, 'negations of a quote'],
  [/^src\/check\/read\/license\.ts$/u, 'words that allow a nought'],
  [/^src\/check\/rules\/(?:misreported|quote-misattributed)\.ts$/u, 'sentences of example articles'],
  [/^src\/articles\/intake\/(?:prose|dateline-words)\.ts$/u, 'verbs of articles'],
  [
    /^src\/discover\/(?:draft|propose)\/(?:judge-value|negation|polarity|value-kinds|quotations|terms|value-in-words|verify-question)\.ts$/u,
    'verbs and negations of articles',
  ],
  [/^src\/discover\/scan\/assertions\/(?:negation|read-assertions)\.ts$/u, 'verbs and negations of articles'],
  [/^src\/workspace\/init-files\.ts$/u, 'a sentence of an example article'],
  [/^src\/(?:text\/fold|quotes\/exact\/(?:plain-context|markup))\.ts$/u, 'the grave accent'],
  [/^src\/scripts\/postgres-servers\.mjs$/u, 'a user of the system'],
];

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split(sep).join('/')}`)
  .filter((file) => /\.(?:tsx?|mjs|css|json|md)$/u.test(file))
  .concat('CONTRIBUTING.md')
  .filter((file) => !VOCABULARY.some(([pattern]) => pattern.test(file)))
  .sort();

/** What a file says in its own words: without quoted English in comments, and without names of other standards. */
const ownWords = (line: string): string =>
  /^\s*(?:\/?\*|\/\/)|\s\/\/\s/u.test(line) ? line.replace(/["“][^"”]*["”]/gu, '""') : line;

function slips(file: string): string[] {
  return readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const own = ownWords(line);
      const found = [...(own.match(WORDS) ?? []), ...(own.match(IN_NAMES) ?? [])];
      return found.length > 0 ? [`${file}:${i + 1}: ${found.join(', ')}`] : [];
    });
}

describe('the words of names, messages, comments and guides', () => {
  it('are those of the field', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(slips)).toEqual([]);
  });

  it('are looked for in names as well as in sentences, and quoted English is left alone', () => {
    const words = (line: string): string[] => [
      ...(ownWords(line).match(WORDS) ?? []),
      ...(ownWords(line).match(IN_NAMES) ?? []),
    ];
    expect(words('const behindYear = readYearBehind(stream);')).toEqual(['behind', 'rBehind']);
    expect(words('// The word that stands behind it.')).toEqual(['stands', 'behind']);
    expect(words('// "told reporters" says when; an id stands for its entity.')).toEqual([]);
  });

  it('are excepted only in files that are there', () => {
    const all = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (file) => `src/${file.split(sep).join('/')}`,
    );
    for (const [pattern] of VOCABULARY)
      expect(
        all.some((file) => pattern.test(file)),
        String(pattern),
      ).toBe(true);
  });
});
