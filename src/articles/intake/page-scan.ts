import { Parser } from 'htmlparser2';
import { skippedAs, VOID } from './page-parts.ts';

/** Something a page states of itself: under which name, and what. */
export interface Stated {
  readonly name: string;
  readonly value: string;
}

/** An element `time`, or one that is marked as a date: its machine's date and its words. */
export interface TimeElement {
  readonly stamp: string;
  readonly words: string;
  /** Said to be the date of publication: `pubdate`, `itemprop=datePublished`, a class such as `entry-date`. */
  readonly as: 'published' | 'modified' | 'plain';
  readonly where: string;
}

/** What one pass over a page finds. */
export interface ScannedPage {
  readonly metas: readonly Stated[];
  readonly scripts: readonly string[];
  readonly times: readonly TimeElement[];
  /** Microdata with a value of its own: `headline`, `datePublished`. */
  readonly props: readonly Stated[];
  readonly title: string;
  readonly headings: readonly string[];
  readonly canonical: string | null;
  readonly language: string | null;
  /** The page again, without scripts, forms and what is hidden, no deeper and no larger than can be handled. */
  readonly html: string;
  /** The words of the page, a block a line: what is left where no article can be told from its page. */
  readonly blocks: readonly string[];
  /** Parts that were left out, by what they are, with how many. */
  readonly left: ReadonlyMap<string, number>;
  /** The page has more elements than are looked at one by one. */
  readonly isHuge: boolean;
}

const MOST_DEPTH = 60;
const MOST_ELEMENTS = 12_000;
/** Deeper pages are made to cost time: a parser looks through all that is open. Real ones are some dozens deep. */
const TOO_DEEP = 1500;
const MOST_FACTS = 400;
const MOST_SCRIPT = 2_000_000;
const MOST_VALUE = 2000;
/** The attributes by which an article is told from what surrounds it. */
const KEPT = ['class', 'id', 'role', 'itemprop', 'itemtype'];
const BLOCK =
  /^(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|section|article|main|header|figure|figcaption|blockquote|pre|body|address|time|center|hr)$/u;
const PUBLISHED_CLASS =
  /(?:^|[\s_-])(?:published|entry-date|post-?date|date-header|publish(?:ed)?-?(?:date|time|on)?|pub-?date|dt-published|article-?date|dateline|posted-on)(?:$|[\s_-])/iu;
const MODIFIED_CLASS = /updated|modified/iu;

/** Signs of markup as they go through the second parser: as entities, each would become a piece of text of its own. */
const SIGNS = new Map([
  ['&', '\uFDD0'],
  ['<', '\uFDD1'],
  ['>', '\uFDD2'],
]);
const escapeText = (text: string): string => text.replace(/[&<>]/gu, (c) => SIGNS.get(c) as string);
/** The signs of markup in words that went through {@link ScannedPage.html}. */
export const unescapeText = (text: string): string =>
  text.replace(/[\uFDD0-\uFDD2]/gu, (c) => '&<>'[c.charCodeAt(0) - 0xfdd0] as string);
