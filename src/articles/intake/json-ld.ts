import { jsonrepair } from 'jsonrepair';

/** What JSON-LD says of one article. */
export interface LinkedArticle {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly authors: readonly LinkedName[];
  readonly url: string | null;
  readonly language: string | null;
  /** The whole text, where the page gives it so. */
  readonly body: string | null;
  /** Whether it is free to read; null where nothing says so. */
  readonly isFree: boolean | null;
  /** It is an item of a list, a part or a related work of something else, and not the page's own. */
  readonly isOther: boolean;
}

/** Whoever an article names: a person, or an organisation. */
export interface LinkedName {
  readonly name: string;
  readonly isOrganization: boolean;
}

const ARTICLE =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting|Recipe|HowTo|CreativeWork|PressRelease)$/u;
/** Things that are an outlet: the site, and who makes it. */
const SITE = /^(?:WebSite|NewsMediaOrganization|Organization|Blog|Corporation|Newspaper)$/u;
/** Nodes and depth that are looked at; real pages have some dozens. */
const MOST_NODES = 5000;
const MOST_DEPTH = 12;
const MOST_TEXT = 2000;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/**
 * The articles that scripts of JSON-LD describe, outer ones before those within them: graphs, arrays and nodes that name
 * each other by `@id` are followed. What is not JSON is left out.
 */
export function linkedArticles(scripts: readonly string[]): {
  readonly articles: readonly LinkedArticle[];
  /** When the page itself came out, where one says so; that of its article goes before it. */
  readonly pageDate: string | null;
  /** Names of the site and of organisations that are described apart, the site's own first. */
  readonly sites: readonly string[];
  /** The authors of the page itself. */
  readonly pageAuthors: readonly LinkedName[];
  readonly notices: readonly string[];
} {
  const nodes: Node[] = [];
  const others = new Set<Node>();
  const notices: string[] = [];
  for (const script of scripts) {
    const { data, isRepaired } = parse(script);
    if (data === undefined) notices.push(`its JSON-LD cannot be read: "${script.trim().slice(0, 60)}"`);
    else if (isRepaired) notices.push('its JSON-LD has syntax errors; it was read as far as possible');
    if (data !== undefined) collect(data, nodes, others);
  }
  const byId = new Map<string, Node>();
  // A node that says more than its id is the one that others point at.
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const articles = nodes.flatMap((node) => {
    const types = listOf(node['@type']).filter((type) => typeof type === 'string');
    return types.some((type) => ARTICLE.test(type)) ? [articleOf(node, types, byId, others.has(node))] : [];
  });
  const pages = nodes.filter(
    (node) => !others.has(node) && listOf(node['@type']).some((type) => /Page$/u.test(String(type))),
  );
  const pageDate = pages.find((node) => typeof node.datePublished === 'string')?.datePublished;
  const sites = nodes
    .filter((node) => !others.has(node) && listOf(node['@type']).some((type) => SITE.test(String(type))))
    .sort((a, b) => Number(isSite(b)) - Number(isSite(a)))
    .flatMap(({ name }) =>
      typeof name === 'string' && name.trim() !== '' ? [name.slice(0, MOST_TEXT)] : [],
    );
  return {
    articles,
    pageDate: typeof pageDate === 'string' ? pageDate.slice(0, MOST_TEXT) : null,
    sites: [...new Set(sites)],
    pageAuthors: pages.flatMap((node) => namesOf(node.author, byId)),
    notices: [...new Set(notices)],
  };
}

const isSite = (node: Node): boolean => listOf(node['@type']).includes('WebSite');

const textOf = (value: unknown): string | null => {
  const first = listOf(value)[0];
  if (typeof first === 'string' || typeof first === 'number') return String(first).slice(0, MOST_TEXT);
  return isNode(first) ? textOf(first['@value'] ?? null) : null;
};

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): LinkedName[] {
  return listOf(value)
    .slice(0, 20)
    .flatMap((item) => {
      const full = isNode(item) && item.name === undefined ? (byId.get(String(item['@id'])) ?? item) : item;
      const name = isNode(full) ? textOf(full.name) : textOf(full);
      const isOrganization = isNode(full) && listOf(full['@type']).some((type) => SITE.test(String(type)));
      return name === null || name.trim() === '' ? [] : [{ name, isOrganization }];
    });
}

