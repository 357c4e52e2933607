import type { Place } from '../problems.ts';
import { type FoldedText, foldText } from '../text/fold.ts';
import { guessLanguage } from '../text/language.ts';
import { LineIndex } from '../text/lines.ts';
import { type PhraseFinder, PhraseIndex } from '../text/phrase-index.ts';
import type { Anchor } from '../values/mention.ts';

/** What is known of an article besides its text. Unknown dates are null. */
export interface SourceMetadata {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The date that the page prints, as EDTF. */
  readonly published: Anchor | null;
  /** The date of writing, where it is known to differ from the page's. */
  readonly written: Anchor | null;
  /** The independent report that this is a copy of. */
  readonly origin: string | null;
  readonly url: string | null;
  /** The language of the article, as BCP 47. */
  readonly language: string | null;
  /** `sha256:…` of the article when it was recorded, front matter not included. */
  readonly digest: string | null;
  /** The id of the earlier version of the same article that this one replaces. */
  readonly supersedes: string | null;
  /** `draft` for an article of our own: it is held against the sources, supports nothing and is not an origin. */
  readonly role?: 'draft';
}

/** One article: its text, byte for byte as decoded, and what is known of it. */
export class Source {
  readonly metadata: SourceMetadata;
  /** The path by which findings name it. */
  readonly file: string;
  /** The whole decoded file, byte order mark and front matter included. Offsets are UTF-16 units of this text. */
  readonly text: string;
  /** Where the article begins, after its front matter. */
  readonly bodyStart: number;
  /**
   * Whether the article is in the language that is read: as its `language` says, else as its function words show. What
   * is too short to decide is read as English.
   */
  get isEnglish(): boolean {
    const { language } = this.metadata;
    if (language !== null) return /^en(?:-|$)/iu.test(language);
    this.#isEnglish ??= guessLanguage(this.text.slice(this.bodyStart)) !== 'other';
    return this.#isEnglish;
  }

  /** Whether it is an article of our own, which is not a source of anything. */
  get isDraft(): boolean {
    return this.metadata.role === 'draft';
  }

  /** Where the source is declared. */
  readonly place: Place;
  #isEnglish: boolean | undefined;
  #folded: FoldedText | undefined;
  #lines: LineIndex | undefined;
  #phrases: PhraseIndex | undefined;

  constructor(parts: {
    metadata: SourceMetadata;
    file: string;
    text: string;
    bodyStart: number;
    place: Place;
  }) {
    this.metadata = parts.metadata;
    this.file = parts.file;
    this.text = parts.text;
    this.bodyStart = parts.bodyStart;
    this.place = parts.place;
  }

  get id(): string {
    return this.metadata.id;
  }

  /**
   * The article folded for matching, without its front matter. Offsets map back to {@link text} less {@link bodyStart}.
   * @internal
   */
  get folded(): FoldedText {
    this.#folded ??= foldText(this.text.slice(this.bodyStart));
    return this.#folded;
  }

  /**
   * Finds words of {@link text} as its own `indexOf` does, fast where there are many to find.
   * @internal
   */
  get phrases(): PhraseFinder {
    this.#phrases ??= new PhraseIndex(this.text);
    return this.#phrases;
  }

  /** Lines and columns of the whole file. */
  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}
