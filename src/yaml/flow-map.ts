/**
 * Values by key as a YAML map on one line, `{ source: a, quote: b }`, quoted where a reader of YAML 1.1 or 1.2 would take
 * the words for anything but a text. The package is loaded only when something is written.
 */
export async function flowMap(entries: Readonly<Record<string, unknown>>): Promise<string> {
  const { Document } = await import('yaml');
  const document = new Document(entries, { compat: 'yaml-1.1' });
  const map = document.contents as { flow?: boolean } | null;
  if (map) map.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trim();
}
