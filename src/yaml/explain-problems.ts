import type { Problem } from '../problems.ts';
import { type Slip, slipIn } from './slips.ts';

/** What js-yaml calls what it cannot read, and what a person who wrote it should look for. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/tab character/u, 'A tab cannot indent in YAML. Use spaces, two for each step.'],
  [/bad indentation of a (?:sequence|mapping) entry|deficient indentation/u, 'This line is indented differently from its neighbours. Lines of one list or map start in the same column.'],
  [/unexpected end of the stream within a (?:double|single) quoted/u, 'A quotation mark is never closed.'],
  [/unexpected end of the stream within a flow|unexpected end/u, 'A { or [ is never closed.'],
  [/missed comma between flow/u, 'A comma is missing between two entries inside { } or [ ].'],
  [/can not read a block mapping entry|multiline key|expected ':'|implicit (?:map )?key|could not find expected/u, 'A colon is missing after a key, or a line is indented wrongly.'],
  [/unidentified alias/u, 'A value cannot begin with * in YAML. Put it in quotation marks.'],
]; // biome-ignore format: a table reads best in rows

/** Lines before the place of a syntax error that are looked at: a brace that is not closed is found out later. */
const LINES_BACK = 40;

/** A slip with the number of its line, from 1. */
export interface SlipPlace extends Slip {
  readonly line: number;
}

const isFault = ({ message }: Problem): boolean =>
  /^(?:This is not YAML|Unknown key|Expected text, found|Expected a map, found a list|The key "(?:source|quote)" is missing)/u.test(
    message,
  );

/** The slips that cause the problems of a file, by the problem. */
export function slipsThatCause(
  problems: readonly Problem[],
  text: string,
  keys: ReadonlySet<string>,
): Map<Problem, SlipPlace> {
  const lines = text.split(/\r\n|\n|\r/u);
  const found = new Map<Problem, SlipPlace>();
  for (const problem of problems) {
    const { place, message } = problem;
    if (!place || !isFault(problem)) continue;
    const isSyntax = message.startsWith('This is not YAML');
    const back = isSyntax ? LINES_BACK : 0;
    for (let n = place.line; n >= Math.max(1, place.line - back); n--) {
      const slip = slipIn(lines[n - 1] ?? '', keys, !isSyntax);
      if (!slip) continue;
      found.set(problem, { ...slip, line: n });
      break;
    }
  }
  return found;
}

/**
 * Says of every problem of a file what the slip was, where one is recognised, and shows its line. Problems that one slip
 * brought about are one.
 */
export function explainProblems(
  problems: readonly Problem[],
  text: string,
  keys: ReadonlySet<string>,
): Problem[] {
  if (problems.length === 0) return [];
  const slips = slipsThatCause(problems, text, keys);
  const lines = text.split(/\r\n|\n|\r/u);
  const seen = new Set<string>();
  return problems.flatMap((problem): Problem[] => {
    const { place } = problem;
    if (!place) return [problem];
    const slip = slips.get(problem);
    if (!slip)
      return [{ ...problem, message: inPlainWords(problem.message), excerpt: lines[place.line - 1] }];
    const key = `${slip.line}:${slip.at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        message: slip.message,
        place: { ...place, line: slip.line, column: slip.at + 1 },
        excerpt: lines[slip.line - 1],
      },
    ];
  });
}

function inPlainWords(message: string): string {
  const reason = /^This is not YAML: (.*)$/u.exec(message)?.[1];
  if (reason === undefined) return message;
  const plain = REASONS.find(([test]) => test.test(reason))?.[1];
  return plain === undefined ? message : `This is not YAML (${reason.replace(/\.$/u, '')}). ${plain}`;
}
