import { InputError } from '../problems.ts';

/** A wrong call of the tool: an unknown option, a pattern that matches nothing. Exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The problems of unreadable files, one a file. */
export const fileError = (file: string, message: string): InputError =>
  new InputError([{ message, place: { file, line: 1, column: 1 } }]);

/** Node's refusal of a name before the file system is asked. */
const NO_NAME = 'ERR_INVALID_ARG_VALUE';

/** Whether an error is about what a user named, and not a fault of the tool. */
export const isOfFileSystem = (code: string): boolean => /^E[A-Z0-9]+$/u.test(code) || code === NO_NAME;

/** What a code of the file system means to a person. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'it would be larger than files may be here',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is no longer there',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ELOOP: 'its links lead round in a circle',
  [NO_NAME]: 'no name holds a NUL character',
};

/** Why something cannot be read or written, from the code of an error of the file system. */
export const reasonOf = (code: string): string => {
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? code : `${reason}, ${code}`;
};
