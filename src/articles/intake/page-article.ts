import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { countOf } from '../../text/compare-text.ts';
import { aboutBlock, type BlockFacts } from './block-facts.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isLinksHead } from './boilerplate.ts';
import { oneLine } from './clean-text.ts';
import { leaveOutComments } from './page-comments.ts';
import { frameOf } from './page-frame.ts';
import { dropLinks } from './page-links.ts';
import { isComment, leaveOutParts } from './page-named-parts.ts';
import type { MarkedNode, TextNode } from './page-nodes.ts';
import { folded as foldedLine, sharesNoWord } from './page-places.ts';
import { type ScannedPage, unescapeText } from './page-scan.ts';
import { besideKept, chainsOf, figuresBelow } from './page-siblings.ts';
import { isProse, wordCount } from './prose.ts';
import { describeReaders } from './reader-comments.ts';

/** A page as Readability takes one: a document of the web, which linkedom makes. */
type Page = ConstructorParameters<typeof Readability>[0];

/** An article shorter than this was not found: its page is read as a whole. In UTF-16 units. */
const LEAST = 140;
/** Blocks below the headline that may be its subtitle or standfirst. */
const STANDFIRST = 6;
/** What is kept is doubted where it is less than this share of the prose of its page. */
const SMALL_SHARE = 0.3;

/** An article as it was found in its page. */
export interface FoundArticle {
  readonly text: string;
  readonly notices: readonly string[];
}

const MARK = 'data-block';

interface ParsedPage {
  readonly document: Page;
  readonly body: MarkedNode;
}

function parsed(scanned: ScannedPage): ParsedPage {
  const { document } = parseHTML(`<!doctype html><html><body>${scanned.html}</body></html>`);
  return { document: document as unknown as Page, body: document.body as unknown as MarkedNode };
}

/** All words of a page, the cells of a row in one line. */
export const wholePage = (scanned: ScannedPage): string =>
  !scanned.isHuge && /<t[dh]\b/u.test(scanned.html)
    ? unescapeText(
        blocksOf(parsed(scanned).body)
          .map(({ text }) => text)
          .join('\n\n'),
      )
    : scanned.blocks.join('\n\n');

/** The article in a page, and what was left out beside it; null where none can be separated from the rest. */
export function findArticle(scanned: ScannedPage, title: string | null): FoundArticle | null {
  const page = parsed(scanned);
  const parts = leaveOutParts(page.body);
  const readers = leaveOutComments(page.body);
  const blocks = blocksOf(page.body);
  let kept = keptBlocks(page.document, blocks, title);
  let source = blocks;
  const notices: string[] = [];
  const prose = (list: readonly Block[]): number =>
    list.reduce((sum, { text, linked }) => sum + (isProse(text, linked) ? text.length : 0), 0);
  // Readability alone, on the page as it is: where it finds much more, the names of parts misled.
  if (parts.length > 0) {
    const plainPage = parsed(scanned);
    const plainBlocks = blocksOf(plainPage.body);
    if (prose(blocks) < prose(plainBlocks) * 0.7) {
      const plain = keptBlocks(plainPage.document, plainBlocks, title);
      const [own, other] = [prose(kept ?? []), prose(plain ?? [])];
      if (plain && other > own * 1.5 && other > own + LEAST && !plain.some(({ owner }) => isComment(owner))) {
        [kept, source] = [plain, plainBlocks];
        parts.length = 0;
        notices.push('parts whose names mean menus or links hold most of its prose, so they were kept');
      }
    }
  }
  if (kept === null) return null;
  const text = unescapeText(kept.map((block) => block.text).join('\n\n'));
  if (text === '' || text.length < Math.min(LEAST, scanned.blocks.join(' ').length / 2)) return null;
  const own = new Set(kept);
  const rest = source.filter(
    (block) => !own.has(block) && (title === null || folded(block.text) !== folded(title)),
  );
  notices.push(
    ...parts.map(({ what, count, texts }) => leftOut(`${what} (${countOf(count, 'element')}`, texts)),
  );
  if (readers.length > 0) notices.push(describeReaders(readers));
  if (rest.length > 0)
    notices.push(
      leftOut(
        'what is beside the article (',
        rest.map((block) => unescapeText(block.text)),
      ),
    );
  const share = prose(kept) / Math.max(1, prose(source));
  if (prose(source) > 0 && share < SMALL_SHARE)
    notices.push(
      `the text is ${Math.round(share * 100)} % of the prose of its page; look at it, and add with --keep-all where it is the wrong part`,
    );
  else if (title !== null && sharesNoWord(text, title))
    notices.push('the text shares no word with its title; look at it');
  return { text, notices };
}

