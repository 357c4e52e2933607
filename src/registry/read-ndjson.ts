import type { Problem } from '../problems.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { ClaimColumns } from './claim-columns.ts';
import { type RegistryRecord, type RowFilter, readRow } from './ndjson-rows.ts';
import { PlainRow } from './plain-rows.ts';
import type { RegistryFile } from './registry-file.ts';
import { type ByteRows, type Content, eachRow } from './rows.ts';
import type { ClaimLine, RegistryData } from './schema.ts';

/** What the lines of a file say besides claims, and where each of it is said. */
class Gathered {
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #lines = new Map<string, number>();
  readonly questions: NonNullable<RegistryData['questions']> = {};
  readonly #entities: NonNullable<RegistryData['entities']> = {};
  readonly #constraints: NonNullable<RegistryData['constraints']> = [];
  #story: RegistryData['story'];

  constructor(file: string, problems: Problem[]) {
    this.#file = file;
    this.#problems = problems;
  }

  get data(): RegistryData {
    const [story, entities, constraints] = [this.#story, this.#entities, this.#constraints];
    return { story, entities, questions: this.questions, constraints };
  }

  /** The line that says something, by its path in the data. */
  placeOf = (path: Path) => {
    const line = this.#lines.get(`${String(path[0])} ${String(path[1] ?? '')}`) ?? 1;
    return { file: this.#file, line, column: 1 };
  };

  add(record: Exclude<RegistryRecord, { claim: ClaimLine }>, line: number): void {
    if ('question' in record) {
      const { id, ...question } = record.question;
      this.#note('questions', id, line);
      this.questions[id] = question;
    } else if ('entity' in record) {
      const { entity: id, ...entity } = record.entity;
      this.#note('entities', id, line);
      this.#entities[id] = entity;
    } else if ('constraint' in record) {
      this.#lines.set(`constraints ${this.#constraints.length}`, line);
      this.#constraints.push(record.constraint.constraint);
    } else if (this.#story === undefined) {
      this.#lines.set('story ', line);
      this.#story = record.story.story;
    } else this.#twice('A file has one story', this.placeOf(['story']).line, line);
  }

  #note(what: string, id: string, line: number): void {
    const key = `${what} ${id}`;
    const first = this.#lines.get(key);
    if (first !== undefined) this.#twice(`The id "${id}" is used twice`, first, line);
    this.#lines.set(key, line);
  }

  #twice(what: string, first: number, line: number): void {
    const place = { file: this.#file, line, column: 1 };
    this.#problems.push({ message: `${what}: here and in line ${first}.`, place });
  }
}

/**
 * Reads NDJSON: a line is a claim with the id of its question, a question with its id, an entity, a constraint or the story.
 * @param filter Which lines are read; all of them where none is given.
 * @throws InputError where the file is not UTF-8.
 */
export function readNdjson(
  file: string,
  content: Content,
  problems: Problem[],
  filter?: RowFilter,
): RegistryFile {
  const claims = new ClaimColumns(file);
  const gathered = new Gathered(file, problems);
  const plain = new PlainRow();
  const takeRow = (row: string, line: number): void => {
    if (row.trim() === '' || filter?.looksAt(row) === false) return;
    const read = readRow(row, file, line, problems);
    if (!read) return;
    if ('claim' in read) {
      if (filter?.keeps(read.claim) !== false) claims.add(read.claim, line);
      return;
    }
    // A text that is held twice costs as much as a claim.
    const shared =
      'question' in read ? { question: { ...read.question, id: claims.declare(read.question.id) } } : read;
    gathered.add(shared, line);
  };
  const keepsPlain = filter ? filter.keepsPlain?.bind(filter) : () => true;
  const plainRows: ByteRows | undefined = keepsPlain && {
    reads: (bytes, from, end) => plain.read(bytes, from, end),
    take(line) {
      if (keepsPlain(plain)) claims.addPlain(plain, line);
    },
  };
  eachRow(content, file, takeRow, plainRows);
  return { file, data: gathered.data, place: gathered.placeOf, keyPlace: gathered.placeOf, claims };
}
