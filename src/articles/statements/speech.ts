import { type Stance, TO_SOMEBODY } from '../../expressions/en/saying-words.ts';
import type { Mention } from '../../values/mention.ts';
import { beforeDay, clauseStart, endBefore, ownEnd, withoutAsides } from './extents.ts';
import { headingSpeech } from './headings.ts';
import type { Cue } from './leading-cues.ts';
import { afterOccasion, isNearEnd } from './occasions.ts';
import { isQuoteMark } from './quotation-marks.ts';
import { cuesIn } from './saying-cues.ts';
import type { Stretch } from './sentences.ts';
import { isJoined, joinedSpeaker, speakerOfParticiple } from './shared-speakers.ts';
import { speakerAfter, speakerBefore } from './speaker.ts';
import type { Speaker } from './speaker-name.ts';
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
  let lastAccording = 0;
  let lastSpeaker: Speaker | null = null as Speaker | null;
  const cues = cuesIn(words, isQuoted);
  const endOf = (c: number): number => {
    const next = cues[c + 1];
    return next ? endBefore(words, next.at, (cues[c] as Cue).next) : words.length;
  };
  for (const [c, cue] of cues.entries()) {
    const cueRange = { start: startOf(cue.at), end: (words[cue.next - 1] as Word).end };
    const push = (from: number, to: number, speaker: Speaker | null): void => {
      if (from >= to) return;
      const start = startOf(from);
      const stop = to >= words.length ? end : startOf(to);
      found.push({ start, end: stop, speaker, stance: cue.stance, cue: cueRange, isQuoted: false });
    };
    if (cue.form === 'according') {
      const by = authorAfter(words, cue.next);
      if (!by) continue;
      lastSpeaker = by.speaker;
      const after = words[by.next]?.text === ',' ? by.next + 1 : by.next;
      const rest = cues[c + 1];
      if (cue.at <= 1 || words[cue.at - 1]?.lower === 'that') push(after, words.length, by.speaker);
      else {
        push(Math.max(lastAccording, clauseStart(words, cue.at)), cue.at, by.speaker);
        if (words[by.next]?.text === ',' && !rest && !opensClause(words, by.next + 1))
          push(by.next + 1, words.length, by.speaker);
      }
      bound = by.next;
      lastAccording = by.next;
      continue;
    }
    if (cue.form === 'document') {
      const by = speakerAfter(words, cue.next, true);
      if (!by || cues.some((other) => other !== cue && other.form !== 'base' && other.form !== 'ing'))
        continue;
      const comma = words.findIndex((word, k) => k >= by.next && word.text === ',');
      if (cue.at > 1)
        push(
          Math.max(bound, words.findLastIndex((word, k) => k < cue.at && /^[,;:]$/u.test(word.text)) + 1),
          cue.at,
          by.speaker,
        );
      else if (comma > 0) push(comma + 1, words.length, by.speaker);
      continue;
    }
    if (cue.form === 'quotes') {
      const by = speakerAfter(words, cue.at + 1, true);
      if (by) push(cue.next, endOf(c), by.speaker);
      lastSpeaker = by?.speaker ?? lastSpeaker;
      bound = endOf(c);
      continue;
    }
    if (cue.form === 'unnamed') {
      push(cue.next, endOf(c), null);
      bound = endOf(c);
      continue;
    }
    if (cue.form === 'agent') {
      const by = speakerAfter(words, cue.next, true);
      if (!by) continue;
      lastSpeaker = by.speaker;
      if (words[by.next]?.lower === 'that') push(by.next + 1, endOf(c), by.speaker);
      else push(Math.max(bound, clauseStart(words, cue.at)), by.next, by.speaker);
      bound = by.next;
      continue;
    }
    const previous = words[cue.at - 1];
    const isAfterWords =
      cue.at > 0 &&
      (isQuoteMark(previous) || previous?.text === ',' || previous?.text === '?' || previous?.text === '!');
    const isSpoken = !TO_SOMEBODY.has(cue.verb) || (cue.verb === 'ask' && isQuoteMark(previous));
    if (isAfterWords && cue.form !== 'ing' && cue.form !== 'base' && isSpoken) {
      const isNoun = /^(?:the|an?|his|her|its|their)$/u.test(words[cue.next]?.lower ?? '');
      const by = speakerAfter(
        words,
        cue.next,
        isNoun && /^(?:say|add|write|note)$/u.test(cue.verb) && isQuoteMark(previous),
      );
      if (by && isInverted(words, by, previous)) {
        lastSpeaker = by.speaker;
        push(bound, cue.at, by.speaker);
        bound = by.next;
        // "The plan, said Ivo Hale, would cost": what follows is his as well.
        if (
          words[by.next]?.text === ',' &&
          !cues[c + 1] &&
          !isQuoteMark(previous) &&
          !opensClause(words, by.next + 1)
        )
          push(by.next + 1, words.length, by.speaker);
        continue;
      }
    }
    const by: { speaker: Speaker; from: number } | undefined =
      cue.form === 'ing' && !isProgressive(words, cue.at)
        ? speakerOfParticiple(words, cue.at, lastSpeaker)
        : speakerBefore(words, isProgressive(words, cue.at) ? cue.at - 1 : cue.at, false);
    const shared: { speaker: Speaker; from: number } | undefined =
      by ?? (isJoined(words, cue.at) ? joinedSpeaker(words, cue.at, lastSpeaker) : undefined);
    if (!shared) continue;
    lastSpeaker = shared.speaker;
    const before = words[shared.from - 1];
    const isTrailing =
      // "A few minutes later, he added: …" leads on; a whole clause before the comma is his.
      (words[cue.next]?.text !== ':' || shared.from - bound > LONGEST_LEAD) &&
      shared.from > bound &&
      (isQuoteMark(before) || before?.text === ',' || before?.text === '?' || before?.text === '!') &&
      shared.from > 1 &&
      // After a quotation that has ended the verb is always its speaker's, whatever follows on when and to whom.
      ((isQuoteMark(before) && !/^(?:that|:)$/u.test(words[cue.next]?.lower ?? '')) ||
        isNearEnd(words, cue.next, mentions)) &&
      (/^[.!?]$/u.test(words[cue.next]?.text ?? '.') ||
        (words[cue.next]?.text === ',' && !isQuoteMark(words[cue.next + 1])) ||
        !startsAside(words, bound));
    if (isTrailing) {
      push(bound, shared.from, shared.speaker);
      bound = cue.next;
      // "…, he said, adding that": what follows has a verb of its own, and a second quotation is his too.
      const quote = quoted.find(([from]) => from >= cue.next);
      // A programme's name is between marks as well: what is said follows a mark.
      if (words[cue.next]?.text === ':' && !quote) push(cue.next + 1, words.length, shared.speaker);
      else if (quote && (quote[0] === cue.next || /^[,:.;]$/u.test(words[quote[0] - 1]?.text ?? '')))
        push(quote[0], quote[1], shared.speaker);
      else if (words[cue.next]?.text === ',' && !cues[c + 1] && !isRemark(words, cue.next + 1))
        push(cue.next + 1, words.length, shared.speaker);
      continue;
    }
    const outer = found.at(-1);
    const isNested = outer !== undefined && outer.start <= startOf(cue.at) && startOf(cue.at) < outer.end;
    if (isNested && shared.speaker.kind === 'pronoun') continue;
    const from = afterOccasion(words, cue.next, cue, mentions);
    const nextCue = cues[c + 1];
    // "The mayor, who said little, has two sons": a relative clause ends at its comma.
    const comma =
      words[cue.at - 1]?.lower === 'who' ? words.findIndex((word, k) => k > from && word.text === ',') : -1;
    const whole = nextCue ? endBefore(words, nextCue.at, from) : comma > 0 ? comma : words.length;
    const isCounted = shared.speaker.kind === 'pronoun' && shared.speaker.words === 'one';
    const to = quoted.some(([q]) => q >= from && q < whole)
      ? whole
      : ownEnd(words, from, whole, { isPlan: cue.stance === 'plans', isCounted });
    if (words[cue.next]?.text === ',' && isOwnDoing(words, cue.next + 1)) continue;
    for (const [first, last] of withoutAsides(words, from, beforeDay(words, from, to, mentions)))
      push(first, last, shared.speaker);
    bound = to;
  }
  const heading = found.length === 0 ? headingSpeech(words, quoted) : undefined;
  const [first, last] = heading ? [words[heading.from], words[heading.to - 1]] : [];
  if (heading && first && last && heading.from < heading.to) {
    const { start: at, end: stop } = words[heading.mark] as Word;
    found.push({ start: first.start, end: last.end, speaker: heading.speaker, stance: 'says', cue: { start: at, end: stop }, isQuoted: false }); // biome-ignore format: one record
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

/** "…, and the owner paid": a clause of its own, or an aside on who speaks, and no more of what was said. */
const opensClause = (words: readonly Word[], at: number): boolean =>
  /^(?:and|but|while|though|although|which|who|whose|where|when|as|with|after|before|because|so|a|an|in|on|at|adding)$/u.test(
    words[at]?.lower ?? '',
  ) || words[at]?.isCapital === true;

/** "…, he said, clutching the lectern": what the speaker did meanwhile, in the article's own words. */
const isOwnDoing = (words: readonly Word[], at: number): boolean =>
  /[a-z]{2}ing$/u.test(words[at]?.lower ?? '') && words[at]?.isCapital === false;

/** "…, he said, a plan that": what the article adds to it. */
const isRemark = (words: readonly Word[], at: number): boolean =>
  isOwnDoing(words, at) || /^(?:a|an|which|who|as|after|before|when|where)$/u.test(words[at]?.lower ?? '');

/** "Orne is telling crowds that". */
const isProgressive = (words: readonly Word[], at: number): boolean =>
  /ing$/u.test(words[at]?.lower ?? '') && /^(?:is|are|was|were|been)$/u.test(words[at - 1]?.lower ?? '');

/** The speaker after "according to": of "calculations by Anna Berg" it is she. */
function authorAfter(words: readonly Word[], at: number): { speaker: Speaker; next: number } | undefined {
  const by = words.findIndex(
    ({ lower }, k) => k > at && k < at + 5 && lower === 'by' && words[k - 1]?.isCapital === false,
  );
  const author = by > 0 ? speakerAfter(words, by + 1) : undefined;
  return author && author.speaker.kind !== 'pronoun' ? author : speakerAfter(words, at, true);
}

/** "On Monday, he said …": a short lead and no words of his. */
const startsAside = (words: readonly Word[], from: number): boolean =>
  /^(?:\p{L}+day|yesterday|today|late|early|in|on|at|during|after|before|when|asked|for|while|as|since|if|by|with|meanwhile|however|earlier|later|but|and|instead|still|also|last)$/u.test(
    words[from]?.lower ?? '',
  ) && !words.slice(from, from + 12).every((word) => word.text !== ',');

/** Words of an adverb before a speaker at most. */
const LONGEST_LEAD = 7;
