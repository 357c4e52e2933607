import { isLedByline, personsIn } from './byline.ts';
import { oneLine } from './clean-text.ts';
import { type LinkedName, linkedArticles, mainArticle } from './json-ld.ts';
import { authorsInFields } from './page-author.ts';
import { itemFacts } from './page-items.ts';
import type { Heading } from './page-marks.ts';
import { folded } from './page-places.ts';
import { choosePublisher } from './page-publisher.ts';
import type { ScannedPage } from './page-scan.ts';
import type { Stated } from './page-stated.ts';
import { headlinesAmong, sharedWords, splitTitle, withoutSite } from './page-title.ts';
import type { StatedDate } from './published.ts';
import type { StatedChange } from './updated.ts';

/** What a page says of its article. */
export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  /** Whether only the address says who published it. */
  readonly isPublisherOfAddress: boolean;
  /** Whoever its data, its fields and its markup name as authors, the surest first. */
  readonly authors: readonly (readonly LinkedName[])[];
  readonly canonical: string | null;
  readonly language: string | null;
  /** Every machine's date of publication, the surest first. */
  readonly dates: readonly StatedDate[];
  /** When it was changed: printed beside the headline, such a date is none of publication. */
  readonly modified: readonly string[];
  /** The days of its last change in its own data, the surest first. */
  readonly changes: readonly StatedChange[];
  /** The text of the article as its JSON-LD holds it. */
  readonly articleBody: string | null;
  /** Whether it is free to read; null where nothing says so. */
  readonly isFree: boolean | null;
  /** What a person should know of these facts. */
  readonly notices: readonly string[];
}

/** Headlines with a smaller share of words in common are those of two articles. */
const LEAST_SHARED = 0.3;
/** Names of fields that are made for the day of publication, the surest first; never for that of a change. */
const OWN_DATES = [
  'article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'article.published',
  'article:published', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'citation_publication_date',
  'citation_online_date', 'dcterms.issued', 'dc.date.issued', 'dc.issued',
]; // biome-ignore format: a list
/** Names under which pages put their own day. */
const PAGE_DATES = [
  'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'publication-date', 'published_at', 'published', 'date_published', 'originalpublicationdate',
  'ptime', 'article_date_original', 'release_date', 'displaydate', 'citation_date', 'prism.publicationdate', 
]; // biome-ignore format: a list

/** Names of fields for the day of its last change. */
const OWN_CHANGES =
  /^(?:(?:og:)?article:modified_time|og:updated_time|datemodified|dcterms\.modified|dc\.date\.modified|last-?modified)$/u;

/** Names under which they put one day or another: that of the article, or when a program made the page. */
const ANY_DATES = ['dc.date.created', 'dcterms.created', 'dcterms.date', 'dc.date', 'created', 'date'];

const first = (list: readonly Stated[], ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = list.find((stated) => stated.name === name && stated.value.trim() !== '');
    if (found) return oneLine(found.value);
  }
  return null;
};

