import type { Source } from '../articles/source.ts';
import type { Stretch } from '../articles/statements/index.ts';
import type { Slot } from '../discover/scan/slot.ts';
import type { Registry } from '../registry/model.ts';
import { isNear } from '../text/near-names.ts';
import { valueType } from '../values/index.ts';
import { isReadFromWords } from '../values/value-type.ts';
import { type Passages, termsOf } from './passages.ts';

/** A claim where its source prints it. */
export interface PlacedClaim {
  readonly question: string;
  readonly source: string;
  readonly quote: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Marked words in the sentence that holds them. */
export interface Marked extends Stretch {
  readonly source: Source;
  /** What their values are values of. */
  readonly slots: readonly Slot[];
  /** The types that they can be read as. */
  readonly types: ReadonlySet<string>;
  /** The type that they most likely are of. */
  readonly type: string;
  /** The new question that would be proposed for them. */
  readonly ask: string;
  readonly readings: readonly { readonly words: string }[];
}

/** What words of a question, of its quotes, and of the sentences around those weigh. */
const [OF_QUOTE, OF_SENTENCE, OF_ASK] = [2, 0.5, 1.5];
/** Questions whose values are compared one by one: those whose words are the likest. */
const MOST_COMPARED = 40;
const MOST_OF_QUESTION = 8;

/** How surely words answer a question that asks as one would ask for them. */
const SAME_ASK = 0.8;
/** How surely a count answers a question whose counts are of something else: less surely than a new one. */
const OF_ANOTHER = 0.3;

const isSameAsk = (a: string, b: string): boolean =>
  b !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

const nameWords = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** The questions of a registry by their words: worked out once for each state of it. */
export class LikelyQuestions {
  readonly #registry: Registry;
  readonly #passages: Passages;
  readonly #claims = new Map<string, PlacedClaim[]>();
  readonly #terms = new Map<string, ReadonlyMap<string, number>>();
  readonly #shared = new Map<string, number>();
  /** How many questions ask in a word of that meaning. */
  readonly #asked = new Map<string, number>();
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(
    registry: Registry,
    claims: readonly PlacedClaim[],
    sources: readonly Source[],
    passages: Passages,
  ) {
    this.#registry = registry;
    this.#passages = passages;
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    for (const claim of claims)
      this.#claims.set(claim.question, [...(this.#claims.get(claim.question) ?? []), claim]);
    for (const { id, ask } of registry.questions) {
      const terms = new Map<string, number>();
      const add = (words: Iterable<string>, weight: number): void => {
        for (const term of words) terms.set(term, (terms.get(term) ?? 0) + weight);
      };
      add(termsOf(ask), OF_ASK);
      const own = this.#claims.get(id) ?? [];
      for (const claim of own) add(this.#termsAround(claim, OF_QUOTE), 1 / own.length);
      this.#terms.set(id, terms);
      for (const [term, weight] of terms)
        if (weight >= 1) this.#shared.set(term, (this.#shared.get(term) ?? 0) + 1);
      for (const term of passages.meaningsOf(ask)) this.#asked.set(term, (this.#asked.get(term) ?? 0) + 1);
    }
  }

  /** The words of a quote, as often as they weigh. */
  *#termsAround({ quote }: PlacedClaim, times: number): Iterable<string> {
    for (const term of termsOf(quote)) for (let i = 0; i < times; i++) yield term;
  }

