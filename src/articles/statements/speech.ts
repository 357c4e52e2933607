import { type Stance, TO_SOMEBODY } from '../../expressions/en/saying-words.ts';
import type { Mention } from '../../values/mention.ts';
import { isQuoteMark } from './quotation-marks.ts';
import { type Cue, cuesIn, OCCASION } from './saying-cues.ts';
import type { Stretch } from './sentences.ts';
import { type Speaker, speakerAfter, speakerBefore } from './speaker.ts';
import type { Word } from './words.ts';

/** A stretch of a sentence that gives somebody's words. */
export interface Speech extends Stretch {
  /** Who says it; null where the words name no one ("it was reported"). */
  readonly speaker: Speaker | null;
  readonly stance: Stance;
  /** The words that give it to the speaker; null inside a quotation that goes on. */
  readonly cue: Stretch | null;
  /** Whether it is between quotation marks. */
  readonly isQuoted: boolean;
}

/** What a sentence says of who speaks in it, before pronouns are resolved. */
export interface SpeechReading {
  readonly speeches: readonly Speech[];
  /** Whether each word is between quotation marks. */
  readonly endsInQuote: boolean;
}

/** The words after a verb of saying that give when, where and to whom: what is said begins after them. */
function afterOccasion(words: readonly Word[], next: number, cue: Cue, mentions: readonly Mention[]): number {
  let at = next;
  if (TO_SOMEBODY.has(cue.verb)) {
    // "Told voters in Kentucky on Sunday that": what is said begins after "that".
    const that = words.slice(next, next + 14).findIndex((word) => word.lower === 'that' || word.text === ';');
    if (that >= 0 && words[next + that]?.lower === 'that') return next + that + 1;
    // "Told the Associated Press that", "told reporters on Monday".
    let k = at;
    while (k < words.length && k < at + 8 && (words[k]?.isCapital || OCCASION.has(words[k]?.lower ?? '')))
      k++;
    at = k;
  }
  for (let k = at; k < words.length && k < at + 14; k++) {
    const word = words[k] as Word;
    if (word.lower === 'that' || word.text === ':') return k + 1;
    if (isQuoteMark(word)) return k;
    const mention = mentions.find((m) => m.start <= word.start && word.end <= m.end);
    if (mention && (mention.type === 'date' || mention.type === 'period' || mention.type === 'time'))
      continue;
    if (word.text === ',') {
      if (k > at) continue;
      return k;
    }
    if (
      word.isCapital &&
      k > at &&
      OCCASION.has(words[k - 1]?.lower ?? '') &&
      !/^(?:the|a|an)$/u.test(words[k - 1]?.lower ?? '')
    )
      continue;
    if (!OCCASION.has(word.lower)) return k > at && isTime(words, at, k) ? k : at;
  }
  return at;
}

/** Whether the words of an occasion were really passed, and no noun phrase was cut ("said the ferry"). */
const isTime = (words: readonly Word[], from: number, to: number): boolean => {
  const last = words[to - 1]?.lower ?? '';
  if (
    /^(?:the|a|an|his|her|its|their|our|this|in|on|at|to|by|of|after|before|during|from|last|next)$/u.test(
      last,
    )
  )
    return false;
  return to > from;
};

/**
 * Who says what in one sentence: by verbs of saying with their subjects, and "according to". What a quotation holds that no verb
 * of its sentence gives to somebody is left to the sentences around it.
 */
