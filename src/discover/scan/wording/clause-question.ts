import { isNoun } from '../noun-phrases.ts';
import {
  type AskedValue,
  BEFORE_VALUE,
  counted,
  inverted,
  joined,
  leadBefore,
  subjectOf,
} from './asked-value.ts';
import { capitalFirst, printed } from './noun-words.ts';
import { amountOf, ofPlainForm, wayAfter } from './plain-forms.ts';
import { wordFor } from './question-words.ts';
import { GIVES, ofWords, restOf } from './rest-words.ts';
import { BY_NUMBER, type VerbWords, verbWordsAt } from './verb-words.ts';

/** Prepositions that a question may begin with: "by how many countries". */
const FRONTED = /^(?:by|with|from|in|to|into|against|on|at)$/u;
/** Verbs that say how far something moved, or how long it is. */
const FAR =
  /^(?:travel|walk|run|drive|swim|fly|sail|fall|rise|drop|climb|plunge|march|drift|move|slide|jump|throw|extend|stretch|reach|strike|originate|stand|measure|span|flee|spread|sink|carry|tow)$/u;
/** Verbs whose date is what they are of: "dates from 1978". */
const NO_QUESTION = /^(?:date|name|call|dub|base|describe)$/u;
/** Verbs that set a day, which the question then is for. */
const SETTING = /^(?:schedule|set|plan|slate|fix|book|arrange)$/u;

