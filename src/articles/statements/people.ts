import { SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import { TITLES } from '../../expressions/en/titles.ts';
import { byName } from '../../expressions/en/words.ts';
import { isNameWord } from './speaker-name.ts';
import { PREPOSITIONS } from './speaker-words.ts';
import type { Word } from './words.ts';

/** Sentences that a pronoun may look back. */
const LOOK_BACK = 6;
/** Names of an article that are remembered. */
const MOST_NAMES = 20_000;
/** Persons that a pronoun may be of. */
const MOST_RECENT = 8;

/** Titles that say whether somebody is "he" or "she". */
const SEX: ReadonlyMap<string, 'he' | 'she'> = byName({
  mr: 'he', sir: 'he', lord: 'he', king: 'he', prince: 'he', pope: 'he', mrs: 'she', ms: 'she', miss: 'she', lady: 'she', dame: 'she', queen: 'she', princess: 'she',
}); // biome-ignore format: a table

/** Last words of names that no person bears. */
const NO_PERSON =
  /^(?:party|ministry|university|college|school|company|council|court|house|senate|congress|parliament|department|bank|group|corp|inc|ltd|union|association|agency|committee|commission|times|post|news|herald|tribune|journal|states|kingdom|city|county|street|river|state|island|islands|republic|office|center|centre|institute|foundation|church|hospital|airport|airlines|police|army|navy|force|forces|league|club|act|bill|plan|law|war|day|prize|award|street|avenue|road|square|sea|ocean|bay|valley|democrats|republicans|americans|campaign|administration|government|service|services|authority|board|bureau|fund|network|television|tv|radio|magazine|review|project|movement|alliance|coalition|federation|organization|organisation|nations|south|north|east|west|primary|caucus|convention|debate|super|pac)$/u;
/** Nouns by which people are called that end so: "spokeswoman", "treasurer", "economist". */
const IS_ROLE = /(?:man|woman|er|or|ist|ian|ant|ent|mate|master|chief|head|chair|boss|mother|father|clerk)$/u;

/** Whether a name may be a person's: "the Taliban", "Tarvo's government" and "the Tarvo Times" are of bodies. */
export const isPersonal = (name: string): boolean =>
  !/^(?:the|a|an) |['\u2019]s /iu.test(name) && !NO_PERSON.test(lastOf(name) ?? '');

const keyOf = (word: string): string => word.toLowerCase().replace(/[.\u2019']+$/u, '');
const isTitle = (word: string): boolean => TITLES.has(keyOf(word));
const isRole = (word: string): boolean => isTitle(word) || SPEAKING_ROLES.has(keyOf(word));

interface Recent {
  readonly name: string;
  index: number;
}

/** Whom one article names, in the order of its sentences: full names, what they are, and who was spoken of last. */
export class People {
  readonly #full = new Map<string, string>();
  readonly #roles = new Map<string, { readonly words: ReadonlySet<string>; readonly name: string }[]>();
  readonly #sex = new Map<string, 'he' | 'she'>();
  readonly #persons = new Set<string>();
  #recent: Recent[] = [];

  /** Takes the names of the next sentence. */
  see(words: readonly Word[], index: number): void {
    let isOpen = true;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (/^(?:he|she|they|it|said|says)$/u.test(word.lower)) isOpen = false;
      if (!isNameWord(word)) continue;
      let to = i + 1;
      while (to < words.length && to - i < 8 && goesOn(words, to)) to++;
      const person = this.#nameAt(words, i, to);
      if (person && isOpen && !PREPOSITIONS.has(words[i - 1]?.lower ?? '')) {
        this.spoke(person, index);
        isOpen = false;
      }
      i = to - 1;
    }
  }

  /** Somebody who speaks or is the subject of a sentence. */
  spoke(name: string, index: number): void {
    this.#recent = [...this.#recent.filter((one) => one.name !== name), { name, index }].slice(-MOST_RECENT);
  }

  /** The person that "he" or "she" is, and who of two that the sentences before name; undefined where none fits. */
  byPronoun(pronoun: string, index: number): string | undefined {
    const sex = /^(?:he|she)$/u.test(pronoun) ? (pronoun as 'he' | 'she') : undefined;
    const found = this.#recent.findLast(
      (one) =>
        index - one.index <= LOOK_BACK && (sex === undefined || (this.#sex.get(one.name) ?? sex) === sex),
    );
    if (!found) return undefined;
    if (sex) this.#sex.set(found.name, sex);
    this.spoke(found.name, index);
    return found.name;
  }

  /** A name without titles, in full where the article gave it before: "Berg", "Ms. Berg" are "Anna Berg". */
  inFull(name: string): string {
    const bare = bareName(name);
    const last = lastOf(bare);
    if (last === undefined) return name;
    const title = keyOf(name.split(' ')[0] ?? '');
    const before = this.#full.get(last);
    const isPlain = /^\p{Lu}[^ ]*(?: [^ ]+){1,4}$/u.test(bare);
    // "Young Anna Berg" says no more than "Anna Berg".
    const isKnown =
      before !== undefined &&
      (!bare.includes(' ') || before.endsWith(bare) || (before.includes(' ') && bare.endsWith(before)));
    const full = isKnown ? before : bare === '' ? name : bare;
    if (
      full !== before &&
      (isPlain || before === undefined) &&
      (before !== undefined || this.#full.size < MOST_NAMES)
    )
      this.#full.set(last, full);
    const sex = SEX.get(title);
    if (sex) this.#sex.set(full, sex);
    return full;
  }

  /** Whom "the minister" is, where one person alone was called so before. */
  byRole(words: string): string | undefined {
    const parts = words.split(' ');
    if (parts.length > 1 && !/^the$/iu.test(parts[0] ?? '')) return undefined;
    const own = parts.slice(parts.length > 1 ? 1 : 0).map(keyOf);
    if (parts.length === 1 && !/^\p{Lu}/u.test(words)) return undefined;
    const head = own.at(-1);
    const known = head === undefined ? undefined : this.#roles.get(head);
    const fitting = new Set(
      known?.filter((role) => own.every((word) => role.words.has(word))).map(({ name }) => name),
    );
    return fitting.size === 1 ? [...fitting][0] : undefined;
  }

  /** The person whose name is in the words from `from` to `to`; undefined where it is of something else. */
  #nameAt(words: readonly Word[], from: number, to: number): string | undefined {
    let first = from;
    for (let k = from; k < to - 1; k++) if (isRole((words[k] as Word).text)) first = k + 1;
    const own = words.slice(first, to);
    const last = own.at(-1);
    if (!last || NO_PERSON.test(last.lower)) return undefined;
    const text = textOf(own);
    const before = [...words.slice(Math.max(0, first - 3), first)];
    const hasRole =
      first > 0 &&
      (isRole((words[first - 1] as Word).text) || IS_ROLE.test((words[first - 1] as Word).lower));
    const after = appositive(words, to);
    const known = this.#full.get(last.lower);
    if (own.length === 1 && !hasRole)
      return known !== undefined && this.#persons.has(known) ? known : undefined;
    const isPerson =
      hasRole ||
      after.length > 0 ||
      (own.length <= 3 &&
        own.every(({ lower }) => !NO_PERSON.test(lower)) &&
        words[from - 1]?.lower !== 'the');
    if (!isPerson) return undefined;
    const name = this.inFull(own.length === 1 ? `${(words[first - 1] as Word).text} ${text}` : text);
    if (this.#persons.size < MOST_NAMES) this.#persons.add(name);
    if (hasRole) {
      const role = before
        .slice(before.findLastIndex(({ isMark, lower }) => isMark && !/^[-.&]$/u.test(lower)) + 1)
        .map(({ text: word }) => TITLES.get(keyOf(word)) || keyOf(word));
      this.#addRole(role, name);
    }
    if (after.length > 0) this.#addRole(after, name);
    return name;
  }

  #addRole(words: readonly string[], name: string): void {
    const head = words.at(-1);
    if (!head || this.#roles.size >= MOST_NAMES) return;
    const known = this.#roles.get(head) ?? [];
    if (known.length < MOST_RECENT) this.#roles.set(head, [...known, { words: new Set(words), name }]);
  }
}

/** Small words between the parts of a name: "Anna van der Berg". */
const PARTICLE = /^(?:de|da|del|van|von|der|den|al|el|bin|ibn|la|le|du|dos)$/u;

/** Whether a name goes on with a word: an initial, a small word between two names, or a name. */
const goesOn = (words: readonly Word[], k: number): boolean =>
  isNameWord(words[k]) || (PARTICLE.test(words[k]?.lower ?? '') && isNameWord(words[k + 1]));

/** "Anna Berg, the harbour master, said": what somebody is, in small letters, up to its head. */
function appositive(words: readonly Word[], at: number): string[] {
  if (words[at]?.text !== ',' || !/^(?:a|an|the|his|her|their|its)$/u.test(words[at + 1]?.lower ?? ''))
    return [];
  const found: string[] = [];
  for (let k = at + 2; k < Math.min(words.length, at + 8); k++) {
    const word = words[k] as Word;
    if (
      (word.isMark && word.text !== '-') ||
      PREPOSITIONS.has(word.lower) ||
      /^(?:who|which|and|that)$/u.test(word.lower)
    )
      break;
    if (!word.isMark) found.push(word.lower);
  }
  const head = found.at(-1) ?? '';
  return isRole(head) || IS_ROLE.test(head) ? found : [];
}

const textOf = (words: readonly Word[]): string =>
  words
    .map((word, i, all) => (i > 0 && (all[i - 1] as Word).end < word.start ? ` ${word.text}` : word.text))
    .join('');

const lastOf = (name: string): string | undefined =>
  name
    .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/u, '')
    .match(/[\p{L}\p{M}'\u2019-]+/gu)
    ?.at(-1)
    ?.toLowerCase();

/** A name without what somebody is: "Chief executive Mira Stolz", "Ministry spokesman Olaf Brandt". */
function bareName(name: string): string {
  const parts = name.split(' ');
  let first = 0;
  for (let k = 0; k < parts.length - 1; k++) {
    const part = parts[k] as string;
    const isLower = /^\p{Ll}/u.test(part);
    if (isRole(part) || (isLower && IS_ROLE.test(part))) first = k + 1;
  }
  const rest = parts.slice(first);
  return rest.every((part) => /^\p{Lu}/u.test(part) || PARTICLE.test(part)) ? rest.join(' ') : name;
}
