import { partsOfNames } from './page-parts.ts';
import type { TimeElement } from './page-stated.ts';

/** A heading of a page, by its place in the blocks. */
export interface Heading {
  readonly level: number;
  readonly at: number;
  readonly words: string;
  /** Its words by the elements in it: a kicker, a badge and the headline itself. */
  readonly parts: readonly string[];
  readonly isBeside: boolean;
}

/** Words of an element that is marked as naming the author, by its place in the blocks. */
export interface MarkedByline {
  /** Parts of elements that lie side by side without a space are parted with `|`. */
  readonly words: string;
  readonly at: number;
  readonly isBeside: boolean;
}

/** Where an element begins. */
export interface MarkPlace {
  /** The place of its block. */
  readonly at: number;
  /** The words before it in its line. */
  readonly before: string;
  readonly isBeside: boolean;
}

/** What listens to the words of an element until it is closed. */
export type Listener = (words: string) => void;

const MOST_FACTS = 400;
const MOST_VALUE = 2000;
const LONGEST_DATE = 100;
const LONGEST_BYLINE = 200;
const LONGEST_SITE = 60;
const LONGEST_HANDLE = 40;
/** Is between the words of two elements. No text holds it. */
export const BOUNDARY = '\uFDD3';

const PUBLISHED_CLASS =
  /(?:^|[\s_-])(?:published|entry-date|post-?date|date-header|publish(?:ed)?[-_]?(?:date|time|on)|pub-?date|dt-published|article-?date|dateline|posted-on)(?:$|[\s_-])/iu;
const MODIFIED_CLASS = /updated|modified/iu;

/** Parts of names of classes by which themes mark whoever wrote an article, and those that say that it is something else. */
const AUTHOR_PART =
  /^(?:authors?|byline\d?|by-?line|auteurs?|autor(?:e|es|en|in)?|yazar|muhabir|reporters?|writers?|contributors?|forfatter|skribent|redacteur|journalist|creator|username|user|byl|sender|avs[aä]ndare|avsender|absender|expediteur|mittente|firma|signatur(?:e|en)?)$/iu;
const NO_AUTHOR_PART =
  /^(?:bio|biography|box|about|avatar|image|img|photo|picture|date|time|desc|description|social|e?mail|comments?|commenter|count|list|archive|more|related|role|title|job|meta-?date|posts|articles|follow|links|twitter|profile|reply|widget|login|menu|nav|tags?)$/iu;
const SITE_PART =
  /(?:^|[\s_-])(?:site-?(?:title|name|logo|branding)|masthead|logo|brand(?:ing)?|custom-logo|blog-?title|navbar-brand)(?:$|[\s_-])/iu;

const LONGEST_HEADLINE = 200;
const LEAST_WORDS = 3;
/** Classes that pages without headings give to their headline. */
const HEADLINE_CLASS =
  /(?:^|\s)(?:[\w-]*[-_])?(?:headline|hed|(?:article|story|post|entry|news|page)[-_]?(?:title|headline|heading))(?:$|\s)/iu;
/** A size of letters from which on a line is a headline, of the seven that HTML once had; the usual is 3. */
const LARGE = 4;

/** How large the letters of an element are, where it says that they are large: 4 to 7; else 0. */
function sizeOf(name: string, a: Readonly<Record<string, string>>): number {
  if (name === 'big') return LARGE;
  if (name === 'font') {
    const [, sign, digits] = /^\s*([+-]?)(\d)\s*$/u.exec(a.size ?? '') ?? [];
    const size = digits === undefined || sign === '-' ? 0 : Number(digits) + (sign === '+' ? 3 : 0);
    return size >= LARGE ? Math.min(size, 7) : 0;
  }
  return HEADLINE_CLASS.test((a.class ?? '').slice(0, 300)) ? LARGE + 1 : 0;
}

