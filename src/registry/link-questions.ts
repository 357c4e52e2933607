import type { Place } from '../problems.ts';
import type { DurationUnit } from '../values/bounds/duration-value.ts';
import { valueType } from '../values/index.ts';
import { NO_VOCABULARY, type Vocabulary } from '../values/vocabulary.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { type Directory, optionVocabulary, pairTest } from './entities.ts';
import type { EventRef, Question, Story } from './model.ts';
import { anchorOf, type LinkProblems, type RegistryFile } from './registry-file.ts';
import type { QuestionData } from './schema.ts';

export type Questions = Map<string, Question>;

/** The words that questions are answered in, by what was declared: programs declare the same options many times. */
type Vocabularies = Map<string, Vocabulary>;

/**
 * Declares the questions of all files, then joins order questions to the questions that they name.
 * @param known Questions that were linked before, which the files may name and must not declare again.
 */
export function linkQuestions(
  files: readonly RegistryFile[],
  storyOf: (file: RegistryFile) => Story | null,
  directory: Directory,
  problems: LinkProblems,
  known: ReadonlyMap<string, Question> = new Map(),
): Questions {
  const questions: Questions = new Map(known);
  const vocabularies: Vocabularies = new Map();
  for (const file of files) {
    for (const [id, data] of Object.entries(file.data.questions ?? {})) {
      const path = ['questions', id];
      const first = questions.get(id);
      if (first) {
        problems.twice('question id', id, first.place, file.keyPlace(path), path);
        continue;
      }
      const question = declare(id, data, file, storyOf(file), directory, vocabularies, problems);
      if (question) questions.set(id, question);
    }
  }
  for (const file of files) {
    for (const [id, data] of Object.entries(file.data.questions ?? {}))
      if (!known.has(id)) linkOrder(id, data, file, questions, problems);
  }
  return questions;
}

const NONE: readonly never[] = [];

function declare(
  id: string,
  data: QuestionData,
  file: RegistryFile,
  story: Story | null,
  directory: Directory,
  vocabularies: Vocabularies,
  problems: LinkProblems,
): Question | undefined {
  const path = ['questions', id];
  const type = valueType(data.type);
  if (!type) {
    problems.add(
      `Questions of the type ${data.type} cannot be compared yet.`,
      file.place([...path, 'type']),
      [...path, 'type'],
    );
    return undefined;
  }
  const place = file.keyPlace(path);
  if ((data.type === 'choice') !== (data.options !== undefined)) {
    const message = data.options
      ? 'Only a choice question has options.'
      : 'A choice question declares its options. Add options: [ … ].';
    problems.add(message, data.options ? file.keyPlace([...path, 'options']) : place, path);
    return undefined;
  }
  checkOptions(data, directory, file, path, problems);
  if (data.moves !== undefined && data.cumulative !== undefined) {
    const message = 'cumulative: true is short for moves: rising. Keep one of the two.';
    problems.add(message, file.keyPlace([...path, 'cumulative']), [...path, 'cumulative']);
  }
  return {
    id,
    ask: data.ask,
    type: data.type,
    valueType: type,
    vocabulary: vocabularyFor(data, directory, vocabularies),
    story,
    about: data.about ?? null,
    of: null,
    scope: data.scope ?? null,
    anchor: anchorOf(data.anchor),
    moves: data.moves ?? (data.cumulative === undefined ? null : data.cumulative ? 'rising' : 'no'),
    formerly: data.formerly === undefined ? NONE : [data.formerly].flat(),
    because: data.because ?? null,
    resolutions: data.resolution === undefined ? NONE : [data.resolution].flat(),
    place,
  };
}

/** Places and parties that may hold together must be declared. */
function checkCompatible(
  { type, compatible }: QuestionData,
  directory: Directory,
  file: RegistryFile,
  path: Path,
  problems: LinkProblems,
): void {
  if (type !== 'place' && type !== 'actor') {
    const message = `compatible belongs to choice, place and actor questions; this is a ${type} question.`;
    problems.add(message, file.keyPlace([...path, 'compatible']), [...path, 'compatible']);
    return;
  }
  const known = directory.vocabulary(false, type === 'place' ? 'place' : undefined);
  for (const [i, group] of (compatible ?? []).entries()) {
    for (const [j, word] of group.entries()) {
      const at = [...path, 'compatible', i, j];
      if (known.resolve(word) === undefined)
        problems.unknown(type === 'place' ? 'place' : 'entity', word, [...known.ids()], file.place(at), at);
    }
  }
}

