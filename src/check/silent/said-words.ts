import type { Source } from '../../articles/source.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Anchor } from '../../values/mention.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import type { FoundQuote } from '../locate/locate-quote.ts';
import type { Claim } from '../read/claim.ts';
import { anchorOf, isBeforeMagnitude } from '../read/read-value.ts';
import { isPlain, isReadable } from '../read/resolve-value.ts';

/** Wordings of one answer that are remembered: reports copy each other, and there may be a million questions. */
const MOST = 2;

/**
 * The words in which sources were found to give the answer that a question has so far, where the words and what they are
 * read against say all. The same words of another source need not be read again.
 */
export class SaidWords {
  /** Texts that the registry holds as well. */
  #words: string[] | undefined;
  #anchor: Anchor | undefined;
  #isStated = false;

  /** @param answer What the question is answered so far. */
  has(claim: RegistryClaim, source: Source, { said, end }: FoundQuote, answer: Value | undefined): boolean {
    return (
      this.#words?.includes(said) === true &&
      claim.stated === (this.#isStated ? answer : null) &&
      isPlain(claim) &&
      isSameAnchor(anchorOf(claim, source)?.anchor, this.#anchor) &&
      isReadable(said, source) &&
      !isBeforeMagnitude(source, end)
    );
  }

  /** Notes the words of a claim that gives the answer, and was read by them alone. */
  note(claim: Claim): void {
    const { registry, source, quote, end, reading } = claim;
    // Values without an order are not held against their words; what is relative is read against other days as well.
    if (!isReadFromWords(registry.question.valueType) || reading?.relative || !isPlain(registry)) return;
    if (quote !== registry.data.quote || isBeforeMagnitude(source, end) || !isReadable(quote, source)) return;
    const anchor = anchorOf(registry, source)?.anchor;
    const isStated = registry.stated !== null;
    if (this.#words === undefined) {
      this.#words = [];
      this.#anchor = anchor;
      this.#isStated = isStated;
    }
    if (this.#words.length >= MOST || this.#words.includes(quote)) return;
    if (isStated === this.#isStated && isSameAnchor(anchor, this.#anchor))
      this.#words.push(registry.data.quote);
  }
}

const isSameAnchor = (a: Anchor | undefined, b: Anchor | undefined): boolean =>
  a === b || (a?.text === b?.text && a?.at === b?.at);
