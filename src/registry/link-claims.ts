import type { Place } from '../problems.ts';
import type { StatedTime } from '../values/anchor.ts';
import type { Value } from '../values/bounds/value.ts';
import type { Anchor } from '../values/mention.ts';
import { statedTime } from '../values/stated-days.ts';
import { isFault, isReadFromWords, type StatedValue, type ValueFault } from '../values/value-type.ts';
import type { Path } from '../yaml/yaml-document.ts';
import type { ClaimColumns } from './claim-columns.ts';
import { LinkedClaims, type MakeClaim } from './claim-list.ts';
import type { Questions } from './link-questions.ts';
import type { ClaimList, Question, RegistryClaim } from './model.ts';
import { anchorOf, type LinkProblems, type RegistryFile } from './registry-file.ts';
import type { ClaimData, ClaimLine } from './schema.ts';
import { NumberedValues, readAgainst, StatedValues } from './stated-values.ts';

/** A claim as it is in a file. Its place is worked out when somebody asks: few claims are ever shown. */
interface Written {
  readonly data: ClaimData;
  readonly path: Path;
  /** The place of the claim, or of one of its keys. */
  placeOf(key?: string): Place;
}

class WrittenInYaml implements Written, Places {
  readonly data: ClaimData;
  readonly #file: RegistryFile;
  readonly #question: string;
  readonly #i: number;

  constructor(data: ClaimData, file: RegistryFile, question: string, i: number) {
    this.data = data;
    this.#file = file;
    this.#question = question;
    this.#i = i;
  }

  get path(): Path {
    return ['questions', this.#question, 'claims', this.#i];
  }

  placeOf(key?: string): Place {
    return this.#file.place(key === undefined ? this.path : [...this.path, key]);
  }

  placeAt(): Place {
    return this.placeOf();
  }
}

class WrittenInColumns implements Written {
  readonly data: ClaimData;
  readonly path: Path = [];
  readonly #columns: ClaimColumns;
  readonly #row: number;

  constructor(columns: ClaimColumns, row: number) {
    this.data = columns.dataAt(row);
    this.#columns = columns;
    this.#row = row;
  }

  placeOf(): Place {
    return this.#columns.placeAt(this.#row);
  }
}

/** What knows where claims are: a file of columns by their rows, or one claim of a YAML file by itself. */
interface Places {
  placeAt(row: number): Place;
}

class LinkedClaim implements RegistryClaim {
  readonly index: number;
  readonly question: Question;
  readonly data: ClaimData;
  readonly stated: Value | null;
  readonly anchor: Anchor | null;
  readonly asOf: StatedTime | null;
  readonly #places: Places;
  readonly #row: number;

  constructor(
    index: number,
    question: Question,
    data: ClaimData,
    stated: Value | null,
    places: Places,
    row: number,
  ) {
    this.index = index;
    this.question = question;
    this.data = data;
    this.stated = stated;
    this.anchor = anchorOf(data.anchor);
    const asOf = asOfOf(question, data, this.anchor);
    this.asOf = asOf === undefined || isFault(asOf) ? null : asOf;
    this.#places = places;
    this.#row = row;
  }

