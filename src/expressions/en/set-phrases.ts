import { groupByFirst, wordSet } from './words.ts';

/** Set phrases of English that hold a word of number or time and say nothing of either, as data. */

/** Phrases from their first word on; a hyphen may be anywhere between the words. */
const PHRASES = (
  'one by one, one at a time, one and all, one or other, one or the other, one on one, two on one, one horse, one trick pony, two horse race, two by two, two cents, two pence worth, five a side, six a side, seven a side, ' +
  'eleven a side, ten gallon hat, nine lives, third time lucky, fifth wheel, zero in on, zeroed in on, four poster, quarter pounder, quarter pounders, second in command, seconds in command, twelve step, ' +
  'day centre, day centres, day center, day centers, day care, day nursery, day trip, day trips, day tripper, day trippers, day school, day job, day jobs, week day, week days, night shift, night shifts, ' +
  'one off, one offs, one way, two way, one sided, two faced, two bit, one liner, one liners, one upmanship, one night stand, one man band, one stop shop, one in a million, ' +
  'second hand, second rate, second class, second nature, second thought, second thoughts, second guess, second guessing, second guessed, second to none, second best, second wind, second opinion, ' +
  'second sight, second fiddle, second skin, second string, second language, first hand, first class, first aid, first rate, first name, first names, first past the post, first lady, first ladies, ' +
  'first minister, first gentleman, first glance, first sight, first responder, first responders, first instance, first of all, first and foremost, first things first, first come first served, ' +
  'first world, third world, third party, third parties, third rate, third sector, third rail, third wheel, fourth estate, fifth column, ' +
  'fifth columnist, sixth sense, sixth form, sixth former, sixth formers, seventh heaven, eleventh hour, nine to five, nine to fiver, fifty fifty, four wheel, four wheeler, four letter word, four letter words, six pack, six packs, ' +
  'six shooter, ten pin, ten a penny, two a penny, two timing, three piece suit, seven year itch, million miles away, million miles from, million dollar question, ' +
  'zero tolerance, zero sum, zero hour, zero hours, zero emission, zero emissions, zero carbon, zero waste, zero rated, forty winks, sixes and sevens, thousand cuts, thousand apologies, ' +
  'two and two together, two and two make four, two to tango, six of one and half a dozen of the other, one fell swoop, one basket, two birds with one stone, one swallow, one after another, one after the other, ' +
  'one thing after another, one thing led to another, one thing or another, one way or another, one way or the other, one point, one stage, one foot in the grave, six feet under, thousand faces, ' +
  'thousand words, thousand times over, million reasons, two wrongs, two left feet, two minds, two peas in a pod, two sides of the same coin, two sides of a coin, one hell of, one heck of, four corners of, four winds, seven seas, ' +
  'seven deadly sins, three cheers, three musketeers, three wise men, four horsemen, one step ahead, one step closer, one step at a time, one day at a time, one step forward, two steps forward, one step back, two steps back, ' +
  'one iota, one jot, one bit, one and only, one and the same, one too many, one last time, one more time, one for the road, one voice, one eye on, one foot in, one such, one of those days, one minute to the next, ' +
  'two figure, single digit, double digit, triple digit, four digit, five digit, six digit, ' +
  'minute amount, minute amounts, minute detail, minute details, minute quantity, minute quantities, minute particles, minute traces, minute fraction, ' +
  'sunday school, sunday schools, sunday best, sunday league, sunday roast, sunday roasts, sunday driver, sunday trading, saturday job, saturday jobs, monday morning quarterback, man friday, girl friday'
)
  .split(', ')
  .map((phrase) => phrase.split(' '));

const BY_FIRST = groupByFirst(PHRASES, (words) => words);

/** The set phrases that begin with a word. */
export const phrasesFrom = (word: string): readonly (readonly string[])[] => BY_FIRST.get(word) ?? [];

/** What is before a number and makes a set phrase of it: "net zero", "back to square one", "the whole nine yards". */
export const PHRASES_BEFORE: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries({
    zero: 'ground, net, carbon, day, patient, degree',
    nine: 'cloud, whole',
    one: 'square, public enemy number',
    first: 'at, in the',
    nines: 'to the',
    second: 'split, wait a, just a, hang on a, for a, any',
    million: 'thanks a, one in a',
    dozen: 'dime a',
  }).map(([word, befores]) => [word, befores.split(', ').map((words) => words.split(' '))]),
);

/** What makes a century one of runs: "scored a century", "a maiden half-century". */
export const OF_RUNS = wordSet(
  'scored scores scoring score hit hits hitting made struck smashed completed notched posted compiled maiden unbeaten brisk double fluent cracked',
);

/** What has a title of its own after it, be it a number: "the novel 1984", "the film Seven". */
export const WORKS = wordSet(
  'novel film movie book album song musical play sequel thriller drama sitcom comedy band opera ballet documentary podcast watched',
);

/** Numbers that are dialled. */
export const DIALLED: ReadonlySet<string> = new Set(['999', '911', '112', '111', '101', '000']);

/** What a weekday names with a capital after it: "the Sunday Times". */
export const PAPERS = wordSet(
  'times telegraph mirror express post mail herald tribune independent star world sun people mercury business night club standard morning life magazine review',
);

/** Papers that are called after the day that they come out "on": "the Mail on Sunday". */
export const PAPERS_ON: ReadonlySet<string> = new Set(['mail', 'independent']);

/** What makes a weekday one of history or of trade: "Bloody Sunday", "Super Tuesday". */
export const KINDS_OF_DAY = wordSet('bloody super black cyber giving blue fat red gloomy mothering');

/** What is called after a month or a holiday, with capitals: "the October Revolution", "the Good Friday Agreement". */
export const CALLED_AFTER = wordSet(
  'agreement agreements accord accords revolution uprising movement manifesto massacre rising rebellion coup protocol pact',
);

/** Words that a title in capitals prints small, and so no sign of running text. */
export const SMALL_IN_TITLES = wordSet(
  'from with after over into than amid near under upon onto before during until between against among about above below behind beyond through across along around without within towards because while when where since that',
);
