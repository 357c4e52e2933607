/** One line of front matter; the remark comes after it as a comment. */
export interface FrontMatterLine {
  readonly key: string;
  readonly value: string;
  readonly remark?: string;
}

const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}[\p{L}\p{M}\p{N} ./_-]*$/iu;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const ADDRESS = /^https?:\/\/[\w./~%?&=+@!$'()*;,-]+$/u;
const DIGEST = /^sha256:[0-9a-f]{64}$/u;
const UNSAFE = /[^\x20-\x7E\p{L}\p{M}\p{N}\p{P}\p{S}]/gu;

/** A scalar of YAML: plain where nothing can misread it, else in double quotes. Nothing of an article's can end the line. */
function scalar(value: string): string {
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
    return `${key}: ${scalar(value)}${note}`;
  });
  return ['---', ...rows, '---', ''].join('\n');
}
