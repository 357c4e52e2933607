import type { Value } from '../bounds/value.ts';
import type { Path } from '../documents/yaml-document.ts';
import { pathText } from '../documents/yaml-document.ts';
import type { Anchor } from '../grammar/reading.ts';
import type { Place, Problem } from '../problems.ts';
import { parseAnchor } from '../sources/metadata.ts';
import { didYouMean } from '../text/nearest.ts';
import { parseStated, valueType } from '../values/index.ts';
import { isFault, type StatedValue } from '../values/value-type.ts';
import { NO_VOCABULARY, type Vocabulary } from '../values/vocabulary.ts';
import { Directory, nameKey, optionVocabulary } from './entities.ts';
import type { Constraint, Entity, EventRef, Question, Registry, RegistryClaim, Story } from './model.ts';
import { type ClaimData, CONSTRAINT_KINDS, type QuestionData, type RegistryData } from './schema.ts';

/** A registry file whose shape is right, with the places of what stands in it. */
export interface RegistryFile {
  readonly file: string;
  readonly data: RegistryData;
  place(path: Path): Place;
  keyPlace(path: Path): Place;
  /** Claims that stand apart from their questions (NDJSON). */
  readonly looseClaims: readonly {
    readonly question: string;
    readonly data: ClaimData;
    readonly place: Place;
  }[];
}

/** Joins the files of a registry into one. Ids are global; every id that names nothing, or two things, is a problem. */
export function linkRegistry(files: readonly RegistryFile[], problems: Problem[]): Registry {
  return new Linker(problems).link(files);
}

const anchorOf = (stated: string | number | undefined): Anchor | null =>
  stated === undefined ? null : (parseAnchor(String(stated)) ?? null);

class Linker {
  readonly #problems: Problem[];
  readonly #questions = new Map<string, Question>();
  readonly #claims: RegistryClaim[] = [];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  link(files: readonly RegistryFile[]): Registry {
    const stories = new Map<RegistryFile, Story>();
    for (const file of files) {
      const { story } = file.data;
      if (story)
        stories.set(file, {
          title: story.title,
          anchor: anchorOf(story.anchor),
          place: file.keyPlace(['story']),
        });
    }
    const entities = this.#linkEntities(files);
    const directory = new Directory(entities);
    // A theme kept in a file of its own belongs to the workspace's story, where there is just one.
    const only = stories.size === 1 ? [...stories.values()][0] : undefined;
    this.#declareQuestions(files, (file) => stories.get(file) ?? only ?? null, directory);
    this.#linkOrders(files);
    const constraints = this.#linkConstraints(files);
    this.#linkClaims(files);
    return {
      stories: [...stories.values()],
      entities,
      questions: [...this.#questions.values()],
      claims: this.#claims,
      constraints,
    };
  }

