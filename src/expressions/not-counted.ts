import { isAgeOfName } from './ages/name.ts';
import { readClock } from './clock.ts';
import { isPast } from './dates/clause-words.ts';
import { isBeforeForeignWord, isBesideForeignMonth } from './en/foreign-months.ts';
import { CARDINALS, ORDINALS, UNITS_OF_TIME, wordSet } from './en/words.ts';
import { isHouseNumber } from './house-numbers.ts';
import { CALLED, isNumberOfSomething, isWordRunOn } from './numbers-of-things.ts';
import { isScore, isScoreInWords, isSet } from './scores.ts';
import type { TokenStream } from './tokens.ts';

/** What makes a number a quantity, a code, a page or an address, and so not a count. */
const FOLLOWING = new Set([
  '%', 'percent', 'per', 'pct', 'km', 'kilometers', 'kilometres', 'miles', 'c', 'f', '\u00B0', 'am', 'pm', 'a.m', 'p.m', 'gmt', 'bc', 'b.c', 'bce', 'ad', 'a.d', 'ce', '$', '/', ':',
]); // biome-ignore format: a list
const BEFORE = new Set([
  'a.d', 'ad', 'no.', 'no', 'nos', 'number', '$', '\u20AC', '\u00A3', '\u00A5', '#', '/', ':', '+', 'aged', 'age', 'room', 'highway', 'route', 'road', 'flight', 'boeing',
  'airbus', 'version', 'channel', 'apollo', 'page', 'pages', 'top', 'chapter', 'article', 'section', 'line', 'gate', 'unit', 'phase', 'level',
  'formula', 'type', 'model', 'mark', 'platform', 'district', 'sector', 'zone', 'ward', 'terminal', 'pier', 'bay', 'block', 'apartment', 'suite', 'rule', 'law',
  'resolution', 'category', 'stage', 'class', 'group', 'interstate', 'psalm', 'verse', 'act', 'scene', 'episode', 'season', 'volume', 'vol', 'figure', 'table',
  'courtroom', 'court', 'junction', 'junctions', 'lanes', 'rooms', 'gates', 'platforms', 'lot', 'lots', 'exit', 'track', 'hall', 'studio', 'bus', 'berth', 'hangar', 'seat', 'aisle', 'lane', 'hole', 'grade', 'division', 'reactor', 'battalion', 'brigade', 'precinct', 'carriage', 'borehole', 'ios', 'android', 'paragraph', 'clause', 'annex', 'appendix', 'tier',
]); // biome-ignore format: a list

/** Of what is numbered in a row: "lots 112 to 140", "pages 3 and 4". */
const NAMED_IN_ROWS = new Set([
  'grade',
  'grades',
  'division',
  'lots',
  'lot',
  'pages',
  'chapters',
  'rooms',
  'lanes',
  'gates',
  'junctions',
  'platforms',
  'seats',
  'sections',
  'articles',
  'verses',
  'nos',
  'numbers',
  'flights',
  'routes',
  'channels',
  'rows',
  'holes',
  'paragraphs',
]);

/** What a table counts, before a number in brackets. */
const COUNTED_IN_TABLES = wordSet(
  'dead killed deaths injured wounded missing hurt rescued arrested total totals votes seats cases men women children boys girls people others',
);

const isGluedNumber = (stream: TokenStream, i: number): boolean =>
  stream.at(i)?.kind === 'number' && (stream.at(i)?.glued ?? false);

