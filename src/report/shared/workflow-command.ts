import { printableLine } from '../../text/printable.ts';

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command of GitHub Actions. Every text of it is printable and escaped, so that none can end it or begin another. */
export function workflowCommand(
  level: string,
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(printableLine(String(value)))}`,
  );
  return `::${level}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(printableLine(text))}\n`;
}
