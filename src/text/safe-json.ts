import { inBatches } from './lists.ts';

/** Controls, bidi marks and line separators: legal in JSON, but a log or a terminal that shows it would obey them. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** What a CI log takes for a command, wherever in a line it is. */
const LOG_COMMAND = /##(?=[a-z]{0,20}\[)/giu;

const escapedUnit = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

const safe = (json: string): string => json.replace(UNSAFE, escapedUnit).replace(LOG_COMMAND, '#\\u0023');

/** JSON for programs that is also safe to look at. Lone surrogates are escaped by JSON.stringify itself. */
export const safeJson = (value: unknown): string => `${safe(JSON.stringify(value, null, 2))}\n`;

/** The same on one line. */
export const safeJsonLine = (value: unknown): string => `${safe(JSON.stringify(value))}\n`;

/** A list, in what is written as JSON, that may hold millions of items: they are asked for and written one after the other. */
export class LongList {
  readonly items: Iterable<unknown>;

  constructor(items: Iterable<unknown>) {
    this.items = items;
  }

  toJSON(): unknown[] {
    return [...this.items];
  }
}

/** UTF-16 units that are written at once: a list of millions is not one text. */
const AT_ONCE = 1 << 16;

/**
 * JSON of an object with long lists in it, part by part: the parts together are what {@link safeJson} makes of the whole, or
 * {@link safeJsonLine} where it `isLine`.
 */
export function* safeJsonParts(value: unknown, isLine = false): Iterable<string> {
  for (const part of inBatches(written(value, isLine ? null : '\n'), AT_ONCE)) yield safe(part);
  yield '\n';
}

/** @param line What begins a new line, its indentation included; null where all is on one. */
function* written(value: unknown, line: string | null): Iterable<string> {
  const inner = line === null ? null : `${line}  `;
  if (value instanceof LongList) {
    let n = 0;
    for (const item of value.items) {
      yield `${n++ === 0 ? '[' : ','}${inner ?? ''}`;
      yield* written(item, inner);
    }
    yield n === 0 ? '[]' : `${line ?? ''}]`;
    return;
  }
  if (!holdsLongList(value)) {
    const json = JSON.stringify(value, null, line === null ? 0 : 2);
    yield line === null ? json : json.replaceAll('\n', line);
    return;
  }
  let n = 0;
  for (const [name, own] of Object.entries(value)) {
    if (own === undefined) continue;
    yield `${n++ === 0 ? '{' : ','}${inner ?? ''}${JSON.stringify(name)}:${line === null ? '' : ' '}`;
    yield* written(own, inner);
  }
  yield `${line ?? ''}}`;
}

const holdsLongList = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.values(value).some((own) => own instanceof LongList);
