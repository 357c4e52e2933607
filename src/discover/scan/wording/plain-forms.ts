import { isNoun } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import {
  type AskedValue,
  counted,
  inverted,
  joined,
  leadBefore,
  openingOf,
  subjectOf,
} from './asked-value.ts';
import { nounsBefore, printed } from './noun-words.ts';
import { measureOf, wordFor } from './question-words.ts';
import { restOf } from './rest-words.ts';
import { BY_NUMBER, verbWordsAt } from './verb-words.ts';

/** The question of a form of words that has one whatever its verb: "there were 46", "a force of 640", "had 900 staff". */
export const ofPlainForm = (asked: AskedValue): string | undefined =>
  thereWere(asked) ??
  groupOf(asked) ??
  whenClause(asked) ??
  howFarWas(asked) ??
  had(asked) ??
  compound(asked);

/** "It was a quarter to six when the wheels hit the runway": "At what time did the wheels hit the runway". */
function whenClause(asked: AskedValue): string | undefined {
  const { tokens, type, kind, i, j } = asked;
  if ((type !== 'time' && type !== 'date') || tokens[i - 1]?.lemma !== 'be' || tokens[j]?.lower !== 'when')
    return undefined;
  const at = tokens.findIndex(({ pos }, k) => k > j && pos === 'VERB');
  const verb = at < 0 || at > j + 8 ? undefined : verbWordsAt(tokens, at);
  const subject = verb && nounsBefore(asked.text, tokens, verb.from, asked.isValue);
  if (!verb || !subject || subject.from !== j + 1) return undefined;
  const rest = restOf(asked, verb.to, tokens.length);
  return rest === undefined ? undefined : inverted(wordFor(type, kind, undefined), subject, verb, rest);
}

/** Small words that say in which direction something is some way off. */
const WAY =
  /^(?:north|south|east|west|(?:north|south)-?(?:east|west)|from|off|inside|outside|past|beyond|below|above|under|beneath|into|up|down|away|offshore|upstream|downstream|inland|short)$/u;

/** The way that a distance is measured, "north of the town", as far as the words are plain. */
export function wayAfter(asked: AskedValue): string | undefined {
  const { tokens, j, kind, to, isValue } = asked;
  if (kind !== 'quantity length' || !WAY.test(tokens[j]?.lower ?? '')) return undefined;
  let end = j + 1;
  while (
    end < Math.min(to, j + 8) &&
    /^(?:ADP|DET|ADJ|NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '') &&
    !isValue(tokens[end] as Token)
  )
    end++;
  while (end > j + 1 && !isNoun(tokens[end - 1] as Token)) end--;
  return printed(asked.text, tokens, j, end);
}

/** "The rocket was 18 kilometres up": "How far up was the rocket". */
function howFarWas(asked: AskedValue): string | undefined {
  const { text, tokens, i, isValue } = asked;
  const k = leadBefore(tokens, i);
  const way = tokens[k]?.lemma === 'be' ? wayAfter(asked) : undefined;
  const subject = way === undefined ? undefined : nounsBefore(text, tokens, k, isValue);
  const isNow = /^(?:is|are)$/u.test(tokens[k]?.lower ?? '');
  return (
    subject &&
    joined('How far', way, BY_NUMBER[isNow ? 'is' : 'be']?.[subject.isPlural ? 1 : 0], subject.words)
  );
}

/** "The trawler had 19 crates in its hold": "How many crates did the trawler have in its hold". */
function had(asked: AskedValue): string | undefined {
  const { tokens, type, kind, i, j, next, noun, to } = asked;
  const k = leadBefore(tokens, i);
  const isCount = type === 'count' && noun !== undefined;
  if (tokens[k]?.lemma !== 'have' || !(isCount || type === 'quantity')) return undefined;
  const subject = subjectOf(asked, { from: k, isPassive: false });
  const rest = restOf(asked, isCount ? next : j, to);
  if (!subject || rest === undefined) return undefined;
  const [opening, after] = openingOf(asked, wordFor(type, kind, 'have'), rest);
  const isNow = /^ha(?:s|ve)$/u.test(tokens[k]?.lower ?? '');
  return inverted(opening, subject, { aux: isNow ? 'do' : 'did', main: 'have' }, after);
}

/** "A four-year ban": "How long was the ban". */
function compound({ text, tokens, type, i, j }: AskedValue): string | undefined {
  const [first, last, noun] = [tokens[i], tokens[j - 1], tokens[j]];
  if (type !== 'duration' || !first || !last || noun?.pos !== 'NOUN' || tokens[j + 1]?.text === '-')
    return undefined;
  if (!/[\p{L}\d][-\u2010\u2011]\p{L}/u.test(text.slice(first.start, last.end)) || /old$/u.test(last.lower))
    return undefined;
  return `How long was the ${noun.lower}`;
}

/** "Savings of 300 million crowns": "How much were the savings"; "won with 51 percent of the vote": "What percentage of the vote was it". */
export function amountOf(asked: AskedValue): string | undefined {
  const { text, tokens, type, kind, i, j, to } = asked;
  if (type !== 'quantity') return undefined;
  const noun = tokens[i - 2];
  if (tokens[i - 1]?.lower === 'of' && noun?.pos === 'NOUN' && tokens[i - 3]?.text !== '-')
    return measureOf(kind)?.of(noun.lower);
  if (kind !== 'quantity percent' || tokens[j]?.lower !== 'of') return undefined;
  let end = j + 1;
  while (end < Math.min(to, j + 6) && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '')) end++;
  return end > j + 1 && isNoun(tokens[end - 1] as Token)
    ? `What percentage ${printed(text, tokens, j, end)} was it`
    : undefined;
}

/** Nouns for many of one kind: "a force of 640 firefighters". */
const COLLECTIVE =
  /^(?:group|party|force|team|fleet|margin|majority|lead|crew|band|gang|army|workforce|delegation|convoy|squad|gathering|queue|collection|garrison|contingent|congregation|herd|flock|panel|jury|squadron)$/u;

function groupOf({ tokens, i, type }: AskedValue): string | undefined {
  const k = leadBefore(tokens, i, 'of');
  const noun = tokens[k - 1];
  return type === 'count' && tokens[k]?.lower === 'of' && noun && COLLECTIVE.test(noun.lower)
    ? `How large was the ${noun.lower}`
    : undefined;
}

/** "There were 46 people on board": "How many people were there on board". */
function thereWere(asked: AskedValue): string | undefined {
  const { tokens, i, next, noun, type } = asked;
  if (type !== 'count' || noun === undefined) return undefined;
  const k = leadBefore(tokens, i);
  const there = tokens[k]?.lemma === 'be' && tokens[k]?.lower !== 'been' ? k - 1 : -1;
  if (tokens[there]?.lower !== 'there') return undefined;
  const be = /^(?:is|are)$/u.test(tokens[k]?.lower ?? '') ? 'are' : 'were';
  return joined('How many', counted(asked), be, 'there', restOf(asked, next, asked.to));
}
