import type { Statement } from '../../articles/statements/index.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { hasForm, NO_WORDS, rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence must share besides the place, for another place in it to be where the same thing was. */
const SAME_PLACE = 0.6;
const AS_NEAR = 0.75;
const NEAREST = 5;
/** Words after which a name is where something was, or where it went. */
const WHERE = /^(?:in|at|near|outside|to|from|into|toward|towards|off)$/u;

/** Nouns for what is in one place and is called by it. */
const THING =
  /^(?:factor(?:y|ies)|plants?|sites?|works|mills?|mines?|depots?|warehouses?|offices?|branch(?:es)?|stores?|shops?|schools?|colleges?|campus|hospitals?|clinics?|courts?|prisons?|jails?|stations?|airports?|ports?|terminals?|base|barracks|stadium|ground|pitch|arena|museum|library|church|mosque|temple|bridge|tunnel|dam|reservoir|quarry|bakery|brewery|farms?|camps?|headquarters|laborator(?:y|ies)|shipyard|refinery|theatre|hotel)$/u;

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

/** Names before a noun of a thing that is somewhere: "its Wexcombe factory", "the Sowden bakery". */
function namedThingsIn({ words, mentions }: Statement): Place[] {
  return words.flatMap((word, i) => {
    if (!/^(?:the|its|his|her|their|our|a|an)$/u.test(word.lower)) return [];
    let to = i + 1;
    while (words[to]?.isCapital && !words[to]?.isMark && to < i + 4) to++;
    const row = words.slice(i + 1, to);
    const [first] = row;
    const next = words[to];
    if (!first || !next || next.isMark || !THING.test(next.lower)) return [];
    if (mentions.some(({ start, end }) => start <= first.start && first.start < end)) return [];
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
  const places = [...placesIn(statement), ...namedThingsIn(statement)];
  if (places.length !== 1) return undefined;
  const [{ name, roots }] = places as [Place];
  const content = rootsOf(statement.words, statement.mentions);
  for (const root of roots) content.delete(root);
  if (content.size < 2) return undefined;
  const near = corpus
    .nearestInContext({ roots: content }, NEAREST)
    .filter(({ share }) => share >= SAME_PLACE);
  const [first] = near;
  if (!first) return undefined;
  const same = near.filter(({ share }) => share >= first.share * AS_NEAR);
  const isThere = ({ known }: (typeof near)[number]): boolean =>
    roots.some((root) => hasForm(known.around, root) || corpus.datelineOf(known.statement.source).has(root));
  if (same.some(isThere)) return undefined;
  const others = same
    .flatMap(({ known: { statement: one } }) => [...placesIn(one), ...namedThingsIn(one)])
    .filter((place) => !place.roots.some((root) => roots.includes(root)));
  const [other] = others;
  if (!other) return undefined;
  return {
    verdict: 'contradicted',
    why: `the draft says "${name}"; ${sourceOf(first.known)} says "${other.name}"`,
    by: [groundOf(first.known, 'contradicts')],
  };
}
