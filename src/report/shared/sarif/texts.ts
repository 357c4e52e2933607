import { printableLine } from '../../../text/printable.ts';
import type { Place } from '../findings.ts';
import { inRepository, pathToUri } from '../paths.ts';

/** Braces are placeholders in a message of SARIF, and are written double. */
const braced = (text: string): string => text.replace(/[{}]/gu, '$&$&');

/** A text in a message, in which nothing is a link: a bracket and a parenthesis are kept apart. */
export const plainText = (text: string): string => braced(printableLine(text).replaceAll('](', '] ('));

/** A link in a message to the related location of this id. */
export const linkText = (text: string, id: number): string =>
  `[${braced(printableLine(text).replace(/[[\]\\]/gu, '\\$&'))}](${id})`;

/** A line and column of a file. */
export const physicalLocation = ({ file, line, column }: Place, prefix: string | undefined) => ({
  artifactLocation: artifactOf(file, prefix),
  region: { startLine: line, startColumn: column },
});

/** A file as SARIF names it. A relative path begins at the root of what was checked out. */
export function artifactOf(file: string, prefix: string | undefined) {
  const uri = pathToUri(inRepository(file, prefix));
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}
