/** Words within a line that are not simply a part of it. */
export interface Inline {
  readonly kind: 'raised' | 'lowered' | 'struck';
  text: string;
  /** What comes before it in its line. */
  readonly before: string;
  /** It leads to a note: it is a link, or its class says so. */
  isNote: boolean;
}

/** Where a mark leads that is a note's. */
const TO_NOTE = /^#_?(?:ftn?|fn|foot-?note|note|end-?note|cite)[\w:.-]*$/iu;
const RAISED_CLASS = /(?:^|\s)(?:sup|super-?script)(?:\s|$)/iu;
/** A mark of a note is no longer; what is longer is words. In UTF-16 units. */
const LONGEST_MARK = 6;

/** What the words of an inline element are besides a part of their line; null for emphasis, links and the like. */
export function inlineKind(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Inline['kind'] | 'quote' | null {
  switch (name) {
    case 'sup':
      return 'raised';
    case 'sub':
      return 'lowered';
    case 'del':
    case 's':
    case 'strike':
      return 'struck';
    case 'q':
      return 'quote';
    case 'a':
      return TO_NOTE.test((attributes.href ?? '').slice(0, 100)) ? 'raised' : null;
    default:
      return /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*line-through/iu.test(
        (attributes.style ?? '').slice(0, 500),
      )
        ? 'struck'
        : /(?:^|;)\s*vertical-align\s*:\s*super\b/iu.test((attributes.style ?? '').slice(0, 500)) ||
            (name === 'span' && RAISED_CLASS.test((attributes.class ?? '').slice(0, 200)))
          ? 'raised'
          : null;
  }
}

const RAISED = new Map(
  [...'0123456789+-\u2212n'].map((c, i) => [
    c,
    '\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207B\u207F'[i] as string,
  ]),
);
const LOWERED = new Map(
  [...'0123456789+-'].map((c, i) => [
    c,
    '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B'[i] as string,
  ]),
);
const shifted = (text: string, letters: ReadonlyMap<string, string>): string =>
  [...text].map((c) => letters.get(c) ?? c).join('');

/** Units that news raises to a power: an area, a volume, a rate. */
const UNIT =
  /(?:^|[^\p{L}])(?:[munckdhMGT]?m|ft|in|yd|mi|inch(?:es)?|feet|metres?|meters?|miles?|sec|s|h|ha|kg|g|l)$/u;
/** A single letter, as formulas name what they raise to a power. */
const VARIABLE = /(?:^|[^\p{L}\p{M}'\u2019])\p{L}$/u;
/** A number that may be an hour, whose minutes are raised: they stay, and stay raised. */
const HOUR = /(?<![\p{L}\d.,:])(?:[01]?\d|2[0-4])$/u;
/** Letters that are raised after a number and belong to it: an ordinal in English, French, Spanish, Italian, Portuguese. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ème|eme|o|os|as|º|ª)$/iu;
/** A sign of a trade or a measure that is raised by habit. */
const SIGN = /^(?:TM|SM|®|©|™|°|º|′|″)$/iu;

/**
 * What a raised, lowered or struck-out piece of a line is written as: exponents and indexes as letters of their own, cents
 * after a point, ordinals as they are. Marks of notes and words that are struck out are left out, so that `42` with a raised
 * `3` never becomes 423.
 */
export function inlineText({ kind, text, before, isNote }: Inline): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words === '') return text === '' ? '' : ' ';
  if (kind === 'struck') return /\s$/u.test(text) && !/\s$/u.test(before) ? ' ' : '';
  if (kind === 'lowered') return /^[\d+-]+$/u.test(words) ? shifted(words, LOWERED) : text;
  if (SIGN.test(words) || (ORDINAL.test(words) && /\p{Nd}\s*$/u.test(before) && !isNote && words !== 'a'))
    return words;
  if (isNote && words.length <= LONGEST_MARK) return '';
  if (/^[+\u2212-]?[\dn]+$/u.test(words)) {
    const number = /[\d.,]+$/u.exec(before)?.[0];
    // $4 and a raised 99 are a price.
    if (number && /^\d\d$/u.test(words) && /[$\u20AC\u00A3\u00A5\u20B9]\s?[\d.,]+$/u.test(before))
      return `.${words}`;
    const isPower =
      number === undefined
        ? UNIT.test(before) || VARIABLE.test(before)
        : /(?:^|[^\d.,])(?:10|2)$/u.test(before) || (HOUR.test(before) && /^[0-5]\d$/u.test(words));
    if (isPower || /^[+\u2212-]/u.test(words)) return shifted(words, RAISED);
    return number !== undefined || /[\p{L}\p{P}]$/u.test(before) ? '' : words;
  }
  // Brackets, stars and single letters after a word or a number are marks of notes.
  if (
    /^(?:[([{]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d+|citation needed)\s*[)\]}]?|[*\u2020\u2021\u00A7\u00B6#]{1,3})(?:\s*,\s*\d{1,3})*$/iu.test(
      words,
    ) &&
    /[\p{L}\p{N}\p{P}]\s*$/u.test(before)
  )
    return '';
  return text;
}

const SPACE = '((?:\\s|&nbsp;)*)';
const SLASH = '(?:/|\\u2044|&frasl;|&#8260;|&#x2044;)';
const TAGS = '(?:</?(?:span|small|b|i|em|strong)\\b[^>]{0,80}>|\\s){0,4}';
const SUB = (digits: string): string => `<sub\\b[^>]{0,80}>\\s*${digits}\\s*</sub>`;
/** Fractions that a page sets in raised and lowered numbers, or in MathML: a digit before, spaces, the whole, its two numbers. */
const FRACTIONS: readonly RegExp[] = [
  // <sup>1</sup>/<sub>2</sub>, <sup>3</sup>&frasl;4
  new RegExp(
    `(\\d?)${SPACE}()${TAGS}<sup\\b[^>]{0,80}>\\s*(\\d{1,3})\\s*</sup>${TAGS}${SLASH}${TAGS}(?:${SUB('(\\d{1,3})')}|(\\d{1,3})(?!\\d))`,
    'giu',
  ),
  // <sup>1/2</sup>
  new RegExp(
    `(\\d?)${SPACE}()<su[pb]\\b[^>]{0,80}>\\s*(\\d{1,3})\\s*${SLASH}\\s*(\\d{1,3})\\s*</su[pb]>`,
    'giu',
  ),
  new RegExp(
    `(\\d?)${SPACE}<math\\b[^>]{0,200}>\\s*(?:<mrow>\\s*)?(?:<mn>\\s*(\\d{1,9})\\s*</mn>\\s*)?<mfrac\\b[^>]{0,80}>\\s*<mn>\\s*(\\d{1,3})\\s*</mn>\\s*<mn>\\s*(\\d{1,3})\\s*</mn>\\s*</mfrac>\\s*(?:</mrow>\\s*)?</math>`,
    'giu',
  ),
];

/** A page in which fractions are written in one line: `1 1/2`, never `11/2`, and no number of them is taken for a note. */
export function withPlainFractions(page: string): string {
  if (!/<(?:su[pb]|mfrac)\b/iu.test(page)) return page;
  const plain = (
    _: string,
    before: string,
    space: string,
    whole = '',
    upper = '',
    lower?: string,
    other?: string,
  ) =>
    `${before}${before !== '' || space !== '' ? ' ' : ''}${whole}${whole === '' ? '' : ' '}${upper}/${typeof lower === 'string' ? lower : other}`;
  return FRACTIONS.reduce((text, pattern) => text.replace(pattern, plain), page);
}

/** What was left out within lines, a line each kind. */
export function inlineNotices(parts: readonly Inline[]): string[] {
  const of = (kind: Inline['kind']): string[] =>
    parts
      .filter((part) => part.kind === kind && inlineText(part).trim() === '')
      .map(({ text }) => text.replace(/\s+/gu, ' ').trim());
  const said = (words: readonly string[]): string =>
    `${words
      .slice(0, 3)
      .map((word) => `"${word.slice(0, 60)}"`)
      .join(', ')}${words.length > 3 ? ', \u2026' : ''}`;
  const struck = of('struck').filter((word) => word !== '');
  const notes = of('raised').filter((word) => word !== '');
  return [
    ...(struck.length > 0 ? [`left out words that the page strikes out: ${said(struck)}`] : []),
    ...(notes.length > 0 ? [`left out footnote marks: ${said(notes)}`] : []),
  ];
}
