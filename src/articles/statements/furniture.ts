/** What a page prints around its article: links, dates of the page, prompts to share. It claims nothing. */

/** Lines that lead to other articles, or speak of the page. */
const LEADS =
  /^[\W_]*(?:(?:also )?read(?: more| also| next)?:|see also\b|related (?:posts?|stories|articles|news)\b|recommended\b|trending\b|top \d+\b|more (?:posts|stories|news|from)\b|share (?:this|on)\b|follow us\b|subscribe\b|sign up\b|newsletter\b|advertisement\b|sponsored\b|copyright\b|\u00A9|all rights reserved|image (?:credit|source)|photo(?:graph)?(?: by| credit|:)|file photo|comments?\b|leave a reply|tags?:|filed under|posted (?:in|by|on)|published(?::| on| at| by)|(?:last )?(?:updated|modified)(?::| on| at)?|first published|print edition|tel(?:ephone)?[.:]|phone:|fax:|e-?mail:|contact us|https?:|www\.)/iu;

/** Prompts that may be anywhere in a short line. */
const PROMPTS =
  /\b\d+[- ](?:min(?:ute)?s?[- ])(?:read|listen)\b|\ball rights reserved\b|\b\d[\d.,]*[km]? (?:views|shares|likes|comments|followers|subscribers)\b/iu;

/** A line this short that holds a prompt is one. */
const SHORT_LINE = 120;

const ENDS = /[.!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964:;]["')\]]*$/u;
/** Whether words end as a sentence does. */
export const isSentence = (folded: string): boolean => ENDS.test(folded);

/** Words that a line without a full stop must have besides its expressions to state something. */
const LEAST_WORDS = 4;

/** What a page says of itself and of what readers write on it. */
const DISCLAIMER =
  /\b(?:opinions?|views|comments) (?:(?:is|are) )?(?:posted|expressed|voiced|published)\b|\bdisclaimer\b|\bthis (?:article|story|report) (?:was|has been|is) (?:first |originally |last )?(?:published|updated|corrected|amended|auto-generated)\b|\b(?:cookies?|privacy) policy\b/iu;

/** A part of every one of those phrases, in small letters: most sentences hold none. */
const DISCLAIMER_HINT = /opinion|views |comments |disclaimer|this (?:article|story|report)|policy/u;

/** Whether a line is a part of the page and not of the article. */
export const isFurniture = (folded: string): boolean =>
  LEADS.test(folded) ||
  (DISCLAIMER_HINT.test(folded.toLowerCase()) && DISCLAIMER.test(folded)) ||
  (folded.length < SHORT_LINE && PROMPTS.test(folded));

/** Whether words state something: a sentence with its full stop, or a line (a headline) of several words. */
export function isStating(folded: string, expressions: readonly { start: number; end: number }[]): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of expressions) {
    rest += `${folded.slice(at, start)} `;
    at = end;
  }
  rest += folded.slice(at);
  const words = (rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []).length;
  return words >= (isSentence(folded) ? 1 : LEAST_WORDS);
}

/** After this many units nothing is a dateline. */
const DATELINE = 80;
const PAGE_DATE = /(?:^|\W)(?:date|dated|updated|published|posted|modified)(?: on| at)?:? ?$/iu;
/** "ISTANBUL, Nov 9 (Reuters) -". */
const AGENCY = /^,? ?(?:\([^()]{2,40}\) ?)?(?:-|:)/u;

/** Whether a date at the head of an article is the page's own: it says when it was published and nothing else. */
export function isDateline(
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
  isPublished: boolean,
): boolean {
  if (start > DATELINE) return false;
  const before = folded.slice(0, start);
  if (PAGE_DATE.test(before)) return true;
  const isPlace = /^[\p{Lu}\p{M} .'/-]{2,40},? ?(?:\p{L}+, ?)?$/u.test(before);
  if (isPlace && AGENCY.test(folded.slice(end, end + DATELINE))) return true;
  return isPublished && /^\W*$/u.test(before);
}

/** "HARLAN FALLS, Ohio (Reuters) -", "Los Angeles (Pacific Press) --": a place in capitals, or one with an agency, before a dash. */
const PLACE_LINE =
  /^(?:\p{Lu}[\p{Lu}\p{M} .'\u2019/-]*\p{Lu}{2}\.?(?:, [\p{L}. ]{2,25})?(?:, \p{L}{3,9}\.? \d{1,2})?(?: ?\([^()\n]{2,40}\))?|\p{Lu}[\p{L} .,'\u2019/-]{1,40} ?\([^()\n]{2,40}\)) ?(?:--|[-\u2013\u2014])\s/u;
/** Paragraphs that begin further from the beginning of an article than this many units have no place line. */
const FIRST = 600;

/** Where what a sentence says begins: past the place and the agency that wire copy begins with. A UTF-16 offset of the source's text. */
export function startOfWords(
  text: string,
  bodyStart: number,
  {
    start,
    end,
    isParagraphStart,
  }: { readonly start: number; readonly end: number; readonly isParagraphStart: boolean },
): number {
  if (!isParagraphStart || start - bodyStart > FIRST) return start;
  const found = PLACE_LINE.exec(text.slice(start, Math.min(end, start + 2 * DATELINE)));
  return found ? start + found[0].length : start;
}
