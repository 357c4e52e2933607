import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSources } from '../../../src/articles/read-sources.ts';
import { type Proposal, parseProposal } from '../../../src/discover/propose/proposal.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import type { ClaimData, EntityData, QuestionData } from '../../../src/registry/schema.ts';
import { ROOT } from '../../helpers/run.ts';

type Written = {
  readonly story?: unknown;
  readonly entities?: Record<string, EntityData>;
  readonly questions?: Record<string, QuestionData>;
};

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => ending.test(name))
    .map((name) => ({ path: `${folder}/${name}`, content: readFileSync(join(ROOT, folder, name)) }));

const files = filesIn('claims', /\.yaml$/u);
const written = files.map(({ content }) => parse(content.toString()) as Written);

/** The bundled story: its articles, its registry, and the same registry before anybody wrote a question. */
export const sources = readSources(filesIn('sources', /\.(?:txt|md)$|^sources\.yaml$/u));
export const whole = readRegistry(files);
export const entities: Record<string, EntityData> = Object.assign(
  {},
  ...written.map((file) => file.entities ?? {}),
);
export const questions: Record<string, QuestionData> = Object.assign(
  {},
  ...written.map((file) => file.questions ?? {}),
);
export const empty = readRegistry([
  {
    path: 'claims/story.yaml',
    content: JSON.stringify({ story: written.find(({ story }) => story)?.story, entities }),
  },
]);

/** A proposal from what it would say as JSON. */
export function proposalOf(data: object): Proposal {
  const { proposal, problems } = parseProposal(JSON.stringify(data), 'proposal.json');
  if (!proposal) throw new Error(problems.map(({ message }) => message).join('\n'));
  return proposal;
}

/** One claim that is not so, made from one that is. */
export interface Altered {
  readonly kind: 'digit' | 'name' | 'negation' | 'source' | 'speaker' | 'value';
  readonly question: string;
  readonly claim: ClaimData;
}
