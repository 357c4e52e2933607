import { HEDGE_HINT, HEDGES } from '../../expressions/en/saying-words.ts';
import type { Modality } from '../../registry/model.ts';

/** How surely a quote says what it says, where the registry does not state it. */
export function readModality(quote: string): Modality {
  if (quote === '' || !HEDGE_HINT.test(quote.toLowerCase())) return 'asserted';
  return HEDGES.find(([words]) => words.test(quote))?.[1] ?? 'asserted';
}

/** The words of a quote that hedge it; null where none do. */
export function hedgeIn(quote: string): string | null {
  for (const [words] of HEDGES) {
    const found = words.exec(quote)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
