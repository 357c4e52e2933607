import type { Source } from '../articles/source.ts';
import { quotedPlaces } from '../check/locate/quoted-places.ts';
import { coverageOf } from '../discover/coverage/coverage.ts';
import { readyClaim } from '../discover/find/ready-claim.ts';
import type { Candidate, CandidatePosition } from '../discover/scan/candidate.ts';
import { slug } from '../discover/scan/draft.ts';
import { scan } from '../discover/scan/scan.ts';
import type { Registry } from '../registry/model.ts';
import { sha256Hex } from '../text/digest.ts';
import { valueType } from '../values/index.ts';
import type { Profile } from '../values/profiles/index.ts';
import type { DeskCard, DeskCards, DeskUncovered, NewClaim } from './protocol.ts';

/** What cards are made from. */
export interface CardContext {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  /** Keys of cards that somebody refused. */
  readonly refused: ReadonlySet<string>;
}

/** Claims of one side that a card takes at most. */
const MOST_OF_SIDE = 4;
const MOST_CARDS = 60;
const MOST_UNCOVERED = 400;

/** What the desk proposes to record, and the statements that no claim covers. */
export function cardsOf({ registry, sources, profile, refused }: CardContext): DeskCards {
  const quoted = quotedPlaces(registry, sources, profile);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const isQuoted = ({ source, start, end }: { source: string; start: number; end: number }): boolean =>
    (quoted.get(source) ?? []).some((place) => place.start < end && start < place.end);
  const cards = scan(sources, { profile })
    .candidates.filter(({ positions }) => !positions.every(({ claims }) => claims.some(isQuoted)))
    .map((candidate) => cardOf(candidate, byId, profile))
    .filter(({ key }) => !refused.has(key))
    .slice(0, MOST_CARDS);
  const uncovered = coverageOf(sources, quoted).sources.flatMap(({ source, uncovered: own }) =>
    own.map(
      ({ start, end }): DeskUncovered => ({
        source: source.id,
        start,
        end,
        text: source.text.slice(start, end).replace(/\s+/gu, ' '),
      }),
    ),
  );
  return { cards, uncovered: uncovered.slice(0, MOST_UNCOVERED) };
}

function cardOf(candidate: Candidate, byId: ReadonlyMap<string, Source>, profile: Profile): DeskCard {
  const { rule, topic, because, positions } = candidate;
  const isOrdered = valueType(candidate.type)?.ordered === true;
  const type = isOrdered || candidate.type === 'yesno' ? candidate.type : 'choice';
  const sides = positions.map((position) => ({
    label: position.label,
    claims: position.claims.slice(0, MOST_OF_SIDE).flatMap((claim) => {
      const source = byId.get(claim.source);
      if (!source) return [];
      const ready = readyClaim(source, claim, [], { profile });
      const stated: NewClaim = {
        source: claim.source,
        quote: ready.quote,
        ...(ready.prefix !== null && { prefix: ready.prefix }),
        ...(claim.speaker !== null && { speaker: claim.speaker }),
        ...statedValue(position, type, isOrdered, ready.readings),
      };
      return [{ ...stated, start: ready.start, end: ready.end }];
    }),
  }));
  const content = positions
    .flatMap(({ claims }) => claims.map(({ source, quote }) => `${source}\n${quote}`))
    .sort();
  const key = sha256Hex(`${type}\n${content.join('\n')}`).slice(0, 16);
  return { key, from: 'scan', ask: askOf(candidate, topic), type, why: `${rule}: ${because}`, sides };
}

/** What a claim must state besides its words: an option, or which of several values is meant. */
function statedValue(
  { value }: CandidatePosition,
  type: string,
  isOrdered: boolean,
  readings: readonly { readonly type: string; readonly words: string; readonly value: string | null }[],
): Pick<NewClaim, 'value' | 'pick'> {
  if (type === 'yesno') return { value };
  if (!isOrdered) return { value: slug(value) };
  const own = readings.filter((reading) => reading.type === type);
  if (new Set(own.map((reading) => reading.value)).size < 2) return {};
  const pick = own.find((reading) => reading.value === value)?.words;
  return pick === undefined ? {} : { pick };
}

const ASKS: Partial<Record<string, string>> = {
  date: 'When was it',
  period: 'When was it',
  time: 'At what time was it',
  duration: 'How long was it',
  count: 'How many were there',
  quantity: 'How much was it',
  yesno: 'Is it so',
};

/** A question in plain words where the scan has one; else its topic. */
function askOf(candidate: Candidate, topic: string): string {
  const { ask } = candidate as { readonly ask?: string };
  return ask ?? `${ASKS[candidate.type] ?? 'Which of these is it'}: ${topic}?`;
}
