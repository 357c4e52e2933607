/** What services that run checks take for white space before a command. */
const SPACE = /[\s\u0085]/u;
/** Commands of Azure Pipelines and of older GitHub runners, wherever in a line they are. */
const ANYWHERE = /##(?=[a-z]{0,20}\[)/giu;
/** What is put between the signs of a command, so that it is none any more; valid in every format that is printed. */
const MARK = '\u00B7';

/**
 * Makes lines of a log inert that a service which reads it (GitHub Actions, Azure Pipelines) would obey: `::error::…` at
 * the start of a line, white space before it ignored, and `##[…]` or `##vso[…]` anywhere. Everything that the tool prints
 * goes through one of these for each stream, since any word of it may be an article's, a file name or an argument. It
 * remembers the line that it is in, so that a command in several pieces is one too.
 */
export class LogLines {
  /** What is in the line so far, where that could still become the start of a command; else undefined. */
  #start: string | undefined = '';
  /** The last characters of the line. */
  #tail = '';

  /** The text with its commands made inert. */
  inert(text: string): string {
    if (text === '') return text;
    const joined = this.#tail + text;
    const safe = joined.replace(ANYWHERE, `#${MARK}#`);
    // What was printed already cannot be changed: the mark then comes before what follows.
    let out = safe.startsWith(this.#tail)
      ? safe.slice(this.#tail.length)
      : MARK + text.replace(ANYWHERE, `#${MARK}#`);
    out = this.#withoutStarts(out);
    const line = text.slice(lastBreak(text) + 1);
    const isSameLine = line.length === text.length;
    this.#tail = (isSameLine ? this.#tail + line : line).slice(-24);
    const start = isSameLine ? (this.#start === undefined ? undefined : this.#start + line) : line;
    this.#start = start !== undefined && /^[\s\u0085]*:?$/u.test(start) ? start.slice(-1) : undefined;
    return out;
  }

  #withoutStarts(text: string): string {
    let out = '';
    let from = 0;
    if (this.#start === ':' && text.startsWith(':')) out = MARK;
    for (let at = text.indexOf('::'); at >= 0; at = text.indexOf('::', at + 2)) {
      if (!this.#isStart(text, at)) continue;
      out += `${text.slice(from, at)}${MARK}`;
      from = at;
    }
    return out + text.slice(from);
  }

  /** Whether nothing but white space is before an offset in its line. */
  #isStart(text: string, at: number): boolean {
    for (let i = at - 1; i >= 0; i--) {
      const c = text[i] as string;
      if (c === '\n' || c === '\r') return true;
      if (!SPACE.test(c)) return false;
    }
    return this.#start !== undefined && this.#start !== ':';
  }
}

const lastBreak = (text: string): number => Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
