import type { Source } from '../../articles/source.ts';
import type { Claim, RecordFault } from '../../check/read/claim.ts';
import { readModality } from '../../check/read/modality.ts';
import { isReadable } from '../../check/read/resolve-value.ts';
import { printedWords } from '../../quotes/exact/reprint.ts';
import { findQuote, placeOfQuote, type TextRange } from '../../quotes/find-quote.ts';
import type { Directory } from '../../registry/entities.ts';
import type { Question } from '../../registry/model.ts';
import type { ClaimData } from '../../registry/schema.ts';
import { didYouMean } from '../../text/nearest.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import { readyClaim } from '../find/ready-claim.ts';
import type { ClaimChange, ClaimReason, Words } from './answer.ts';
import type { ClaimChecker } from './claim-check.ts';
import { dateFault, yearOf } from './date-in-source.ts';
import type { NameFinder } from './named.ts';
import { speakerFault } from './speaker.ts';
import { unorderedFault } from './value-in-words.ts';

/** What claims are verified against. */
export interface ClaimContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly checker: ClaimChecker;
  readonly directory: Directory;
  readonly finder: NameFinder;
}

/** What became of one claim, looked at by itself. */
export type ClaimVerdict =
  | { readonly claim: Claim; readonly data: ClaimData; readonly notes: readonly string[] }
  | {
      readonly reason: ClaimReason;
      readonly message: string;
      readonly nearest?: Words;
      /** With it the claim is taken. */
      readonly change?: ClaimChange;
      /** Changes that may make it right, and were not tried yet. */
      readonly offers?: readonly ClaimChange[];
    };

type Refusal = Extract<ClaimVerdict, { reason: ClaimReason }>;

export const isRefused = (verdict: ClaimVerdict): verdict is Refusal => 'reason' in verdict;

/** A quote longer than this (in UTF-16 units) carries more than one answer. */
const LONGEST_QUOTE = 400;

/** Words of a source as an answer shows them. */
export function wordsAt(source: Source, { start, end }: TextRange): Words {
  const { line, column } = source.lines.locate(start);
  return {
    source: source.id,
    file: source.file,
    line,
    column,
    start,
    end,
    quote: printedWords(source, { start, end }),
  };
}

/**
 * Holds one claim against its source: the quote, the value against its words, the speaker against the sentence. Where a
 * change is known that makes it right, it is given, and was verified in the same way.
 */
export function verifyClaim(question: Question, data: ClaimData, context: ClaimContext): ClaimVerdict {
  const verdict = verifyOnce(question, data, context);
  if (!isRefused(verdict)) return verdict;
  for (const change of changesFor(question, data, verdict, context)) {
    const changed = applyChange(data, change);
    const again = verifyOnce(question, changed, context);
    if (!isRefused(again))
      return { ...verdict, change, nearest: verdict.nearest ?? wordsAt(again.claim.source, again.claim) };
  }
  return verdict;
}

/** A claim with a change made to it. */
export function applyChange(data: ClaimData, { question: _, ...change }: ClaimChange): ClaimData {
  const changed: Record<string, unknown> = { ...data, ...change };
  for (const [key, value] of Object.entries(change)) if (value === null) delete changed[key];
  return changed as ClaimData;
}

