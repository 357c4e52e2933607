import type { Source } from '../../articles/source.ts';
import type { QuoteMatch, TextRange } from '../../quotes/find-quote.ts';
import type { Modality } from '../../registry/model.ts';

/** How the words of a claim were looked for. */
export interface QuoteTrace {
  /** Null where there was nothing to look for: the claim gives offsets, or the text is not kept. */
  readonly match: QuoteMatch | null;
  /** Differences of typography that were evened out. */
  readonly evened: readonly string[];
  /** Other printings of the same passage, which count as the same place. */
  readonly copies: readonly TextRange[];
  /** Other sources that print the words, where their own does not. */
  readonly elsewhere: readonly string[];
}

/** Where the day that words were read against comes from. */
export type AnchorOrigin = 'claim' | 'question' | 'written' | 'published' | 'story' | 'sentence';

/** How a value came to be known. */
export interface ValueTrace {
  /** What a relative expression was read against. */
  readonly anchor: { readonly date: string; readonly from: AnchorOrigin } | null;
  /** The words of the quote that allow a stated value. */
  readonly allowedBy: readonly string[];
}

/** Whose voice a claim was given. */
export interface VoiceTrace {
  readonly modality: Modality;
  /** Whether the registry states the modality. */
  readonly isStated: boolean;
  /** The words of the quote that hedge it. */
  readonly hedge: string | null;
  /** The speaker and those for whom they speak, up to the party, by name; empty where no speaker is named. */
  readonly speakers: readonly string[];
  /** Whether the registry declares the speaker. */
  readonly isDeclared: boolean;
  /** The name of the party; null where no speaker is named. */
  readonly party: string | null;
}

/** What was decided about one claim, noted when it was decided. */
export interface ClaimTrace {
  readonly source: Source;
  readonly quote: QuoteTrace;
  /** Null where no value is known. */
  readonly value: ValueTrace | null;
  readonly voice: VoiceTrace;
}
