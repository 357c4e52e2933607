import type { Value } from '../values/bounds/value.ts';
import { parseStated } from '../values/index.ts';
import type { Anchor } from '../values/mention.ts';
import type { ReadAgainst } from '../values/stated-words.ts';
import type { Edge, StatedValue, ValueFault, ValueType } from '../values/value-type.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import type { Question } from './model.ts';
import type { ClaimData } from './schema.ts';

/** Values that are remembered for questions that are answered in the same words. */
const MOST_REMEMBERED = 5_000;

type Parsed = Value | ValueFault;

/** Reads the values that claims state. Claims state the same few values again and again; each is read once. */
export class StatedValues {
  readonly #known = new WeakMap<Vocabulary, Map<ValueType, Map<string | number | boolean, Parsed>>>();

  /** The value of a claim that states one, or what is wrong with it. */
  parse({ valueType, vocabulary }: Question, stated: StatedValue, data: ClaimData): Parsed {
    const edge = data.edge;
    if (data.unit !== undefined || data.zone !== undefined)
      return complete(parseStated(valueType, stated, ofClaim(vocabulary, data), edge), data);
    const value =
      typeof stated === 'object' || edge
        ? parseStated(valueType, stated, vocabulary, edge as Edge | undefined)
        : this.plain({ valueType, vocabulary }, stated);
    return complete(value, data);
  }

  /** The value of a claim that states one in words, which are read against the day of its question or story. */
  inWords(question: Question, stated: StatedValue, data: ClaimData, anchor: Anchor | null): Parsed {
    const vocabulary = ofClaim(question.vocabulary, data);
    return parseStated(question.valueType, stated, vocabulary, data.edge, readAgainst(question, anchor));
  }

  /** The value of a claim that states one and says nothing else of it. */
  plain(
    { valueType, vocabulary }: Pick<Question, 'valueType' | 'vocabulary'>,
    stated: string | number | boolean,
  ): Parsed {
    let types = this.#known.get(vocabulary);
    if (!types) {
      types = new Map();
      this.#known.set(vocabulary, types);
    }
    let values = types.get(valueType);
    if (!values) {
      values = new Map();
      types.set(valueType, values);
    }
    let value = values.get(stated);
    if (value === undefined) {
      value = parseStated(valueType, stated, vocabulary);
      if (values.size >= MOST_REMEMBERED) values.clear();
      values.set(stated, value);
    }
    return value;
  }
}

/** What the words of a claim are read against: its own day, or that of its question; the story supplies years. */
export const readAgainst = (question: Question, anchor: Anchor | null): ReadAgainst => ({
  anchor: anchor ?? question.anchor ?? undefined,
  story: question.story?.anchor ?? undefined,
});

/** What a claim's words mean: it may have a unit and a zone of its own. */
function ofClaim(vocabulary: Vocabulary, data: ClaimData): Vocabulary {
  const { unit = vocabulary.unit, zone = vocabulary.zone } = data;
  return { ...vocabulary, unit, zone };
}

const complete = (value: Parsed, data: ClaimData): Parsed =>
  data.complete && 'kind' in value && value.kind === 'ids' ? { ...value, complete: true } : value;

/**
 * The plain values of the claims of a file, by the numbers that the file has for their questions and their values: what
 * a million claims say is looked up without a text.
 */
export class NumberedValues {
  readonly #values: StatedValues;
  readonly #questions: readonly (Question | undefined)[];
  /** The values of a kind of question by their numbers; questions of one kind have theirs in common. */
  readonly #byQuestion: (Map<number, Parsed> | undefined)[] = [];
  readonly #byKind = new Map<Vocabulary, Map<ValueType, Map<number, Parsed>>>();

  /** @param questions By their numbers in the file. */
  constructor(values: StatedValues, questions: readonly (Question | undefined)[]) {
    this.#values = values;
    this.#questions = questions;
  }

  /** The value of a claim that states one and says nothing else of it, on a question that is there. */
  of(question: number, valueNumber: number, stated: string | number | boolean): Parsed {
    let known = this.#byQuestion[question];
    if (known === undefined) {
      known = this.#knownOf(this.#questions[question] as Question);
      this.#byQuestion[question] = known;
    }
    let value = known.get(valueNumber);
    if (value === undefined) {
      value = this.#values.plain(this.#questions[question] as Question, stated);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(valueNumber, value);
    }
    return value;
  }

  #knownOf({ vocabulary, valueType }: Question): Map<number, Parsed> {
    let types = this.#byKind.get(vocabulary);
    if (!types) {
      types = new Map();
      this.#byKind.set(vocabulary, types);
    }
    let known = types.get(valueType);
    if (!known) {
      known = new Map();
      types.set(valueType, known);
    }
    return known;
  }
}
