import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '../../problems.ts';
import { countOf } from '../../text/compare-text.ts';
import { type TextNode, textOf } from './blocks.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { oneLine } from './clean-text.ts';
import { printedDates } from './dateline.ts';
import { aboutPage } from './page-facts.ts';
import { type ScannedPage, scanPage, TooDeep, unescapeText } from './page-scan.ts';
import { choosePublished } from './published.ts';
import type { TakenArticle } from './taken.ts';

/** A page as Readability takes one: a document of the web, which linkedom makes. */
type Page = ConstructorParameters<typeof Readability>[0];

/** An article shorter than this was not found: its page is read as a whole. In UTF-16 units. */
const LEAST = 140;
/** Lines around the headline in which a date may stand. */
const NEAR = 6;

/** Reads an article from a page of HTML. */
export function takePage(page: string, keepsAll: boolean, url: string | null): TakenArticle {
  try {
    return takeScanned(page, keepsAll, url);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    throw new InputError([
      {
        message:
          'The elements of this page lie too deep in each other to be read. Save its text alone, and add that.',
      },
    ]);
  }
}

function takeScanned(page: string, keepsAll: boolean, url: string | null): TakenArticle {
  let scanned = scanPage(page, !keepsAll);
  let main = keepsAll ? null : articleIn(scanned);
  if (!keepsAll && !scanned.isHuge && (main ?? '').length < LEAST) {
    // A name such as "related" may be the whole page's: without looking at names it is tried once more.
    const whole = scanPage(page, false);
    const found = articleIn(whole);
    if ((found ?? '').length > 2 * (main ?? '').length) [scanned, main] = [whole, found];
  }
  const told: string[] = [];
  if (scanned.isHuge)
    told.push('the page has too many elements to tell its article from the rest; look at its text');
  else if (!keepsAll && main === null)
    told.push('no article could be told from its page; the text is the whole page');
  const facts = aboutPage(scanned, url);
  const body = main ?? scanned.blocks.join('\n\n');
  const { text, told: lines } = keepsAll ? { text: body, told: [] } : withoutBoilerplate(body);
  const titled = withHeadline(text, facts.title, scanned);
  const printed = [...nearHeadline(scanned, facts.title), ...printedDates(text)];
  const date = choosePublished(facts.dates, printed, facts.modified);
  const parts = [...scanned.left].map(([what, count]) => `left out ${what} (${countOf(count, 'element')})`);
  return {
    kind: 'html',
    text: titled,
    title: facts.title,
    publisher: facts.publisher,
    author: facts.author,
    published: date.published,
    canonical: facts.canonical,
    language: facts.language,
    id: null,
    told: [...date.told, ...told, ...lines, ...parts],
  };
}

/** The words of the article in a page; null where none can be told from the rest. */
function articleIn({ html, isHuge, blocks }: ScannedPage): string | null {
  if (isHuge) return null;
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const reader = new Readability<TextNode>(document as unknown as Page, {
    charThreshold: LEAST,
    disableJSONLD: true,
    serializer: (node) => node as unknown as TextNode,
  });
  const found = reader.parse()?.content;
  const text = found ? unescapeText(textOf(found)) : '';
  return text.length >= Math.min(LEAST, blocks.join(' ').length / 2) && text !== '' ? text : null;
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The article below its headline, which is part of what was printed: it is often where a figure first stands. */
function withHeadline(text: string, title: string | null, { headings, blocks }: ScannedPage): string {
  if (title === null) return text;
  const isPrinted = [...headings, ...blocks.slice(0, 400)].some((line) => folded(line) === folded(title));
  const isThere = folded(text.slice(0, title.length * 2 + 200)).includes(folded(title));
  return isPrinted && !isThere ? `${title}\n\n${text}` : text;
}

/** Dates printed beside the headline. */
function nearHeadline({ blocks }: ScannedPage, title: string | null) {
  if (title === null) return [];
  const at = blocks.slice(0, 2000).findIndex((line) => folded(line) === folded(title));
  if (at < 0) return [];
  const lines = blocks.slice(Math.max(0, at - 3), at + NEAR).map((line) => oneLine(line.slice(0, 300)));
  return printedDates(lines.join('\n')).map(({ raw }) => ({ raw, where: 'the line beside its headline' }));
}
