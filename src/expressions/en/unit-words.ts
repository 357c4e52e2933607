import { needsCapitals, type Unit, unitOf, wordsFrom } from '../../values/bounds/units.ts';
import { once } from '../once.ts';
import type { TokenStream } from '../tokens.ts';
import { wordSet } from './words.ts';

/** Units whose name is also a common word or a letter count only where they are glued to digits. */
const SHORT = new Set([
  'm',
  'g',
  't',
  'c',
  'f',
  'in',
  'ft',
  'w',
  'l',
  'p',
  'r',
  'ac',
  'oz',
  'mi',
  'ha',
  'bp',
  'pp',
  'kn',
  'dm',
]);
/** Of those, the ones that are a unit after a space too: "12 ft", but no "2 in April". */
const APART = new Set(['c', 'f', 'ft', 'oz', 'ha', 'dm', 'm', 't', 'mi']);

/** "3 T cells", "5 t shirts": a letter that names a kind. */
const isOtherLetter = (stream: TokenStream, i: number): boolean =>
  stream.isWord(i, 't') &&
  (stream.at(i)?.capital === true || stream.isMark(i + 1, '-') || stream.isWord(i + 1, 'shirt', 'shirts'));

/** A unit, and the index after it. */
export interface UnitReading {
  readonly unit: Unit;
  readonly next: number;
}

/** The unit at `i`: its longest name, of up to three words. */
function unitAt(stream: TokenStream, i: number): UnitReading | undefined {
  for (let words = wordsFrom(stream.text(i)); words >= 1; words--) {
    let name = stream.text(i);
    for (let k = 1; k < words; k++) name += ` ${stream.text(i + k)}`;
    // Beyond the end of the text a name is only followed by nothing.
    const unit = i + words <= stream.tokens.length ? unitOf(name) : undefined;
    if (unit) return { unit, next: i + words };
  }
  return undefined;
}

const STERLING = unitOf('GBP') as Unit;
const ANGLE = unitOf('\u00B0') as Unit;

/** Words of money near "pounds", and words of weight. */
const MONEY_NEAR = wordSet(
  'fine fined fines cost costs costing price prices priced worth pay paid pays paying spend spends spent earn earned earns earning sell sold sells buy bought buys raise raised raises profit profits loss losses ' +
    'debt debts deal budget budgets salary salaries wage wages fee fees bill bills invest invested investment bank banks stole stolen cash tax taxes fund funds funding reward rewards donate donated owe owed owes bid ' +
    'sterling charge charged charges compensation award awarded awards save saved saving savings damages revenue revenues sales turnover subsidy grant grants loan loans rent bonus sum funded aid jackpot prize ' +
    'estimated budgeted value valued annually a-year insurance claim claims',
);
const WEIGHT_NEAR = wordSet(
  'weigh weighs weighed weighing weight weights heavy heavier lighter lost gained lose gain shed bomb bombs explosives explosive cocaine heroin marijuana drugs meat beef baby boulder catch caught tnt fertilizer uranium dynamite',
);

/** Whether "pounds" are money: by what is beside them, else by their size, since no one weighs a million pounds of nothing. */
function arePoundsMoney(stream: TokenStream, i: number, next: number): boolean {
  const name = stream.text(next - 1);
  if (name !== 'pounds' && name !== 'pound') return false;
  if (stream.isWord(next, 'sterling')) return true;
  // "A 500-pound bomb".
  if (stream.isMark(i, '-')) return false;
  if (
    stream.isWord(next, 'of') &&
    !stream.isWord(next + 1, 'taxpayers', 'public', 'taxpayer', 'debt', 'aid', 'investment', 'damage')
  )
    return false;
  for (let k = next; k < next + 3; k++) if (WEIGHT_NEAR.has(stream.text(k))) return false;
  for (let k = i - 1; k >= Math.max(0, i - 10); k--) {
    if (stream.isMark(k, '.', ';') && stream.at(k + 1)?.capital) break;
    if (WEIGHT_NEAR.has(stream.text(k))) return false;
    if (MONEY_NEAR.has(stream.text(k))) return true;
  }
  for (let k = next; k < next + 5; k++) {
    if (stream.isMark(k, '.', ';')) break;
    if (MONEY_NEAR.has(stream.text(k))) return true;
  }
  const perTime =
    stream.isWord(next, 'a', 'per', 'an') &&
    stream.isWord(next + 1, 'year', 'week', 'month', 'day', 'hour', 'head', 'person');
  return perTime || stream.isWord(i - 1, 'million', 'billion', 'bn', 'm', 'mn', 'trillion', 'thousand');
}