const escapeAttribute = (text: string): string => text.replace(/[&"<>]/gu, ' ').slice(0, 200);

/** The elements of a page lie deeper in each other than any article's do. */
export class TooDeep extends Error {}

interface OpenPart {
  readonly name: string;
  /** It was written into the page again. */
  readonly isKept: boolean;
  readonly listens: ((words: string) => void) | null;
  words: string;
}

/**
 * Reads a page once, in time that grows with its length alone. Nothing of it is executed or fetched.
 * @param dropsParts Leaves out menus, notices, forms of comments and other parts that their names give away.
 */
export function scanPage(page: string, dropsParts: boolean): ScannedPage {
  const metas: Stated[] = [];
  const scripts: string[] = [];
  const times: TimeElement[] = [];
  const props: Stated[] = [];
  const headings: string[] = [];
  const left = new Map<string, number>();
  const blocks: string[] = [];
  const html: string[] = [];
  const open: OpenPart[] = [];
  const listening: OpenPart[] = [];
  let title = '';
  let canonical: string | null = null;
  let language: string | null = null;
  let block: string[] = [];
  let elements = 0;
  /** How deep inside an element that is left out, and the script that is being read. */
  let skipping = 0;
  let script: string[] | null = null;
  let scriptSize = 0;

  const endBlock = (): void => {
    const line = block.join('').replace(/\s+/gu, ' ').trim();
    if (line !== '') blocks.push(line);
    block = [];
  };
  const fact = (list: Stated[], name: string, value: string | undefined): void => {
    if (value && list.length < MOST_FACTS)
      list.push({ name: name.toLowerCase().slice(0, 100), value: value.slice(0, MOST_VALUE) });
  };
  /** What an element says by its words, once it is closed. */
  const listener = (name: string, a: Readonly<Record<string, string>>): OpenPart['listens'] => {
    const prop = a.itemprop?.trim();
    if (name === 'title' && title === '')
      return (words) => {
        title ||= words;
      };
    if (name === 'h1' && headings.length < 10)
      return (words) => {
        if (words) headings.push(words);
      };
    const marks = `${a.class ?? ''} ${a.id ?? ''}`.slice(0, 300);
    const isDated =
      name === 'time' ||
      name === 'abbr' ||
      PUBLISHED_CLASS.test(marks) ||
      /\bdate(?:Published|Modified)\b/u.test(prop ?? '');
    if (isDated && times.length < MOST_FACTS) {
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
      if (name !== 'abbr' || as !== 'plain')
        return (words) => {
          times.push({ stamp, words, as, where });
        };
    }
    if (prop === 'headline' || prop === 'name') return (words) => fact(props, prop, a.content ?? words);
    return null;
  };

  const parser = new Parser(
    {
      onopentag(name, a) {
        if (open.length > TOO_DEEP) throw new TooDeep();
        if (name === 'html' && a.lang) language ??= a.lang.slice(0, 35);
        if (name === 'meta') fact(metas, a.property ?? a.name ?? a.itemprop ?? '', a.content);
        if (name === 'link' && /\bcanonical\b/iu.test(a.rel ?? '') && a.href)
          canonical ??= a.href.slice(0, MOST_VALUE);
        if (name === 'meta' && a.itemprop && a.content) fact(props, a.itemprop, a.content);
        if (VOID.has(name)) {
          if (skipping > 0) return;
          if (BLOCK.test(name)) endBlock();
          if ((name === 'br' || name === 'hr') && elements++ < MOST_ELEMENTS) html.push(`<${name}>`);
          return;
        }
        if (name === 'script' && /ld\+json/iu.test(a.type ?? '') && scripts.length < 100) {
          script = [];
          scriptSize = 0;
        }
        const skipped = skipping > 0 ? null : skippedAs(name, a, dropsParts);
        if (skipping > 0 || skipped) {
          skipping++;
          if (skipped?.what) left.set(skipped.what, (left.get(skipped.what) ?? 0) + 1);
          open.push({ name, isKept: false, listens: null, words: '' });
          return;
        }
        if (BLOCK.test(name)) endBlock();
        elements++;
        const isKept = elements <= MOST_ELEMENTS && open.length < MOST_DEPTH && name !== 'title';
        const part: OpenPart = {
          name,
          isKept,
          listens: listening.length < 20 ? listener(name, a) : null,
          words: '',
        };
        if (part.listens) listening.push(part);
        open.push(part);
        if (isKept) {
          const kept = KEPT.flatMap((key) => (a[key] ? [` ${key}="${escapeAttribute(a[key])}"`] : []));
          html.push(`<${name}${kept.join('')}>`);
        }
      },
      ontext(text) {
        if (script) {
          scriptSize += text.length;
          if (scriptSize <= MOST_SCRIPT) script.push(text);
        }
        if (skipping > 0) return;
        for (const part of listening)
          if (part.words.length < MOST_VALUE) part.words += text.slice(0, MOST_VALUE);
        if (open.at(-1)?.name === 'title') return;
        html.push(escapeText(text));
        block.push(text);
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        if (name === 'script' && script) {
          if (scriptSize <= MOST_SCRIPT) scripts.push(script.join(''));
          script = null;
        }
        const part = open.pop();
        if (skipping > 0) {
          skipping--;
          return;
        }
        if (!part) return;
        if (part.listens) {
          listening.splice(listening.indexOf(part), 1);
          part.listens(part.words.replace(/\s+/gu, ' ').trim());
        }
        if (BLOCK.test(name)) endBlock();
        if (part.isKept) html.push(`</${part.name}>`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(page);
  parser.end();
  endBlock();
  return {
    metas, scripts, times, props, title, headings, canonical, language,
    html: html.join(''), blocks, left, isHuge: elements > MOST_ELEMENTS,
  }; // biome-ignore format: one record
}
