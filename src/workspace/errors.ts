import { InputError } from '../problems.ts';

/** A wrong call of the tool: an unknown option, a pattern that matches nothing. Exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The problems of unreadable files, one a file. */
export const fileError = (file: string, message: string): InputError =>
  new InputError([{ message, place: { file, line: 1, column: 1 } }]);