/** `left out navigation (1 element, 14 words: "Home News…")` */
function leftOut(what: string, texts: readonly string[]): string {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  const first = oneLine(unescapeText(texts[0] ?? ''));
  const shown = first.length > 50 ? `${first.slice(0, 49)}\u2026` : first;
  const comma = what.endsWith('(') ? '' : ', ';
  return `left out ${what}${comma}${countOf(words, 'word')}${shown === '' ? '' : `: "${shown}"`})`;
}

/**
 * The blocks of the article: those that Readability keeps, and between them and the headline what it drops for its links or
 * its shortness: standfirsts, subtitles, tables of facts, sentences that are links.
 */
function keptBlocks(
  document: Page,
  blocks: readonly Block<MarkedNode>[],
  title: string | null,
): Block<MarkedNode>[] | null {
  for (const [i, { owner }] of blocks.entries())
    owner.setAttribute(MARK, `${owner.getAttribute(MARK) ?? ''} ${i}`);
  const facts = blocks.map(aboutBlock);
  const chains = chainsOf(blocks);
  const reader = new Readability<TextNode>(document, {
    charThreshold: LEAST,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as unknown as TextNode,
  });
  const found = reader.parse()?.content as MarkedNode | null | undefined;
  if (!found) return null;
  const kept = new Set<number>();
  const lines = blocksOf(found).map(({ text }) => folded(text));
  const words = ` ${lines.join(' ')} `;
  const visit = (node: MarkedNode): void => {
    if (node.nodeType !== 1) return;
    for (const word of (node.getAttribute(MARK) ?? '').split(' ')) if (word !== '') kept.add(Number(word));
    for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(found);
  // Readability makes paragraphs of elements that hold words alone, and their marks are lost.
  const known = new Set(lines);
  for (const [i, { text, owner }] of blocks.entries())
    if (/^div$/iu.test(owner.nodeName) && known.has(folded(text))) kept.add(i);
  // An element that is kept may have lost some of its words: only what is still there counts.
  for (const i of kept) if (!words.includes(` ${folded((blocks[i] as Block).text)} `)) kept.delete(i);
  if (kept.size === 0) return null;
  const wanted = title === null ? '' : folded(title);
  // What is kept above the first prose may be the frame above the headline.
  const start = Math.min(
    ...[...kept].filter((i) => isProse((blocks[i] as Block).text, (blocks[i] as Block).linked)),
    Math.max(...kept),
  );
  let headline = -1;
  for (let i = 0; i <= start; i++)
    if (
      wanted !== '' &&
      folded((blocks[i] as Block).text.split('\n')[0] as string) === wanted &&
      (headline < 0 || facts[i]?.isHeading)
    )
      headline = i;
  if (headline < 0) for (let i = 0; i < start; i++) if (facts[i]?.isTop) headline = i;
  for (const i of besideKept(blocks, chains, kept, headline < 0 ? start : headline + 1, isComment))
    if (!facts[i]?.isInLinks) kept.add(i);
  dropLinks(blocks, kept);
  if (kept.size === 0) return null;
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  const prose = blocks.findIndex(
    ({ text, linked }, i) => kept.has(i) && i > headline && isProse(text, linked),
  );
  const isOwn = (block: Block, i: number): boolean => {
    if (kept.has(i)) return true;
    const fact = facts[i] as BlockFacts;
    if (fact.isInLinks) return false;
    // Old pages have headline and subtitle in one cell.
    if (i === headline && /\n.*\p{L}.* .* .* /u.test(block.text)) return true;
    // The headline may be kept itself, so that its subtitle lies within what is kept.
    if (headline >= 0 && i > headline && i < prose && i - headline <= 2 && fact.isStandfirst) return true;
    if (i > first && i < last) {
      // Set apart as a quotation are often words of the text, printed once more.
      if (fact.isQuoted && !fact.isSaid) return !words.includes(` ${folded(block.text)} `);
      return (
        fact.isRow ||
        fact.isSaid ||
        fact.isCaption ||
        (fact.isHeading && block.linked === 0 && !isLinksHead(block.text))
      );
    }
    if (headline >= 0 && i > headline && i < first && fact.isCaption) return true;
    if (headline >= 0 && i > headline && i < first && i - headline <= STANDFIRST) return fact.isStandfirst;
    return false;
  };
  const figures = figuresBelow(blocks, chains, kept, isComment);
  const all = blocks.flatMap((block, i) => (isOwn(block, i) || figures.has(i) ? i : []));
  const frame = frameOf(blocks, chains, new Set(all), headline);
  return all.flatMap((i) => (frame.has(i) && !figures.has(i) ? [] : (blocks[i] as Block<MarkedNode>)));
}

/** A line of the page as it is compared. */
export const folded = (text: string): string => foldedLine(unescapeText(text));
