import type { ChangeRole } from '../../values/mention.ts';
import type { TokenStream } from '../tokens.ts';
import { wordSet } from './words.ts';

/** What says that a number changed, as verbs and as nouns, in all their forms. */
const CHANGES = wordSet(
  'rise rises rose risen rising raise raises raised raising fall falls fell fallen falling grow grows grew grown growing growth climb climbs climbed climbing ' +
    'jump jumps jumped jumping leap leaps leaped leapt drop drops dropped dropping increase increases increased increasing decrease decreases decreased decreasing ' +
    'decline declines declined declining reduce reduces reduced reducing reduction cut cuts cutting soar soars soared soaring surge surges surged surging plunge plunges plunged ' +
    'slump slumps slumped slip slips slipped slide slides slid tumble tumbles tumbled shrink shrinks shrank shrunk swell swells swelled swollen expand expands expanded ' +
    'lower lowers lowered lift lifts lifted boost boosts boosted double doubles doubled doubling triple triples tripled treble trebled quadruple quadrupled halve halves halved ' +
    'widen widens widened narrow narrows narrowed improve improves improved worsen worsened revise revises revised upgrade upgraded downgrade downgraded change changes changed changing ' +
    'shift shifts shifted move moves moved push pushes pushed bring brings brought take takes took gain gains gained edge edges edged ease eases eased dip dips dipped ' +
    'sink sinks sank sunk rocket rockets rocketed spike spikes spiked mount mounts mounted accelerate accelerates accelerated slow slows slowed up down went go goes gone advance advanced ' +
    'shorten shortened extend extended trim trims trimmed slash slashes slashed hike hikes hiked recover recovered rebound rebounded retreat retreated',
);

/** How far before a number its change may be, in tokens. */
const REACH = 7;

/** Whether a word of change is before a token in its clause. */
export function hasChange(stream: TokenStream, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (stream.isMark(k, '.', ';', ':', '(', '!', '?') && !stream.at(k)?.glued) return false;
    if (stream.isMark(k, '.', ';', '!', '?') && stream.at(k + 1)?.capital) return false;
    if (stream.isWord(k, 'and', 'but', 'while', 'who', 'which')) return false;
    if (CHANGES.has(stream.text(k))) return true;
  }
  return false;
}

/** Verbs of rising and falling in their past, right before what was added or lost: "fell | 300 to 4,200". */
const MOVED = wordSet(
  'rose fell grew climbed jumped leapt dropped increased decreased declined soared surged plunged slumped slipped slid tumbled gained shed lost added edged dipped sank rocketed spiked',
);

export const isMoved = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'word' && MOVED.has(stream.text(i));

/** How far before a number the multiple may be that it is the base of. */
const FAR = 16;
const SIZES = ['many', 'much', 'high', 'large', 'big', 'often', 'long', 'far', 'fast', 'likely'];

/** "Twice as many died as in 2019, when | 40 did", "three times more than the | 12 of May": what a multiple is counted from. */
function isBaseOfMultiple(stream: TokenStream, i: number): boolean {
  let compared = false;
  for (let k = i - 1; k >= Math.max(0, i - FAR); k--) {
    if (stream.isMark(k, '.', ';', '!', '?') && !stream.at(k)?.glued) return false;
    if (stream.isMark(k, '.', '!', '?') && stream.at(k + 1)?.capital) return false;
    if (stream.isWord(k, 'twice', 'thrice', 'times'))
      return (
        compared &&
        (stream.isWord(k + 1, 'as')
          ? stream.isWord(k + 2, ...SIZES)
          : stream.isWord(k + 1, 'more', 'fewer', 'higher', 'lower'))
      );
    // "As many" belongs to the multiple; the next "as" or "than" leads over to its base.
    if (stream.isWord(k, 'than') || (stream.isWord(k, 'as') && !stream.isWord(k + 1, ...SIZES)))
      compared = true;
  }
  return false;
}

/** What a number is in a change: "rose | from 12 | by 3 | to 15", "up 3 | at 15". */
export function roleAt(stream: TokenStream, i: number, next: number): ChangeRole | undefined {
  if (isBaseOfMultiple(stream, i)) return 'before';
  const before = stream.text(i - 1);
  if (before === 'up' || before === 'down') {
    // "Up to 40" bounds; "up 3 at 15" and "up 3 from 12" change.
    return stream.isWord(next, 'at', 'to', 'from', 'on', 'in', ',') ? 'change' : undefined;
  }
  if (isMoved(stream, i - 1) && stream.isWord(next, 'to', 'from')) return 'change';
  if (before !== 'from' && before !== 'to' && before !== 'by' && before !== 'at') return undefined;
  if (!hasChange(stream, i - 1)) return undefined;
  if (before === 'from') return 'before';
  if (before === 'by') return 'change';
  return before === 'to' ? 'now' : undefined;
}
