import type { TypeName } from '../../../values/index.ts';

/** How an amount of one dimension is asked for. */
interface Measure {
  /** The question word. */
  readonly word: string;
  /** The question for an amount of something that is named. */
  readonly of: (thing: string) => string | undefined;
}

const the = (thing: string): string => (/^\p{Lu}/u.test(thing) ? thing : `the ${thing}`);
const named = (measure: string): Measure => ({
  word: `What ${measure}`,
  of: (thing) =>
    thing.endsWith(measure) ? `What was ${the(thing)}` : `What was the ${measure} of ${the(thing)}`,
});
/** Nouns that are a length themselves. */
const LENGTHS =
  /^(?:depth|height|length|distance|width|range|altitude|size|radius|diameter|elevation|wingspan|span|gap|margin|level|thickness|circumference|breadth)s?$/u;
/** Things that are an amount themselves; of others a price is what they are worth. */
const SUMS =
  /(?:sum|money|cash|amount|cost|price|bill|fine|reward|salary|wage|pay|fee|debt|loss|profit|budget|revenue|turnover|income|tax|rent|prize|total|figure|value|damage|damages|bail|ransom|loan|grant|compensation|sale|sales|fund|aid|investment|earnings|deficit|surplus|saving|savings|bribe|donation|contract|deal|payment|premium|subsidy|pension|stake|haul|toll)s?$/u;
const was = (thing: string): string => (/[^s]s$/u.test(thing) ? 'were' : 'was');
const amount = (word: string): Measure => ({ word, of: (thing) => `${word} ${was(thing)} ${the(thing)}` });

/** A row a dimension; what has none is a currency, or is asked for by how much. */
const MEASURES: Readonly<Record<string, Measure>> = {
  percent: amount('What percentage'),
  'percentage points': amount('How many percentage points'),
  length: {
    word: 'How far',
    of: (thing) => (LENGTHS.test(thing) ? `What was ${the(thing)}` : undefined),
  },

  area: named('area'),
  volume: named('volume'),
  mass: named('weight'),
  speed: named('speed'),
  temperature: named('temperature'),
  ratio: named('ratio'),
  magnitude: named('magnitude'),
};

/** How an amount of a kind of slot is asked for; undefined for kinds that are no amount. */
export function measureOf(kind: string): Measure | undefined {
  if (!kind.startsWith('quantity ')) return undefined;
  return (
    MEASURES[kind.slice(9)] ?? {
      word: 'How much',
      of: (thing) => `How much ${was(thing)} ${the(thing)}${SUMS.test(thing) ? '' : ' worth'}`,
    }
  );
}

/** The question word for a value of a verb: "How long" of what lasts, "For how long" of what else is done. */
export function wordFor(type: TypeName, kind: string, verb: string | undefined): string {
  if (type === 'date') return 'When';
  if (type === 'time') return 'At what time';
  if (type === 'duration')
    return /^(?:last|take|spend|run|go)$/u.test(verb ?? '') ? 'How long' : 'For how long';
  if (kind === 'quantity length') return 'How far';
  if (kind === 'quantity speed') return 'How fast';
  if (kind === 'quantity percent') return 'What percentage';
  if (kind === 'quantity area') return 'What area';
  if (kind === 'quantity mass') return 'What weight';
  if (kind === 'quantity volume') return 'What volume';
  return 'How much';
}
