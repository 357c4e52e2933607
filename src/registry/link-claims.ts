import type { Value } from '../bounds/value.ts';
import type { Path } from '../documents/yaml-document.ts';
import type { Place } from '../problems.ts';
import { parseStated } from '../values/index.ts';
import { isFault, type StatedValue } from '../values/value-type.ts';
import type { Questions } from './link-questions.ts';
import type { Question, RegistryClaim } from './model.ts';
import { anchorOf, type LinkProblems, type RegistryFile } from './registry-file.ts';
import type { ClaimData } from './schema.ts';

/** A claim as it stands in a file. */
interface WrittenClaim {
  readonly data: ClaimData;
  readonly place: Place;
  readonly path: Path;
  placeOf(key: string): Place;
}

/** Joins the claims of all files to their questions, and reads the values that are stated. */
export function linkClaims(
  files: readonly RegistryFile[],
  questions: Questions,
  problems: LinkProblems,
): RegistryClaim[] {
  const claims: RegistryClaim[] = [];
  const link = (question: Question, written: WrittenClaim): void => {
    const claim = linkClaim(question, written, problems);
    if (claim) claims.push(claim);
  };
  for (const file of files) {
    for (const [id, { claims: written }] of Object.entries(file.data.questions ?? {})) {
      const question = questions.get(id);
      if (!question) continue;
      for (const [i, data] of (written ?? []).entries()) {
        const path = ['questions', id, 'claims', i];
        link(question, { data, path, place: file.place(path), placeOf: (key) => file.place([...path, key]) });
      }
    }
    for (const { question: id, data, place } of file.looseClaims) {
      const question = questions.get(id);
      if (question) link(question, { data, path: [], place, placeOf: () => place });
      else problems.unknown('question', id, questions.keys(), place);
    }
  }
  return claims;
}

function linkClaim(
  question: Question,
  written: WrittenClaim,
  problems: LinkProblems,
): RegistryClaim | undefined {
  const { data, place, path, placeOf } = written;
  if (data.quote === undefined && data.at === undefined) {
    const message =
      'A claim quotes its source. Add quote: the words that carry it (or at: { start, end } where the text may not be kept).';
    problems.add(message, place, path);
    return undefined;
  }
  if (data.edge && question.type !== 'period' && question.type !== 'date') {
    problems.add(`edge belongs to dates and periods; this is a ${question.type} question.`, placeOf('edge'), [
      ...path,
      'edge',
    ]);
  }
  if (data.value === undefined && !question.valueType.ordered) {
    problems.add(
      `An answer of the type ${question.type} is stated, not read from the quote. Add value: ${question.valueType.example}.`,
      place,
      path,
    );
    return undefined;
  }
  let stated: Value | null = null;
  if (data.value !== undefined) {
    const { unit = question.vocabulary.unit, zone = question.vocabulary.zone } = data;
    const vocabulary = { ...question.vocabulary, unit, zone };
    const value = parseStated(question.valueType, data.value as StatedValue, vocabulary, data.edge);
    if (isFault(value)) {
      problems.add(value.fault, placeOf('value'), [...path, 'value']);
      return undefined;
    }
    stated = data.complete && value.kind === 'ids' ? { ...value, complete: true } : value;
  }
  return { question, data, stated, anchor: anchorOf(data.anchor), asOf: anchorOf(data.as_of), place };
}
