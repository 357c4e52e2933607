import { Parser } from 'htmlparser2';
import { isAmidSentence } from './dateline.ts';
import { InlineEdges } from './inline-gaps.ts';
import { type Inline, inlineKind, inlineText } from './inline-text.ts';
import { PageBlocks } from './page-blocks.ts';
import { ItemTracker, type PageItem } from './page-items.ts';
import { BOUNDARY, type Heading, type Listener, type MarkedByline, PageMarks } from './page-marks.ts';
import { holdsNoWords, isSetApart, partNamed, VOID } from './page-parts.ts';
import type { Stated, TimeElement } from './page-stated.ts';

/** What one pass over a page finds. */
export interface ScannedPage {
  readonly metas: readonly Stated[];
  readonly scripts: readonly string[];
  readonly times: readonly TimeElement[];
  /** Things that its markup describes. */
  readonly items: PageItem;
  readonly title: string;
  /** Headings of the first three levels, by their places in {@link blocks}. */
  readonly headings: readonly Heading[];
  readonly bylines: readonly MarkedByline[];
  /** What its marks and its feeds say that the site is called. */
  readonly siteNames: readonly string[];
  readonly feeds: readonly string[];
  /** Names of users who wrote posts, the first post's first. */
  readonly handles: readonly string[];
  /** Words of the pictures above its first heading. */
  readonly alts: readonly string[];
  readonly canonical: string | null;
  readonly language: string | null;
  /** The page again, without scripts, forms and what is hidden, no deeper and no larger than can be handled. */
  readonly html: string;
  /** The words of the page, a block a line: what is left where no article can be found in its page. */
  readonly blocks: readonly string[];
  /** Places of {@link blocks} in parts that are named as beside the article. */
  readonly beside: ReadonlySet<number>;
  /** Those in a picture's caption, a quotation or an embedded post: what they state is not of the article. */
  readonly apart: ReadonlySet<number>;
  /** Those that are links alone. */
  readonly links: ReadonlySet<number>;
  /** What was left out within lines: marks of notes, words that are struck out. */
  readonly inline: readonly Inline[];
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
/** The attributes by which an article is separated from what surrounds it. */
const KEPT = ['class', 'id', 'role', 'itemprop', 'itemtype', 'colspan', 'rowspan'];
const BLOCK =
  /^(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|section|article|main|header|figure|figcaption|blockquote|pre|body|address|time|center|hr)$/u;

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

/** Marks around the words of an element `q`, which a browser prints and the page does not hold. */
function quoteMark(open: readonly OpenPart[], isStart: boolean): string {
  const isInner = open.filter(({ name }) => name === 'q').length % 2 === 1;
  if (isInner) return isStart ? '\u2018' : '\u2019';
  return isStart ? '\u201C' : '\u201D';
}

/** Whether the class or role of a raised number says that it leads to a note. */
const isNote = ({ class: classes = '', id = '', role = '' }: Readonly<Record<string, string>>): boolean =>
  /(?:^|[\s_-])(?:ref(?:erence)?s?|foot-?notes?|fn(?:ref)?|cite(?:_ref)?|note(?:ref)?|sup-?ref|endnote)(?:$|[\s_\d-])/iu.test(
    `${classes} ${id} ${role}`.slice(0, 300),
  );

/** Readability drops every aside by its name alone; here what one holds decides. */
const written = (name: string): string => (name === 'aside' ? 'div' : name);

/** The elements of a page lie deeper in each other than any article's do. */
export class TooDeep extends Error {}

interface OpenPart {
  readonly name: string;
  /** It was written into the page again. */
  readonly isKept: boolean;
  readonly listens: Listener | null;
  /** A block of words begins and ends with it. */
  readonly endsBlock: boolean;
  readonly isBeside: boolean;
  readonly isApart: boolean;
  readonly isLink: boolean;
  readonly isSite: boolean;
  words: string;
  writtenAs: string;
}

/** The attribute in {@link ScannedPage.html} that says what part of a page an element is named as. */
export const PART_ATTRIBUTE = 'data-part';

/** The attribute of an element that comes directly after a picture, and elements that may be its caption. */
export const CAPTION_ATTRIBUTE = 'data-caption';
const CAPTIONS = /^(?:div|span|small|em|i|b|font|figcaption|cite)$/u;

/** Reads a page once, in time that grows with its length alone. Nothing of it is executed or fetched. */
export function scanPage(page: string): ScannedPage {
  const metas: Stated[] = [];
  const scripts: string[] = [];
  const marks = new PageMarks();
  const items = new ItemTracker();
  const inline: Inline[] = [];
  const lines = new PageBlocks();
  const html: string[] = [];
  const open: OpenPart[] = [];
  const listening: OpenPart[] = [];
  let canonical: string | null = null;
  let language: string | null = null;
  const edges = new InlineEdges();
  /** How deep the picture lies after which no words have come yet. */
  let picture = -1;
  let elements = 0;
  /** How deep inside an element that is left out, and the script that is being read. */
  let skipping = 0;
  let script: string[] | null = null;
  let scriptSize = 0;
  /** The words of an element whose words are not written as they are: a superscript, struck-out words. */
  let held: { readonly depth: number; readonly part: Inline } | null = null;

  const write = (text: string): void => {
    html.push(escapeText(text));
    lines.write(text, open.at(-1));
    if (text.trim() !== '') picture = -1;
  };
  const fact = (list: Stated[], name: string, value: string | undefined): void => {
    if (value && list.length < MOST_FACTS)
      list.push({ name: name.toLowerCase().slice(0, 100), value: value.slice(0, MOST_VALUE) });
  };
  const parser = new Parser(
    {
      onopentag(name, a) {
        if (open.length > TOO_DEEP) throw new TooDeep();
        if (name === 'html') language ??= (a.lang || a['xml:lang'])?.slice(0, 35) ?? null;
        if (name === 'meta') {
          // What is stated within a thing is of that thing alone, which may be a teaser.
          const prop = items.isWithinThing ? undefined : a.itemprop;
          fact(metas, a.property ?? a.name ?? prop ?? '', a.content);
        }
        if (name === 'link' && /\bcanonical\b/iu.test(a.rel ?? '') && a.href)
          canonical ??= a.href.slice(0, MOST_VALUE);
        edges.open(name);
        const around = open.at(-1);
        if (name === 'img' && skipping === 0) picture = open.length;
        if (VOID.has(name)) {
          items.leaf(a);
          marks.leaf(name, a, around?.isSite ?? false);
          if (skipping > 0) return;
          if (BLOCK.test(name)) {
            lines.end();
            for (const part of listening) if (part.words.length < MOST_VALUE) part.words += ' ';
          }
          if ((name === 'br' || name === 'hr') && elements++ < MOST_ELEMENTS) html.push(`<${name}>`);
          return;
        }
        if (name === 'script' && /ld\+json/iu.test(a.type ?? '') && scripts.length < 100) {
          script = [];
          scriptSize = 0;
        }
        if (skipping > 0 || holdsNoWords(name)) {
          skipping++;
          open.push({
            name,
            isKept: false,
            listens: null,
            endsBlock: false,
            isBeside: false,
            isApart: false,
            isLink: false,
            isSite: false,
            words: '',
            writtenAs: name,
          });
          return;
        }
        const kind = held ? null : inlineKind(name, a);
        if (kind === 'quote') write(quoteMark(open, true));
        else if (kind) {
          held = {
            depth: open.length,
            part: { kind, text: '', before: lines.open.slice(-40), isNote: isNote(a) || name === 'a' },
          };
        } else if (held && name === 'a') held.part.isNote = true;
        const before = name === 'time' ? lines.openLine.slice(-200) : '';
        const endsBlock = BLOCK.test(name) && !(name === 'time' && isAmidSentence(before));
        if (endsBlock) lines.end();
        elements++;
        const isKept = elements <= MOST_ELEMENTS && open.length < MOST_DEPTH && name !== 'title';
        const named = partNamed(name, a);
        const isBeside = (around?.isBeside ?? false) || named !== null;
        const part: OpenPart = {
          name,
          isKept,
          endsBlock,
          isBeside,
          isApart: (around?.isApart ?? false) || isSetApart(name, a),
          isLink: (around?.isLink ?? false) || name === 'a',
          isSite: (around?.isSite ?? false) || PageMarks.isSite(name, a),
          listens:
            listening.length < 20
              ? marks.listener(name, a, { at: lines.blocks.length, before, isBeside })
              : null,
          words: '',
          writtenAs: name,
        };
        for (const other of listening) if (other.words.length < MOST_VALUE) other.words += BOUNDARY;
        if (part.listens) listening.push(part);
        open.push(part);
        const isCaption = picture === open.length - 1 && CAPTIONS.test(name);
        picture = -1;
        items.open(name, a, isBeside);
        if (isKept) {
          const kept = KEPT.flatMap((key) => (a[key] ? [` ${key}="${escapeAttribute(a[key])}"`] : []));
          if (isCaption) kept.push(` ${CAPTION_ATTRIBUTE}=""`);
          if (named) kept.push(` ${PART_ATTRIBUTE}="${named}"`);
          if (name === 'a') kept.push(' href="#"');
          const as = isCaption && name !== 'div' ? 'figcaption' : written(name);
          part.writtenAs = as;
          html.push(`<${as}${kept.join('')}>`);
        }
      },
      ontext(text) {
        if (script) {
          scriptSize += text.length;
          if (scriptSize <= MOST_SCRIPT) script.push(text);
        }
        if (skipping > 0) return;
        items.text(text);
        const words = edges.isGapBefore(text) ? ` ${text}` : text;
        for (const part of listening)
          if (part.words.length < MOST_VALUE) part.words += words.slice(0, MOST_VALUE);
        if (open.at(-1)?.name === 'title') return;
        if (held) {
          if (held.part.text.length < MOST_VALUE) held.part.text += text;
        } else write(words);
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
        edges.close(name);
        items.close();
        if (held && open.length === held.depth) {
          inline.push(held.part);
          const text = inlineText(held.part);
          held = null;
          write(text);
        } else if (name === 'q' && !held) write(quoteMark(open, false));
        if (part.listens) {
          listening.splice(listening.indexOf(part), 1);
          part.listens(part.words.trim());
        }
        for (const other of listening) if (other.words.length < MOST_VALUE) other.words += BOUNDARY;
        if (part.endsBlock) lines.end();
        if (part.isKept) html.push(`</${part.writtenAs}>`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(page);
  parser.end();
  lines.end();
  return {
    metas, scripts, times: marks.times, items: items.root, title: marks.title, headings: marks.headingsOrLarge, bylines: marks.bylines,
    siteNames: marks.siteNames, feeds: marks.feeds, handles: marks.handles, alts: marks.alts, canonical, language, html: html.join(''), inline, isHuge: elements > MOST_ELEMENTS, blocks: lines.blocks, beside: lines.beside, apart: lines.apart, links: lines.links,
  }; // biome-ignore format: one record
}
