import { UsageError } from './errors.ts';

/**
 * Loads a package that people may leave out.
 * @param why What needs it, as the subject of a sentence.
 * @throws UsageError that says what to install where it is missing.
 */
export async function optionalPackage<T>(name: string, why: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      throw new UsageError(
        `${why} needs the package ${name}, which is optional. Install it: npm install ${name}`,
      );
    throw new UsageError(
      `${why} needs the package ${name}, which cannot be loaded here: ${message.split('\n')[0]}`,
    );
  }
}
