import type { QuoteWord } from '../words/quote-words.ts';
import { withoutEdgeMarks } from '../words/quote-words.ts';
import { MARK, WORD } from '../words/scan-words.ts';
import { isNegation, numberSaid } from '../words/word-kinds.ts';

/**
 * What the editor of a quote put between the source's words: an ellipsis stands for words left out, brackets for words
 * added or replaced. Letters in brackets inside a word ("[T]he", "talk[ed]") are the word, in another case or form.
 */
export interface EditorGap {
  readonly kind: 'ellipsis' | 'bracket';
  /** Whether the brackets bring in a number or a "not" of the editor's own. */
  readonly isMeaningful: boolean;
}

/** Words of the source in a row, as the quote gives them. */
export interface Piece {
  readonly words: readonly QuoteWord[];
  /** Indexes of words whose first letters are in brackets: their case is the editor's. */
  readonly recased: ReadonlySet<number>;
  /** Indexes of words whose end is in brackets: only their beginning is the source's. */
  readonly stems: ReadonlySet<number>;
}

/** A quote as its editor left it: pieces with a gap between each two, and gaps at its edges. */
export interface EditedQuote {
  readonly pieces: readonly Piece[];
  /** `gaps[i]` is before `pieces[i]`, the last one after all of them; null where nothing is. */
  readonly gaps: readonly (EditorGap | null)[];
}

/** More words than this in brackets are a sentence of their own, not a clarification. */
const LONGEST_BRACKET = 12;

/** Reads the marks of an editor; undefined where the quote has none. */
export function readEditorMarks(words: readonly QuoteWord[]): EditedQuote | undefined {
  if (!words.some(({ kind, form }) => kind === MARK && (form === '\u2026' || form === '['))) return undefined;
  const reader = new Reader();
  for (let i = 0; i < words.length; ) i = reader.read(words, i);
  return reader.finish();
}

/** Collects pieces and gaps. */
class Reader {
  readonly #pieces: Piece[] = [];
  readonly #gaps: (EditorGap | null)[] = [];
  #words: QuoteWord[] = [];
  #recased = new Set<QuoteWord>();
  #stems = new Set<QuoteWord>();
  #gap: EditorGap | null = null;
  #isMarked = false;

  /** Takes what is at `i` and returns the index after it. */
  read(words: readonly QuoteWord[], i: number): number {
    const word = words[i] as QuoteWord;
    if (word.kind !== MARK) {
      this.#words.push(word);
      return i + 1;
    }
    const dots = ellipsisEnd(words, i);
    if (dots > i) {
      this.#cut({ kind: 'ellipsis', isMeaningful: false });
      return dots;
    }
    const close = word.form === '[' ? bracketEnd(words, i) : -1;
    if (close < 0) {
      this.#words.push(word);
      return i + 1;
    }
    return this.#bracket(words, i, close);
  }

  #bracket(words: readonly QuoteWord[], open: number, close: number): number {
    const inside = words.slice(open + 1, close);
    const [only] = inside;
    const [before, following] = [words[open - 1], words[close + 1]];
    const isLetters = inside.length === 1 && only?.kind === WORD;
    if (isLetters && following?.kind === WORD && following.start === words[close]?.end) {
      const [form, key] = [only.form + following.form, only.key + following.key];
      const whole = { ...following, form, key, start: only.start };
      this.#words.push(whole);
      this.#recased.add(whole);
      this.#isMarked = true;
      return close + 2;
    }
    if (
      isLetters &&
      before?.kind === WORD &&
      before.end === words[open]?.start &&
      this.#words.at(-1) === before
    ) {
      this.#stems.add(before);
      this.#isMarked = true;
      return close + 1;
    }
    const isMeaningful = inside.some(
      ({ kind, form }) => isNegation(form) || numberSaid(kind, form) !== undefined,
    );
    this.#cut({ kind: 'bracket', isMeaningful });
    return close + 1;
  }

  #cut(gap: EditorGap): void {
    this.#isMarked = true;
    this.#endPiece();
    // Of an ellipsis and brackets side by side the ellipsis reaches further; what brackets bring in is still reported.
    const { kind, isMeaningful } = this.#gap ?? gap;
    this.#gap = {
      kind: kind === 'ellipsis' ? kind : gap.kind,
      isMeaningful: isMeaningful || gap.isMeaningful,
    };
  }

  #endPiece(): void {
    const words = withoutEdgeMarks(this.#words);
    const indexesOf = (marked: ReadonlySet<QuoteWord>) =>
      new Set([...words.keys()].filter((i) => marked.has(words[i] as QuoteWord)));
    this.#words = [];
    if (words.length === 0) return;
    this.#pieces.push({ words, recased: indexesOf(this.#recased), stems: indexesOf(this.#stems) });
    this.#gaps.push(this.#gap);
    this.#gap = null;
  }

  finish(): EditedQuote | undefined {
    this.#endPiece();
    this.#gaps.push(this.#gap);
    return this.#isMarked && this.#pieces.length > 0 ? { pieces: this.#pieces, gaps: this.#gaps } : undefined;
  }
}

/** The index after `…`, `[…]` or `(…)`; `i` where none is there. */
function ellipsisEnd(words: readonly QuoteWord[], i: number): number {
  const forms = [0, 1, 2].map((k) => words[i + k]?.form);
  if (forms[0] === '\u2026') return i + 1;
  const isClosed = (forms[0] === '[' && forms[2] === ']') || (forms[0] === '(' && forms[2] === ')');
  return isClosed && forms[1] === '\u2026' ? i + 3 : i;
}

/** The index of the bracket that closes the one at `open`, with something in it; -1 where none does soon. */
function bracketEnd(words: readonly QuoteWord[], open: number): number {
  for (let i = open + 1; i < words.length && i <= open + LONGEST_BRACKET + 1; i++) {
    if (words[i]?.form === '[') return -1;
    if (words[i]?.form === ']') return i > open + 1 ? i : -1;
  }
  return -1;
}
