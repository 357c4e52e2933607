import { COUNT_RULES } from './counts.ts';
import { DURATION_RULES } from './durations.ts';
import { ORDINAL_RULES } from './ordinals.ts';
import { QUANTITY_RULES } from './quantities.ts';
import type { GrammarRule, Mention, ReadingContext, RuleReading } from './reading.ts';
import { SET_RULES } from './sets.ts';
import { TIME_RULES } from './times.ts';
import { type Token, TokenStream, tokenize } from './tokens.ts';
import { TIME_STARTS, TimeReader } from './when/index.ts';
import type { Moment } from './when/when.ts';

/**
 * Every rule of every grammar but that of dates, which reads before them. At each place of a text the longest reading
 * wins; of two equally long ones the earlier rule. Dates come first, since their numbers belong to them ("October 9"),
 * and durations before counts ("three days" is not a count of three).
 */
const RULES: readonly GrammarRule[] = [
  ...SET_RULES,
  ...TIME_RULES,
  ...DURATION_RULES,
  ...QUANTITY_RULES,
  ...ORDINAL_RULES,
  ...COUNT_RULES,
];

/** The rules that may begin with a word, and those that may begin with digits, each in the order of the list. */
const BY_WORD = new Map<string, GrammarRule[]>();
const BY_DIGITS = RULES.filter(({ starts }) => starts.digits);
for (const rule of RULES) {
  for (const word of new Set(rule.starts.words)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), rule]);
}

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
  const stream = new TokenStream(tokenize(text));
  let before: { moment: Moment | undefined } | undefined;
  const times = new TimeReader(stream, context, () => {
    before ??= {
      moment: context.before ? read(context.before, { ...context, before: undefined }).antecedent : undefined,
    };
    return before.moment;
  });
  const mentions: Mention[] = [];
  let antecedent: Moment | undefined;
  for (let i = 0; i < stream.tokens.length; ) {
    if (endsSentence(stream, i)) antecedent = undefined;
    const best = longest(stream, times, i, context, antecedent);
    if (!best) {
      i++;
      continue;
    }
    const { next, ...reading } = best.reading;
    const members = best.moment?.members?.map(({ at, next: behind, moment }): Mention => ({
      ...place(stream, text, at, behind), type: 'date', grammar: best.name, ...withoutMembers(moment),
    })); // biome-ignore format: one record
    mentions.push({
      ...place(stream, text, i, next),
      grammar: best.name,
      ...reading,
      ...(members && { members }),
    });
    if (best.moment) antecedent = best.moment;
    i = next;
  }
  return { mentions, antecedent };
}

/** Where the tokens from `i` to `next` stand. */
function place(
  stream: TokenStream,
  text: string,
  i: number,
  next: number,
): Pick<Mention, 'start' | 'end' | 'text'> {
  const start = (stream.at(i) as Token).start;
  const end = (stream.at(next - 1) as Token).end;
  return { start, end, text: text.slice(start, end) };
}

const withoutMembers = ({ members: _, ...moment }: Moment): Omit<Moment, 'members'> => moment;

/** A full stop, question or exclamation mark with a capital behind it; an abbreviation's is followed by none. */
function endsSentence(stream: TokenStream, i: number): boolean {
  if (!stream.isMark(i, '.', '!', '?')) return false;
  const next = stream.at(i + 1);
  return next !== undefined && !next.glued && (next.capital || next.kind === 'mark');
}

const isDigits = ({ kind }: Token): boolean => kind === 'number' || kind === 'ordinal';

function longest(
  stream: TokenStream,
  times: TimeReader,
  i: number,
  context: ReadingContext,
  antecedent: Moment | undefined,
): Reading | undefined {
  const token = stream.at(i) as Token;
  const digits = isDigits(token);
  let best: Reading | undefined;
  if (digits || TIME_STARTS.has(token.text)) best = readTime(times, i, antecedent);
  for (const rule of (digits ? BY_DIGITS : BY_WORD.get(token.text)) ?? []) {
    const reading = rule.read(stream, i, context);
    if (reading && reading.next > (best?.reading.next ?? i)) best = { reading, name: rule.name };
  }
  return best;
}

function readTime(times: TimeReader, i: number, antecedent: Moment | undefined): Reading | undefined {
  const found = times.read(i, antecedent);
  if (!found) return undefined;
  const { when, moment } = found;
  const reading: RuleReading = {
    next: when.next,
    type: when.isPeriod ? 'period' : 'date',
    ...withoutMembers(moment),
  };
  const counts = moment.value !== null && !moment.isReference;
  return { reading, name: when.name ?? 'date', moment: counts ? moment : undefined };
}