/** The words after a name that make its number a part of it: "Boeing 747 to carry", "Windows 95, which". */
function namesSomething(stream: TokenStream, start: number, next: number): boolean {
  // "Total 3,102": no name has a number in groups.
  const own = stream.at(start);
  if (own && own.end - own.start > own.text.length) return false;
  const before = stream.at(start - 1);
  // "An iPhone 15": a capital within a word makes a name of it.
  if (before?.kind === 'word' && /^[a-z]{1,2}[A-Z]/u.test(before.spelling?.raw ?? ''))
    return stream.at(start)?.kind === 'number';
  if (before?.kind !== 'word' || !before.capital || stream.at(start)?.kind !== 'number') return false;
  // "Windows 11 is out", "the Peugeot 208 was seen": several of something take no verb of one.
  if (stream.isWord(next, 'is', 'was', 'has') && stream.text(start) !== '1') return true;
  // "The FTSE 100 closed", "the Nikkei 225 fell": a verb comes right after, and nothing that is counted.
  const isVerb =
    isPast(stream.at(next) ?? before) || stream.isWord(next, 'closes', 'rises', 'falls', 'index');
  const isAcronym =
    before.spelling !== undefined &&
    before.spelling.raw.length > 2 &&
    before.spelling.raw === before.spelling.raw.toUpperCase();
  if (
    isVerb &&
    stream.at(next)?.kind === 'word' &&
    (isAcronym || stream.isWord(start - 2, 'the') || stream.isMark(start - 2, '&'))
  )
    return true;
  if (start < 2) return false;
  // The capital of a sentence's first word says nothing.
  const opens = stream.isMark(start - 2, '.', '!', '?', '"', ':');
  if (opens || stream.at(start)?.kind !== 'number') return false;
  const following = stream.at(next);
  return (
    following === undefined ||
    (following.kind === 'mark' && following.text !== '-' && following.text !== '(') ||
    stream.isWord(next, 'to', 'in', 'on', 'at', 'from', 'and', 'with', 'for', 'is')
  );
}

/** "2.4.1", "10.0.0.1": one of several numbers with points between. */
const isDotted = (stream: TokenStream, start: number, next: number): boolean =>
  (stream.isMark(start - 1, '.') && (stream.at(start)?.glued ?? false) && isGluedTo(stream, start - 1)) ||
  (stream.isMark(next, '.') && (stream.at(next)?.glued ?? false) && isGluedNumber(stream, next + 1));

/** Whether a mark follows a number without a space. */
const isGluedTo = (stream: TokenStream, i: number): boolean =>
  (stream.at(i)?.glued ?? false) && stream.at(i - 1)?.kind === 'number';