  #problem(message: string, place: Place, path?: Path): void {
    this.#problems.push({ message, place, path: path && pathText(path) });
  }

  #twice(what: string, id: string, first: Place, place: Place, path: Path): void {
    this.#problem(
      `The ${what} "${id}" is used twice: here and in ${first.file}:${first.line}:${first.column}. Ids are global; rename one of them.`,
      place,
      path,
    );
  }

  #linkEntities(files: readonly RegistryFile[]): Map<string, Entity> {
    const entities = new Map<string, Entity>();
    const names = new Map<string, { id: string; place: Place }>();
    for (const file of files) {
      for (const [id, data] of Object.entries(file.data.entities ?? {})) {
        const path = ['entities', id];
        const place = file.keyPlace(path);
        const first = entities.get(id);
        if (first) {
          this.#twice('entity id', id, first.place, place, path);
          continue;
        }
        const within = data.within === undefined ? [] : [data.within].flat();
        entities.set(id, { ...data, within, id, place });
        for (const name of new Set([data.name, ...(data.also ?? [])].map(nameKey))) {
          const key = `${data.kind}\n${name}`;
          const other = names.get(key);
          if (other) {
            this.#problem(
              `"${name}" names two entities of the kind ${data.kind}: ${id} and ${other.id} (${other.place.file}:${other.place.line}). A name may stand for one.`,
              place,
              path,
            );
          } else names.set(key, { id, place });
        }
      }
    }
    for (const file of files) {
      for (const [id, data] of Object.entries(file.data.entities ?? {})) {
        for (const [key, target] of [
          ['speaks_for', data.speaks_for],
          ...[data.within ?? []].flat().map((w) => ['within', w]),
        ] as const) {
          if (target === undefined || entities.has(target)) continue;
          const path = ['entities', id, String(key)];
          this.#problem(
            `There is no entity "${target}".${didYouMean(target, entities.keys())}`,
            file.place(path),
            path,
          );
        }
      }
    }
    return entities;
  }

  #declareQuestions(
    files: readonly RegistryFile[],
    storyOf: (file: RegistryFile) => Story | null,
    directory: Directory,
  ): void {
    for (const file of files) {
      for (const [id, data] of Object.entries(file.data.questions ?? {})) {
        const path = ['questions', id];
        const place = file.keyPlace(path);
        const first = this.#questions.get(id);
        if (first) {
          this.#twice('question id', id, first.place, place, path);
          continue;
        }
        const type = valueType(data.type);
        if (!type) {
          this.#problem(
            `Questions of the type ${data.type} cannot be compared yet.`,
            file.place([...path, 'type']),
            [...path, 'type'],
          );
          continue;
        }
        if (data.type === 'choice' && data.options === undefined) {
          this.#problem('A choice question declares its options. Add options: [ … ].', place, path);
          continue;
        }
        this.#questions.set(id, {
          id,
          ask: data.ask,
          type: data.type,
          valueType: type,
          vocabulary: vocabularyFor(data, directory),
          story: storyOf(file),
          about: data.about ?? null,
          of: null,
          scope: data.scope ?? null,
          anchor: anchorOf(data.anchor),
          cumulative: data.cumulative ?? false,
          formerly: data.formerly === undefined ? [] : [data.formerly].flat(),
          because: data.because ?? null,
          resolutions: data.resolution === undefined ? [] : [data.resolution].flat(),
          place,
        });
      }
    }
  }

  /** An event named in an order: a date question, or `ID.start` and `ID.end` of a period question. */
  #eventRef(word: string, place: Place, path: Path): EventRef | undefined {
    const edge = /^(.+)\.(start|end)$/u.exec(word);
    const whole = this.#questions.get(word);
    const question = whole ?? (edge ? this.#questions.get(edge[1] as string) : undefined);
    if (!question) {
      this.#problem(
        `There is no question "${word}".${didYouMean(word, this.#questions.keys())}`,
        place,
        path,
      );
      return undefined;
    }
    if (!['date', 'period', 'time'].includes(question.type)) {
      this.#problem(
        `"${word}" is a ${question.type} question; an order holds between dates and periods.`,
        place,
        path,
      );
      return undefined;
    }
    if (!whole && question.type !== 'period') {
      this.#problem(
        `"${question.id}" is a ${question.type} question and has no start or end of its own.`,
        place,
        path,
      );
      return undefined;
    }
    return { question: question.id, edge: whole ? null : (edge?.[2] as 'start' | 'end') };
  }

  #linkOrders(files: readonly RegistryFile[]): void {
    for (const file of files) {
      for (const [id, data] of Object.entries(file.data.questions ?? {})) {
        const question = this.#questions.get(id);
        const path = ['questions', id, 'of'];
        if (!question || (data.type === 'order') === (data.of !== undefined)) {
          if (!question || !data.of) continue;
          const [a, b] = data.of.map((word, i) =>
            this.#eventRef(word, file.place([...path, i]), [...path, i]),
          );
          if (a && b) this.#questions.set(id, { ...question, of: [a, b] });
          continue;
        }
        const message = data.of
          ? 'Only an order question has "of".'
          : 'An order question names the two questions whose order it asks: of: [a, b].';
        this.#problem(
          message,
          data.of ? file.keyPlace(path) : question.place,
          path.slice(0, data.of ? 3 : 2),
        );
      }
    }
  }

  #linkConstraints(files: readonly RegistryFile[]): Constraint[] {
    const constraints = new Map<string, Constraint>();
    for (const file of files) {
      for (const [i, data] of (file.data.constraints ?? []).entries()) {
        const path = ['constraints', i];
        const place = file.place([...path, 'id']);
        const first = constraints.get(data.id)?.place ?? this.#questions.get(data.id)?.place;
        if (first) {
          this.#twice('id', data.id, first, place, [...path, 'id']);
          continue;
        }
        const kind = CONSTRAINT_KINDS.find((k) => data[k] !== undefined) ?? 'order';
        for (const [word, at] of referencesOf(data, kind)) {
          if (kind === 'order' || this.#questions.has(word.replace(/\.(?:start|end)$/u, ''))) continue;
          this.#problem(
            `There is no question "${word}".${didYouMean(word, this.#questions.keys())}`,
            file.place([...path, kind, ...at]),
            [...path, kind, ...at],
          );
        }
        const order = (data.order ?? []).flatMap((word, k) => {
          const at = [...path, 'order', k];
          return this.#eventRef(word, file.place(at), at) ?? [];
        });
        constraints.set(data.id, { id: data.id, kind, because: data.because ?? null, order, data, place });
      }
    }
    return [...constraints.values()];
  }

  #linkClaims(files: readonly RegistryFile[]): void {
    for (const file of files) {
      for (const [id, data] of Object.entries(file.data.questions ?? {})) {
        const question = this.#questions.get(id);
        if (!question) continue;
        for (const [i, claim] of (data.claims ?? []).entries()) {
          const path = ['questions', id, 'claims', i];
          this.#linkClaim(question, claim, file.place(path), (key) => file.place([...path, key]), path);
        }
      }
      for (const { question: id, data, place } of file.looseClaims) {
        const question = this.#questions.get(id);
        if (question) this.#linkClaim(question, data, place, () => place, []);
        else this.#problem(`There is no question "${id}".${didYouMean(id, this.#questions.keys())}`, place);
      }
    }
  }

  #linkClaim(
    question: Question,
    data: ClaimData,
    place: Place,
    placeOf: (key: string) => Place,
    path: Path,
  ): void {
    if (data.quote === undefined && data.at === undefined) {
      this.#problem(
        'A claim quotes its source. Add quote: the words that carry it (or at: { start, end } where the text may not be kept).',
        place,
        path,
      );
      return;
    }
    if (data.edge && question.type !== 'period' && question.type !== 'date') {
      this.#problem(
        `edge belongs to dates and periods; this is a ${question.type} question.`,
        placeOf('edge'),
        [...path, 'edge'],
      );
    }
    const stated = this.#stated(question, data, placeOf('value'), path);
    if (stated === undefined) return;
    if (stated === null && !question.valueType.ordered) {
      this.#problem(
        `A ${question.type} is stated, not read from the quote. Add value: ${question.valueType.example}.`,
        place,
        path,
      );
      return;
    }
    this.#claims.push({
      question,
      data,
      stated,
      anchor: anchorOf(data.anchor),
      asOf: anchorOf(data.as_of),
      place,
    });
  }

  /** The stated value; null where there is none, undefined where it is wrong. */
  #stated(question: Question, data: ClaimData, place: Place, path: Path): Value | null | undefined {
    if (data.value === undefined) return null;
    const value = parseStated(question.valueType, data.value as StatedValue, question.vocabulary, data.edge);
    if (isFault(value)) {
      this.#problem(value.fault, place, [...path, 'value']);
      return undefined;
    }
    return data.complete && value.kind === 'ids' ? { ...value, complete: true } : value;
  }
}

function vocabularyFor(data: QuestionData, directory: Directory): Vocabulary {
  if (data.type === 'choice') return optionVocabulary(data);
  if (data.type === 'actor') return directory.vocabulary(data.many ?? false);
  if (data.type === 'place') return directory.vocabulary(data.many ?? false, 'place');
  return NO_VOCABULARY;
}

/** Every question that a constraint names, with where it stands in it. */
function referencesOf(
  data: NonNullable<RegistryData['constraints']>[number],
  kind: string,
): [string, Path][] {
  switch (kind) {
    case 'span':
    case 'part':
    case 'within':
      return Object.entries(data[kind] ?? {}).map(([key, word]) => [String(word), [key]]);
    case 'total': {
      const { whole, parts } = data.total ?? { whole: '', parts: [] };
      return [[whole, ['whole']], ...parts.map((word, i): [string, Path] => [word, ['parts', i]])];
    }
    default:
      return [];
  }
}
