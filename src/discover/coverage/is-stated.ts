import type { Mention } from '../../values/mention.ts';

/** What the reader is taken to know already: "the two sides", "both countries". */
const KNOWN_FEW = /\b(?:the|these|those|both|all|its|their|our|other) $/iu;
/** Ordinals that order nothing: "the first time", "third countries", "first of all". */
const IDLE_AFTER =
  /^[ -](?:time|times|of all|and foremost|choice|lady|hand|aid|place|step|priority|minister|glance|sight|instance|part(?:y|ies)|countr(?:y|ies)|persons?|world|states?|nations?|half|name)\b/iu;
const IDLE_BEFORE = /\b(?:at|our|my|your|his|her|their) $/iu;

/** The rest of a telephone number, or of another number in groups. */
const GROUP_BEFORE = /(?:\+|\d[ -]|\d\) ?)$/u;
const GROUP_AFTER = /^[ -]\d{2}/u;
/** What a number names and does not count: a box, a room, a page. */
const NAMED_BEFORE =
  /\b(?:box|room|suite|flat|unit|apt|apartment|page|pp?|section|article|chapter|clause|resolution|route|channel|number|no|floor)\.? $/iu;
const ADDRESS_AFTER =
  /^[a-z]?,? (?:\p{Lu}[\p{L}.'-]{0,30} ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|boulevard|blvd|drive|square|place|court|highway|plaza|terrace)\b/iu;

/** "Puts safety first" orders nothing. */
const PUT_BEFORE = /\b(?:put|puts|putting)\b[^.,;:!?"]{0,80} $/iu;
/** A number in a compound says of what kind a thing is: "90-degree angle", "two-way street". */
const COMPOUND_AFTER = /^-\p{L}/u;
/** The lowest number that "some", "several" and "many" can mean: nothing counted could show them wrong. */
const VAGUE_LOW = 3;
/** "For years", "spent hours": a length without a number. */
const BARE_LENGTH = 'duration/bare-plural';

/** "Some", "several", "many" and "few": numbers that are open above and begin with the smallest. */
const isVague = ({ value }: Mention): boolean =>
  value?.kind === 'interval' &&
  value.strict.low <= VAGUE_LOW &&
  value.strict.high === Number.POSITIVE_INFINITY;

/** "One" before its noun mostly singles somebody out, and counts nothing: "one passenger said". */
const isOne = ({ text }: Mention): boolean => text.toLowerCase() === 'one';

/** Whether an expression says something that could be wrong. */
export function isStated(folded: string, mention: Mention): boolean {
  const { type, value, start, end, isReference, counted, grammar } = mention;
  if (isReference || grammar === BARE_LENGTH) return false;
  // A path or an address on the web, and not a date or a number.
  if (/[/=@_]$/u.test(folded.slice(0, start).slice(-1)) || /^[/=@_]\S/u.test(folded.slice(end, end + 2)))
    return false;
  const before = folded.slice(Math.max(0, start - 12), start);
  const following = folded.slice(end, end + 16);
  if (type === 'ordinal')
    return (
      !IDLE_AFTER.test(following) &&
      !IDLE_BEFORE.test(before) &&
      !PUT_BEFORE.test(folded.slice(Math.max(0, start - 100), start))
    );
  if (type !== 'count') return true;
  if (GROUP_BEFORE.test(before) || GROUP_AFTER.test(following)) return false;
  if (counted?.state) return true;
  if (COMPOUND_AFTER.test(following) || isOne(mention) || isVague(mention)) return false;
  if (NAMED_BEFORE.test(before) || ADDRESS_AFTER.test(folded.slice(end, end + 120))) return false;
  if (counted?.noun == null) return value !== null && value.kind === 'interval' && (value.best ?? 99) > 2;
  const isFew = value?.kind === 'interval' && value.strict.high <= 2;
  return !(isFew && KNOWN_FEW.test(before));
}
