import type { BoardFindingPosition, BoardQuestion, Bounds, PageBoard } from '../../shared/board-model.ts';
import { placeWords } from '../../shared/scale.ts';
import { letterOf } from '../../shared/words.ts';

type Finding = PageBoard['findings'][number];

/** Pairs that are explained; the others follow the same pattern. */
const EXPLAINED = 1;

const name = ({ place, label }: BoardFindingPosition): string => (place < 0 ? `“${label}”` : letterOf(place));

/** Why pairs of positions cannot both hold, a sentence a pair. */
export function reasonsOf(board: PageBoard, finding: Finding): string[] {
  if (finding.steps.length > 0) return [];
  return finding.conflicts.slice(0, EXPLAINED).flatMap(([i, j]) => {
    const [a, b] = [finding.positions[i], finding.positions[j]];
    // Terms of a sum answer different questions: each could hold by itself, and the message shows the sum.
    if (!a || !b || a.question !== b.question) return [];
    return reason({ ...a, name: name(a) }, { ...b, name: name(b) }, askedOf(board, a));
  });
}

/** What answers to a question are drawn on. */
type Asked = Pick<BoardQuestion, 'axis' | 'unit'>;

export const askedOf = (board: PageBoard, { question }: BoardFindingPosition): Asked =>
  board.questions[question] ?? { axis: null, unit: null };

type Named = BoardFindingPosition & { readonly name: string };

function reason(a: Named, b: Named, asked: Asked): string {
  const parted = apart(a, b, asked, 'strict');
  if (parted) return `${parted}. No reading of these words lets both hold.`;
  const usually = apart(a, b, asked, 'usual');
  if (usually) return `As the words are usually meant, ${lower(usually)}. A wider reading lets both hold.`;
  const denial = [a, b].find(({ label }) => label.startsWith('not '));
  if (denial) {
    const other = denial === a ? b : a;
    return `${denial.name} denies what ${other.name} says.`;
  }
  return `${a.name} and ${b.name} exclude each other: the question takes one answer.`;
}

const lower = (text: string): string =>
  /^[A-Z]+ /u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** What parts two stretches: the earlier one's end and the later one's beginning. */
function apart(a: Named, b: Named, { axis, unit }: Asked, which: 'strict' | 'usual'): string | undefined {
  if (!axis) return undefined;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const [high, low] = [x[which][1], y[which][0]];
    // A moment ends where the next begins, so that two that touch are apart.
    if (high === null || low === null || (axis === 'time' ? high > low : high >= low)) continue;
    const [most, least] = [placeWords(axis, high, 'high', unit), placeWords(axis, low, 'low', unit)];
    return axis === 'time' || axis === 'clock'
      ? `${x.name} is not later than ${most}, ${y.name} not earlier than ${least}`
      : `${x.name} is at most ${most}, ${y.name} at least ${least}`;
  }
  return undefined;
}

/** What the words of a position can mean, where that is more than they usually mean. */
export function rangeWords(
  { strict, usual }: BoardFindingPosition,
  { axis, unit }: Asked,
): string | undefined {
  if (!axis || (strict[0] === usual[0] && strict[1] === usual[1])) return undefined;
  const words = ([low, high]: Bounds): string => {
    const [least, most] = [
      low === null ? '' : placeWords(axis, low, 'low', unit),
      high === null ? '' : placeWords(axis, high, 'high', unit),
    ];
    if (low === null) return high === null ? 'anything' : `up to ${most}`;
    if (high === null) return `${least} or more`;
    return least === most ? least : `${least} to ${most}`;
  };
  return `usually ${words(usual)}; at the widest ${words(strict)}`;
}
