import { h } from './dom.ts';
import { type Address, type Filter, parseAddress, writeAddress } from './filter.ts';
import { marksOf } from './quotes.ts';

/** Where a reader came from: the address, how far down, and what had the focus. */
interface Origin {
  readonly hash: string;
  readonly y: number;
  readonly element: HTMLElement | null;
  readonly claim: string | null;
}

interface Places {
  /** Shows what the filter lets through. */
  apply(filter: Filter): void;
  /** Brings a target into the page: undefined where there is none, or the filter hides it. */
  find(target: string): HTMLElement | undefined;
  /** Gives the focus back to the answer of a claim. */
  focusClaim(claim: string): boolean;
}

/** The address of the page is its state: a target, and a filter. Links keep the filter, and every jump has a way back. */
export class Router {
  readonly #places: Places;
  readonly #trail: Origin[] = [];
  readonly #back = h(
    'button',
    { type: 'button', class: 'goback', hidden: true },
    '← Back to where you were ',
    h('kbd', {}, 'Esc'),
  );
  #filter: string | undefined;

  constructor(places: Places) {
    this.#places = places;
    document.body.append(this.#back);
    this.#back.addEventListener('click', () => history.back());
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => {
      const isField = (event.target as Element).closest('input, select') !== null;
      if (event.key === 'Escape' && !isField && this.#trail.length > 0) history.back();
    });
    window.addEventListener('hashchange', () => this.#arrive());
    history.scrollRestoration = 'auto';
  }

  get address(): Address {
    return parseAddress(location.hash);
  }

  start(): void {
    this.#show(this.address);
  }

  /** Takes a filter into the address without a step in the history. */
  setFilter(filter: Filter): void {
    const { target } = this.address;
    history.replaceState(history.state, '', writeAddress({ target: encodeURI(target), filter }));
    this.#apply(filter);
  }

  #apply(filter: Filter): void {
    const key = JSON.stringify(filter);
    if (key === this.#filter) return;
    this.#filter = key;
    this.#places.apply(filter);
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (
      !link ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    const target = (link.getAttribute('href') as string).slice(1);
    const next = writeAddress({ target, filter: this.address.filter });
    const isSection = link.closest('nav') !== null;
    if (!isSection)
      this.#trail.push({
        hash: location.hash,
        y: window.scrollY,
        element: link,
        claim: link.getAttribute('data-k'),
      });
    if (next === location.hash || decodeURIComponent(next) === decodeURIComponent(location.hash)) {
      if (!isSection) this.#trail.pop();
      this.#show(this.address);
    } else location.hash = next;
  }

  #arrive(): void {
    const origin = this.#trail.at(-1);
    if (origin && origin.hash === location.hash) {
      this.#trail.pop();
      this.#apply(this.address.filter);
      this.#clear();
      window.scrollTo(0, origin.y);
      if (origin.element?.isConnected) origin.element.focus({ preventScroll: true });
      else if (origin.claim !== null) this.#places.focusClaim(origin.claim);
      this.#back.hidden = this.#trail.length === 0;
      return;
    }
    this.#show(this.address);
  }

  #clear(): void {
    for (const element of document.querySelectorAll('.here')) element.classList.remove('here');
  }

  #show({ target, filter }: Address): void {
    this.#apply(filter);
    this.#clear();
    this.#back.hidden = this.#trail.length === 0;
    if (target === '') return;
    const element = this.#places.find(target);
    if (!element) return;
    const marks = element.nodeName === 'MARK' || /:\d+-\d+$/u.test(target) ? marksOf(target) : [];
    for (const place of marks.length > 0 ? marks : [element])
      if (place.nodeName !== 'SECTION') place.classList.add('here');
    const goal = marks[0] ?? element;
    const go = (): void =>
      goal.scrollIntoView({ block: marks.length > 0 || element.nodeName === 'TR' ? 'center' : 'start' });
    if (!goal.hasAttribute('tabindex')) goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
    go();
    // What was not laid out until now has another height than was thought.
    requestAnimationFrame(() => requestAnimationFrame(go));
  }
}