/** Every option that another one names must be declared. */
function checkOptions(
  data: QuestionData,
  directory: Directory,
  file: RegistryFile,
  path: Path,
  problems: LinkProblems,
): void {
  if (data.options === undefined) {
    if (data.compatible !== undefined) checkCompatible(data, directory, file, path, problems);
    return;
  }
  const known = Array.isArray(data.options) ? data.options : Object.keys(data.options);
  const check = (id: string, at: Path): void => {
    if (!known.includes(id)) problems.unknown('option', id, known, file.place(at), at);
  };
  for (const [i, group] of (data.compatible ?? []).entries()) {
    for (const [j, id] of group.entries()) check(id, [...path, 'compatible', i, j]);
  }
  if (Array.isArray(data.options)) return;
  for (const [id, option] of Object.entries(data.options)) {
    if (typeof option === 'string') continue;
    for (const outer of [option.within ?? []].flat()) check(outer, [...path, 'options', id, 'within']);
  }
}

function vocabularyFor(data: QuestionData, directory: Directory, made: Vocabularies): Vocabulary {
  const { type, options, compatible, many, unit, zone } = data;
  if (type === 'actor' || type === 'place') {
    const plain = directory.vocabulary(many ?? false, type === 'place' ? 'place' : undefined);
    if (compatible === undefined) return plain;
    const resolved = compatible.map((group) => group.map((word) => plain.resolve(word) ?? word));
    return { ...plain, areCompatible: pairTest(resolved) };
  }
  if (type === 'name') return directory.vocabulary(false);
  const lengths = type === 'duration' ? lengthsOf(data) : undefined;
  if (type !== 'choice' && !unit && !zone && !lengths) return NO_VOCABULARY;
  const key = JSON.stringify(type === 'choice' ? [options, compatible, many] : [unit, zone, lengths]);
  let vocabulary = made.get(key);
  if (!vocabulary) {
    vocabulary = type === 'choice' ? optionVocabulary(data) : { ...NO_VOCABULARY, unit, zone, lengths };
    made.set(key, vocabulary);
  }
  return vocabulary;
}

const UNIT = /\b(second|minute|hour|day|week|month|year)s?\b/iu;

/** What a question about lengths counts in: its unit, else what it asks for: "How old", "How many days". */
function lengthsOf({ ask, unit }: QuestionData): Vocabulary['lengths'] {
  const isAge = /\bhow old\b|\bage\b|\baged\b/iu.test(ask);
  const words = unit ?? /\bhow many ([a-z]+)/iu.exec(ask)?.[1] ?? (isAge ? 'years' : '');
  const one = UNIT.exec(words)?.[1]?.toLowerCase() as DurationUnit | undefined;
  return one && { unit: one, isAge: isAge && one === 'year' };
}

function linkOrder(
  id: string,
  data: QuestionData,
  file: RegistryFile,
  questions: Questions,
  problems: LinkProblems,
): void {
  const question = questions.get(id);
  const path = ['questions', id, 'of'];
  if (!question) return;
  if (data.type === 'order' && data.of) {
    const [a, b] = data.of.map((word, i) =>
      eventRef(word, questions, file.place([...path, i]), [...path, i], problems),
    );
    if (a && b) questions.set(id, { ...question, of: [a, b] });
  } else if (data.type === 'order') {
    problems.add(
      'An order question names the two questions whose order it asks: of: [a, b].',
      question.place,
      path.slice(0, 2),
    );
  } else if (data.of) {
    problems.add('Only an order question has "of".', file.keyPlace(path), path);
  }
}

/** An event named in an order: a date question, or `ID.start` and `ID.end` of a period question. */
export function eventRef(
  word: string,
  questions: Questions,
  place: Place,
  path: Path,
  problems: LinkProblems,
): EventRef | undefined {
  const edge = /^(.+)\.(start|end)$/u.exec(word);
  const whole = questions.get(word);
  const question = whole ?? (edge ? questions.get(edge[1] as string) : undefined);
  if (!question) {
    problems.unknown('question', word, questions.keys(), place, path);
    return undefined;
  }
  if (question.type !== 'date' && question.type !== 'period') {
    problems.add(
      `"${word}" is a ${question.type} question; an order or a span holds between dates and periods.`,
      place,
      path,
    );
    return undefined;
  }
  if (!whole && question.type !== 'period') {
    problems.add(
      `"${question.id}" is a ${question.type} question and has no start or end of its own.`,
      place,
      path,
    );
    return undefined;
  }
  if (!whole) return { question: question.id, edge: edge?.[2] as 'start' | 'end' };
  return question.type === 'period'
    ? { question: question.id, edge: 'start', isWhole: true }
    : { question: question.id, edge: null };
}
