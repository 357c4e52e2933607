import { parseEdtfMoment } from '../bounds/edtf.ts';
import type { Anchor } from './reading.ts';

/** An EDTF date as an anchor: its text and the minutes it spans. Undefined where the text is no date. */
export function parseAnchor(text: string): Anchor | undefined {
  // A page may print its time and zone; what counts is the day that it prints.
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}/u.exec(text)?.[1];
  const value = parseEdtfMoment(day ?? text);
  return value?.kind === 'interval' ? { text: day ?? text, span: value.strict } : undefined;
}
