import type {
  Board,
  BoardAside,
  BoardClaim,
  BoardFinding,
  BoardFindingPosition,
  BoardPosition,
  BoardQuestion,
  Bounds,
} from './board-model.ts';
import { STANDINGS } from './board-model.ts';

/** What the page's script needs of a board. What is printed once in the page (messages, words of sources) is left out. */
export interface PageBoard extends Pick<Board, 'sources' | 'speakers' | 'claims' | 'questions'> {
  readonly findings: readonly Omit<
    BoardFinding,
    'message' | 'settles' | 'baseline' | 'resolution' | 'registry'
  >[];
}

type Tuple = readonly unknown[];

const MODALITIES = ['asserted', 'reported', 'alleged', 'possible'];
const SEVERITIES = ['error', 'warning', 'note'];

/** A tuple without the empty values at its end. */
function short(tuple: Tuple): Tuple {
  let length = tuple.length;
  while (length > 0 && (tuple[length - 1] === 0 || tuple[length - 1] === null)) length--;
  return tuple.slice(0, length);
}

const isOpen = ([low, high]: Bounds): boolean => low === null && high === null;
const isSame = (a: Bounds, b: Bounds): boolean => a[0] === b[0] && a[1] === b[1];
/** A bound pair: 0 for open at both ends, one text where both are the same. */
const packBounds = (bounds: Bounds): unknown =>
  isOpen(bounds) ? 0 : bounds[0] === bounds[1] ? bounds[0] : bounds;
const unpackBounds = (packed: unknown): Bounds =>
  packed === 0 || packed === undefined || packed === null
    ? [null, null]
    : typeof packed === 'string'
      ? [packed, packed]
      : (packed as Bounds);

const packPosition = ({ label, claims, origins, strict, usual }: BoardPosition): Tuple =>
  [label, claims, origins, packBounds(strict), isSame(strict, usual) ? 0 : packBounds(usual)] as const;

function unpackPosition([label, claims, origins, strict, usual]: Tuple): BoardPosition {
  return {
    label: label as string,
    claims: claims as number[],
    origins: (origins ?? 0) as number,
    strict: unpackBounds(strict),
    usual: unpackBounds(usual || strict),
  };
}

/** A board as few bytes of JSON. */
export function pack(board: Board): unknown {
  const { sources, speakers, claims, questions, findings } = board;
  return {
    sources: sources.map((s) => short([s.id, s.publisher, s.published, s.title, s.origin])),
    speakers,
    claims: claims.map(({ source, start, end, speaker, modality, line, quote }) =>
      start === null
        ? [source, -1, 0, speaker + 1, MODALITIES.indexOf(modality), 0, quote]
        : short([source, start, (end as number) - start, speaker + 1, MODALITIES.indexOf(modality), line]),
    ),
    questions: questions.map((q) =>
      short([
        q.id,
        q.ask,
        q.type,
        STANDINGS.indexOf(q.standing),
        q.positions.map(packPosition),
        q.findings,
        q.conflicts.flatMap(([place, severity]) => [place, SEVERITIES.indexOf(severity)]),
        q.aside.map((aside) => [aside.rule, ...packPosition(aside)]),
        q.about,
        q.story,
      ]),
    ),
    findings: findings.map((f) =>
      short([
        f.id,
        f.rule,
        SEVERITIES.indexOf(f.severity),
        f.state,
        f.question,
        f.positions.map((p) => packFindingPosition(p, f.question, questions)),
        f.conflicts,
        f.constraint?.id ?? 0,
        f.steps.map(({ from, to, claim, constraint }) => [
          from,
          to,
          claim,
          ...(constraint ? [constraint.id, constraint.because] : []),
        ]),
        f.moreConflicts,
      ]),
    ),
  };
}

