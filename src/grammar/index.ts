import { COUNT_RULES } from './counts.ts';
import { ABSOLUTE_DATE_RULES } from './dates-absolute.ts';
import { boundedDateRules } from './dates-bounded.ts';
import { RELATIVE_DATE_RULES } from './dates-relative.ts';
import { DURATION_RULES } from './durations.ts';
import { ORDINAL_RULES } from './ordinals.ts';
import { QUANTITY_RULES } from './quantities.ts';
import type { GrammarRule, Mention, ReadingContext, RuleReading } from './reading.ts';
import { TIME_RULES } from './times.ts';
import { type Token, TokenStream, tokenize } from './tokens.ts';

/**
 * Every rule of every grammar. At each place of a text the longest reading wins; of two equally long ones the
 * earlier rule. Dates stand before durations and counts, since their numbers belong to them ("October 9"), and
 * durations before counts ("three days" is not a count of three).
 */
const RULES: readonly GrammarRule[] = [
  ...ABSOLUTE_DATE_RULES,
  ...RELATIVE_DATE_RULES,
  ...boundedDateRules([...ABSOLUTE_DATE_RULES, ...RELATIVE_DATE_RULES]),
  ...TIME_RULES,
  ...DURATION_RULES,
  ...QUANTITY_RULES,
  ...ORDINAL_RULES,
  ...COUNT_RULES,
];

/**
 * Finds every date, duration, count and ordinal in a text, in order, without overlaps.
 * Pure: no clock, no locale, no zone. Linear in the text, since every rule looks a bounded way ahead.
 *
 * @param text The words as they will be read; typographic glyphs should be folded (see `foldText`).
 */
export function readMentions(text: string, context: ReadingContext = {}): Mention[] {
  const stream = new TokenStream(tokenize(text));
  const mentions: Mention[] = [];
  let i = 0;
  while (i < stream.tokens.length) {
    const best = longest(stream, i, context);
    if (!best) {
      i++;
      continue;
    }
    const start = (stream.at(i) as { start: number }).start;
    const end = (stream.at(best.reading.next - 1) as { end: number }).end;
    const { next, ...reading } = best.reading;
    mentions.push({ start, end, text: text.slice(start, end), grammar: best.name, ...reading });
    i = next;
  }
  return mentions;
}

/** The rules that may begin with a word, and those that may begin with digits, each in the order of the list. */
const BY_WORD = new Map<string, GrammarRule[]>();
const BY_DIGITS = RULES.filter(({ starts }) => starts.digits);
for (const rule of RULES) {
  for (const word of new Set(rule.starts.words)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), rule]);
}

function rulesAt({ kind, text }: Token): readonly GrammarRule[] | undefined {
  return kind === 'number' || kind === 'ordinal' ? BY_DIGITS : BY_WORD.get(text);
}

function longest(
  stream: TokenStream,
  i: number,
  context: ReadingContext,
): { reading: RuleReading; name: string } | undefined {
  let best: { reading: RuleReading; name: string } | undefined;
  for (const rule of rulesAt(stream.at(i) as Token) ?? []) {
    const reading = rule.read(stream, i, context);
    if (reading && reading.next > (best?.reading.next ?? i)) best = { reading, name: rule.name };
  }
  return best;
}
