/** The article of a finding, which the page holds from the start; undefined where there is none. */
export const findingElement = (id: string | undefined): HTMLElement | undefined =>
  id === undefined ? undefined : (document.getElementById(id) ?? undefined);
