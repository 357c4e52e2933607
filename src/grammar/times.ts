import { timeValue } from '../bounds/time-value.ts';
import { CLOCK_WORDS, type Clock, readClock } from './clock.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';

function reading(stream: TokenStream, i: number, clock: Clock): RuleReading | undefined {
  const value = timeValue(clock.minute, clock.zone);
  if (!value) return undefined;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const time = `T${pad(Math.floor(clock.minute / 60))}:${pad(clock.minute % 60)}${clock.second === undefined ? '' : `:${pad(clock.second)}`}`;
  return {
    next: clock.next,
    type: 'time',
    value,
    timex: time,
    relative: false,
    anchor: null,
    known: clock.zone ? ['time', 'zone'] : ['time'],
    implied: [],
    ...(stream.isWord(i - 1, 'about', 'around', 'approximately', 'roughly') && { mod: 'APPROX' as const }),
  };
}

/** Times of day: "07:37", "2:53 p.m. local time", "3 pm", "0737 GMT", "half past three", "noon". */
export const TIME_RULES: readonly GrammarRule[] = [
  {
    name: 'time/clock',
    starts: { words: CLOCK_WORDS, digits: true },
    read(stream, i) {
      const clock = readClock(stream, i);
      return clock && reading(stream, i, clock);
    },
  },
];
