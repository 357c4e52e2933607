import type { Bounds, PageBoard } from '../../shared/board-model.ts';
import { type Axis, ticksOf } from '../../shared/scale.ts';
import type { Bar, EventRow, Panel } from '../../shared/timeline.ts';
import { letterOf } from '../../shared/words.ts';
import { h, s } from './dom.ts';
import { mark } from './parts.ts';
import { quoteId } from './quotes.ts';

/** Sizes in CSS pixels. */
const LANE = 26;
const BAR = 12;
/** Lanes of an event drawn one by one; beyond it they are counted. */
const MOST_LANES = 24;

type Scale = Pick<Panel, 'axis' | 'unit' | 'low' | 'high'>;

/** Where a number lies, in per cent of the width. */
const at = ({ low, high }: Scale, n: number): number => ((n - low) / (high - low)) * 100;
const percent = (n: number): string => `${n.toFixed(3)}%`;

/** A stretch as left and right in per cent, with which of its ends are open. */
function edges(
  scale: Scale,
  [low, high]: Bounds,
): { left: number; right: number; isOpen: [boolean, boolean] } {
  const left = low === null ? 0 : at(scale, low);
  const right = high === null ? 100 : at(scale, high);
  return {
    left: Math.max(0, left),
    right: Math.min(100, Math.max(right, left)),
    isOpen: [low === null, high === null],
  };
}

/** A rectangle that stays to be seen where its stretch is a point. */
function rect(kind: string, left: number, right: number, y: number, height: number): SVGElement {
  const isPoint = right - left < 0.5;
  const x = isPoint ? (left + right) / 2 : left;
  return s('rect', {
    class: kind,
    x: percent(isPoint ? x - 0.3 : x),
    width: percent(isPoint ? 0.6 : right - left),
    y,
    height,
    rx: 2,
  });
}

/** An open end: an arrow head at the edge of the chart. */
const arrow = (kind: string, side: 'left' | 'right', y: number): SVGElement =>
  s(
    'svg',
    { x: side === 'left' ? '0' : '100%', y, overflow: 'visible' },
    s('path', {
      class: `${kind} arrow`,
      d: side === 'left' ? 'M13 -11 L0 0 L13 11 Z' : 'M-13 -11 L0 0 L-13 11 Z',
    }),
  );

function lane(scale: Scale, bar: Bar, index: number): (SVGElement | false)[] {
  const middle = index * LANE + LANE / 2;
  const kind = bar.place < 0 ? 'off' : bar.isInConflict ? `t${bar.place % 8}` : 'calm';
  const strict = edges(scale, bar.strict);
  const usual = edges(scale, bar.usual);
  const label = labelOf(bar, strict.left, strict.right, middle);
  return [
    rect(`strict ${kind}`, strict.left, strict.right, middle - BAR / 2, BAR),
    bar.place >= 0 && rect(`usual ${kind}`, usual.left, usual.right, middle - BAR / 2, BAR),
    strict.isOpen[0] && arrow(kind, 'left', middle),
    strict.isOpen[1] && arrow(kind, 'right', middle),
    label,
    // Where there is no room for words, the letter names the bar.
    bar.place >= 0 &&
      s(
        'text',
        {
          class: 'label short',
          x: percent(strict.right > 92 ? strict.left : strict.right),
          y: middle,
          dx: strict.right > 92 ? -6 : 6,
          'text-anchor': strict.right > 92 ? 'end' : 'start',
          'dominant-baseline': 'central',
        },
        letterOf(bar.place),
      ),
  ];
}

/** The value in words beside its bar, on the side where there is room; upon it where there is none. */
function labelOf({ label }: Bar, left: number, right: number, middle: number): SVGElement {
  const isRight = 100 - right >= left || 100 - right > 45;
  const room = isRight ? 100 - right : left;
  const isUpon = room < 18;
  const x = isUpon ? left : isRight ? right : left;
  return s(
    'text',
    {
      class: isUpon ? 'label upon' : 'label',
      x: percent(x),
      y: middle,
      dx: isUpon || isRight ? 7 : -7,
      'text-anchor': isUpon || isRight ? 'start' : 'end',
      'dominant-baseline': 'central',
    },
    label,
  );
}

/** The lanes of an event: whose they are, and their bars. A reader who sees none reads the values as text. */
export function chartOf(board: PageBoard, row: EventRow, scale: Scale): HTMLElement {
  const bars = row.bars.slice(0, MOST_LANES);
  const height = bars.length * LANE;
  const lines = ticksOf(scale.axis, scale.low, scale.high, mostTicks(scale.axis), scale.unit).map(
    ({ at: n }) =>
      s('line', { class: 'grid', x1: percent(at(scale, n)), x2: percent(at(scale, n)), y1: 0, y2: height }),
  );
  const gap = row.gap && rect('gap', at(scale, row.gap[0]), at(scale, row.gap[1]), 0, height);
  const names = bars.map((bar) => {
    const id = quoteId(board, bar.claim);
    const speaker = board.speakers[bar.speaker];
    const source = h('bdi', {}, board.sources[bar.source]?.id ?? '');
    return h(
      'li',
      {},
      mark(bar.place, bar.isInConflict),
      ' ',
      id === undefined ? source : h('a', { href: `#${id}` }, source),
      speaker === undefined ? null : h('span', 'sp', ' — ', h('bdi', {}, speaker)),
      h('span', 'vh', `: ${bar.label}${bar.place < 0 ? ' (set aside)' : ''}`),
    );
  });
  const more = row.bars.length - bars.length;
  return h(
    'div',
    'lanes',
    h('ul', {}, ...names),
    s(
      'svg',
      { class: 'bars', height, 'aria-hidden': 'true' },
      ...lines,
      gap,
      ...bars.flatMap((bar, i) => lane(scale, bar, i)),
    ),
    more > 0 && h('p', 'more', `and ${more} more`),
  );
}

const mostTicks = (axis: Axis): number => (axis === 'time' ? 8 : 6);

/** The axis above (or below) some charts. */
export function axisOf(scale: Scale): HTMLElement {
  const ticks = ticksOf(scale.axis, scale.low, scale.high, mostTicks(scale.axis), scale.unit);
  return h(
    'div',
    { class: 'lanes axis', 'aria-hidden': 'true' },
    h('span'),
    s(
      'svg',
      { class: 'ticks', height: 20 },
      ...ticks.map(({ at: n, label }) =>
        s(
          'text',
          {
            class: 'tick',
            x: percent(at(scale, n)),
            y: 13,
            'text-anchor': at(scale, n) > 96 ? 'end' : at(scale, n) < 5 ? 'start' : 'middle',
          },
          label,
        ),
      ),
    ),
  );
}

/** The hatching of what no answer and every other can share; charts refer to it by its id. */
export const hatching = (): SVGElement =>
  s(
    'svg',
    { class: 'vh', 'aria-hidden': 'true' },
    s(
      'defs',
      {},
      s(
        'pattern',
        { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        s('rect', { width: 2, height: 6 }),
      ),
    ),
  );
