import { countOf, joinWords } from '../../../text/compare-text.ts';
import { asOfLabel } from '../../../values/bounds/date-value.ts';
import type { QuestionComparison } from '../../compare/compare-question.ts';
import type { Position } from '../../compare/positions.ts';
import type { DraftClaim, DraftPosition } from '../../findings/finding.ts';
import type { Claim } from '../../read/claim.ts';

/** A claim as findings list it. */
export const draftClaim = (claim: Claim): DraftClaim => ({ claim, range: claim });

export const draftPosition = (position: Position, named = false): DraftPosition => ({
  question: position.question,
  named,
  value: position.value,
  scope: position.scope,
  asOf: position.asOf?.text ?? null,
  claims: position.claims.map(draftClaim),
});

/**
 * The positions of a question that a finding lists: all of them, or those that one source holds.
 * @param among The positions that may be listed, by their places; all where none are given.
 */
export function listPositions(
  { positions }: QuestionComparison,
  keep: (claim: Claim) => boolean = () => true,
  among: Iterable<number> = positions.keys(),
): { positions: Position[]; indexOf: Map<number, number> } {
  const kept: Position[] = [];
  const indexOf = new Map<number, number>();
  for (const i of among) {
    const position = positions[i] as Position;
    const claims = position.claims.filter(keep);
    if (claims.length === 0) continue;
    indexOf.set(i, kept.length);
    kept.push({ ...position, claims });
  }
  return { positions: kept, indexOf };
}

/** The most positions that a message spells out; a reader counts no further. */
const SPELLED_OUT = 4;

/** Whose claims they are: sources by their ids, and each speaker once, with the sources that quote them. */
function voicesIn({ claims }: Position): string[] {
  const bySpeaker = new Map<string, Set<string>>();
  for (const { voice, speaker } of claims) {
    const name = voice.party === null ? '' : (speaker ?? voice.name);
    const sources = bySpeaker.get(name);
    if (sources) sources.add(voice.source);
    else bySpeaker.set(name, new Set([voice.source]));
  }
  return [...bySpeaker].flatMap(([name, sources]) =>
    name === '' ? [...sources] : [`${name} (in ${joinWords([...sources])})`],
  );
}

/** `photo-ians says 9 October 2025; lahore-page and indiansdaily say 11 October 2025`. */
export function whoSaysWhat(positions: readonly Position[]): string {
  const spelled = positions.slice(0, SPELLED_OUT).map((position) => {
    const voices = voicesIn(position);
    const named = voices.length > 3 ? [...voices.slice(0, 2), `${voices.length - 2} others`] : voices;
    const time = position.asOf?.text;
    const scope = `${position.scope ? ` (${position.scope})` : ''}${time ? asOfLabel(time) : ''}`;
    const one = voices.length === 1;
    const says =
      position.value.kind === 'denial'
        ? `${one ? 'denies' : 'deny'} that it was ${position.value.of.label}`
        : `${one ? 'says' : 'say'} ${position.value.label}`;
    return `${joinWords(named)} ${says}${scope}`;
  });
  const more = positions.length - spelled.length;
  return `${spelled.join('; ')}${more > 0 ? `; and ${countOf(more, 'more answer')}` : ''}`;
}
