/** Words by which a count is not one of those so far. */
export const FINAL =
  /\b(?:final (?:death )?(?:toll|count|figure|number|tally)|(?:all|everyone|everybody|no ?one|nobody|none)\b[^.;]{0,40}\b(?:accounted for|missing|unaccounted))\b/iu;

/** Words by which a figure is of what was expected to come, and not of what came. */
export const FORECAST =
  /\b(?:forecast(?:s|ed|ers?|ing)?|predict(?:s|ed|ion|ions|ing)?|project(?:ions?|ed)|meteorologists had|had (?:been )?(?:expected|warned of|spoken of|foreseen|estimated)|timetabled?|scheduled to|due (?:at|in|to (?:arrive|leave|dock|land|begin|start|open)))\b/iu;

/** Verbs after which "to" and a verb say what was done: "had to leave", "managed to flee". */
export const DONE =
  /^(?:have|force|manage|fail|come|begin|continue|order|seem|appear|able|take|need|help|use|start|try|tell|instruct|make|compel|allow)$/u;
