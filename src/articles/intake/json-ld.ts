/** What JSON-LD says of one article. */
export interface LinkedArticle {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|SocialMediaPosting)$/u;
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
 * each other by `@id` are followed. What is no JSON is left out.
 */
export function linkedArticles(scripts: readonly string[]): LinkedArticle[] {
  const nodes: Node[] = [];
  for (const script of scripts) {
    const data = parse(script);
    if (data !== undefined) collect(data, nodes);
  }
  const byId = new Map<string, Node>();
  // A node that says more than its id is the one that others point at.
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  return nodes.flatMap((node) => {
    const types = listOf(node['@type']).filter((type) => typeof type === 'string');
    return types.some((type) => ARTICLE.test(type)) ? [articleOf(node, types, byId)] : [];
  });
}

function parse(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>);?$/gu, '');
  for (const candidate of [text, text.replace(/[\n\r\t]/gu, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Raw line breaks inside strings are the commonest fault of such scripts; without them it is tried once more.
    }
  }
  return undefined;
}

function collect(data: unknown, nodes: Node[]): void {
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = open.shift(); next && nodes.length < MOST_NODES; next = open.shift()) {
    const { value, depth } = next;
    if (depth > MOST_DEPTH) continue;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST_NODES)) open.push({ value: item, depth: depth + 1 });
    } else if (isNode(value)) {
      nodes.push(value);
      for (const item of Object.values(value))
        if (typeof item === 'object') open.push({ value: item, depth: depth + 1 });
    }
    if (open.length > MOST_NODES) open.length = MOST_NODES;
  }
}

function articleOf(node: Node, types: readonly string[], byId: ReadonlyMap<string, Node>): LinkedArticle {
  const text = (value: unknown): string | null => {
    const first = listOf(value)[0];
    if (typeof first === 'string' || typeof first === 'number') return String(first).slice(0, MOST_TEXT);
    return isNode(first) ? text(first['@value'] ?? null) : null;
  };
  const named = (value: unknown): string | null => {
    const names = listOf(value)
      .slice(0, 10)
      .flatMap((item) => {
        if (!isNode(item)) return text(item) ?? [];
        const full = item.name === undefined ? byId.get(String(item['@id'])) : item;
        return text(full?.name) ?? [];
      });
    return names.length > 0 ? names.join(', ') : null;
  };
  const page = listOf(node.mainEntityOfPage)[0];
  return {
    types,
    headline: text(node.headline) ?? text(node.name),
    published: text(node.datePublished),
    modified: text(node.dateModified),
    publisher: named(node.publisher),
    author: named(node.author),
    url: text(node.url) ?? (isNode(page) ? text(page['@id'] ?? page.url) : text(page)),
    language: text(node.inLanguage),
  };
}

const address = (url: string | null): string =>
  (url ?? '')
    .replace(/^https?:\/\/(?:www\.|amp\.|m\.)?/u, '')
    .replace(/[#?].*$|\/+$/gu, '')
    .replace(/\/$/u, '');

/** Which of several articles a page is: the one with its address or headline; else the first; null where none is. */
export function mainArticle(
  articles: readonly LinkedArticle[],
  page: { readonly urls: readonly string[]; readonly titles: readonly string[] },
): LinkedArticle | null {
  const urls = new Set(page.urls.map(address));
  const titles = page.titles.map(fold);
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
