import { isSound } from '../values/bounds/sound.ts';
import type { GrammarRule, Mention, MentionType, ReadingContext, RuleReading } from '../values/mention.ts';
import { AGE_RULES } from './ages/index.ts';
import { type CountBefore, countedAt } from './counted.ts';
import { COUNT_RULES } from './counts.ts';
import { type Named, TIME_READERS, TimeReader } from './dates/index.ts';
import type { Moment } from './dates/when.ts';
import { askedAt, dispatchOf, isDigits, mayRead } from './dispatch.ts';
import { DURATION_RULES } from './durations.ts';
import { roleAt } from './en/change-words.ts';
import { afterName } from './names.ts';
import { bitsOfWords, WordsAhead } from './near-core.ts';
import { ORDINAL_RULES } from './ordinals.ts';
import { QUANTITY_RULES } from './quantities.ts';
import { SET_RULES } from './sets.ts';
import { TIME_RULES } from './times.ts';
import { type Token, TokenStream, tokenize } from './tokens.ts';

/**
 * Every rule of every grammar but that of dates, which reads before them. At each place of a text the longest reading
 * wins; of two equally long ones the earlier rule. Dates come first, since their numbers belong to them ("October 9"),
 * and durations before counts ("three days" is not a count of three).
 */
const RULES: readonly GrammarRule[] = [
  ...SET_RULES,
  ...TIME_RULES,
  ...AGE_RULES,
  ...DURATION_RULES,
  ...QUANTITY_RULES,
  ...ORDINAL_RULES,
  ...COUNT_RULES,
];

const ASKED = dispatchOf(RULES);
const TIME_STARTS: ReadonlySet<string> = new Set(TIME_READERS.flatMap(({ starts }) => starts.words));
const WORDS = bitsOfWords([...TIME_READERS, ...RULES]);

interface Reading {
  readonly name: string;
  readonly reading: RuleReading;
  /** What later dates of the sentence may be counted from, where it is one. */
  readonly moment?: Moment;
}

/**
 * Finds every date, time, duration, count, quantity and ordinal in a text, in order, without overlaps.
 * Pure: no clock, no locale, no zone. Linear in the text, since every rule looks a bounded way ahead.
 *
 * @param text The words as they will be read; typographic glyphs should be folded (see `foldText`).
 */
export function readMentions(text: string, context: ReadingContext = {}): Mention[] {
  return read(text, context).mentions;
}

function read(
  text: string,
  context: ReadingContext,
): { mentions: Mention[]; antecedent: Moment | undefined } {
  const tokens = tokenize(text);
  const stream = new TokenStream(tokens, new WordsAhead(tokens, WORDS));
  let before: { moment: Moment | undefined } | undefined;
  const times = new TimeReader(stream, context, () => {
    before ??= {
      moment: context.before ? read(context.before, following(context)).antecedent : undefined,
    };
    return before.moment;
  });
  const mentions: Mention[] = [];
  let antecedent: Moment | undefined;
  // The last date of the sentence before: what "two days later" counts from at the start of the next.
  let earlier: Moment | undefined;
  let count: CountBefore | undefined;
  for (let i = 0; i < stream.tokens.length; ) {
    if ((antecedent || earlier || count) && endsSentence(stream, i)) {
      earlier = antecedent;
      antecedent = undefined;
      count = undefined;
    }
    const best = stream.asked.isStart(i)
      ? longest(stream, times, i, context, { antecedent, earlier })
      : undefined;
    if (!best) {
      i++;
      continue;
    }
    const { next, type } = best.reading;
    // A part of what comes to nothing would be misread: "years ago" of "99,999,999,999 years ago".
    if (!isMeant(best.reading)) {
      i = next;
      continue;
    }
    const name = afterName(stream, i, best.reading);
    if (name !== undefined) {
      i = name;
      continue;
    }
    const members = best.moment?.members?.map(({ at, next: following, moment }) =>
      mentionOf(stream, text, at, following, 'date', best.name, moment),
    );
    const read = mentionOf(stream, text, i, next, type, best.name, best.reading, members);
    const role =
      type === 'count' || type === 'quantity' || type === 'age' ? roleAt(stream, i, next) : undefined;
    const mention = role || best.reading.role ? { ...read, role: role ?? best.reading.role } : read;
    if (type === 'count') {
      const around = countedAt(stream, text, [i, next], count);
      // People who are named one by one have no noun of their own after them.
      const counted = best.name === 'count/named' ? { ...around, noun: null } : around;
      mentions.push({ ...mention, counted });
      count = { offsets: [mention.start, mention.end], next, state: counted.state };
    } else mentions.push(type === 'age' ? { ...mention, years: best.reading.years } : mention);
    if (best.moment) antecedent = best.moment;
    i = next;
  }
  return { mentions, antecedent };
}

