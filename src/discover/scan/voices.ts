import type { Speech, Statement } from '../../articles/statements/index.ts';
import type { CandidateRule } from './candidate.ts';

/** Whose words something is: a name in small letters, nothing where somebody unnamed speaks, null where it is the article itself. */
export interface Voiced {
  readonly voice: string | null;
  readonly source: string;
}

/** Something that a statement says, in its own voice or in somebody's words. */
interface Said {
  readonly statement: Statement;
  readonly speech: Speech | undefined;
}

/** Whose words something is, as {@link Voiced} has it. */
export const voiceOf = ({ speech }: Pick<Said, 'speech'>): string | null =>
  speech?.speaker?.name.toLowerCase() ?? (speech ? '' : null);

/** Whether one named speaker says both. */
export function areOfOneSpeaker(a: Pick<Said, 'speech'>, b: Pick<Said, 'speech'>): boolean {
  const [x, y] = [a.speech?.speaker?.name, b.speech?.speaker?.name];
  if (x === undefined || y === undefined || x === '') return false;
  return x === y || x.toLowerCase() === y.toLowerCase();
}

export const voicedOf = (said: Said): Voiced => ({
  voice: voiceOf(said),
  source: said.statement.source.id,
});

/** The most severe first. */
const ORDER: readonly CandidateRule[] = [
  'contradiction',
  'self-contradiction',
  'misreported',
  'stated-as-fact',
  'dispute',
];
/** Claims of a side that are looked at. */
const MOST = 8;

/** What a conflict is called, by whose words the two sides are. */
export function ruleOfVoices(as: readonly Voiced[], bs: readonly Voiced[]): CandidateRule {
  let best: CandidateRule = 'dispute';
  for (const a of as.slice(0, MOST))
    for (const b of bs.slice(0, MOST)) {
      const rule = ruleOfTwo(a, b);
      if (ORDER.indexOf(rule) < ORDER.indexOf(best)) best = rule;
    }
  return best;
}

function ruleOfTwo(a: Voiced, b: Voiced): CandidateRule {
  const isOne = a.source === b.source;
  if (a.voice === null && b.voice === null) return isOne ? 'self-contradiction' : 'contradiction';
  if (a.voice === b.voice) return isOne ? 'self-contradiction' : 'misreported';
  return isOne || (a.voice !== null && b.voice !== null) ? 'dispute' : 'stated-as-fact';
}
