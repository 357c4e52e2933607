import { parseHTML } from 'linkedom';
import { slug } from './ids.ts';
import { takePage } from './page.ts';
import { wordCount } from './prose.ts';
import { stampOf } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

/** What is used of an element: the types of a browser are no part of the core. */
interface Element {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly outerHTML: string;
  readonly parentElement: Element | null;
  readonly previousElementSibling: Element | null;
  readonly nextElementSibling: Element | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

/** Fewer words than this are a line of the clock, not a part. */
const LEAST_WORDS = 6;
/** Parts of one page, at most: a page of more is a list of pages. */
const MOST_PARTS = 2000;

interface Part {
  readonly element: Element;
  /** When it came out, as front matter takes it. */
  readonly stamp: string;
}

/**
 * The parts of a live blog, in the order of the page: elements side by side that each have a day and hour of their own.
 * Empty where the page has no two of them.
 * @param whole The page as one article, whose publisher and language are theirs.
 */
export function livePartsOf(page: string, hints: IntakeHints, whole: TakenArticle): TakenArticle[] {
  const { document } = parseHTML(page);
  const parts = partsIn(document as unknown as Element);
  if (parts.length < 2) return [];
  return parts.flatMap(({ element, stamp }) => {
    const heading = element.querySelector('h1, h2, h3, h4')?.textContent?.trim() || null;
    const mark = element.getAttribute('id');
    // Its hour is its date of publication, and no word of its text.
    for (const time of element.querySelectorAll('time')) time.remove();
    if (wordCount(element.textContent ?? '') < LEAST_WORDS) return [];
    const own = takePage(`<html><body>${element.outerHTML}</body></html>`, { ...hints, keepsAll: true });
    const title = heading ?? whole.title;
    const base = [slug(whole.publisher ?? ''), slug(whole.title ?? '', 4)]
      .filter((one) => one !== '')
      .join('-');
    return [
      {
        ...own,
        title,
        publisher: whole.publisher,
        author: own.author ?? whole.author,
        language: own.language ?? whole.language,
        published: { value: stamp, where: 'the time of its part' },
        canonical:
          mark !== null && whole.canonical !== null ? `${whole.canonical}#${encodeURIComponent(mark)}` : null,
        id: `${base || 'part'}-${stamp.slice(0, 16).replace('T', '-').replace(':', '')}`,
        notices: [],
      },
    ];
  });
}

function partsIn(document: Element): Part[] {
  const times = [...document.querySelectorAll('time[datetime]')].flatMap((time) => {
    const raw = time.getAttribute('datetime') ?? '';
    const stamp = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u.test(raw) ? stampOf(raw) : undefined;
    return stamp === undefined ? [] : [{ time, stamp }];
  });
  if (times.length > MOST_PARTS) return [];
  const timed = new Set<Element>();
  for (const { time } of times)
    for (let at: Element | null = time; at && !timed.has(at); at = at.parentElement) timed.add(at);
  const found = new Map<Element, Part>();
  for (const { time, stamp } of times) {
    for (let at: Element = time; at.parentElement; at = at.parentElement) {
      if (at === time || !hasSibling(at, timed) || wordCount(at.textContent ?? '') < LEAST_WORDS) continue;
      // The first of its times is when it came out; another says when it was changed.
      if (!found.has(at)) found.set(at, { element: at, stamp });
      break;
    }
  }
  return [...found.values()];
}

/** Whether another element of the same kind beside it has an hour too. */
function hasSibling(element: Element, timed: ReadonlySet<Element>): boolean {
  for (const other of [element.previousElementSibling, element.nextElementSibling]) {
    let at = other;
    const step = (one: Element): Element | null =>
      other === element.previousElementSibling ? one.previousElementSibling : one.nextElementSibling;
    for (let left = 4; at && left > 0; left--, at = step(at))
      if (at.tagName === element.tagName && timed.has(at)) return true;
  }
  return false;
}
