import type { BoardFindingPosition, Bounds } from '../../shared/board-model.ts';
import type { PageBoard } from '../../shared/pack.ts';
import { axisOf, boundNumber, boundWords } from '../../shared/scale.ts';
import { letterOf } from '../../shared/words.ts';

type Finding = PageBoard['findings'][number];

/** Pairs that are explained; the others follow the same pattern. */
const EXPLAINED = 3;

const name = ({ place, label }: BoardFindingPosition): string => (place < 0 ? `“${label}”` : letterOf(place));

/** Why pairs of positions cannot both hold, a sentence a pair. */
export function reasonsOf(board: PageBoard, finding: Finding): string[] {
  if (finding.steps.length > 0) return [];
  return finding.conflicts.slice(0, EXPLAINED).flatMap(([i, j]) => {
    const [a, b] = [finding.positions[i], finding.positions[j]];
    // Terms of a sum answer different questions: each could hold by itself, and the message shows the sum.
    if (!a || !b || a.question !== b.question) return [];
    const type = board.questions[a.question]?.type ?? '';
    return reason({ ...a, name: name(a) }, { ...b, name: name(b) }, type);
  });
}

type Named = BoardFindingPosition & { readonly name: string };

function reason(a: Named, b: Named, type: string): string {
  const parted = apart(a, b, type, 'strict');
  if (parted) return `${parted}. No reading of these words lets both hold.`;
  const usually = apart(a, b, type, 'usual');
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
function apart(a: Named, b: Named, type: string, which: 'strict' | 'usual'): string | undefined {
  const axis = axisOf(type);
  if (!axis) return undefined;
  const end = (bounds: Bounds, side: 0 | 1): number | undefined => {
    const bound = bounds[side];
    // Both are taken as the low side of their day, so that one day against itself is not apart.
    return bound === null ? undefined : boundNumber(axis, bound, 'low');
  };
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const [high, low] = [end(x[which], 1), end(y[which], 0)];
    if (high === undefined || low === undefined || high >= low) continue;
    const [most, least] = [boundWords(axis, x[which][1] as string), boundWords(axis, y[which][0] as string)];
    return axis === 'time' || axis === 'clock'
      ? `${x.name} is not later than ${most}, ${y.name} not earlier than ${least}`
      : `${x.name} is at most ${most}, ${y.name} at least ${least}`;
  }
  return undefined;
}

/** What the words of a position can mean, where that is more than they usually mean. */
export function rangeWords({ strict, usual }: BoardFindingPosition, type: string): string | undefined {
  const axis = axisOf(type);
  if (!axis || (strict[0] === usual[0] && strict[1] === usual[1])) return undefined;
  const words = ([low, high]: Bounds): string => {
    if (low === null) return high === null ? 'anything' : `up to ${boundWords(axis, high)}`;
    if (high === null) return `${boundWords(axis, low)} or more`;
    return low === high ? boundWords(axis, low) : `${boundWords(axis, low)} to ${boundWords(axis, high)}`;
  };
  return `usually ${words(usual)}; at the widest ${words(strict)}`;
}
