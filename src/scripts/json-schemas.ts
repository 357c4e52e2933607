import * as z from 'zod';
import { manifestSchema } from '../articles/metadata.ts';
import { baselineSchema } from '../check/baseline/schema.ts';
import { proposalSchema } from '../discover/propose/proposal.ts';
import { registrySchema } from '../registry/schema.ts';
import { candidatesSchema } from '../report/schemas/candidates-schema.ts';
import { coverageSchema } from '../report/schemas/coverage-schema.ts';
import { explanationSchema } from '../report/schemas/explanation-schema.ts';
import { mentionsSchema } from '../report/schemas/mentions-schema.ts';
import { placesSchema } from '../report/schemas/places-schema.ts';
import { proposalAnswerSchema } from '../report/schemas/proposal-answer-schema.ts';
import { reportSchema } from '../report/schemas/report-schema.ts';
import { configSchema } from '../workspace/config-schema.ts';

/** Every file that people or programs exchange with the tool, and its JSON Schema, generated into `src/report/schemas`. */
const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
  registry: { title: 'reconcile: a claim registry', schema: registrySchema },
  sources: { title: 'reconcile: sources.yaml', schema: manifestSchema() },
  config: { title: 'reconcile: reconcile.yaml', schema: configSchema() },
  baseline: { title: 'reconcile: baseline.yaml', schema: baselineSchema() },
  mentions: { title: 'reconcile: the readings of read --format json', schema: mentionsSchema },
  candidates: { title: 'reconcile: the candidates of scan --format json', schema: candidatesSchema },
  explanation: { title: 'reconcile: an explanation of explain --format json', schema: explanationSchema },
  coverage: { title: 'reconcile: the coverage of coverage --format json', schema: coverageSchema },
  places: { title: 'reconcile: the places of find --format json', schema: placesSchema },
  proposal: { title: 'reconcile: a proposal for propose', schema: proposalSchema() },
  'proposal-answer': {
    title: 'reconcile: the answers of propose --format json',
    schema: proposalAnswerSchema,
  },
  report: { title: 'reconcile: the report of --format json', schema: reportSchema },
};

/** The JSON Schemas by file name, as they are checked in and shipped. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
