import type { Source } from '../../articles/source.ts';
import type { Directory } from '../../registry/entities.ts';
import type { Modality, RegistryClaim } from '../../registry/model.ts';
import type { Voice } from './claim.ts';
import { hedgeIn, readModality } from './modality.ts';
import type { VoiceTrace } from './trace.ts';

/** Who a word stands for that names a speaker. */
interface Speaker {
  /** The speaker as a reader knows them. */
  readonly name: string;
  /** The party whose voice it is. */
  readonly party: { readonly id: string; readonly name: string };
}

/** Speakers that are remembered; a registry names the same few again and again. */
const MOST_REMEMBERED = 10_000;

/** The speakers that claims name, and the voices that claims are made in. */
export class Speakers {
  readonly #directory: Directory;
  readonly #known = new Map<string, Speaker>();
  readonly #own = new Map<string, Voice>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** The speaker as a reader knows them; null where the article speaks for itself. */
  nameOf(speaker: string | undefined): string | null {
    return speaker === undefined ? null : this.#speaker(speaker).name;
  }

  /** A hedge in a source's own voice ("reportedly") counts as a party that it does not name: one for each place. */
  voiceOf(
    speaker: string | undefined,
    source: Source,
    modality: Modality,
    { start, end }: { readonly start: number; readonly end: number },
  ): Voice {
    if (speaker !== undefined) {
      const { id, name } = this.#speaker(speaker).party;
      return { source: source.id, party: id, name };
    }
    if (modality === 'asserted') return this.#ownVoice(source.id);
    return { source: source.id, party: `?${source.id} ${start}-${end}`, name: 'an unnamed party' };
  }

  /** Whose voice the words of a claim are, and why. */
  traceOf({ speaker, modality: stated }: RegistryClaim['data'], words: string): VoiceTrace {
    const modality = stated ?? readModality(words);
    const hedge = stated === undefined && modality !== 'asserted' ? hedgeIn(words) : null;
    const how = { modality, isStated: stated !== undefined, hedge };
    if (speaker === undefined) return { ...how, speakers: [], isDeclared: false, party: null };
    const speakers = this.#directory.speaksFor(speaker);
    return {
      ...how,
      speakers,
      isDeclared: this.#directory.resolveSpeaker(speaker) !== undefined,
      party: this.#speaker(speaker).party.name,
    };
  }

  /** Most claims are a source's own, and have their voice in common. */
  #ownVoice(source: string): Voice {
    let voice = this.#own.get(source);
    if (!voice) {
      voice = { source, party: null, name: source };
      this.#own.set(source, voice);
    }
    return voice;
  }

  #speaker(word: string): Speaker {
    let speaker = this.#known.get(word);
    if (!speaker) {
      const id = this.#directory.resolveSpeaker(word);
      speaker = {
        name: id === undefined ? word : this.#directory.label(id),
        party: this.#directory.partyOf(word),
      };
      if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
      this.#known.set(word, speaker);
    }
    return speaker;
  }
}
