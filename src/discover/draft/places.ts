import type { Statement } from '../../articles/statements/index.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { NO_WORDS, rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence must share besides the place, for another place in it to be where the same thing was. */
const SAME_PLACE = 0.6;
const AS_NEAR = 0.75;
const NEAREST = 5;
/** Words after which a name is where something was, or where it went. */
const WHERE = /^(?:in|at|near|outside|to|from|into|toward|towards|off)$/u;

interface Place {
  readonly name: string;
  readonly roots: readonly string[];
}

/** Names after words of place: "in Lille", "at the port of Calder". */
function placesIn({ words, mentions }: Statement): Place[] {
  return words.flatMap((word, i) => {
    if (!WHERE.test(word.lower)) return [];
    let from = i + 1;
    while (
      /^(?:the|village|town|city|port|province|district|of)$/u.test(words[from]?.lower ?? '') &&
      from < i + 4
    )
      from++;
    let to = from;
    while (words[to]?.isCapital && !words[to]?.isMark && !NO_WORDS.has(words[to]?.text ?? '')) to++;
    const row = words.slice(from, to);
    const [first] = row;
    if (!first || mentions.some(({ start, end }) => start <= first.start && first.start < end)) return [];
    // "In Officer Berg's view" is nowhere.
    if (/['’]s?$/u.test(row.at(-1)?.text ?? '') || /^['’]s$/u.test(words[to]?.lower ?? '')) return [];
    return [{ name: row.map(({ text }) => text).join(' '), roots: row.map(({ text }) => rootOf(text)) }];
  });
}

/** Whether one of two sentences is of a place that the other does not name: "in Lessac, 12 were arrested". */
export function isElsewhere(a: Statement, b: Statement): boolean {
  const rootsIn = (one: Statement): Set<string> => new Set(placesIn(one).flatMap(({ roots }) => roots));
  const [own, other] = [rootsIn(a), rootsIn(b)];
  // A headline names no place where its article is of one.
  if (b.isHeadline || own.size + other.size === 0) return false;
  return ![...own].some((root) => other.has(root));
}

/** A place of which the sources say another for the same thing. */
export function judgePlaces(statement: Statement, corpus: Corpus): Part | undefined {
  const places = placesIn(statement);
  if (places.length !== 1) return undefined;
  const [{ name, roots }] = places as [Place];
  const content = rootsOf(statement.words, statement.mentions);
  for (const root of roots) content.delete(root);
  if (content.size < 2) return undefined;
  const near = corpus.nearest({ roots: content }, NEAREST).filter(({ share }) => share >= SAME_PLACE);
  const [first] = near;
  if (!first) return undefined;
  const same = near.filter(({ share }) => share >= first.share * AS_NEAR);
  const isThere = ({ known }: (typeof near)[number]): boolean =>
    roots.some((root) => known.around.has(root) || corpus.datelineOf(known.statement.source).has(root));
  if (same.some(isThere)) return undefined;
  const others = placesIn(first.known.statement).filter(
    (place) => !place.roots.some((root) => roots.includes(root)),
  );
  const [other] = others;
  if (!other) return undefined;
  return {
    verdict: 'contradicted',
    why: `the draft says "${name}"; ${sourceOf(first.known)} says "${other.name}"`,
    by: [groundOf(first.known, 'contradicts')],
  };
}