/** What comes after a weight in stone: in "three stone walls" a noun does. */
const AFTER_STONE = wordSet(
  'in and by when at to before after he she who but since over lighter heavier overweight of or until last this with',
);

/** "Three stone walls", "a 12-stone bridge of granite": what something is made of, not a weight. */
const isOfStone = (stream: TokenStream, i: number, next: number): boolean =>
  stream.isWord(next - 1, 'stone') &&
  !stream.isMark(i, '-') &&
  stream.at(next)?.kind === 'word' &&
  !AFTER_STONE.has(stream.text(next));

/** The index after a percent sign or its words: `%`, `percent`, `pc`, `per cent`. */
export const afterPercent = (stream: TokenStream, i: number): number | undefined =>
  stream.isMark(i, '%') || stream.isWord(i, 'percent', 'pc') ? i + 1 : stream.after(i, ['per', 'cent']);

const FEW_DEGREES = wordSet('a one two three four several 1 2 3 4');

/** "Five try scorers", no Turkish lira: the letters of a code that are printed small. */
const isOtherWord = (stream: TokenStream, i: number, { symbol }: Unit): boolean =>
  /^[A-Z]{3}$/u.test(symbol) &&
  stream.text(i) === symbol.toLowerCase() &&
  needsCapitals(stream.text(i)) &&
  stream.at(i)?.spelling?.raw !== symbol;

/** "Two degrees in law", "three degrees from Leeds": what a university gives. */
const isStudied = (stream: TokenStream, i: number): boolean =>
  FEW_DEGREES.has(stream.text(i - 1)) &&
  (stream.isWord(i + 1, 'in', 'from', 'at', 'and', 'of') ||
    stream.isMark(i + 1, '.', ',') ||
    stream.at(i + 1) === undefined);

/** The unit after a number: `km`, `-mile`, `degrees Celsius`, `km/h`. */
export const readUnit = once<UnitReading>(findUnit);

function findUnit(stream: TokenStream, i: number): UnitReading | undefined {
  const at =
    (stream.isMark(i, '-') && stream.at(i)?.glued) || stream.isWord(i, 'degrees', 'degree') ? i + 1 : i;
  if (stream.isMark(at, '\u00B0')) {
    const unit = unitOf(stream.text(at + 1));
    if (unit?.dimension === 'temperature') return { unit, next: at + 2 };
    // "45°", "40°N": an angle, a latitude, or degrees that no one names.
    return at === i ? { unit: ANGLE, next: at + 1 } : undefined;
  }
  const text = stream.text(at);
  const found = text === '' ? undefined : unitAt(stream, at);
  // "Ten degrees": of no scale that is named. Of a university few are counted, "in" something or "from" it.
  if (!found && stream.isWord(at - 1, 'degrees', 'degree') && at > i && !isStudied(stream, i))
    return { unit: ANGLE, next: at };
  if (!found || found.unit.dimension === 'ratio' || isOtherWord(stream, at, found.unit)) return undefined;
  if (isOfStone(stream, i, found.next)) return undefined;
  if (found.unit.symbol === 'lb' && arePoundsMoney(stream, i, found.next))
    return { unit: STERLING, next: stream.isWord(found.next, 'sterling') ? found.next + 1 : found.next };
  // "Past the 10 lakh mark": more than one are marks.
  if (text === 'mark' && !stream.isWord(i - 1, 'one', 'a', '1')) return undefined;
  const afterDigits = stream.at(i - 1)?.kind === 'number';
  if (SHORT.has(text) && found.next === at + 1) {
    const isSaid =
      stream.at(at)?.glued ||
      at > i ||
      (APART.has(text) && !stream.isMark(at + 1, "'") && !isOtherLetter(stream, at));
    // "P2P", "4pTxp": a letter within a name.
    const isInName =
      text === 'p' &&
      (stream.at(at)?.capital || (stream.at(at + 1)?.glued && stream.at(at + 1)?.kind !== 'mark'));
    // "A 5G mast": the gram is small.
    const isOfNetwork = text === 'g' && stream.at(at)?.capital;
    if (!afterDigits || !isSaid || isInName || isOfNetwork) return undefined;
  }
  // "km/h", "km2", "m²".
  const per = stream.after(found.next, ['/', 'h']) ?? stream.after(found.next, ['/', 'hr']);
  const speed = per !== undefined && found.unit.symbol === 'km' ? unitOf('km/h') : undefined;
  if (speed && per !== undefined) return { unit: speed, next: per };
  const square =
    (stream.text(found.next) === '2' || stream.isMark(found.next, '\u00B2')) && stream.at(found.next)?.glued
      ? unitOf(`${text}2`)
      : undefined;
  return square ? { unit: square, next: found.next + 1 } : found;
}
