import type { TokenStream } from '../tokens.ts';
import { wordSet } from './words.ts';

/** Words for people that no ending gives away. */
const PEOPLE = wordSet(
  'he she who i boy girl man woman victim mother father son daughter wife husband brother sister uncle aunt child baby infant toddler suspect teen teenager ' +
    'youngster youth pupil student nurse judge priest king queen prince princess president pilot witness widow widower bride groom poet hero guard captain chief chef clerk coach ' +
    'cook cop couple deputy doctor expert friend gang groom guest guy heir hostage immigrant migrant inmate lad lady lord maid mayor minister monk nun niece nephew cousin grandmother grandfather ' +
    'grandson granddaughter patient peer person pensioner politician pope prisoner refugee saint sheriff sergeant spy tenant thief tourist twin vicar accountant assistant attendant agent architect candidate champion ' +
    'chancellor comedian dentist diplomat graduate merchant model novelist parent partner passenger recruit spouse star surgeon accused deceased striker goalkeeper gunman father-in-law',
);
/** Endings of people who do or are something: "driver", "actor", "pianist", "librarian". */
const ENDINGS = /(?:[^e]er|eer|or|ist|man|woman|ian|ess|eur|mate|wright|smith|ant|ee)$/u;
/** Words with such an ending that are not people. */
const THINGS = wordSet(
  'number power water order paper winter summer tower letter computer corner border river quarter member timber fever layer offer after over under other another either neither ever never however ' +
    'rather whether together later older younger higher lower greater further former latter larger bigger smaller faster slower longer shorter fewer matter master disaster chapter center register cluster ' +
    'filter shelter weather feather leather finger hunger anger danger tiger cover silver copper rubber lumber ladder murder shoulder powder odor floor door motor factor error mirror color colour honor ' +
    'labor labour harbor harbour sector tractor reactor doctor-s poor major minor senior junior superior prior list mist exist persist resist consist human german roman ocean median plant grant restaurant ' +
    'process access success address business express press mess less unless progress congress boss loss class committee employee-s degree fee coffee trustee-s agree three free tree see guarantee percent ' +
    'temperature counter meter litre parameter diameter thermometer trailer ladder tanker freighter cruiser bomber fighter-jet helicopter chopper container computer printer server router ' +
    'equator elevator escalator indicator calculator score scorer',
);

/** Whether a word names somebody. */
export function isPerson(word: string): boolean {
  return PEOPLE.has(word) || (word.length > 4 && ENDINGS.test(word) && !THINGS.has(word));
}

/** Whether the token at `i` names somebody: a word for a person, or the last of a name of two parts. */
export function isPersonAt(stream: TokenStream, i: number): boolean {
  const token = stream.at(i);
  if (token?.kind !== 'word') return false;
  if (!token.capital || i === 0 || stream.isMark(i - 1, '.', '"')) return isPerson(token.text);
  // "Mary Jones was 34"; one name alone may be a firm's.
  return isPerson(token.text) || (stream.at(i - 1)?.capital ?? false);
}

/** Words for one of a family, or for a child: before a comma and a number in words it is their age. */
const FAMILY = wordSet(
  'boy girl child baby toddler infant son daughter brother sister wife husband mother father uncle aunt niece nephew cousin grandson granddaughter grandmother grandfather twin twins stepson stepdaughter ' +
    'victim teenager lad',
);

export const isFamily = (word: string): boolean => FAMILY.has(word);

/** People in the plural by no ending. */
const PLURALS = wordSet('men women children people policemen gunmen');

/** Whether a word names several people: "men", "pilots". */
export const isPeople = (word: string): boolean =>
  PLURALS.has(word) || (word.endsWith('s') && isPerson(word.slice(0, -1)));

/** Other nouns for several people. */
const SEVERAL = wordSet('couple pair siblings');

/** Whether the token at `i` names several people: "his daughters", "the men", "the brothers". */
export function isPeopleAt(stream: TokenStream, i: number): boolean {
  const token = stream.at(i);
  if (token?.kind !== 'word' || token.capital) return false;
  return SEVERAL.has(token.text) || isPeople(token.text);
}

/** People of whom an age is asked: "anyone over 18", "patients older than 65". */
const ASKED = wordSet(
  'anyone everyone those people adults children women men voters patients drivers residents citizens students workers passengers players pupils users girls boys pensioners males females someone nobody ' +
    'anybody everybody persons migrants individuals kids child boy girl man woman baby person mothers fathers parents employees teenagers babies infants toddlers applicants candidates recruits soldiers',
);

export const isAsked = (word: string): boolean => ASKED.has(word);
