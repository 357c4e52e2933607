import type { Slot } from './slot.ts';

/** A count this large is particular, however round: of one story, two outlets hardly give it of two things. */
const LARGE = 10_000;

/** Whether a value is so particular that two articles of one story hardly give it of two things. */
export function isDistinct({ type, value }: Slot): boolean {
  const digits = value.canonical.replace(/\D/gu, '').replace(/0+$/u, '');
  switch (type) {
    case 'quantity':
      return digits.length >= 2;
    case 'count': {
      const best = value.kind === 'interval' ? (value.best ?? 0) : 0;
      return best >= LARGE || (digits.length >= 2 && best > 20);
    }
    case 'time':
      return !/:[03]0/u.test(value.canonical);
    default:
      return false;
  }
}

/** A figure whatever is said of how exact it is. */
export const bareFigureOf = ({ value }: Slot): string => value.canonical.replace(/^[<>=~]+/u, '');
