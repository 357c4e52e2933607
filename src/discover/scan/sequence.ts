import type { Span } from '../../values/bounds/span.ts';
import { valueType } from '../../values/index.ts';
import type { Mention } from '../../values/mention.ts';
import type { Candidate, CandidatePosition } from './candidate.ts';
import { clauseAround, trimmed } from './clause.ts';
import type { Statement } from './item.ts';

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
/** Events further apart are no chain of one story: the sentence then tells of history. */
const CHAIN = 120 * 1440;

/** What articles say on the order of dates, and give otherwise: within a sentence, and from one to the next. */
export function sequenceFaults(statements: readonly Statement[]): Candidate[] {
  const found: Candidate[] = [];
  let before: Dated | undefined;
  for (const statement of statements) {
    if (before && before.statement.source !== statement.source) before = undefined;
    const dates = datesOf(statement);
    found.push(...within(statement, dates));
    const lead = leadsOn(statement, dates, before);
    if (lead) found.push(lead);
    // Only the sentence right before is meant by "that round".
    before = dates.at(-1) && !dates.at(-1)?.mention.isReference ? dates[0] : undefined;
  }
  return found;
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
    if (
      /^[^.;,]{0,20}\bwhen\b/u.test(between) &&
      (a.strict.low > b.strict.high || b.strict.low > a.strict.high)
    )
      return [candidate(a, b, 'one event is dated both ways in one sentence ("when")')];
    const opens = /^(?:Following|After|In the wake of)\b/u.test(text.slice(statement.start, a.mention.start));
    if (
      opens &&
      /,/u.test(between) &&
      !/,/u.test(text.slice(statement.start, a.mention.start)) &&
      b.strict.high < a.strict.low
    )
      return [candidate(a, b, 'the second event is told to follow the first, and is dated before it')];
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
  const earlier = dates[i - 1];
  const pointsBack = /^(?:That|This|It|The)\b/u.test(text.slice(statement.start, statement.start + 6));
  const a = earlier ?? (pointsBack ? before : undefined);
  if (!a || b.strict.high >= a.strict.low || a.strict.low - b.strict.high > CHAIN) return undefined;
  return candidate(a, b, 'the first event is told to lead to the second, and is dated after it');
}

function candidate(a: Dated, b: Dated, because: string): Candidate {
  const isRelative = isRelativeDate(a.mention) || isRelativeDate(b.mention);
  const topic = a.statement.words.filter(({ term }) => term !== undefined).slice(0, 4);
  return {
    rule: isRelative ? 'calendar' : 'order',
    type: 'date',
    topic: topic.map((word) => word.text).join(' '),
    score: 0.9,
    because: `In one article, ${because}.`,
    positions: [positionOf(a), positionOf(b)],
    conflicts: [[0, 1]],
  };
}

const isRelativeDate = ({ relative, text }: Mention): boolean =>
  relative && /\b(?:this|last|earlier|ago|recent|yesterday|today)/iu.test(text);

function positionOf({ statement, mention, canonical, label }: Dated): CandidatePosition {
  const { text, id } = statement.source;
  const { start, end } = trimmed(text, clauseAround(statement, mention));
  const speaker =
    statement.speech && mention.start >= statement.speech.from ? statement.speech.speaker : null;
  return {
    value: canonical,
    label,
    origins: 1,
    claims: [{ source: id, speaker, quote: text.slice(start, end), start, end }],
  };
}
