/** Controls, bidi marks and line separators: legal in JSON, but a log or a terminal that shows it would obey them. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** What a CI log takes for a command, wherever in a line it is. */
const LOG_COMMAND = /##(?=[a-z]{0,20}\[)/giu;

const written = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

const safe = (json: string): string => json.replace(UNSAFE, written).replace(LOG_COMMAND, '#\\u0023');

/** JSON for programs that is also safe to look at. Lone surrogates are escaped by JSON.stringify itself. */
export const safeJson = (value: unknown): string => `${safe(JSON.stringify(value, null, 2))}\n`;

/** The same on one line. */
export const safeJsonLine = (value: unknown): string => `${safe(JSON.stringify(value))}\n`;

/** Items whose JSON is written at once: a list of millions is not one text. */
const AT_ONCE = 1000;

/**
 * JSON of an object whose last field is a long list, part by part: the parts together are what {@link safeJson} makes of the whole, or
 * {@link safeJsonLine} where it `isLine`.
 */
export function* safeJsonParts(
  head: Readonly<Record<string, unknown>>,
  name: string,
  items: Iterable<unknown>,
  isLine = false,
): Iterable<string> {
  const fields = JSON.stringify(head, null, isLine ? 0 : 2);
  const [outer, inner] = isLine ? ['', ''] : ['\n  ', '\n    '];
  const start = fields === '{}' ? '{' : `${fields.slice(0, isLine ? -1 : -2)},`;
  let text = `${start}${outer}${JSON.stringify(name)}:${isLine ? '' : ' '}[`;
  let n = 0;
  for (const item of items) {
    const json = JSON.stringify(item, null, isLine ? 0 : 2);
    text += `${n === 0 ? '' : ','}${inner}${isLine ? json : json.replaceAll('\n', '\n    ')}`;
    if (++n % AT_ONCE === 0) {
      yield safe(text);
      text = '';
    }
  }
  const end = `${n === 0 ? '' : outer}]${isLine ? '' : '\n'}}`;
  yield `${safe(text + end)}\n`;
}