function verifyOnce(question: Question, data: ClaimData, context: ClaimContext): ClaimVerdict {
  const { sources, checker, directory, finder } = context;
  const source = sources.get(data.source);
  if (!source) {
    const known = sources.size <= 20 ? ` Known: ${[...sources.keys()].join(', ')}.` : '';
    const near = didYouMean(data.source, sources.keys());
    return { reason: 'source-unknown', message: `There is no source "${data.source}".${near || known}` };
  }
  if (source.text === '')
    return {
      reason: 'source-without-text',
      message: `The text of ${source.id} is not kept here, so no quote of it can be checked. A person must add this claim.`,
    };
  if ((data.quote?.length ?? 0) > LONGEST_QUOTE)
    return {
      reason: 'quote-too-long',
      message: `The quote has ${data.quote?.length} characters. Quote the shortest words that carry the answer, ${LONGEST_QUOTE} at most.`,
    };
  const { claim, faults, problems } = checker.check(question, data);
  if (problems.length > 0)
    return data.value === undefined
      ? { reason: 'value-missing', message: `${problems.join(' ')}${knownAnswers(question)}` }
      : { reason: 'value-unknown', message: problems.join(' ') };
  const fault = faults.find(({ kind }) => kind !== 'wrong-weekday');
  if (fault) return refusalFor(fault, source, question, data, context);
  if (!claim) return { reason: 'value-missing', message: 'No value could be worked out. State the value.' };
  const { byPerson } = claim;
  if (byPerson)
    return {
      reason: 'value-not-in-words',
      message: byPersonMessage(question, data, byPerson.instead),
      nearest: wordsAt(source, claim),
    };
  if (isUnread(question, data, claim))
    return {
      reason: 'value-not-in-words',
      message: `Only English is read, so nothing shows that these words say ${JSON.stringify(data.value)}. Quote words that print its figures; what else they say, only a person may record.`,
      nearest: wordsAt(source, claim),
    };
  const said = speakerFault(claim, directory, finder);
  const wrong =
    dateFault(data, source, sources) ??
    modalityFault(data, claim) ??
    said ??
    unorderedFault(claim, directory, finder, data.because !== undefined);
  if (wrong)
    return { ...wrong, nearest: wordsAt(source, claim), ...(wrong === said && { offers: said.offers }) };
  return { claim, data, notes: faults.map(({ message }) => message) };
}

/** Ids of answers that are listed to whoever states none. */
const MOST_ANSWERS = 12;

function knownAnswers({ vocabulary }: Question): string {
  const ids = [...vocabulary.ids()];
  return ids.length === 0 || ids.length > MOST_ANSWERS ? '' : ` Known: ${ids.join(', ')}.`;
}

/** A value that rests on a person's reading: nothing in the words shows it, so no proposal may state it. */
function byPersonMessage({ type }: Question, { value }: ClaimData, instead: string | null): string {
  const stated = JSON.stringify(value);
  return instead === null
    ? `The words hold no ${type} that can be read, so nothing shows ${stated}. Quote the words that say it; what no words say, only a person may record.`
    : `The words do not say ${stated}${instead === '' ? '' : `; they say ${instead}`}. State what they say, or quote the words that say it.`;
}

/** Of words in another language, a stated value is shown by its figures alone: all of them, or one of a date. */
function isUnread(
  { type, valueType }: Question,
  { value }: ClaimData,
  { quote, source, value: stated }: Claim,
): boolean {
  if (!isReadFromWords(valueType) || value === undefined || isReadable(quote, source)) return false;
  const figures = (text: string): string[] =>
    (text.match(/\d+/gu) ?? []).map((digits) => String(Number(digits)));
  const printed = new Set(figures(quote));
  const wanted = figures(stated.canonical);
  if (wanted.length === 0) return true;
  const isDated = type === 'date' || type === 'period';
  return isDated
    ? !wanted.some((figure) => printed.has(figure))
    : !wanted.every((figure) => printed.has(figure));
}

const REASON_OF: Partial<Record<RecordFault['kind'], ClaimReason>> = {
  'quote-orphan': 'quote-nowhere',
  'quote-ambiguous': 'quote-ambiguous',
  'quote-drifted': 'quote-altered',
  'quote-misattributed': 'quote-in-another-source',
  'quote-stitched': 'quote-stitched',
  'value-not-in-quote': 'value-not-in-words',
  'source-undated': 'undated',
};

