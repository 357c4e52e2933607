/** A slip of whoever wrote a line of YAML: what it is in words, where, and what would put it right. */
export interface Slip {
  /** What is wrong and what to do about it, in a sentence or two. */
  readonly message: string;
  /** Where in the line it is, in UTF-16 units from 0. */
  readonly at: number;
  /** The part of the line to replace; missing where only a person knows what was meant. */
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

/** A value of a line, with the key before it. */
interface Segment {
  readonly key: string;
  /** Where the key begins, and where the value lies. */
  readonly keyAt: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Finds the first slip of a line, by what those who write quotes into YAML stumble over: a comma, a colon, a quotation
 * mark, an apostrophe, a brace or a bracket in words that are not quoted, or a brace, a space or a comma that is missing.
 * @param keys The keys that may be in the line; whatever is between two of them is a value.
 * @param isYaml The line could be read, and only its words came out otherwise than they were meant.
 */
export function slipIn(line: string, keys: ReadonlySet<string>, isYaml = false): Slip | undefined {
  const bare = isYaml ? withoutQuoted(line) : line;
  if (isYaml) return listForMap(line, keys) ?? punctuation(bare, keys) ?? values(bare, keys);
  return tabs(line) ?? punctuation(line, keys) ?? values(line, keys) ?? braces(line, keys);
}

/** A line as long as it was, with nothing to read in the quotation marks that a value begins and ends with. */
const withoutQuoted = (line: string): string =>
  line.replace(
    /([{[,:-]\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:[,}\]]|$))/gu,
    (_, lead: string, value: string) => lead + value[0] + '_'.repeat(value.length - 2) + value[0],
  );

/** Keys that words of a quote are hardly taken for, so that one without its colon is known. */
const DISTINCT: ReadonlySet<string> = new Set(['source', 'quote', 'speaker', 'value', 'prefix', 'suffix']);

function tabs(line: string): Slip | undefined {
  const tab = /^ *\t[\t ]*/u.exec(line)?.[0];
  if (tab === undefined) return undefined;
  const message = 'A tab cannot indent in YAML. Use spaces, two for each step.';
  return {
    message,
    at: tab.indexOf('\t'),
    fix: { start: 0, end: tab.length, text: tab.replace(/\t/gu, '  ') },
  };
}

/** What is between keys and values: a space after a colon, a colon, a comma and not a semicolon. */
function punctuation(line: string, keys: ReadonlySet<string>): Slip | undefined {
  const dash = /^\s*-(?=[{\w"'])/u.exec(line)?.[0];
  if (dash !== undefined && !/^\s*-{2,}/u.test(line)) {
    const at = dash.length;
    return { message: 'A space is missing after the dash.', at, fix: { start: at, end: at, text: ' ' } };
  }
  for (const { 1: lead = '', 2: key = '', 3: sign = '', index } of line.matchAll(
    /(^\s*(?:- )?|[{,;]\s*)([A-Za-z_]+)(:(?=[^\s:]|$)| ?=(?= ?)| +(?=["'\w]))/gu,
  )) {
    if (!keys.has(key)) continue;
    const start = index + lead.length + key.length;
    if (lead.startsWith(';')) {
      const message = `Put a comma before "${key}:" where the semicolon is.`;
      return { message, at: index, fix: { start: index, end: index + 1, text: ',' } };
    }
    if (sign === ':' && start + 1 < line.length) {
      const message = `A space is missing after "${key}:".`;
      return { message, at: start + 1, fix: { start: start + 1, end: start + 1, text: ' ' } };
    }
    if (DISTINCT.has(key) && sign !== ':') {
      const message = `A colon is missing after "${key}": write "${key}: " before its value.`;
      const end = start + sign.length + (/^\s*/u.exec(line.slice(start + sign.length))?.[0].length ?? 0);
      return { message, at: start, fix: { start, end, text: ': ' } };
    }
  }
  const semicolon = /;\s*([A-Za-z_]+): /u.exec(line);
  if (semicolon && keys.has(semicolon[1] ?? '') && /\{/u.test(line)) {
    const at = semicolon.index;
    const message = `Put a comma before "${semicolon[1]}:" where the semicolon is.`;
    return { message, at, fix: { start: at, end: at + 1, text: ',' } };
  }
  return undefined;
}

/** The values of a line: each goes from its key to the next known one, whatever is in it. */
function segmentsOf(line: string, keys: ReadonlySet<string>): Segment[] {
  const found = [...line.matchAll(/(?<![\w-])([A-Za-z_]+):(?=\s|$)/gu)].filter(([, key]) =>
    keys.has(key ?? ''),
  );
  return found.map(({ 0: whole, 1: key = '', index }, i) => {
    const from = index + whole.length;
    const to = found[i + 1]?.index ?? line.length;
    const raw = line.slice(from, to);
    const isLast = i === found.length - 1;
    const text = isLast
      ? raw.replace(/\s*\}[\s}\]]*(?:#.*)?$|\s*(?<!\[[^\]]*)\]\s*$|\s+$/u, '')
      : raw.replace(/[\s{]*$/u, '').replace(/,$/u, '');
    const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
    const start = from + lead;
    return { key, keyAt: index, start, end: start + text.length - lead, text: text.slice(lead) };
  });
}

const isFlow = (line: string, at: number): boolean =>
  /^\s*(?:- )?\{|[\w-]:\s*\{|\[\s*\{/u.test(line.slice(0, at));

function values(line: string, keys: ReadonlySet<string>): Slip | undefined {
  for (const segment of segmentsOf(line, keys)) {
    const slip = slipOfValue(line, segment);
    if (slip) return slip;
  }
  return undefined;
}

function slipOfValue(line: string, segment: Segment): Slip | undefined {
  const { key, keyAt, start, end, text } = segment;
  const flow = isFlow(line, start);
  const quoted = { start, end, text: inMarks(text) };
  const put = `Put the whole ${key} in quotation marks: ${key}: ${inMarks(text)}.`;
  if (flow && keyAt > 0 && !/[{,]\s*$/u.test(line.slice(0, keyAt))) {
    const at = line.slice(0, keyAt).trimEnd().length;
    if (!/["']/u.test(line.slice(at, at + 1)))
      return { message: `A comma is missing before "${key}:".`, at, fix: { start: at, end: at, text: ',' } };
  }
  if (text === '' || /^[[{]/u.test(text)) return undefined;
  const mark = text.charAt(0);
  if (mark === '"' || mark === "'") return slipOfMarks(segment, mark, put, quoted);
  if (/^[“”„«‘]/u.test(text) && flow && text.includes(',')) {
    const message = `These typographic quotation marks are letters to YAML, so the comma inside ends the value. ${put}`;
    return { message, at: start + text.indexOf(','), fix: quoted };
  }
  if (/^[@`%&*!|>]/u.test(text) && !/^[|>][+-]?\d?$/u.test(text))
    return { message: `A value cannot begin with ${mark} in YAML. ${put}`, at: start, fix: quoted };
  if (mark === '#')
    return { message: `A # begins a comment, so the ${key} is empty. ${put}`, at: start, fix: quoted };
  // A key that is not known is another matter.
  const known = flow ? text.replace(/, *[A-Za-z_][\w-]*:(?=\s)[\s\S]*$/u, '') : text;
  const breaks = (flow ? /,|[{}[\]]|:(?=\s|$)|\s#/u : /:(?=\s|$)/u).exec(known);
  if (!breaks) return undefined;
  const sign = breaks[0].trim();
  const why: Readonly<Record<string, string>> = {
    ',': 'A comma ends a value inside { }.',
    ':': 'A colon followed by a space begins a new key.',
    '#': 'A # after a space begins a comment.',
  };
  return {
    message: `${why[sign] ?? `A ${sign} has a meaning of its own inside { }.`} ${put}`,
    at: start + breaks.index,
    fix: quoted,
  };
}

/** A value that begins with a quotation mark: one that never ends, or after whose end more words follow. */
function slipOfMarks(
  { key, start, text }: Segment,
  mark: string,
  put: string,
  quoted: NonNullable<Slip['fix']>,
): Slip | undefined {
  const close = mark === '"' ? closeOfDouble(text) : closeOfSingle(text);
  if (close < 0) {
    const message = `The quotation mark before this ${key} is never closed. ${mark === '"' ? 'Close it' : 'Close it, and double every apostrophe inside'}.`;
    return { message, at: start, fix: { ...quoted, text: inMarks(text.slice(1)) } };
  }
  if (close === text.length - 1 || /^\s+#/u.test(text.slice(close + 1))) return undefined;
  const isApostrophe = mark === "'" && /^\w/u.test(text.slice(close + 1));
  const inner = text.endsWith(mark) ? text.slice(1, -1) : text;
  const message = isApostrophe
    ? `An apostrophe ends a value in single quotation marks. Use double ones: ${key}: ${inMarks(inner)}.`
    : `The value ends at the closing quotation mark, but more words follow. ${put.replace(inMarks(text), inMarks(inner))}`;
  return { message, at: start + close, fix: { ...quoted, text: inMarks(inner) } };
}

function closeOfDouble(text: string): number {
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return -1;
}

function closeOfSingle(text: string): number {
  for (let i = 1; i < text.length; i++) {
    if (text[i] !== "'") continue;
    if (text[i + 1] === "'") i++;
    else return i;
  }
  return -1;
}

/** A text as a quoted value: in the marks that need the least escaping. */
export function inMarks(text: string): string {
  if (!/["\\]/u.test(text)) return `"${text}"`;
  return `'${text.replace(/'/gu, "''")}'`;
}

/** A claim in brackets, which is a list of maps of one key each. */
function listForMap(line: string, keys: ReadonlySet<string>): Slip | undefined {
  if (!/^\s*- \[\s*[A-Za-z_]+:.*\]\s*$/u.test(line) || segmentsOf(line, keys).length === 0) return undefined;
  const [at, end] = [line.indexOf('['), line.lastIndexOf(']')];
  const message = 'A map with keys is written in { }, not in [ ].';
  return { message, at, fix: { start: at, end: end + 1, text: `{${line.slice(at + 1, end)}}` } };
}

/** Braces that are opened and not closed in the line, or closed and never opened. */
function braces(line: string, keys: ReadonlySet<string>): Slip | undefined {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/gu, (marked) => ' '.repeat(marked.length));
  const count = (sign: string): number => bare.split(sign).length - 1;
  const segments = segmentsOf(line, keys);
  if (count('{') > count('}') && count(']') > count('[') && /\]\s*$/u.test(line)) {
    const at = line.lastIndexOf(']');
    const message = 'The { of this line is closed with a ]. Close it with }.';
    return { message, at, fix: { start: at, end: at + 1, text: '}' } };
  }
  if (count('{') > count('}') && segments.length > 0) {
    const at = line.trimEnd().length;
    const message = 'The { of this line is never closed. Add } at its end.';
    return { message, at, fix: { start: at, end: at, text: ' }' } };
  }
  if (count('}') > count('{') && segments.length > 0) {
    const at = segments[0]?.keyAt ?? 0;
    const message = 'This line ends with } but nothing opens it. Add { before its first key.';
    return { message, at, fix: { start: at, end: at, text: '{ ' } };
  }
  return undefined;
}
