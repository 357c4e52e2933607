import type { EventRef } from '../../registry/model.ts';
import type { Span } from '../../values/bounds/span.ts';
import type { Value } from '../../values/bounds/value.ts';

/**
 * The stretches of time that a value may mean as the event that a reference names: several where the words leave
 * one of several open, none where it says nothing of that event. Minutes since 1970-01-01T00:00.
 */
export function eventSpans(value: Value, edge: EventRef['edge'], bounds: 'strict' | 'usual'): Span[] {
  switch (value.kind) {
    case 'interval':
      return [value[bounds]];
    case 'one-of':
      return value.members.map((member) => member[bounds]);
    case 'period': {
      const side = value[edge ?? 'start'];
      return side ? [side[bounds]] : [];
    }
    default:
      return [];
  }
}
