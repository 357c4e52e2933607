import { speakerAfter } from './speaker.ts';
import type { Speaker } from './speaker-name.ts';
import type { Word } from './words.ts';

/** What a heading gives to somebody, by the places of its words: from the first to the one after the last, and of the mark that gives it. */
export interface HeadingSpeech {
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
  readonly mark: number;
}

/** Words of a label before a colon at most: "Interior Minister Tomas Reyl: …". */
const LONGEST_LABEL = 5;

/** Who speaks in a heading without a verb: "Minister: 40 boats lost", "40 boats lost – police", "“Two more weeks”: Berg on the wait". */
export function headingSpeech(
  words: readonly Word[],
  quoted: readonly (readonly [number, number])[],
): HeadingSpeech | undefined {
  const colon = words.findIndex(({ text }) => text === ':');
  const [quote] = quoted;
  if (quote?.[0] === 0 && colon === quote[1]) {
    const by = speakerAfter(words, colon + 1);
    return by && { speaker: by.speaker, from: 0, to: colon, mark: colon };
  }
  if (colon > 0 && colon <= LONGEST_LABEL) {
    const by = speakerAfter(words, 0, isShouted(words[0] as Word));
    const isLabel = by?.next === colon && (isBody(by.speaker) || isShouted(words[0] as Word));
    return isLabel ? { speaker: by.speaker, from: colon + 1, to: words.length, mark: colon } : undefined;
  }
  const dash = words.findLastIndex(({ text }) => /^[-\u2013\u2014]$/u.test(text));
  if (dash < 3 || words.length - dash > LONGEST_LABEL || words.at(-1)?.text === '.') return undefined;
  const by = speakerAfter(words, dash + 1);
  return by?.next === words.length && isBody(by.speaker)
    ? { speaker: by.speaker, from: 0, to: dash, mark: dash }
    : undefined;
}

/** A label in capitals throughout, as transcripts print who speaks. */
const isShouted = ({ text }: Word): boolean =>
  /^\p{Lu}{3,}$/u.test(text) &&
  !/^(?:UPDATE|WATCH|BREAKING|EXCLUSIVE|NOTE|PHOTO|VIDEO|LIVE|READ|MORE|CORRECTION|ALERT)$/u.test(text);

const isBody = ({ kind }: Speaker): boolean => kind === 'outlet' || kind === 'role';
