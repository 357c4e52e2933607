import type { Candidate, CandidateClaim, CandidatePosition } from './candidate.ts';
import { keepFirst } from './keep-first.ts';

/** Candidates of one article and type that another one is held against. */
const MOST = 60;

/** Candidates without those that set the same words against each other as one before them of the same type. */
export function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const byArticle = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const sources = new Set(candidate.positions.flatMap(({ claims }) => claims.map(({ source }) => source)));
    // "Did he concede?" and "Did he accept the result?" are one question.
    const kind = candidate.type === 'yesno' ? 'choice' : candidate.type;
    const keys = [...sources].map((source) => `${kind} ${source}`);
    const isRepeat = keys.some((key) => byArticle.get(key)?.some((other) => areOne(candidate, other)));
    if (isRepeat) continue;
    kept.push(candidate);
    for (const key of keys) keepFirst(byArticle, key, candidate, MOST);
  }
  return kept;
}

const areOne = (a: Candidate, b: Candidate): boolean =>
  a.positions.every((p) => b.positions.some((q) => meet(p, q))) ||
  b.positions.every((p) => a.positions.some((q) => meet(p, q)));

const meet = ({ claims }: CandidatePosition, other: CandidatePosition): boolean =>
  claims.some((claim) => other.claims.some((one) => overlap(claim, one)));
const overlap = (a: CandidateClaim, b: CandidateClaim): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;
