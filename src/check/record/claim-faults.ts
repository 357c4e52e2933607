import type { Source } from '../../articles/source.ts';
import { Directory, nameKey } from '../../registry/entities.ts';
import type { Registry, RegistryClaim } from '../../registry/model.ts';
import { nearest } from '../../text/nearest.ts';
import { compareRecords } from '../compare/positions.ts';
import type { Claim, RecordFault } from '../read/claim.ts';

/** Claims on one question that record the same words of the same voice as the same answer once more. */
export function duplicateClaims(claims: readonly Claim[]): RecordFault[] {
  // Nearly always each source answers once.
  if (new Set(claims.map(({ source }) => source)).size === claims.length) return [];
  const first = new Map<string, Claim>();
  const faults: RecordFault[] = [];
  for (const claim of [...claims].sort(compareRecords)) {
    const { registry, question, source, voice, value, scope, start, end } = claim;
    // A hedge in a source's own voice makes a party of its own of each claim; twice the same is one all the same.
    const party = voice.party?.startsWith('?') ? '?' : voice.party;
    const key = JSON.stringify([
      question.id,
      source.id,
      party,
      start,
      end,
      value.canonical,
      scope,
      registry.asOf?.text,
    ]);
    const other = first.get(key);
    if (!other) {
      first.set(key, claim);
      continue;
    }
    const { file, line, column } = other.registry.place;
    faults.push({
      kind: 'claim-duplicate', claim: registry, source, found: { start, end, text: claim.quote },
      message: `The same words of ${source.id} are recorded twice as the same answer: here and in ${file}:${line}:${column}.`,
      settles: 'Remove one of the two claims.',
    }); // biome-ignore format: one record
  }
  return faults;
}

/** A speaker whom no one declared, and the entity whose name is a slip of the pen away. */
export interface NearSpeaker {
  readonly speaker: string;
  /** The name that was meant, and the entity that bears it. */
  readonly near: string;
  readonly id: string;
  readonly claims: readonly { readonly source: Source; readonly claim: RegistryClaim }[];
}

const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

/** Finds speakers that are a near miss of a known entity: as written they are a party of their own. */
export function nearSpeakers({ entities, claims }: Registry, sources: readonly Source[]): NearSpeaker[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const nearOf = speakerTest(entities);
  const found = new Map<string, { near: NearSpeaker; claims: NearSpeaker['claims'][number][] }>();
  for (const claim of claims.spoken()) {
    const { speaker } = claim.data;
    const source = byId.get(claim.data.source);
    if (speaker === undefined || !source) continue;
    const same = found.get(speaker);
    if (same) {
      same.claims.push({ source, claim });
      continue;
    }
    const near = nearOf(speaker);
    if (!near) continue;
    const own = [{ source, claim }];
    found.set(speaker, { near: { speaker, ...near, claims: own }, claims: own });
  }
  return [...found.values()].map(({ near }) => near);
}

/** Says of a speaker which name of an entity it is a near miss of; undefined where it is one, or near none. */
export function speakerTest(
  entities: Registry['entities'],
): (speaker: string) => Pick<NearSpeaker, 'near' | 'id'> | undefined {
  const directory = new Directory(entities);
  const names = new Map<string, string>();
  for (const { id, kind, name, also = [] } of entities.values()) {
    if (kind === 'place') continue;
    for (const word of [id, name, ...also]) names.set(word, id);
  }
  const known = new Set<string>();
  return (speaker) => {
    if (known.has(speaker)) return undefined;
    const near =
      directory.resolveSpeaker(speaker) === undefined ? nearName(speaker, names.keys()) : undefined;
    if (near !== undefined) return { near, id: names.get(near) as string };
    known.add(speaker);
    return undefined;
  };
}

/** A name of as many words, different by letters alone: "Officer 1" is not a slip of "Officer 2". */
function nearName(speaker: string, names: Iterable<string>): string | undefined {
  const words = nameKey(speaker).split(' ').length;
  const alike = [...names].filter(
    (name) => nameKey(name).split(' ').length === words && digitsOf(name) === digitsOf(speaker),
  );
  const near = nearest(speaker, alike);
  // Short names differ by a letter and are different people.
  return near !== undefined && speaker.length >= 5 ? near : undefined;
}
