import { Document, isMap, isSeq, type Node } from 'yaml';
import { lazily } from '../yaml/fields.ts';
import type { RegistryRecord } from './ndjson-rows.ts';
import type { RegistryFile } from './registry-file.ts';
import { type ClaimData, type ClaimLine, claimSchema, type RegistryData } from './schema.ts';

/** The fields of a claim, in the order in which they are written. */
const FIELDS = lazily(() => Object.keys(claimSchema.shape) as (keyof ClaimData)[]);

function claimLine(question: string, data: ClaimData): ClaimLine {
  const line: Record<string, unknown> = { question };
  for (const field of FIELDS()) if (data[field] !== undefined) line[field] = data[field];
  return line as ClaimLine;
}

/** Everything that the files of a registry hold: stories, entities, questions, claims, constraints, each in their order. */
export function* recordsOf(files: readonly RegistryFile[]): Iterable<RegistryRecord> {
  for (const { data } of files) if (data.story) yield { story: { story: data.story } };
  for (const { data } of files)
    for (const [entity, fields] of Object.entries(data.entities ?? {}))
      yield { entity: { entity, ...fields } };
  for (const { data } of files)
    for (const [id, { claims: _, ...fields }] of Object.entries(data.questions ?? {}))
      yield { question: { id, ...fields } };
  for (const { data, claims } of files) {
    for (const [id, { claims: own = [] }] of Object.entries(data.questions ?? {}))
      for (const claim of own) yield { claim: claimLine(id, claim) };
    for (let row = 0; claims && row < claims.length; row++)
      yield { claim: claimLine(claims.questions[claims.questionAt(row)] as string, claims.dataAt(row)) };
  }
  for (const { data } of files)
    for (const constraint of data.constraints ?? []) yield { constraint: { constraint } };
}

/** A record as a line of NDJSON, its line end included. */
export const ndjsonLine = (record: RegistryRecord): string => `${JSON.stringify(Object.values(record)[0])}\n`;

/** Records as the data of one YAML file: claims with their questions. */
export function dataOfRecords(records: Iterable<RegistryRecord>): RegistryData {
  const data: {
    story?: RegistryData['story'];
    entities: NonNullable<RegistryData['entities']>;
    questions: NonNullable<RegistryData['questions']>;
    constraints: NonNullable<RegistryData['constraints']>;
  } = { entities: {}, questions: {}, constraints: [] };
  const claims: ClaimLine[] = [];
  for (const record of records) {
    if ('story' in record) data.story = record.story.story;
    else if ('constraint' in record) data.constraints.push(record.constraint.constraint);
    else if ('entity' in record) {
      const { entity, ...fields } = record.entity;
      data.entities[entity] = fields;
    } else if ('question' in record) {
      const { id, ...fields } = record.question;
      data.questions[id] = fields;
    } else claims.push(record.claim);
  }
  // A line may answer a question that a later one asks.
  for (const { question, ...claim } of claims) {
    const asked = data.questions[question];
    if (!asked) continue;
    asked.claims ??= [];
    asked.claims.push(claim);
  }
  const { story, entities, questions, constraints } = data;
  return {
    ...(story ? { story } : {}),
    ...(Object.keys(entities).length > 0 ? { entities } : {}),
    questions,
    ...(constraints.length > 0 ? { constraints } : {}),
  };
}

/** The data of a registry as YAML, laid out as people write it: an entity, a claim and a constraint a line. */
export function yamlOf(data: RegistryData): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  const inOneLine = (node: unknown): void => {
    if (isMap(node) || isSeq(node)) (node as Node & { flow?: boolean }).flow = true;
  };
  const each = (path: readonly string[], at: (node: unknown) => void): void => {
    const node = document.getIn(path, true);
    if (isMap(node)) for (const { value } of node.items) at(value);
    if (isSeq(node)) node.items.forEach(at);
  };
  inOneLine(document.get('story', true));
  each(['entities'], inOneLine);
  each(['constraints'], inOneLine);
  each(['questions'], (question) => {
    if (!isMap(question)) return;
    for (const { key, value } of question.items) {
      if (String(key) !== 'claims') inOneLine(value);
      else if (isSeq(value)) value.items.forEach(inOneLine);
    }
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
