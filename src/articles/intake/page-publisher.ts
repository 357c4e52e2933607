import { oneLine } from './clean-text.ts';
import { folded } from './page-places.ts';
import type { ScannedPage } from './page-scan.ts';

/** A name of an outlet, and whether only its address says it. */
export interface FoundPublisher {
  readonly name: string | null;
  readonly isOfAddress: boolean;
}

/** What a page says of who published it, the surest first in each list. */
export interface PublisherSigns {
  /** Fields that are made for it. */
  readonly stated: readonly (string | null | undefined)[];
  /** Parts of its title beside the article's own, the one at the edge first. */
  readonly besideTitle: readonly string[];
  readonly sites: readonly string[];
  readonly title: string | null;
  readonly url: string | null;
}

/** A line of copyright, and the name in it; the rest of it is of rights and of years. */
const COPYRIGHT =
  /(?:\u00A9|\(c\)|copyright)(?:\s*(?:\u00A9|\(c\)|copyright))?\s*(?:by\s+)?(?:(?:19|20)\d\d(?:\s*[-\u2013/]\s*(?:19|20)?\d\d)?,?\s*)?(?:(?:by|por|par)\s+)?([^|\u2022\u00B7]{2,80})/iu;
const AFTER_NAME =
  /[,.]?\s*(?:(?<=,\s*)(?:an?|the|part|ein|eine|une?|una)\s\p{L}.*|[-\u2013\u2014]\s.*|,?\s*(?:19|20)\d\d.*|(?<=\p{Ll}{3})\.\s+\p{Lu}.*|all rights.*|alle rechte.*|tous droits.*|todos los.*|tutti i.*|powered by.*|terms\b.*|privacy\b.*|\b(?:ltd|limited|llc|inc|gmbh|ag|plc|s\.?a\.?|ab|as|a\/s|oy|b\.?v\.?|corp(?:oration)?|co|company|media group|publishing)\b\.?(?:\s*[.,].*)?)$/iu;
const MOST_BLOCKS = 12;
/** What sites call their parts and their views, and no outlet calls itself. */
const NO_OUTLET =
  /^(?:print(?:able|er[- ]friendly)?(?: version| page| view)?|home(?: ?page)?|news|local news|articles?|story|blog(?: archive)?|archives?|index|press releases?|untitled(?: document)?|obituar(?:y|ies)|document)$/iu;

/** Whether two writings name one outlet: "The Weir Post", "Weir Post", "weirpost". */
export const isSame = (a: string, b: string): boolean => {
  const plain = (text: string): string =>
    folded(text)
      .replace(/^(?:the|die|der|das|le|la|el|il) /u, '')
      .replaceAll(' ', '');
  return plain(a) !== '' && plain(a) === plain(b);
};

/** What parts the name of an outlet from what it says of itself: "The Weir Post – News of the valley", "Weir Post, the free paper". */
const BEFORE_SLOGAN = /\s+[|\u2013\u2014\u00B7\u2022\u00BB:-]+\s+|\s*\|\s*|:\s+|,\s+(?=\p{Ll})/u;
const LONGEST_PART = 4;
const LEAST_SLOGAN = 3;

/**
 * The name of an outlet without its slogan: the part that another sign of the page repeats, else what is before a comma
 * and small letters, or before words that are none of a name.
 */
export function withoutSlogan(name: string, signs: readonly string[]): string {
  const [first = '', ...rest] = name.split(BEFORE_SLOGAN);
  if (rest.length === 0 || first.trim() === '') return name;
  const agreed = [first, ...rest].find((part) => signs.some((other) => isSame(part, other)));
  if (agreed !== undefined) return agreed.trim();
  const slogan = rest.join(' ').split(/\s+/u);
  const isPhrase =
    first.split(/\s+/u).length <= LONGEST_PART &&
    slogan.length >= LEAST_SLOGAN &&
    slogan.slice(1).some((word) => /^\p{Ll}/u.test(word)) &&
    !/,\s+\p{Lu}/u.test(name);
  return isPhrase ? first.trim() : name;
}

/** Whether a name is the last word of another, or its first letters: "Gazette" of "Weir Gazette", "WNA" of "Weir News Agency". */
function isShortFor(short: string, name: string): boolean {
  const words = folded(name).split(' ');
  const own = folded(short);
  return words.length > 1 && (words.at(-1) === own || (words.length > 2 && words.map((word) => word[0]).join('') === own));
} // biome-ignore format: lines

