import type { Source } from '../../articles/source.ts';
import { apart } from '../../check/checker.ts';
import { InputError, type Problem } from '../../problems.ts';
import { claimMaker } from '../../registry/link-claims.ts';
import type { Registry, RegistryClaim } from '../../registry/model.ts';
import { type RowFilter, readRow } from '../../registry/ndjson-rows.ts';
import { PlainClaims } from '../../registry/plain-claims.ts';
import { LinkProblems } from '../../registry/registry-file.ts';
import { type ByteRows, eachRow } from '../../registry/rows.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { Config } from '../../workspace/config.ts';
import { readParts, shownPath, sizeOf } from '../../workspace/files.ts';
import type { Tables } from '../../workspace/tables.ts';
import { registryFiles } from '../../workspace/workspace.ts';
import { RowMaker } from '../bounds-row.ts';
import type { BoundsRow } from '../columns.ts';

/** A part of a registry, from 1: `3/8` is the third of eight. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** What came of a part besides its rows. */
export interface PartResult {
  readonly rows: number;
  /** The sources that its claims name. */
  readonly sources: readonly string[];
  /** False where something is wrong with the registry: reading all of it says what. */
  readonly isSound: boolean;
  /** The questions that constraints and orders join to others: they are looked at together, by the judge. */
  readonly joined: readonly string[];
}

/** Lines of NDJSON that are not claims, recognised by their text; claims are read elsewhere. */
export const QUESTIONS_ALONE: RowFilter = {
  looksAt: (row) => !row.includes('"question":'),
  keeps: () => false,
  keepsPlain: () => false,
};

interface FileOfRegistry {
  readonly path: string;
  readonly shown: string;
  /** Where it begins among the bytes of all files, and its size. */
  readonly start: number;
  readonly size: number;
}

/** The files of a registry in the order in which it is read, laid end to end. */
async function filesOf({ cwd, config, tables }: Frame): Promise<FileOfRegistry[]> {
  const paths = (await registryFiles(cwd, config)).map((named) => ({
    // A table is read from the NDJSON that was made of it.
    path: tables?.get(named) ?? named,
    shown: shownPath(cwd, named),
  }));
  let start = 0;
  return paths
    .sort((a, b) => compareText(a.shown, b.shown))
    .map(({ path, shown }) => {
      const file = { path, shown, start, size: sizeOf(path) };
      start += file.size;
      return file;
    });
}

/** What the rows of a part are made from: the workspace, with the claims of YAML and the questions of all files. */
export interface Frame {
  readonly cwd: string;
  readonly config: Config;
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  readonly tables?: Tables;
}

/**
 * Makes the rows of a part, in the order of the registry. The files lie end to end, and a claim belongs to the part in
 * which its first byte lies (of YAML, its share of the file): parts put together give all rows, however many they are.
 */
export async function rowsOfPart(
  frame: Frame,
  part: Part,
  take: (row: BoundsRow) => void,
): Promise<PartResult> {
  const { cwd, registry, sources, profile } = frame;
  const files = await filesOf(frame);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const from = Math.floor((total * (part.number - 1)) / part.of);
  const to = part.number === part.of ? Number.POSITIVE_INFINITY : Math.floor((total * part.number) / part.of);
  const isMine = (at: number): boolean => at >= from && at < to;
  const maker = new RowMaker(registry, sources, profile);
  const named = new Set<string>();
  let rows = 0;
  let isSound = true;
  const add = (claim: RegistryClaim | undefined): void => {
    const row = claim && maker.rowOf(claim);
    if (!row) {
      isSound = false;
      return;
    }
    rows++;
    named.add(row.source);
    take(row);
  };
  const written = writtenClaims(registry);
  const questions = new Map(registry.questions.map((question) => [question.id, question]));
  for (const file of files) {
    if (!file.path.endsWith('.ndjson')) {
      const own = written.get(file.shown) ?? [];
      for (const [i, claim] of own.entries())
        if (isMine(file.start + Math.floor((file.size * i) / own.length))) add(claim);
      continue;
    }
    const problems: Problem[] = [];
    const make = claimMaker(questions, file.shown, new LinkProblems(problems, new Set()));
    const takeLine = (text: string, line: number): void => {
      if (text.trim() === '') return;
      const read = readRow(text, file.shown, line, problems);
      if (!read) isSound = false;
      else if ('claim' in read) add(make(read.claim, line));
      else if ('question' in read && !questions.has(read.question.id)) isSound = false;
    };
    const plain = new PlainClaims();
    const plainRows: ByteRows = {
      reads: (bytes, start, end) => plain.read(bytes, start, end),
      take: (line) => add(make(plain.claim, line)),
    };
    try {
      eachRow(linesIn(cwd, file, from, to), file.shown, takeLine, plainRows);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      isSound = false;
    }
  }
  const joined = apart(registry)[0].map(({ id }) => id);
  return { rows, sources: [...named], isSound: isSound && !maker.hasProblems, joined };
}

/** The claims of YAML files, by their files. */
function writtenClaims(registry: Registry): Map<string, RegistryClaim[]> {
  const byFile = new Map<string, RegistryClaim[]>();
  for (const claim of registry.claims) {
    const { file } = claim.place;
    const own = byFile.get(file);
    if (own) own.push(claim);
    else byFile.set(file, [claim]);
  }
  return byFile;
}

const NEWLINE = 10;

/** The bytes of the lines of a file whose first bytes lie in a stretch of all files. */
function* linesIn(cwd: string, file: FileOfRegistry, from: number, to: number): Iterable<Uint8Array> {
  const [first, end] = [Math.max(0, from - file.start), Math.min(file.size, to - file.start)];
  if (first >= end) return;
  // A line that begins where the part does is its own: the byte before says whether one does.
  let at = Math.max(0, first - 1);
  let isInside = first === 0;
  for (const bytes of readParts(cwd, file.path, at)) {
    let begin = 0;
    if (!isInside) {
      const newline = bytes.indexOf(NEWLINE);
      if (newline < 0) {
        at += bytes.length;
        continue;
      }
      begin = newline + 1;
      isInside = true;
      // No line of the file begins in this part.
      if (at + begin >= end) return;
    }
    const last = at + bytes.length >= end ? bytes.indexOf(NEWLINE, Math.max(begin, end - 1 - at)) : -1;
    if (last >= 0) {
      yield bytes.subarray(begin, last + 1);
      return;
    }
    yield bytes.subarray(begin);
    at += bytes.length;
  }
}

/** How a part is named in messages and files. */
export const partName = ({ number, of }: Part): string => `${number} of ${of}`;