export function speechesIn(
  words: readonly Word[],
  mentions: readonly Mention[],
  quoted: readonly (readonly [number, number])[],
): Speech[] {
  const isQuoted = (i: number): boolean => quoted.some(([from, to]) => i >= from && i < to);
  const found: Speech[] = [];
  const startOf = (i: number): number => (words[i] as Word).start;
  const end = words.at(-1)?.end ?? 0;
  /** Where the words of the speaker before end at the latest, as an index. */
  let bound = 0;
  let lastSpeaker: Speaker | null = null as Speaker | null;
  const cues = cuesIn(words, isQuoted);
  for (const [c, cue] of cues.entries()) {
    const cueRange = { start: startOf(cue.at), end: (words[cue.next - 1] as Word).end };
    const push = (from: number, to: number, speaker: Speaker | null): void => {
      if (from >= to) return;
      const start = startOf(from);
      const stop = to >= words.length ? end : startOf(to);
      found.push({ start, end: stop, speaker, stance: cue.stance, cue: cueRange, isQuoted: false });
    };
    if (cue.form === 'according') {
      const by = speakerAfter(words, cue.next, true);
      if (!by) continue;
      lastSpeaker = by.speaker;
      const after = words[by.next]?.text === ',' ? by.next + 1 : by.next;
      const rest = cues[c + 1];
      if (cue.at <= 1) push(after, words.length, by.speaker);
      else {
        push(Math.max(bound, clauseStart(words, cue.at)), cue.at, by.speaker);
        if (words[by.next]?.text === ',' && !rest) push(by.next + 1, words.length, by.speaker);
      }
      bound = by.next;
      continue;
    }
    const previous = words[cue.at - 1];
    const isAfterWords =
      cue.at > 0 &&
      (isQuoteMark(previous) || previous?.text === ',' || previous?.text === '?' || previous?.text === '!');
    if (isAfterWords && cue.form !== 'ing' && cue.form !== 'base' && !TO_SOMEBODY.has(cue.verb)) {
      const by = speakerAfter(words, cue.next);
      if (by && isInverted(words, by, previous)) {
        lastSpeaker = by.speaker;
        push(bound, cue.at, by.speaker);
        bound = by.next;
        continue;
      }
    }
    const by: { speaker: Speaker; from: number } | undefined =
      cue.form === 'ing'
        ? lastSpeaker
          ? { speaker: lastSpeaker, from: cue.at }
          : speakerBefore(words, cue.at, true)
        : speakerBefore(words, cue.at, false);
    const shared: { speaker: Speaker; from: number } | undefined =
      by ?? (lastSpeaker && isJoined(words, cue.at) ? { speaker: lastSpeaker, from: cue.at } : undefined);
    if (!shared) continue;
    lastSpeaker = shared.speaker;
    const before = words[shared.from - 1];
    const isTrailing =
      shared.from > bound &&
      (isQuoteMark(before) || before?.text === ',' || before?.text === '?' || before?.text === '!') &&
      shared.from > 1 &&
      isNearEnd(words, cue.next, mentions) &&
      !startsAside(words, bound);
    if (isTrailing) {
      push(bound, shared.from, shared.speaker);
      bound = cue.next;
      // "…, he said, adding that": what follows has a verb of its own, and a second quotation is his too.
      const quote = quoted.find(([from]) => from >= cue.next);
      if (quote) push(quote[0], quote[1], shared.speaker);
      else if (words[cue.next]?.text === ',' && !cues[c + 1])
        push(cue.next + 1, words.length, shared.speaker);
      continue;
    }
    const outer = found.at(-1);
    const isNested = outer !== undefined && outer.start <= startOf(cue.at) && startOf(cue.at) < outer.end;
    if (isNested && shared.speaker.kind === 'pronoun') continue;
    const from = afterOccasion(words, cue.next, cue, mentions);
    const nextCue = cues[c + 1];
    const to = nextCue ? endBefore(words, nextCue.at, from) : words.length;
    push(from, to, shared.speaker);
    bound = to;
  }
  return found;
}

/** "…," said Anna Berg: a name that a mark or a place follows, and not the subject of what is said ("Berg, a pilot, said he saw"). */
function isInverted(
  words: readonly Word[],
  { speaker, next }: { speaker: Speaker; next: number },
  previous: Word | undefined,
): boolean {
  const after = words[next];
  const ends =
    after === undefined || after.isMark || /^(?:in|on|at|to|who|and|of|after|during)$/u.test(after.lower);
  return ends && (isQuoteMark(previous) || speaker.kind !== 'pronoun');
}

const isJoined = (words: readonly Word[], at: number): boolean =>
  /^(?:and|but|then|also)$/u.test(words[at - 1]?.lower ?? '') ||
  /^(?:and|but)$/u.test(words[at - 2]?.lower ?? '');

/** "On Monday, he said …": a short lead and no words of his. */
const startsAside = (words: readonly Word[], from: number): boolean =>
  /^(?:in|on|at|during|after|before|when|asked|for|while|as|since|if|by|with|meanwhile|however|earlier|later|but|and|instead|still|also|last)$/u.test(
    words[from]?.lower ?? '',
  ) && !words.slice(from, from + 12).every((word) => word.text !== ',');

const SENTENCE_REACH = 40;

/** Whether a sentence ends after a verb of saying, but for whom it was said to and when, or goes on after a comma. */
function isNearEnd(words: readonly Word[], next: number, mentions: readonly Mention[]): boolean {
  for (let k = next; k < Math.min(words.length, next + SENTENCE_REACH); k++) {
    const word = words[k] as Word;
    if (word.isMark) return /^[.,;:!?]$/u.test(word.text) || isQuoteMark(word);
    if (word.lower === 'that') return false;
    if (mentions.some((m) => m.start <= word.start && word.end <= m.end && m.type !== 'count')) continue;
    if (!OCCASION.has(word.lower) && !word.isCapital && k > next + 1)
      return /^(?:of|about|as|while|when|after|before|who|which|and)$/u.test(word.lower);
    if (!OCCASION.has(word.lower) && !word.isCapital && !/^(?:of|about|as|while|when|and)$/u.test(word.lower))
      return false;
  }
  return true;
}

/** Where the clause begins that an "according to" belongs to: after a semicolon, or the sentence. */
function clauseStart(words: readonly Word[], at: number): number {
  for (let k = at - 1; k > 0; k--) if (/^[;:]$/u.test(words[k]?.text ?? '')) return k + 1;
  return 0;
}

/** The words of one speaker end where the next one's clause begins: at its conjunction, comma or semicolon. */
function endBefore(words: readonly Word[], at: number, from: number): number {
  for (let k = at - 1; k > from; k--) {
    const { text, lower } = words[k] as Word;
    if (text === ';' || text === ',' || lower === 'but' || lower === 'while' || lower === 'although')
      return k;
  }
  // What is inside of somebody's words is theirs: "said they feared".
  return words.length;
}
