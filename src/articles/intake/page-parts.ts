/** Names of classes and the like as their parts: `Byline_nameWrap__x1` is byline, name, wrap, x1. */
export const partsOfNames = (names: string): string[] =>
  names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]); // biome-ignore format: a list

/** Elements that hold no words of an article, whatever is in them. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'map',
  'select', 'option', 'button', 'textarea', 'dialog', 'rt', 'rp', 'amp-ad', 'amp-analytics', 'amp-sidebar', 'amp-consent',
]); // biome-ignore format: a list
/** Elements whose own names say that an article is elsewhere. */
const PARTS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  footer: 'the foot of the page',
  aside: 'asides',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  search: 'a search form',
  contentinfo: 'the foot of the page',
  complementary: 'asides',
};

/** Names of classes and ids that pages give to such parts. Each stands for a whole name, or for its beginning or end. */
const NAMED: readonly [RegExp, string][] = [
  [/^(?:[\w-]*[-_])?(?:cookie|cookies|consent|gdpr|cc-banner)(?:[-_][\w-]*)?$/iu, 'cookie notices'],
  [/^(?:comments?|comment-(?:respond|form|list)|respond|disqus(?:_thread|-thread)?|comments?-(?:area|section|block|wrapper|list))$/iu, 'comments'],
  [/^(?:share|sharing|share-?(?:bar|buttons?|links?|icons?|tools)|social-?(?:share|links?|icons?|media|bar)|addtoany[\w-]*|sharedaddy|jp-relatedposts|a2a_kit)$/iu, 'buttons for sharing'],
  [/^(?:related(?:[-_](?:posts?|articles?|stories|content|news|links|box))?|(?:read|also)[-_](?:more|also|read)(?:[-_][\w-]*)?|recommended(?:[-_][\w-]*)?|yarpp[\w-]*|outbrain|taboola[\w-]*|td_block_related_posts|td-post-next-prev)$/iu, 'links to other articles'],
  [/^(?:newsletter(?:[-_][\w-]*)?|subscribe(?:[-_][\w-]*)?|paywall-?(?:offer|banner))$/iu, 'offers to subscribe'],
  [/^(?:sidebar(?:[-_][\w-]*)?|widget-area|breadcrumbs?|main-?menu|site-?(?:nav|navigation|menu)|nav(?:bar)?|menu|skip-link|screen-reader-text)$/iu, 'navigation'],
  [/^(?:no-?print|d-print-none|hidden-print|print-hidden|do-?not-?print|non-?printable)$/iu, 'parts that are not printed'],
  [/^(?:ad|ads|advert|advertisement|ad-(?:slot|container|wrapper|unit)|adsbygoogle|sponsored)$/iu, 'advertisements'],
]; // biome-ignore format: one a line

/** What the parts of such names say in whatever order they come: `cookiePrompt`, `css-newsletter`, `b-author-bio`. */
const NAMED_IN_PARTS: readonly [RegExp, string][] = [
  [/ (?:cookies?|consent|gdpr|onetrust|didomi|cookiebot|usercentrics|iubenda|truste) /u, 'cookie notices'],
  [/ (?:newsletters?|subscribe|subscriptions?|sign ?up|mailchimp|mailing list|donate|donations?|fundrais\w+|membership|pop ?up|modal|lightbox|interstitial) /u, 'offers to subscribe'],
  [/ (?:ads?|advert\w*|adsense|dfp|mpu|werbung|anzeigen?|publicidad|publicit[eé]|pubblicit[aà]) /u, 'advertisements'],
  [/ (?:author|writer|byline|contributor) (?:bio\w*|box|card|info|about|profile|description|footer|details) | about (?:the )?author | author(?:box|bio) /u, 'words about the author'],
]; // biome-ignore format: one a line

/** A page whose body carries such a name means its layout. */
const NEVER: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1', 'time']);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether an element holds no words of an article, whatever is in it. */
export const holdsNoWords = (name: string): boolean => NO_WORDS.has(name);

/**
 * What part of a page the name, role or class of an element says it is; null where nothing says so. That alone leaves
 * nothing out: themes give such names to articles as well, so what the part holds decides.
 */
export function partNamed(name: string, attributes: Readonly<Record<string, string>>): string | null {
  if (NEVER.has(name)) return null;
  const { style = '', role = '', class: classes = '', id = '' } = attributes;
  const marks = ['data-hook', 'data-testid', 'data-component', 'data-qa', 'data-module', 'data-block-name']
    .map((key) => attributes[key] ?? '')
    .join(' ');
  if ('hidden' in attributes || HIDDEN.test(style.slice(0, 500))) return 'hidden text';
  const part = Object.hasOwn(PARTS, name)
    ? PARTS[name]
    : Object.hasOwn(ROLES, role)
      ? ROLES[role]
      : undefined;
  // An aside may be of the article; its names say what else it is.
  if (part && name !== 'aside') return part;
  for (const token of `${classes.slice(0, 300)} ${id.slice(0, 100)} ${marks.slice(0, 200)}`.split(/\s+/u)) {
    if (token.length < 2 || token.length > 40) continue;
    const found = NAMED.find(([pattern]) => pattern.test(token));
    if (found && !(part && found[1] === 'navigation')) return found[1];
    const parts = ` ${partsOfNames(token).join(' ').toLowerCase()} `;
    const inParts = NAMED_IN_PARTS.find(([pattern]) => pattern.test(parts));
    if (inParts) return inParts[1];
  }
  return part ?? null;
}

/** Elements that hold a picture with its words, or words of another. */
const SET_APART = /^(?:figure|figcaption|blockquote|amp-twitter|amp-instagram|amp-facebook)$/u;
/** Names that pages give to such parts. */
const SET_APART_NAMED =
  /^(?:tweets?|twitter|instagram|facebook|mastodon|bluesky|embed(?:s|ded)?|captions?|figcaptions?|credits?|photocredits?|pullquote|blockquote)$/iu;

/** Whether an element holds a picture with its words, a quotation or a post of another. */
export const isSetApart = (
  name: string,
  { class: classes = '' }: Readonly<Record<string, string>>,
): boolean =>
  SET_APART.test(name) ||
  (!NEVER.has(name) && partsOfNames(classes.slice(0, 200)).some((part) => SET_APART_NAMED.test(part)));
