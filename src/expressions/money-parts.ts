import { isMoney, type Unit, unitOf } from '../values/bounds/units.ts';
import { CODE_SCALES } from './money-codes.ts';
import { readNumber } from './numbers.ts';
import type { TokenStream } from './tokens.ts';

const CENTS = new Set(['cent', 'cents', 'c', '\u00A2']);
const PENCE = new Set(['pence', 'penny', 'p']);
/** The hundredth parts of currencies by their names, by what the whole is called. */
const PARTS = new Map<string, ReadonlySet<string>>([
  ...['USD', 'EUR', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'ZAR'].map((code) => [code, CENTS] as const),
  ['GBP', PENCE],
  ['CHF', new Set(['centimes', 'rappen'])],
  ['RUB', new Set(['kopeks', 'kopecks'])],
  ...['INR', 'PKR', 'rupee'].map((code) => [code, new Set(['paise', 'paisa'])] as const),
]);

/** The hundredth parts after a whole sum: the cents of "13 dollars and 45 cents", "£3 50p", in whole units. */
export function readMoneyParts(
  stream: TokenStream,
  i: number,
  unit: Unit,
): { readonly n: number; readonly next: number } | undefined {
  const names = PARTS.get(unit.symbol);
  if (!names) return undefined;
  const comma = stream.isMark(i, ',') ? i + 1 : i;
  const at = stream.isWord(comma, 'and') ? comma + 1 : comma;
  const parts = readNumber(stream, at);
  if (!parts || parts.isPart || !Number.isInteger(parts.n) || parts.n < 1 || parts.n > 99) return undefined;
  if (names.has(stream.text(parts.next))) return { n: parts.n / 100, next: parts.next + 1 };
  // "Five dollars fifty", "15 dollars and 50": the hundredth parts without their name, where nothing is counted after them.
  const isSpoken = comma === i && (at > comma || parts.n >= 10) && endsSum(stream, parts.next);
  return isSpoken ? { n: parts.n / 100, next: parts.next } : undefined;
}

/** Whether a sum ends here: nothing that a number before it could count or measure comes. */
const endsSum = (stream: TokenStream, i: number): boolean => {
  const token = stream.at(i);
  if (token === undefined) return true;
  return token.kind === 'mark'
    ? !['-', '%', '/', ':', '$', "'"].includes(token.text) &&
        !(token.text === ',' && stream.at(i + 1)?.kind === 'number')
    : stream.isWord(i, 'for', 'each', 'per', 'apiece', 'a');
};

/** A currency's code with the letter of its magnitude: "30 MUSD", "MEUR 4.5", "20 kSEK" as accounts have them. */
export function scaledCodeAt(
  stream: TokenStream,
  i: number,
): { readonly unit: Unit; readonly times: number } | undefined {
  const token = stream.at(i);
  const found = token?.kind === 'word' ? /^(k|t|mn?|bn?)([a-z]{3})$/u.exec(token.text) : null;
  const times = found && CODE_SCALES.get(found[1] as string);
  const unit = found ? unitOf(found[2] as string) : undefined;
  return unit && times && isMoney(unit) && unit.symbol.toLowerCase() === found?.[2]
    ? { unit, times }
    : undefined;
}
