import { oneLine } from './clean-text.ts';
import { hostWord } from './ids.ts';
import { folded } from './page-places.ts';
import type { PdfLine } from './pdf-layout.ts';
import { endsSentence } from './prose.ts';

/** A line that is at the same end of so many pages is the paper's, not the article's. */
const REPEATED = 3;

/** When a page was printed, and from where: what browsers put at the head and foot of each page. */
const PRINT_HEAD =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]\.?M\.?)?)(?:\s|$)/iu;
const PRINT_FOOT =
  /^(?:(?:https?|file|about|chrome-extension|data):\S*|\S+\.\S+\/\S*)(?:\s+(?:Page\s+)?\d+\s*(?:\/|of)\s*\d+)?$|^\d+\s*\/\s*\d+$/iu;

/** Takes those lines out of pages, and gives them. */
export function withoutPrintMarks(pages: (readonly PdfLine[])[]): string[] {
  const left: string[] = [];
  for (const [i, lines] of pages.entries()) {
    const tops = [...lines].sort((a, b) => b.y - a.y);
    const ends = new Set([...tops.slice(0, 2), ...tops.slice(-2)]);
    const isMark = ({ text }: PdfLine): boolean =>
      PRINT_HEAD.test(text) || (PRINT_FOOT.test(text) && text.length < 400);
    const marks = lines.filter((line) => ends.has(line) && isMark(line));
    left.push(...marks.map(({ text }) => text));
    pages[i] = lines.filter((line) => !marks.includes(line));
  }
  return left;
}

/** The address from which a browser printed, among its marks. */
export const addressPrinted = (marks: readonly string[]): string | null => {
  const found = marks.flatMap((mark) => /https?:\/\/[^\s\u2026]+\.[^\s\u2026]+(?!\S)/u.exec(mark)?.[0] ?? []);
  return found.find((address) => !/\.{3}$/u.test(address) && URL.canParse(address)) ?? null;
};

/** The title of the page that a browser prints after the day and the hour; a long one is cut off. */
export const titlePrinted = (marks: readonly string[]): string | null => {
  for (const mark of marks) {
    const head = PRINT_HEAD.exec(mark)?.[0];
    const title = head === undefined ? '' : oneLine(mark.slice(head.length));
    if (title !== '' && !/\u2026$|\.{3}$/u.test(title)) return title;
  }
  return null;
};

/** Page numbers differ from page to page; all else of a head or foot is the same. */
const endless = (text: string): string => text.replace(/\d+/gu, '#');

/** A line is one of an edge where it is so many times as far from the next as lines of text are. */
const APART = 1.6;
const LONGEST_EDGE = 120;
const SMALL = 0.8;
const LEAST_LINES = 4;
/** What such lines hold: a number of a page, an address, an issue, rights. */
const OF_EDGE = /\p{Nd}|www\.|\w\.\w{2,}|[\u00B7\u2022|\u00A9]|\bissn\b/iu;

/** Lines that are the paper's: those that most pages have at one end, and what is far below or above the text of its page. */
export function headsAndFeet(pages: readonly (readonly PdfLine[])[], usual: number): Set<PdfLine> {
  const found = new Set<PdfLine>();
  const repeated = repeatedLines(pages);
  for (const lines of pages) for (const line of lines) if (repeated.has(endless(line.text))) found.add(line);
  const heights = pages.flatMap((lines) => lines.map(({ height }) => height)).sort((a, b) => a - b);
  const usualHeight = heights[Math.floor(heights.length / 2)] ?? 1;
  const isSmall = ({ text, height }: PdfLine): boolean =>
    height <= usualHeight * SMALL && text.length <= LONGEST_EDGE && !endsSentence(text);
  for (const [i, lines] of pages.entries()) {
    const byHeight = lines.filter((line) => !found.has(line)).sort((a, b) => b.y - a.y);
    // In small letters it may be beside the last lines, or alone on its page.
    const ends = new Set([...(i > 0 ? byHeight.slice(0, 2) : []), ...byHeight.slice(-3)]);
    const isAlone = byHeight.every(isSmall);
    for (const line of ends) if (isSmall(line) && (isAlone || OF_EDGE.test(line.text))) found.add(line);
    if (byHeight.length < LEAST_LINES) continue;
    const isEdge = (line: PdfLine, next: PdfLine, isFoot: boolean): boolean =>
      Math.abs(line.y - next.y) / Math.max(Math.min(line.height, next.height), 1) >
        Math.max(usual, 1) * APART &&
      line.text.length <= LONGEST_EDGE &&
      line.height <= next.height * 1.05 &&
      // A headline is above the text of the first page.
      (isFoot || i > 0 || line.height < next.height * 0.8) &&
      !endsSentence(line.text) &&
      OF_EDGE.test(line.text);
    const [last, before] = [byHeight.at(-1) as PdfLine, byHeight.at(-2) as PdfLine];
    if (isEdge(last, before, true)) found.add(last);
    const [top, next] = byHeight as [PdfLine, PdfLine];
    if (isEdge(top, next, false)) found.add(top);
  }
  return found;
}

function repeatedLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const ends = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(({ text }) => endless(text)));
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= REPEATED && count > pages.length / 2).map(([end]) => end),
  );
}

/** The name of the outlet in a head or foot: words of it that an address there, or that of the page, repeats. */
export function outletOfEdges(edges: readonly string[], address: string | null): string | null {
  const hosts = [
    ...(address === null ? [] : [address]),
    ...edges
      .flatMap((edge) => edge.match(/(?:https?:\/\/|www\.)[\w.-]+\.\w{2,}/giu) ?? [])
      .map((host) => (/^http/iu.test(host) ? host : `https://${host}`)),
  ].flatMap((url) => hostWord(url) ?? []);
  for (const edge of edges)
    for (const part of edge.split(/\s*[,|\u00B7\u2022\u2013\u2014]\s*|\s+\p{Nd}+\s*|\s*\p{Nd}+$/u)) {
      const words = folded(part).replace(/^the /u, '').split(' ');
      const isOf = (host: string): boolean =>
        host.length >= 4 && (words.join('') === host.replaceAll('-', '') || words[0] === host);
      if (part.length >= 3 && words.length <= 6 && !/\w\.\w/u.test(part) && hosts.some(isOf))
        return oneLine(part);
    }
  return null;
}
