import { takeIn } from '../../../src/articles/intake/take-in.ts';
import type { IntakeHints, TakenArticle } from '../../../src/articles/intake/taken.ts';

/** Takes in a file that is given by its text, in UTF-8. */
export const takeText = (text: string, hints: IntakeHints = {}): Promise<TakenArticle> =>
  takeIn(new TextEncoder().encode(text), hints);
