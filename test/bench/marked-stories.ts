import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../helpers/run.ts';

/** Where an article gives a value: UTF-16 offsets of its text, the end exclusive. */
export interface Place {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** The value that a reader took from the words, where it is marked. */
  readonly value?: string;
}
/** Two places that give one thing differently. */
export type Pair = readonly [Place, Place];
/** A story whose disagreements a reader marked. */
export interface Story {
  readonly name: string;
  readonly articles: readonly { readonly path: string; readonly content: string }[];
  /** Of each disagreement, the pairs of places that give it. */
  readonly gold: readonly (readonly Pair[])[];
  /** Pairs that are neither: not learned from. */
  readonly skipped: readonly Pair[];
  /** What one pair that is of two things weighs: of stories of a few pairs less, of those of which a part is taken more. */
  readonly weight: number;
}
const MADE = join(ROOT, 'test/discover/stories');
const MARKED = join(ROOT, 'test/bench/scan-stories');
const PUBLIC = join(ROOT, '../shared/bench/stories');
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const named = (id: string, content: string) => ({ path: `sources/${id}.md`, content });

function placesOf(source: string, content: string, words: string, value?: string): Place[] {
  const found: Place[] = [];
  for (let at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + 1))
    found.push({ source, start: at, end: at + words.length, ...(value === undefined ? {} : { value }) });
  return found;
}
const product = (a: readonly Place[], b: readonly Place[]): Pair[] =>
  a.flatMap((x) => b.map((y): Pair => [x, y]));

/** Stories in one file: articles with their days, what they disagree on, what may be shown. */
function storiesInFiles(folder: string, isTaken: (name: string) => boolean): Story[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && isTaken(file.slice(0, -5)));
  return files.sort().map((file) => {
    const story = parse(readFileSync(join(folder, file), 'utf8'));
    const articles = Object.entries<{ published: string; text: string }>(story.articles).map(
      ([id, { published, text }]) => named(id, `---\npublished: ${published}\n---\n${text}`),
    );
    const pairsOf = ({ one, other }: { one: string[]; other: string[] }): Pair[] => {
      const places = (list: string[]): Place[] =>
        articles.flatMap(({ path, content }) => list.flatMap((w) => placesOf(path.slice(8, -3), content, w)));
      return product(places(one), places(other));
    };
    return { name: file, articles, gold: story.found.map(pairsOf), skipped: (story.soft ?? []).flatMap(pairsOf), weight: 1 }; // biome-ignore format: one record
  });
}

/** Stories in folders: each article as a text, and a reader's list of disagreements. */
function storiesInFolders(folder: string): Story[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'gold.json')));
  return names.sort().map((name) => {
    const files = readdirSync(join(folder, name)).filter((file) => /\.(?:md|txt)$/u.test(file)).sort(); // biome-ignore format: a chain
    const text = new Map(files.map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));
    type Side = { file: string; words: string; value: string };
    const place = ({ file, words, value }: Side): Place[] =>
      placesOf(file.replace(/\.\w+$/u, ''), text.get(file) ?? '', words, value).slice(0, 1);
    const pairs = (sides: Side[]): Pair[] =>
      sides.flatMap((s, i) =>
        sides
          .slice(i + 1)
          .filter((t) => s.value !== t.value && s.file !== t.file)
          .flatMap((t) => product(place(s), place(t))),
      );
    const { contradictions } = json(join(folder, name, 'gold.json')) as { contradictions: { sides: Side[] }[] }; // biome-ignore format: one line
    const articles = files.map((file) => ({ path: `sources/${file}`, content: text.get(file) ?? '' }));
    return { name, articles, gold: contradictions.map(({ sides }) => pairs(sides)), skipped: [], weight: 1 };
  });
}

/** Single pairs of sentences, of one thing or of two. */
function smallStories(): Story[] {
  type Small = { a: string; b: string; one?: string; other?: string };
  const pairs = (json(join(ROOT, 'test/discover/scan/pairs.json')) as Small[]).map((pair, i): Story => {
    const articles = [named('a', `---\npublished: 2024-03-05\n---\n${pair.a}`), named('b', `---\npublished: 2024-03-05\n---\n${pair.b}`)]; // biome-ignore format: two articles
    const at = (k: 0 | 1, words: string): Place[] => placesOf('ab'[k] as string, articles[k]?.content ?? '', words).slice(0, 1); // biome-ignore format: one line
    const gold = pair.one === undefined ? [] : [product(at(0, pair.one), at(1, pair.other ?? ''))];
    return { name: `pair ${i}`, articles, gold, skipped: [], weight: 0.5 };
  });
  type Apart = [a: string, b: string, days?: string[]];
  const apart = (json(join(MARKED, 'apart.json')) as Apart[]).map(([a, b, days], i): Story => {
    const articles = [a, b].map((text, k) => named('ab'[k] as string, `---\npublished: ${days?.[k] ?? '2024-03-05'}\n---\n${text}`)); // biome-ignore format: one line
    return { name: `apart ${i}`, articles, gold: [], skipped: [], weight: 0.5 };
  });
  return [...pairs, ...apart];
}

/** The public stories, with what their readers hold to exclude each other. */
function publicStories(): Story[] {
  if (!existsSync(PUBLIC)) return [];
  const names = readdirSync(PUBLIC).filter((name) => existsSync(join(PUBLIC, name, 'gold.json')));
  return names.sort().map((name): Story => {
    const manifest = parse(readFileSync(join(PUBLIC, name, 'sources.yaml'), 'utf8'));
    const entries = Object.entries<{ file: string; published?: string | Date }>(manifest);
    const articles = entries.map(([id, { file, published }]) => {
      const day = published instanceof Date ? published.toISOString().slice(0, 10) : published;
      const text = readFileSync(join(PUBLIC, name, file), 'utf8');
      return { ...named(id, `---\n${day ? `published: ${day}` : `title: ${id}`}\n---\n${text}`), id, file };
    });
    type Value = { doc: string; quote: string; value: string; group: string };
    type Question = {
      values: Value[];
      scored?: boolean;
      relations: { a: string; b: string; label: string }[];
    };
    const places = ({ doc, quote, value }: Value): Place[] => {
      const of = articles.find(({ id, file }) => id === doc || id.startsWith(`${doc}_`) || file.startsWith(`${doc}_`)); // biome-ignore format: one line
      return of ? placesOf(of.id, of.content, quote, value) : [];
    };
    const gold: Pair[][] = [];
    const skipped: Pair[] = [];
    for (const { values, relations, scored } of (json(join(PUBLIC, name, 'gold.json')) as { questions: Question[] }).questions) {
      const own: Pair[] = [];
      values.forEach((v, i) => {
        for (const w of values.slice(i + 1).filter(({ group }) => group !== v.group)) {
          const of = relations.find(({ a, b }) => (a === v.group && b === w.group) || (b === v.group && a === w.group)); // biome-ignore format: one line
          (of?.label === 'X' && scored !== false ? own : skipped).push(...product(places(v), places(w)));
        }
      });
      if (own.length > 0) gold.push(own);
    } // biome-ignore format: a loop
    return { name: `public ${name}`, articles, gold, skipped, weight: 9 };
  });
}

/** Every story that weights are learned from; without the public ones where they are missing. */
export const markedStories = (): Story[] => [
  ...storiesInFolders(MARKED),
  ...storiesInFiles(MARKED, () => true),
  ...storiesInFiles(MADE, () => true),
  ...storiesInFiles(join(MADE, 'unseen'), (name) => /^(?:hostages|mine|school-shooting|strike)$/u.test(name)),
  ...publicStories(),
  ...smallStories(),
];