/** Files of pictures that are a nameplate. */
const LOGO_FILE = /(?:^|[/_.-])(?:logo|masthead|nameplate|brand)[\w-]*\.\w+(?:\?|$)/iu;
const MOST_ALTS = 5;

const namesAuthor = (a: Readonly<Record<string, string>>): boolean => {
  if (/(?:^|\s)author(?:\s|$)/iu.test(a.rel ?? '')) return true;
  const names = [a.class ?? '', a.id ?? '', a['data-testid'] ?? '', a['data-hook'] ?? '', a['data-qa'] ?? ''];
  return names
    .join(' ')
    .slice(0, 300)
    .split(/\s+/u)
    .some((name) => {
      const parts = partsOfNames(name);
      return parts.some((part) => AUTHOR_PART.test(part)) && !parts.some((part) => NO_AUTHOR_PART.test(part));
    });
};

/** The marks of a page that its elements carry: days, headings, bylines, the name of the site. */
export class PageMarks {
  readonly times: TimeElement[] = [];
  readonly headings: Heading[] = [];
  /** Lines in large letters or of a class that means a headline: its headings, where no element is one. */
  readonly #large: (Heading & { readonly size: number })[] = [];
  readonly bylines: MarkedByline[] = [];
  readonly siteNames: string[] = [];
  readonly feeds: string[] = [];
  /** Names of users who wrote posts. */
  readonly handles: string[] = [];
  readonly alts: string[] = [];
  title = '';

