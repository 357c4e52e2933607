import type { Source } from '../../articles/source.ts';
import type { Statement, StatementOptions } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { agesIn } from './ages.ts';
import { Corpus } from './corpus.ts';
import { isElsewhere } from './places.ts';
import { rootOf } from './terms.ts';
import { isPart } from './value-kinds.ts';
import { relateMentions } from './values.ts';
import type { JudgedStatement } from './verdicts.ts';
import { onOneLine } from './words.ts';

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
        return [
          contradicted(
            statement,
            `the draft says "${onOneLine(theirs.text)}" before and "${onOneLine(mention.text)}" here`,
            [other],
          ),
        ];
      }
    }
    return [];
  });
}

/** Counts of the same state, and of the same noun where both have one; neither a part of another. */
function isOfSameThing(a: Mention, b: Mention): boolean {
  if (a.type !== 'count') return true;
  const [own, other] = [a.counted, b.counted];
  if (own?.partOf || other?.partOf || own?.state !== other?.state) return false;
  const noun = (words: string | null | undefined): string => rootOf(words?.split(' ').at(-1) ?? '');
  return own?.state ? true : noun(own?.noun) !== '' && noun(own?.noun) === noun(other?.noun);
}

/** "12 people, 9 men and 5 women": parts that come to more than their whole. */
function sumBreak({ mentions }: Statement): string | undefined {
  const counts = mentions.filter(
    ({ type, value }) => type === 'count' && value?.kind === 'interval' && value.best !== null,
  );
  for (const whole of counts) {
    const parts = counts.filter(({ counted }) => counted?.partOf?.[0] === whole.start);
    if (parts.length < 2) continue;
    const best = (mention: Mention): number =>
      mention.value?.kind === 'interval' ? (mention.value.best ?? 0) : 0;
    const sum = parts.reduce((total, part) => total + best(part), 0);
    if (sum > best(whole)) return `the parts come to ${sum}, and their whole is ${onOneLine(whole.text)}`;
  }
  return undefined;
}

function contradicted(statement: Statement, why: string, by: readonly Statement[]): JudgedStatement {
  const { source, start, end } = statement;
  return {
    start,
    end,
    text: source.text.slice(start, end).replace(/\s+/gu, ' ').trim(),
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
