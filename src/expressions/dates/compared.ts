import type { TokenStream } from '../tokens.ts';

/** "Compared with $48.7 million, or $1.11 a share, a year earlier": the comma ends an amount that is compared. */
function isOfComparison(stream: TokenStream, from: number): boolean {
  let hasFigure = false;
  for (let k = from - 1; k > from - 18; k--) {
    const token = stream.at(k);
    if (!token || (token.text === '.' && stream.at(k + 1)?.capital)) return false;
    hasFigure ||= token.kind === 'number';
    if (hasFigure && (token.text === 'compared' || token.text === 'against')) return true;
  }
  return false;
}

/** "Compared with a year earlier", "up from 3% a year earlier": an amount of then is beside one of now. */
export const isCompared = (stream: TokenStream, i: number): boolean =>
  stream.isWord(
    i - 1,
    'with',
    'from',
    'than',
    'against',
    'million',
    'billion',
    'percent',
    'cent',
    'cents',
    'points',
  ) ||
  stream.isMark(i - 1, '%') ||
  (stream.isMark(i - 1, ',') && isOfComparison(stream, i - 1)) ||
  stream.at(i - 1)?.kind === 'number';
