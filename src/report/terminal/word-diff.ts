import { printable, printableLine } from '../../text/printable.ts';

/** Words that two texts have in common, or each in its own way. */
export interface WordPart {
  readonly isSame: boolean;
  /** As the quote has them, and as the source prints them. */
  readonly quoted: string;
  readonly printed: string;
}

/** A quote beside its source, word by word: `counted [-40-] {+60+} ships`. */
export const wordDiff = (parts: readonly WordPart[]): string =>
  parts
    .map(({ isSame, quoted, printed }) => {
      if (isSame) return printableLine(printed);
      const out = quoted === '' ? [] : [`[-${printableLine(visible(quoted))}-]`];
      return [...out, ...(printed === '' ? [] : [`{+${printableLine(visible(printed))}+}`])].join(' ');
    })
    .join(' ');

/** A text in which white space that looks like another is written out, as `\u{a0}`. */
export const visible = (text: string): string =>
  text.replace(/[^\S \r\n]|(?<= ) /gu, (c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`);

/** A line of a patch: shown as it is, but for what could drive a terminal. CR at its end is its line end. */
export const patchLine = (line: string): string =>
  line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line);
