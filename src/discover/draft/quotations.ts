import { outletWithDay } from '../../articles/outlet.ts';
import type { Source } from '../../articles/source.ts';
import { type Statement, type StatementOptions, statementsOf } from '../../articles/statements/index.ts';
import { describeChanges } from '../../quotes/diff/describe-changes.ts';
import { findQuote, type QuoteMatch } from '../../quotes/find-quote.ts';
import { isPronounFor, nameRoots, speakerRoots, subjectRoots } from './names-of-voices.ts';
import { isEmpty, rootOf } from './terms.ts';
import type { JudgedQuotation } from './verdicts.ts';
import { onOneLine } from './words.ts';

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\u201C([^\u201C\u201D]{1,2000})\u201D/gu, 'curly'],
  [/"([^"\n]{1,2000})"/gu, 'straight'],
  [/\u00AB([^\u00AB\u00BB]{1,2000})\u00BB/gu, 'angle'],
  [/\u201E([^\u201E\u201C\u201D]{1,2000})[\u201C\u201D]/gu, 'low'],
  [/(?<![\p{L}\p{N}])\u2018([^\u2018\u2019\n]{12,2000})\u2019(?![\p{L}\p{N}])/gu, 'single'],
];
/** Fewer words than this are a term in quotation marks as often as somebody's words. */
const LEAST_WORDS = 3;
/** Less of a quotation than this that a source prints is not an edited quotation of it. */
const LEAST_SIMILARITY = 0.6;

