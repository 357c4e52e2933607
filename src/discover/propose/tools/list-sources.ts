import * as z from 'zod';
import { printableLine } from '../../../text/printable.ts';
import { numberedLines } from '../brief.ts';
import { defineTool, pageOf } from './tool.ts';

export const listSources = defineTool({
  name: 'list_sources',
  title: 'List the articles',
  description: 'Lists the source articles with publisher, day, length and how many claims quote them.',
  input: z.object({
    offset: z.int().nonnegative().default(0),
    limit: z.int().positive().max(200).default(100),
  }),
  run({ sources, registry }, { offset, limit }) {
    const counts = new Map<string, number>();
    for (const { data } of registry.claims) counts.set(data.source, (counts.get(data.source) ?? 0) + 1);
    const { items, total, next } = pageOf(sources, offset, limit);
    return {
      sources: items.map((source) => {
        const { publisher, published, title } = source.metadata;
        const lines = numberedLines(source);
        return {
          id: source.id,
          publisher: publisher && printableLine(publisher),
          title: title && printableLine(title),
          published: published?.text ?? null,
          firstLine: Number.parseInt(lines[0] ?? '1', 10),
          lastLine: Number.parseInt(lines.at(-1) ?? '1', 10),
          characters: source.text.length - source.bodyStart,
          claims: counts.get(source.id) ?? 0,
        };
      }),
      total,
      next,
    };
  },
});
