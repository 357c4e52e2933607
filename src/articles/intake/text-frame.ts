import { countOf } from '../../text/compare-text.ts';
import { isFrameLine, isLinksHead, withoutBoilerplate } from './boilerplate.ts';
import { bareName, personsOfLine } from './byline.ts';
import { printedDates } from './dateline.ts';
import { AD_LABEL, isAuthorHead, isCommentsHead, isCopyright } from './frame-words.ts';
import { folded } from './page-places.ts';
import { endsSentence, isInvitation, isProse, wordCount } from './prose.ts';
import { statementHead } from './statement-head.ts';
import { type TextUnit, unitsOf } from './text-units.ts';

/** A text as it was saved from a browser, in parts: what is above its headline and below its end belongs to the page. */
export interface TextFrame {
  readonly text: string;
  /** Its headline, where it is found by its place. */
  readonly title: string | null;
  /** Lines that were left out above the headline: the masthead is among them. */
  readonly above: readonly string[];
  readonly notices: readonly string[];
}

/** Paragraphs of prose that a text has at least before anything around them is taken for a frame. */
const LEAST_PROSE = 2;
/** A headline has as many words at least, and what is above it as many lines. */
const LEAST_WORDS = 4;
const LEAST_ABOVE = 3;
const LONGEST_HEADLINE = 30;
/** Lines between the menu and the prose that may be headline and standfirst. */
const MOST_HEADLINES = 3;
/** What readers wrote may be as much prose as this share of the article, where no number of comments heads it. */
const MUCH = 0.5;
const SHOWN = 60;

/** A sentence of the article: not an offer, and no line that a program writes. */
const isSaid = ({ words, isLinks }: TextUnit): boolean =>
  !isLinks && wordCount(words) >= LEAST_WORDS && endsSentence(words) && !isInvitation(words) && !isFrameLine(words); // biome-ignore format: one condition

const isText = (unit: TextUnit): boolean => isProse(unit.words) && isSaid(unit);

/**
 * Takes the frame of a page out of a text that was saved from a browser, or of Markdown that a converter made of one: menus and
 * masthead above the headline, labels of advertisements with what they name, lists of links, and below the end of the
 * article whatever follows buttons, tags, comments or the notice of copyright. No sentence is left out but in comments.
 * @param known The title where it is known, in front matter.
 */
export function withoutTextFrame(text: string, known: string | null): TextFrame {
  const units = unitsOf(text);
  const prose = units.flatMap((unit, i) => (isText(unit) ? i : []));
  const none: TextFrame = { text, title: null, above: [], notices: [] };
  if (prose.length < LEAST_PROSE) return none;
  const first = prose[0] as number;
  const head = headOf(units, first, known);
  const left = new Set<number>();
  // What is above the words of a statement is its own head.
  const above = statementHead(text, null) === null ? menuAbove(units, head.top) : [];
  for (const i of above) left.add(i);
  const isInset = new Set(insetsOf(units, first));
  const end = endOf(units, prose, isInset);
  const inset = [...isInset].filter((i) => i < end);
  for (const i of inset) left.add(i);
  const below = units.flatMap((_, i) => (i >= end ? i : []));
  for (const i of below) left.add(i);
  if (left.size === 0) return none;
  const lines = text.split('\n');
  for (const i of left) {
    const { from, to } = units[i] as TextUnit;
    lines.fill('', from, to + 1);
  }
  // A rule that parts the frame from the article is of the frame.
  if (below.length > 0) lines.fill('', ruleBefore(lines, (units[end] as TextUnit).from));
  const wordsOf = (list: Iterable<number>): string[] => [...list].map((i) => (units[i] as TextUnit).words);
  return {
    text: lines.join('\n').replace(/\n{3,}/gu, '\n\n').replace(/^\n+/u, ''),
    title: above.length > 0 ? head.title : null,
    above: wordsOf(above),
    notices: [
      ...described('above the headline', wordsOf(above)),
      ...described('amid the text', wordsOf(inset)),
      ...described('below the article', wordsOf(below)),
    ],
  }; // biome-ignore format: one record
}

/** A text without the frame of its page, and without the lines that pages print amid articles; whole where all is to be kept. */
export function unframed(text: string, known: string | null, keepsAll: boolean | undefined): TextFrame {
  if (keepsAll) return { text, title: null, above: [], notices: [] };
  const frame = withoutTextFrame(text, known);
  const plain = withoutBoilerplate(frame.text);
  return { ...frame, text: plain.text, notices: [...frame.notices, ...plain.notices] };
}

