import * as z from 'zod';
import { countVerdicts } from '../answer.ts';
import { isEmptyProposal, parseProposal } from '../proposal.ts';
import { defineTool, ToolError } from './tool.ts';

/** Claims that are answered one by one; of accepted ones the count is enough beyond. */
const MOST_ANSWERS = 60;

const items = (what: string) => z.record(z.string(), z.unknown()).optional().describe(what);

export const proposeTool = defineTool({
  name: 'propose',
  title: 'Propose questions and claims',
  description:
    'Holds questions and claims against the articles: each claim is accepted, changed (taken if you send it again with `change`) or refused with a reason. With dry_run nothing is written. What is accepted waits for a person.',
  input: z.object({
    by: z.string().max(100).optional().describe('Who proposes it.'),
    entities: items('People, parties and places that are not known yet: { id: { kind, name } }.'),
    questions: items(
      'Questions by id: { id: { ask, type, options, claims: [{ source, quote, value, speaker, because }] } }. Of a known one, claims are enough.',
    ),
    claims: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .describe('Claims one by one: { question, source, quote, value, speaker, because }.'),
    dry_run: z.boolean().default(false).describe('Answer, and write nothing.'),
  }),
  writes: true,
  async run(bench, { dry_run: isDry, ...data }) {
    const { proposal, problems } = parseProposal(JSON.stringify(data), 'proposal');
    if (!proposal) throw new ToolError(problems.map(({ message }) => message).join('\n'));
    if (isEmptyProposal(proposal))
      throw new ToolError('There are no questions and no claims here, so nothing is proposed.');
    const { answer, written } = await bench.propose(proposal, isDry);
    const open = answer.claims.filter(({ verdict }) => verdict !== 'accepted');
    const shown = open.slice(0, MOST_ANSWERS);
    return {
      claims: countVerdicts(answer.claims),
      notTaken: shown.map(({ question, index, source, quote, verdict, reason, message, nearest, change }) => ({
        question, index, source, quote, verdict, reason, message,
        nearest: nearest && { source: nearest.source, line: nearest.line, quote: nearest.quote },
        change,
      })), // biome-ignore format: one record
      moreNotTaken: open.length - shown.length,
      questions: answer.questions.filter(
        ({ verdict, reason, nearest }) => verdict !== 'accepted' || reason !== null || nearest.length > 0,
      ),
      entities: answer.entities.filter(({ verdict }) => verdict !== 'accepted'),
      written,
    };
  },
});