/** Puts together what a page states in JSON-LD, in meta elements, in its markup and in its headings. */
export function aboutPage(page: ScannedPage, url: string | null): PageFacts {
  const { metas } = page;
  const site = first(
    metas,
    'og:site_name',
    'application-name',
    'al:ios:app_name',
    'apple-mobile-web-app-title',
  );
  const canonical = absolute(page.canonical ?? first(metas, 'og:url') ?? printedAddress(page.blocks), url);
  const ogTitle =
    first(
      metas,
      'og:title',
      'twitter:title',
      'sailthru.title',
      'parsely-title',
      'dc.title',
      'dcterms.title',
      'citation_title',
    ) ?? '';
  const linked = linkedArticles(page.scripts);
  const marked = new Set(page.siteNames.map(folded));
  const own = page.headings.filter(
    ({ words }) => !marked.has(folded(words)) && folded(words) !== folded(site ?? ''),
  );
  const tops = own.filter(({ level, isBeside }) => level === 1 && !isBeside).map(({ words }) => words);
  const tab = oneLine(page.title);
  const main = mainArticle(linked.articles, {
    urls: [canonical, url].flatMap((one) => one ?? []),
    titles: [ogTitle, ...tops, tab, withoutSite(tab, site === null ? [] : [site])].flatMap(
      (one) => one || [],
    ),
  });
  const heads = [...own.map(({ words }) => words), main?.headline ?? '', ogTitle];
  const split =
    splitTitle(tab, heads) ?? splitTitle(ogTitle, heads) ?? splitTitle(tab, headlinesAmong(page.blocks));
  const sites = [site, main?.publisher, ...page.siteNames, ...(split?.beside ?? [])].flatMap(
    (one) => one ?? [],
  );
  const plain = (text: string): string => withoutSite(oneLine(decodeEntities(text)), sites);
  const titles = [...tops, plain(ogTitle), split?.title ?? '', plain(tab)].map(folded);
  const item = itemFacts(
    page.items,
    (text) => text !== '' && titles.includes(folded(plain(text))),
    (text) =>
      text !== '' &&
      tops.length > 0 &&
      titles.every((one) => sharedWords(one, text) < LEAST_SHARED && sharedWords(text, one) < LEAST_SHARED),
  );
  const title = chooseTitle({
    stated: [main?.headline, ogTitle, item.title, split?.title, tab].map((one) => plain(one ?? '')).filter((one) => one !== ''),
    hasField: main?.headline != null || ogTitle !== '',
    tops,
    headings: own.filter(({ isBeside }) => !isBeside),
  }); // biome-ignore format: one record
  const publisher = choosePublisher(page, {
    stated: [main?.publisher, site, item.publisher, first(metas, 'dc.publisher', 'dcterms.publisher', 'publisher', 'citation_publisher', 'copyright')],
    besideTitle: split?.beside ?? [],
    sites: linked.sites,
    title,
    url: canonical ?? url,
  }); // biome-ignore format: one record
  return {
    title,
    notices: linked.notices,
    articleBody: main?.body ?? null,
    isFree: main?.isFree ?? null,
    publisher: publisher.name === null ? null : words(publisher.name),
    isPublisherOfAddress: publisher.isOfAddress,
    authors: [
      main?.authors ?? [],
      authorsInFields(metas),
      item.authors.map((name) => ({ name, isOrganization: false })),
      linked.pageAuthors,
      authorsInTab(tab),
    ],
    canonical,
    language: languageOf(main?.language ?? page.language ?? first(metas, 'og:locale', 'content-language', 'dc.language', 'dcterms.language')),
    modified: [
      ...page.times.filter(({ as }) => as === 'modified').map(({ stamp, words }) => stamp || words),
      ...metas.filter(({ name }) => /modified|updated/u.test(name)).map(({ value }) => value),
      ...(item.modified === null ? [] : [item.modified]),
      ...linked.articles.flatMap(({ modified, isOther }) => (isOther ? [] : (modified ?? []))),
    ].slice(0, 50),
    changes: [
      ...(main?.modified ? [{ raw: main.modified, where: 'JSON-LD dateModified' }] : []),
      ...metas.filter(({ name }) => OWN_CHANGES.test(name)).map(({ name, value }) => ({ raw: value, where: `meta ${name}` })),
      ...(item.modified === null ? [] : [{ raw: item.modified, where: 'microdata dateModified' }]),
    ],
    dates: [
      ...(main?.published ? [entity(main.published, 6)] : []),
      ...(!main?.published && linked.pageDate ? [entity(linked.pageDate, 4)] : []),
      ...(item.published === null ? [] : [{ raw: item.published, where: 'microdata datePublished', kind: 'field', weight: 5 } as const]),
      ...OWN_DATES.flatMap((name) => statedIn(metas, name, `meta ${name}`, 6)),
      ...PAGE_DATES.flatMap((name) => statedIn(metas, name, `meta ${name}`, 4)),
      ...ANY_DATES.flatMap((name) => statedIn(metas, name, `meta ${name}`, 3)),
    ],
  }; // biome-ignore format: one record
}

/** The persons whom the words of a tab name after its title: "What the tide gauges say - by Nora Feld". */
const authorsInTab = (tab: string): LinkedName[] =>
  tab
    .split(/\s+[|\u00B7\u2013\u2014-]\s+/u)
    .slice(1)
    .filter(isLedByline)
    .flatMap((part) => personsIn(part))
    .map((name) => ({ name, isOrganization: false }));

