import { InputError } from '../../problems.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { oneLine } from './clean-text.ts';
import { datesOfLine, printedDays } from './dateline.ts';
import { documentHead, isFileName } from './document-head.ts';
import { addressPrinted, headsAndFeet, outletOfEdges, titlePrinted, withoutPrintMarks } from './pdf-edges.ts';
import { layoutOf, type PdfItem, type PdfLine } from './pdf-layout.ts';
import { endsSentence } from './prose.ts';
import { choosePublished, type StatedDate } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';
import { chooseUpdated } from './updated.ts';

/** Pages and characters that are read; a longer document is not an article. */
const MOST_PAGES = 500;
const MOST_TEXT = 5_000_000;

/** Reads the text of a PDF, page by page and column by column. A word that is broken at the end of a line is joined. */
export async function takePdf(
  bytes: Uint8Array,
  { keepsAll = false, language = null }: IntakeHints,
): Promise<TakenArticle> {
  const { getDocumentProxy } = await import('unpdf');
  const notices: string[] = [];
  let pages: (readonly PdfLine[])[];
  const notes: string[] = [];
  const scanned: number[] = [];
  let info: Readonly<Record<string, unknown>>;
  try {
    const document = await getDocumentProxy(bytes, {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
    const count = Math.min(document.numPages, MOST_PAGES);
    if (document.numPages > count)
      notices.push(`only the first ${count} of ${document.numPages} pages were read`);
    pages = [];
    let size = 0;
    for (let n = 1; n <= count && size < MOST_TEXT; n++) {
      const { items } = await (await document.getPage(n)).getTextContent();
      const layout = layoutOf(items as readonly PdfItem[]);
      const lines = layout.lines
        .map((line) => ({ ...line, text: joinable(line.text) }))
        .filter(({ text }) => text !== '');
      notes.push(...layout.notes);
      if (lines.length === 0) scanned.push(n);
      size += lines.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(lines);
    }
    if (size >= MOST_TEXT)
      notices.push(`only the first ${pages.length} pages were read: there is too much text`);
    info = ((await document.getMetadata()).info ?? {}) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const { name, message } = error as Error;
    const why =
      name === 'PasswordException'
        ? 'It asks for a password; save it without one.'
        : `${oneLine(message ?? name).slice(0, 120)}`;
    throw new InputError([{ message: `This PDF cannot be read. ${why}` }]);
  }
  const printed = keepsAll ? [] : withoutPrintMarks(pages);
  if (printed.length > 0)
    notices.push(`left out what a browser printed around each page: "${printed[0]?.slice(0, 60)}"`);
  if (notes.length > 0)
    notices.push(
      `left out footnote marks: ${notes
        .slice(0, 3)
        .map((note) => `"${note}"`)
        .join(', ')}`,
    );
  if (scanned.length > 0 && scanned.length < pages.length)
    notices.push(
      `${scanned.length === 1 ? `page ${scanned[0]} holds` : `pages ${scanned.slice(0, 8).join(', ')} hold`} no text, only pictures: needs OCR`,
    );
  const usual = usualGap(pages);
  const feet = keepsAll ? new Set<PdfLine>() : headsAndFeet(pages, usual);
  const whole = joinedWords(
    goingOn(
      pages
        .map((lines) =>
          paragraphs(
            lines.filter((line) => !feet.has(line)),
            usual,
          ),
        )
        .join('\n\n'),
    ),
  );
  if (!/\p{L}{2}/u.test(whole)) {
    throw new InputError([
      {
        message:
          'This PDF holds no text, only pictures of it: it needs OCR. Recognise its text first, and add that.',
      },
    ]);
  }
  const [first] = feet;
  if (first)
    notices.push(`left out what is printed at the head or foot of pages: "${first.text.slice(0, 60)}"`);
  const { text, notices: left } = keepsAll ? { text: whole, notices: [] } : withoutBoilerplate(whole);
  const { dates, changes } = printedDays(whole, language);
  const date = choosePublished(dates.length > 0 ? dates : datesOfEdges(feet, language), { language });
  const update = chooseUpdated(changes, date.published, language);
  const made = /^D:(\d{4})(\d{2})(\d{2})/u.exec(String(info.CreationDate ?? ''));
  if (made && !date.published)
    notices.push(
      `the PDF was made on ${made[1]}-${made[2]}-${made[3]}, which need not be when the article came out`,
    );
  const canonical = addressPrinted(printed);
  const said = (key: string): string | null =>
    typeof info[key] === 'string' ? oneLine(info[key] as string) || null : null;
  const head = documentHead(text, {
    title: [said('Title'), titlePrinted(printed), largestLine(pages[0] ?? [], feet)].find(
      (one) => one !== null && !isFileName(one),
    ),
    author: said('Author'),
  });
  return {
    kind: 'pdf',
    text,
    title: head.title,
    publisher:
      head.outlet ??
      outletOfEdges(
        [...feet].map((line) => line.text),
        canonical,
      ),
    author: head.author,
    published: date.published,
    updated: update.updated,
    canonical,
    language: null,
    id: null,
    notices: [...date.notices, ...update.notices, ...notices, ...left],
  };
}

/** The day that the heads or feet of pages print, as those of newspapers do; none where they print several. */
function datesOfEdges(edges: ReadonlySet<PdfLine>, language: string | null): StatedDate[] {
  const days = new Set(
    [...edges].flatMap(({ text }) =>
      datesOfLine(oneLine(text), language).flatMap(({ day, as }) => (as === 'changed' ? [] : day)),
    ),
  );
  return days.size === 1
    ? [...days].map((raw) => ({ raw, where: 'the head or foot of its pages', kind: 'printed', weight: 2 }))
    : [];
}

/** A line with one space between words; a soft hyphen at its end says that its last word goes on. */
const joinable = (text: string): string => {
  const goesOn = /[\u00AD\u2010]\s*$/u.test(text);
  const line = oneLine(text.replace(/\u00AD/gu, ''));
  return goesOn && line !== '' ? `${line.replace(/\u2010$/u, '')}${SOFT}` : line;
};

/** Marks the end of a line whose last word goes on in the next. No text holds it. */
const SOFT = '\uE000';

/** How far apart lines of one paragraph stand, in heights of their letters: the least distance that is common. */
function usualGap(pages: readonly (readonly PdfLine[])[]): number {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map(({ y, height }, i) => ((lines[i] as PdfLine).y - y) / Math.max(height, 1)),
  );
  const real = gaps.filter((gap) => gap >= 0.9).sort((a, b) => a - b);
  return real[Math.floor(real.length / 10)] ?? 0;
}

/** The first lines in the largest letters of a page, where they are larger than its text: its headline. */
function largestLine(lines: readonly PdfLine[], left: ReadonlySet<PdfLine>): string | null {
  const own = lines.filter((line) => !left.has(line) && line.text.length > 3);
  const heights = own.map(({ height }) => height).sort((a, b) => a - b);
  const most = heights.at(-1) ?? 0;
  if (most < (heights[Math.floor(heights.length / 2)] ?? 0) * 1.2) return null;
  const from = own.findIndex(({ height }) => height > most - 0.5);
  const to = own.findIndex(({ height }, i) => i > from && height <= most - 0.5);
  return oneLine(
    own
      .slice(from, to < 0 ? from + 1 : Math.min(to, from + 4))
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Lines as paragraphs: a wider gap than usual begins a new one, and so does another size of letters. */
function paragraphs(lines: readonly PdfLine[], usual: number): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before) {
      const gap = (before.y - line.y) / Math.max(line.height, 1);
      const next = lines[i + 1];
      const indent = (other: PdfLine): number => (line.x - other.x) / Math.max(line.height, 1);
      const isIndented =
        next !== undefined &&
        endsSentence(before.text) &&
        [before, next].every((other) => indent(other) > 0.6 && indent(other) < 4);
      const isNew =
        isIndented || gap > usual * 1.35 || gap < 0 || Math.abs(before.height - line.height) > 1.5;
      parts.push(isNew ? '\n\n' : ' ');
    }
    parts.push(line.text);
  }
  return parts.join('');
}

/** A paragraph that a column or a page breaks amid a sentence, as one. */
const goingOn = (text: string): string =>
  text.replace(/(?<=[^\n]{40}[\p{L}\p{N},\uE000-])\n\n(?=\p{Ll}{2})/gu, ' ');

/**
 * Words that a hyphen breaks at the end of a line, as one: where the same word is printed with its hyphen elsewhere, or a
 * number or a capital follows, the hyphen is the word's own.
 */
function joinedWords(text: string): string {
  const compounds = new Set((text.match(/\p{L}+-\p{Ll}+/gu) ?? []).map((word) => word.toLowerCase()));
  return text
    .replace(/\uE000\s+/gu, '')
    .replace(/\uE000/gu, '')
    .replace(/(\p{L}+)- (\p{Ll}+)/gu, (whole, before: string, after: string) =>
      /^(?:and|or|to|und|oder|bis|et|y|e)$/u.test(after)
        ? whole
        : `${before}${compounds.has(`${before}-${after}`.toLowerCase()) ? '-' : ''}${after}`,
    );
}
