import type { Stated } from './page-stated.ts';

/** A thing that a page describes in its markup (microdata, RDFa), with what is said of it. */
export interface PageItem {
  /** Types by their last names: `NewsArticle`, `Person`. */
  readonly types: readonly string[];
  readonly parent: PageItem | null;
  /** As what it is stated of its parent: `author`; empty where nothing says so. */
  readonly as: string;
  readonly facts: Stated[];
  readonly parts: PageItem[];
  /** It lies in a part of the page that is beside the article. */
  readonly isBeside: boolean;
  /** It holds the page's first heading. */
  hasHeadline: boolean;
  /** Its own words, as far as a name is long. */
  words: string;
}

const MOST_ITEMS = 300;
const MOST_FACTS = 40;
const LONGEST = 300;
const ARTICLE = /(?:Article|BlogPosting|Blog-?Entry|Post|Item|Document|Report|Review|Recipe|CreativeWork)$/u;
/** Where one element says that it is both a thing and a property, it is a property of what is around it. */
const lastNames = (text: string | undefined): string[] =>
  (text ?? '')
    .slice(0, LONGEST)
    .split(/\s+/u)
    .map((name) => name.replace(/^.*[/#:](?=[^/#:])/u, ''))
    .filter((name) => name !== '');

interface Frame {
  readonly opens: PageItem | null;
  /** Names under which its words are a fact of the item around it. */
  readonly names: readonly string[];
  readonly owner: PageItem;
  readonly content: string | undefined;
  /** What the items within it are to the one around it. */
  readonly leads: string;
  words: string;
}

/** Follows the elements of a page and collects the things that they describe. */
export class ItemTracker {
  readonly root: PageItem = {
    ...{ types: [], parent: null, as: '', facts: [], parts: [], isBeside: false },
    ...{ hasHeadline: false, words: '' },
  };
  readonly #frames: Frame[] = [];
  #reading: Frame[] = [];
  #count = 0;

  /** Whether the elements that are open describe a thing of the page, and not the page itself. */
  get isWithinThing(): boolean {
    return this.#current() !== this.root && this.#current().types.every((type) => !/Page$/u.test(type));
  }

  /** An element begins. */
  open(name: string, a: Readonly<Record<string, string>>, isBeside: boolean): void {
    const around = this.#current();
    const props = name === 'meta' ? [] : lastNames(a.itemprop ?? a.property);
    const isThing = ('itemscope' in a || a.typeof !== undefined) && this.#count < MOST_ITEMS;
    const rel = lastNames(a.rel).find((one) => /^(?:has_creator|author|creator|publisher)$/u.test(one)) ?? '';
    let opens: PageItem | null = null;
    // With an address of its own, the properties on the same element are those of the thing itself.
    const isOwn = isThing && a.about !== undefined && a.itemscope === undefined;
    if (isThing) {
      this.#count++;
      const leads = this.#frames.findLast((frame) => frame.owner === around && frame.leads !== '')?.leads;
      opens = {
        types: lastNames(a.itemtype ?? a.typeof),
        parent: around,
        as: (isOwn ? undefined : props[0]) ?? (rel || leads) ?? '',
        facts: [],
        parts: [],
        isBeside: isBeside || around.isBeside,
        hasHeadline: false,
        words: '',
      };
      around.parts.push(opens);
    }
    const content = a.content ?? a.datetime;
    const frame: Frame = {
      opens,
      names: isThing && !isOwn ? [] : props,
      owner: isOwn && opens ? opens : around,
      content,
      leads: isThing ? '' : rel,
      words: '',
    };
    this.#frames.push(frame);
    if (frame.names.length > 0 || opens) this.#reading.push(frame);
    if (name === 'h1')
      for (let at: PageItem | null = this.#current(); at; at = at.parent) at.hasHeadline = true;
  }

  /** An element without an end that states a fact. */
  leaf(a: Readonly<Record<string, string>>): void {
    for (const name of lastNames(a.itemprop)) this.#fact(this.#current(), name, a.content ?? a.href ?? '');
  }

  text(words: string): void {
    for (const frame of this.#reading) if (frame.words.length < LONGEST) frame.words += words;
  }

  close(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (frame.names.length === 0 && !frame.opens) return;
    this.#reading = this.#reading.filter((one) => one !== frame);
    const words = frame.words.replace(/\s+/gu, ' ').trim();
    if (frame.opens) frame.opens.words = words;
    for (const name of frame.names) this.#fact(frame.owner, name, frame.content ?? words);
  }

  #current(): PageItem {
    return this.#frames.findLast(({ opens }) => opens)?.opens ?? this.root;
  }

  #fact(item: PageItem, name: string, value: string): void {
    if (value.trim() !== '' && item.facts.length < MOST_FACTS)
      item.facts.push({ name, value: value.slice(0, LONGEST) });
  }
}

/** What the markup of a page says of its own article, and no other of its things. */
export interface ItemFacts {
  readonly title: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

/**
 * The facts of the thing that is the page's article: the one with its headline; those of the page itself where none is.
 * @param isTitle Whether a headline is that of the page.
 * @param isOther Whether a headline has nothing in common with that of the page.
 */
export function itemFacts(
  root: PageItem,
  isTitle: (text: string) => boolean,
  isOther: (text: string) => boolean,
): ItemFacts {
  const titleOf = (item: PageItem): string | null => fact(item, 'headline', 'title', 'name');
  // A teaser may be all that a page describes.
  const articles = [...all(root)].filter(
    (item) =>
      item.types.some((type) => ARTICLE.test(type)) && (item.hasHeadline || !isOther(titleOf(item) ?? '')),
  );
  const own = articles.filter((item) => isTitle(titleOf(item) ?? ''));
  const beside = articles.filter(({ isBeside }) => !isBeside);
  const main =
    own.find(({ isBeside }) => !isBeside) ??
    own[0] ??
    beside.find(({ hasHeadline }) => hasHeadline) ??
    (beside.length === 1 ? beside[0] : undefined);
  const pages = [...all(root)].filter(({ types }) => types.some((type) => /Page$/u.test(type)));
  const around = [main, ...(main ? parentsOf(main) : []), ...pages, root].flatMap((item) => item ?? []);
  const first = (read: (item: PageItem) => string | null): string | null => {
    for (const item of around) {
      const found = read(item);
      if (found !== null) return found;
    }
    return null;
  };
  const authors = around.map((item) => named(item, /^(?:author|creator|has_creator)$/u));
  return {
    title: (main ? titleOf(main) : null) ?? fact(root, 'headline'),
    published: first((item) => fact(item, 'datePublished', 'issued', 'published')) ?? (main ? fact(main, 'created', 'date') : null),
    modified: first((item) => fact(item, 'dateModified', 'modified')),
    authors: authors.find((names) => names.length > 0) ?? [],
    publisher: first((item) => named(item, /^publisher$/u)[0] ?? null),
  }; // biome-ignore format: one record
}

function* all(item: PageItem): Iterable<PageItem> {
  for (const part of item.parts) {
    yield part;
    yield* all(part);
  }
}

function parentsOf(item: PageItem): PageItem[] {
  const found: PageItem[] = [];
  for (let at = item.parent; at; at = at.parent) found.push(at);
  return found;
}

const fact = (item: PageItem, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const found = item.facts.find((one) => one.name === name);
    if (found) return found.value;
  }
  return null;
};

/** Names that an item states under a property, in words or as things of their own. */
const named = (item: PageItem, as: RegExp): string[] => [
  ...item.parts
    .filter((part) => as.test(part.as))
    .flatMap((part) => fact(part, 'name', 'legalName') ?? (part.words || [])),
  ...item.facts.filter((one) => as.test(one.name) && !/^https?:/iu.test(one.value)).map(({ value }) => value),
];
