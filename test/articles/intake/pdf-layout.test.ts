import { describe, expect, it } from 'vitest';
import { layoutOf, type PdfItem } from '../../../src/articles/intake/pdf-layout.ts';

const item = (
  str: string,
  x: number,
  y: number,
  size = 11,
  dir = 'ltr',
  width = str.length * size * 0.5,
): PdfItem => ({
  str,
  dir,
  width,
  height: size,
  transform: [size, 0, 0, size, x, y],
});
const read = (...items: PdfItem[]): string[] => layoutOf(items).lines.map(({ text }) => text);

const rows = (left: readonly string[], right: readonly string[]): PdfItem[] =>
  left.flatMap((text, i) => [item(text, 60, 700 - i * 14), item(right[i] ?? '', 330, 700 - i * 14)]);

describe('the lines of a page of a PDF', () => {
  it('come column by column where a gutter parts them, and the headline first', () => {
    const left = ['one two three four', 'five six seven', 'eight nine ten', 'eleven twelve end.'];
    const right = ['alpha beta gamma', 'delta epsilon zeta', 'eta theta iota', 'kappa lambda mu.'];
    expect(
      read(
        item('A headline across both columns of the page, as papers have', 60, 740, 16),
        ...rows(left, right),
      ),
    ).toEqual(['A headline across both columns of the page, as papers have', ...left, ...right]);
  });

  it('come row by row in a table of numbers', () => {
    const names = ['Lund', 'Berg', 'Haven', 'Quay', 'Shore'];
    const counts = ['7', '2', '11', '4', '9'];
    expect(read(...rows(names, counts))).toEqual(names.map((name, i) => `${name} ${counts[i]}`));
  });

  it('join no raised mark of a note to a number, in its own size or a smaller one', () => {
    const { lines, notes } = layoutOf([
      item('The storm hurt 42', 60, 700, 11, 'ltr', 90), item('3', 150, 703.5, 11, 'ltr', 5), item('people.', 160, 700),
      item('It was 1998', 60, 680, 11, 'ltr', 60), item('a', 120, 684, 7, 'ltr', 4), item('then.', 130, 680),
    ]); // biome-ignore format: a line a line
    expect(lines.map(({ text }) => text)).toEqual(['The storm hurt 42 people.', 'It was 1998 then.']);
    expect(notes).toEqual(['3', 'a']);
  });

  it('keep exponents', () => {
    expect(
      read(
        item('It has 12 km', 60, 700, 11, 'ltr', 60),
        item('2', 120, 704, 7, 'ltr', 4),
        item('of land.', 130, 700),
      ),
    ).toEqual(['It has 12 km² of land.']);
  });

  it('have a drop cap before the first line beside it', () => {
    expect(
      read(
        item('T', 60, 690, 40, 'ltr', 24),
        item('he board met on', 90, 701),
        item('Tuesday at noon.', 90, 687),
        item('It then left.', 60, 660),
      ),
    ).toEqual(['The board met on', 'Tuesday at noon.', 'It then left.']);
  });

  it('read a right-to-left script in its own order, with numbers as they are', () => {
    const letters = [...'שלום'].reverse().map((letter, i) => item(letter, 100 + i * 6, 700, 11, 'rtl', 6));
    expect(read(item('41', 80, 700, 11, 'ltr', 12), ...letters)).toEqual(['שלום 41']);
  });

  it('pass over text that is turned, as on a spine', () => {
    expect(
      read(
        { str: 'turned', width: 30, height: 11, transform: [0, 11, -11, 0, 10, 10] },
        item('straight on', 60, 700),
      ),
    ).toEqual(['straight on']);
  });
});