/** Entities that a template wrote into a script, where none belongs. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&amp;': '&',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};

function parse(script: string): { readonly data: unknown; readonly isRepaired: boolean } {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>);?$/gu, '');
  // Raw line breaks inside strings are the commonest fault of such scripts, and do no harm.
  for (const candidate of [text, text.replace(/[\n\r\t]/gu, ' ')]) {
    try {
      return { data: JSON.parse(candidate), isRepaired: false };
    } catch {}
  }
  if (text.length > MOST_REPAIRED) return { data: undefined, isRepaired: true };
  const decoded = /^[[{]\s*&(?:quot|#34|#x22);/u.test(text)
    ? text.replace(/&(?:quot|#34|#x22|amp|#39|apos|nbsp);/gu, (entity) => ENTITIES[entity] ?? entity)
    : text;
  for (const candidate of [decoded, `[${decoded.replace(/\}\s*\{/gu, '},{')}]`]) {
    try {
      return { data: JSON.parse(jsonrepair(candidate)), isRepaired: true };
    } catch {}
  }
  return { data: undefined, isRepaired: true };
}

/** Longer scripts are not repaired: they are data of a program, and repairing costs time. */
const MOST_REPAIRED = 300_000;
/** Properties that lead from a thing to others, whose facts are not its own. */
const TO_OTHERS =
  /^(?:itemListElement|item|hasPart|isPartOf|mentions|citation|relatedLink|relatedItem|significantLink|isBasedOn|subjectOf|about|workExample|exampleOfWork|review|reviews|comment|recommendations?|liveBlogUpdate|blogPosts?|dataFeedElement)$/u;

function collect(data: unknown, nodes: Node[], others: Set<Node>): void {
  const open: { value: unknown; depth: number; isOther: boolean }[] = [
    { value: data, depth: 0, isOther: false },
  ];
  for (let next = open.shift(); next && nodes.length < MOST_NODES; next = open.shift()) {
    const { value, depth, isOther } = next;
    if (depth > MOST_DEPTH) continue;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST_NODES)) open.push({ value: item, depth: depth + 1, isOther });
    } else if (isNode(value)) {
      nodes.push(value);
      if (isOther) others.add(value);
      for (const [key, item] of Object.entries(value))
        if (typeof item === 'object')
          open.push({ value: item, depth: depth + 1, isOther: isOther || TO_OTHERS.test(key) });
    }
    if (open.length > MOST_NODES) open.length = MOST_NODES;
  }
}

function articleOf(
  node: Node,
  types: readonly string[],
  byId: ReadonlyMap<string, Node>,
  isOther: boolean,
): LinkedArticle {
  const page = listOf(node.mainEntityOfPage)[0];
  return {
    types,
    headline: textOf(node.headline) ?? textOf(node.name),
    published: textOf(node.datePublished),
    modified: textOf(node.dateModified),
    publisher: namesOf(node.publisher ?? node.sourceOrganization, byId)[0]?.name ?? null,
    authors: namesOf(node.author ?? node.creator, byId),
    url: textOf(node.url) ?? (isNode(page) ? textOf(page['@id'] ?? page.url) : textOf(page)),
    language: textOf(node.inLanguage),
    body: typeof node.articleBody === 'string' ? node.articleBody : null,
    isFree: freedomOf(node.isAccessibleForFree),
    isOther,
  };
}

const freedomOf = (value: unknown): boolean | null => {
  const said = String(listOf(value)[0] ?? '').toLowerCase();
  return /^(?:false|https?:\/\/schema\.org\/false)$/u.test(said) ? false : said === '' ? null : true;
};

const address = (url: string | null): string =>
  (url ?? '')
    .replace(/^https?:\/\/(?:www\.|amp\.|m\.)?/u, '')
    .replace(/[#?].*$|\/+$/gu, '')
    .replace(/\/$/u, '');

/** Which of several articles a page is: the one with its address or headline; else the first; null where none is. */
export function mainArticle(
  all: readonly LinkedArticle[],
  page: { readonly urls: readonly string[]; readonly titles: readonly string[] },
): LinkedArticle | null {
  const urls = new Set(page.urls.map(address));
  const titles = page.titles.map(fold);
  const isNamed = ({ url, headline }: LinkedArticle): boolean =>
    (url !== null && urls.has(address(url))) || (headline !== null && titles.includes(fold(headline)));
  // An item of a list or a part of something is the page's own only where its address or headline says so; so is an
  // article with another address.
  const articles = all.filter(
    (one) =>
      isNamed(one) || (!one.isOther && (one.url === null || urls.size === 0 || !/^https?:/u.test(one.url))),
  );
  const byUrl = articles.filter(({ url }) => url !== null && urls.has(address(url)));
  const byTitle = articles.filter(({ headline }) => headline !== null && titles.includes(fold(headline)));
  const live = articles.find(({ types }) => types.includes('LiveBlogPosting'));
  return (
    byUrl.find((article) => byTitle.includes(article)) ??
    live ??
    byTitle[0] ??
    byUrl[0] ??
    articles[0] ??
    null
  );
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