/** What is known where the words before a text are read themselves. */
const following = ({ anchor, story, after, profile }: ReadingContext): ReadingContext => ({
  anchor,
  story,
  after,
  profile,
});

/** What a rule read of the tokens from `i` to `next`, with its place. Field by field: a text is full of them. */
function mentionOf(
  stream: TokenStream,
  text: string,
  i: number,
  next: number,
  type: MentionType,
  grammar: string,
  read: Pick<
    RuleReading,
    Exclude<
      keyof Mention,
      'start' | 'end' | 'text' | 'type' | 'grammar' | 'members' | 'counted' | 'years' | 'role'
    >
  >,
  members?: readonly Mention[],
): Mention {
  const start = (stream.at(i) as Token).start;
  const end = (stream.at(next - 1) as Token).end;
  const { value, timex, mod, time, length, relative, isReference, anchor, known, implied, wrongWeekday } =
    read;
  return {
    start, end, text: text.slice(start, end), type, value, timex, mod, time, length, members, grammar, relative, isReference, anchor, known, implied,
    wrongWeekday,
  }; // biome-ignore format: one record
}

/** A full stop, question or exclamation mark with a capital after it; an abbreviation's is followed by none. */
function endsSentence(stream: TokenStream, i: number): boolean {
  if (!stream.isMark(i, '.', '!', '?')) return false;
  const next = stream.at(i + 1);
  return next !== undefined && !next.glued && (next.capital || next.kind === 'mark');
}

function longest(
  stream: TokenStream,
  times: TimeReader,
  i: number,
  context: ReadingContext,
  named: Named,
): Reading | undefined {
  const token = stream.at(i) as Token;
  let best: Reading | undefined;
  if (isDigits(token) || TIME_STARTS.has(token.text)) best = readTime(times, i, named);
  const asked = askedAt(ASKED, token);
  for (let k = 0; k < asked.length; k++) {
    const asking = asked[k] as (typeof asked)[number];
    if (!mayRead(asking, stream, i)) continue;
    const reading = asking.reader.read(stream, i, context);
    if (reading && reading.next > (best?.reading.next ?? i)) best = { reading, name: asking.reader.name };
  }
  return best;
}

/** Whether a reading comes to a value at all: no count is below none, and no place in a sequence is past counting. */
function isMeant({ type, value, length, years }: RuleReading): boolean {
  if (value && !isSound(value, type === 'date' || type === 'period' ? 'date' : 'amount')) return false;
  if ((length && !isSound(length, 'amount')) || (years && !isSound(years, 'amount'))) return false;
  if (value?.kind !== 'interval') return true;
  if (type === 'ordinal') return value.strict.low > 0 && Number.isSafeInteger(value.strict.high);
  // "Under 0 people" is nothing; "minus 5" is a number all the same.
  return type !== 'count' || value.strict.high >= 0 || value.best !== null || isBelowNone(value.canonical);
}

/** "Below minus 30" is a bound on a number below none; "below 0" of things counted is nothing. */
const isBelowNone = (canonical: string): boolean => /^[<>=~]*-/u.test(canonical);

function readTime(times: TimeReader, i: number, named: Named): Reading | undefined {
  const found = times.read(i, named);
  if (!found) return undefined;
  const { when, moment } = found;
  const { value, timex, mod, time, length, relative, isReference, anchor, known, implied, wrongWeekday } =
    moment;
  const type = when.isPeriod ? 'period' : 'date';
  const reading: RuleReading = {
    next: when.next, type, value, timex, mod, time, length, relative, isReference, anchor, known, implied, wrongWeekday,
  }; // biome-ignore format: one record
  const counts = moment.value !== null && !moment.isReference;
  return { reading, name: when.name ?? 'date', moment: counts ? moment : undefined };
}
