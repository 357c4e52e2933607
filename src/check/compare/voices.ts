import type { Claim } from '../read/claim.ts';
import type { Position } from './positions.ts';

/**
 * What a conflict is called depends on whose claims they are: the rows of the voices table, each in words, with the
 * rule that reports it.
 */
export const VOICES = {
  'two-sources': { row: 'two sources, each in its own voice', rule: 'contradiction' },
  'one-source': { row: 'one source, in its own voice', rule: 'self-contradiction' },
  'one-party-one-source': { row: 'one party, twice in one source', rule: 'self-contradiction' },
  dispute: { row: 'two parties, or a party against the source that quotes it', rule: 'dispute' },
  'own-against-party': {
    row: 'one source in its own voice, the other quoting a party',
    rule: 'stated-as-fact',
  },
  misreported: { row: 'two sources, one party on one occasion', rule: 'misreported' },
  revised: { row: 'one party at different stated times', rule: 'revision' },
  'one-party-two-sources': { row: 'two sources, one party, and no time given', rule: 'misreported' },
} as const;

export type ConflictKind = keyof typeof VOICES;

/** The voices of one position: computed once, so that pairs cost their voices and not their claims. */
export interface Voices {
  /** Sources that say it themselves. */
  readonly own: ReadonlySet<string>;
  /** Parties, each with the sources that quote it. */
  readonly parties: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sources that quote any party. */
  readonly quoting: ReadonlySet<string>;
  /** Party and stated time or occasion, each with the sources that quote it so. */
  readonly occasions: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A conflict kind with the sources (and parties) that it holds for. */
export interface VoiceConflict {
  readonly kind: ConflictKind;
  /** For kinds about one source: which. Sorted. */
  readonly sources: readonly string[];
}

export function voicesOf(position: Position): Voices {
  const own = new Set<string>();
  const parties = new Map<string, Set<string>>();
  const quoting = new Set<string>();
  const occasions = new Map<string, Set<string>>();
  for (const { voice, registry } of position.claims) {
    if (voice.party === null) {
      own.add(voice.source);
      continue;
    }
    addTo(parties, voice.party, voice.source);
    quoting.add(voice.source);
    const occasion = registry.asOf?.text ?? registry.data.occasion;
    if (occasion !== undefined) addTo(occasions, `${voice.party}\n${occasion}`, voice.source);
  }
  return { own, parties, quoting, occasions };
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((x) => b.has(x)).sort();

/** Whether two different elements can be picked, one from each. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && (a.size > 1 || b.size > 1 || [...a][0] !== [...b][0]);

/** The kinds of conflict between two positions that cannot both hold, by the voices that give them. */
export function conflictKinds(a: Voices, b: Voices): VoiceConflict[] {
  const kinds: VoiceConflict[] = [];
  const add = (kind: ConflictKind, sources: readonly string[] = []) => kinds.push({ kind, sources });
  if (differ(a.own, b.own)) add('two-sources');
  const both = shared(a.own, b.own);
  if (both.length > 0) add('one-source', both);
  const samePartyOneSource = new Set<string>();
  let samePartyTwoSources = false;
  for (const [party, sources] of a.parties) {
    const others = b.parties.get(party);
    if (!others) continue;
    for (const source of shared(sources, others)) samePartyOneSource.add(source);
    if (differ(sources, others)) samePartyTwoSources = true;
  }
  const kind = partyKind(a, b);
  if (samePartyOneSource.size > 0) {
    // One party at two stated times has changed its mind, or its count.
    if (kind === 'revised') add('revised');
    else add('one-party-one-source', [...samePartyOneSource].sort());
  }
  if (samePartyTwoSources) add(kind);
  const partiesDiffer = differ(new Set(a.parties.keys()), new Set(b.parties.keys()));
  const partyAgainstItsSource = shared(a.own, b.quoting).length > 0 || shared(a.quoting, b.own).length > 0;
  if (partiesDiffer || partyAgainstItsSource) add('dispute');
  if (differ(a.own, b.quoting) || differ(a.quoting, b.own)) add('own-against-party');
  return kinds;
}

/** What it is that two sources let one party say two things. */
function partyKind(a: Voices, b: Voices): ConflictKind {
  for (const [occasion, sources] of a.occasions) {
    if (differ(sources, b.occasions.get(occasion) ?? new Set())) return 'misreported';
  }
  return a.occasions.size > 0 && b.occasions.size > 0 ? 'revised' : 'one-party-two-sources';
}

/** The name of a voice as a message gives it: `photo-ians`, or `Taliban government (in talks-collapse)`. */
export function voiceWords(claim: Claim): string {
  const { voice, speaker } = claim;
  if (voice.party === null) return voice.source;
  return `${speaker ?? voice.name} (in ${voice.source})`;
}
