import { TITLES } from '../expressions/en/titles.ts';
import { bare, soundOf } from '../text/near-names.ts';
import { slips } from '../text/nearest.ts';

/** Short names that do not begin as the full ones do; those that do need no list. */
const SHORT_FOR: ReadonlyMap<string, string> = new Map(
  (
    'bill:william will:william bob:robert dick:richard rick:richard ted:edward ned:edward jack:john jim:james harry:henry hank:henry ' +
    'tony:anthony chuck:charles larry:lawrence peggy:margaret meg:margaret betty:elizabeth liz:elizabeth beth:elizabeth tina:christina ' +
    'polly:mary molly:mary kate:catherine kitty:catherine sasha:alexander vanya:ivan misha:mikhail pepe:jose paco:francisco pancho:francisco'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

/** The words of a name that distinguish its bearer: titles and small words ("de", "al") are left out, and accents. */
function wordsOf(name: string): string[] {
  const words = bare(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\p{Ll}+$/u.test(word));
  const lower = words.map((word) => word.toLowerCase());
  const untitled = lower.filter((word) => !TITLES.has(word));
  return untitled.length > 0 ? untitled : lower;
}

/** Whether two words may be one: near spellings, one sound, an initial or a short form. */
function areAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/\p{N}/u.test(a + b)) return a === b;
  if (long.startsWith(short) && (short.length === 1 || short.length >= 3)) return true;
  if (short.length === 1) return false;
  if (soundOf(a) === soundOf(b)) return true;
  if ((SHORT_FOR.get(a) ?? a) === (SHORT_FOR.get(b) ?? b)) return true;
  return slips(a, b) <= Math.min(3, Math.floor(long.length / 3));
}

const isLatin = (words: readonly string[]): boolean => /^[\p{Script=Latin}\p{N}]+$/u.test(words.join(''));

const isInitials = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 1 && other.length > 1 && one[0] === other.map(([first]) => first).join('');

/**
 * Whether two names may be one, spelled in two ways or given in part: "Zabiullah", "Zabihullah Mujahid"; "J. Smith", "John
 * Smith". Not so where each has a word that the other lacks: "Anna Dole" and "Margaret Dole". Names in two scripts may.
 */
export function mayBeOneName(a: string, b: string): boolean {
  const [as, bs] = [wordsOf(a), wordsOf(b)];
  if (as.length === 0 || bs.length === 0 || !isLatin(as) || !isLatin(bs)) return true;
  if (isInitials(as, bs) || isInitials(bs, as)) return true;
  if (areAlike(as.join(''), bs.join(''))) return true;
  const left = [...bs];
  let lacking = 0;
  for (const word of as) {
    const same = left.indexOf(word);
    const at = same >= 0 ? same : left.findIndex((other) => areAlike(word, other));
    if (at >= 0) left.splice(at, 1);
    else lacking++;
  }
  return lacking === 0 || left.length === 0;
}
