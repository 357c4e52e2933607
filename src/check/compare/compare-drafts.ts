import type { Source } from '../../articles/source.ts';
import type { Claim } from '../read/claim.ts';
import { type Conflict, compareQuestion, type QuestionComparison } from './compare-question.ts';
import type { Position } from './positions.ts';

/** What a draft of our own answers to a question, beside what the sources answer. */
export interface DraftComparison {
  readonly draft: Source;
  readonly question: QuestionComparison['question'];
  /** The draft's own answers; conflicts and positions of the sources are apart from them. */
  readonly positions: readonly Position[];
  /** The sources' answers. */
  readonly sources: readonly Position[];
  /** Pairs that cannot both hold: an answer of the draft, and one of the sources. Indexes of the two lists. */
  readonly against: readonly (readonly [own: number, other: number])[];
  /** Whether a draft of its own voice (or a source with the same speaker) is what contradicts, and not one speaker another. */
  readonly isOwnVoice: boolean;
  /** Pairs of the draft's own answers that cannot both hold. */
  readonly itself: readonly (readonly [number, number])[];
  /** Whether the sources disagree among themselves, and some of them agree with the draft. */
  readonly takesSide: boolean;
}

/** Kinds of conflict in which what we write ourselves is wrong if the other is right. */
const OURS = new Set(['two-sources', 'own-against-party', 'misreported']);

/** Holds the claims of drafts against the answers of the sources to one question. Drafts support nothing, each other least. */
export function compareDrafts(
  { question, positions: sources, conflicts: among }: QuestionComparison,
  claims: readonly Claim[],
): DraftComparison[] {
  const drafts = [...new Set(claims.flatMap(({ source }) => (source.isDraft ? [source] : [])))];
  const disagree = among.some(({ relation }) => relation === 'contradicts');
  return drafts.map((draft) => {
    const own = claims.filter(({ source }) => source === draft);
    const alone = compareQuestion(question, own);
    const whole = compareQuestion(question, [...sources.flatMap((position) => position.claims), ...own]);
    const [mine, others] = [indexOf(alone.positions), indexOf(sources)];
    const against = new Map<string, readonly [number, number]>();
    let isOwnVoice = false;
    for (const { a, b, relation, kinds } of whole.conflicts) {
      if (relation !== 'contradicts') continue;
      for (const [x, y] of [[a, b], [b, a]] as const) {
        const [i, j] = [find(whole.positions[x], mine), find(whole.positions[y], others)];
        if (i === undefined || j === undefined) continue;
        against.set(`${i} ${j}`, [i, j]);
        isOwnVoice ||= kinds.some(({ kind }) => OURS.has(kind));
      }
    } // biome-ignore format: a pair both ways
    const opposed = new Set([...against.values()].map(([, j]) => j));
    return {
      draft,
      question,
      positions: alone.positions,
      sources,
      against: [...against.values()],
      isOwnVoice,
      itself: alone.conflicts.filter(isContradiction).map(({ a, b }) => [a, b] as const),
      takesSide: disagree && opposed.size < sources.length,
    };
  });
}

const isContradiction = ({ relation }: Conflict): boolean => relation === 'contradicts';

/** Which position each claim belongs to. */
const indexOf = (positions: readonly Position[]): Map<Claim, number> =>
  new Map(positions.flatMap(({ claims }, i) => claims.map((claim) => [claim, i] as const)));

/** The position of one of the lists whose claims a position of the whole holds. */
const find = (position: Position | undefined, index: ReadonlyMap<Claim, number>): number | undefined => {
  for (const claim of position?.claims ?? []) {
    const at = index.get(claim);
    if (at !== undefined) return at;
  }
  return undefined;
};
