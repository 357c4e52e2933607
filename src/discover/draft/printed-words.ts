import { addUnder } from '../../text/lists.ts';

/** Letters that words of one family begin with, and the longest ending that parts them. */
const LEAST_STEM = 4;
const LONGEST_ENDING = 4;

/** Words of names, each beside the one that is short for it: "Carnival Corporation" is printed as "Carnival Corp". */
const SHORT = new Map(
  'corporation:corp company:co incorporated:inc limited:ltd saint:st street:st doctor:dr professor:prof senator:sen governor:gov general:gen colonel:col captain:capt sergeant:sgt lieutenant:lt department:dept university:univ'
    .split(' ')
    .flatMap((pair) => {
      const [long = '', short = ''] = pair.split(':');
      return [[long, short] as const, [short, long] as const];
    }),
);

/** Whether what is left of two words makes one a country and the other its people: "Belgi-um" and "Belgi-an". */
const isOfCountry = (a: string, b: string): boolean =>
  [
    [a, b],
    [b, a],
  ].some(
    ([people = '', country = '']) =>
      /^(?:e|i|eg)?(?:an|ian|ish|ese|ch)$/u.test(people) && /^(?:um|y|ay|ey|and|e|a|ia|o)$/u.test(country),
  );

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['\u2019]s$/u, '')
    .toLowerCase();

/** The words that some texts print, as they are spelled. */
export class PrintedWords {
  readonly #words = new Set<string>();
  readonly #byStart = new Map<string, string[]>();

  add(word: string): void {
    const own = plain(word);
    if (this.#words.has(own)) return;
    this.#words.add(own);
    if (own.length >= LEAST_STEM) addUnder(this.#byStart, own.slice(0, LEAST_STEM), own);
  }

  /** Whether a word is printed, whatever its accents, or another of its family: "Peru" beside "Peruvian". */
  has(word: string): boolean {
    const own = plain(word);
    if (this.#words.has(own) || this.#words.has(SHORT.get(own) ?? '\0')) return true;
    if (own.length < LEAST_STEM) return false;
    for (const other of this.#byStart.get(own.slice(0, LEAST_STEM)) ?? []) {
      const most = Math.min(own.length, other.length);
      let common = LEAST_STEM;
      while (common < most && own[common] === other[common]) common++;
      if (isOfCountry(own.slice(common), other.slice(common))) return true;
      if (common >= most - 1 && Math.abs(own.length - other.length) <= LONGEST_ENDING) return true;
    }
    return false;
  }
}
