import type { PageBoard } from '../../shared/pack.ts';
import { letterOf } from '../../shared/words.ts';
import { h } from './dom.ts';
import { findingElement } from './findings-dom.ts';
import { hotPlaces, mark } from './parts.ts';

/**
 * Notes beside the texts: which question the marked words answer, and how. The texts carry only letters; their words
 * are added when a text comes near the view, so that hundreds of texts cost nothing until they are read.
 */
export class MarginNotes {
  readonly #board: PageBoard;
  readonly #questions: ReadonlyMap<string, PageBoard['questions'][number]>;

  constructor(board: PageBoard, section: HTMLElement) {
    this.#board = board;
    this.#questions = new Map(board.questions.map((question) => [question.id, question]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          this.#fill(target);
        }
      },
      { rootMargin: '600px' },
    );
    const texts = [...section.querySelectorAll('.source')];
    if (texts.length <= 20) for (const text of texts) this.#fill(text);
    else for (const text of texts) observer.observe(text);
  }

  #fill(source: Element): void {
    const index = Number(source.getAttribute('data-source'));
    for (const paragraph of source.querySelectorAll('.text p')) {
      const notes: HTMLElement[] = [];
      const seen = new Set<string>();
      for (const ref of paragraph.querySelectorAll<HTMLAnchorElement>('a.ref')) {
        const target = decodeURIComponent(ref.hash.slice(1));
        const question = target.startsWith('q:') ? this.#questions.get(target.slice(2)) : undefined;
        if (!question) {
          name(ref, `Finding: ${findingElement(target)?.querySelector('h3')?.textContent ?? target}`);
          continue;
        }
        const place = question.positions.findIndex((_, i) => letterOf(i) === ref.textContent);
        const label = question.positions[place]?.label ?? 'set aside';
        name(ref, `${question.ask} ${label}`);
        const key = `${target} ${place}`;
        if (seen.has(key)) continue;
        seen.add(key);
        notes.push(this.#note(question, place, label, index));
      }
      if (notes.length > 0)
        paragraph.after(h('ul', { class: 'notes', 'aria-label': 'What these words answer' }, ...notes));
    }
  }

  #note(question: PageBoard['questions'][number], place: number, label: string, source: number): HTMLElement {
    const speakers = new Set(
      question.positions[place]?.claims.flatMap((c) => {
        const claim = this.#board.claims[c];
        return claim?.source === source && claim.speaker >= 0
          ? (this.#board.speakers[claim.speaker] ?? [])
          : [];
      }),
    );
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
        speakers.size > 0 && [' — ', [...speakers].join(', ')],
      ),
    );
  }
}

function name(ref: Element, words: string): void {
  ref.setAttribute('title', words);
  ref.setAttribute('aria-label', words);
}
