import type { Source } from '../../articles/source.ts';
import type { Statement, StatementOptions } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { type Age, agesIn } from './ages.ts';
import { Corpus } from './corpus.ts';
import { sumBreak } from './parts.ts';
import { isElsewhere } from './places.ts';
import { rootOf } from './terms.ts';
import { isPart } from './value-kinds.ts';
import { relateMentions } from './values.ts';
import type { JudgedStatement } from './verdicts.ts';
import { onOneLine, shownText } from './words.ts';

/** Statements that say the same thing share this much, where one of them contradicts the other. */
const SAME = 0.45;

/**
 * What a draft says against itself: a headline against its body, a value against another of the same thing, a weekday that
 * is not its date's, parts that come to more than their whole.
 */
export function judgeAgainstItself(draft: Source, options: StatementOptions): JudgedStatement[] {
  const corpus = new Corpus([draft], options);
  return corpus.statements.flatMap(({ statement, terms }) => {
    const wrong = statement.mentions.find(({ wrongWeekday }) => wrongWeekday !== undefined);
    if (wrong?.wrongWeekday)
      return [
        contradicted(
          statement,
          `"${onOneLine(wrong.text)}" is a ${wrong.wrongWeekday.is}, not a ${wrong.wrongWeekday.said}`,
          [],
        ),
      ];
    const sum = sumBreak(statement);
    if (sum) return [contradicted(statement, sum, [])];
    const ages = agesIn(statement);
    const age = otherAge(ages, statement, corpus);
    if (age) return [contradicted(statement, age.why, [age.other])];
    const head = otherHeadline(statement, corpus);
    if (head) return [contradicted(statement, head.why, [head.other])];
    for (const mention of statement.mentions) {
      if (ages.some((age) => age.mention === mention) || isPart(statement, mention)) continue;
      for (const known of corpus.valuesLike(mention)) {
        const { statement: other, mention: theirs } = known;
        if (other.index >= statement.index || mention.value === null) continue;
        if (!isOfSameThing(mention, theirs) || isElsewhere(statement, other) || isPart(other, theirs))
          continue;
        const share = Math.max(
          corpus.share(terms.roots, known.terms.roots),
          corpus.share(known.terms.roots, terms.roots),
        );
        if (share < SAME || relateMentions(mention, theirs) !== 'contradicts') continue;
        // A date beside another date in one story is another event more often than a slip: only counts and sizes are held to it.
        if (mention.type !== 'count' && mention.type !== 'quantity' && !other.isHeadline) continue;
        return [contradicted(statement, saidBefore(theirs, mention), [other])];
      }
    }
    return [];
  });
}

/** Somebody whose age the draft gives before as another one. */
function otherAge(
  ages: readonly Age[],
  statement: Statement,
  corpus: Corpus,
): { why: string; other: Statement } | undefined {
  for (const { name, years, mention } of ages) {
    if (name === null) continue;
    for (const { statement: other } of corpus.holding(name)) {
      if (other.index >= statement.index) continue;
      const theirs = agesIn(other).find((one) => one.name === name && one.years !== years);
      if (!theirs) continue;
      return { why: saidBefore(theirs.mention, mention), other };
    }
  }
  return undefined;
}

/** A toll in the headline that the body nowhere gives, where the first sentence with such a toll gives another. */
function otherHeadline(statement: Statement, corpus: Corpus): { why: string; other: Statement } | undefined {
  const tolls = (one: Statement): Mention[] =>
    one.mentions.filter(
      (mention) =>
        mention.type === 'count' &&
        mention.counted?.state &&
        mention.counted.partOf === null &&
        !isPart(one, mention),
    );
  for (const mention of tolls(statement)) {
    const all = corpus
      .valuesLike(mention)
      .filter(({ mention: { counted } }) => counted?.state === mention.counted?.state && !counted?.partOf);
    const head = all.find(({ statement: one }) => one.isHeadline);
    const first = all.find(({ statement: one }) => !one.isHeadline);
    if (!head || first?.statement !== statement || first.mention !== mention) continue;
    const isHeld = all.some(
      ({ mention: other, statement: one }) =>
        !one.isHeadline && relateMentions(head.mention, other) !== 'contradicts',
    );
    if (!isHeld) return { why: saidBefore(head.mention, mention), other: head.statement };
  }
  return undefined;
}

const saidBefore = (before: Mention, here: Mention): string =>
  `the draft says "${onOneLine(before.text)}" before and "${onOneLine(here.text)}" here`;

/** Counts of the same state, and of the same noun where both have one; neither a part of another. */
function isOfSameThing(a: Mention, b: Mention): boolean {
  if (a.type !== 'count') return true;
  const [own, other] = [a.counted, b.counted];
  if (own?.partOf || other?.partOf || own?.state !== other?.state) return false;
  const noun = (words: string | null | undefined): string => rootOf(words?.split(' ').at(-1) ?? '');
  return own?.state ? true : noun(own?.noun) !== '' && noun(own?.noun) === noun(other?.noun);
}

function contradicted(statement: Statement, why: string, by: readonly Statement[]): JudgedStatement {
  const { source, start, end } = statement;
  return {
    start,
    end,
    text: shownText(statement),
    verdict: 'contradicted',
    why,
    by: by.map((one) => ({
      source: null,
      start: one.start,
      end: one.end,
      quote: onOneLine(source.text.slice(one.start, one.end)),
      bears: 'contradicts',
      value: null,
    })),
    also: [],
    question: null,
  };
}
