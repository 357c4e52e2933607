/** Words before a name that are not part of it. */
export const LEADS = new Set('mr mrs ms dr the'.split(' '));
/** Ranks and offices that are written before a name. */
export const RANKS = new Set(
  'commander commodore captain admiral colonel lieutenant general major sergeant corporal brigadier lt col gen maj sgt capt cmdr inspector superintendent senator representative judge justice'.split(
    ' ',
  ),
);
/** Words that have a capital at the beginning of a sentence, and name no one. */
export const NO_NAMES = new Set(
  (
    'the a an this that these those it he she they we i you his her its their our my in on at as after before when while if for but and or so to of from by with without there here what who why how ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december not no yes all some many most more one two three four five six seven eight nine ten'
  ).split(' '),
);
