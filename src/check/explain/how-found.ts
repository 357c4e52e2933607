import type { Source } from '../../articles/source.ts';
import type { TextRange } from '../../quotes/find-quote.ts';
import type { RegistryClaim } from '../../registry/model.ts';
import { countOf, joinWords } from '../../text/compare-text.ts';
import type { ClaimTrace } from '../read/trace.ts';
import type { HowFound, PlacedWords } from './explanation.ts';

/** Printings of one passage, and places of one quote, that are listed one by one. */
const MOST_PLACES = 20;

/** A stretch of a source with its place. */
export const placedWords = (source: Source, { start, end }: TextRange): PlacedWords => ({
  file: source.file,
  ...source.lines.locate(start),
  start,
  end,
  text: source.text.slice(start, end),
});

const NOTHING = {
  prefix: null, suffix: null, evened: [], copies: [], places: [], nearest: null, elsewhere: [],
} as const; // biome-ignore format: one record

/** How the words of a claim were looked for, and what became of that. */
export function howFound(
  claim: RegistryClaim,
  { source, quote: trace }: ClaimTrace,
  sources: readonly Source[],
): HowFound {
  const { quote, at, prefix, suffix } = claim.data;
  const { match } = trace;
  if (quote === undefined || (source.text === '' && at)) return byOffsets(claim, source);
  const base = { ...NOTHING, wanted: quote, prefix: prefix ?? null, suffix: suffix ?? null };
  const between = contextWords(prefix, suffix);
  switch (match?.verdict) {
    case 'exact':
    case 'folded': {
      const { evened } = trace;
      const copies = trace.copies.map((range) => placedWords(source, range));
      const how =
        match.verdict === 'exact'
          ? `word for word${between}`
          : `once ${joinWords(evened)} were evened out${between}`;
      const alike = copies.map(({ line, column }) => `${line}:${column}`);
      return {
        ...base,
        how: match.verdict,
        evened,
        copies,
        sentences: [
          `${how}${copies.length > 0 ? '' : ', in one place'}`,
          ...(copies.length > 0
            ? [`the passage is printed again at ${joinWords(alike)}: printed twice, it is one place`]
            : []),
        ],
      };
    }
    case 'ambiguous': {
      const places = match.ranges.slice(0, MOST_PLACES).map((range) => placedWords(source, range));
      const many = `${match.ranges.length}${match.more ? ' or more' : ''} places`;
      return {
        ...base,
        how: 'ambiguous',
        places,
        sentences: [
          `in ${many}${between}: ${joinWords(places.map(({ line, column }) => `${line}:${column}`))}`,
          'the first of them is taken, and nothing says that it is the one meant',
        ],
      };
    }
    case 'displaced':
      return {
        ...base,
        how: 'displaced',
        nearest: placedWords(source, match.range),
        sentences: [`"${quote}" is in the source, but not${between.replace(/^,/u, '')}`],
      };
    case 'edited':
    case 'stitched': {
      const places = match.pieces.slice(0, MOST_PLACES).map((range) => placedWords(source, range));
      const pieces = joinWords(places.map(({ text, line, column }) => `"${text}" at ${line}:${column}`));
      return {
        ...base,
        how: match.verdict,
        places,
        nearest: match.verdict === 'stitched' ? placedWords(source, match.range) : null,
        sentences: [
          match.verdict === 'edited'
            ? `in the pieces that an editor left, in order and near each other${between}: ${pieces}`
            : `its pieces are too far apart, or in another order, to be one quote: ${pieces}`,
        ],
      };
    }
    default:
      return notFound(
        base,
        source,
        sources,
        trace.elsewhere,
        match?.verdict === 'drifted' ? match.range : null,
      );
  }
}

function notFound(
  base: Omit<HowFound, 'how' | 'sentences'>,
  source: Source,
  sources: readonly Source[],
  elsewhere: readonly string[],
  range: TextRange | null,
): HowFound {
  const nearest = range && placedWords(source, range);
  const others = sources.length - 1;
  const nowhere =
    others === 0
      ? 'and there is no other source'
      : `nor is it in ${others === 1 ? 'the other source' : `any of the other ${others} sources`}`;
  return {
    ...base,
    how: nearest ? 'drifted' : 'missing',
    nearest,
    elsewhere,
    sentences: [
      `"${base.wanted}" was looked for in the ${countOf(source.text.length - source.bodyStart, 'character')} of ${source.file}: word for word, then with typography evened out`,
      nearest
        ? `the nearest words there, at ${nearest.line}:${nearest.column}, is "${nearest.text}"; it is shown and never taken`
        : 'nothing near it is there',
      elsewhere.length > 0 ? `it is in ${joinWords(elsewhere)}` : nowhere,
    ],
  };
}

function byOffsets({ data }: RegistryClaim, source: Source): HowFound {
  const { start = 0, end = 0 } = data.at ?? {};
  const isInside = source.text === '' || (start < end && end <= source.text.length);
  const sentences = isInside
    ? `taken at the offsets ${start} to ${end} that the registry gives`
    : `the offsets ${start} to ${end} lie outside the text of ${source.id}`;
  return {
    ...NOTHING,
    how: isInside ? 'offsets' : 'missing',
    wanted: data.quote ?? null,
    sentences: [sentences],
  };
}

function contextWords(prefix: string | undefined, suffix: string | undefined): string {
  if (prefix === undefined && suffix === undefined) return '';
  if (suffix === undefined) return `, after the prefix "${prefix}"`;
  return prefix === undefined
    ? `, before the suffix "${suffix}"`
    : `, between the prefix "${prefix}" and the suffix "${suffix}"`;
}
