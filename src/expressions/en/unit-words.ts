import { type Unit, unitOf, wordsFrom } from '../../values/bounds/units.ts';
import type { TokenStream } from '../tokens.ts';

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
/** Of those, the ones that are a unit behind a space too: "12 ft", but no "2 in April". */
const APART = new Set(['c', 'f', 'ft', 'oz', 'ha', 'dm', 'm']);

/** A unit, and the index behind it. */
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

/** The unit behind a number: `km`, `-mile`, `degrees Celsius`, `km/h`. */
export function readUnit(stream: TokenStream, i: number): UnitReading | undefined {
  const at =
    (stream.isMark(i, '-') && stream.at(i)?.glued) || stream.isWord(i, 'degrees', 'degree') ? i + 1 : i;
  if (stream.isMark(at, '\u00B0')) {
    const unit = unitOf(stream.text(at + 1));
    return unit?.dimension === 'temperature' ? { unit, next: at + 2 } : undefined;
  }
  const text = stream.text(at);
  const found = text === '' ? undefined : unitAt(stream, at);
  if (!found) return undefined;
  const behindDigits = stream.at(i - 1)?.kind === 'number';
  if (SHORT.has(text) && found.next === at + 1) {
    const isTold = stream.at(at)?.glued || at > i || (APART.has(text) && !stream.isMark(at + 1, "'"));
    if (!behindDigits || !isTold) return undefined;
  }
  // "km/h", "km2".
  const per = stream.after(found.next, ['/', 'h']) ?? stream.after(found.next, ['/', 'hr']);
  const speed = per !== undefined && found.unit.symbol === 'km' ? unitOf('km/h') : undefined;
  if (speed && per !== undefined) return { unit: speed, next: per };
  const square =
    stream.text(found.next) === '2' && stream.at(found.next)?.glued ? unitOf(`${text}2`) : undefined;
  return square ? { unit: square, next: found.next + 1 } : found;
}
