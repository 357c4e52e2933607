import { InputError } from '../../problems.ts';
import { readText, resolve } from '../../workspace/files.ts';
import type { Engine, SuspectQuestion } from './engine.ts';
import { suspectOf } from './suspects.ts';

const PREFIX = 'answer:';

/** What another engine has answered to the printed statement: NDJSON, a line a question. */
export const answer: Engine = {
  name: 'answer',
  address: 'answer:FILE',
  opens: (address) => address.startsWith(PREFIX),
  needsRows: false,
  async group(address, { cwd }) {
    const file = address.slice(PREFIX.length);
    return readText(cwd, resolve(cwd, file))
      .split('\n')
      .flatMap((text, i) => (text.trim() === '' ? [] : [suspectIn(text, file, i + 1)]));
  },
};

/** @throws InputError where a line names no question. */
function suspectIn(text: string, file: string, line: number): SuspectQuestion {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    row = undefined;
  }
  if (typeof row === 'object' && row !== null && typeof (row as { question?: unknown }).question === 'string')
    return suspectOf(row as Record<string, unknown>);
  const message = `An answer of an engine has a JSON object with a question a line, not: ${text.slice(0, 80)}`;
  throw new InputError([{ message, place: { file, line, column: 1 } }]);
}
