import { InputError } from '../../problems.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { oneLine } from './clean-text.ts';
import { printedDates } from './dateline.ts';
import { choosePublished } from './published.ts';
import type { TakenArticle } from './taken.ts';

/** Pages and characters that are read; a longer document is no article. */
const MOST_PAGES = 500;
const MOST_TEXT = 5_000_000;
/** A line that stands at the same end of so many pages is the paper's, not the article's. */
const REPEATED = 3;

interface Line {
  readonly text: string;
  /** From the foot of the page, in points. */
  readonly y: number;
  readonly height: number;
}

/** Reads the text of a PDF, page by page. A word that is broken at the end of a line stays broken, as it is printed. */
export async function takePdf(bytes: Uint8Array, keepsAll: boolean): Promise<TakenArticle> {
  const { getDocumentProxy } = await import('unpdf');
  const told: string[] = [];
  let pages: Line[][];
  let info: Readonly<Record<string, unknown>>;
  try {
    const document = await getDocumentProxy(bytes, {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
    const count = Math.min(document.numPages, MOST_PAGES);
    if (document.numPages > count)
      told.push(`only the first ${count} of ${document.numPages} pages were read`);
    pages = [];
    let size = 0;
    for (let n = 1; n <= count && size < MOST_TEXT; n++) {
      const { items } = await (await document.getPage(n)).getTextContent();
      const lines = linesOf(items as readonly Item[]);
      size += lines.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(lines);
    }
    if (size >= MOST_TEXT)
      told.push(`only the first ${pages.length} pages were read: there is too much text`);
    info = ((await document.getMetadata()).info ?? {}) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const { name, message } = error as Error;
    const why =
      name === 'PasswordException'
        ? 'It asks for a password; save it without one.'
        : `${oneLine(message ?? name).slice(0, 120)}`;
    throw new InputError([{ message: `This PDF cannot be read. ${why}` }]);
  }
  const furniture = keepsAll ? new Set<string>() : repeatedLines(pages);
  const usual = usualGap(pages);
  const whole = pages
    .map((lines) =>
      paragraphs(
        lines.filter(({ text }) => !furniture.has(endless(text))),
        usual,
      ),
    )
    .join('\n\n');
  if (!/\p{L}{2}/u.test(whole)) {
    throw new InputError([
      {
        message: 'This PDF holds no text, only pictures of it. Recognise its text first (OCR), and add that.',
      },
    ]);
  }
  const first = pages.flat().find(({ text }) => furniture.has(endless(text)));
  if (first)
    told.push(`left out what stands at the head or foot of every page: "${first.text.slice(0, 60)}"`);
  const { text, told: left } = keepsAll ? { text: whole, told: [] } : withoutBoilerplate(whole);
  const date = choosePublished([], printedDates(whole));
  const made = /^D:(\d{4})(\d{2})(\d{2})/u.exec(String(info.CreationDate ?? ''));
  if (made && !date.published)
    told.push(
      `the PDF was made on ${made[1]}-${made[2]}-${made[3]}, which need not be when the article came out`,
    );
  const said = (key: string): string | null =>
    typeof info[key] === 'string' ? oneLine(info[key] as string) || null : null;
  return {
    kind: 'pdf',
    text,
    // Programs put the name of the file there.
    title: /\.(?:docx?|pdf|indd|odt|html?)$|^(?:microsoft word|untitled)/iu.test(said('Title') ?? '')
      ? null
      : said('Title'),
    publisher: null,
    author: said('Author'),
    published: date.published,
    canonical: null,
    language: null,
    id: null,
    told: [...date.told, ...told, ...left],
  };
}

interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let y = 0;
  let height = 0;
  for (const item of items) {
    if (item.str === undefined) continue;
    if (item.str.trim() !== '' && parts.length === 0)
      [y, height] = [item.transform?.[5] ?? 0, item.height ?? 0];
    if (item.str !== '') parts.push(item.str);
    if (!item.hasEOL) continue;
    lines.push({ text: oneLine(parts.join('')), y, height });
    parts = [];
  }
  lines.push({ text: oneLine(parts.join('')), y, height });
  return lines.filter(({ text }) => text !== '');
}

/** Page numbers differ from page to page; all else of a head or foot is the same. */
const endless = (text: string): string => text.replace(/\d+/gu, '#');

function repeatedLines(pages: readonly (readonly Line[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const ends = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(({ text }) => endless(text)));
    for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= REPEATED && count > pages.length / 2).map(([end]) => end),
  );
}

/** How far apart lines of one paragraph stand, in heights of their letters: the least distance that is common. */
function usualGap(pages: readonly (readonly Line[])[]): number {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map(({ y, height }, i) => ((lines[i] as Line).y - y) / Math.max(height, 1)),
  );
  const real = gaps.filter((gap) => gap >= 0.9).sort((a, b) => a - b);
  return real[Math.floor(real.length / 10)] ?? 0;
}

/** Lines as paragraphs: a wider gap than usual begins a new one, and so does another size of letters. */
function paragraphs(lines: readonly Line[], usual: number): string {
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before) {
      const gap = (before.y - line.y) / Math.max(line.height, 1);
      const isNew = gap > usual * 1.35 || gap < 0 || Math.abs(before.height - line.height) > 1.5;
      parts.push(isNew ? '\n\n' : /\p{L}-$/u.test(before.text) ? '\n' : ' ');
    }
    parts.push(line.text);
  }
  return parts.join('');
}
