import * as z from 'zod';
import { printableLine } from '../../../text/printable.ts';
import { sentenceAround } from '../../../text/sentences.ts';
import { clip } from '../../../text/units.ts';
import { findPhrase } from '../../find/find-phrase.ts';
import { readyClaim } from '../../find/ready-claim.ts';
import { namedSource } from './named-source.ts';
import { defineTool, pageOf, ToolError } from './tool.ts';

const LONGEST_SENTENCE = 400;

export const findPhraseTool = defineTool({
  name: 'find_phrase',
  title: 'Find a phrase',
  description:
    'Finds where a phrase is in the articles, whatever its case and typography, or what is nearest; each place with a claim that quotes it and what is read in it.',
  input: z.object({
    phrase: z.string().min(2).max(500),
    source: z.string().optional().describe('Only this article.'),
    offset: z.int().nonnegative().default(0),
    limit: z.int().positive().max(50).default(20),
  }),
  run(bench, { phrase, source: id, offset, limit }) {
    if (!/[\p{L}\p{N}]/u.test(phrase)) throw new ToolError('There is no word to look for.');
    const sources = id === undefined ? bench.sources : [namedSource(bench, id)];
    const all = sources.flatMap((source) => {
      const { places, more } = findPhrase(source, phrase);
      return places.map((place) => ({ source, place, places, more }));
    });
    const sorted = [
      ...all.filter(({ place }) => place.how !== 'near'),
      ...all.filter(({ place }) => place.how === 'near'),
    ];
    const { items, total, next } = pageOf(sorted, offset, limit);
    return {
      places: items.map(({ source, place, places, more }) => {
        const others = places.filter((other) => other !== place);
        const claim = readyClaim(source, place, others, { profile: bench.profile, knowsAll: !more });
        const sentence = sentenceAround(source.text, place.start, place.end);
        return {
          source: source.id,
          line: source.lines.locate(place.start).line,
          how: place.how,
          differs: place.differs,
          sentence: printableLine(clip(source.text.slice(sentence.start, sentence.end), LONGEST_SENTENCE)),
          claim: {
            source: source.id,
            quote: claim.quote,
            ...(claim.prefix !== null && { prefix: claim.prefix }),
          },
          reads: claim.readings.map(({ type, words, value }) => ({ type, words, value })),
        };
      }),
      total,
      next,
    };
  },
});
