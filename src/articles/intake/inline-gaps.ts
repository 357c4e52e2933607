/** Elements within a line, which part what they hold by their looks alone. */
const INLINE = /^(?:span|time|b|strong|em|i|a|small|big|label|data|abbr|cite|font|u|mark|output)$/u;

/** Units and endings that are set apart from their number by looks alone: "3.40" and "am", "5" and "km", "3" and "rd". */
const LONGEST_UNIT = 3;

/**
 * Whether a space is between the words of two elements that lie side by side without one: there a page has parted them by
 * its looks. Words that would become one with a number, numbers that would become one, and a word that would end in a
 * capital are two; parts of a word (Mc and Ardle), of a number (9 and ,400) and a number with its unit stay one.
 */
function isGap(before: string, after: string): boolean {
  const [left = ''] = /[\p{L}\p{M}'\u2019]+$|\p{Nd}+$|[.!?:;)\]]$/u.exec(before) ?? [];
  const [right = ''] = /^[\p{L}\p{M}'\u2019]+|^\p{Nd}+/u.exec(after) ?? [];
  if (left === '' || right === '') return false;
  const [isLeftWord, isRightWord] = [/^\p{L}/u.test(left), /^\p{L}/u.test(right)];
  const [isLeftNumber, isRightNumber] = [/^\p{Nd}/u.test(left), /^\p{Nd}/u.test(right)];
  // The wheels of a counter are a digit each.
  if (isLeftNumber && isRightNumber) return left.length > 1 || right.length > 1;
  if (isLeftWord && isRightNumber) return left.length > 2;
  if (isLeftNumber && isRightWord) return right.length > LONGEST_UNIT;
  if (isLeftWord && isRightWord)
    return left.length > 2 && right.length > 2 && /\p{Ll}$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right);
  // After the end of a sentence or a label.
  if (/[.!?]/u.test(left))
    return /[\p{L}\p{M}]{2}["'\u2019\u201D)]?[.!?]$/u.test(before) && /^\p{Lu}/u.test(right);
  return /[:;)\]]/u.test(left) && /[\p{L})\]]\s?[:;)\]]$/u.test(before);
}

/** UTF-16 units that are looked at before an edge. */
const TAIL = 40;

/** Where elements within a line lie side by side without a space, as a page is read. */
export class InlineEdges {
  #tail = '';
  /** Whether no words have come since an element within the line ended, or since the next one began. */
  #edge: 'ended' | 'between' | null = null;

  /** An element begins. */
  open(name: string): void {
    if (!INLINE.test(name)) this.#reset(name);
    else if (name === 'time' || this.#edge !== null) this.#edge = 'between';
  }

  /** An element ends. */
  close(name: string): void {
    if (!INLINE.test(name)) this.#reset(name);
    // What is in an element of time is a thing of its own.
    else this.#edge = name === 'time' ? 'between' : 'ended';
  }

  /** Whether a space is before words that come now. */
  isGapBefore(text: string): boolean {
    const isParted = this.#edge === 'between' && isGap(this.#tail, text);
    this.#edge = null;
    this.#tail = (this.#tail + text).slice(-TAIL);
    return isParted;
  }

  #reset(name: string): void {
    this.#edge = null;
    if (!/^(?:su[bp]|q|s|del|ins|wbr)$/u.test(name)) this.#tail = '';
  }
}
