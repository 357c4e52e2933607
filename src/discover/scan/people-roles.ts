import { soundOf } from '../../text/near-names.ts';
import { kinshipOf } from '../lexicon.ts';
import { KIN } from './closeness.ts';
import { areSynonyms, PEOPLE } from './en/families.ts';
import { isName, isNoun, termOf } from './noun-phrases.ts';
import type { Role } from './persons.ts';
import type { Token } from './token.ts';

/** People whose roles are kept. */
const MOST = 20_000;

/** What people are called besides their names, by their last names: "the branch manager, Louise Kettering", "Minns, 83, a former jockey". */
export class PeopleRoles {
  readonly #roles = new Map<string, Role[]>();

  /** Takes what one sentence calls people. */
  add(tokens: readonly Token[]): void {
    for (let k = 0; k < tokens.length; k++) {
      const token = tokens[k] as Token;
      // "The ship was commanded by Jorun Halden".
      if (COMMANDS.test(token.lemma) && tokens[k + 1]?.lower === 'by')
        this.#keep(nameAfter(tokens, k + 1), IN_COMMAND);
      if (!token.isPerson || isName(token)) continue;
      // "The man in charge, Jorun Halden".
      const isInCharge =
        tokens[k + 1]?.lower === 'in' && /^(?:charge|command)$/u.test(tokens[k + 2]?.lower ?? '');
      this.#keep(
        nameAfter(tokens, isInCharge ? k + 2 : k) ?? nameBefore(tokens, k),
        isInCharge ? IN_COMMAND : { term: termOf(token), senses: token.senses },
      );
    }
  }

  #keep(last: Token | undefined, role: Role): void {
    if (last === undefined) return;
    const key = soundOf(last.lower);
    const known = this.#roles.get(key) ?? [];
    if (known.some(({ term }) => term === role.term) || this.#roles.size >= MOST) return;
    this.#roles.set(key, [...known, role]);
  }

  /** Whether somebody of a last name is called so; undefined where no article says what the person is. */
  isCalled(last: string, { term, senses }: Role): boolean | undefined {
    const roles = this.#roles.get(soundOf(last));
    if (!roles) return undefined;
    return roles.some((role) => areOneRole(role, { term, senses }));
  }
}

/** Whether two words may be for what one person is. */
export const areOneRole = (a: Role, b: Role): boolean =>
  areSynonyms(a.term, b.term) ||
  kinshipOf(a.senses, b.senses) >= KIN ||
  (isInCommand(a.term) && isInCommand(b.term));

const COMMANDS = /^(?:command|captain|skipper|lead|head)$/u;
const IN_COMMAND: Role = { term: 'in command', senses: null };
/** Who is in command, by the nouns that crews, teams and firms have for it. */
const COMMANDERS =
  /^(?:in command|captain|skipper|master|command(?:er|ant)?|leader|helmsman|head|chief|boss)$/u;
const isInCommand = (term: string): boolean => COMMANDERS.test(term);

const isNameAt = (tokens: readonly Token[], k: number): boolean => {
  const token = tokens[k];
  return (
    token !== undefined && isName(token) && isNoun(token) && /^\p{Lu}\p{L}[\p{L}\p{M}'-]*$/u.test(token.text)
  );
};

/** "Engineer Marcus Thewlis", "the manager, Louise Kettering": the last name right after a role. */
function nameAfter(tokens: readonly Token[], k: number): Token | undefined {
  let at = k + 1;
  // "The head of Havbris, Ingrid Solheim".
  if (tokens[at]?.lower === 'of') {
    while (at < k + 6 && tokens[at] && tokens[at]?.text !== ',') at++;
    if (tokens[at]?.text !== ',') return undefined;
  }
  if (tokens[at]?.text === ',') at++;
  if (!isNameAt(tokens, at)) return undefined;
  while (isNameAt(tokens, at + 1)) at++;
  return tokens[at];
}

/** "Walter Minns, 83, a former jockey": the last name before a role in apposition. */
function nameBefore(tokens: readonly Token[], k: number): Token | undefined {
  let at = k - 1;
  while (
    at > k - 5 &&
    tokens[at] &&
    /^(?:ADJ|NOUN|DET|PROPN)$/u.test(tokens[at]?.pos ?? '') &&
    tokens[at]?.text !== ','
  )
    at--;
  if (tokens[at]?.text !== ',' && tokens[at]?.lemma !== 'be') return undefined;
  at--;
  // The age between the name and the role.
  if (tokens[at]?.pos === 'NUM' && tokens[at - 1]?.text === ',') at -= 2;
  return isNameAt(tokens, at) ? tokens[at] : undefined;
}

/** A noun for a human being; the lexicon takes a driver for a cause. */
const isHuman = (token: Token): boolean =>
  token.isPerson ||
  (/^(?:NOUN|ADJ)$/u.test(token.pos) && (PEOPLE.has(token.lemma) || isInCommand(token.lemma)));

/** "The skipper of the trawler, who is 44", "the driver, 43,": what somebody whose age is given is called right before it. */
export function roleBefore(tokens: readonly Token[], i: number): Role | undefined {
  let k = i - 1;
  while (
    k >= 0 &&
    (tokens[k]?.text === ',' || /^(?:who|is|was|aged|now|just|only)$/u.test(tokens[k]?.lower ?? ''))
  )
    k--;
  if (k === i - 1) return undefined;
  let role: Role | undefined;
  for (; k >= 0; k--) {
    const token = tokens[k] as Token;
    if (token.lower !== 'of' && !/^(?:DET|ADJ|NOUN|PROPN)$/u.test(token.pos)) break;
    const isHead = tokens[k + 1]?.pos !== 'NOUN';
    if (isHead && isHuman(token) && !isName(token)) role = { term: termOf(token), senses: token.senses };
  }
  return role;
}

/** What somebody whose age is given is called beside it: "the 47-year-old branch manager"; undefined where there is no such word. */
export function roleAfter(tokens: readonly Token[], j: number): Role | undefined {
  for (let k = j; k < Math.min(tokens.length, j + 7); k++) {
    const token = tokens[k] as Token;
    if (/^[.,;]$/u.test(token.text) || /^(?:VERB|AUX|ADP)$/u.test(token.pos)) return undefined;
    const next = tokens[k + 1];
    if (isHuman(token) && !(next && next.pos === 'NOUN'))
      return { term: termOf(token), senses: token.senses };
  }
  return undefined;
}
