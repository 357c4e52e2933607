import { type Statement, type Stretch, speakerAt } from '../../articles/statements/index.ts';
import type { Span } from '../../values/bounds/span.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Candidate, CandidatePosition } from './candidate.ts';

/** A date of a statement. */
interface Dated {
  readonly statement: Statement;
  readonly mention: Mention;
  readonly strict: Span;
  readonly canonical: string;
  readonly label: string;
}

/** Words by which one event leads to the next. */
const LEADS =
  /(?:^|[\s,])(?:prompting|leading to|led to|triggering|paving the way|was followed by|resulting in|after which)\s/u;
/** Events further apart are not a chain of one story: the sentence is then about history. */
const CHAIN = 120 * 1440;

/**
 * What an article says on the order of dates and gives otherwise: within a sentence, and from the one before it to it.
 * @param last The sentence before it in its article: only that is meant by "that round".
 */
export function orderFaults(statement: Statement, last: Statement | undefined): Candidate[] {
  const dates = datesOf(statement);
  if (dates.length === 0) return [];
  const lead = leadsOn(statement, dates, last && datesOf(last)[0]);
  return [...within(statement, dates), ...(lead ? [lead] : [])];
}

function datesOf(statement: Statement): Dated[] {
  return statement.mentions.flatMap((mention) => {
    if ((mention.type !== 'date' && mention.type !== 'period') || mention.isReference) return [];
    const value = valueType('date')?.read?.(mention);
    if (value?.kind !== 'interval') return [];
    const { strict, canonical, label } = value;
    return [{ statement, mention, strict, canonical, label }];
  });
}

/** "Began earlier this month when … on October 11"; "following the surge earlier this month, … closed on October 12". */
function within(statement: Statement, dates: readonly Dated[]): Candidate[] {
  const { text } = statement.source;
  return dates.slice(1).flatMap((b, i) => {
    const a = dates[i] as Dated;
    const between = text.slice(a.mention.end, b.mention.start);
    const isApart = a.strict.low > b.strict.high || b.strict.low > a.strict.high;
    if (/^[^.;,]{0,20}\bwhen\b/u.test(between) && isApart)
      return [candidate(a, b, 'one event is dated both ways in one sentence ("when")')];
    const lead = text.slice(statement.start, a.mention.start);
    const opens = /^(?:Following|After|In the wake of)\b/u.test(lead) && !lead.includes(',');
    if (opens && between.includes(',') && b.strict.high < a.strict.low)
      return [candidate(a, b, 'the second event follows the first by its words, and is dated before it')];
    return [];
  });
}

function leadsOn(
  statement: Statement,
  dates: readonly Dated[],
  before: Dated | undefined,
): Candidate | undefined {
  const { text } = statement.source;
  const i = dates.findIndex(({ mention }, k) =>
    LEADS.test(text.slice(dates[k - 1]?.mention.end ?? statement.start, mention.start)),
  );
  const b = dates[i];
  if (!b) return undefined;
  const pointsBack = /^(?:That|This|It|The)\b/u.test(text.slice(statement.start, statement.start + 6));
  const a = dates[i - 1] ?? (pointsBack ? before : undefined);
  if (!a || b.strict.high >= a.strict.low || a.strict.low - b.strict.high > CHAIN) return undefined;
  return candidate(a, b, 'the first event leads to the second by its words, and is dated after it');
}

function candidate(a: Dated, b: Dated, why: string): Candidate {
  const isRelative = isRelativeDate(a.mention) || isRelativeDate(b.mention);
  return {
    rule: isRelative ? 'calendar' : 'order',
    type: 'date',
    ask: isRelative
      ? `Which is right: “${a.mention.text}” or “${b.mention.text}”?`
      : `Which came first: “${wordsOf(a)}” or “${wordsOf(b)}”?`,
    slot: 'order of two dates',
    score: 0.9,
    why: `in one article, ${why}`,
    positions: [positionOf(a), positionOf(b)],
    conflicts: [[0, 1]],
  };
}

const isRelativeDate = ({ relative, text }: Mention): boolean =>
  relative && /\b(?:this|last|earlier|ago|recent|yesterday|today)/iu.test(text);

/** The words around a date on one line. */
const wordsOf = ({ statement, mention }: Dated): string => {
  const { start, end } = around(statement, mention);
  return statement.source.text.slice(start, end).replace(/\s+/gu, ' ').replace(/["“”]/gu, '').trim();
};

const MOST = 80;

function positionOf({ statement, mention, canonical, label }: Dated): CandidatePosition {
  const { source } = statement;
  const { start, end } = around(statement, mention);
  return {
    value: canonical,
    label,
    origins: 1,
    claims: [
      {
        source: source.id,
        published: source.metadata.published?.text ?? null,
        speaker: speakerAt(statement, mention),
        quote: source.text.slice(start, end),
        start,
        end,
      },
    ],
  };
}

/** The words around a date, to the next mark on either side. */
function around({ words }: Statement, { start, end }: Stretch): Stretch {
  const isEnd = ({ text }: { text: string }): boolean => /^[,;:.()"“”]$/u.test(text);
  const before = words.filter((word) => word.end <= start);
  const after = words.filter((word) => word.start >= end);
  let from = start;
  for (let i = before.length - 1; i >= 0; i--) {
    const word = before[i] as Stretch & { text: string };
    if (isEnd(word) || start - word.start > MOST) break;
    from = word.start;
  }
  let to = end;
  for (const word of after) {
    if (isEnd(word) || word.end - end > MOST) break;
    to = word.end;
  }
  return { start: from, end: to };
}
