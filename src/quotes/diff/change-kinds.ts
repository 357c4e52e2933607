import { MARK, NUMBER } from '../words/scan-words.ts';
import { areOpposites, isNegation, isNumber } from '../words/word-kinds.ts';

/** A stretch of a quote laid beside its source. */
export interface DiffPart {
  readonly isSame: boolean;
  readonly quoted: string;
  readonly printed: string;
}

/**
 * What differs where a quote and its source differ, most severe first: a number, a "not", a name, other words, only letters
 * that are written in another way, only their case, only marks, or only white space inside a word.
 */
export const CHANGE_KINDS = [
  'number',
  'negation',
  'name',
  'word',
  'letter',
  'case',
  'mark',
  'space',
] as const;
/** What kind of difference it is: see {@link CHANGE_KINDS}. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between a quote and its source. Either side may be empty: words left out, or words put in. */
export interface WordChange {
  readonly kind: ChangeKind;
  /** What the quote says. */
  readonly quoted: string;
  /** What the source prints. */
  readonly printed: string;
}

/** A word of either side, as changes are sorted out. */
export interface SideWord {
  readonly kind: number;
  readonly form: string;
  /** Whether it is written as names are. */
  readonly isName: boolean;
  /** Offsets into the folded text of its side, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Words in a row of one side. */
export interface Side {
  /** The whole folded text that the words are in. */
  readonly text: string;
  readonly words: readonly SideWord[];
}

/** What differs between words that are opposed: numbers, negations and names by name, then the rest. */
export function changesOf(quoted: Side, printed: Side, moved: ReadonlySet<string>): WordChange[] {
  const whole = { quoted: textOf(quoted), printed: textOf(printed) };
  const only = wholeKind(quoted.words, printed.words);
  if (only) return [{ kind: only, ...whole }];
  const found: WordChange[] = [];
  const numbers = unlike(quoted, printed, ({ kind, form }) =>
    isNumber(kind, form) && !moved.has(form.toLowerCase()) ? form.toLowerCase() : undefined,
  );
  if (numbers) found.push({ kind: 'number', ...numbers });
  const negations = unlike(quoted, printed, ({ form }) =>
    isNegation(form) ? form.toLowerCase().replace(/^(?:n't|cannot)$/u, 'not') : undefined,
  );
  const turned = opposites(quoted.words, printed.words) ?? longNegations(whole);
  if (negations) found.push({ kind: 'negation', ...negations });
  else if (turned) found.push({ kind: 'negation', ...turned });
  const names = unlike(quoted, printed, ({ isName, form }) => (isName ? form : undefined));
  if (names) found.push({ kind: 'name', ...names });
  const isSaid = ({ kind, form, isName }: SideWord): boolean =>
    kind === MARK || isName || isNegation(form) || isNumber(kind, form);
  const hasMore = !(quoted.words.every(isSaid) && printed.words.every(isSaid));
  if (found.length === 0 || (hasMore && !turned)) found.push({ kind: 'word', ...whole });
  return found;
}

const textOf = ({ text, words }: Side): string =>
  words.length === 0 ? '' : text.slice(words[0]?.start, words.at(-1)?.end);

/** The kind of a change in which no word differs. */
function wholeKind(quoted: readonly SideWord[], printed: readonly SideWord[]): ChangeKind | undefined {
  const joined = (side: readonly SideWord[]): string => side.map(({ form }) => form).join('');
  if ([...quoted, ...printed].every(({ kind }) => kind === MARK)) return 'mark';
  const [ours, theirs] = [joined(quoted), joined(printed)];
  // "2, 500" may be two numbers where "2,500" is one.
  if (ours === theirs)
    return [...quoted, ...printed].some(({ kind }) => kind === NUMBER) ? undefined : 'space';
  return ours.toLowerCase() === theirs.toLowerCase() ? 'case' : undefined;
}

/** The words of one sort that are on one side alone; undefined where both sides have the same. */
function unlike(
  quoted: Side,
  printed: Side,
  sayOf: (word: SideWord) => string | undefined,
): { quoted: string; printed: string } | undefined {
  const said = ({ words }: Side): Said[] =>
    words.flatMap((word) => {
      const says = sayOf(word);
      return says === undefined ? [] : [{ says, word }];
    });
  const [ours, theirs] = [said(quoted), said(printed)];
  const [onlyOurs, onlyTheirs] = [without(ours, theirs), without(theirs, ours)];
  if (onlyOurs.length === 0 && onlyTheirs.length === 0) return undefined;
  return { quoted: listed(quoted.text, onlyOurs), printed: listed(printed.text, onlyTheirs) };
}

/** A word and what it says. */
interface Said {
  readonly says: string;
  readonly word: SideWord;
}

/** One list less what another holds, as often as it holds it. */
function without(list: readonly Said[], other: readonly Said[]): Said[] {
  const counts = new Map<string, number>();
  for (const { says } of other) counts.set(says, (counts.get(says) ?? 0) + 1);
  return list.filter(({ says }) => {
    const left = counts.get(says) ?? 0;
    counts.set(says, left - 1);
    return left <= 0;
  });
}

/** Words as their side prints them; what is together there ("2:56") stays together. */
function listed(text: string, list: readonly Said[]): string {
  let out = '';
  let end = -1;
  for (const { word } of list) {
    const between = end < 0 ? '' : text.slice(end, word.start);
    out += (between.length > 1 || /\s/u.test(between) ? ' ' : between) + text.slice(word.start, word.end);
    end = word.end;
  }
  return out;
}

function opposites(quoted: readonly SideWord[], printed: readonly SideWord[]) {
  if (quoted.length * printed.length > 400) return undefined;
  for (const a of quoted)
    for (const b of printed) if (areOpposites(a.form, b.form)) return { quoted: a.form, printed: b.form };
  return undefined;
}

/** Signs that say no in scripts without spaces, where each sign is a word to the scanner. */
const LONG_NEGATIONS = ['\u0E44\u0E21\u0E48', '\u306A\u3044', '\u307E\u305B\u3093'];

/** A negation of several signs that is on one side alone. */
function longNegations(whole: { quoted: string; printed: string }) {
  const said = LONG_NEGATIONS.find((no) => whole.quoted.includes(no) !== whole.printed.includes(no));
  if (!said) return undefined;
  return whole.quoted.includes(said) ? { quoted: said, printed: '' } : { quoted: '', printed: said };
}
