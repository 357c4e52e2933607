import { parseHTML } from 'linkedom';
import { type ScannedPage, unescapeText } from './page-scan.ts';
import { wordCount } from './prose.ts';
import { withoutTextFrame } from './text-frame.ts';
import { reflowed } from './text-units.ts';

/** An article that its page has as text in lines of one length, as agencies send it. */
interface Preformatted {
  readonly text: string;
  readonly title: string | null;
  /** Its text with the lines above the headline, where its day may be. */
  readonly head: string;
  readonly notices: readonly string[];
}

/** The share of the words of a page from which on its preformatted text is its article, and how many it has at least. */
const MOST_WORDS = 0.6;
const LEAST_WORDS = 40;

/** The article of a page whose text is preformatted; null where that is but a part of it. */
export function preformattedIn({ html, blocks }: ScannedPage): Preformatted | null {
  if (!html.includes('<pre')) return null;
  const all = wordCount(blocks.join('\n'));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll('pre')) {
    const raw = unescapeText(element.textContent ?? '').replace(/\t/gu, '  ');
    if (wordCount(raw) < Math.max(all * MOST_WORDS, LEAST_WORDS)) continue;
    const { text, title, notices } = withoutTextFrame(raw, null);
    return { text: reflowed(text), title, head: raw, notices };
  }
  return null;
}
