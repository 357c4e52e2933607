import { timeValue, zoneOffset } from '../bounds/time-value.ts';
import type { GrammarRule, RuleReading } from './reading.ts';
import type { TokenStream } from './tokens.ts';

/** `a.m.` and `p.m.` in their usual spellings, over the full stop that ends them. */
function readHalf(stream: TokenStream, i: number): { pm: boolean; next: number } | undefined {
  const text = stream.text(i).replaceAll('.', '');
  if (text !== 'am' && text !== 'pm') return undefined;
  return { pm: text === 'pm', next: stream.text(i).includes('.') ? stream.skipStop(i + 1) : i + 1 };
}

/** A zone behind a time: `GMT`, `EDT`, `UTC`; "local time" names none. */
function readZone(stream: TokenStream, i: number): { zone: string | undefined; next: number } {
  const local = stream.after(i, ['local', 'time']);
  if (local !== undefined) return { zone: undefined, next: local };
  const token = stream.at(i);
  const known = token?.kind === 'word' && token.capital && zoneOffset(token.text) !== undefined;
  return known ? { zone: token.text, next: i + 1 } : { zone: undefined, next: i };
}

function reading(minute: number, zone: string | undefined, next: number): RuleReading | undefined {
  const value = timeValue(minute, zone);
  return (
    value && {
      next,
      type: 'time',
      value,
      relative: false,
      anchor: null,
      known: zone ? ['time', 'zone'] : ['time'],
      implied: [],
    }
  );
}

/** Times of day: "07:37", "2:53 p.m. local time", "3 pm", "0737 GMT". */
export const TIME_RULES: readonly GrammarRule[] = [
  {
    name: 'time/clock',
    starts: { words: [], digits: true },
    read(stream, i) {
      const [hours, minutes] = [stream.at(i), stream.at(i + 2)];
      const colon =
        stream.isMark(i + 1, ':', '.') &&
        stream.at(i + 1)?.glued &&
        minutes?.glued &&
        /^[0-5]\d$/u.test(minutes.text);
      if (!hours || !/^\d{1,2}$/u.test(hours.text)) return undefined;
      const behind = colon ? i + 3 : i + 1;
      const half = readHalf(stream, behind);
      if (!half && (!colon || stream.text(i + 1) === '.')) return undefined;
      let hour = Number(hours.text);
      if (half && hour >= 1 && hour <= 12) hour = (hour % 12) + (half.pm ? 12 : 0);
      if (hour > 23) return undefined;
      const { zone, next } = readZone(stream, half?.next ?? behind);
      return reading(hour * 60 + (colon ? Number(minutes?.text) : 0), zone, next);
    },
  },
  {
    name: 'time/military',
    starts: { words: [], digits: true },
    read(stream, i) {
      const text = stream.text(i);
      if (!/^(?:[01]\d|2[0-3])[0-5]\d$/u.test(text)) return undefined;
      const hours = stream.isWord(i + 1, 'hours', 'hrs') ? i + 2 : i + 1;
      const { zone, next } = readZone(stream, hours);
      if (zone === undefined && next === i + 1) return undefined;
      return reading(Number(text.slice(0, 2)) * 60 + Number(text.slice(2)), zone, next);
    },
  },
];
