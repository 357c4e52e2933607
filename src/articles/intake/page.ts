import { InputError } from '../../problems.ts';
import { countOf } from '../../text/compare-text.ts';
import { dayInAddress } from './address-day.ts';
import { withoutBiography } from './biography.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { linesOf } from './clean-text.ts';
import { printedDates } from './dateline.ts';
import { authorOfLines } from './document-head.ts';
import { inlineNotices, withPlainFractions } from './inline-text.ts';
import { type FoundArticle, findArticle, folded, wholePage } from './page-article.ts';
import { chooseAuthor } from './page-author.ts';
import { daysBeside } from './page-dates.ts';
import { aboutPage } from './page-facts.ts';
import { placesIn } from './page-places.ts';
import { type ScannedPage, scanPage, TooDeep } from './page-scan.ts';
import { preformattedIn } from './preformatted.ts';
import { endsSentence, wordCount } from './prose.ts';
import { choosePublished } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';
import { chooseUpdated } from './updated.ts';

/** A page with fewer words is a stub more often than an article. */
const FEW_WORDS = 40;

/** Reads an article from a page of HTML. */
export function takePage(page: string, hints: IntakeHints): TakenArticle {
  try {
    return takeScanned(scanPage(withPlainFractions(page)), hints);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    throw new InputError([
      {
        message:
          'The elements of this page are nested too deeply to be read. Save its text alone, and add that.',
      },
    ]);
  }
}

function takeScanned(
  scanned: ScannedPage,
  { keepsAll = false, isLetter = false, url = null, language: stated = null }: IntakeHints,
): TakenArticle {
  const facts = aboutPage(scanned, url);
  const whole = keepsAll ? wholePage(scanned) : scanned.blocks.join('\n\n');
  const notices: string[] = [];
  let found: FoundArticle | null = null;
  // A letter has no frame of a page to be separated from.
  const isWhole = keepsAll || isLetter;
  const copy = isWhole ? null : preformattedIn(scanned);
  if (copy !== null) notices.push(...copy.notices);
  else if (!isWhole && scanned.isHuge)
    notices.push('the page has too many elements to separate its article from the rest; look at its text');
  else if (!isWhole) {
    found = findArticle(scanned, facts.title);
    if (found === null) notices.push('no article was found in its page; the text is the whole page');
    else notices.push(...found.notices);
  }
  let body = copy?.text ?? found?.text ?? whole;
  const { articleBody } = facts;
  if (!keepsAll && articleBody !== null && wordCount(articleBody) > 2 * wordCount(body)) {
    body = articleBody;
    notices.push('the page prints less than its JSON-LD holds; the text is the articleBody of its JSON-LD');
  }
  const { text, notices: lines } = keepsAll ? { text: body, notices: [] } : withoutBoilerplate(body);
  if (facts.isFree === false && !keepsAll)
    notices.push('the page says that its article is not free (a paywall): the text may be only part of it');
  const broken = keepsAll ? null : brokenOff(text);
  if (broken !== null && (facts.isFree === false || CUT.test(scanned.html)))
    notices.push(`its last sentence breaks off ("${broken}"): do not quote it as whole`);
  if (!isWhole && wordCount(text) < FEW_WORDS)
    notices.push(`the text is short (${countOf(wordCount(text), 'word')}); check that the page was complete`);
  const title = copy?.title ?? facts.title;
  const { modified } = facts;
  const language = stated ?? facts.language;
  const places = placesIn(scanned, title, text);
  const { dates, changes } = daysBeside(scanned, places, language);
  const date = choosePublished([...facts.dates, ...dates, ...printedDates(copy?.head ?? text, language)], {
    modified,
    language,
    address: dayInAddress(facts.canonical ?? url),
  });
  const update = chooseUpdated([...changes, ...facts.changes], date.published, language);
  const author =
    chooseAuthor({ lists: facts.authors }, scanned, places, facts.publisher) ??
    (copy === null ? null : authorOfLines(linesOf(copy.text)));
  const { text: plain, notices: biographies } = withoutBiography(text, keepsAll ? null : author);
  return {
    kind: 'html',
    text: withHeadline(plain, title, scanned),
    title,
    publisher: facts.publisher,
    isPublisherOfAddress: facts.isPublisherOfAddress,
    author,
    published: date.published,
    updated: update.updated,
    canonical: facts.canonical,
    language,
    id: null,
    notices: [
      ...date.notices,
      ...update.notices,
      ...facts.notices,
      ...notices,
      ...lines,
      ...biographies,
      ...inlineNotices(scanned.inline),
    ],
  };
}

/** The article below its headline, which is part of what was printed: it is often where a figure first is. */
function withHeadline(text: string, title: string | null, { headings, blocks }: ScannedPage): string {
  if (title === null) return text;
  const isPrinted = [...headings.map(({ words }) => words), ...blocks.slice(0, 400)].some(
    (line) => folded(line) === folded(title),
  );
  const isThere = folded(text.slice(0, title.length * 2 + 200)).includes(folded(title));
  return isPrinted && !isThere ? `${title}\n\n${text}` : text;
}

/** Names that pages give to what they cut off for those who have not paid. */
const CUT = /class="[^"]*(?:pay-?wall|regwall|metered|fade-?out|truncat|premium-?(?:content|article|cut))/iu;
/** A last line of fewer words is a label, and of what breaks off so many UTF-16 units are shown. */
const LEAST_BROKEN = 4;
const SHOWN = 60;

/** The end of a text whose last paragraph does not end as a sentence does; null where it does, or is a heading or a row. */
function brokenOff(text: string): string | null {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const isRow = last.includes(' | ');
  const ends = endsSentence(last) && !/(?:\u2026|\.\.\.)$/u.test(last);
  if (ends || isRow || /:$/u.test(last) || wordCount(last) < LEAST_BROKEN) return null;
  return last.length > SHOWN ? `\u2026${last.slice(-SHOWN)}` : last;
}