/** `left out 9 lines above the headline (14 words: "Skip to navigation", …)` */
function described(where: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const [first = ''] = texts;
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  const shown = first.length > SHOWN ? `${first.slice(0, SHOWN - 1)}…` : first;
  return [
    `left out ${countOf(texts.length, 'line')} ${where} (${countOf(words, 'word')}: "${shown}"${texts.length > 1 ? ', …' : ''})`,
  ];
}

/** Where the article begins, and its headline where its place says which line it is. */
interface Head {
  readonly top: number;
  readonly title: string | null;
}

/** Finds the headline: the title that is known, a first heading, else the lines alone above byline, day or prose. */
function headOf(units: readonly TextUnit[], first: number, known: string | null): Head {
  const wanted = known === null ? '' : folded(known);
  const stated = units.findIndex(
    ({ words, isTop }, i) => i <= first && (wanted === '' ? isTop : folded(words) === wanted),
  );
  if (stated >= 0) return { top: stated, title: (units[stated] as TextUnit).words };
  let anchor = first;
  for (let i = 0; i < first; i++)
    if (isByline((units[i] as TextUnit).words) && hasHeadlineAbove(units, i)) {
      anchor = i;
      break;
    }
  while (anchor > 0 && bareName((units[anchor - 1] as TextUnit).words) !== null) anchor--;
  const lines: number[] = [];
  for (let i = anchor - 1; i >= 0 && lines.length < MOST_HEADLINES && isHeadline(units, i); i--) lines.unshift(i);
  const [top] = lines;
  if (top === undefined) return { top: anchor, title: null };
  const sizes = lines.map((i) => wordCount((units[i] as TextUnit).words));
  // Of a kicker, a headline and a standfirst the last is the longest.
  const at = lines.length === MOST_HEADLINES && Math.max(...sizes) === sizes.at(-1) ? 1 : 0;
  return { top, title: (units[lines[at] as number] as TextUnit).words };
} // biome-ignore format: lines

