import type { Source } from '../../articles/source.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { sentenceEnd, sentenceStart } from '../../text/sentences.ts';
import type { Anchor, ReadingContext } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';

/**
 * The context in which a quote is read: its anchor, its story and the rest of its sentence, which is looked for only
 * where a grammar asks, since most quotes say all by themselves.
 */
export class QuoteContext implements ReadingContext {
  readonly anchor: Anchor | undefined;
  readonly story: Anchor | undefined;
  readonly profile: Profile | undefined;
  /** Somebody looked at the sentence around the quote. */
  isAsked = false;
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;

  constructor(
    claim: RegistryClaim,
    source: Source,
    { start, end }: { readonly start: number; readonly end: number },
    anchor: Anchor | undefined,
    profile: Profile | undefined,
  ) {
    this.anchor = anchor;
    this.story = claim.question.story?.anchor ?? undefined;
    this.profile = profile;
    this.#text = source.text;
    this.#start = start;
    this.#end = end;
  }

  get before(): string {
    this.isAsked = true;
    return this.#text.slice(sentenceStart(this.#text, this.#start), this.#start);
  }

  get after(): string {
    this.isAsked = true;
    return this.#text.slice(this.#end, sentenceEnd(this.#text, this.#start, this.#end));
  }
}
