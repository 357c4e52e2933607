import type { PageBoard } from '../../shared/board-model.ts';
import { asOfWords, letterOf } from '../../shared/words.ts';
import { byId, h } from './dom.ts';
import { findingTitle, sourceArticles } from './elements.ts';
import { hotPlaces, mark } from './parts.ts';
import { marksOf, quoteId } from './quotes.ts';

type Question = PageBoard['questions'][number];

/** An answer that a quoted place carries. */
interface Answer {
  readonly question: Question;
  /** -1 where it takes no part in comparisons. */
  readonly place: number;
  readonly claim: number;
}

/** Texts filled at once; of more, those that come near the view. */
const MOST_AT_ONCE = 20;

/**
 * What each marked place of a text answers: a letter after the words, and notes beside the paragraph. Both are added
 * when a text comes near the view, so that hundreds of texts cost nothing until they are read.
 */
export class MarginNotes {
  readonly #board: PageBoard;
  readonly #observer: IntersectionObserver;
  readonly #filled = new WeakSet<Element>();
  /** Answers by source and place, once somebody reads a text. */
  #answers: Map<string, Map<string, Answer[]>> | undefined;

  constructor(board: PageBoard) {
    this.#board = board;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#fill(target);
      },
      { rootMargin: '900px' },
    );
    const texts = [...byId('sources').querySelectorAll('.source')];
    for (const text of texts) {
      if (texts.length <= MOST_AT_ONCE) this.#fill(text);
      else this.#observer.observe(text);
    }
  }

  /** Brings a text into the page, in its place among the others. */
  reveal(source: string): HTMLElement | undefined {
    const article = sourceArticles.get(source);
    if (!article) return undefined;
    if (!article.isConnected) {
      const order = [...sourceArticles.values()];
      const next = order.slice(order.indexOf(article) + 1).find((other) => other.isConnected);
      byId('sources')
        .querySelector('.reader')
        ?.insertBefore(article, next ?? null);
    }
    this.#fill(article);
    return article;
  }

  #answersOf(source: string): ReadonlyMap<string, readonly Answer[]> {
    this.#answers ??= this.#collect();
    return this.#answers.get(source) ?? new Map();
  }

  #collect(): Map<string, Map<string, Answer[]>> {
    const all = new Map<string, Map<string, Answer[]>>();
    const add = (answer: Answer): void => {
      const id = quoteId(this.#board, answer.claim);
      const source = this.#board.sources[this.#board.claims[answer.claim]?.source ?? -1]?.id;
      if (id === undefined || source === undefined) return;
      const own = all.get(source) ?? new Map<string, Answer[]>();
      all.set(source, own);
      const here = own.get(id) ?? [];
      own.set(id, here);
      if (!here.some(({ question, place }) => question === answer.question && place === answer.place))
        here.push(answer);
    };
    for (const question of this.#board.questions) {
      for (const [place, { claims }] of question.positions.entries())
        for (const claim of claims) add({ question, place, claim });
      for (const { claims } of question.aside)
        for (const claim of claims) add({ question, place: -1, claim });
    }
    return all;
  }

  #fill(article: Element): void {
    this.#observer.unobserve(article);
    if (this.#filled.has(article)) return;
    this.#filled.add(article);
    const notes = new Map<Element, Answer[]>();
    for (const [id, answers] of this.#answersOf(article.id.replace(/^s:/u, ''))) {
      const last = marksOf(id).at(-1);
      const paragraph = last?.closest('p');
      if (!last || !paragraph) continue;
      last.after(h('sup', {}, ...answers.map((answer) => this.#letters(answer))));
      notes.set(paragraph, [...(notes.get(paragraph) ?? []), ...answers]);
    }
    for (const [paragraph, answers] of notes) {
      const once = new Map(answers.map((answer) => [`${answer.question.id} ${answer.place}`, answer]));
      const sorted = [...once.values()].sort((a, b) => startOf(this.#board, a) - startOf(this.#board, b));
      paragraph.after(
        h(
          'ul',
          { class: 'notes', 'aria-label': 'What these words answer' },
          ...sorted.map((answer) => this.#note(answer)),
        ),
      );
    }
  }

  #letters({ question, place }: Answer): HTMLElement[] {
    const isHot = hotPlaces(question).has(place);
    const words = `${question.ask} ${question.positions[place]?.label ?? 'set aside'}`;
    const letter = h(
      'a',
      {
        class: `ref${place < 0 ? '' : ` m${place % 8}`}${isHot ? ' hot' : ''}`,
        href: `#q:${question.id}`,
        title: words,
        'aria-label': words,
      },
      place < 0 ? '?' : letterOf(place),
    );
    const worst = this.#board.findings[question.findings[0] ?? -1];
    if (!worst || worst.severity === 'note') return [letter];
    const title = `Finding: ${findingTitle(worst.id)}`;
    const sign = worst.severity === 'error' ? '✗' : '!';
    return [
      letter,
      h('a', { class: `ref ${worst.severity}`, href: `#${worst.id}`, title, 'aria-label': title }, sign),
    ];
  }

  #note({ question, place, claim }: Answer): HTMLElement {
    const known = this.#board.claims[claim];
    const speaker = this.#board.speakers[known?.speaker ?? -1];
    const label = question.positions[place]?.label ?? 'set aside';
    return h(
      'li',
      {},
      mark(place, hotPlaces(question).has(place)),
      h(
        'span',
        { dir: 'auto' },
        h('a', { href: `#q:${question.id}` }, question.ask),
        ' ',
        h('b', {}, label),
        speaker !== undefined && ` — ${speaker}`,
        known && asOfWords(known),
      ),
    );
  }
}

const startOf = ({ claims }: PageBoard, { claim }: Answer): number => claims[claim]?.start ?? 0;
