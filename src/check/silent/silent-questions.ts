import type { Source } from '../../articles/source.ts';
import type { ClaimVisitor, Question, Registry, RegistryClaim } from '../../registry/model.ts';
import { isSameValue } from '../../values/bounds/same-value.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { ClaimResolver, KnownValue } from '../read/resolve-claims.ts';
import { ClaimMarks, comparedAs, comparedWith, markOfValue, voiceOf } from './claim-marks.ts';
import { PlaceSet } from './place-set.ts';
import { SaidWords } from './said-words.ts';

/** What the claims on one question have in common so far. */
class Answered {
  /** Its place among the questions, and what is counted where a claim does not say otherwise. */
  readonly number: number;
  readonly scope: string | null;
  claims = 0;
  /** What the first of them says, of what, where, and in which voice. */
  value: Value | undefined;
  compared: string | null = null;
  source = -1;
  voice = '';
  isByOneSource = true;
  readonly said = new SaidWords();
  /** The judge is to look at it. */
  isSuspect = false;

  constructor({ scope }: Question, number: number) {
    this.number = number;
    this.scope = scope;
  }
}

/** The questions of which no rule says anything, and how many claims answer them. */
export interface SilentQuestions {
  readonly questions: ReadonlySet<Question>;
  readonly claims: number;
}

/**
 * Finds the questions of which no rule says anything: all of their claims say one thing in one voice, of several sources
 * and different places, and none has a mark. An engine finds the same ones by rows of bounds; here claims are looked at as
 * they lie in their files, and a question is left at its first claim that the judge must see.
 * @param among The questions that nothing joins to others.
 * @param resolver Of the same registry and sources: what it learns of wordings here, the judge need not read again.
 */
export function silentQuestions(
  registry: Registry,
  among: readonly Question[],
  sources: readonly Source[],
  resolver: ClaimResolver,
): SilentQuestions {
  const search = new Search(registry, among, sources, resolver);
  registry.claims.visit?.(search);
  return search.silent();
}

class Search implements ClaimVisitor<Answered> {
  readonly #answered: ReadonlyMap<Question, Answered>;
  readonly #resolver: ClaimResolver;
  readonly #marks: ClaimMarks;
  readonly #places: PlaceSet;
  readonly #sources: ReadonlyMap<string, number>;
  readonly #list: readonly Source[];
  /** The source that was asked for last: what programs write names one again and again. */
  #id: string | undefined;
  #number = -1;

  constructor(
    registry: Registry,
    among: readonly Question[],
    sources: readonly Source[],
    resolver: ClaimResolver,
  ) {
    this.#answered = new Map(among.map((question, i) => [question, new Answered(question, i)]));
    this.#resolver = resolver;
    this.#marks = new ClaimMarks(registry, sources);
    this.#places = new PlaceSet(registry.claims.length);
    this.#list = sources;
    this.#sources = new Map(sources.map(({ id }, i) => [id, i]));
  }

  of(question: Question): Answered | undefined {
    return this.#answered.get(question);
  }

  isDone({ isSuspect }: Answered): boolean {
    return isSuspect;
  }

  bare(answered: Answered, id: string, value: Value, start: number, end: number): boolean {
    const number = this.#numberOf(id);
    const source = this.#list[number];
    // Only of a source whose text is not kept does a claim say all by itself.
    if (source?.text !== '') return false;
    if (markOfValue(value) !== null || this.#marks.ofSource(source) !== null) answered.isSuspect = true;
    else this.#add(answered, number, start, end, value, '', comparedAs(answered.scope, null));
    return true;
  }

  whole(answered: Answered, registered: RegistryClaim): void {
    const { said } = answered;
    const number = this.#numberOf(registered.data.source);
    // A claim of a source that is not there is the judge's to report.
    if (number < 0) {
      answered.isSuspect = true;
      return;
    }
    const known: KnownValue = (claim, source, found) =>
      said.has(claim, source, found, answered.value) ? answered.value : undefined;
    const { claims, faults } = this.#resolver.resolve([registered], known);
    const [claim] = claims;
    if (!claim || this.#marks.of(claim, faults) !== null) {
      answered.isSuspect = true;
      return;
    }
    const { start, end, value } = claim;
    this.#add(answered, number, start, end, value, voiceOf(claim), comparedWith(claim));
    if (!answered.isSuspect && this.#resolver.isByWordsAlone) said.note(claim);
  }

  #add(
    answered: Answered,
    source: number,
    start: number,
    end: number,
    value: Value,
    voice: string,
    compared: string | null,
  ): void {
    if (answered.value === undefined) {
      answered.value = value;
      answered.voice = voice;
      answered.compared = compared;
      answered.source = source;
    } else if (
      answered.voice !== voice ||
      answered.compared !== compared ||
      !isSameValue(answered.value, value)
    ) {
      answered.isSuspect = true;
      return;
    }
    if (answered.source !== source) answered.isByOneSource = false;
    if (!this.#places.add(answered.number, source, start, end)) answered.isSuspect = true;
    answered.claims++;
  }

  #numberOf(id: string): number {
    if (id !== this.#id) {
      this.#id = id;
      this.#number = this.#sources.get(id) ?? -1;
    }
    return this.#number;
  }

  silent(): SilentQuestions {
    const questions = new Set<Question>();
    let claims = 0;
    for (const [question, answered] of this.#answered) {
      if (answered.isSuspect || (answered.claims > 0 && answered.isByOneSource)) continue;
      questions.add(question);
      claims += answered.claims;
    }
    return { questions, claims };
  }
}
