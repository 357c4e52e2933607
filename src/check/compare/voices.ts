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
  /** Stated times and occasions at which a party spoke, each with the sources that quote it so; by party. */
  readonly occasions: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Parties that are quoted without a time or occasion, each with the sources that do so. */
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
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
  const occasions = new Map<string, Map<string, Set<string>>>();
  const loose = new Map<string, Set<string>>();
  for (const { voice, registry } of position.claims) {
    if (voice.party === null) {
      own.add(voice.source);
      continue;
    }
    addTo(parties, voice.party, voice.source);
    quoting.add(voice.source);
    const stated = [
      ...(registry.asOf ? [`as of ${registry.asOf.text}`] : []),
      ...(registry.data.occasion === undefined ? [] : [`at ${registry.data.occasion}`]),
    ];
    if (stated.length === 0) addTo(loose, voice.party, voice.source);
    for (const occasion of stated) {
      const its = occasions.get(voice.party) ?? new Map<string, Set<string>>();
      occasions.set(voice.party, its);
      addTo(its, occasion, voice.source);
    }
  }
  return { own, parties, quoting, occasions, loose };
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

const isPossible = ({ modality }: Claim): boolean => modality === 'possible';
const isAsserted = ({ modality }: Claim): boolean => modality === 'asserted';

/** The kinds of conflict between two positions that cannot both hold, by the voices that give them: what is only feared never opposes what is confirmed. */
export function kindsOf(
  [a, b]: readonly [Position, Position],
  voicesA = voicesOf(a),
  voicesB = voicesOf(b),
): VoiceConflict[] {
  if (!a.claims.some(isPossible) && !b.claims.some(isPossible)) return conflictKinds(voicesA, voicesB);
  const of = ({ claims, ...position }: Position, keep: (claim: Claim) => boolean): Voices =>
    voicesOf({ ...position, claims: claims.filter(keep) });
  const isFound = (claim: Claim): boolean => !isPossible(claim);
  const isHedged = (claim: Claim): boolean => !isAsserted(claim);
  return joined([
    ...conflictKinds(of(a, isFound), of(b, isFound)),
    ...conflictKinds(of(a, isPossible), of(b, isHedged)),
    ...conflictKinds(of(a, isHedged), of(b, isPossible)),
  ]);
}

/** Each kind once, with all the sources that it holds for. */
function joined(kinds: readonly VoiceConflict[]): VoiceConflict[] {
  const found = new Map<ConflictKind, Set<string>>();
  for (const { kind, sources } of kinds) {
    const known = found.get(kind) ?? new Set();
    for (const source of sources) known.add(source);
    found.set(kind, known);
  }
  return [...found].map(([kind, sources]) => ({ kind, sources: [...sources].sort() }));
}

function conflictKinds(a: Voices, b: Voices): VoiceConflict[] {
  const kinds: VoiceConflict[] = [];
  const add = (kind: ConflictKind, sources: readonly string[] = []) => kinds.push({ kind, sources });
  if (differ(a.own, b.own)) add('two-sources');
  const both = shared(a.own, b.own);
  if (both.length > 0) add('one-source', both);
  const within = new Set<string>();
  const between = new Set<ConflictKind>();
  for (const party of a.parties.keys()) {
    if (!b.parties.has(party)) continue;
    for (const [kind, sources] of partyKinds(party, a, b)) {
      if (kind === 'one-party-one-source') for (const source of sources) within.add(source);
      else between.add(kind);
    }
  }
  if (within.size > 0) add('one-party-one-source', [...within].sort());
  for (const kind of between) add(kind);
  const partiesDiffer = differ(new Set(a.parties.keys()), new Set(b.parties.keys()));
  const partyAgainstItsSource = shared(a.own, b.quoting).length > 0 || shared(a.quoting, b.own).length > 0;
  if (partiesDiffer || partyAgainstItsSource) add('dispute');
  if (differ(a.own, b.quoting) || differ(a.quoting, b.own)) add('own-against-party');
  return kinds;
}

const NONE: ReadonlySet<string> = new Set();
const NEVER: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** What it is that one party is quoted with two things: by one source, by two of one occasion, of two, or of none. */
function* partyKinds(party: string, a: Voices, b: Voices): Iterable<[ConflictKind, readonly string[]]> {
  const [atA, atB] = [a.occasions.get(party) ?? NEVER, b.occasions.get(party) ?? NEVER];
  const [allA, allB] = [a.parties.get(party) ?? NONE, b.parties.get(party) ?? NONE];
  const [looseA, looseB] = [a.loose.get(party) ?? NONE, b.loose.get(party) ?? NONE];
  yield ['one-party-one-source', [...shared(looseA, allB), ...shared(allA, looseB)]];
  for (const [occasion, sources] of atA) {
    const others = atB.get(occasion) ?? NONE;
    if (differ(sources, others)) yield ['misreported', []];
    yield ['one-party-one-source', shared(sources, others)];
  }
  if (differ(looseA, allB) || differ(allA, looseB)) yield ['one-party-two-sources', []];
  // One party at two stated times has changed its mind, or its count.
  for (const one of atA.keys())
    if (atB.size > 0 && (atB.size > 1 || !atB.has(one))) {
      yield ['revised', []];
      return;
    }
}

/** Whether a source says it itself, and quotes no party with it. */
export const isOwnClaim = ({ voice }: Claim): boolean => voice.party === null;

/** The name of a voice as a message gives it: `photo-ians`, or `Taliban government (in talks-collapse)`. */
export function voiceWords(claim: Claim): string {
  const { voice, speaker } = claim;
  if (voice.party === null) return voice.source;
  return `${speaker ?? voice.name} (in ${voice.source})`;
}
