import { SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import type { Mention } from '../../values/mention.ts';
import { isPersonal, People } from './people.ts';
import { quotedIn } from './quotation-marks.ts';
import type { Sentence } from './sentences.ts';
import { speakerBefore } from './speaker.ts';
import type { Speaker } from './speaker-name.ts';
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
/** Sentences after an open quotation that are looked at for who speaks it. */
const LOOK_AHEAD = 5;

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
  readonly #people = new People();
  /** A body or a group that spoke or was the subject last: what "it" and "they" are of. */
  #body: { readonly name: string; readonly index: number; readonly isMany: boolean } | undefined;

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
      const own = entry.speeches[0] ?? ofSubject(words, from, to);
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

  /** Gives pronouns whom they are of, and last names and roles the full name that the article gave before. */
  #nameSpeakers(entry: Entry): void {
    const index = this.#done;
    this.#people.see(entry.words, index);
    const body = bodyOf(entry.words);
    if (body !== undefined) this.#body = { name: body, index, isMany: isMany(body) };
    entry.speeches = entry.speeches.map((speech) => {
      const { speaker } = speech;
      if (!speaker) return speech;
      const name = this.#nameOf(speaker, index);
      if (name === undefined) return { ...speech, speaker: null };
      const isPerson = speaker.kind === 'person' || name !== speaker.name;
      if (speaker.kind !== 'pronoun')
        if (isPerson && isPersonal(name)) this.#people.spoke(name, index);
        else this.#body = { name, index, isMany: isMany(name) };
      return { ...speech, speaker: { ...speaker, name, kind: isPerson ? 'person' : speaker.kind } };
    });
  }

  /** The name of a speaker as the article gives it in full; undefined where a pronoun is of no one that it named. */
  #nameOf({ kind, words, name }: Speaker, index: number): string | undefined {
    const lower = words.toLowerCase();
    if (kind === 'pronoun') {
      if (/^(?:he|she|who)$/u.test(lower)) return this.#people.byPronoun(lower, index);
      const body = this.#body;
      return /^(?:it|they)$/u.test(lower) &&
        body &&
        index - body.index <= 1 &&
        body.isMany === (lower === 'they')
        ? body.name
        : undefined;
    }
    if (kind === 'role') return this.#people.byRole(words) ?? name;
    return kind === 'person' ? this.#people.inFull(name) : name;
  }
}

const isMany = (name: string): boolean =>
  /(?:[^s]s|people|police|men|women)$/iu.test(name.split(/ (?:of|in|from|at|for) /u)[0] ?? '');

/** The body or group that a sentence begins with: "The company was fined", "Residents fled". */
function bodyOf(words: readonly Word[]): string | undefined {
  const from = /^(?:the|a|an)$/u.test(words[0]?.lower ?? '') ? 1 : 0;
  for (let k = from; k < Math.min(words.length, from + 4); k++) {
    const { lower, isMark, end } = words[k] as Word;
    if (isMark) return undefined;
    if (!SPEAKING_ROLES.has(lower) || SPEAKING_ROLES.has(words[k + 1]?.lower ?? '')) continue;
    const start = (words[0] as Word).start;
    return words
      .slice(0, k + 1)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, end - start);
  }
  return undefined;
}

/**
 * A quotation without a verb of saying is of the sentence's subject after a colon ("Perez asks for more: “No one should …”"), and where it is a
 * part of what somebody says ("Gorka made the point that she “would be a third term”"), but no title.
 */
function ofSubject(words: readonly Word[], from: number, to: number): Speech | undefined {
  const before = words[from - 1];
  if (!before) return undefined;
  const isPart =
    /^\p{Ll}/u.test(words[from + 1]?.text ?? '') &&
    words.slice(from, to).filter(({ isCapital }) => isCapital).length * 3 < to - from;
  const subject = before.text === ':' || isPart ? speakerBefore(words, from - 1, true)?.speaker : undefined;
  if (!subject) return undefined;
  return {
    start: subject.start,
    end: subject.end,
    speaker: subject,
    stance: 'says',
    cue: { start: before.start, end: before.end },
    isQuoted: true,
  };
}
