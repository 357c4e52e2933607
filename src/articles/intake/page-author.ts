import { isLedByline, isNoName, LABEL_OF_AUTHORS, MOST_NAMES, personsIn, personsOfLine, personWithTrade, starterOf } from './byline.ts'; // biome-ignore format: one line
import { oneLine } from './clean-text.ts';
import type { LinkedName } from './json-ld.ts';
import { folded, type Places, zoneOf } from './page-places.ts';
import type { ScannedPage } from './page-scan.ts';
import type { Stated } from './page-stated.ts';
import { endsSentence } from './prose.ts';

/** What a page states of its authors, before its lines are read. */
export interface StatedAuthors {
  /** Of its JSON-LD, of its fields and of its markup, in this order. */
  readonly lists: readonly (readonly LinkedName[])[];
}

/** Names of fields that are made for the author, by their last part: `article:author`, `parsely-author`, `byl`. */
const AUTHOR_FIELD =
  /(?:^|[.:_-])(?:authors?|creator|byl|byline|(?:article|page|post)?authors?(?:name)?|writer)$/u;
const LABEL =
  /^(?:written by|by|author|verfasst von|geschrieben von|\u00E9crit par|escrito por|scritto da|skrevet av|geschreven door|autor|skriven av|napisane przez|yazan)$/iu;

/** The authors that fields of a page name. */
export function authorsInFields(metas: readonly Stated[]): LinkedName[] {
  const own = metas.filter(({ name }) => AUTHOR_FIELD.test(name) && !name.startsWith('twitter:'));
  const label = metas.find(({ name, value }) => /^twitter:label\d$/u.test(name) && LABEL.test(value.trim()));
  const labelled = label && metas.find(({ name }) => name === label.name.replace('label', 'data'));
  const named = [...own, ...(labelled ? [labelled] : [])].filter(({ value }) => !isNoName(value));
  const first = named[0];
  if (!first) return [];
  // One field may be there once for each of several authors.
  return named
    .filter(({ name }) => name === first.name)
    .map(({ name, value }) => ({
      name: name.startsWith('citation') ? value.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1') : value,
      isOrganization: false,
    }));
}

/**
 * Chooses who wrote an article: the persons that its data names, else those of its byline. A byline that names these and more
 * goes before them; an organisation is taken where no person is named.
 * @returns Names parted by commas; null where none is named.
 */
export function chooseAuthor(
  { lists }: StatedAuthors,
  page: ScannedPage,
  places: Places,
  publisher: string | null,
): string | null {
  const outlet = publisher === null ? '' : folded(publisher);
  // "The Weir Post, Haven" is the outlet with its address.
  const isOutlet = (name: string): boolean =>
    outlet !== '' &&
    (folded(name) === outlet || (outlet.includes(' ') && folded(name).startsWith(`${outlet} `)));
  const printed = printedAuthors(page, places).filter((name) => !isOutlet(name));
  let organization: string | null = null;
  for (const list of lists) {
    const names = list
      .map(({ name }) => oneLine(name))
      .filter((name) => name !== '' && name.length <= LONGEST_NAME && !isNoName(name));
    const persons = list
      .filter(({ isOrganization }) => !isOrganization)
      .flatMap(({ name }) => (isNoName(name) || isOutlet(name) ? [] : personsOrName(oneLine(name))));
    if (persons.length > 0) {
      // "cdell", "hecn_editor", words of a heading: no name of a person, where the byline prints one.
      if (printed.length > 0 && list.every(({ name }) => personsIn(oneLine(name)).length === 0))
        return printed.join(', ');
      const unique = [...new Set(persons)];
      const isMore =
        printed.length > unique.length &&
        unique.every((name) => printed.some((one) => folded(one) === folded(name)));
      return (isMore ? printed : unique).join(', ');
    }
    organization ??= names.length > 0 ? [...new Set(names)].join(', ') : null;
  }
  return printed.length > 0 ? printed.join(', ') : organization;
}

/** Longer statements are words of an article that a template marked as its author, in UTF-16 units. */
const LONGEST_NAME = 100;

/** The persons of a stated author, or the statement itself where it does not read as names. */
function personsOrName(text: string): string[] {
  if (text.length > LONGEST_NAME && endsSentence(text.slice(0, text.lastIndexOf('.') + 1))) return [];
  const persons = personsIn(text, 1);
  return persons.length > 0 ? persons : [text.replace(/^by\s+/iu, '')];
}

/** In an element of the author: "Ann Sorley remembers a keeper of bees". */
const REPORTING = /^((?:\p{Lu}[\p{L}\p{M}'\u2019.-]*\s+){2,4})\p{Ll}{2,}s\s/u;

/** The persons that the byline of a page names: in elements that are marked so, else in lines beside its headline or below its text. */
function printedAuthors({ bylines, blocks, beside, handles }: ScannedPage, places: Places): string[] {
  const isNear = (at: number): boolean => zoneOf(at, places) !== 'elsewhere';
  for (const zones of [['head', 'above'], ['end']]) {
    const marked = bylines.filter(({ at, isBeside }) => !isBeside && zones.includes(zoneOf(at, places)));
    // The innermost element of a byline is closed first, and holds the names alone.
    const names = [...new Set(marked.flatMap(({ words }) => personsIn(words)))];
    if (names.length > 0) return withoutParts(names);
    // Those who write in forums have names of one word; only "by" says that it is one.
    const handles = marked.flatMap(({ words }) => (isLedByline(words) ? personsIn(words, 1) : []));
    if (handles.length > 0) return [...new Set(handles)];
    const reporting = marked.flatMap(({ words }) => personsIn(REPORTING.exec(words)?.[1] ?? ''));
    if (reporting.length > 0) return [...new Set(reporting)];
    const from = zones[0] === 'end' ? places.end + 1 : Math.max(0, places.headline - 3);
    const to = zones[0] === 'end' ? places.end + 4 : places.firstProse;
    for (let at = from; at <= to && at < blocks.length; at++) {
      if (!isNear(at) || beside.has(at)) continue;
      const found = personsAt(blocks, at);
      if (found.length > 0) return found;
      const starter = starterOf(blocks[at] as string);
      if (starter !== null) return [starter];
    }
  }
  // The first post of a thread is the article.
  return handles.slice(0, 1);
}

/** Whoever a line names as authors, by itself or with the lines below it. */
export function personsAt(blocks: readonly string[], at: number): string[] {
  const line = blocks[at] ?? '';
  const found = personsOfLine(line);
  if (found.length > 0) return found;
  if (LABEL_OF_AUTHORS.test(line.trim())) {
    const names: string[] = [];
    for (let i = at + 1; i < blocks.length && names.length < MOST_NAMES; i++) {
      const persons = (blocks[i] as string).length <= LONGEST_NAME ? personsIn(blocks[i] as string) : [];
      if (persons.length === 0) break;
      names.push(...persons);
    }
    if (names.length > 0) return [...new Set(names)];
  }
  return personWithTrade(line, blocks[at + 1] ?? '');
}

/** Names without those that are a part of another: "Ann" beside "Ann Sorley". */
const withoutParts = (names: readonly string[]): string[] =>
  names.filter((name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)));
