import { deniedFrom } from '../scan/assertions/negation.ts';
import type { Token } from '../scan/token.ts';

const NO = /^(?:not|n't|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely)$/u;
/** How far before a word its "not" may be, in tokens. */
const REACH = 5;

/** Whether a word is said not to be so, or not to have happened: "did not rise", "no rise", "denied that it rose". */
export function isDeniedAt(tokens: readonly Token[], k: number): boolean {
  let isDenied = tokens[k]?.pos === 'VERB' && deniedFrom(tokens, k) !== undefined;
  for (let i = k - 1; i >= Math.max(0, k - REACH); i--) {
    const { text, lower } = tokens[i] as Token;
    if (/^[.,;:!?"]$/u.test(text) || /^(?:but|that|which|who)$/u.test(lower)) break;
    const isMeasure = /^(?:only|just|merely|least|longer|more|less|fewer|later)$/u.test(
      tokens[i + 1]?.lower ?? '',
    );
    if (NO.test(lower) && !isMeasure) isDenied = !isDenied;
  }
  return isDenied;
}