  /** What listens to an element that begins; null where nothing does. */
  listener(name: string, a: Readonly<Record<string, string>>, place: MarkPlace): Listener | null {
    const { at, isBeside } = place;
    if (name === 'title' && this.title === '')
      return (words) => {
        this.title ||= plain(words);
      };
    const handle = a['data-author']?.trim() ?? '';
    if (handle !== '' && handle.length <= LONGEST_HANDLE && this.handles.length < MOST_ALTS)
      this.handles.push(handle);
    const level = /^h([1-3])$/u.exec(name)?.[1];
    const time = this.#time(name, a, place);
    const own: Listener[] = time ? [time] : [];
    if (level !== undefined && this.headings.length < MOST_FACTS)
      own.push((words) => {
        if (words === '') return;
        const parts = words
          .split(BOUNDARY)
          .map(plain)
          .filter((part) => part !== '');
        this.headings.push({ level: Number(level), at, words: plain(words), parts, isBeside });
      });
    const size = level === undefined ? sizeOf(name, a) : 0;
    if (size > 0 && this.#large.length < MOST_FACTS)
      own.push((words) => {
        const line = plain(words);
        if (line.length <= LONGEST_HEADLINE && line.split(' ').length >= LEAST_WORDS)
          this.#large.push({ level: 2, at, words: line, parts: [line], isBeside, size });
      });
    if (this.bylines.length < MOST_FACTS && namesAuthor(a))
      own.push((words) => {
        const apart = parted(words);
        if (apart !== '' && apart.length <= LONGEST_BYLINE) this.bylines.push({ words: apart, at, isBeside });
      });
    const isHome = name === 'a' && (/(?:^|\s)home(?:\s|$)/iu.test(a.rel ?? '') || a.href === '/');
    if (
      this.siteNames.length < 20 &&
      (isHome || SITE_PART.test(`${a.class ?? ''} ${a.id ?? ''}`.slice(0, 300)))
    )
      own.push((words) => this.#site(plain(words) || (a['aria-label'] ?? a.title ?? '')));
    if (own.length === 0) return null;
    return (words) => {
      for (const listen of own) listen(words);
    };
  }

  /** The headings of the page; where it has none, its lines in large letters, the first of the largest on top. */
  get headingsOrLarge(): readonly Heading[] {
    if (this.headings.length > 0) return this.headings;
    const lines = this.#large.filter(({ isBeside }) => !isBeside);
    const most = Math.max(0, ...lines.map(({ size }) => size));
    const top = lines.find(({ size }) => size === most);
    return lines.map(({ size: _, ...line }, i) => (lines[i] === top ? { ...line, level: 1 } : line));
  }

  /** An element without an end. */
  leaf(name: string, a: Readonly<Record<string, string>>, isInSite: boolean): void {
    if (
      name === 'img' &&
      a.alt &&
      (isInSite ||
        SITE_PART.test(`${a.class ?? ''} ${a.id ?? ''}`.slice(0, 300)) ||
        LOGO_FILE.test((a.src ?? '').slice(-200)))
    )
      this.#site(a.alt);
    // A nameplate is often a picture above the first heading, and nothing says so but its words.
    else if (name === 'img' && a.alt && this.headings.length === 0 && this.alts.length < MOST_ALTS)
      this.alts.push(plain(a.alt.slice(0, LONGEST_SITE)));
    if (
      name === 'link' &&
      /(?:^|\s)alternate/iu.test(a.rel ?? '') &&
      /rss|atom/iu.test(a.type ?? '') &&
      a.title
    )
      this.feeds.push(a.title.slice(0, 200));
  }

  /** Whether an element is one that shows the name of the site. */
  static isSite(name: string, a: Readonly<Record<string, string>>): boolean {
    return (name === 'a' && a.href === '/') || SITE_PART.test(`${a.class ?? ''} ${a.id ?? ''}`.slice(0, 300));
  }

  #site(words: string): void {
    const name = words
      .replace(/\s+/gu, ' ')
      .replace(/\s+(?:logo|home(?:page)?)$/iu, '')
      .trim();
    if (
      name.length <= LONGEST_SITE &&
      /\p{L}{2}/u.test(name) &&
      !/^(?:home\b|logo$|start|accueil|inicio|menu|front ?page|main page|index|back\b|portada|forside|etusivu|voorpagina|all news|latest news)/iu.test(
        name,
      )
    )
      this.siteNames.push(name);
  }

  #time(name: string, a: Readonly<Record<string, string>>, place: MarkPlace): Listener | null {
    const prop = a.itemprop?.trim();
    const marks = `${a.class ?? ''} ${a.id ?? ''}`.slice(0, 300);
    const isDated =
      name === 'time' ||
      name === 'abbr' ||
      PUBLISHED_CLASS.test(marks) ||
      /\bdate(?:Published|Modified)\b/u.test(prop ?? '');
    if (!isDated || this.times.length >= MOST_FACTS) return null;
    const isModified =
      prop === 'dateModified' || (MODIFIED_CLASS.test(marks) && !PUBLISHED_CLASS.test(marks));
    const isPublished = prop?.includes('datePublished') || 'pubdate' in a || PUBLISHED_CLASS.test(marks);
    const as = isModified ? 'modified' : isPublished ? 'published' : 'plain';
    const where = prop?.includes('datePublished')
      ? 'microdata datePublished'
      : name === 'time'
        ? 'a time element'
        : 'an element of class date';
    const stamp = (a.datetime ?? a.content ?? (name === 'abbr' ? a.title : undefined) ?? '').slice(
      0,
      MOST_VALUE,
    );
    if (name === 'abbr' && as === 'plain') return null;
    return (words) => {
      const said = plain(words);
      // A class may mean the layout of a whole page; a date is short and holds a digit.
      if (stamp !== '' || (said.length <= LONGEST_DATE && /\p{Nd}/u.test(said)))
        this.times.push({ stamp, words: said, as, where, ...place });
    };
  }
}

const plain = (words: string): string => words.replaceAll(BOUNDARY, '').replace(/\s+/gu, ' ').trim();

/** The words of elements side by side, parted where nothing else parts them. */
const parted = (words: string): string =>
  words
    .replace(new RegExp(`\\s+${BOUNDARY}+|${BOUNDARY}+\\s+`, 'gu'), ' ')
    .replace(new RegExp(`${BOUNDARY}+`, 'gu'), ' | ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s|]+|[\s|]+$/gu, '');