const hasHeadlineAbove = (units: readonly TextUnit[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (isHeadline(units, i)) return true;
  return false;
};

/** A line of some words that is alone in its paragraph, or with one other, and no link. */
const isHeadline = (units: readonly TextUnit[], at: number): boolean => {
  const { words, isLinks, inBlock, isItem } = units[at] as TextUnit;
  const count = wordCount(words);
  return (
    inBlock <= 2 && !isLinks && !isItem && !isSlug(words) && count >= LEAST_WORDS && count <= LONGEST_HEADLINE && !isFrameLine(words)
  );
}; // biome-ignore format: one condition

/** The line of signs with which an agency heads its copy: codes of letters and digits, an hour with its zone. */
export const isSlug = (words: string): boolean =>
  words.length <= LONGEST_SLUG &&
  wordCount(words) <= MOST_SLUG_WORDS &&
  !endsSentence(words) &&
  /(?<![\p{L}\p{N}])(?:\p{L}+\d+\p{L}+\d*|\d{4}\s?(?:GMT|UTC|[ECMP][SD]T|CES?T)|[A-Z]{2,}\d{3,})(?![\p{L}\p{N}])/u.test(
    words,
  );
const LONGEST_SLUG = 80;
const MOST_SLUG_WORDS = 8;

/** What an agency or an office writes below its copy: who worked on it in brackets, codes in capitals, the word for the end. */
const isWireEnd = (words: string): boolean =>
  /^[-#*\s]*(?:-?30-?|ends?|nnnn|###+|-0-|fin|ende|fine|slut)[-#*\s]*$/iu.test(words) ||
  /^\(+[^()]{3,160}(?:\+?\d[\d\s-]{6,}|newsroom|desk|bureau|reporting by|editing by|writing by|redaktion|rédaction|redacción|redazione|montage|édité par)[^()]{0,80}\)+$/iu.test(
    words,
  ) ||
  (/^[\p{Lu}\p{N}\s:;,./&*<>-]{6,120}$/u.test(words) && /:/u.test(words) && !/\p{Nd}/u.test(words));

const isByline = (words: string): boolean =>
  personsOfLine(words).length > 0 || printedDates(words).length > 0;

/** The lines above a headline, where they are those of a page: several, and no sentence among them. */
function menuAbove(units: readonly TextUnit[], top: number): number[] {
  const all = units.slice(0, top);
  const isMenu =
    all.length > 0 &&
    (all.length >= LEAST_ABOVE || all.some(({ isLinks }) => isLinks) || all.every(({ words }) => isFrameLine(words) || isSlug(words))) &&
    !all.some((unit) => isSaid(unit) || unit.isItemOfFacts);
  return isMenu ? all.map((_, i) => i) : [];
} // biome-ignore format: one condition

/** Lines amid the text that a label of an advertisement or of links names, in the paragraph of the label. */
function insetsOf(units: readonly TextUnit[], first: number): number[] {
  const found: number[] = [];
  for (let i = first; i < units.length; i++) {
    const label = units[i] as TextUnit;
    if (!AD_LABEL.test(label.words) && !isLinksHead(label.words)) continue;
    found.push(i);
    for (let next = i + 1; next < units.length; next++) {
      const unit = units[next] as TextUnit;
      const isNear = unit.block === label.block || (unit.isLinks && unit.block <= label.block + 1);
      if (!isNear || isSaid(unit)) break;
      found.push(next);
    }
  }
  return found;
}

const TAGS =
  /^(?:(?:posted|filed|tagged|archived|categori[sz]ed)\s(?:in|under|with|as)\b.{0,160}|(?:tags?|labels?|schlagw(?:ort|örter)|mots[- ]clés|etiquetas|tagi|trefwoorden|emneord|ämnen|etiketler|метки|теги|الوسوم|टैग)\s?:.{0,200})$/iu;
const LONGEST_TAGS = 160;

/** A line after which a page goes on and its article does not. */
const endsArticle = ({ words, isLinks, isItem }: TextUnit): boolean =>
  (isLinks && !isItem) ||
  isCommentsHead(words) ||
  isLinksHead(words) ||
  isCopyright(words) ||
  isAuthorHead(words) ||
  (words.length <= LONGEST_TAGS && TAGS.test(words)) ||
  isRow(words) ||
  isWireEnd(words) ||
  isFrameLine(words);

/** A row of labels: "Terms | Privacy | Contact". */
const isRow = (words: string): boolean => {
  const parts = words.split(/(?<!\s)\s*[|·•]\s*/u).filter((part) => part !== '');
  return parts.length > 2 && !/\p{Nd}/u.test(words) && parts.every((part) => wordCount(part) <= LEAST_WORDS && !endsSentence(part));
}; // biome-ignore format: one condition

/** The first unit below the article: after it no sentence is the article's. */
function endOf(units: readonly TextUnit[], prose: readonly number[], isInset: ReadonlySet<number>): number {
  const first = prose[0] as number;
  const from = prose[LEAST_PROSE - 1] as number;
  const comments = units.findIndex((unit, i) => i > from && isCommentsHead(unit.words) && isOfReaders(units, i));
  const readersFrom = comments < 0 ? units.length : comments;
  for (let i = Math.max(first + 1, from + 1); i < units.length; i++) {
    const unit = units[i] as TextUnit;
    if (!endsArticle(unit)) continue;
    const rest = units.slice(i + 1, Math.max(i + 1, readersFrom)).filter((_, k) => !isInset.has(i + 1 + k));
    if (!rest.some((other) => isSaid(other) || other.isItemOfFacts)) return i;
  }
  return units.length;
} // biome-ignore format: lines

/** Whether readers wrote what comes after a head such as "Comments": it counts them, or who wrote is before each. */
function isOfReaders(units: readonly TextUnit[], at: number): boolean {
  const { words } = units[at] as TextUnit;
  const rest = units.slice(at + 1);
  if (/\p{Nd}/u.test(words)) return true;
  const size = (list: readonly TextUnit[]): number =>
    list.reduce((sum, unit) => sum + (isText(unit) ? unit.words.length : 0), 0);
  if (size(rest) > size(units.slice(0, at)) * MUCH) return false;
  return rest.length === 0 || !isSaid(rest[0] as TextUnit) || WRITES.test((rest[0] as TextUnit).words);
}
/** "tractorlad: best decision" */
const WRITES = /^[\p{L}\p{N}_][\p{L}\p{N}_ .-]{1,30}:\s/u;

/** The line of a rule (`---`) before a line, with the empty ones between. */
function ruleBefore(lines: readonly string[], from: number): number {
  let at = from;
  while (at > 0 && /^\s*(?:[-*_=]\s*){3,}$|^\s*$/u.test(lines[at - 1] as string)) at--;
  return at;
}
