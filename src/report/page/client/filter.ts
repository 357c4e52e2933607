import type { PageBoard } from '../../shared/board-model.ts';
import { STANDINGS } from '../../shared/board-model.ts';
import { findingText } from './elements.ts';

/** What is shown, as the address has it. An empty text names everything. */
export interface Filter {
  readonly text: string;
  readonly severity: string;
  readonly rule: string;
  readonly state: string;
  readonly type: string;
  readonly speaker: string;
  readonly source: string;
  readonly sort: string;
}

export const NO_FILTER: Filter = {
  text: '',
  severity: '',
  rule: '',
  state: '',
  type: '',
  speaker: '',
  source: '',
  sort: '',
};

const KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];

export const isFiltered = (filter: Filter): boolean =>
  KEYS.some((key) => key !== 'sort' && filter[key] !== '');

/** An address within the page: a target, and the filter after a question mark. */
export interface Address {
  readonly target: string;
  readonly filter: Filter;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function parseAddress(hash: string): Address {
  const [target = '', query = ''] = hash.replace(/^#/u, '').split('?', 2);
  const given = new URLSearchParams(query);
  const filter = { ...NO_FILTER };
  for (const key of KEYS) filter[key] = given.get(key) ?? '';
  return { target: decoded(target), filter };
}

export function writeAddress({ target, filter }: Address): string {
  const query = new URLSearchParams();
  for (const key of KEYS) if (filter[key] !== '') query.set(key, filter[key]);
  const text = query.toString();
  return `#${target}${text === '' ? '' : `?${text}`}`;
}

/** The questions and findings that a filter lets through, by their places. */
export interface Shown {
  readonly questions: readonly number[];
  readonly findings: ReadonlySet<number>;
}

const words = (text: string): string[] => text.toLowerCase().split(/\s+/u).filter(Boolean);

export class Filterer {
  readonly #board: PageBoard;
  readonly #hay: (string | undefined)[] = [];

  constructor(board: PageBoard) {
    this.#board = board;
  }

  /** Everything that a search looks through: the question, its answers, who gives them, and what is said of it. */
  #hayOf(index: number): string {
    const known = this.#hay[index];
    if (known !== undefined) return known;
    const { questions, claims, sources, speakers, findings } = this.#board;
    const question = questions[index] as PageBoard['questions'][number];
    const parts = [question.id, question.ask, question.about ?? ''];
    for (const { label, claims: own } of [...question.positions, ...question.aside]) {
      parts.push(label);
      for (const claim of own) {
        const { source, speaker } = claims[claim] as PageBoard['claims'][number];
        parts.push(sources[source]?.id ?? '', speakers[speaker] ?? '');
      }
    }
    for (const f of question.findings) parts.push(findingText(findings[f]?.id));
    const hay = parts.join('\n').toLowerCase();
    this.#hay[index] = hay;
    return hay;
  }

  show(filter: Filter): Shown {
    const { questions, findings, claims, sources, speakers } = this.#board;
    const sought = words(filter.text);
    const source = filter.source === '' ? -1 : sources.findIndex(({ id }) => id === filter.source);
    const speaker = filter.speaker === '' ? -1 : speakers.indexOf(filter.speaker);
    const byFinding = filter.rule + filter.severity + filter.state !== '';
    const isAsked = findings.map(
      (f) =>
        (filter.rule === '' || f.rule === filter.rule) &&
        (filter.severity === '' || f.severity === filter.severity) &&
        (filter.state === '' || f.state === filter.state),
    );
    const said = (positions: readonly { readonly claims: readonly number[] }[]): boolean =>
      (filter.source === '' || positions.some((p) => p.claims.some((c) => claims[c]?.source === source))) &&
      (filter.speaker === '' || positions.some((p) => p.claims.some((c) => claims[c]?.speaker === speaker)));
    const own = questions.map(
      (q, i) =>
        (filter.type === '' || q.type === filter.type) &&
        said([...q.positions, ...q.aside]) &&
        (sought.length === 0 || sought.every((word) => this.#hayOf(i).includes(word))),
    );
    const shown = findings.flatMap((f, i) => {
      if (!isAsked[i]) return [];
      const about = f.question >= 0 ? [f.question] : f.positions.map((p) => p.question);
      if (about.length > 0 && about.some((q) => q >= 0)) {
        if (!about.some((q) => own[q])) return [];
        const steps = f.steps.map(({ claim }) => ({ claims: [claim] }));
        return said([...f.positions, ...steps]) ? [i] : [];
      }
      const text = sought.length > 0 ? findingText(f.id).toLowerCase() : '';
      return sought.every((word) => text.includes(word)) && filter.type === '' ? [i] : [];
    });
    const kept = questions.flatMap((q, i) =>
      own[i] && (!byFinding || q.findings.some((f) => isAsked[f])) ? [i] : [],
    );
    return { questions: this.#sorted(kept, filter.sort), findings: new Set(shown) };
  }

  #sorted(kept: number[], sort: string): number[] {
    const { questions } = this.#board;
    const of = (i: number): PageBoard['questions'][number] => questions[i] as PageBoard['questions'][number];
    const answers = (i: number): number => of(i).positions.reduce((n, p) => n + p.claims.length, 0);
    const compare: Readonly<Record<string, (a: number, b: number) => number>> = {
      asked: (a, b) => a - b,
      split: (a, b) => of(b).positions.length - of(a).positions.length,
      answers: (a, b) => answers(b) - answers(a),
      type: (a, b) => (of(a).type < of(b).type ? -1 : of(a).type > of(b).type ? 1 : 0),
      words: (a, b) => (of(a).ask < of(b).ask ? -1 : of(a).ask > of(b).ask ? 1 : 0),
      worst: (a, b) => STANDINGS.indexOf(of(a).standing) - STANDINGS.indexOf(of(b).standing),
    };
    const by = compare[sort] ?? (compare.worst as (a: number, b: number) => number);
    return kept.sort((a, b) => by(a, b) || a - b);
  }
}
