import { describe, expect, it } from 'vitest';
import { parseAnchor } from '../../src/values/anchor.ts';

describe('an anchor', () => {
  it.each([
    ['2025-11-09', '2025-11-09'],
    [' 2025-11-09\n', '2025-11-09'],
    ['2025-11-09T10:00', '2025-11-09'],
    ['2025-11-09T10:00:59Z', '2025-11-09'],
    ['2025-11-09T10:00:00.123+05:30', '2025-11-09'],
    ['2025-11-09 10:00 GMT', '2025-11-09'],
    ['2025-11', '2025-11'],
  ])('%j is %s', (written, text) => {
    expect(parseAnchor(written)?.text).toBe(text);
  });

  it.each(['2025-11-09T10:00garbage', '2025-11-09 10:00 lorem', '2025-11-09T10:00:99', 'soon', ''])(
    '%j is none',
    (written) => {
      expect(parseAnchor(written)).toBeUndefined();
    },
  );
});