/** A position of a finding: mostly one of its question's, of which the claims may be a part. */
function packFindingPosition(
  position: BoardFindingPosition,
  about: number,
  questions: readonly BoardQuestion[],
): unknown {
  const { question, place, claims } = position;
  const own = questions[question]?.positions[place];
  if (!own) return [question, -1, ...packPosition(position)];
  const isWhole = own.claims.length === claims.length && own.claims.every((c, i) => c === claims[i]);
  if (isWhole && question === about) return place;
  return isWhole ? [question, place] : [question, place, claims, position.origins];
}

function unpackFindingPosition(
  packed: unknown,
  about: number,
  questions: readonly BoardQuestion[],
): BoardFindingPosition {
  const tuple = (typeof packed === 'number' ? [about, packed] : packed) as Tuple;
  const [question, place, claims, origins] = tuple as [number, number, number[]?, number?];
  if (place < 0) return { question, place, ...unpackPosition(tuple.slice(2)) };
  const own = questions[question]?.positions[place] as BoardPosition;
  return { ...own, question, place, claims: claims ?? own.claims, origins: origins ?? own.origins };
}

interface Packed {
  readonly sources: readonly Tuple[];
  readonly speakers: readonly string[];
  readonly claims: readonly Tuple[];
  readonly questions: readonly Tuple[];
  readonly findings: readonly Tuple[];
}

/** The board back from what {@link pack} made. */
export function unpack(packed: unknown): PageBoard {
  const { sources, speakers, claims, questions, findings } = packed as Packed;
  const unpacked = questions.map((q): BoardQuestion => {
    const [id, ask, type, standing, positions, found = [], conflicts = [], aside = [], about, story] = q;
    const pairs = conflicts as number[];
    return {
      id: id as string,
      ask: ask as string,
      type: type as string,
      standing: STANDINGS[(standing ?? 0) as number] as BoardQuestion['standing'],
      positions: ((positions ?? []) as Tuple[]).map(unpackPosition),
      findings: (found || []) as number[],
      conflicts: pairs.flatMap((place, i) =>
        i % 2 ? [] : [[place, SEVERITIES[pairs[i + 1] as number] as 'error'] as const],
      ),
      aside: (aside as Tuple[]).map(
        ([rule, ...position]): BoardAside => ({ rule: rule as string, ...unpackPosition(position) }),
      ),
      about: (about ?? null) as string | null,
      story: (story ?? null) as string | null,
    };
  });
  return {
    sources: sources.map(([id, publisher, published, title, origin]) => ({
      id: id as string,
      publisher: (publisher ?? null) as string | null,
      published: (published ?? null) as string | null,
      title: (title ?? null) as string | null,
      origin: (origin ?? null) as string | null,
    })),
    speakers,
    claims: claims.map(unpackClaim),
    questions: unpacked,
    findings: findings.map(
      ([id, rule, severity, state, question, positions, conflicts, constraint, steps, more]) => ({
        id: id as string,
        rule: rule as string,
        severity: SEVERITIES[severity as number] as 'error',
        state: state as 'new',
        question: question as number,
        positions: ((positions ?? []) as unknown[]).map((p) =>
          unpackFindingPosition(p, question as number, unpacked),
        ),
        conflicts: (conflicts ?? []) as [number, number][],
        constraint: constraint ? { id: constraint as string, kind: '' } : null,
        steps: ((steps ?? []) as Tuple[]).map(([from, to, claim, broken, because]) => ({
          from: from as string,
          to: to as string,
          claim: claim as number,
          constraint: broken
            ? { id: broken as string, kind: 'order' as const, because: (because ?? null) as string | null }
            : null,
        })),
        moreConflicts: (more ?? 0) as number,
      }),
    ),
  };
}

function unpackClaim([source, start, length, speaker, modality, line, quote]: Tuple): BoardClaim {
  const from = start as number;
  return {
    source: source as number,
    speaker: ((speaker ?? 0) as number) - 1,
    modality: MODALITIES[(modality ?? 0) as number] as string,
    quote: (quote ?? '') as string,
    start: from < 0 ? null : from,
    end: from < 0 ? null : from + (length as number),
    line: (line || null) as number | null,
  };
}
