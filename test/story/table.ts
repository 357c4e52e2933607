/**
 * What must be found in the bundled story, whether its claims are checked against the retellings or against the
 * articles as they were found: the question, the rule, the sources that take part and what stands against what.
 */
export interface Expected {
  readonly what: string;
  readonly question: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** The sources of the conflicting positions and steps, sorted. */
  readonly sources: readonly string[];
  /** The conflicting pairs by value. */
  readonly conflicts: readonly string[];
}

export const EXPECTED: readonly Expected[] = [
  {
    what: 'Doha on October 29 "prompting" a second meeting on October 25, in one article',
    question: 'doha-before-istanbul',
    rule: 'order',
    severity: 'error',
    sources: ['indiansdaily'],
    conflicts: ['2025-10-29 x 2025-10-25'],
  },
  {
    what: 'the same across sources',
    question: 'doha-before-istanbul',
    rule: 'order',
    severity: 'error',
    sources: ['blames-india', 'indiansdaily', 'lahore-page'],
    conflicts: ['2025-10-29 x 2025-10-25'],
  },
  {
    what: 'Doha on October 29 against the ceasefire of October 19 that came of it',
    question: 'doha-before-ceasefire',
    rule: 'order',
    severity: 'error',
    sources: ['indiansdaily', 'lahore-page', 'talks-collapse'],
    conflicts: ['2025-10-29 x 2025-10-19'],
  },
  {
    what: 'what Doha achieved',
    question: 'doha-outcome',
    rule: 'contradiction',
    severity: 'error',
    sources: ['indiansdaily', 'lahore-page'],
    conflicts: ['ceasefire x nothing'],
  },
  {
    what: 'when the fighting began',
    question: 'fighting-start',
    rule: 'contradiction',
    severity: 'error',
    sources: ['indiansdaily', 'lahore-page', 'photo-ians', 'talks-collapse'],
    conflicts: ['2025-10-09 x 2025-10-11', '2025-10-09 x 2025-10-11'],
  },
  {
    what: 'who attacked first',
    question: 'first-attacker',
    rule: 'contradiction',
    severity: 'error',
    sources: ['lahore-page', 'photo-ians'],
    conflicts: ['pakistan x taliban'],
  },
  {
    what: 'who struck Kabul, party against party',
    question: 'kabul-strikes',
    rule: 'dispute',
    severity: 'warning',
    sources: ['lahore-page', 'photo-ians', 'talks-collapse'],
    conflicts: ['!pakistan x pakistan'],
  },
  {
    what: 'who struck Kabul, fact against denial',
    question: 'kabul-strikes',
    rule: 'stated-as-fact',
    severity: 'warning',
    sources: ['lahore-page', 'photo-ians', 'talks-collapse'],
    conflicts: ['!pakistan x pakistan'],
  },
  {
    what: 'the ceasefire "earlier this month" and on October 19 in an article of November 9',
    question: 'ceasefire-date',
    rule: 'calendar',
    severity: 'error',
    sources: ['talks-collapse'],
    conflicts: ['2025-11-01/2025-11-09 x 2025-10-19'],
  },
  {
    what: 'a surge "earlier this month" before a closure on October 12',
    question: 'surge-before-closure',
    rule: 'order',
    severity: 'error',
    sources: ['talks-collapse'],
    conflicts: ['2025-11-01/2025-11-09 x 2025-10-12'],
  },
  {
    what: '"earlier this month" and October 11 under a page date of November 11',
    question: 'fighting-start',
    rule: 'calendar',
    severity: 'error',
    sources: ['lahore-page'],
    conflicts: ['2025-11-01/2025-11-11 x 2025-10-11', '2025-11-01/2025-11-11 x 2025-10-11'],
  },
  {
    what: 'the length of the October round in Istanbul',
    question: 'istanbul-october-length',
    rule: 'tension',
    severity: 'warning',
    sources: ['blames-india', 'lahore-page'],
    conflicts: ['P3D x P4D'],
  },
  {
    what: 'the last day of the November round: late Friday and Saturday in one article',
    question: 'istanbul-november-end',
    rule: 'tension',
    severity: 'warning',
    sources: ['talks-collapse'],
    conflicts: ['2025-11-07 x 2025-11-08'],
  },
  {
    what: 'the last day of the November round: Saturday against November 7',
    question: 'istanbul-november-end',
    rule: 'contradiction',
    severity: 'error',
    sources: ['indiansdaily', 'talks-collapse'],
    conflicts: ['2025-11-07 x 2025-11-08'],
  },
  {
    what: 'the end of the clashes',
    question: 'fighting-end',
    rule: 'contradiction',
    severity: 'error',
    sources: ['indiansdaily', 'talks-collapse'],
    conflicts: ['2025-10-15 x 2025-10-19/..'],
  },
  {
    what: 'blame for the November failure',
    question: 'november-failure-blame',
    rule: 'dispute',
    severity: 'warning',
    sources: ['indiansdaily', 'photo-ians', 'talks-collapse'],
    conflicts: ['pakistan x taliban'],
  },
];
