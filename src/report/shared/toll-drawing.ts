import { countOf } from '../../text/compare-text.ts';
import type { Bounds } from './board-model.ts';
import { ticksOf } from './scale.ts';
import { extentOf, type Toll, type TollMark } from './toll.ts';
import { letterOf } from './words.ts';

/** An element of a drawing. The page writes it as markup, the desk draws it: what is seen is the same. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawn | string)[];
}

const draw = (name: string, attributes: Drawn['attributes'], ...children: Drawn['children']): Drawn => ({
  name,
  attributes,
  children,
});

/** Sizes in CSS pixels. Heights are fixed and widths in per cent, so that letters stay as large on a narrow screen. */
const PLOT = 190;
const TOP = 12;
const TOLL_HEIGHT = TOP + PLOT + 24;
const BAR = 9;
/** From one mark of a day to the next beside it. */
const BESIDE = 23;
/** A mark with its letter is at least so high. */
const LETTER = 15;
/** How far an open end reaches, and how much of it is the head of its arrow. */
const STEM = 26;
const HEAD = 7;

/** In per cent of the width: the first day has the numbers of the axis on its left. */
const FIRST = 14;
const LAST = 93;

const round = (n: number): number => Number(n.toFixed(2));
const percent = (n: number): string => `${round(n)}%`;

type Stretch = readonly [top: number, bottom: number];

/** A mark with its place on the screen, from the top in pixels. */
interface Placed extends TollMark {
  readonly pale: Stretch;
  readonly full: Stretch;
  readonly letter: number;
  /** How much room it takes with its letter. */
  readonly room: Stretch;
}

/** The counts of a question by day: days from left to right, counts upwards, a letter a position. */
export function drawToll(toll: Toll, inConflict: ReadonlySet<number>): Drawn {
  const { days, counts } = extentOf(toll);
  const x = (day: number): number => FIRST + ((day - days[0]) / (days[1] - days[0])) * (LAST - FIRST);
  const y = (count: number): number => TOP + ((counts[1] - count) / (counts[1] - counts[0])) * PLOT;
  const levels = ticksOf('number', counts[0], counts[1], 4, toll.unit).flatMap(({ at, label }) => [
    draw('line', { class: 'grid', x1: 0, x2: '100%', y1: round(y(at)), y2: round(y(at)) }),
    draw('text', { class: 'tick', x: 2, y: round(y(at) - 3) }, label),
  ]);
  const ticks = ticksOf('time', days[0], days[1], 5).map(({ at, label }) =>
    draw('text', { class: 'tick', x: percent(x(at)), y: TOLL_HEIGHT - 6, 'text-anchor': 'middle' }, label),
  );
  const byDay = new Map<number, TollMark[]>();
  for (const mark of toll.marks) byDay.set(mark.day, [...(byDay.get(mark.day) ?? []), mark]);
  const marks = [...byDay].map(([day, own]) =>
    // Within an element at the place of its day, all else is in pixels.
    draw(
      'svg',
      { x: percent(x(day)), overflow: 'visible' },
      // Towards the middle, so that no mark leaves the picture.
      ...marksOf(own, x(day) > (FIRST + LAST) / 2 ? -BESIDE : BESIDE, y, inConflict),
    ),
  );
  return draw(
    'svg',
    { class: 'toll-chart', height: TOLL_HEIGHT, 'aria-hidden': 'true' },
    ...levels,
    ...ticks,
    ...marks,
  );
}

/** The marks of a day, side by side where they would cover each other. */
function marksOf(
  marks: readonly TollMark[],
  beside: number,
  y: (count: number) => number,
  inConflict: ReadonlySet<number>,
): Drawn[] {
  const ends: number[] = [];
  return marks
    .map((mark) => placed(mark, y))
    .sort((a, b) => a.room[0] - b.room[0] || a.room[1] - b.room[1] || a.place - b.place)
    .map((mark) => {
      const free = ends.findIndex((end) => end < mark.room[0]);
      const column = free < 0 ? ends.length : free;
      ends[column] = mark.room[1];
      return drawMark(mark, column * beside, inConflict.has(mark.place));
    });
}

function placed(mark: TollMark, y: (count: number) => number): Placed {
  const [pale, full] = [stretch(mark.strict, y), stretch(mark.usual, y)];
  const letter = (full[0] + full[1]) / 2;
  const room: Stretch = [Math.min(pale[0], letter - LETTER / 2), Math.max(pale[1], letter + LETTER / 2)];
  return { ...mark, pale, full, letter, room };
}

/** Bounds from the top in pixels; an open end is as long as its stem. */
function stretch([low, high]: Bounds, y: (count: number) => number): Stretch {
  const top = high === null ? Math.max(2, y(low ?? 0) - STEM) : y(high);
  const bottom = low === null ? Math.min(TOP + PLOT, top + STEM) : y(low);
  return [top, bottom];
}

function drawMark(mark: Placed, across: number, isInConflict: boolean): Drawn {
  const { place, strict, isStated, pale, full, letter } = mark;
  const kind = `${isInConflict ? `t${place % 8}` : 'calm'}${isStated ? '' : ' loose'}`;
  const [top, bottom] = pale;
  const bar = (name: string, [from, to]: Stretch): Drawn => {
    const upper = strict[1] === null ? Math.max(from, top + HEAD) : from;
    const lower = strict[0] === null ? Math.min(to, bottom - HEAD) : to;
    const height = Math.max(4, lower - upper);
    const x = round(across - BAR / 2);
    return draw('rect', {
      ...{ class: name, x, y: round((upper + lower - height) / 2) },
      ...{ width: BAR, height: round(height), rx: 1.5 },
    });
  };
  const head = (at: number, way: number): Drawn =>
    draw('path', {
      class: 'arrow',
      d: `M${round(across - HEAD)} ${round(at + way)} L${round(across)} ${round(at)} L${round(across + HEAD)} ${round(at + way)} Z`,
    });
  return draw(
    'g',
    { class: kind },
    bar('strict', pale),
    bar('usual', full),
    ...(strict[1] === null ? [head(top, HEAD)] : []),
    ...(strict[0] === null ? [head(bottom, -HEAD)] : []),
    draw(
      'text',
      { class: 'name', x: round(across + BAR / 2 + 4), y: round(letter), 'dominant-baseline': 'central' },
      letterOf(place),
    ),
  );
}

/** How such pictures are read. */
export const TOLL_LEGEND =
  'Days from left to right, counts upwards, a letter for each answer. The pale part of a mark is the most that its words can mean; an arrow is an open end.';

/** What is to be said of this picture besides; empty where nothing is. */
export function tollNotes({ marks, left }: Toll): string {
  const loose = marks.some(({ isStated }) => !isStated)
    ? ['Dashed: no day is stated, so the mark is at the day of publication. The count may be older.']
    : [];
  return [...loose, ...(left > 0 ? [`${countOf(left, 'more answer')} not drawn.`] : [])].join(' ');
}