function refusalFor(
  fault: RecordFault,
  source: Source,
  question: Question,
  data: ClaimData,
  { sources, checker }: ClaimContext,
): Refusal {
  let reason = REASON_OF[fault.kind] ?? 'value-not-in-words';
  // What cannot be read says by itself what to state.
  let message = fault.kind === 'value-not-in-quote' ? fault.message : `${fault.message} ${fault.settles}`;
  let nearest = fault.found ? wordsAt(source, fault.found) : undefined;
  if (fault.kind === 'quote-drifted' && (data.prefix !== undefined || data.suffix !== undefined)) {
    const match = findQuote(source, { quote: data.quote ?? '' });
    if (match.verdict !== 'drifted') reason = 'quote-displaced';
  }
  if (fault.kind === 'quote-misattributed') {
    for (const other of sources.values()) {
      const place = other === source ? undefined : placeOfQuote(other, data.quote ?? '');
      if (place) nearest ??= wordsAt(other, place);
    }
  }
  if (fault.kind === 'value-not-in-quote' && data.value !== undefined) {
    const read = checker.check(question, applyChange(data, { value: null })).claim;
    message = read
      ? `The words say ${read.value.label} (${read.value.canonical}); the proposal states ${JSON.stringify(data.value)}. Leave value out, or quote the words that say it.`
      : byPersonMessage(question, data, '');
  }
  if (fault.kind === 'value-not-in-quote' && /^The quote says no /u.test(message))
    message = `The quote says no ${question.type} that can be read. Quote the words that say it; what no words say, only a person may record.`;
  return { reason, message, ...(nearest && { nearest }) };
}

/** Changes that may make a refused claim right, the least first. */
function changesFor(
  question: Question,
  data: ClaimData,
  { reason, nearest, offers = [] }: Refusal,
  context: ClaimContext,
): readonly ClaimChange[] {
  const without: ClaimChange =
    data.value !== undefined && isReadFromWords(question.valueType) ? { value: null } : {};
  const both = (change: ClaimChange): ClaimChange[] =>
    'value' in without ? [change, { ...change, ...without }] : [change];
  switch (reason) {
    case 'quote-altered':
      return nearest
        ? both({
            quote: nearest.quote,
            ...(data.prefix && { prefix: null }),
            ...(data.suffix && { suffix: null }),
          })
        : [];
    case 'quote-displaced':
      return both({
        ...(data.prefix !== undefined && { prefix: null }),
        ...(data.suffix !== undefined && { suffix: null }),
      });
    case 'quote-in-another-source':
      return nearest ? both({ source: nearest.source }) : [];
    case 'quote-ambiguous':
      return onePlaceOf(data, context);
    case 'undated':
      return yearOf(context.sources).map((anchor) => ({ anchor }));
    case 'value-not-in-words':
      return question.type === 'name' ? [{ value: data.quote ?? '' }] : 'value' in without ? [without] : [];
    case 'modality-not-in-words':
      return [{ modality: null }];
    case 'date-not-in-source':
      return [{ anchor: null, as_of: null }, { anchor: null }, { as_of: null }];
    default:
      return offers;
  }
}

/** The first of several places, separated from the others by more words or by the words before it. */
function onePlaceOf({ source: id, quote = '' }: ClaimData, { sources }: ClaimContext): ClaimChange[] {
  const source = sources.get(id);
  const match = source && findQuote(source, { quote });
  if (!source || match?.verdict !== 'ambiguous') return [];
  return match.ranges.slice(0, MOST_PLACES).flatMap((place) => {
    const ready = readyClaim(
      source,
      place,
      match.ranges.filter((other) => other !== place),
      { knowsAll: !match.more },
    );
    return ready.isUnambiguous ? [{ quote: ready.quote, prefix: ready.prefix, suffix: null }] : [];
  });
}

/** Places of an ambiguous quote that are tried. */
const MOST_PLACES = 3;

/** How surely the source says it is read from the words; a proposal may not make it surer. */
function modalityFault(data: ClaimData, claim: Claim): Refusal | undefined {
  const { modality } = data;
  const read = readModality(claim.quote);
  if (modality === undefined || modality === read || read === 'asserted') return undefined;
  return {
    reason: 'modality-not-in-words',
    message: `The words say it as ${read}; the proposal states ${modality}. Leave modality out: it is read from the words.`,
  };
}
