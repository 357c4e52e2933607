/** Prepositions that say where. */
export const PLACE_PREPOSITIONS =
  /^(?:in|at|on|inside|outside|near|off|behind|under|beside|beneath|aboard|to|into|from)$/u;
/** Only what is taken there is "to" a place. */
export const TAKEN_TO =
  /^(?:hospital|infirmary|clinic|prison|jail|court|morgue|base|port|airport|home|station|embassy)$/u;
export const NO_PLACE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|day|week|month|year|time|moment|hour|minute|case|connection|charge|charges|fact|way|part|order|end|beginning|front|attempt|effort|response|statement|interview|report|behalf|bid|favour|favor|addition|age|people|raid|attack|accident|crash|total|all|suspicion|account|strike|duty|trial|count|ground|condition|mission|trip|visit|side|scale|speed|foot|hand|head|back|arm|leg|face|chest|neck|body|eye)s?$/u;

/** Prepositions that say where, in groups that may stand for each other. */
export const ALIKE: Readonly<Record<string, string>> = { in: 'in', inside: 'in', at: 'in', on: 'in', outside: 'near', near: 'near', off: 'off', to: 'to', into: 'to', from: 'from', behind: 'behind', under: 'under', beneath: 'under', beside: 'near', aboard: 'in' }; // biome-ignore format: a table
/** WordNet's files of verbs that say nothing of a place: thinking, speaking, feeling, being. */
export const NOWHERE: ReadonlySet<number> = new Set([31, 32, 37, 42]);
/** Nouns for places that hold most others, or that are nowhere in particular. */
export const WIDE =
  /^(?:area|place|site|town|city|village|country|region|state|district|province|county|street|road|spot|location|world|nation|capital|suburb|neighbou?rhood|island|coast|north|south|east|west|centre|center|middle|edge|corner|part|public|vicinity|distance|zone|sector|industry|market|season|match|game|election|war|conflict|talk|ceremony|conference|meeting|crash|event|story|film|book|list|court|parliament|heart|position|operation|possession|coma|bond|sale|board|line|level|rate|price|pound|dollar|euro|percent|custody)s?$/u;
