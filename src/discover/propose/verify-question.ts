import type { Claim } from '../../check/read/claim.ts';
import type { Question } from '../../registry/model.ts';
import type { QuestionData } from '../../registry/schema.ts';
import { compareText } from '../../text/compare-text.ts';
import { addUnder } from '../../text/lists.ts';
import { contentWords, likeness } from './words.ts';

/** Questions that ask at least so much alike are named to the proposer; of those that ask the same, one is enough. */
const NEAR = 0.5;
const SAME = 0.99;
/** Questions that are named at most. */
const MOST_NEAR = 3;

/** Words that are in more questions than this identify none of them. */
const MOST_ASKED = 500;

/** A question and the words that it asks by. */
interface Asked {
  readonly question: Question;
  readonly words: ReadonlySet<string>;
}

/** The questions of a registry by what they ask. */
export class AskIndex {
  readonly #asked: Asked[] = [];
  readonly #byWord = new Map<string, number[]>();

  add(question: Question): void {
    const words = contentWords(question.ask);
    const at = this.#asked.push({ question, words }) - 1;
    for (const word of words) addUnder(this.#byWord, word, at);
  }

  /** Questions that ask much the same as some words, nearest first. */
  near(ask: string): { readonly question: Question; readonly isSame: boolean }[] {
    const words = contentWords(ask);
    const found = new Set<number>();
    for (const word of words) {
      const asked = this.#byWord.get(word) ?? [];
      if (asked.length <= MOST_ASKED) for (const at of asked) found.add(at);
    }
    return [...found]
      .flatMap((at) => {
        const { question, words: other } = this.#asked[at] as Asked;
        const share = likeness(words, other);
        return share >= NEAR ? [{ question, share }] : [];
      })
      .sort((a, b) => b.share - a.share || compareText(a.question.id, b.question.id))
      .slice(0, MOST_NEAR)
      .map(({ question, share }) => ({ question, isSame: share >= SAME }));
  }
}

/** Whether two questions ask the same, whatever their small words. */
export const asksTheSame = (a: string, b: string): boolean =>
  likeness(contentWords(a), contentWords(b)) >= SAME;

/** Words that make two options exclude each other where they are all that differs. */
const DENYING = new Set(['no', 'not', 'never', 'none', 'without', 'nobody', 'neither', 'only']);
/** Options that are beside all others, and exclude none of them. */
const NO_OPTION = new Set([
  'other',
  'unknown',
  'unclear',
  'both',
  'either',
  'all',
  'several',
  'unspecified',
  'mixed',
]);

/** Why the options of a choice do not exclude each other; undefined where nothing speaks against it. */
export function optionFault({
  options,
  compatible,
}: Pick<QuestionData, 'options' | 'compatible'>): string | undefined {
  if (options === undefined) return undefined;
  const all = Object.entries(
    Array.isArray(options) ? Object.fromEntries(options.map((id) => [id, id])) : options,
  ).map(([id, option]) => {
    const label = typeof option === 'string' ? option : (option.label ?? id);
    const within = typeof option === 'string' ? [] : [option.within ?? []].flat();
    return { id, label, within, words: [...contentWords(label.replace(/[-_]/gu, ' '))] };
  });
  if (all.length < 2) return 'A choice needs two options at least, since it asks which of them holds.';
  const loose = all.find(({ id }) => NO_OPTION.has(id));
  if (loose)
    return `The option "${loose.id}" excludes no other. Leave it out: write value: unknown where it is not known, and a list of options where several hold.`;
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      if (a.within.includes(b.id) || b.within.includes(a.id)) continue;
      if (compatible?.some((group) => group.includes(a.id) && group.includes(b.id))) continue;
      const [small, large] = a.words.length <= b.words.length ? [a, b] : [b, a];
      const rest = wordsBeside(large.words, small.words);
      if (rest === undefined || rest.some((word) => DENYING.has(word) || /\p{N}/u.test(word))) continue;
      return rest.length === 0
        ? `The options ${a.id} and ${b.id} say the same ("${a.label}", "${b.label}").`
        : `What is "${large.label}" is also "${small.label}", so both may hold. Write ${large.id}: { label: …, within: ${small.id} }, list both under compatible, or word them so that they exclude each other.`;
    }
  }
  return undefined;
}

/**
 * The words of an option beside those of another with which it ends or begins, such as "jewelry" of "a jewelry engraver"
 * beside "an engraver"; undefined where it does neither: the words are then not about the same thing.
 */
function wordsBeside(large: readonly string[], small: readonly string[]): readonly string[] | undefined {
  if (small.length === 0) return undefined;
  const lead = large.length - small.length;
  if (small.every((word, i) => word === large[lead + i])) return large.slice(0, lead);
  return small.every((word, i) => word === large[i]) ? large.slice(small.length) : undefined;
}

/** Whether all claims of a question agree: then nothing disagrees yet. */
export function areAlike(claims: readonly Claim[]): boolean {
  const [first, ...rest] = claims;
  if (!first || rest.length === 0) return false;
  const { valueType, vocabulary } = first.question;
  return rest.every(({ value }) => {
    const relation = valueType.relate(first.value, value, vocabulary);
    return relation === 'equal' || relation === 'refines' || relation === 'refined';
  });
}