/** A stretch between quotation marks, without them. UTF-16 units, end exclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The quotations of a text, in order, outer ones alone; each of its halves where "he said" parts one. */
export function quotationsIn(text: string, bodyStart = 0): Quotation[] {
  const found: Quotation[] = [];
  for (const [pattern] of PAIRS) {
    for (const match of text.matchAll(pattern)) {
      const [whole, inner = ''] = match;
      const start = match.index + whole.indexOf(inner);
      if (match.index < bodyStart) continue;
      const isInside = found.some((other) => other.start <= start && start + inner.length <= other.end);
      if (!isInside) found.push({ start, end: start + inner.length, text: inner });
    }
  }
  return found
    .filter(
      (one, i) =>
        !found.some(
          (other, k) =>
            k !== i &&
            other.start <= one.start &&
            one.end <= other.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const rootsIn = (text: string): Set<string> =>
  new Set(
    text.match(/[\p{L}\p{N}]+/gu)?.flatMap((word) => (isEmpty(word.toLowerCase()) ? [] : rootOf(word))),
  );

/** Less of a quotation's words than this in a whole article, and no stretch of it is the quotation, edited or not. */
const LEAST_SHARED = 0.5;
/** Of fewer words than this, one that is spelled otherwise is too many. */
const LEAST_TO_COUNT = 4;

/** Whether a text with some words may print a quotation: looking for it costs far more than looking for its words. */
function mayPrint(words: ReadonlySet<string>, quotation: string): boolean {
  const own = [...rootsIn(quotation)];
  return (
    own.length < LEAST_TO_COUNT || own.filter((root) => words.has(root)).length >= own.length * LEAST_SHARED
  );
}

/** Every quotation of a draft, held against the words and speakers of the sources. */
export function judgeQuotations(
  draft: Source,
  sources: readonly Source[],
  options: StatementOptions,
): JudgedQuotation[] {
  const own = statementsOf(draft, options);
  const printed = new Map<Source, ReadonlySet<string>>();
  return quotationsIn(draft.text, draft.bodyStart).flatMap((quotation) => {
    const statement = own.find(({ start, end }) => start <= quotation.start && quotation.start < end);
    const isSaid = statement?.speeches.some(({ isQuoted, cue }) => isQuoted || cue !== null) ?? false;
    const near = sources.filter((source) => {
      const words = printed.get(source) ?? rootsIn(source.text);
      printed.set(source, words);
      return mayPrint(words, quotation.text);
    });
    const judged = judgeQuotation(quotation, statement, near, options);
    const isShort = countWords(quotation.text) < (isSaid ? 2 : LEAST_WORDS);
    // A word in marks may be a term; where somebody else is quoted with it, it is that person's.
    return isShort && judged.verdict !== 'other speaker' ? [] : [judged];
  });
}

function judgeQuotation(
  quotation: Quotation,
  statement: Statement | undefined,
  sources: readonly Source[],
  options: StatementOptions,
): JudgedQuotation {
  // The comma before "he said" and the full stop within American marks are the draft's.
  const words = quotation.text.trim().replace(/[,.;]$/u, '');
  const matches = sources.map((source) => ({ source, match: findQuote(source, { quote: words }) }));
  const base = { start: quotation.start, end: quotation.end, text: quotation.text.replace(/\s+/gu, ' ') };
  const found = matches.filter(({ match }) => isFound(match) || isOnlySetOtherwise(match));
  if (found.length > 0) return judgeVoice(base, found, statement, options);
  const drifted = matches
    .flatMap(({ source, match }) => (match.verdict === 'drifted' ? [{ source, match }] : []))
    .filter(({ match }) => match.similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.match.similarity - a.match.similarity)[0];
  if (drifted) {
    const { source, match } = drifted;
    return {
      ...base,
      verdict: 'edited',
      why: `${outletWithDay(source)} prints it differently: ${describeChanges(match.changes)}`,
      source: source.id,
      at: match.range,
      speaker: null,
      changes: match.changes.map(({ kind, quoted, printed }) => ({ kind, quoted, printed })),
    };
  }
  const glued = matches.find(({ match }) => match.verdict === 'stitched');
  return {
    ...base,
    verdict: 'nowhere',
    why: glued
      ? `${outletWithDay(glued.source)} prints its parts far from each other; no source prints it as one`
      : 'no source prints these words',
    source: glued?.source.id ?? null,
    at: null,
    speaker: null,
    changes: [],
  };
}

const isFound = ({ verdict }: QuoteMatch): boolean =>
  verdict === 'exact' || verdict === 'folded' || verdict === 'edited' || verdict === 'ambiguous';

/** Whether only marks, case or white space differ: a quotation inside a quotation, a capital at its beginning. */
const isOnlySetOtherwise = (match: QuoteMatch): boolean =>
  match.verdict === 'drifted' &&
  match.changes.every(
    ({ kind }) => kind === 'mark' || kind === 'case' || kind === 'space' || kind === 'letter',
  );

/** Sentences before a pronoun among which its name may be. */
const FAR_BEFORE = 5;

function judgeVoice(
  base: Pick<JudgedQuotation, 'start' | 'end' | 'text'>,
  found: readonly { source: Source; match: QuoteMatch }[],
  statement: Statement | undefined,
  options: StatementOptions,
): JudgedQuotation {
  const voices = found.map(({ source, match }) => {
    const range = 'range' in match ? match.range : { start: 0, end: 0 };
    const all = statementsOf(source, options);
    const at = all.find(({ start, end }) => start <= range.start && range.start < end);
    // Whom "she" means may be named further back.
    const before = at?.speeches.some(({ speaker }) => isPronounFor(speaker)) ? FAR_BEFORE : 1;
    const beside = new Set(
      (at ? all.slice(Math.max(0, at.index - before), at.index + 2) : []).flatMap(({ words }) =>
        words.filter(({ isCapital }) => isCapital).map(({ text }) => rootOf(text)),
      ),
    );
    const roots = at ? (speakerRoots(at, range) ?? subjectRoots(at)) : null;
    return {
      source,
      match,
      range,
      at,
      beside,
      // A draft that names whom the source quotes may mean just that person.
      isSure:
        at !== undefined &&
        goesOn(at, all[at.index - 1], roots) &&
        !statement?.words.some(({ text }) => roots?.has(rootOf(text))),
      roots,
    };
  });
  const first = voices[0] as (typeof voices)[number];
  const answer = {
    ...base,
    source: first.source.id,
    at: first.range,
    speaker:
      first.at?.speeches.find(({ start, end }) => start <= first.range.start && first.range.end <= end)
        ?.speaker?.name ?? null,
    changes: [],
  };
  const own = statement && (speakerRoots(statement, base) ?? subjectRoots(statement));
  const named = voices.filter(({ roots }) => roots !== null && roots.size > 0);
  // Who is named beside the words may have said them.
  const isBeside = voices.some(({ beside }) => [...(own ?? [])].some((root) => beside.has(root)));
  const isPronoun = voices.every(
    ({ at, isSure }) => !isSure && at?.speeches.some(({ speaker }) => isPronounFor(speaker)),
  );
  const isOthers =
    own != null &&
    (!isBeside || (!isPronoun && speakerRoots(statement as Statement, base) !== null)) &&
    own.size > 0 &&
    named.length > 0 &&
    named.length === voices.length &&
    !named.some(({ roots }) => [...own].some((root) => roots?.has(root)));
  if (isOthers)
    return {
      ...answer,
      verdict: 'other speaker',
      why: `${outletWithDay(first.source)} gives these words to ${answer.speaker}`,
    };
  const outlet =
    statement &&
    outletNamed(
      statement,
      voices.map(({ source }) => source),
    );
  if (outlet)
    return {
      ...answer,
      verdict: 'other article',
      why: `these words are in ${outletWithDay(first.source)}, not in ${outlet}`,
    };
  return { ...answer, verdict: 'exact', why: `${outletWithDay(first.source)} prints it` };
}

/** Whether "she added" goes on with whom the sentence before quotes by name, within a paragraph: whom it means is sure then. */
function goesOn(at: Statement, before: Statement | undefined, roots: ReadonlySet<string> | null): boolean {
  const speaker = at.isParagraphStart ? null : before?.speeches.find((one) => one.cue !== null)?.speaker;
  return speaker ? [...(nameRoots(speaker) ?? [])].some((root) => roots?.has(root)) : false;
}

/** The publisher that the sentence gives the words to, where none of the sources that print them is its. */
function outletNamed({ source, start, end }: Statement, printing: readonly Source[]): string | undefined {
  const sentence = onOneLine(source.text.slice(start, end));
  const outlet =
    /\b(?:told|in an interview with|as quoted by|quoted by|reported by|according to)\s+(?:the\s+)?((?:\p{Lu}[\p{L}.&'-]*\s?){1,4})/u
      .exec(sentence)?.[1]
      ?.trim();
  if (!outlet) return undefined;
  const isOutlet =
    /(?:Times|Post|News|Herald|Reuters|AFP|BBC|CNN|Guardian|Telegraph|Journal|Press|Page|Daily|Wire|Tribune|Gazette)/u.test(
      outlet,
    );
  if (!isOutlet) return undefined;
  const plain = outlet.toLowerCase();
  return printing.some(
    ({ id, metadata, text }) =>
      `${metadata.publisher ?? ''} ${id.replaceAll('-', ' ')}`.toLowerCase().includes(plain) ||
      plain.includes((metadata.publisher ?? '\0').toLowerCase()) ||
      // An article that took the words over from that outlet names it.
      text.toLowerCase().includes(plain),
  )
    ? undefined
    : outlet;
}
