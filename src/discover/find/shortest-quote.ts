import type { Source } from '../../articles/source.ts';
import type { Stretch } from '../../articles/statements/index.ts';
import { foldedIndex } from '../../quotes/exact/repeated-passage.ts';
import { unfoldRange } from '../../text/fold.ts';

/** A quote, and the words before it where it is in several places by itself. */
export interface ShortestQuote {
  readonly range: Stretch;
  readonly prefix: string | null;
  /** Whether both distinguish it from every other place that was given. */
  readonly isOnce: boolean;
}

/** Words that a quote grows by at most; a prefix shows the place then. */
const MOST_GROWTH = 8;
/** Words of the longest prefix. */
const MOST_PREFIX = 24;
/** Units on either side within which places are compared. */
const REACH = 600;

/** How far the text around another place agrees with the text around ours, in folded units. */
interface Agreement {
  readonly left: number;
  readonly right: number;
}

/**
 * The shortest stretch of whole words of one sentence that holds the words wanted and occurs only once, with the words
 * before it where no short one does. Looks a bounded way around each place.
 * @param wanted What the quote must hold: the place itself and the values that it touches.
 * @param others The other places where the words of the place are.
 */
export function shortestQuote(
  source: Source,
  sentence: Stretch,
  wanted: Stretch,
  place: Stretch,
  others: readonly Stretch[],
): ShortestQuote {
  const { text } = source.folded;
  const fold = ({ start, end }: Stretch): Stretch => ({
    start: foldedIndex(source, start),
    end: foldedIndex(source, end),
  });
  const [all, ours, whole] = [fold(sentence), fold(place), fold(wanted)];
  const around = others.flatMap((other) => agreement(text, ours, fold(other)) ?? []);
  const isOnce = ({ start, end }: Stretch): boolean =>
    !around.some(({ left, right }) => ours.start - start <= left && end - ours.end <= right);
  const words = wordsIn(text, all);
  const first = words.findIndex(({ end }) => end > whole.start);
  const last = words.findLastIndex(({ start }) => start < whole.end);
  // Marks at the edges of a quote are the sentence's and not its words'.
  const own = {
    start: Math.min(whole.start, words[first]?.start ?? whole.start),
    end: Math.max(whole.end, words[last]?.end ?? 0),
  };
  // "Islamabad of" occurs once, but "accused Islamabad" is a phrase: a word or two more are spent on that.
  let loose: Stretch | undefined;
  let most = MOST_GROWTH;
  for (let more = 0; more <= most; more++) {
    for (let before = 0; before <= more; before++) {
      const from = words[first - before];
      const to = words[last + more - before];
      if (more > 0 && (!from || !to)) continue;
      const range =
        more === 0
          ? own
          : {
              start: Math.min(own.start, (from as Stretch).start),
              end: Math.max(own.end, (to as Stretch).end),
            };
      if (!isOnce(range)) continue;
      const isLoose =
        (before > 0 && isLink(text, from)) ||
        (more > before && isLink(text, to)) ||
        hasMark(text, range, own);
      if (!isLoose) return { range: unfolded(source, range), prefix: null, isOnce: true };
      if (!loose) most = Math.min(most, more + 2);
      loose ??= range;
    }
  }
  if (loose) return { range: unfolded(source, loose), prefix: null, isOnce: true };
  const prefix = prefixOf(text, own, ours, around);
  return { range: unfolded(source, own), prefix, isOnce: prefix !== null };
}

const LINKS = new Set(
  'a an the of to in on at by for from with and or but as that which who whose this these those its his her their our is are was were be been has have had will would can could may might'.split(
    ' ',
  ),
);

/** Whether a word only leads to the next. */
const isLink = (text: string, word: Stretch | undefined): boolean =>
  word !== undefined && LINKS.has(text.slice(word.start, word.end).toLowerCase());

/** Whether a quote grew over the end of a clause. */
const hasMark = (text: string, range: Stretch, own: Stretch): boolean =>
  /[.;:!?]\s/u.test(`${text.slice(range.start, own.start)}|${text.slice(own.end, range.end)}`);

function unfolded(source: Source, { start, end }: Stretch): Stretch {
  const range = unfoldRange(source.folded, start, end);
  return { start: range.start + source.bodyStart, end: range.end + source.bodyStart };
}

/** How far both places agree; undefined where their own words already differ, by their case. */
function agreement(text: string, ours: Stretch, other: Stretch): Agreement | undefined {
  if (text.slice(ours.start, ours.end) !== text.slice(other.start, other.end)) return undefined;
  const same = (a: number, b: number): boolean =>
    a >= 0 && b >= 0 && text[a] !== undefined && text[a] === text[b];
  let [left, right] = [0, 0];
  while (left < REACH && same(ours.start - left - 1, other.start - left - 1)) left++;
  while (right < REACH && same(ours.end + right, other.end + right)) right++;
  return { left, right };
}

/** The words before a quote that distinguish its place from the others'; null where none of a few does. */
function prefixOf(text: string, own: Stretch, ours: Stretch, around: readonly Agreement[]): string | null {
  const alike = around.filter(
    ({ left, right }) => ours.start - own.start <= left && own.end - ours.end <= right,
  );
  const beyond = Math.max(...alike.map(({ left }) => left));
  const before = wordsIn(text, { start: Math.max(0, ours.start - REACH), end: own.start });
  for (const { start } of before.slice(-MOST_PREFIX).reverse())
    if (ours.start - start > beyond) return text.slice(start, own.start).trim();
  return null;
}

/** The words of a stretch, without the marks at their edges. */
function wordsIn(text: string, { start, end }: Stretch): Stretch[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}$\u20AC\u00A3](?:\S*[\p{L}\p{M}\p{N}%])?/gu)].map(
    (m) => ({
      start: start + m.index,
      end: start + m.index + m[0].length,
    }),
  );
}
