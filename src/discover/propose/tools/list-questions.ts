import * as z from 'zod';
import { printableLine } from '../../../text/printable.ts';
import { contentWords, likeness } from '../words.ts';
import { defineTool, pageOf } from './tool.ts';

export const listQuestions = defineTool({
  name: 'list_questions',
  title: 'List the questions',
  description:
    'Lists the questions that are covered already, with type, options and how many claims they have; with words, those that ask of them come first.',
  input: z.object({
    words: z.string().max(200).optional().describe('What the question is about.'),
    offset: z.int().nonnegative().default(0),
    limit: z.int().positive().max(200).default(60),
  }),
  run({ registry }, { words, offset, limit }) {
    const wanted = words === undefined ? undefined : contentWords(words);
    const asked = registry.questions.map((question, at) => {
      const own = contentWords(`${question.ask} ${question.id.replace(/[-_]/gu, ' ')}`);
      return { question, at, near: wanted ? likeness(wanted, own) : 0 };
    });
    const sorted = wanted
      ? asked.filter(({ near }) => near > 0).sort((a, b) => b.near - a.near || a.at - b.at)
      : asked;
    const { items, total, next } = pageOf(sorted, offset, limit);
    return {
      questions: items.map(({ question }) => ({
        id: question.id,
        ask: printableLine(question.ask),
        type: question.type,
        ...(question.type === 'choice' && { options: [...question.vocabulary.ids()] }),
        claims: registry.claims.of(question).length,
      })),
      total,
      next,
    };
  },
});
