/** A word, a number or a mark of a text, with its place. Offsets are UTF-16 units, end exclusive. */
export interface Token {
  readonly kind: 'word' | 'number' | 'ordinal' | 'mark';
  /** Lower-cased, without a grouping comma in numbers. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital letter: tells "May" from "may", "March" from "march". */
  readonly capital: boolean;
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
}

const TOKEN =
  /(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]|\.\d)|\d+(?:\.\d+)?)(?<suffix>st|nd|rd|th)?(?![\p{L}\d]|\.\d)|(?<word>(?<=\d)[ap](?=\p{Lu}\p{Ll})|[\p{L}\p{M}]+(?:\.(?=[\p{L}]\.)[\p{L}])*)|(?<digits>\d+(?:\.\d+)?)|(?<mark>[^\s\p{L}\p{M}\d])/gu;

/** Splits a folded text into tokens. Linear; anything that is not a letter, a digit or white space is a mark. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups as Record<string, string | undefined>;
    const start = match.index;
    const raw = match[0];
    const number = groups.number ?? groups.digits;
    const kind =
      number === undefined
        ? groups.word === undefined
          ? 'mark'
          : 'word'
        : groups.suffix
          ? 'ordinal'
          : 'number';
    tokens.push({
      kind,
      text: number === undefined ? raw.toLowerCase() : number.replaceAll(',', ''),
      start,
      end: start + raw.length,
      capital: number === undefined && raw[0] !== raw[0]?.toLowerCase(),
      glued: previousEnd === start,
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}

/** Reads tokens from a place on. Every grammar is written against this. */
export class TokenStream {
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  at(i: number): Token | undefined {
    return this.tokens[i];
  }

  /** The lower-cased text at `i`, or the empty string beyond either end. */
  text(i: number): string {
    return this.tokens[i]?.text ?? '';
  }

  isWord(i: number, ...words: string[]): boolean {
    const token = this.tokens[i];
    return token?.kind === 'word' && words.includes(token.text);
  }

  isMark(i: number, ...marks: string[]): boolean {
    const token = this.tokens[i];
    return token?.kind === 'mark' && marks.includes(token.text);
  }

  /** The index behind a sequence of words or marks that starts at `i`, or undefined where it does not stand there. */
  after(i: number, sequence: readonly string[]): number | undefined {
    for (let k = 0; k < sequence.length; k++) if (this.text(i + k) !== sequence[k]) return undefined;
    return i + sequence.length;
  }

  /** Skips an abbreviation's full stop ("Oct."), which is glued to its word. */
  skipStop(i: number): number {
    const token = this.tokens[i];
    return token?.text === '.' && token.glued ? i + 1 : i;
  }

  /** The texts of the token at `i` and of those glued to it, up to `most` tokens: "12/03/2024". */
  gluedText(i: number, most: number): string {
    let joined = this.text(i);
    for (let k = 1; k < most && this.tokens[i + k]?.glued; k++) joined += this.text(i + k);
    return joined;
  }

  /** The index of the token behind so many characters of what {@link gluedText} gives. */
  behindGlued(i: number, length: number): number {
    let next = i;
    for (let read = 0; read < length; next++) read += this.text(next).length;
    return next;
  }
}
