import type { Statement } from '../../articles/statements/index.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, type Part, sourceOf } from './grounds.ts';
import { rootsOf } from './terms.ts';

/** What a sentence must share besides the word, for its opposite to be of the same thing. */
const SAME_THING = 0.6;
const NEAREST = 5;

/** Words of which one excludes the other, said of one thing at one time. General English, a row a pair. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['east eastern', 'west western'],
  ['north northern', 'south southern'],
  ['left left-hand', 'right right-hand'],
  [
    'rise rises rose risen rising climb climbed increase increased grew grow grown gained jumped up',
    'fall falls fell fallen falling drop dropped decrease decreased declined decline shrank lost sank down',
  ],
  [
    'accept accepts accepted accepting approve approved backed',
    'reject rejects rejected rejecting refuse refused',
  ],
  ['confirm confirms confirmed confirming admit admits admitted', 'deny denies denied denying'],
  ['win wins won', 'lose loses lost'],
  ['guilty convicted', 'innocent acquitted cleared'],
  ['upper above', 'lower below'],
  ['buy buys bought', 'sell sells sold'],
  ['male man', 'female woman'],
  ['alive', 'dead'],
  ['public', 'private'],
  ['inside', 'outside'],
  ['lengthen lengthened extend extended', 'shorten shortened'],
  ['strengthen strengthened', 'weaken weakened'],
];
const SIDES = OPPOSITES.map(([a, b]) => [new Set(a.split(' ')), new Set(b.split(' '))] as const);

/** A word of the draft of which the sources say the opposite, in a sentence that is otherwise the same. */
export function judgeOpposites(statement: Statement, corpus: Corpus): Part | undefined {
  const lower = statement.words.map((word) => word.lower);
  for (const [own, other] of SIDES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const said = lower.find((word) => own.has(word));
    if (said === undefined || lower.some((word) => other.has(word))) continue;
    const content = rootsOf(
      statement.words.filter((word) => !own.has(word.lower)),
      statement.mentions,
    );
    if (content.size < 2) continue;
    const near = corpus.nearest({ roots: content }, NEAREST).filter(({ share }) => share >= SAME_THING);
    const wordsOf = ({ known }: (typeof near)[number]): string[] =>
      known.statement.words.map((word) => word.lower);
    if (near.some((one) => wordsOf(one).some((word) => own.has(word)))) continue;
    const opposed = near.find((one) => wordsOf(one).some((word) => other.has(word)));
    if (!opposed) continue;
    const theirs = wordsOf(opposed).find((word) => other.has(word));
    return {
      verdict: 'contradicted',
      why: `the draft says "${said}"; ${sourceOf(opposed.known)} says "${theirs}"`,
      by: [groundOf(opposed.known, 'contradicts')],
    };
  }
  return undefined;
}
