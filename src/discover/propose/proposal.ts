import * as z from 'zod';
import { idSchema } from '../../articles/metadata.ts';
import type { Problem } from '../../problems.ts';
import {
  type ClaimData,
  claimSchema,
  type EntityData,
  entitySchema,
  type QuestionData,
  questionSchema,
} from '../../registry/schema.ts';
import { checkShape } from '../../yaml/check-shape.ts';
import { described, lazily, maybe } from '../../yaml/fields.ts';
import { type Path, parseYaml, type YamlDocument } from '../../yaml/yaml-document.ts';

/** What is proposed of a question. Of one that the registry knows, its id is enough. */
export type ProposedQuestion = Partial<Omit<QuestionData, 'claims' | 'resolution'>>;

/** One item of a proposal: what it says, or what is wrong with its shape. */
export interface Proposed<T> {
  readonly id: string;
  readonly data: T | undefined;
  /** What is wrong with its shape, in sentences. */
  readonly faults: readonly string[];
}

/** A proposed claim: `id` is that of its question. */
export interface ProposedClaim extends Proposed<ClaimData> {
  /** Its place among the claims of its question, from 0. */
  readonly index: number;
  /** The source and quote that it means to give, whatever else is wrong with it. */
  readonly source: string | null;
  readonly quote: string | null;
}

/** A claim that a person refused, as a file of proposals keeps it. */
export type RefusedClaim = Pick<ClaimData, 'source' | 'quote' | 'value' | 'speaker'> & {
  readonly question: string;
};

/** Entities, questions and claims that somebody proposes, item by item, so that one fault spoils nothing else. */
export interface Proposal {
  /** Who proposes it, where it says so. */
  readonly by: string | null;
  readonly entities: readonly Proposed<EntityData>[];
  readonly questions: readonly Proposed<ProposedQuestion>[];
  readonly claims: readonly ProposedClaim[];
  /** Claims that a person refused, in a file of proposals. */
  readonly refused: readonly RefusedClaim[];
  /** Keys of the batches of articles that a model was asked about, in a file of proposals. */
  readonly asked: readonly string[];
  /** What else the proposal holds, which is not taken. */
  readonly ignored: readonly string[];
}

const proposedClaim = lazily(() =>
  claimSchema.omit({ at: true }).extend({
    quote: described(
      z.string().min(1, { error: 'This is empty.' }),
      'The words of the source, as it prints them.',
    ),
  }),
);

const proposedQuestion = lazily(() => questionSchema.omit({ claims: true, resolution: true }).partial());

/** The shape of a proposal: that of a registry, where a question that is known already may be named by its id alone. */
export const proposalSchema = lazily(() => {
  const claim = proposedClaim();
  return z.strictObject({
    $schema: z.string().optional(),
    by: maybe(z.string().min(1), 'Who proposes it.'),
    entities: maybe(
      z.record(idSchema, entitySchema),
      'Parties, people and places that the registry lacks, by id.',
    ),
    questions: maybe(
      z.record(idSchema, proposedQuestion().extend({ claims: z.array(claim).optional() })),
      'Questions by id, each with its claims. One that the registry has needs no other key than claims.',
    ),
    claims: maybe(
      z.array(claim.extend({ question: z.string() })),
      'Claims one by one, each with the id of its question.',
    ),
  });
});

/** Whether a proposal proposes anything. */
export const isEmptyProposal = ({ entities, questions, claims }: Proposal): boolean =>
  entities.length === 0 && questions.length === 0 && claims.length === 0;

/** Keys at the top of a proposal; others are left alone and named. */
const KEYS = new Set(['$schema', 'by', 'entities', 'questions', 'claims', 'refused', 'asked']);

/**
 * Reads a proposal, as JSON or YAML.
 * @returns Problems, where the text as a whole cannot be read; what is wrong with one item is reported at that item.
 */