/** A code, an age, a telephone number, a number of something's name: a number that counts nothing. */
export function countsNothing(stream: TokenStream, start: number, next: number): boolean {
  const before = stream.text(start - 1);
  // "Born 1818, died 1865", "(1865)": a bare year beside them is not a count.
  if (
    stream.isWord(start - 1, 'born', 'died', 'circa', 'b', 'd') &&
    /^1\d{3}$|^20\d\d$/u.test(stream.text(start))
  )
    return true;
  // "Day two"; "the same day two men fled" counts.
  if (
    stream.isWord(start - 1, 'day') &&
    !stream.isWord(start - 2, 'same', 'that', 'this', 'next', 'other', 'previous', 'following', 'one')
  )
    return true;
  // "1,200 votes, give or take 50": how far off the number may be.
  if (before === 'take' && stream.isWord(start - 2, 'or') && stream.isWord(start - 3, 'give')) return true;
  // "On board: 126 passengers": a colon apart from its number introduces it, but for numbers that are names.
  const isIntroduced = before === ':' && !stream.at(start)?.glued;
  // "She confirms the figure: six of them": what is numbered is numbered in digits.
  const isInDigits = /^\d/u.test(stream.text(start));
  if (
    isIntroduced &&
    isInDigits &&
    (BEFORE.has(stream.text(start - 2)) || CALLED.has(stream.text(start - 2)))
  )
    return true;
  // "# Seven die in bus crash": a mark apart from its number is that of a heading.
  const isHeading = before === '#' && !stream.at(start)?.glued;
  if (
    (BEFORE.has(before) && !isIntroduced && !isHeading) ||
    (before === '.' && stream.isWord(start - 2, 'no', 'nos', 'vol', 'p', 'pp'))
  )
    return true;
  // "Lots 112 to 140", "lanes 3 and 4": the second of two numbers that are names.
  if (
    stream.isWord(start - 1, 'to', 'and') &&
    stream.at(start - 2)?.kind === 'number' &&
    NAMED_IN_ROWS.has(stream.text(start - 3))
  )
    return true;
  // "Leeds (3)", "Article (14)": beside a name, neither an age nor a number of anything.
  if (
    before === '(' &&
    stream.isMark(next, ')') &&
    stream.at(start - 2)?.kind === 'word' &&
    stream.at(start - 2)?.capital &&
    // "Killed (12), injured (30)": the head of a table.
    !COUNTED_IN_TABLES.has(stream.text(start - 2))
  )
    return true;
  if (isBesideForeignMonth(stream, start, next) || isBeforeForeignWord(stream, next)) return true;
  if (isDotted(stream, start, next) || isScore(stream, start, next) || isSet(stream, start, next))
    return true;
  if (isScoreInWords(stream, start, next) || isNumberOfSomething(stream, start, next)) return true;
  if (stream.at(start)?.kind === 'number' && isHouseNumber(stream, next)) return true;
  // "1.234 Menschen", "3.200 pessoas": a point before three digits and a noun is not a fraction of one.
  if (
    /^[1-9]\d{0,2}\.\d{3}$/u.test(stream.text(start)) &&
    (stream.at(next)?.capital ? !stream.isWord(next, 'n', 'e', 's', 'w') : isNounHere(stream, next))
  )
    return true;
  // "Around 2.30 in the afternoon": the words after make a time of it.
  const clock = readClock(stream, start);
  if (clock && clock.next > next && stream.at(start)?.kind === 'number') return true;
  // "Around 7 o'clock".
  if (stream.after(next, ['o', "'", 'clock']) !== undefined || stream.isWord(next, 'oclock')) return true;
  // F-16, COVID-19, 555-0142, 3-1, 40s.
  if (stream.isMark(start - 1, '-') && stream.at(start - 1)?.glued && stream.at(start)?.glued) return true;
  if (stream.isMark(next, '-') && stream.at(next)?.glued && isGluedNumber(stream, next + 1)) return true;
  // "Four-by-four", "4x4": the size of something.
  if (isSize(stream, start - 1) || isSize(stream, next)) return true;
  // "A four-under-par 68", "two-over".
  if (stream.isMark(next, '-') && stream.isWord(next + 1, 'under', 'over')) return true;
  // "1.2 x 2.4 m": one side of a size.
  if (stream.isWord(next, 'x') && stream.at(next + 1)?.kind === 'number') return true;
  const following = stream.text(next);
  const isGlued = stream.at(next)?.glued ?? false;
  if (isGlued && stream.at(next)?.kind === 'word' && stream.at(next - 1)?.kind === 'number')
    return !isWordRunOn(stream, next);
  if (stream.isMark(next, "'") && isGlued && stream.isWord(next + 1, 's')) return true;
  if (stream.at(start)?.glued && stream.at(start - 1)?.kind === 'word') return true;
  if (FOLLOWING.has(following) || UNITS_OF_TIME.has(following)) return true;
  if (stream.isMark(next, '-') && UNITS_OF_TIME.has(stream.text(next + 1))) return true;
  if (namesSomething(stream, start, next) || isAgeOfName(stream, start, next)) return true;
  return isOfWhole(stream, start) || isPronoun(stream, start, next);
}

/** Whether a word comes that may be a noun, and none that holds a sentence together. */
const isNounHere = (stream: TokenStream, i: number): boolean => {
  const token = stream.at(i);
  return (
    token?.kind === 'word' &&
    !token.glued &&
    token.text.length > 3 &&
    !stream.isWord(
      i,
      'from',
      'with',
      'after',
      'when',
      'while',
      'against',
      'this',
      'last',
      'million',
      'billion',
      'trillion',
      'were',
      'compared',
      'over',
      'during',
      'that',
    )
  );
};

/** What joins the sides of a size: "by" between hyphens, "×". */
const isSize = (stream: TokenStream, i: number): boolean =>
  stream.isMark(i, '\u00D7') ||
  (stream.isMark(i, '-') && (stream.isWord(i + 1, 'by') || stream.isWord(i - 1, 'by')));

/** "A third of the 30 men" does not count thirty. */
function isOfWhole(stream: TokenStream, start: number): boolean {
  const of = stream.isWord(start - 1, 'the') ? start - 2 : start - 1;
  return (
    stream.isWord(of, 'of') &&
    (stream.isWord(of - 1, 'half', 'most', 'quarter', 'quarters', 'thirds') ||
      ORDINALS.has(stream.text(of - 1)))
  );
}

