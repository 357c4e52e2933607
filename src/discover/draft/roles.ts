import type { Statement, Word } from '../../articles/statements/index.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, type Part } from './grounds.ts';
import { OFFICE_ROOTS } from './names-of-voices.ts';
import { isEmpty, NO_WORDS, rootOf } from './terms.ts';

/** Offices and trades that are one in the news. A row a trade. */
const ALIKE: readonly (readonly string[])[] = [
  'chief head boss leader director manager',
  'chair chairman chairwoman chairperson president',
  'spokesman spokeswoman spokesperson representative',
  'lawyer attorney solicitor barrister counsel advocate',
  'doctor physician medic surgeon',
  'policeman policewoman officer constable',
  'author writer novelist',
  'professor academic lecturer scholar',
  'lawmaker legislator parliamentarian deputy congressman congresswoman MP member',
  'worker employee labourer laborer',
  'farmer grower',
  'former retired ex late',
  'reporter journalist correspondent',
  'fisherman sailor seaman',
  'firefighter fireman',
  'widow wife spouse',
  'widower husband spouse',
  'brother sibling',
  'sister sibling',
  'mother parent',
  'father parent',
].map((row) => row.split(' ').map(rootOf));
/** Words before a name that are about it, and those of an aside after it, at most. */
const MOST_BEFORE = 4;
const MOST_AFTER = 8;
/** Words around a name among which a source may say who it is. */
const REACH = 10;

/** What a sentence says that somebody is. */
interface Role {
  /** The roots of the person's name. */
  readonly name: readonly string[];
  /** The words that say what the person is, the office last: "transport", "minister". */
  readonly words: readonly Word[];
}

const isName = (word: Word | undefined, at: number): boolean =>
  word?.isCapital === true && !word.isMark && !NO_WORDS.has(word.text) && (at > 0 || word.text.length > 1);

/** Whether a word can be of an office: not "by", not "was", not "visited". */
const isOfOffice = ({ lower, isMark }: Word): boolean =>
  !isMark && !isEmpty(lower) && !/\d/u.test(lower) && (!/(?:ed|ing)$/u.test(lower) || lower === 'retired');

/** The people of a statement whose office it gives, right before the name or between commas after it. */
function rolesIn({ words }: Statement): Role[] {
  const found: Role[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isName(words[i], i)) continue;
    let to = i;
    while (isName(words[to + 1], to + 1)) to++;
    const rows = splitOffice(words.slice(i, to + 1), i === 0);
    const before: Word[] = [];
    for (let k = i - 1; k >= 0 && before.length < MOST_BEFORE && isOfOffice(words[k] as Word); k--)
      before.unshift(words[k] as Word);
    const own = [...before, ...rows.office];
    const name = rows.name.map(({ text }) => rootOf(text));
    if (name.length > 0 && own.length > 0) found.push({ name, words: own });
    // "Hugo Lindqvist, the finance minister, ...": up to the comma, or to what the office is of.
    const isWho = words[to + 2]?.lower === 'who' && /^(?:is|was)$/u.test(words[to + 3]?.lower ?? '');
    const from = isWho ? to + 4 : to + 2;
    const first = words[from]?.lower ?? '';
    if (words[to + 1]?.text === ',' && (/^(?:the|a|an|its|his|her|their)$|['’]s?$/u.test(first) || isWho)) {
      const aside: Word[] = [];
      let k = from;
      while (k < words.length && k < from + MOST_AFTER && words[k] && !(words[k] as Word).isMark) {
        const word = words[k] as Word;
        if (/^(?:of|for|in|at|from|with|who|that|which|to|on)$/u.test(word.lower)) break;
        if (isOfOffice(word)) aside.push(word);
        k++;
      }
      if (k < words.length && aside.length > 0 && name.length > 0) found.push({ name, words: aside });
    }
    i = to;
  }
  return found;
}

/** "Prime Minister Elsa Marin" has its office in capitals, and so has "Council leader" where a sentence begins. */
function splitOffice(row: readonly Word[], isFirst: boolean): { office: Word[]; name: Word[] } {
  let from = 0;
  for (const [i, { text }] of row.entries())
    if (i < row.length - 1 && OFFICE_ROOTS.has(rootOf(text))) from = i + 1;
  if (from === 0 && isFirst && row.length === 1) return { office: [], name: [...row] };
  return { office: row.slice(0, from), name: row.slice(from) };
}

/** A title in the draft that no source gives that person, where the sources give another. */
export function judgeRoles(statement: Statement, corpus: Corpus): Part | undefined {
  for (const { name, words } of rolesIn(statement)) {
    const last = name.at(-1) as string;
    const printed = corpus
      .holding(last)
      .filter(({ statement: { words: all } }) =>
        all.some((word) => word.isCapital && rootOf(word.text) === last),
      );
    if (printed.length === 0) continue;
    const beside = new Set(printed.flatMap(({ statement: one }) => wordsBeside(one, last)));
    const head = rootOf((words.at(-1) as Word).text);
    const roots = words.map(({ text }) => rootOf(text));
    const isKnown = (root: string): boolean =>
      beside.has(root) || ALIKE.some((row) => row.includes(root) && row.some((other) => beside.has(other)));
    const theirs = printed.flatMap((known) =>
      rolesIn(known.statement)
        .filter((role) => role.name.at(-1) === last)
        .map((role) => ({ known, role })),
    );
    const other = theirs.find(({ role }) => isOther(role, { head, roots, isKnown }));
    if (!other) continue;
    return {
      verdict: 'contradicted',
      why: `the draft calls ${lastName(statement, last)} "${textOf(words)}"; ${other.known.statement.source.id} says "${textOf(other.role.words)}"`,
      by: [groundOf(other.known, 'contradicts')],
    };
  }
  return undefined;
}

/** Whether a source's words give another office than the draft's: another one of the same kind, or the same one of something else. */
function isOther(
  { words }: Role,
  own: { head: string; roots: readonly string[]; isKnown: (root: string) => boolean },
): boolean {
  const roots = words.map(({ text }) => rootOf(text));
  const head = roots.at(-1) as string;
  const modifiers = own.roots.slice(0, -1);
  if (!own.isKnown(own.head))
    return (
      roots.some((root) => own.roots.includes(root)) || (OFFICE_ROOTS.has(own.head) && OFFICE_ROOTS.has(head))
    );
  if (head !== own.head || roots.length < 2 || modifiers.length === 0) return false;
  return (
    !modifiers.some((root) => own.isKnown(root)) &&
    !roots.slice(0, -1).some((root) => modifiers.includes(root))
  );
}

/** The roots of the words around a name. */
function wordsBeside({ words }: Statement, last: string): string[] {
  return words.flatMap((word, i) =>
    word.isCapital && rootOf(word.text) === last
      ? words.slice(Math.max(0, i - REACH), i + REACH + 1).map(({ text }) => rootOf(text))
      : [],
  );
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

const lastName = (statement: Statement, last: string): string =>
  statement.words.find(({ text }) => rootOf(text) === last)?.text ?? last;
