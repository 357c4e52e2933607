/** Whether a key belongs to a field that somebody types into. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Puts the focus where it is to be, at once where that is there already, else as soon as it is drawn. */
export function focusSoon(selector: string, tries = 20): void {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  if (!found && tries > 0) requestAnimationFrame(() => focusSoon(selector, tries - 1));
}
