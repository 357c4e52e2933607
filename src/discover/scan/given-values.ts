import type { Source } from '../../articles/source.ts';
import { onceEach } from '../../text/once-each.ts';
import { MINUTES_PER_DAY as DAY } from '../../values/bounds/calendar.ts';
import type { Slot } from './slot.ts';

/** Articles that give one value, up to which they are looked through for another one: of what more articles give nothing is known. */
const MOST_ARTICLES = 12;
/** Values of one kind in one article that are looked through. */
const MOST_VALUES = 24;

/** The values that each article gives, by which it is known how many of them may answer one question. */
export class GivenValues {
  /** Of each article and kind, the values that it gives. */
  readonly #values = new Map<Source, Map<string, Set<string>>>();
  readonly #sources = new Map<string, Set<Source>>();

  constructor(slots: readonly Slot[]) {
    for (const slot of slots) {
      const { source } = slot.statement;
      const { value, kind } = keyOf(slot);
      setAt(mapAt(this.#values, source), kind).add(value);
      setAt(this.#sources, value).add(source);
    }
  }

  /** Whether some article gives both values, so that they are of two things there. */
  areGivenTogether(x: Slot, y: Slot): boolean {
    return this.#areTogether(keyOf(x).value, keyOf(y).value);
  }

  /**
   * How many values of the article of the second slot may answer what the first one answers: those of its kind that no article gives
   * beside it. Of days, those alone that lie on the same side of their page.
   */
  rivals(x: Slot, y: Slot): number {
    const { value, kind } = keyOf(x);
    const own = this.#values.get(y.statement.source)?.get(kind);
    if (!own || own.size > MOST_VALUES) return own?.size ?? 0;
    let n = 0;
    for (const other of own) if (!this.#areTogether(value, other)) n++;
    return n;
  }

  #areTogether(a: string, b: string): boolean {
    const [p, q] = [this.#sources.get(a), this.#sources.get(b)];
    if (!p || !q) return false;
    const [less, more] = p.size <= q.size ? [p, q] : [q, p];
    if (less.size > MOST_ARTICLES) return false;
    for (const source of less) if (more.has(source)) return true;
    return false;
  }
}

function mapAt<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key) ?? new Map<L, V>();
  map.set(key, known);
  return known;
}

function setAt<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const known = map.get(key) ?? new Set<V>();
  map.set(key, known);
  return known;
}

/** A value with its kind; a day by its number, however its hour is given. */
function wordOf({ kind, type, value }: Slot): string {
  if (type !== 'date' || value.kind !== 'interval') return `${kind} ${value.canonical}`;
  const { low, high } = value.usual;
  return high - low <= 2 * DAY ? `day ${Math.floor(low / DAY)}` : `${kind} ${value.canonical}`;
}

const kindOf = (slot: Slot): string =>
  slot.type === 'date' ? `${slot.kind} ${directionOf(slot)}` : slot.kind;

/** What a value is known by among those of its article, and those of all. */
const keyOf = onceEach((slot: Slot) => ({ value: wordOf(slot), kind: kindOf(slot) }));

/** Whether a day lies before the page that gives it, is the page's own, or lies after it; of a page without a day, before it. */
export function directionOf({ value, page }: Slot): 'before' | 'own' | 'after' {
  if (value.kind !== 'interval' || page === undefined || value.usual.high < page.low) return 'before';
  return value.usual.low > page.high ? 'after' : 'own';
}

/** How many days a day lies before its page; undefined where it is none, or its page has none. */
const lagOf = ({ value, page }: Slot): number | undefined =>
  value.kind === 'interval' && page !== undefined && value.usual.high - value.usual.low <= 2 * DAY
    ? Math.floor(page.low / DAY) - Math.floor(value.usual.low / DAY)
    : undefined;

/** Whether two days are each the news of its own page, as long before it: "died on Sunday", "rose on Tuesday". */
export function areOfOwnPages(x: Slot, y: Slot): boolean {
  const [p, q] = [lagOf(x), lagOf(y)];
  return p !== undefined && p === q && p >= 0 && p <= 1;
}
