import { quantityValue } from '../values/bounds/quantity-value.ts';
import { type Unit, unitOf } from '../values/bounds/units.ts';
import type { GrammarRule, RuleReading } from '../values/mention.ts';
import { measured } from './measured.ts';
import type { TokenStream } from './tokens.ts';

const INCH = unitOf('in') as Unit;

const glued = (stream: TokenStream, i: number): boolean => stream.at(i)?.glued ?? false;

/** `6'1"`: feet and inches by their marks, as the heights of people are printed. */
function readFeet(stream: TokenStream, i: number): RuleReading | undefined {
  const [feet, inches] = [Number(stream.text(i)), Number(stream.text(i + 2))];
  const isMarked =
    stream.isMark(i + 1, "'") &&
    glued(stream, i + 1) &&
    stream.at(i + 2)?.kind === 'number' &&
    glued(stream, i + 2) &&
    stream.isMark(i + 3, '"') &&
    glued(stream, i + 3);
  if (!isMarked || !Number.isInteger(feet) || feet < 1 || inches >= 12) return undefined;
  return measured(i + 4, quantityValue(String(feet * 12 + inches), INCH));
}

export const FEET_RULE: GrammarRule = {
  name: 'quantity/feet',
  starts: { words: [], digits: true },
  read: readFeet,
};