  /** Questions in the order of how likely marked words answer them, with how likely from 0 to 1. */
  for(marked: Marked): [id: string, score: number][] {
    const { source, start, end, types } = marked;
    const statement = this.#passages.at(source, marked);
    const phrase = source.text.slice(start, end);
    const sentence = statement ? source.text.slice(statement.start, statement.end) : '';
    const terms = new Map<string, number>();
    for (const term of termsOf(sentence)) terms.set(term, OF_SENTENCE);
    for (const term of termsOf(phrase)) terms.set(term, OF_QUOTE);
    const meant = [this.#passages.meaningsOf(phrase), this.#passages.meaningsOf(sentence)];
    for (const { terms: own } of marked.slots) meant.push(new Set(own.keys()));
    // "At 9.30 pm on Friday" says when, whatever its sentence says of where.
    const isAllValue = marked.readings.some(({ words: own }) => own.length * 2 > phrase.length);
    const byWords = this.#registry.questions
      .map(({ id, type, ask }) => {
        const isRead = isReadFromWords(valueType(type));
        const fits = isRead ? types.has(type) : types.size === 0;
        const byTerms = 1 - (1 - this.#likeWords(terms, id)) * (1 - 0.5 * this.#likeAsk(ask, meant));
        const like = Math.max(
          byTerms,
          fits && isSameAsk(ask, marked.ask) ? SAME_ASK : 0,
          type === 'name' && marked.type === 'name' ? this.#likeName(phrase, id) : 0,
        );
        return {
          id,
          type,
          isRead,
          fits,
          like:
            like * (fits ? 1 : isRead || isAllValue ? 0.4 : 0.8) * (isRead && type !== marked.type ? 0.8 : 1),
        };
      })
      .sort((a, b) => Number(b.fits) - Number(a.fits) || b.like - a.like);
    return byWords
      .map(({ id, type, isRead, fits, like }, i): [string, number] => {
        const own = this.#claims.get(id) ?? [];
        const isRecorded = own.some(
          (claim) =>
            claim.source === source.id &&
            claim.start !== null &&
            claim.end !== null &&
            claim.start < end &&
            start < claim.end,
        );
        let score = like;
        if (isRead && fits && i < MOST_COMPARED) {
          const slots = marked.slots.filter((slot) => slot.type === type || type === 'period');
          const values = slots.length === 0 ? undefined : this.#likeValues(slots, own, statement);
          if (values !== undefined)
            score =
              values > 0 ? Math.max(like, 0.25 + 0.75 * values)
              : type === 'count' && like < SAME_ASK ? Math.min(like * 0.6, OF_ANOTHER)
              : like; // biome-ignore format: a row a case
        }
        // The same words answer one question twice only by mistake.
        return [id, Math.round(Math.min(1, isRecorded ? score * 0.4 : score) * 100) / 100];
      })
      .sort((a, b) => b[1] - a[1]);
  }

  /** How far the words of a mark are those of a question, from 0 to 1. What its sentence says besides speaks for a question, and against none. */
  #likeWords(terms: ReadonlyMap<string, number>, id: string): number {
    const own = this.#terms.get(id) ?? new Map<string, number>();
    const { size } = this.#terms;
    const weight = (term: string): number =>
      this.#passages.weightOf(term) * Math.log(1.3 + size / (1 + (this.#shared.get(term) ?? 0)));
    let [shared, all, most] = [0, 0, 0];
    for (const [term, times] of terms) {
      const w = weight(term) * times;
      const other = own.get(term);
      if (other !== undefined) shared += w * weight(term) * other;
      if (other !== undefined || times > OF_SENTENCE) all += w * w;
    }
    for (const [term, times] of own) most += (weight(term) * times) ** 2;
    return shared === 0 ? 0 : shared / Math.sqrt(all * most);
  }

  /** How far a name is spelled as one that answers a question of how a name is spelled. */
  #likeName(phrase: string, id: string): number {
    const words = nameWords(phrase);
    let best = 0;
    for (const { quote } of (this.#claims.get(id) ?? []).slice(0, MOST_OF_QUESTION)) {
      const others = nameWords(quote);
      const near = words.filter((a) => others.some((b) => a === b || isNear(a, b, words.length > 1)));
      best = Math.max(best, near.length / Math.max(words.length, others.length, 1));
    }
    return best;
  }

  /** How much of what a question asks in is said by marked words or around them, from 0 to 1. */
  #likeAsk(ask: string, meant: readonly ReadonlySet<string>[]): number {
    const { size } = this.#terms;
    let [said, all] = [0, 0];
    const terms = this.#passages.meaningsOf(ask);
    const isOneWord = terms.size < 2;
    for (const term of terms) {
      const weight = Math.log(1.3 + size / (1 + (this.#asked.get(term) ?? 0)));
      all += weight;
      const at = meant.findIndex((own) => own.has(term));
      if (at >= 0) said += at === 1 ? 0.7 * weight : weight;
    }
    // A question in one word of meaning, such as a name, is asked of much that its sentences say.
    return all === 0 ? 0 : (said / all) * (isOneWord ? 0.5 : 1);
  }

  /** How surely the values at the marked words are of what a question's claims are of; undefined where those cannot be compared. */
  #likeValues(
    slots: readonly Slot[],
    claims: readonly PlacedClaim[],
    statement: unknown,
  ): number | undefined {
    let best: number | undefined;
    for (const { source: id, start, end } of claims.slice(0, MOST_OF_QUESTION)) {
      const source = this.#sources.get(id);
      if (!source || start === null || end === null) continue;
      const place = { start, end };
      const other = this.#passages.at(source, place);
      if (!other || other === statement) continue;
      for (const a of slots)
        for (const b of this.#passages.slotsAt(other, place))
          best = Math.max(best ?? 0, this.#passages.likeness(a, b));
    }
    return best;
  }
}