export function parseProposal(
  text: string,
  file: string,
): { proposal?: Proposal; problems: readonly Problem[] } {
  const { document, problems } = parseYaml(text, { file });
  if (!document || problems.length > 0) return { problems };
  const { data } = document;
  const start = document.place([]);
  if (!isMap(data))
    return {
      problems: [
        {
          message: 'A proposal is a map with questions: (and entities:, by:), as in a registry.',
          place: start,
        },
      ],
    };
  for (const key of ['entities', 'questions'] as const)
    if (data[key] !== undefined && data[key] !== null && !isMap(data[key]))
      return {
        problems: [{ message: `"${key}" is a map from ids to what they are.`, place: document.place([key]) }],
      };
  if (data.claims !== undefined && data.claims !== null && !Array.isArray(data.claims))
    return { problems: [{ message: '"claims" is a list.', place: document.place(['claims']) }] };
  return { proposal: itemsOf(document, data), problems: [] };
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function itemsOf(document: YamlDocument, data: Record<string, unknown>): Proposal {
  const questions: Proposed<ProposedQuestion>[] = [];
  const claims: ProposedClaim[] = [];
  const counts = new Map<string, number>();
  const addClaim = (question: string, claim: unknown, path: Path): void => {
    const index = counts.get(question) ?? 0;
    counts.set(question, index + 1);
    claims.push({ ...claimOf(document, question, claim, path), index });
  };
  for (const [id, question] of Object.entries((data.questions ?? {}) as Record<string, unknown>)) {
    const { claims: own, ...rest } = isMap(question) ? question : { claims: undefined };
    if (own !== undefined && own !== null && !Array.isArray(own)) {
      questions.push({ id, data: undefined, faults: ['"claims" is a list.'] });
      continue;
    }
    const path = ['questions', id];
    const whole = isMap(question) || question === null ? rest : question;
    questions.push({ id, ...shapeOf<ProposedQuestion>(document, path, whole, proposedQuestion()) });
    for (const [i, claim] of ((own ?? []) as unknown[]).entries())
      addClaim(id, withoutId(claim, id), [...path, 'claims', i]);
  }
  for (const [i, claim] of ((data.claims ?? []) as unknown[]).entries()) {
    const { question, ...rest } = isMap(claim) ? claim : { question: undefined };
    addClaim(typeof question === 'string' ? question : '', isMap(claim) ? rest : claim, ['claims', i]);
  }
  const entities = Object.entries((data.entities ?? {}) as Record<string, unknown>).map(([id, entity]) => ({
    id,
    ...shapeOf<EntityData>(document, ['entities', id], entity, entitySchema),
  }));
  return {
    by: typeof data.by === 'string' && data.by.trim() !== '' ? data.by.trim() : null,
    entities,
    questions,
    claims,
    refused: Array.isArray(data.refused)
      ? data.refused.filter(isMap).map((claim) => claim as RefusedClaim)
      : [],
    asked: Array.isArray(data.asked) ? data.asked.map(String) : [],
    ignored: Object.keys(data).filter((key) => !KEYS.has(key)),
  };
}

/** A claim that says once more which question it is below. */
function withoutId(claim: unknown, id: string): unknown {
  if (!isMap(claim) || claim.question !== id) return claim;
  const { question: _, ...rest } = claim;
  return rest;
}

function claimOf(
  document: YamlDocument,
  id: string,
  claim: unknown,
  path: Path,
): Omit<ProposedClaim, 'index'> {
  const textAt = (key: string): string | null =>
    isMap(claim) && typeof claim[key] === 'string' ? claim[key] : null;
  return {
    id,
    source: textAt('source'),
    quote: textAt('quote'),
    ...shapeOf<ClaimData>(document, path, claim, proposedClaim()),
  };
}

/** Programs write keys that they have nothing for as null or as an empty text: such a key is missing. */
const withoutEmpty = (data: unknown): unknown =>
  isMap(data)
    ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''))
    : data;

/** Checks one item of a document by itself. What is wrong is said with the key that it is wrong at. */
function shapeOf<T>(
  document: YamlDocument,
  path: Path,
  data: unknown,
  schema: z.ZodType,
): { data: T | undefined; faults: readonly string[] } {
  const id = path.find((step, i) => i > 0 && typeof step === 'string') as string | undefined;
  const faults =
    id !== undefined && !idSchema.safeParse(id).success
      ? [`"${id}" is not an id: letters, digits, ".", "_", "-".`]
      : [];
  const { data: read, problems } = checkShape(
    {
      file: document.file,
      data: withoutEmpty(data),
      place: (inner) => document.place([...path, ...inner]),
      keyPlace: (inner) => document.keyPlace([...path, ...inner]),
    },
    schema,
  );
  for (const { message, path: at } of problems) faults.push(at ? `${at}: ${message}` : message);
  return { data: faults.length === 0 ? (read as T) : undefined, faults };
}
