/** Controls, bidi marks and line separators: legal in JSON, but a log or a terminal that shows it would obey them. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

const written = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON for programs that is also safe to look at. Lone surrogates are escaped by JSON.stringify itself. */
export const safeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(UNSAFE, written)}\n`;
