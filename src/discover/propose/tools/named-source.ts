import type { Source } from '../../../articles/source.ts';
import { didYouMean } from '../../../text/nearest.ts';
import { type Bench, ToolError } from './tool.ts';

/** The source of an id. @throws ToolError where there is none. */
export function namedSource({ sources }: Bench, id: string): Source {
  const source = sources.find((one) => one.id === id);
  if (source) return source;
  const ids = sources.map((one) => one.id);
  throw new ToolError(
    `There is no source "${id}".${didYouMean(id, ids) || ` Known: ${ids.slice(0, 20).join(', ')}.`}`,
  );
}
