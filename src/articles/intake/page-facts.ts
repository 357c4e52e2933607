import { oneLine } from './clean-text.ts';
import { linkedArticles, mainArticle } from './json-ld.ts';
import type { ScannedPage, Stated } from './page-scan.ts';
import type { StatedDate } from './published.ts';

/** What a page says of its article. */
export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  /** Every machine's date of publication, the surest first. */
  readonly dates: readonly StatedDate[];
  /** When it was changed: printed beside the headline, such a date is none of publication. */
  readonly modified: readonly string[];
  /** The text of the article as its JSON-LD holds it. */
  readonly articleBody: string | null;
  /** Whether it is free to read; null where nothing says so. */
  readonly isFree: boolean | null;
  /** What a person should know of these facts. */
  readonly notices: readonly string[];
}

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

/** Names under which they put one day or another: that of the article, or when a program made the page. */
const ANY_DATES = ['dc.date.created', 'dcterms.created', 'dcterms.date', 'dc.date', 'created', 'date'];

const first = (list: readonly Stated[], ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = list.find((stated) => stated.name === name && stated.value.trim() !== '');
    if (found) return oneLine(found.value);
  }
  return null;
};

/** Puts together what a page states in JSON-LD, in meta elements, in microdata and in its headings. */
export function aboutPage(page: ScannedPage, url: string | null): PageFacts {
  const { metas, props, headings } = page;
  const site = first(metas, 'og:site_name', 'application-name');
  const canonical = absolute(page.canonical ?? first(metas, 'og:url'), url);
  const ogTitle = first(metas, 'og:title', 'twitter:title');
  const tab = withoutSite(oneLine(page.title), site);
  const { articles, pageDate, notices } = linkedArticles(page.scripts);
  const main = mainArticle(articles, {
    urls: [canonical, url].flatMap((one) => one ?? []),
    titles: [ogTitle, ...headings, tab].flatMap((one) => one || []),
  });
  const title =
    words(main?.headline) ?? words(withoutSite(ogTitle ?? '', site)) ?? words(first(props, 'headline')) ??
    (headings.length === 1 ? words(headings[0]) : null) ?? words(tab) ?? words(headings[0]); // biome-ignore format: one order
  return {
    title,
    notices,
    articleBody: main?.body ?? null,
    isFree: main?.isFree ?? null,
    publisher:
      words(main?.publisher) ??
      words(site) ??
      words(first(metas, 'dc.publisher', 'dcterms.publisher', 'publisher')),
    author:
      words(main?.author) ??
      personIn(first(metas, 'author', 'dc.creator', 'parsely-author', 'article:author')),
    canonical,
    language: languageOf(main?.language ?? page.language),
    modified: [
      ...page.times.filter(({ as }) => as === 'modified').map(({ stamp, words }) => stamp || words),
      ...[...metas, ...props].filter(({ name }) => /modified|updated/u.test(name)).map(({ value }) => value),
      ...articles.flatMap(({ modified, isOther }) => (isOther ? [] : (modified ?? []))),
    ].slice(0, 50),
    dates: [
      ...(main?.published ? [entity(main.published, 6)] : []),
      ...(!main?.published && pageDate ? [entity(pageDate, 4)] : []),
      ...statedIn(props, 'datepublished', 'microdata datePublished', 5),
      ...OWN_DATES.flatMap((name) => statedIn(metas, name, `meta ${name}`, 6)),
      ...PAGE_DATES.flatMap((name) => statedIn(metas, name, `meta ${name}`, 4)),
      ...ANY_DATES.flatMap((name) => statedIn(metas, name, `meta ${name}`, 3)),
    ],
  };
}

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

/** A title without the name of its site, only where the page says what that name is. */
function withoutSite(title: string, site: string | null): string {
  if (site === null) return title;
  for (const dash of [' | ', ' - ', ' \u2013 ', ' \u2014 ', ' :: ', ': ', ' \u00B7 ', ' \u00BB ']) {
    if (title.toLowerCase().endsWith(`${dash}${site}`.toLowerCase()))
      return title.slice(0, -dash.length - site.length).trim();
    if (title.toLowerCase().startsWith(`${site}${dash}`.toLowerCase()))
      return title.slice(dash.length + site.length).trim();
  }
  return title;
}

/** An author, and no address of a profile. */
const personIn = (text: string | null): string | null =>
  text && !/^https?:/iu.test(text) ? words(text) : null;

const languageOf = (text: string | null): string | null =>
  text && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(text.replaceAll('_', '-'))
    ? text.replaceAll('_', '-')
    : null;

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
