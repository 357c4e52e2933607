import type { Value } from '../../values/bounds/value.ts';
import type { Statement } from './item.ts';
import type { Range } from './sentences.ts';

/** Sets of general words of which two cannot both be said of one thing; the words of one line are one option. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  outcome: [
    'succeeded successful breakthrough progress resulted yielded',
    'failed failure collapse collapsed deadlock inconclusive inconclusively fruitless stalemate impasse breakdown',
  ],
  shore: ['inland onshore ashore', 'offshore'],
  liberty: ['released freed acquitted', 'convicted jailed imprisoned'],
  plea: ['innocent acquitted', 'guilty'],
  door: ['open opened reopened', 'closed sealed shut'],
  change: ['rose increased grew climbed gained', 'fell decreased dropped declined lost'],
  assent: ['accepted approved agreed endorsed', 'rejected refused declined opposed vetoed'],
  result: ['won victory', 'lost defeat defeated'],
};

const BY_WORD = new Map<string, { set: string; option: string }[]>();
for (const [set, options] of Object.entries(SETS))
  for (const words of options)
    for (const word of words.split(' ')) {
      const known = BY_WORD.get(word) ?? [];
      known.push({ set, option: words.split(' ')[0] as string });
      BY_WORD.set(word, known);
    }

/** A word of a statement that excludes others of its set. */
export interface Contrast {
  readonly set: string;
  readonly value: Value;
  readonly at: Range;
}

const ids = (id: string, label: string): Value => ({ kind: 'ids', ids: [id], canonical: id, label });

/** What takes back the words behind it. */
const DENIAL = /^(?:not|no|never|without|nor|neither|fail|failed|failing|fails|unable|any)$/iu;

/** The words of a statement that another statement on the same thing may contradict. */
export function contrastsIn({ words, source }: Statement): Contrast[] {
  const found: Contrast[] = [];
  for (const [i, word] of words.entries()) {
    const lower = word.text.toLowerCase();
    const known = BY_WORD.get(lower);
    if (!known) continue;
    const isDenied = words.slice(Math.max(0, i - 4), i).some(({ text }) => DENIAL.test(text));
    for (const { set, option } of known) {
      // What is denied is the other of two.
      const other = SETS[set]?.map((line) => line.split(' ')[0] as string).find((id) => id !== option);
      const id = isDenied ? other : option;
      if (id !== undefined)
        found.push({
          set,
          value: ids(id, isDenied ? `not ${lower}` : lower),
          at: { start: word.start, end: word.end },
        });
    }
  }
  for (const [i, word] of words.entries()) {
    const lower = word.text.toLowerCase();
    // "Struck off Sicily": a name behind "off" lies on land, the event does not.
    if (
      lower === 'off' &&
      words.slice(i + 1, i + 4).some((w) => w.isName) &&
      !/\d/u.test(words[i - 1]?.text ?? '')
    )
      if (!/^(?:kilomet|mile|km)/iu.test(words[i - 1]?.text ?? ''))
        found.push({
          set: 'shore',
          value: ids('offshore', source.text.slice(word.start, word.end)),
          at: { start: word.start, end: word.end },
        });
  }
  return found;
}

const COMPASS: Readonly<Record<string, number>> = {
  north: 0, northeast: 45, east: 90, southeast: 135, south: 180, southwest: 225, west: 270, northwest: 315,
}; // biome-ignore format: a table reads best in rows

/** A direction from a place: "55 km west of Quetta". */
export interface Bearing {
  readonly value: Value;
  readonly at: Range;
  /** The place that it is told from, in small letters. */
  readonly from: string;
}

/** The directions of a statement that are told from a named place. */
export function bearingsIn({ words }: Statement): Bearing[] {
  const found: Bearing[] = [];
  for (const [i, word] of words.entries()) {
    const name = word.text.toLowerCase().replace(/(?:ern|-)$/u, '');
    if (!(name in COMPASS) || words[i + 1]?.text.toLowerCase() !== 'of') continue;
    const behind = words.slice(i + 2, i + 7);
    const first = behind.findIndex((w) => w.isName);
    if (first < 0) continue;
    found.push({
      value: ids(name, `${name} of ${behind[first]?.text ?? ''}`),
      at: { start: word.start, end: behind[first]?.end ?? word.end },
      from: (behind[first]?.text ?? '').toLowerCase(),
    });
  }
  return found;
}

/** The angle between two directions, in degrees; undefined where one is none. */
export function angleBetween(a: string, b: string): number | undefined {
  const [x, y] = [COMPASS[a], COMPASS[b]];
  if (x === undefined || y === undefined) return undefined;
  const d = Math.abs(x - y);
  return Math.min(d, 360 - d);
}
