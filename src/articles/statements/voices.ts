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

/** A quotation of fewer words is a name or a doubt about a word, and is not given to anybody by what stands around it. */
const LEAST_QUOTED = 4;
/** Sentences that a pronoun may look back. */
const LOOK_BACK = 6;

/** Who speaks in the sentences of one article: collects them in order, then resolves pronouns, last names and open quotations. */
export class Voices {
  readonly #entries: Entry[] = [];

  add(words: readonly Word[], mentions: readonly Mention[], { isParagraphStart }: Sentence): void {
    const last = this.#entries.at(-1);
    const first = words[0]?.text ?? '';
    // A paragraph that begins with a mark goes on with the quotation that the one before left open; any other one is the article's own.
    const isOpen =
      last?.isOpenAfter === true &&
      !(isParagraphStart && /^(?:["\u201C]|'')/u.test(first)) &&
      !(isParagraphStart && last.words.length > 0);
    const { ranges, isOpen: isOpenAfter } = quotedIn(words, isOpen);
    const speeches = speechesIn(words, mentions, ranges);
    this.#entries.push({
      words,
      isParagraphStart,
      quoted: ranges,
      isOpenBefore: isOpen,
      isOpenAfter,
      speeches,
    });
  }

  /** The speeches of every sentence, in order. */
  resolve(): Speech[][] {
    this.#giveQuotations();
    this.#nameSpeakers();
    return this.#entries.map(({ speeches }) => speeches);
  }

  /** Gives quotations without a verb of their own to who speaks in the sentence before, or behind where it goes on. */
  #giveQuotations(): void {
    const entries = this.#entries;
    let last: { speech: Speech; index: number } | undefined;
    for (const [i, entry] of entries.entries()) {
      const { words, quoted } = entry;
      for (const [from, to] of quoted) {
        if (to - from - 1 < LEAST_QUOTED && !entry.isOpenBefore) continue;
        const [start, end] = [(words[from] as Word).start, (words[to - 1] as Word).end];
        if (entry.speeches.some((speech) => speech.start <= start + 1 && end - 1 <= speech.end)) continue;
        const own = entry.speeches[0];
        const near =
          own ??
          this.#behind(i, to === words.length) ??
          (last && (entry.isOpenBefore || (from === 0 && i - last.index <= 2)) ? last.speech : undefined);
        if (near) entry.speeches.push({ ...near, start, end, isQuoted: true, cue: own ? own.cue : null });
      }
      const spoken = entry.speeches.at(-1);
      if (spoken) last = { speech: spoken, index: i };
    }
  }

  /** Who is named behind a quotation that goes on into the next sentences. */
  #behind(i: number, isOpen: boolean): Speech | undefined {
    if (!isOpen || !(this.#entries[i] as Entry).isOpenAfter) return undefined;
    for (let k = i + 1; k < Math.min(this.#entries.length, i + 6); k++) {
      const entry = this.#entries[k] as Entry;
      if (!entry.isOpenBefore) return undefined;
      if (entry.speeches[0]) return entry.speeches[0];
      if (!entry.isOpenAfter) return undefined;
    }
    return undefined;
  }

  /** Gives pronouns the person who spoke last, and last names and roles the full name that the article gave before. */
  #nameSpeakers(): void {
    const full = new Map<string, string>();
    let person: { name: string; index: number } | undefined;
    for (const [i, entry] of this.#entries.entries()) {
      entry.speeches = entry.speeches.map((speech) => {
        const { speaker } = speech;
        if (!speaker) return speech;
        if (speaker.kind === 'pronoun') {
          const isOne = /^(?:he|she|who)$/iu.test(speaker.words);
          const name = isOne && person && i - person.index <= LOOK_BACK ? person.name : null;
          if (name !== null && person) person = { name, index: i };
          return { ...speech, speaker: name === null ? null : { ...speaker, name, kind: 'person' } };
        }
        if (speaker.kind !== 'person') return speech;
        const name = fullName(speaker, full);
        person = { name, index: i };
        return { ...speech, speaker: { ...speaker, name } };
      });
    }
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
  if (isNamePlain || before === undefined) full.set(last, bare === '' ? name : bare);
  return bare === '' ? name : bare;
}
