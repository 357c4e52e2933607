import type { Source } from '../articles/source.ts';
import { quotedPlaces } from '../check/locate/quoted-places.ts';
import { coverageOf } from '../discover/coverage/coverage.ts';
import { findPhrase } from '../discover/find/find-phrase.ts';
import { readyClaim } from '../discover/find/ready-claim.ts';
import type { Candidate, CandidatePosition } from '../discover/scan/candidate.ts';
import { unrecorded } from '../discover/scan/recorded.ts';
import { scan } from '../discover/scan/scan.ts';
import type { Tagger } from '../discover/scan/tagger.ts';
import type { Registry } from '../registry/model.ts';
import { sha256Hex } from '../text/digest.ts';
import { sentenceAround } from '../text/sentences.ts';
import { slug } from '../text/slug.ts';
import { valueType } from '../values/index.ts';
import type { Profile } from '../values/profiles/index.ts';
import { isReadFromWords } from '../values/value-type.ts';
import type { DeskCard, DeskCards, DeskUncovered, NewClaim } from './protocol.ts';

/** What cards are made from. */
export interface CardContext {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  readonly profile: Profile;
  /** Keys of cards that somebody refused. */
  readonly refused: ReadonlySet<string>;
  /** What the file of proposals holds, as plain data. */
  readonly proposed: unknown;
  readonly tagger: Tagger;
}

/** Claims of one side that a card takes at most. */
const MOST_OF_SIDE = 4;
const MOST_CARDS = 60;
const MOST_UNCOVERED = 400;

/** What the desk proposes to record, and the statements that no claim covers. */
export function cardsOf(context: CardContext): DeskCards {
  const { registry, sources, profile, refused, tagger } = context;
  const quoted = quotedPlaces(registry, sources, profile);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const found = unrecorded(scan(sources, { profile, tagger }).candidates, registry, sources);
  const cards = [...proposedCards(context), ...found.map((candidate) => cardOf(candidate, byId, profile))]
    .filter(({ key, sides }) => !refused.has(key) && sides.some(({ claims }) => claims.length > 0))
    .slice(0, MOST_CARDS);
  const uncovered = coverageOf(sources, quoted).sources.flatMap(({ source, uncovered: own }) =>
    own.map(({ start, end }): DeskUncovered => {
      const { text } = source;
      const around = sentenceAround(text, start, end);
      const words = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, ' ');
      const [before, after] = [words(around.start, start), words(end, around.end)];
      return { source: source.id, start, end, text: words(start, end), before, after };
    }),
  );
  return { cards, uncovered: uncovered.slice(0, MOST_UNCOVERED) };
}

/** A card is known by what it holds: its words stay refused whatever becomes of its question. */
const keyOf = (
  type: string,
  claims: readonly { readonly source: string; readonly quote: string }[],
): string =>
  sha256Hex([type, ...claims.map(({ source, quote }) => `${source}\n${quote}`).sort()].join('\n')).slice(
    0,
    16,
  );

function cardOf(candidate: Candidate, byId: ReadonlyMap<string, Source>, profile: Profile): DeskCard {
  const { rule, ask, why, positions } = candidate;
  const isRead = isReadFromWords(valueType(candidate.type));
  const type = isRead || candidate.type === 'yesno' || candidate.type === 'name' ? candidate.type : 'choice';
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
        ...statedValue(position, type, isRead, ready.readings),
      };
      return [{ ...stated, start: ready.start, end: ready.end }];
    }),
  }));
  const key = keyOf(
    type,
    positions.flatMap(({ claims }) => claims),
  );
  return { key, from: 'scan', question: null, ask, type, why: `${rule}: ${why}`, sides };
}

/** What was proposed and not taken yet: the questions of the file of proposals. */
function proposedCards({ proposed, registry, sources }: CardContext): DeskCard[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const questions = (proposed as { questions?: unknown } | null)?.questions;
  if (typeof questions !== 'object' || questions === null) return [];
  return Object.entries(questions as Record<string, ProposedQuestion | null>).flatMap(
    ([id, question]): DeskCard[] => {
      const known = registry.questions.find((one) => one.id === id);
      const type = (question?.type ?? known?.type ?? 'yesno') as DeskCard['type'];
      const claims = Array.isArray(question?.claims) ? question.claims : [];
      const sides = claims.flatMap((claim) => {
        const source = byId.get(claim.source);
        const place = source && claim.quote ? findPhrase(source, claim.quote).places[0] : undefined;
        return place
          ? [
              {
                label: claim.value === undefined ? claim.quote : labelOf(claim.value),
                claims: [{ ...claim, start: place.start, end: place.end }],
              },
            ]
          : [];
      });
      const by = [...new Set(claims.flatMap((claim) => claim.by ?? []))].join(', ');
      const options = question?.options;
      return [
        {
          key: keyOf(type, claims),
          from: by || 'a proposal',
          question: known ? id : null,
          proposed: id,
          ask: known?.ask ?? question?.ask ?? id,
          type,
          ...(options !== undefined && {
            options: Array.isArray(options)
              ? options.map(String)
              : Object.entries(options).map(([option, label]) =>
                  typeof label === 'string' ? label : option,
                ),
          }),
          why: question?.because ?? 'Proposed, and its words were found.',
          sides,
        },
      ];
    },
  );
}

interface ProposedQuestion {
  readonly ask?: string;
  readonly type?: string;
  readonly because?: string;
  readonly options?: readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly claims?: readonly NewClaim[];
}

const labelOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** What a claim must state besides its words: an option, or which of several values is meant. */
function statedValue(
  { value }: CandidatePosition,
  type: string,
  isRead: boolean,
  readings: readonly { readonly type: string; readonly words: string; readonly value: string | null }[],
): Pick<NewClaim, 'value' | 'pick'> {
  if (type === 'yesno') return { value };
  if (!isRead) return { value: slug(value) };
  const own = readings.filter((reading) => reading.type === type);
  if (new Set(own.map((reading) => reading.value)).size < 2) return {};
  const pick = own.find((reading) => reading.value === value)?.words;
  return pick === undefined ? {} : { pick };
}
