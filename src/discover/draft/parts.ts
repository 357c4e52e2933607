import type { Statement } from '../../articles/statements/index.ts';
import type { Mention } from '../../values/mention.ts';
import { onOneLine } from './words.ts';

const best = ({ value }: Mention): number => (value?.kind === 'interval' ? (value.best ?? 0) : 0);

/** Shares are rounded: so many of them may come to a little more than all. */
const ROUNDING = 1;
/** Shares that come to more than this are not of one thing. */
const MOST_SHARES = 130;

/** Parts of a statement that do not make their whole: "12 people, 9 men and 5 women", shares of more than 100 percent. */
export function sumBreak(statement: Statement): string | undefined {
  const counts = statement.mentions.filter(
    ({ type, value }) => type === 'count' && value?.kind === 'interval' && value.best !== null,
  );
  const { source } = statement;
  for (const [i, whole] of counts.entries()) {
    const parts = counts.filter(({ counted }) => counted?.partOf?.[0] === whole.start);
    const sum = parts.reduce((total, part) => total + best(part), 0);
    if (parts.length >= 2 && sum > best(whole)) return partsComeTo(sum, whole);
    const next = counts[i + 1];
    // "Twelve people: six men, four women and three children": what is listed is all.
    if (!next || !/^[^.;:]*:\s*$/u.test(source.text.slice(whole.end, next.start))) continue;
    const listed = counts.slice(i + 1);
    const between = listed.slice(1).map((part, k) => source.text.slice(listed[k]?.end, part.start));
    const isList =
      between.length > 0 && between.every((words) => /^[^.;:]*?(?:,|\band\b)\s*(?:and\s+)?$/u.test(words));
    const all = listed.reduce((total, part) => total + best(part), 0);
    if (isList && /\band\s+$/u.test(between.at(-1) ?? '') && all !== best(whole))
      return partsComeTo(all, whole);
  }
  return sharesBreak(statement);
}

const partsComeTo = (sum: number, whole: Mention): string =>
  `the parts come to ${sum}, and their whole is ${onOneLine(whole.text)}`;

/** "Of the voters 61 percent said yes, 34 no and 15 nothing". */
function sharesBreak({ mentions, words }: Statement): string | undefined {
  const shares = mentions.filter(({ type, text }) => type === 'quantity' && /(?:%|per ?cent)/iu.test(text));
  const sum = shares.reduce((total, share) => total + best(share), 0);
  return words[0]?.lower === 'of' && shares.length > 2 && sum > 100 + ROUNDING && sum < MOST_SHARES
    ? `the shares come to ${sum} percent`
    : undefined;
}
