import type { ClaimData, EntityData } from '../../registry/schema.ts';
import { printableLine } from '../../text/printable.ts';
import { clip } from '../../text/units.ts';
import { addEntries, type Entry } from '../../yaml/add-entries.ts';
import { editYaml } from '../../yaml/edit-yaml.ts';
import { flowMap } from '../../yaml/flow-map.ts';
import { parseYaml } from '../../yaml/yaml-document.ts';
import type { Taken, TakenQuestion } from './verifier.ts';

/** How what was taken is written. */
export interface WriteOptions {
  /** Who proposes it. */
  readonly by: string;
  /**
   * Whether the file is separate from the registry: claims on the registry's questions are then in it by the ids of their
   * questions. In a file of the registry they would declare the question twice.
   */
  readonly isApart: boolean;
  /** What a new file begins with. */
  readonly head: string;
}

/** A file with what was taken, and what it cannot hold. */
export interface WrittenText {
  readonly text: string;
  readonly claims: number;
  readonly questions: number;
  /** Questions whose claims were left out, since another file of the registry holds them. */
  readonly left: readonly { readonly question: string; readonly file: string }[];
}

/** A reason of a proposer longer than this (in UTF-16 units) is cut. */
const LONGEST_REASON = 300;

/**
 * Adds what was taken of a proposal to the text of a registry file, with everything else left as it is. Each claim
 * says who proposed it; the proposer's reason is a comment, since only a person's reason settles anything.
 * @throws EditError where the text cannot be edited so.
 */
export async function addTaken(
  before: string | undefined,
  { entities, questions }: Taken,
  options: WriteOptions,
): Promise<WrittenText> {
  let text = before ?? options.head;
  const named = await Promise.all([...entities].map(entityEntry));
  text = await addEntries(text, 'entities', named);
  const declared = questionsIn(text);
  const left = questions.flatMap(({ id, data, question }) =>
    data !== null || options.isApart || declared.has(id) ? [] : [{ question: id, file: question.place.file }],
  );
  const held = questions.filter(({ id }) => !left.some(({ question }) => question === id));
  const known = held.filter(({ id }) => declared.has(id));
  const fresh = held.filter(({ id }) => !declared.has(id));
  if (known.length > 0) text = await appendClaims(text, known, options.by);
  text = await addEntries(
    text,
    'questions',
    await Promise.all(fresh.map((one) => questionEntry(one, options))),
  );
  return {
    text,
    claims: held.reduce((sum, { claims }) => sum + claims.length, 0),
    questions: fresh.filter(({ data }) => data !== null).length,
    left,
  };
}

const entityEntry = async ([id, data]: readonly [string, EntityData]): Promise<Entry> => ({
  id,
  lines: [`${id}: ${await flowMap(data)}`],
});

/** The questions that a text declares. */
function questionsIn(text: string): Set<string> {
  const data = parseYaml(text, { file: '' }).document?.data as { questions?: object } | null | undefined;
  return new Set(Object.keys(data?.questions ?? {}));
}

async function questionEntry(
  { id, question, data, claims }: TakenQuestion,
  { by }: WriteOptions,
): Promise<Entry> {
  const lines: string[] = [];
  if (data === null) {
    lines.push(
      `# ${printableLine(question.ask)} (${question.type}; ${printableLine(question.place.file)})`,
      `${id}:`,
    );
  } else {
    const { because, ...rest } = data;
    if (because !== undefined) lines.push(`# ${reasonOf(because)}`);
    lines.push(`${id}:`);
    for (const [key, value] of Object.entries(rest)) lines.push(`  ${await pair(key, value)}`);
  }
  if (claims.length > 0) lines.push('  claims:');
  for (const { data: claim, reason } of claims) {
    if (reason !== null) lines.push(`    # ${reasonOf(reason)}`);
    lines.push(`    - ${await flowMap(writtenClaim(claim, by))}`);
  }
  return { id, lines };
}

/** `key: value` on one line. */
async function pair(key: string, value: unknown): Promise<string> {
  const map = await flowMap({ [key]: value });
  return map.slice(1, -1).trim();
}

/** Adds claims to questions that the text holds. */
async function appendClaims(text: string, questions: readonly TakenQuestion[], by: string): Promise<string> {
  const editor = await editYaml(text);
  for (const { id, claims } of questions) {
    const path = ['questions', id, 'claims'];
    const all = claims.map(({ data }) => writtenClaim(data, by));
    const isAppended = claims.every(({ reason }, i) =>
      editor.append(path, all[i], reason === null ? undefined : reasonOf(reason)),
    );
    if (!isAppended && !editor.replace(path, all)) editor.setKey(path.slice(0, -1), 'claims', all);
  }
  return editor.finish();
}

const reasonOf = (because: string): string => printableLine(clip(because, LONGEST_REASON));

/** A claim as it is written, with whom it is from. */
function writtenClaim(claim: ClaimData, by: string): Record<string, unknown> {
  const { source, speaker, quote, by: own, ...rest } = claim;
  return { source, ...(speaker !== undefined && { speaker }), quote, ...rest, by: own ?? by };
}
