/** What a key of front matter may have on its line: words, numbers, yes or no, and lists of these. */
export type FrontMatterValue = Scalar | readonly Scalar[];
type Scalar = string | number | boolean;

/** One line of front matter; the remark comes after it as a comment. */
export interface FrontMatterLine {
  readonly key: string;
  readonly value: FrontMatterValue;
  readonly remark?: string;
}

const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}[\p{L}\p{M}\p{N} ./_-]*$/iu;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const ADDRESS = /^https?:\/\/[\w./~%?&=+@!$'()*;,-]+$/u;
const DIGEST = /^sha256:[0-9a-f]{64}$/u;
const UNSAFE = /[^\x20-\x7E\p{L}\p{M}\p{N}\p{P}\p{S}]/gu;

const written = (value: FrontMatterValue): string =>
  Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value as Scalar);

/** A scalar of YAML: plain where nothing can misread it, else in double quotes. Nothing of an article's can end the line. */
function scalar(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = [PLAIN, DATE, ADDRESS, DIGEST].some((pattern) => pattern.test(value));
  if (isPlain && !/\s$/u.test(value)) return value;
  return JSON.stringify(value).replace(UNSAFE, (c) =>
    [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Front matter with its rules, ready to be above an article. */
export function writeFrontMatter(lines: readonly FrontMatterLine[]): string {
  const rows = lines.map(({ key, value, remark }) => {
    const note =
      remark === undefined ? '' : ` # ${remark.replace(/[^\x20-\x7E\p{L}\p{M}\p{N}\p{P}]/gu, ' ')}`;
    return `${key}: ${written(value)}${note}`;
  });
  return ['---', ...rows, '---', ''].join('\n');
}
