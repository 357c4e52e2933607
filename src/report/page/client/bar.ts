import type { PageBoard } from '../../shared/board-model.ts';
import { ruleWords } from '../../shared/words.ts';
import { h } from './dom.ts';
import { type Filter, isFiltered, NO_FILTER, type Shown } from './filter.ts';

type Choice = readonly [value: string, words: string];

const SORTS: readonly Choice[] = [
  ['', 'worst first'],
  ['asked', 'as the registry asks'],
  ['split', 'most sides first'],
  ['answers', 'most answers first'],
  ['type', 'type of answer'],
  ['words', 'alphabet'],
];

const unique = (values: Iterable<string>): Choice[] => [...new Set(values)].sort().map((v) => [v, v]);

/** The search, and what else chooses what is shown. Every choice goes into the address. */
export class FilterBar {
  readonly #fields = new Map<keyof Filter, HTMLInputElement | HTMLSelectElement>();
  readonly #status = h('span', { class: 'status', role: 'status' });
  readonly #reset = h('button', { type: 'button' }, 'Show all');
  readonly #toggle = h(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'filters' },
    'Filter and sort',
  );
  readonly #panel = h('div', { id: 'filters', hidden: true });
  #timer = 0;

  constructor(board: PageBoard, nav: HTMLElement, change: (filter: Filter) => void) {
    const search = h('input', {
      type: 'search',
      placeholder: 'Search',
      'aria-label': 'Search questions, answers, sources and speakers',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#fields.set('text', search);
    const { findings, questions, speakers, sources } = board;
    this.#select('severity', 'Severity', [
      ['error', 'errors'],
      ['warning', 'warnings'],
      ['note', 'notes'],
    ]);
    this.#select(
      'rule',
      'Rule',
      unique(findings.map((f) => f.rule)).map(([rule]) => [rule, ruleWords(rule)]),
    );
    this.#select('state', 'State', unique(findings.map((f) => f.state)));
    this.#select('type', 'Type', unique(questions.map((q) => q.type)));
    this.#select('source', 'Source', unique(sources.map((s) => s.id)));
    this.#select('speaker', 'Speaker', unique(speakers));
    this.#select('sort', 'Sort', SORTS.slice(1), 'worst first');
    this.#panel.append(this.#reset);
    const read = (): void => {
      clearTimeout(this.#timer);
      change(this.#read());
    };
    search.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(read, 120);
    });
    this.#panel.addEventListener('change', read);
    this.#reset.addEventListener('click', () => change({ ...NO_FILTER }));
    this.#toggle.addEventListener('click', () => this.#open(this.#panel.hidden === true));
    nav.append(h('div', { class: 'find', role: 'search' }, search, this.#toggle, this.#status), this.#panel);
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen;
    this.#toggle.setAttribute('aria-expanded', String(isOpen));
  }

  #select(name: keyof Filter, label: string, choices: readonly Choice[], any = 'any'): void {
    const field = h(
      'select',
      { name },
      h('option', { value: '' }, any),
      ...choices.map(([value, words]) => h('option', { value }, words)),
    );
    // What offers no choice is not offered.
    if (choices.length < (name === 'speaker' ? 1 : 2)) return;
    this.#fields.set(name, field);
    this.#panel.append(h('label', {}, h('span', {}, label), field));
  }

  #read(): Filter {
    const filter: Record<string, string> = { ...NO_FILTER };
    for (const [name, field] of this.#fields) filter[name] = field.value.trim();
    return filter as unknown as Filter;
  }

  /** Shows what the address says. */
  show(filter: Filter, shown: Shown, all: number): void {
    for (const [name, field] of this.#fields)
      if (field.value.trim() !== filter[name]) field.value = filter[name];
    const isOn = isFiltered(filter);
    this.#reset.hidden = !isOn && filter.sort === '';
    this.#toggle.classList.toggle('on', isOn);
    this.#status.textContent = isOn ? `${shown.questions.length} of ${all} questions` : '';
    if (Object.entries(filter).some(([key, value]) => key !== 'text' && value !== '')) this.#open(true);
  }
}
