import { inlineText } from './inline-text.ts';

/** A piece of text on a page of a PDF, as its reader gives it. */
export interface PdfItem {
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly height?: number;
  readonly transform?: readonly number[];
}

/** A line of one column: its words in the order in which they are read. Lengths are points, `y` from the foot of the page. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

interface Piece {
  readonly text: string;
  readonly isRightToLeft: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** What was left out of lines: marks of notes, as they are printed. */
export interface PageLayout {
  readonly lines: readonly PdfLine[];
  readonly notes: readonly string[];
}

/** A gap of so many heights of letters parts two columns, or two cells; a wider space within a justified line is rare. */
const GUTTER = 1.6;
/** Lines that must have a gap at the same place, for it to part two columns. */
const LEAST_ROWS = 4;
/** A letter so many times as high as its text is a drop cap. */
const DROP = 1.8;

/** The lines of a page in reading order: columns one after the other, right-to-left text in logical order. */
export function layoutOf(items: readonly PdfItem[]): PageLayout {
  const pieces = items.flatMap((item): Piece[] => {
    const { str = '', dir, width = 0, transform = [] } = item;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    if (str.trim() === '' || Math.abs(b) > Math.abs(a)) return [];
    const size = Math.hypot(c, d) || item.height || 1;
    return [{ text: str, isRightToLeft: dir === 'rtl', x, y, width, size }];
  });
  const notes: string[] = [];
  const rows = rowsOf(pieces);
  const segments = rows.map((row) => segmentsOf(row, notes));
  return { lines: withDropCaps(inColumns(segments)), notes };
}

/** Pieces that share a base line, or are raised or lowered beside it, top row first. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const usual = usualSize(pieces);
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  const byHeight = [...pieces]
    .map((piece, i) => ({ piece, i }))
    .sort((a, b) => b.piece.y - a.piece.y || a.i - b.i);
  for (const { piece } of byHeight) {
    const row = rows.at(-1);
    const before = rows.at(-2);
    // A drop cap is as high as several lines: it is a row of its own.
    const joins = (to: typeof row): boolean => {
      if (to === undefined || Math.abs(to.y - piece.y) >= Math.max(to.size, piece.size) * 0.45) return false;
      const [small, large] = [Math.min(to.size, piece.size), Math.max(to.size, piece.size)];
      const isMark =
        to.size < piece.size ? to.pieces.every(({ text }) => text.length <= 6) : piece.text.length <= 6;
      return large < small * 1.2 || (large < small * (isMark ? 3 : DROP) && large < DROP * usual);
    };
    if (joins(row)) row?.pieces.push(piece);
    else if (joins(before)) before?.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    const own = rows.at(-1);
    // The base line of a row is that of most of it, not of a raised mark that came first.
    if (own && own.pieces.length > 1 && piece.text.length > 3 && piece.y < own.y)
      [own.y, own.size] = [piece.y, Math.max(own.size, piece.size)];
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

/** The size of letters that most words of a page have. */
function usualSize(pieces: readonly Piece[]): number {
  const bySize = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size);
    bySize.set(rounded, (bySize.get(rounded) ?? 0) + text.length);
  }
  return [...bySize].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

interface Segment extends PdfLine {
  readonly pieces: number;
}

/** A row cut where a gutter parts it. */
function segmentsOf(row: readonly Piece[], notes: string[]): Segment[] {
  const segments: Piece[][] = [];
  for (const piece of row) {
    const own = segments.at(-1);
    const before = own?.at(-1);
    const gap = before ? piece.x - (before.x + before.width) : 0;
    if (own && before && gap < Math.max(before.size, piece.size) * GUTTER) own.push(piece);
    else segments.push([piece]);
  }
  return segments.map((pieces) => {
    const first = pieces[0] as Piece;
    const last = pieces.at(-1) as Piece;
    const usual = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return {
      text: textOf(pieces, usual, notes),
      x: first.x,
      y: usual.y,
      right: last.x + last.width,
      height: usual.size,
      pieces: pieces.length,
    };
  });
}

/** The words of a row. Its pieces come from left to right; those of a right-to-left script are read the other way. */
function textOf(pieces: readonly Piece[], usual: Piece, notes: string[]): string {
  const rightToLeft = pieces.filter(({ isRightToLeft }) => isRightToLeft);
  if (rightToLeft.length > pieces.length / 3) return rightToLeftText(pieces);
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const gap = before ? piece.x - (before.x + before.width) : 0;
    const isRaised =
      before !== undefined &&
      piece.y - usual.y > usual.size * 0.15 &&
      piece.text.trim().length <= 6 &&
      gap < usual.size * 0.25;
    if (isRaised) {
      const inline = { kind: 'raised', text: piece.text, before: text.slice(-40), isNote: false } as const;
      const words = inlineText({ ...inline });
      if (words.trim() === '') notes.push(piece.text.trim());
      text += words;
    } else {
      const isParted =
        gap > usual.size * 0.15 && text !== '' && !/\s$/u.test(text) && !/^\s/u.test(piece.text);
      text += `${isParted ? ' ' : ''}${piece.text}`;
    }
    before = piece;
  }
  return text;
}

/**
 * Pieces of a right-to-left row in the order in which they are read: runs of Latin words and of numbers keep their own
 * order. Letters in their printed forms become the letters themselves.
 */
