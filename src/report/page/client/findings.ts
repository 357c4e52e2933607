import type { BoardFindingPosition, PageBoard } from '../../shared/board-model.ts';
import { asOfWords, letterOf, voiceOf } from '../../shared/words.ts';
import { append, byId, h } from './dom.ts';
import { findingArticles } from './elements.ts';
import type { Shown } from './filter.ts';
import { orderOf } from './order.ts';
import { mark } from './parts.ts';
import { contextOf, quoteId } from './quotes.ts';
import { askedOf, rangeWords, reasonsOf } from './reasons.ts';

/** Positions of a finding, and claims of a position, drawn at once. */
const MOST_POSITIONS = 8;
const MOST_CLAIMS = 6;
/** Findings on a page of them; a report that holds no more has one page. */
const PAGE = 120;

type Finding = PageBoard['findings'][number];

/** The articles of the findings: a page of those that the filter lets through, each filled when it comes near the view. */
export class Findings {
  readonly #board: PageBoard;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #count = byId('findings-count');
  readonly #list = byId('finding-list');
  readonly #pager = h('p', 'pager');
  readonly #observer: IntersectionObserver;
  #shown: readonly Finding[] = [];
  #from = 0;

  constructor(board: PageBoard) {
    this.#board = board;
    this.#indexOf = new Map(board.findings.map(({ id }, i) => [id, i]));
    this.#list.after(this.#pager);
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.fill(target.id);
      },
      { rootMargin: '1200px' },
    );
  }

  show({ findings }: Shown): void {
    this.#shown = this.#board.findings.filter((_, i) => findings.has(i));
    const all = this.#board.findings.length;
    this.#count.textContent = findings.size === all ? '' : `${findings.size} of ${all} shown.`;
    this.#draw(0);
  }

  /** Turns to the page of a finding. Undefined where the filter leaves it out. */
  reveal(id: string): HTMLElement | undefined {
    const at = this.#shown.findIndex((finding) => finding.id === id);
    if (at < 0) return undefined;
    const from = at - (at % PAGE);
    if (from !== this.#from) this.#draw(from);
    this.fill(id);
    return findingArticles.get(id);
  }

  #draw(from: number): void {
    this.#from = from;
    const page = this.#shown.slice(from, from + PAGE).flatMap(({ id }) => findingArticles.get(id) ?? []);
    this.#observer.disconnect();
    for (const [i, article] of page.entries()) {
      const [before, own] = [this.#shown[from + i - 1], this.#shown[from + i]];
      article.classList.toggle(
        'more',
        i > 0 && !!own && own.question >= 0 && own.question === before?.question,
      );
      article.querySelector('.sides')?.replaceChildren();
    }
    this.#list.replaceChildren(...page);
    for (const article of page) this.#observer.observe(article);
    this.#fillWhenIdle(page.map(({ id }) => id));
    const [last, all] = [from + page.length, this.#shown.length];
    const turn = (words: string, to: number): HTMLElement | false => {
      if (to < 0 || to >= all) return false;
      const button = h('button', { type: 'button' }, words);
      button.addEventListener('click', () => {
        this.#draw(to);
        this.#list.scrollIntoView();
        this.#list.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
      });
      return button;
    };
    this.#pager.replaceChildren();
    if (all > PAGE)
      append(this.#pager, [
        turn('← Earlier', from - PAGE),
        ` ${from + 1}–${last} of ${all} `,
        turn('Later →', from + PAGE),
      ]);
  }

  /** Fills the rest of the page while nothing else is to be done, so that a search of the browser finds every word. */
  #fillWhenIdle(ids: readonly string[], from = 0): void {
    const shown = this.#shown;
    const run = (): void => {
      const began = performance.now();
      let i = from;
      while (i < ids.length && performance.now() - began < 12) this.fill(ids[i++] as string);
      if (i < ids.length && shown === this.#shown) this.#fillWhenIdle(ids, i);
    };
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
    else setTimeout(run, 30);
  }

  /** Fills every article on the page, for print. */
  fillAll(): void {
    for (const { id } of this.#shown.slice(this.#from, this.#from + PAGE)) this.fill(id);
  }

  fill(id: string): void {
    const sides = findingArticles.get(id)?.querySelector('.sides');
    const finding = this.#board.findings[this.#indexOf.get(id) ?? -1];
    if (!sides || !finding || sides.hasChildNodes() || sides.closest('.again')) return;
    const all = this.#positionsOf(finding);
    const shown = all.slice(0, MOST_POSITIONS);
    const more = all.length - shown.length;
    if (finding.steps.length > 0) sides.append(...orderOf(this.#board, finding));
    sides.append(
      h('div', 'positions', ...shown.map((one, i) => this.#position(finding, one.position, i, one.isHot))),
    );
    if (more > 0) sides.append(h('p', 'more', `and ${more} more answers, which the matrix shows`));
    const reasons = reasonsOf(this.#board, finding);
    const hidden = finding.conflicts.length + finding.moreConflicts - reasons.length;
    if (reasons.length > 0) {
      const rest = hidden > 0 ? [` ${hidden} more ${hidden === 1 ? 'pair' : 'pairs'} cannot both hold.`] : [];
      sides.append(
        h(
          'p',
          'why',
          h('b', {}, finding.rule === 'tension' ? 'Why they strain ' : 'Why both cannot hold '),
          reasons.join(' '),
          ...rest,
        ),
      );
    }
  }

  /** The positions of a finding and of the others that are shown on its question, each once. */
  #positionsOf(finding: Finding): { readonly position: BoardFindingPosition; readonly isHot: boolean }[] {
    const isOwn = (one: Finding): boolean => one.question === finding.question && one.question >= 0;
    const merged = new Map<string, { position: BoardFindingPosition; isHot: boolean }>();
    for (const { positions, conflicts, steps } of [
      finding,
      ...this.#shown.filter((f) => f !== finding && isOwn(f)),
    ]) {
      const involved = new Set(conflicts.flat());
      for (const [i, position] of positions.entries()) {
        const own = this.#board.questions[position.question]?.positions[position.place];
        // What was set aside says the same as an answer and takes no part in it.
        const isAside = own !== undefined && !position.claims.every((claim) => own.claims.includes(claim));
        const shown = isAside ? { ...position, place: -1 } : position;
        const key = `${shown.question} ${shown.place} ${shown.place < 0 || steps.length > 0 ? shown.label : ''}`;
        const known = merged.get(key);
        const claims = [...new Set([...(known?.position.claims ?? []), ...shown.claims])];
        merged.set(key, {
          position: { ...shown, claims },
          isHot: involved.has(i) || known?.isHot === true,
        });
      }
    }
    const rank = ({ place }: BoardFindingPosition): number => (place < 0 ? merged.size + 1 : place);
    const all = [...merged.values()];
    return finding.question < 0 || finding.steps.length > 0
      ? all
      : all.sort((a, b) => rank(a.position) - rank(b.position));
  }

  #position(
    finding: Finding,
    position: BoardFindingPosition,
    index: number,
    isInConflict: boolean,
  ): HTMLElement {
    const { label, claims, origins, place, question } = position;
    const asked = this.#board.questions[question];
    // Letters name the answers to one question; an order's dates answer several.
    const isOwn = question === finding.question && finding.steps.length === 0;
    const range = rangeWords(position, askedOf(this.#board, position));
    const words = (claim: number): number => this.#board.claims[claim]?.quote.length ?? 0;
    const [first, ...others] = [...claims].sort((a, b) => words(a) - words(b) || a - b);
    return h(
      'div',
      { class: `position${isInConflict ? ` t${place < 0 || !isOwn ? 'none' : place % 8}` : ''}` },
      !isOwn && asked && h('p', { class: 'sp', dir: 'auto' }, asked.ask),
      h(
        'h4',
        {},
        isOwn ? mark(place, isInConflict) : h('span', 'mark', letterOf(index)),
        ' ',
        h('span', { dir: 'auto', title: range ?? null }, label),
        origins > 1 && h('span', 'sp', ` ${origins} origins`),
      ),
      first !== undefined && this.#claim(first),
      others.length > 0 &&
        h(
          'p',
          'sp',
          'also ',
          ...others.slice(0, MOST_CLAIMS).flatMap((claim, i) => [i > 0 && ', ', this.#voice(claim)]),
          others.length > MOST_CLAIMS && ` and ${others.length - MOST_CLAIMS} more`,
        ),
    );
  }

  /** Whose claim it is, as a link to its words. */
  #voice(claim: number): HTMLElement {
    const id = quoteId(this.#board, claim);
    const known = this.#board.claims[claim] as PageBoard['claims'][number];
    const voice = h(
      'bdi',
      {},
      `${voiceOf(this.#board, known)}${known.line === null ? '' : `:${known.line}`}`,
    );
    return id === undefined ? voice : h('a', { href: `#${id}` }, voice);
  }

  /** The quoted words in their sentence, who says them, and where. */
  #claim(claim: number): HTMLElement {
    const known = this.#board.claims[claim] as PageBoard['claims'][number];
    const { source, speaker, modality, line } = known;
    const { before, quote, after } = contextOf(this.#board, claim);
    const id = quoteId(this.#board, claim);
    const { id: name, origin } = this.#board.sources[source] ?? { id: 'an unknown source', origin: null };
    const said = this.#board.speakers[speaker];
    return h(
      'figure',
      {},
      h(
        'blockquote',
        { dir: 'auto' },
        before,
        id === undefined ? h('mark', {}, quote) : h('a', { href: `#${id}` }, h('mark', {}, quote)),
        after,
      ),
      h(
        'figcaption',
        {},
        said !== undefined && [h('b', {}, h('bdi', {}, said)), ', in '],
        h('b', {}, h('bdi', {}, name)),
        modality !== 'asserted' && ` (${modality})`,
        line !== null && `, line ${line}`,
        asOfWords(known),
        origin !== null && `, after ${origin}`,
      ),
    );
  }
}
