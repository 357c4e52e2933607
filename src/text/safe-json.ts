/** Controls, bidi marks and line separators: legal in JSON, but a log or a terminal that shows it would obey them. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** What a CI log takes for a command, wherever in a line it stands. */
const LOG_COMMAND = /##(?=[a-z]{0,20}\[)/giu;

const written = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

const safe = (json: string): string => json.replace(UNSAFE, written).replace(LOG_COMMAND, '#\\u0023');

/** JSON for programs that is also safe to look at. Lone surrogates are escaped by JSON.stringify itself. */
export const safeJson = (value: unknown): string => `${safe(JSON.stringify(value, null, 2))}\n`;

/** The same on one line. */
export const safeJsonLine = (value: unknown): string => `${safe(JSON.stringify(value))}\n`;
