import { HOSTILE_NAMES } from './hostile-names.ts';
import type { Random } from './random.ts';

/** Pieces that break readers: signs of YAML, JSON, HTML, Markdown and EDTF, numbers at every edge, odd letters. */
const PIECES: readonly string[] = [
  ...HOSTILE_NAMES,
  ...':-?,[]{}#&*!|>\'"%@`~\\/()<=$^+.;_'.split(''),
  '\n', '\r', '\r\n', '\t', ' ', '  ', '\0', '\uFEFF', '\uD800', '\uDC00', '\u200D', 'e\u0301', '\u{1F600}', '\u0130', '\u00BD',
  '0', '-0', '-1', '1', '00', '1e9', '1e309', '1e-9', '99999999999999999999', '9'.repeat(310), '0.1', '.5', '1,000', '1,00', 'NaN', 'Infinity', '0x10', '1_000',
  'null', 'true', '~', '{}', '[]', '""', "''", 'not: ', '{ not: 1 }', '&a ', '*a', '<<: ', '!!js/function x', '!!binary x', '---', '...', '? ', '|-\n', '>+\n', '\\u0000',
  'unknown', 'none', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length',
  '2025-02-30', '0000-00-00', '9999-12-31', '-9999', '2025-10-09T23:30Z', '2025-10-09T24:00+99:99', '2025-XX', '../..', '/', '[..2025]', '{2025}', '2025?', '2025%~',
  '24:00', '23:59:60', '12 am', '13 pm', '../14:00 +07:00', 'P', 'PT', 'P0D', 'P1Y2M3W4DT5H6M7S', '>=P9999999999Y', '5..1', '>0..<1', '<0', '<~0', '~0', '1..', '..1',
  'early soon', 'under 0', 'the 0th', 'half of ', 'a third', 'two and a half', 'dozens of', 'ago', 'before', 'after', 'from ', ' to ', 'between ', ' and ', 'last', 'next', 'Monday', 'May', 'late ', 'by ', 'since ',
  '<b>', '</p>', '<!--', ']]>', '<script>', '&#x0;', '&amp;amp;', '[a](b)', '**', '> ', '    ', '~~~', '=cmd()', '%0A', '%s', '$1', '$&', '\\1', '(a+)+$',
  'source: ', 'quote: ', 'value: ', 'questions:', 'type: ', 'claims:', 'edge: start', 'prefix: ', 'at: { start: -1, end: 1e9 }', 'anchor: ', 'as_of: ', 'scope: ', 'speaker: ', 'pick: 9',
]; // biome-ignore format: a list of pieces

/** A text with one to some changes: pieces put in, stretches taken out, doubled, moved or repeated many times. */
export function mutated(text: string, random: Random, most = 4): string {
  let out = text;
  for (let left = random.whole(1, most); left > 0; left--) {
    const at = random.whole(0, out.length);
    const end = Math.min(out.length, at + random.whole(0, random.chance(0.2) ? 200 : 12));
    const part = out.slice(at, end);
    switch (random.whole(0, 7)) {
      case 0:
        out = out.slice(0, at) + out.slice(end);
        break;
      case 1:
        out = out.slice(0, at) + random.of(PIECES) + out.slice(at);
        break;
      case 2:
        out = out.slice(0, at) + random.of(PIECES) + out.slice(end);
        break;
      case 3:
        out = out.slice(0, at) + part + out.slice(at);
        break;
      case 4: {
        const to = random.whole(0, out.length);
        out = out.slice(0, to) + part + out.slice(to);
        break;
      }
      case 5:
        out = out.slice(0, at) + random.of(PIECES).repeat(random.whole(1, 40)) + out.slice(end);
        break;
      case 6:
        out = out.slice(0, at);
        break;
      default:
        out = out.replace(/\d+/u, () => random.of(['0', '-1', '1e9', '99999', '9'.repeat(40)]));
    }
  }
  return out;
}

/** Words of a list in a random order, with pieces between them. */
export const jumbled = (words: readonly string[], random: Random): string =>
  Array.from({ length: random.whole(1, 9) }, () =>
    random.chance(0.2) ? random.of(PIECES) : random.of(words),
  ).join(random.chance(0.9) ? ' ' : '');
