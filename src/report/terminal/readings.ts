import type { MentionRecord } from '../../expressions/read-text.ts';
import { boundsText } from '../../text/bounds-text.ts';
import { printableLine } from '../../text/printable.ts';
import { type Paint, paintFor } from './paint.ts';

const LABEL_WIDTH = 10;

/** What an expression without a value is, where it is not for want of an anchor. */
const WITHOUT_VALUE: Partial<Record<MentionRecord['type'], string>> = { set: 'recurs', count: 'unknown' };

/** What an expression means, a line a fact. Bounds that are the same are printed once. */
function facts(mention: MentionRecord): [string, string][] {
  const { type, label, value, timex, mod, strict, usual, best, known, implied, anchor, counted, grammar } =
    mention;
  const rows: [string, string][] = [[type, label ?? WITHOUT_VALUE[type] ?? 'needs an anchor']];
  if (value !== null) rows.push([type === 'date' || type === 'period' ? 'EDTF' : 'value', value]);
  if (timex !== null) rows.push(['TIMEX3', mod === null ? timex : `${timex}  ${mod}`]);
  if (value !== null) {
    const isSame = strict[0] === usual[0] && strict[1] === usual[1];
    rows.push([isSame ? 'bounds' : 'strictly', boundsText(strict)]);
    if (!isSame) rows.push(['usually', boundsText(usual)]);
    if (best !== null && best !== usual[0]) rows.push(['best', best]);
  }
  if (counted) {
    const what = [counted.noun, counted.state].filter((part) => part !== null);
    if (what.length > 0) rows.push(['counts', what.join(', ')]);
    if (counted.partOf) rows.push(['part of', counted.partOf.join('–')]);
  }
  if (known.length > 0) rows.push(['said', known.join(', ')]);
  if (implied.length > 0)
    rows.push(['implied', `${implied.join(', ')}${anchor === null ? '' : `, from ${anchor}`}`]);
  else if (anchor !== null) rows.push(['anchor', anchor]);
  if (mention.within !== null) rows.push(['within', mention.within.join('–')]);
  rows.push(['read by', grammar]);
  return rows;
}

function block(mention: MentionRecord, paint: Paint): string {
  const head = `${paint.bold(printableLine(mention.text))}  ${paint.dim(`${mention.start}–${mention.end}`)}`;
  const lines = facts(mention).map(
    ([name, text]) => `  ${paint.dim(name.padEnd(LABEL_WIDTH))}${printableLine(text)}`,
  );
  return [head, ...lines].join('\n');
}

/** Expressions that are printed at once. */
const AT_ONCE = 1000;

/** What was read in a text, for a person, part by part: a long line holds millions of numbers. */
export async function* printReadings(
  mentions: Iterable<MentionRecord>,
  color: 0 | 1 | 2 | 3,
): AsyncIterable<string> {
  const paint = await paintFor(color);
  let [text, n] = ['', 0];
  for (const mention of mentions) {
    text += `${n === 0 ? '' : '\n'}${block(mention, paint)}\n`;
    if (++n % AT_ONCE !== 0) continue;
    yield text;
    text = '';
  }
  yield n === 0 ? 'No date, time, duration or number was read.\n' : text;
}