function rightToLeftText(pieces: readonly Piece[]): string {
  const runs: Piece[][] = [];
  for (const piece of [...pieces].reverse()) {
    const own = runs.at(-1);
    const isLatin = !piece.isRightToLeft && /[\p{sc=Latn}\p{Nd}]/u.test(piece.text);
    const isOwnLatin =
      own !== undefined &&
      !(own[0] as Piece).isRightToLeft &&
      /[\p{sc=Latn}\p{Nd}]/u.test((own[0] as Piece).text);
    if (own && isLatin && isOwnLatin) own.unshift(piece);
    else runs.push([piece]);
  }
  let text = '';
  let before: Piece | undefined;
  for (const run of runs) {
    for (const piece of run) {
      const gap = before
        ? Math.max(before.x - (piece.x + piece.width), piece.x - (before.x + before.width))
        : 0;
      if (before && gap > piece.size * 0.18 && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += ' ';
      text += piece.text;
      before = piece;
    }
  }
  // Ligatures and the forms that letters take within words.
  return text.replace(/[\uFB1D-\uFDFF\uFE70-\uFEFC]+/gu, (letters) => letters.normalize('NFKC'));
}

/**
 * The segments of all rows as lines. Where rows that follow each other have a gap at the same place, what is left of it comes
 * before what is right of it.
 */
function inColumns(rows: readonly (readonly Segment[])[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let i = 0;
  while (i < rows.length) {
    const gutter = gutterFrom(rows, i);
    if (gutter === undefined) {
      const row = rows[i] as readonly Segment[];
      lines.push(...joined(row));
      i++;
      continue;
    }
    const band = rows.slice(i, gutter.end);
    const left = band.flatMap((row) => joined(row.filter(({ x }) => x < gutter.at)));
    const right = band.map((row) => row.filter(({ x }) => x >= gutter.at));
    lines.push(...left, ...inColumns(right.filter((row) => row.length > 0)));
    i = gutter.end;
  }
  return lines;
}

/** The cells of a row that no gutter parts are one line. */
function joined(row: readonly Segment[]): PdfLine[] {
  const [first, ...rest] = row;
  if (!first) return [];
  const last = rest.at(-1) ?? first;
  return [{ ...first, text: row.map(({ text }) => text).join(' '), right: last.right }];
}

/** A place that parts the rows from one on into two columns, and the row that is no longer parted. */
function gutterFrom(
  rows: readonly (readonly Segment[])[],
  from: number,
): { at: number; end: number } | undefined {
  const first = rows[from] as readonly Segment[];
  const candidates = new Set<number>();
  for (const row of rows.slice(from, from + LEAST_ROWS))
    for (const segment of row.slice(1)) candidates.add(segment.x);
  if (first.length < 2 && !rows.slice(from, from + 2).some((row) => row.length > 1)) return undefined;
  let best: { at: number; end: number; parted: number } | undefined;
  for (const at of candidates) {
    let end = from;
    let parted = 0;
    let prose = 0;
    for (; end < rows.length; end++) {
      const row = rows[end] as readonly Segment[];
      const crosses = row.some(({ x, right }) => x < at - 1 && right > at - 2);
      if (crosses) break;
      const isLeft = row.some(({ right }) => right <= at);
      const isRight = row.some(({ x }) => Math.abs(x - at) < 12);
      if (isLeft && isRight) parted++;
      else if (!isLeft && !isRight) break;
      if (row.some(({ text, x }) => x >= at - 1 && text.trim().split(/\s+/u).length >= 3)) prose++;
    }
    // Columns of numbers are a table, whose rows are read as they are printed.
    if (parted >= LEAST_ROWS && prose >= parted * 0.6 && (best === undefined || parted > best.parted))
      best = { at, end, parted };
  }
  return best && { at: best.at - 1, end: best.end };
}

/** Puts a drop cap before the line that it begins, the highest beside it. */
function withDropCaps(lines: readonly PdfLine[]): PdfLine[] {
  const usual = medianHeight(lines);
  const out: PdfLine[] = [];
  const waiting: PdfLine[] = [];
  for (const line of lines) {
    const isCap = line.height > usual * DROP && /^[\p{Pi}"'\u201C\u2018]?\p{Lu}$/u.test(line.text.trim());
    if (isCap) {
      // The lines beside it may be above its base line: the first of them gets it.
      const beside = out.findIndex(
        (one) =>
          one.height < line.height / DROP &&
          one.y >= line.y - usual &&
          one.y < line.y + line.height &&
          one.x >= line.right - usual,
      );
      if (beside >= 0) {
        const one = out[beside] as PdfLine;
        out[beside] = { ...one, text: line.text.trim() + one.text, x: line.x };
      } else waiting.push(line);
      continue;
    }
    const cap = waiting.findIndex((one) => line.y < one.y + one.height && line.x >= one.x);
    if (cap >= 0) {
      const [one] = waiting.splice(cap, 1) as [PdfLine];
      out.push({ ...line, text: one.text.trim() + line.text, x: one.x });
    } else out.push(line);
  }
  return [...waiting, ...out];
}

function medianHeight(lines: readonly PdfLine[]): number {
  const heights = lines.filter(({ text }) => text.trim().length > 10).map(({ height }) => height);
  heights.sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? lines[0]?.height ?? 1;
}
