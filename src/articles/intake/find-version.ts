import { sha256Hex } from '../../text/digest.ts';
import type { Source } from '../source.ts';
import { nameOfFile } from './ids.ts';
import { folded } from './page-places.ts';

/** What an article is to the ones that are there. */
export type Standing =
  /** Nothing like it is there. `alike` is another outlet's article with the very same text. */
  | { readonly is: 'new'; readonly alike: Source | null }
  /** It is there already, word for word. */
  | { readonly is: 'again'; readonly source: Source }
  /** It is there with another text. */
  | { readonly is: 'changed'; readonly source: Source };

/** An article that asks to be added. */
export interface Candidate {
  readonly id: string;
  /** A person chose the id: what has it is then an earlier version, however it reads. */
  readonly isIdChosen: boolean;
  /** The id that it states itself, or the name of its file as one: an earlier version may have it. */
  readonly named: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** Two articles that share fewer of their words than this are two articles, in parts of one. */
const LEAST_SHARED = 0.3;
/** Two articles of one outlet and day, which are often about one event, are versions of one where they share more. */
const NEARLY_ALL = 0.6;
const WORDS_COMPARED = 5000;

/** Digests of articles: an article is held against every one that is added while it is open. */
const DIGESTS = new WeakMap<Source, string>();

function digestOf(source: Source): string {
  const digest = DIGESTS.get(source) ?? digestOfText(bodyOf(source));
  DIGESTS.set(source, digest);
  return digest;
}

/** The digest of an article's text: `sha256:` and 64 digits. */
export const digestOfText = (text: string): string => `sha256:${sha256Hex(text)}`;

/** Finds out whether an article is there already, by its address, its id and its text; earlier versions do not count. */
export function findVersion(candidate: Candidate, sources: readonly Source[]): Standing {
  const replaced = new Set(sources.map(({ metadata }) => metadata.supersedes));
  const current = sources.filter(({ id }) => !replaced.has(id));
  const digest = digestOfText(candidate.text);
  const isSame = (source: Source): boolean =>
    source.metadata.digest === digest || (source.text !== '' && digestOf(source) === digest);
  const own = candidate.url === null ? null : addressKey(candidate.url);
  const urlOf = ({ metadata: { url } }: Source): string | null => (url === null ? null : addressKey(url));
  const atAddress = own === null ? undefined : current.find((source) => urlOf(source) === own);
  if (atAddress) return { is: isSame(atAddress) ? 'again' : 'changed', source: atAddress };
  const same = current.filter(isSame);
  const again = same.find(
    (source) => own === null || urlOf(source) === null || hostOf(own) === hostOf(urlOf(source)),
  );
  if (again) return { is: 'again', source: again };
  const named = candidate.isIdChosen
    ? latestOf(candidate.id, sources)
    : (latestOf(candidate.named, sources) ??
      (candidate.named === null
        ? undefined
        : current.find((source) => nameOfFile(addedFrom(source)) === candidate.named)));
  if (named && (candidate.isIdChosen || isAlike(candidate, named, own, urlOf(named))))
    return { is: 'changed', source: named };
  const before = current.find(
    (source) =>
      (source.id === candidate.id || source.id.startsWith(`${candidate.id}-`)) &&
      isVersion(candidate, source, own, urlOf(source)),
  );
  if (before) return { is: 'changed', source: before };
  return { is: 'new', alike: same[0] ?? null };
}

/** The file that an article was added from, where its id does not say it. */
export const ADDED_FROM = 'added_from';
const FROM = new RegExp(`^${ADDED_FROM}: "?([^"\\n]*)`, 'mu');
const addedFrom = ({ text, bodyStart }: Source): string | null =>
  FROM.exec(text.slice(0, bodyStart))?.[1]?.trim() ?? null;

/** An article without its front matter. */
const bodyOf = ({ text, bodyStart }: Source): string => text.slice(bodyStart);

/** The last version of the article with an id. */
function latestOf(id: string | null, sources: readonly Source[]): Source | undefined {
  let found = sources.find((source) => source.id === id);
  for (let steps = 0; found && steps < sources.length; steps++) {
    const next = sources.find(({ metadata }) => metadata.supersedes === found?.id);
    if (!next) break;
    found = next;
  }
  return found;
}

/** Files of the same name need not hold the same article: they must share words, and be from no two addresses. */
function isAlike({ text }: Candidate, source: Source, own: string | null, other: string | null): boolean {
  if (own !== null && other !== null) return false;
  if (source.text === '') return true;
  const { shared, fewer } = sharedWords(text, source);
  return shared >= LEAST_SHARED * fewer;
}

/** Whether an article of the same outlet and day is the same one: it has its title, or nearly all of its words. */
function isVersion(candidate: Candidate, source: Source, own: string | null, other: string | null): boolean {
  if (!isAlike(candidate, source, own, other)) return false;
  const title = source.metadata.title;
  if (title !== null && candidate.title !== null && folded(title) === folded(candidate.title)) return true;
  const { shared, more } = sharedWords(candidate.text, source);
  return shared >= NEARLY_ALL * more;
}

/** How many different words a text and an article share, and how many the shorter and the longer of them has. */
function sharedWords(text: string, source: Source): { shared: number; fewer: number; more: number } {
  const [a, b] = [wordsOf(text), wordsOf(bodyOf(source))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return { shared, fewer: Math.min(a.size, b.size), more: Math.max(a.size, b.size) };
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    (
      text
        .slice(0, 200_000)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []
    ).slice(0, WORDS_COMPARED),
  );

/** An address without what differs from visit to visit. */
function addressKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  for (const key of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|cmpid)$/iu.test(key)) url.searchParams.delete(key);
  return `${url.host.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}${url.search}`;
}

const hostOf = (key: string | null): string | undefined => key?.split('/')[0];
