import type { TokenStream } from './tokens.ts';

/** What is timed with a watch: "won in 2:24:11", "a time of 3:07:35", "clocked 1:02:10". */
const TIMED = [
  'in',
  'clocked',
  'clocking',
  'timed',
  'ran',
  'run',
  'finishing',
  'recorded',
  'lasted',
  'lasting',
];
const TIMED_OF = ['time', 'record', 'best', 'mark', 'times'];

/** Hours, minutes and seconds that say how long something took, and the index after them: no time of day. */
export function readTiming(
  stream: TokenStream,
  i: number,
): { hours: number; minutes: number; seconds: number; next: number } | undefined {
  const isLed =
    stream.isWord(i - 1, ...TIMED) || (stream.isWord(i - 1, 'of') && stream.isWord(i - 2, ...TIMED_OF));
  if (!isLed || stream.at(i)?.kind !== 'number') return undefined;
  const m = /^(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)(?![\d:])/u.exec(stream.gluedText(i, 6));
  return m
    ? {
        hours: Number(m[1]),
        minutes: Number(m[2]),
        seconds: Number(m[3]),
        next: stream.afterGlued(i, m[0].length),
      }
    : undefined;
}
