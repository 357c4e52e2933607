import type { Place, Problem } from '../problems.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Anchor } from '../values/mention.ts';
import { statedDay } from '../values/stated-days.ts';
import { isFault } from '../values/value-type.ts';
import { type Path, pathText } from '../yaml/yaml-document.ts';
import type { ClaimColumns } from './claim-columns.ts';
import type { RegistryData } from './schema.ts';

/** A registry file whose shape is right, with the places of what is in it. */
export interface RegistryFile {
  readonly file: string;
  readonly data: RegistryData;
  place(path: Path): Place;
  keyPlace(path: Path): Place;
  /** Claims that are kept apart from their questions (NDJSON). */
  readonly claims: ClaimColumns | null;
}

/** Unknown ids that are held against every known one; a registry with more of them names its ids otherwise throughout. */
const MOST_SUGGESTED = 50;

/** Collects what is wrong between the parts of a registry. */
export class LinkProblems {
  readonly #problems: Problem[];

  #suggested = 0;

  /** Ids that are in files whose shape is wrong: what refers to them is not to blame. */
  readonly #excused: ReadonlySet<string>;

  constructor(problems: Problem[], excused: ReadonlySet<string>) {
    this.#problems = problems;
    this.#excused = excused;
  }

  add(message: string, place: Place, path?: Path): void {
    this.#problems.push({ message, place, path: path && path.length > 0 ? pathText(path) : undefined });
  }

  /** An id that two things bear: both places are named. */
  twice(what: string, id: string, first: Place, place: Place, path: Path): void {
    const where = `${first.file}:${first.line}:${first.column}`;
    this.add(
      `The ${what} "${id}" is used twice: here and in ${where}. Ids are global; rename one of them.`,
      place,
      path,
    );
  }

  /** A reference to something that is not there. */
  unknown(what: string, id: string, known: Iterable<string>, place: Place, path?: Path): void {
    if (this.#excused.has(id)) return;
    const near = this.#suggested++ < MOST_SUGGESTED ? didYouMean(id, known) : '';
    this.add(`There is no ${what} "${id}".${near}`, place, path);
  }
}

export function anchorOf(stated: string | number | undefined): Anchor | null {
  const day = stated === undefined ? undefined : statedDay(stated);
  return day === undefined || isFault(day) ? null : day;
}