/** The question that a clause answers with a value; null where its words make no plain one. */
export function questionOf(asked: AskedValue): string | null {
  const { tokens, governor, lasting } = asked;
  if (lasting?.pos === 'NOUN') return `How long did the ${lasting.lower} last`;
  const question =
    ofPlainForm(asked) ?? (governor ? ofVerb(asked, tokens.indexOf(governor)) : undefined) ?? amountOf(asked);
  return question === undefined || /["“”()[\];:]|--|\.\.\./u.test(question) ? null : question;
}

function ofVerb(asked: AskedValue, at: number): string | undefined {
  const { tokens, type, i, j, next, noun } = asked;
  const word = wordFor(type, asked.kind, asked.governor?.bare ?? asked.governor?.lemma);
  if (type === 'ordinal' || type === 'place') return undefined;
  const base = tokens[at]?.bare ?? tokens[at]?.lemma ?? '';
  const way = wayAfter(asked);
  if (NO_QUESTION.test(base) || (way === undefined && word === 'How far' && !FAR.test(base)))
    return undefined;
  const verb = verbWordsAt(tokens, at);
  if (!verb || (i >= verb.from && i < verb.to)) return undefined;
  if (verb.isBare && (asked.isHeadline || isParticiple(asked, verb))) return undefined;
  const isTimes = type === 'count' && /^times$/u.test(tokens[next - 1]?.lower ?? '');
  if (type === 'count' && !isTimes) {
    if (noun === undefined) return undefined;
    if (next <= verb.from) return ofSubject(asked, verb);
    return ofObject(asked, verb, `How many ${counted(asked)}`);
  }
  if (way !== undefined && i >= verb.to) {
    const subject = subjectOf(asked, verb);
    return subject && inverted(`How far ${way}`, subject, verb);
  }
  if (type === 'quantity' && i < verb.from) return shareOf(asked, verb, word);
  if (type === 'quantity') return ofObject(asked, verb, word);

  if (isApart(asked)) return undefined;
  const subject = subjectOf(asked, verb);
  if (!subject) return undefined;
  const before = tokens[i - 1]?.lower;
  const isSet =
    before === 'for' && type === 'date' && SETTING.test(tokens[at]?.lemma ?? '') && verb.isPassive;
  const rest = withoutValue(asked, verb.to, isTimes ? next : j);
  return rest === undefined
    ? undefined
    : inverted(isTimes ? 'How many times' : word, subject, verb, isSet ? `${rest} for`.trim() : rest);
}

/** "People treated for burns were": a form that has another verb after it, or no subject that a sentence would have. */
function isParticiple({ tokens, next, to, type }: AskedValue, verb: VerbWords): boolean {
  if (type === 'count' && next <= verb.from) return true;
  const isAfter = tokens.slice(verb.to, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  let k = verb.from - 1;
  while (k > 0 && /^(?:NOUN|ADJ)$/u.test(tokens[k]?.pos ?? '')) k--;
  return isAfter || !/^(?:DET|PROPN)$/u.test(tokens[k]?.pos ?? '') || tokens[k - 1]?.pos === 'VERB';
}

/** "25 minutes later", "after three weeks", "the 2004 tsunami": a value that does not say when or how long the verb was. */
function isApart({ tokens, i, j, type }: AskedValue): boolean {
  const [before, after] = [tokens[i - 1], tokens[j]];
  if (/^(?:before|after|since|until|within|by|than|every|per)$/u.test(before?.lower ?? '')) return true;
  if (type === 'duration')
    return (
      /^(?:later|after|before|earlier|ago|away|old|to|into|from)$/u.test(after?.lower ?? '') ||
      after?.text === '-' ||
      before?.lower === 'in'
    );
  // "The 2004 tsunami", "Friday's vote": a day that is only the name of a thing.
  return (
    after !== undefined &&
    (/^'s?$/u.test(after.text) ||
      (isNoun(after) && !/^(?:local|time)$/u.test(after.lower) && /^(?:DET|ADJ)$/u.test(before?.pos ?? '')))
  );
}

/** "Three men walked out": "How many men walked out". */
function ofSubject(asked: AskedValue, verb: VerbWords): string | undefined {
  const { tokens, next, i, to } = asked;
  // "Data of 4.2 million patients were stolen" is no count of who was; "a total of 64" is.
  const k = leadBefore(tokens, i, 'of');
  const isOfMore =
    tokens[k]?.lower === 'of' && !/^(?:total|crowd|group|number|estimate)$/u.test(tokens[k - 1]?.lower ?? '');
  if (
    k >= 0 &&
    (isOfMore || (/^(?:DET|ADP)$/u.test(tokens[k]?.pos ?? '') && !BEFORE_VALUE.test(tokens[k]?.lower ?? '')))
  )
    return undefined;
  const between = tokens.slice(next, verb.from);
  const isPlain = between.every(
    ({ pos, text }) => /^(?:ADP|DET|ADJ|NOUN|PROPN)$/u.test(pos) || /^(?:'s|to|-)$/u.test(text),
  );
  if (!isPlain || between.length > 6 || (between.length > 0 && between[0]?.pos !== 'ADP')) return undefined;
  const rest = restOf(asked, verb.to, Math.max(to, verb.to));
  // "Eleven Yemeni suspect", "two passengers found wearing": no verb at all, or none of theirs.
  if (rest === undefined || (rest === '' && verb.aux === 'base') || tokens[verb.to]?.lower.endsWith('ing'))
    return undefined;
  return joined(
    'How many',
    counted(asked),
    between.length > 0 ? printed(asked.text, tokens, next, verb.from) : '',
    verb.ofMany,
    rest,
  );
}

/** "65 per cent of traffic was down": "What percentage of traffic was down". */
function shareOf(asked: AskedValue, verb: VerbWords, word: string): string | undefined {
  const { tokens, j, text } = asked;
  // "$140,000 was found", "62 percent voted": a sum or a share alone.
  const isAlone = verb.from === j && /^(?:How much|What percentage)$/u.test(word);
  const isOf = tokens[j]?.lower === 'of' && verb.from - j <= 8 && verb.from > j + 1;
  // "A third of the feed sold in Europe": a participle of the feed.
  if (!(isOf || isAlone) || verb.isBare || /^(?:DET|ADJ)$/u.test(tokens[verb.from - 1]?.pos ?? ''))
    return undefined;
  const between = tokens.slice(j, verb.from);
  if (
    !between.every(
      ({ pos, text: own }) => /^(?:ADP|DET|ADJ|NOUN|PROPN)$/u.test(pos) || /^(?:'s|to|-)$/u.test(own),
    )
  )
    return undefined;
  const rest = restOf(asked, verb.to, asked.to);
  if (rest === undefined) return undefined;
  const be = BY_NUMBER[verb.aux]?.[0];
  if (be === 'does') return undefined;
  const main =
    verb.aux === 'be' || verb.aux === 'is' ? `${be} ${verb.main}` : verb.ofMany.replace(/^have\b/u, 'has');
  return joined(word, printed(text, tokens, j, verb.from), main, rest);
}

/** "The commandos recovered 12 rifles": "How many rifles did the commandos recover". */
function ofObject(asked: AskedValue, verb: VerbWords, word: string): string | undefined {
  const { tokens, i, j, next, type } = asked;
  const end = type === 'count' ? next : j;
  let k = i;
  // "Stood at 63 percent", and "at least 63".
  const isAt = tokens[i - 1]?.lower === 'at';
  while (!isAt && k > verb.to && BEFORE_VALUE.test(tokens[k - 1]?.lower ?? '')) k--;
  const rest = restOf(asked, end, asked.to);
  if (rest === undefined) return undefined;
  if (tokens[j]?.lower === 'worth') return undefined;
  const subject = subjectOf(asked, verb);
  if (!subject) return undefined;
  if (k === verb.to) {
    if (verb.isPassive) return undefined;
    // "What area of forest did the blaze blacken".
    const [of, after] = word.startsWith('What ') ? ofWords(rest) : ['', rest];
    return inverted(joined(word, of), subject, verb, after);
  }
  const given = tokens.slice(verb.to, k);
  if (
    !verb.isPassive &&
    GIVES.test(tokens[verb.to - 1]?.lemma ?? '') &&
    given.every(({ pos }) => /^(?:PROPN|DET|NOUN)$/u.test(pos))
  )
    return inverted(word, subject, verb, joined(printed(asked.text, tokens, verb.to, k), rest));
  const small = tokens[i - 1];
  if (!small || !FRONTED.test(small.lower)) return undefined;
  const before = withoutValue({ ...asked, to: i - 1 }, verb.to, i);
  if (before === undefined) return undefined;
  // "At what speed", and not "at how fast".
  const what = small.lower === 'at' && word === 'How fast' ? 'what speed' : word.toLowerCase();
  return inverted(`${capitalFirst(small.lower)} ${what}`, subject, verb, before);
}

/** The words after a verb without the value and the small word that brings it. */
function withoutValue(asked: AskedValue, from: number, end: number): string | undefined {
  const { tokens, i, to } = asked;
  if (i < from) return restOf(asked, from, to);
  let k = i;
  while (
    k > from &&
    (BEFORE_VALUE.test(tokens[k - 1]?.lower ?? '') ||
      /^(?:ADP|SCONJ|ADV)$/u.test(tokens[k - 1]?.pos ?? '') ||
      /^(?:late|early)$/u.test(tokens[k - 1]?.lower ?? ''))
  )
    k--;
  const before = restOf(asked, from, k);
  const isCut = before === undefined || printed(asked.text, tokens, from, k) !== before;
  if (before === undefined || isCut || !/^(?:ADP)$/u.test(tokens[end]?.pos ?? '')) return before;
  return joined(before, restOf(asked, end, to) ?? '');
}
