import type { Mention } from '../../values/mention.ts';
import { quotedIn } from './quotation-marks.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { type Speech, speechesIn } from './speech.ts';
import type { Word } from './words.ts';

interface Entry {
  readonly words: readonly Word[];
  readonly isParagraphStart: boolean;
  readonly quoted: readonly (readonly [number, number])[];
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  speeches: Speech[];
}

/** A quotation of fewer words is a name or a doubt about a word, and is not given to anybody by what is around it. */
const LEAST_QUOTED = 4;
/** Sentences that a pronoun may look back. */
const LOOK_BACK = 6;

/** Sentences after an open quotation that are looked at for who speaks it. */
const LOOK_AHEAD = 5;
/** Last names of an article that are remembered with the name in full. */
const MOST_NAMES = 20_000;

/**
 * Who speaks in the sentences of one article: takes them in order, resolves pronouns, last names and open quotations, and gives each
 * sentence back as soon as those that it depends on are known. Holds a few sentences at once.
 */
export class Voices {
  /** Sentences that wait for those after them; the first is number {@link #done}. */
  readonly #entries: Entry[] = [];
  #done = 0;
  #newest: Entry | undefined;
  #last: { speech: Speech; index: number } | undefined;
  #person: { name: string; index: number } | undefined;
  readonly #full = new Map<string, string>();

  add(words: readonly Word[], mentions: readonly Mention[], { isParagraphStart }: Sentence): void {
    const last = this.#newest;
    const first = words[0]?.text ?? '';
    // A paragraph that begins with a mark goes on with the quotation that the one before left open; any other one is the article's own.
    const isOpen =
      last?.isOpenAfter === true &&
      !(isParagraphStart && /^(?:["\u201C]|'')/u.test(first)) &&
      !(isParagraphStart && last.words.length > 0);
    const { ranges, isOpen: isOpenAfter } = quotedIn(words, isOpen);
    const speeches = speechesIn(words, mentions, ranges);
    this.#newest = {
      words,
      isParagraphStart,
      quoted: ranges,
      isOpenBefore: isOpen,
      isOpenAfter,
      speeches,
    };
    this.#entries.push(this.#newest);
  }

  /**
   * The speeches of the next sentence; undefined where it depends on sentences that were not added yet.
   * @param isEnd Whether no further sentence follows.
   */
  next(isEnd: boolean): readonly Speech[] | undefined {
    const [entry] = this.#entries;
    if (!entry || (!isEnd && this.#entries.length <= LOOK_AHEAD)) return undefined;
    this.#giveQuotations(entry);
    this.#nameSpeakers(entry);
    this.#entries.shift();
    this.#done++;
    return entry.speeches;
  }

  /** Gives quotations without a verb of their own to who speaks in the sentence before, or after where it goes on. */
  #giveQuotations(entry: Entry): void {
    const { words, quoted } = entry;
    const last = this.#last;
    for (const [from, to] of quoted) {
      if (to - from - 1 < LEAST_QUOTED && !entry.isOpenBefore) continue;
      const [start, end] = [(words[from] as Word).start, (words[to - 1] as Word).end];
      if (entry.speeches.some((speech) => speech.start <= start + 1 && end - 1 <= speech.end)) continue;
      const own = entry.speeches[0];
      const near =
        own ??
        this.#after(entry, to === words.length) ??
        (last && (entry.isOpenBefore || (from === 0 && this.#done - last.index <= 2))
          ? last.speech
          : undefined);
      if (near) entry.speeches.push({ ...near, start, end, isQuoted: true, cue: own ? own.cue : null });
    }
    const spoken = entry.speeches.at(-1);
    if (spoken) this.#last = { speech: spoken, index: this.#done };
  }

  /** Who is named after a quotation that goes on into the next sentences. */
  #after(first: Entry, isOpen: boolean): Speech | undefined {
    if (!isOpen || !first.isOpenAfter) return undefined;
    for (const entry of this.#entries.slice(1, 1 + LOOK_AHEAD)) {
      if (!entry.isOpenBefore) return undefined;
      if (entry.speeches[0]) return entry.speeches[0];
      if (!entry.isOpenAfter) return undefined;
    }
    return undefined;
  }

  /** Gives pronouns the person who spoke last, and last names and roles the full name that the article gave before. */
  #nameSpeakers(entry: Entry): void {
    entry.speeches = entry.speeches.map((speech) => {
      const { speaker } = speech;
      if (!speaker) return speech;
      const person = this.#person;
      if (speaker.kind === 'pronoun') {
        const isOne = /^(?:he|she|who)$/iu.test(speaker.words);
        const name = isOne && person && this.#done - person.index <= LOOK_BACK ? person.name : null;
        if (name !== null) this.#person = { name, index: this.#done };
        return { ...speech, speaker: name === null ? null : { ...speaker, name, kind: 'person' } };
      }
      if (speaker.kind !== 'person') return speech;
      const name = fullName(speaker, this.#full);
      this.#person = { name, index: this.#done };
      return { ...speech, speaker: { ...speaker, name } };
    });
  }
}

const TITLES =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|gen|lt|col|maj|sgt|rev|hon|st|sen|rep|gov|pres|capt|cpl|sir|lady|lord|president|senator|governor|secretary|judge|justice|captain|general|colonel|minister|mayor|chief|king|queen|prince|princess|pope|sheikh|mullah|professor)\.? +)+/iu;

/** The name that an article gave somebody in full, by the last name. */
function fullName({ name }: Speaker, full: Map<string, string>): string {
  const bare = name.replace(TITLES, '');
  const last = bare
    .match(/[\p{L}\p{M}'\u2019-]+/gu)
    ?.at(-1)
    ?.toLowerCase();
  if (last === undefined) return name;
  const before = full.get(last);
  const isNamePlain = /^\p{Lu}[^ ]*(?: [^ ]+){1,4}$/u.test(bare);
  if (before !== undefined && (bare.split(' ').length === 1 || before.endsWith(bare))) return before;
  if ((isNamePlain || before === undefined) && (before !== undefined || full.size < MOST_NAMES))
    full.set(last, bare === '' ? name : bare);
  return bare === '' ? name : bare;
}