/** What may be the title of an article. */
interface TitleSigns {
  /** What fields, markup and the tab say, the surest first, without the name of the site. */
  readonly stated: readonly string[];
  /** A field that is made for the title says it. */
  readonly hasField: boolean;
  /** First headings of the page. */
  readonly tops: readonly string[];
  readonly headings: readonly Heading[];
}

/** A heading that says what is stated goes before all else: it is what was printed. */
function chooseTitle({ stated, hasField, tops, headings }: TitleSigns): string | null {
  for (const text of stated) {
    const wanted = folded(text);
    if (wanted === '') continue;
    const printed = headings.find((heading) => folded(heading.words) === wanted);
    if (printed !== undefined) return words(withoutKicker(printed, stated));
    // Beside a badge or a kicker in elements of their own.
    const parts = headings.flatMap((heading) => (heading.parts.length > 1 ? heading.parts : []));
    const own = parts.find((part) => folded(part) === wanted);
    if (own !== undefined) return words(own);
  }
  const [only] = tops.length === 1 ? tops : [];
  const isLike =
    only !== undefined &&
    stated.some((text) => sharedWords(only, text) >= 0.5 || sharedWords(text, only) >= 0.6);
  if (only !== undefined && (isLike || !hasField)) return words(only);
  return words(stated[0]) ?? words(tops[0]);
}

/** A heading without the label in an element of its own before it, where what is stated has a sign between them. */
function withoutKicker({ words: all, parts }: Heading, stated: readonly string[]): string {
  const [kicker, ...rest] = parts;
  if (kicker === undefined || rest.length === 0) return all;
  const own = rest.join(' ');
  const isParted = stated.some((text) => {
    const after = /^\s*[|:\u2013\u2014\u00B7\u2022\u00BB\]/-]\s*/u.exec(text.slice(kicker.length));
    return text.startsWith(kicker) && after !== null && folded(text.slice(kicker.length)).startsWith(folded(own));
  });
  return isParted ? own : all;
} // biome-ignore format: lines

const words = (text: string | null | undefined): string | null => oneLine(decodeEntities(text ?? '')) || null;

/** Titles in JSON-LD are often escaped twice. */
const decodeEntities = (text: string): string =>
  text
    .replace(/&#(\d{2,6});/gu, (whole, code: string) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(
      /&(?:quot|apos|lt|gt|nbsp);/gu,
      (name) => ({ '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' })[name] ?? name,
    )
    .replace(/&amp;/gu, '&');

const entity = (raw: string, weight: number): StatedDate => ({
  ...{ raw, where: 'JSON-LD datePublished', kind: 'entity', weight },
});

const statedIn = (list: readonly Stated[], name: string, where: string, weight: number): StatedDate[] =>
  list
    .filter((stated) => stated.name === name)
    .slice(0, 1)
    .map(({ value }) => ({ raw: value, where, kind: 'field', weight }));

const languageOf = (text: string | null): string | null =>
  text && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(text.replaceAll('_', '-'))
    ? text.replaceAll('_', '-')
    : null;

/** The address that a view for printing prints at its head or foot. */
const PRINTED_FROM =
  /^(?:(?:article |page |document )?printed (?:from|at|on)\b.{0,60}?|(?:url|link|address|web address|source url|permalink)(?: (?:of|to|for) this (?:page|article))?\s*:|gedruckt (?:von|aus)|quelle\s*:|imprim\u00E9 depuis|adresse\s*:)\s*(https?:\/\/[^\s<>"]{4,300})/iu;
const ENDS_OF_PAGE = 12;

const printedAddress = (blocks: readonly string[]): string | null => {
  for (const block of [...blocks.slice(0, ENDS_OF_PAGE), ...blocks.slice(-ENDS_OF_PAGE)]) {
    const found = PRINTED_FROM.exec(block.slice(0, 500))?.[1];
    if (found) return found.replace(/[.,;)]+$/u, '');
  }
  return null;
};

/** An address in full; null for one that leads elsewhere than the web. */
function absolute(address: string | null, base: string | null): string | null {
  if (!address) return null;
  try {
    const url = base === null ? new URL(address) : new URL(address, base);
    return /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
