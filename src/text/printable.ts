const UNSAFE =
  // C0 and C1 controls but for tab and line feed, line separators, bidi controls, invisible fillers, lone surrogates.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\u115F\u1160\u3164\uFFA0\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** CI logs take `##[error]`, `##vso[…]` and their like for commands, wherever in a line they are. */
const LOG_COMMAND = /##(?=[a-z]{0,20}\[)/giu;

/**
 * A text that can be shown: whatever could drive a terminal, reorder a line or hide in it is written out as
 * `\u{1b}`. Articles are hostile input; everything of theirs that is printed goes through here.
 * The joiners U+200C and U+200D stay inside words of scripts that need them, since hiding them spoils the words.
 */
export function printable(text: string): string {
  return text
    .replace(LOG_COMMAND, '#\\u{23}')
    .replace(UNSAFE, (c, offset: number) =>
      (c === '\u200C' || c === '\u200D') && joinsLetters(text, offset)
        ? c
        : `\\u{${(c.codePointAt(0) as number).toString(16)}}`,
    );
}

const joinsLetters = (text: string, offset: number): boolean =>
  /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u.test(
    text.slice(Math.max(0, offset - 2), offset),
  ) && /^[\p{L}\p{M}\p{Extended_Pictographic}]/u.test(text.slice(offset + 1, offset + 3));

/** The same on one line: line breaks and tabs become spaces, and runs of them one space. */
export const printableLine = (text: string): string => printable(text.replace(/\s+/gu, ' ').trim());

/** The same as a line of its own in a log, where a line that begins with `::` would be a command. */
export const logLine = (text: string): string => printableLine(text).replace(/^::/u, '\u00B7::');
