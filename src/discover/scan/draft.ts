import type { Source } from '../../articles/source.ts';
import { readMentions } from '../../expressions/index.ts';
import { questionId } from '../../registry/question-id.ts';
import { foldPhrase } from '../../text/fold.ts';
import { printableLine } from '../../text/printable.ts';
import { freeId, slug } from '../../text/slug.ts';
import { type TypeName, valueType } from '../../values/index.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import { quoted } from '../../yaml/inline.ts';
import { leadsAsOf } from './as-of.ts';
import type { Candidate, CandidateClaim, CandidatePosition } from './candidate.ts';

/** A question with its claims as text of a registry, without the indent of the map that it goes into. */
export interface DraftQuestion {
  readonly id: string;
  readonly lines: readonly string[];
}

/** Claims of a position that a draft holds: a person adds the rest, or not. */
const MOST_CLAIMS = 3;

/** Candidates as questions and claims, ready to edit. Reasons are as comments. */
export function draftOf(
  candidates: readonly Candidate[],
  sources: readonly Source[],
  taken: ReadonlySet<string>,
): DraftQuestion[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const ids = new Set(taken);
  return candidates.map((candidate) => {
    const { rule, type, ask, score, why, positions } = candidate;
    const id = freeId(idOf(candidate), (one) => ids.has(one));
    ids.add(id);
    const isRead = isReadFromWords(valueType(type));
    const isChoice = !isRead && type !== 'yesno' && type !== 'name';
    const lines = [
      `# ${printableLine(`${rule}, score ${score.toFixed(2)}: ${why}`)}`,
      `${id}:`,
      `  ask: ${scalar(oneLine(ask))}`,
      `  type: ${isChoice ? 'choice' : type}`,
    ];
    if (isChoice) {
      lines.push('  options:');
      for (const [option, label] of optionsOf(positions)) lines.push(`    ${option}: ${scalar(label)}`);
    }
    lines.push('  claims:');
    for (const position of positions) {
      lines.push(`    # ${printableLine(position.label)}`);
      for (const claim of apartOf(position.claims).slice(0, MOST_CLAIMS))
        lines.push(...claimLines(claim, position, candidate, byId.get(claim.source)));
    }
    return { id, lines };
  });
}

/** Claims without those whose words another one of the same article holds too. */
const apartOf = (claims: readonly CandidateClaim[]): CandidateClaim[] =>
  claims.filter(
    ({ source, start, end }, i) =>
      !claims.slice(0, i).some((other) => other.source === source && other.start < end && start < other.end),
  );

/** A name is known by its letters, anything else by the words of its question. */
const idOf = ({ type, slot, ask }: Candidate): string =>
  type === 'name' ? slug(slot) : questionId(ask.replace(/“[^”]*”/gu, ' '));

const optionsOf = (positions: readonly CandidatePosition[]): Map<string, string> =>
  new Map(positions.map(({ value, label }) => [slug(value), label]));

function claimLines(
  claim: CandidateClaim,
  { value }: CandidatePosition,
  { type, rule, isRunning }: Candidate,
  source: Source | undefined,
): string[] {
  const { quote, speaker } = claim;
  const lines = [`    - source: ${scalar(claim.source)}`];
  if (speaker !== null) lines.push(`      speaker: ${scalar(oneLine(speaker))}`);
  lines.push(`      quote: ${scalar(oneLine(quote))}`);
  const prefix = source ? prefixFor(source.text, claim) : undefined;
  if (prefix !== undefined) lines.push(`      prefix: ${scalar(oneLine(prefix))}`);
  const asOf = isRunning === true && source ? dayOfCount(source, claim, rule === 'contradiction') : undefined;
  if (asOf !== undefined) lines.push(`      as_of: ${JSON.stringify(asOf)}`);
  if (type === 'yesno') lines.push(`      value: ${value}`);
  else if (type === 'name') lines.push(`      value: ${scalar(oneLine(value))}`);
  else if (!isReadFromWords(valueType(type))) lines.push(`      value: ${slug(value)}`);
  else {
    const read = valuesIn(quote, type, source);
    const own = read.find(({ canonical }) => canonical === value);
    if (!own) {
      lines.push(`      value: ${JSON.stringify(value)}`);
      lines.push('      because: read in its sentence');
    } else if (new Set(read.map(({ key }) => key)).size > 1)
      lines.push(`      pick: ${scalar(oneLine(own.words))}`);
  }
  return lines;
}

/** UTF-16 units before and after a quote in which its sentence may say of which day a count is. */
const NEARBY = 80;
const DAY = /\d{4}-\d\d-\d\d/u;

/**
 * The day that a count stood at: by its sentence ("as of Sunday", "by midnight on Saturday"), else, of one that the next article could only have
 * raised, the day of the page.
 */
function dayOfCount(
  source: Source,
  { quote, start, end, published }: CandidateClaim,
  isOfPage: boolean,
): string | undefined {
  const anchor = source.metadata.written ?? source.metadata.published ?? undefined;
  const before = source.text.slice(Math.max(0, start - NEARBY), start).replace(/^.*[.!?\n]\s/su, '');
  const words = before + quote + source.text.slice(end, end + NEARBY).replace(/[.!?\n]\s.*$/su, '');
  for (const mention of readMentions(words, { anchor })) {
    const value = valueType('date')?.read?.(mention);
    const day = value && DAY.exec(value.canonical)?.[0];
    if (day !== undefined && (AS_OF.test(words.slice(0, mention.start)) || leadsAsOf(mention.text)))
      return day;
  }
  return isOfPage ? (DAY.exec(published ?? '')?.[0] ?? undefined) : undefined;
}

/** Words before a day for which a count holds. */
const AS_OF =
  /\b(?:as of|by|until|up to)\s+(?:(?:late|early|midnight|noon|midday|dawn|dusk|nightfall|the (?:morning|evening|end) of|\d[\d:.]*\s*[ap]\.?m\.?)\s+(?:on\s+)?)?$/iu;

/** The values of a type that a quote holds, as a registry will read them. */
function valuesIn(
  quote: string,
  type: TypeName,
  source: Source | undefined,
): { canonical: string; key: string; words: string }[] {
  const anchor = source?.metadata.written ?? source?.metadata.published ?? undefined;
  return readMentions(foldPhrase(oneLine(quote)), { anchor }).flatMap((mention) => {
    const read = valueType(type)?.read?.(mention);
    return read ? [{ canonical: read.canonical, key: JSON.stringify(read), words: mention.text }] : [];
  });
}

/** Words before a quote that its source prints more than once; undefined where it is printed once. */
function prefixFor(text: string, { quote, start }: CandidateClaim): string | undefined {
  const first = text.indexOf(quote);
  if (first < 0 || text.indexOf(quote, first + 1) < 0) return undefined;
  const lead = text.slice(Math.max(0, start - 60), start).replace(/^[\s\S]*[\r\n]/u, '');
  const words = lead.trim().split(/\s+/u).slice(-6).join(' ');
  return words === '' ? undefined : words;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Words that YAML takes for something else than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n)$/iu;

/** A scalar of YAML: plain where it is plain words, else in double quotes with what cannot be printed escaped. */
export function scalar(text: string): string {
  if (/^\p{L}[\p{L}\p{M}\p{N} .,'’()%-]*$/u.test(text) && !NOT_TEXT.test(text) && !/\s$|: /u.test(text))
    return text;
  return quoted(text);
}
