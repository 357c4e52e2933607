import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogLines } from '../../src/text/log-lines.ts';
import { obeyed } from '../helpers/runners.ts';

describe('lines of a log', () => {
  it.each([
    ['::error::x', '\u00B7::error::x'],
    ['a\n  \t::set-output name=a::b\n', 'a\n  \t\u00B7::set-output name=a::b\n'],
    ['a\r::add-mask::b', 'a\r\u00B7::add-mask::b'],
    ['\u00A0\u3000::error::x', '\u00A0\u3000\u00B7::error::x'],
    ['a ##vso[task.setvariable]b', 'a #\u00B7#vso[task.setvariable]b'],
    ['##[error]', '#\u00B7#[error]'],
    ['a ::error::', 'a ::error::'],
    ['a::b\n: :c\n## Heading\n', 'a::b\n: :c\n## Heading\n'],
  ])('%j is printed as %j', (text, inert) => {
    expect(new LogLines().inert(text)).toBe(inert);
  });

  it('hold no command, in however many pieces they are printed, and lose no other character', () => {
    const piece = fc.stringMatching(/^(?:[ \n\r\ta#:[\]]|vso|error|::|##){0,8}$/u);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const log = new LogLines();
        const out = pieces.map((text) => log.inert(text)).join('');
        expect(obeyed(out)).toEqual([]);
        expect(out.replaceAll('\u00B7', '')).toBe(pieces.join(''));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
