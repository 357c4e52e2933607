import type { Source } from '../../articles/source.ts';
import { foldedIndex } from '../../quotes/exact/repeated-passage.ts';
import type { TextRange } from '../../quotes/find-quote.ts';
import type { Directory } from '../../registry/entities.ts';
import { foldPhrase } from '../../text/fold.ts';
import { lowerCase } from '../../text/lower-case.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { contentWords } from './words.ts';

/** Words that lead a name and are not part of it. */
const LEAD = /^(?:the|a|an|some|one|his|her|their|its|our|other|another)\s+/iu;

/** Shorter last names are in too many words to name anybody. */
const LEAST_NAME = 3;

/** Finds names in articles as whole words, whatever their case and glyphs. */
export class NameFinder {
  readonly #texts = new WeakMap<Source, string>();
  readonly #places = new Map<string, readonly number[]>();

  /** Whether a name is anywhere in a source. */
  isIn(source: Source, name: string): boolean {
    return this.#placesOf(source, name).length > 0;
  }

  /** Whether a name is in a stretch of a source. Offsets in UTF-16 units of its text, end exclusive. */
  isWithin(source: Source, { start, end }: TextRange, name: string): boolean {
    const [from, to] = [foldedIndex(source, start), foldedIndex(source, end)];
    return this.#placesOf(source, name).some((at) => at >= from && at < to);
  }

  /** Where a name is in a source: UTF-16 units of its text. */
  placesOf(source: Source, name: string): readonly number[] {
    return this.#placesOf(source, name).map((at) => (source.folded.startOf(at) as number) + source.bodyStart);
  }

  #textOf(source: Source): string {
    let text = this.#texts.get(source);
    if (text === undefined) {
      text = lowerCase(source.folded.text);
      this.#texts.set(source, text);
    }
    return text;
  }

  #placesOf(source: Source, name: string): readonly number[] {
    const word = lowerCase(foldPhrase(name));
    const key = `${source.id}\n${word}`;
    let places = this.#places.get(key);
    if (!places) {
      places = word === '' ? [] : wholeWords(this.#textOf(source), word);
      this.#places.set(key, places);
    }
    return places;
  }
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function wholeWords(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!LETTER.test(before) && !LETTER.test(after)) places.push(at);
  }
  return places;
}

/** From the beginning of an article to the end of the sentence that a quote is in. */
export const upToSentence = (source: Source, { start, end }: TextRange): TextRange => ({
  start: source.bodyStart,
  end: sentenceAround(source.text, start, end).end,
});

/** The share of a description's words that must be together for it to be given there. */
const MOSTLY = 0.6;

/**
 * Whether somebody who is described and not named ("a Pakistani security source") is described so in the sentence of a
 * quote or the text right before it.
 */
export function isDescribedBefore(source: Source, { start, end }: TextRange, name: string): boolean {
  const words = contentWords(name.replace(LEAD, ''));
  if (words.size < 2 || !/(?:^|\s)\p{Ll}{4,}/u.test(name.replace(LEAD, ''))) return false;
  const sentence = sentenceAround(source.text, start, end);
  const before = sentenceAround(source.text, Math.max(source.bodyStart, sentence.start - 2), sentence.start);
  const said = contentWords(source.text.slice(Math.max(source.bodyStart, before.start), sentence.end));
  return [...words].filter((word) => said.has(word)).length >= MOSTLY * words.size;
}

/** The sentence or sentences that a quote is in. */
export const sentenceOf = (source: Source, { start, end }: TextRange): TextRange =>
  sentenceAround(source.text, start, end);

/**
 * The names by which a text may mean somebody: those of the entity, of who speaks for it and of what it is a part of or
 * is named by; of a name that is not an entity, the name.
 */
export function namesOf(directory: Directory, word: string, isSpeaker: boolean): readonly string[] {
  const id = isSpeaker ? directory.resolveSpeaker(word) : directory.resolve(word);
  if (id === undefined) return withShort([word.replace(LEAD, '')]);
  const names: string[] = [];
  for (const entity of directory.entities.values()) {
    const isIt = entity.id === id;
    const speaks = isSpeaker ? entity.speaks_for === id : directory.isWithin(entity.id, id);
    if (!isIt && !speaks) continue;
    names.push(...withShort([entity.name, ...(entity.also ?? [])].map((name) => name.replace(LEAD, ''))));
  }
  return [...new Set(names)];
}

/** Names with the last word of each that begins with a capital letter: articles give a person in full once. */
const withShort = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const words = name.split(/\s+/u);
    const last = words.at(-1) ?? '';
    return words.length > 1 && last.length >= LEAST_NAME && /^\p{Lu}/u.test(last) ? [name, last] : [name];
  });
