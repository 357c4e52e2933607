import { slips } from '../../text/nearest.ts';
import type { Value } from '../../values/bounds/value.ts';

/**
 * The value in the words of which a stated one is likely a slip of the finger: their digits differ by one character left
 * out, added, replaced or swapped, and the reason beside the value does not name it. Undefined where the value is a reading.
 * Values of one digit are left alone: any two of them are a slip apart.
 * @param read What the words were read as.
 * @param named What is read in the reason.
 */
export function slipFrom(
  stated: Value,
  read: readonly Value[],
  { quote, because, named }: { quote: string; because: string; named: readonly Value[] },
): Value | undefined {
  const own = digitsOf(stated.canonical);
  // "4, 234" says 4234, though it is read as two numbers.
  if (own === '' || digitsOf(quote) === own) return undefined;
  if (named.some(({ canonical }) => digitsOf(canonical) === own)) return undefined;
  const given = new Set(runsOf(because));
  return read.find((value) => {
    // "Dozens" prints no figure that a finger could slip on.
    if (value.kind === 'interval' && value.vague !== undefined) return false;
    const { canonical } = value;
    if (isWithinWritten(own, canonical)) return false;
    const said = digitsOf(canonical);
    if (said === '' || Math.max(said.length, own.length) < 2 || slips(own, said) !== 1) return false;
    const there = new Set(runsOf(canonical));
    // "the 12th in Kabul" names 2025-10-12 as far as it differs from the day in the words.
    return !runsOf(stated.canonical).every((run) => there.has(run) || given.has(run));
  });
}

/** Seasons and quarters, whose codes no person sees (EDTF: 2025-21 is the spring of 2025). */
const SEASON = /^\d{4}-(?:2\d|3\d|4[01])$/u;

/** Whether a value has figures where the words have none: a year of "the 1920s" (192X), or a day of a season. */
function isWithinWritten(own: string, said: string): boolean {
  if (SEASON.test(said)) return own.startsWith(said.slice(0, 4));
  return /^\d+X+$/u.test(said) && own.startsWith(said.replace(/X+$/u, ''));
}

const digitsOf = (text: string): string => text.replace(/\D+/gu, '');

/** The numbers in a text, without the zeros and commas that are only their form: "05" is 5, "1,200" is 1200. */
const runsOf = (text: string): string[] =>
  (text.replace(/(\d),(?=\d{3}\b)/gu, '$1').match(/\d+/gu) ?? []).map((run) => run.replace(/^0+(?=\d)/u, ''));