/** Whether what follows "one of" is a number or a group that was named, or "only" says that no other was. */
function isCountedOut(stream: TokenStream, start: number, following: number): boolean {
  if (stream.isWord(following, 'whom', 'them', 'which')) return true;
  if (stream.isWord(start - 1, 'only', 'just', 'exactly')) return true;
  const at = stream.isWord(following, 'the', 'its', 'their', 'his', 'her', 'those', 'these')
    ? following + 1
    : undefined;
  if (at === undefined) return false;
  return stream.at(at)?.kind === 'number' || (CARDINALS.get(stream.text(at)) ?? 0) > 1;
}

/** What anyone does, thinks or may do: "one never knows", "one must". */
const OF_ANYONE = wordSet(
  'never always often ought cannot wonders knows thinks hopes feels imagines suspects supposes assumes expects wants wishes does sees looks reads hears gets needs finds says learns',
);
/** What may be said of anyone, or of the one of several that were counted. */
const MAY = wordSet('can could must might may should would will');
/** How far back somebody else may have been counted, in tokens. */
const COUNTED_REACH = 30;

/** "One never knows", "one can only guess": anyone. In "two were held, one may be charged" it is one of them. */
function isAnyone(stream: TokenStream, start: number, next: number): boolean {
  if (stream.isWord(start - 1, 'no', 'only', 'just', 'another', 'and', 'or', 'with')) return false;
  if (OF_ANYONE.has(stream.text(next))) return true;
  if (!MAY.has(stream.text(next)) || stream.isWord(next + 1, 'of')) return false;
  for (let k = start - 1; k >= Math.max(0, start - COUNTED_REACH); k--)
    if (stream.at(k)?.kind === 'number' || (CARDINALS.get(stream.text(k)) ?? 0) > 1) return false;
  return true;
}

/** "This one burned", "the big one struck", "a new one was built": something that was named before. */
function isNamedBefore(stream: TokenStream, start: number, next: number): boolean {
  const following = stream.at(next);
  const isAlone = following === undefined || following.kind === 'mark' || isPast(following) || stream.isWord(next, 'was', 'is', 'has', 'had', 'will', 'that', 'in', 'for', 'to', 'on'); // biome-ignore format: one condition
  if (!isAlone || (following?.kind === 'mark' && following.glued && following.text === '-')) return false;
  if (stream.isWord(start - 1, 'this', 'that', 'which', 'another')) return true;
  const described = stream.at(start - 1);
  return (
    described?.kind === 'word' &&
    !described.capital &&
    described.text.length > 2 &&
    stream.isWord(start - 2, 'a', 'an', 'the', 'this', 'that', 'another') &&
    !isPast(described)
  );
}

/** "One of the talks", "one side", "the one you mentioned", "that one": no number that somebody counted. */
function isPronoun(stream: TokenStream, start: number, next: number): boolean {
  if (!stream.isWord(start, 'one') || next !== start + 1) return false;
  // "Only one of the four engines", "one of whom died": one that was counted out of a number or a group.
  if (stream.isWord(next, 'of') && isCountedOut(stream, start, next + 1)) return false;
  const following = stream.at(next);
  if (isAnyone(stream, start, next) || isNamedBefore(stream, start, next)) return true;
  return (
    stream.isWord(next, 'of', 'another', 'hand', 'day', 'that', 'side', 'who', 'whose', 'which', 'thing', 'is', 'to', 'you', 'he', 'she', 'they', 'we', 'i') ||
    stream.isWord(start - 1, 'the', 'this', 'that', 'which', 'no', 'any', 'every', 'each', 'some', 'another', 'last', 'next', 'previous', 'only', 'little') &&
      (following === undefined || following.kind === 'mark' || stream.isWord(next, 'you', 'he', 'she', 'they', 'we', 'i', 'is', 'was', 'with', 'in', 'on', 'before', 'after', 'do', 'does', 'has', 'had', 'will', 'can', 'may'))
  ); // biome-ignore format: one condition
}
