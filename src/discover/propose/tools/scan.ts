import * as z from 'zod';
import { printableLine } from '../../../text/printable.ts';
import { scan } from '../../scan/scan.ts';
import { loadTagger } from '../../scan/tagger.ts';
import { defineTool, pageOf } from './tool.ts';

/** Claims of a position that are shown. */
const MOST_CLAIMS = 4;

export const scanTool = defineTool({
  name: 'scan',
  title: 'Scan the articles',
  description:
    'Lists what the tool itself finds that the articles may disagree on: days, counts, amounts, denials. Each is a guess. It finds no disagreement that is only in words.',
  input: z.object({
    offset: z.int().nonnegative().default(0),
    limit: z.int().positive().max(50).default(15),
  }),
  async run({ sources, profile }, { offset, limit }) {
    const { candidates } = scan(sources, { tagger: await loadTagger(), profile });
    const { items, total, next } = pageOf(candidates, offset, limit);
    return {
      candidates: items.map(({ rule, type, ask, positions }) => ({
        rule,
        type,
        ask: printableLine(ask),
        positions: positions.map(({ label, claims }) => ({
          value: printableLine(label),
          claims: claims
            .slice(0, MOST_CLAIMS)
            .map(({ source, speaker, quote }) => ({ source, speaker, quote: printableLine(quote) })),
          moreClaims: Math.max(0, claims.length - MOST_CLAIMS),
        })),
      })),
      total,
      next,
    };
  },
});