  get place(): Place {
    return this.#places.placeAt(this.#row);
  }
}

/** The time for which a claim's value holds; in words it may be read against the day of its question or story. */
function asOfOf(
  question: Question,
  data: ClaimData,
  anchor: Anchor | null,
): StatedTime | ValueFault | undefined {
  if (data.as_of === undefined) return undefined;
  const time = statedTime(data.as_of, readAgainst(question, anchor));
  return (
    time ?? {
      fault: `${JSON.stringify(data.as_of)} is not a day or an hour. Write it as 2025-10-09, 2025-10-09T18:00 or in words: 9 October 2025, 6 p.m.`,
    }
  );
}

/** Joins the claims of all files to their questions, and reads the values that are stated. */
export function linkClaims(
  files: readonly RegistryFile[],
  questions: Questions,
  problems: LinkProblems,
): ClaimList {
  const values = new StatedValues();
  const parts: (ClaimColumns | RegistryClaim[])[] = [];
  let index = 0;
  for (const file of files) {
    const claims: RegistryClaim[] = [];
    for (const [id, { claims: written }] of Object.entries(file.data.questions ?? {})) {
      const question = questions.get(id);
      for (const [i, data] of question ? (written ?? []).entries() : []) {
        const one = new WrittenInYaml(data, file, id, i);
        const stated = statedBy(question as Question, one, values, problems);
        if (stated !== undefined)
          claims.push(new LinkedClaim(index++, question as Question, data, stated, one, i));
      }
    }
    parts.push(claims);
    if (!file.claims) continue;
    checkColumns(file.claims, questions, values, problems);
    parts.push(file.claims);
    index += file.claims.length;
  }
  const make: MakeClaim = (question, columns, row, at) => {
    const data = columns.dataAt(row);
    const stated = data.value === undefined ? null : values.parse(question, data.value as StatedValue, data);
    // Whatever is wrong with a claim was found when its file was read; nothing is made of such a registry.
    const known = stated === null || isFault(stated) ? null : stated;
    return new LinkedClaim(at, question, data, known, columns, row);
  };
  return new LinkedClaims(parts, questions, make, values);
}

/**
 * Makes claims of lines of NDJSON as they come, for those who hold no registry of them: what `linkClaims` makes, one by one.
 * @param questions The questions of the whole registry, by id.
 * @returns undefined, with a problem, for a line that cannot be used.
 */
export function claimMaker(
  questions: Questions,
  file: string,
  problems: LinkProblems,
): (claim: ClaimLine, line: number) => RegistryClaim | undefined {
  const values = new StatedValues();
  let index = 0;
  return (data, line) => {
    const question = questions.get(data.question);
    const placeOf = (): Place => ({ file, line, column: 1 });
    if (!question) {
      problems.unknown('question', data.question, questions.keys(), placeOf());
      return undefined;
    }
    const stated = statedBy(question, { data, path: [], placeOf }, values, problems);
    if (stated === undefined) return undefined;
    return new LinkedClaim(index++, question, data, stated, { placeAt: placeOf }, line);
  };
}

/** Finds what is wrong with claims that will be made only when they are asked for. */
function checkColumns(
  columns: ClaimColumns,
  questions: Questions,
  values: StatedValues,
  problems: LinkProblems,
): void {
  const named = columns.questions.map((id) => questions.get(id));
  const numbered = new NumberedValues(values, named);
  for (let row = 0; row < columns.length; row++) {
    const number = columns.questionAt(row);
    const question = named[number];
    // Most claims of a large registry are plain, and their values are known by now.
    const plain = question && columns.plainValueAt(row);
    if (plain !== undefined && !isFault(numbered.of(number, columns.valueNumberAt(row), plain))) continue;
    if (question) statedBy(question, new WrittenInColumns(columns, row), values, problems);
    else {
      const id = columns.questions[number] as string;
      problems.unknown('question', id, questions.keys(), columns.placeAt(row));
    }
  }
}

/** What is mostly right for a value that could not be read. */
const LEAVE_OUT = 'Where the words of the quote say it, leave value out.';

/** The value that a claim states, null where it states none; undefined, with a problem, where it cannot be used. */
function statedBy(
  question: Question,
  written: Written,
  values: StatedValues,
  problems: LinkProblems,
): Value | null | undefined {
  const { data } = written;
  if (data.quote === undefined && data.at === undefined) {
    const message =
      'A claim quotes its source. Add quote: the words that carry it (or at: { start, end } where the text may not be kept).';
    problems.add(message, written.placeOf(), written.path);
    return undefined;
  }
  if (data.edge && question.type !== 'period' && question.type !== 'date') {
    const message = `edge belongs to dates and periods; this is a ${question.type} question.`;
    problems.add(message, written.placeOf('edge'), [...written.path, 'edge']);
  }
  if (data.counts !== undefined && question.type !== 'count') {
    const message = `counts belongs to counts; this is a ${question.type} question.`;
    problems.add(message, written.placeOf('counts'), [...written.path, 'counts']);
  }
  const anchor = anchorOf(data.anchor);
  const asOf = asOfOf(question, data, anchor);
  if (asOf && isFault(asOf)) problems.add(asOf.fault, written.placeOf('as_of'), [...written.path, 'as_of']);
  if (data.value === undefined) {
    if (isReadFromWords(question.valueType)) return null;
    if (question.valueType.isItsQuote && data.quote !== undefined)
      return values.plain(question, data.quote) as Value;
    const message = `An answer of the type ${question.type} is stated, not read from the quote. Add value: ${question.valueType.example}.`;
    problems.add(message, written.placeOf(), written.path);
    return undefined;
  }
  const asItIs = values.parse(question, data.value as StatedValue, data);
  if (!isFault(asItIs)) return asItIs;
  // Lines of NDJSON are written by programs, and read again and again without what their words would be read against.
  const isByHand = written.path.length > 0;
  const value = isByHand ? values.inWords(question, data.value as StatedValue, data, anchor) : asItIs;
  if (!isFault(value)) return value;
  const [first, second] = question.of ?? [];
  const advice = isReadFromWords(question.valueType)
    ? ` ${LEAVE_OUT}`
    : first && second
      ? ` Here before means that ${first.question} came before ${second.question}.`
      : '';
  const fault = `${value.fault}${advice}`;
  problems.add(fault, written.placeOf('value'), [...written.path, 'value']);
  return undefined;
}
