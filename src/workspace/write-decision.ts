import type { Place } from '../problems.ts';
import { type Decided, type Decision, recordDecision } from '../registry/record-decision.ts';
import { EditError } from '../yaml/edit-yaml.ts';
import type { Config } from './config.ts';
import { editFile } from './edit-file.ts';
import { UsageError } from './errors.ts';

/**
 * Writes a decision into the registry file that declares its question or constraint, and changes nothing else in it.
 * @throws UsageError where the file cannot be edited; it is then as it was.
 */
export async function writeDecision(
  cwd: string,
  { root }: Config,
  place: Place,
  about: Decided,
  decision: Decision,
): Promise<void> {
  const edit = (before = ''): Promise<string> => edited(before, place, about, decision);
  await editFile(cwd, place.file, edit, { roots: [cwd, root] });
}

async function edited(before: string, place: Place, about: Decided, decision: Decision): Promise<string> {
  const isLines = place.file.endsWith('.ndjson');
  const [start, end] = isLines ? lineOf(before, place.line, about.id) : [0, before.length];
  try {
    const after =
      end < 0 ? undefined : await recordDecision(before.slice(start, end), about, decision, isLines);
    if (after !== undefined) return before.slice(0, start) + after + before.slice(end);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`${place.file} cannot be edited: ${error.message} Nothing was written.`);
  }
  throw new UsageError(
    `${place.file}:${place.line}: "${about.id}" is written where it cannot be edited (it comes from an alias, for example). Write resolution: by hand.`,
  );
}

/**
 * Where the line that declares a question starts and ends, without its line break. It may have moved since it was read;
 * the end is negative where it is gone.
 */
function lineOf(text: string, line: number, id: string): [number, number] {
  const lines: [number, number][] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r|$/gu)) {
    lines.push([start, index]);
    start = index + end.length;
  }
  const declares = ([from, to]: [number, number]): boolean => {
    try {
      const row = JSON.parse(text.slice(from, to)) as Record<string, unknown> | null;
      return row !== null && !('question' in row) && String(row.id) === id;
    } catch {
      return false;
    }
  };
  const known = lines[line - 1];
  return (known && declares(known) ? known : lines.find(declares)) ?? [0, -1];
}
