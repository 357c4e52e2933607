/**
 * What the page holds from the start, wherever it is: in view, or waiting in a template, which costs no layout.
 * Texts and findings are looked for here and never by the document's own ids.
 */
function gather(
  selector: string,
  template: string,
  key: (element: HTMLElement) => string,
): Map<string, HTMLElement> {
  const waiting = document.querySelector<HTMLTemplateElement>(template)?.content;
  const elements = [
    ...document.querySelectorAll<HTMLElement>(selector),
    ...(waiting?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  return new Map(elements.map((element) => [key(element), element]));
}

/** The articles of the findings, by fingerprint, worst first. */
export const findingArticles: ReadonlyMap<string, HTMLElement> = gather(
  'article.finding',
  '#more-findings',
  ({ id }) => id,
);

/** The texts, by the id of their source, in the order of the report. */
export const sourceArticles: ReadonlyMap<string, HTMLElement> = gather(
  'article.source',
  '#more-sources',
  ({ id }) => id.replace(/^s:/u, ''),
);

/** The words of a finding; empty where there is none. */
export const findingText = (id: string | undefined): string =>
  (id === undefined ? undefined : findingArticles.get(id))?.textContent ?? '';

export const findingTitle = (id: string): string =>
  findingArticles.get(id)?.querySelector('h3')?.textContent ?? id;