/** Chooses the name of the outlet: what is stated for it, else what title, marks, feeds and copyright agree on, else the address. */
export function choosePublisher(page: ScannedPage, signs: PublisherSigns): FoundPublisher {
  const isName = (text: string): boolean =>
    text.length >= 2 &&
    text.length <= 80 &&
    !/^https?:/iu.test(text) &&
    /\p{L}/u.test(text) &&
    !NO_OUTLET.test(text) &&
    (signs.title === null || folded(text) !== folded(signs.title));
  const stated = signs.stated.flatMap((text) => oneLine(text ?? '') || []).find(isName);
  const host = hostOf(signs.url);
  const holder = copyrightOf(page.blocks);
  const feeds = page.feeds.map((feed) =>
    oneLine(feed.replace(/\s*(?:[\u00BB|\u203A:\u2013-]|\b(?:rss|atom|feed|all|latest)\b).*$/iu, '')),
  );
  const marks = page.siteNames.map(oneLine);
  const others = [
    ...signs.sites,
    ...feeds,
    ...marks,
    ...(holder === null ? [] : [holder]),
    ...(host === null ? [] : [host.split('.')[0] as string]),
  ];
  const beside = signs.besideTitle.filter(isName);
  // Whoever fills in a field may cut a name that is whole at the head and at the foot of the page.
  const isCut = (name: string, whole: string): boolean =>
    name.includes(' ') &&
    folded(whole).startsWith(`${folded(name)} `) &&
    page.blocks.slice(0, MOST_BLOCKS).some((block) => isSame(block, whole));
  if (stated !== undefined && holder !== null && isCut(stated, holder))
    return { name: holder, isOfAddress: false };
  if (stated !== undefined)
    return { name: withoutSlogan(stated, [...others, ...beside]), isOfAddress: false };
  const agreedMark = marks.find((name) =>
    [holder, host?.split('.')[0]].some((other) => other != null && isSame(name, other)),
  );
  const agreed = beside.find((name) => others.some((other) => isSame(other, name)));
  const name =
    agreed ??
    agreedMark ??
    page.alts.find((alt) => host !== null && isName(alt) && isSame(alt, host.split('.')[0] as string)) ??
    [...signs.sites, ...feeds].find(isName) ??
    (beside.length === 1 ? beside[0] : undefined) ??
    marks.find(isName) ??
    beside[0] ??
    (holder !== null && isName(holder) ? holder : undefined);
  // "Gazette", "TNA": the notice of copyright has the whole name.
  if (name !== undefined && holder !== null && isShortFor(name, holder))
    return { name: holder, isOfAddress: false };
  if (name !== undefined)
    return {
      name: withoutSlogan(
        name,
        others.filter((other) => other !== name),
      ),
      isOfAddress: false,
    };
  return { name: host, isOfAddress: host !== null };
}

/** The name in the line of copyright at the end of a page. */
export function copyrightOf(blocks: readonly string[]): string | null {
  for (const block of blocks.slice(-MOST_BLOCKS).reverse()) {
    const name = COPYRIGHT.exec(block.slice(0, 400))?.[1]
      ?.replace(AFTER_NAME, '')
      .replace(/[\s.,]+$/u, '')
      .trim();
    if (name && /^\P{Ll}/u.test(name) && name.split(' ').length <= 7) return name;
  }
  return null;
}

/** The words with which two names of one house begin: "Weir Post" and "Weir Post Media Ltd". */
const LEAST_SHARED = 2;

/**
 * The outlet of a text without marks: the line above its headline that the notice of copyright repeats, else whoever holds the
 * copyright, where that is not the author.
 */
export function mastheadOf(
  above: readonly string[],
  lines: readonly string[],
  author: string | null,
): string | null {
  const holder = copyrightOf(lines);
  if (holder === null) return null;
  const own = folded(holder).split(' ');
  const masthead = above.find((line) => {
    const words = folded(line).split(' ');
    const isAlike = words.slice(0, LEAST_SHARED).join(' ') === own.slice(0, LEAST_SHARED).join(' ');
    return isSame(line, holder) || (words.length >= LEAST_SHARED && isAlike);
  });
  if (masthead !== undefined) return masthead;
  return author?.split(', ').some((name) => isSame(name, holder)) ? null : holder;
}

/** A host as people say it: without `www`. */
function hostOf(url: string | null): string | null {
  const host = /^https?:\/\/(?:www\d?\.|amp\.|m\.)?([^/:?#@]+)/iu.exec(url ?? '')?.[1]?.toLowerCase();
  return host === undefined || /^[\d.]+$|^localhost$|^\[/u.test(host) ? null : host;
}
