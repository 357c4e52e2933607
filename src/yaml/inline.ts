/** Control characters, what a reader of YAML may take for a line break, and what reorders a line. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

/** Whether YAML prints some of a text only escaped. */
export const hasUnseen = (text: string): boolean => UNSEEN.test(text);

const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');

/** The same as escapes, which double quotes can hold. */
const escaped = (text: string): string =>
  text.replace(EACH_UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text in double quotes: JSON's are YAML's, but for what JSON leaves as it is and YAML does not. */
export const quoted = (text: string): string => escaped(JSON.stringify(text));

/** Whether YAML 1.1 reads a plain text as a number or a truth value. Days are days to both, and a key of ours is "on". */
function isOtherBefore(yaml: typeof import('yaml'), text: string): boolean {
  if (text === 'on' || !/^[\w.:+-]+$/u.test(text)) return false;
  const document = yaml.parseDocument(text, { version: '1.1', logLevel: 'silent' });
  return document.errors.length === 0 && ['number', 'boolean'].includes(typeof document.toJS());
}

/**
 * A value on one line, quoted where a reader of YAML 1.1 or 1.2 would take it for another; a line break in it is an escape
 * and no break.
 * @param inFlow It comes between `{` and `}` or `[` and `]`, where a comma parts values.
 */
export function inlineYaml(yaml: typeof import('yaml'), value: unknown, inFlow = false): string {
  const document = new yaml.Document(inFlow ? [value] : { k: value });
  yaml.visit(document, {
    Collection(_, inner) {
      inner.flow = inFlow || inner !== document.contents;
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      if (hasUnseen(scalar.value) || isOtherBefore(yaml, scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const options = { doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, lineWidth: 0 } as const;
  const held = document.toString({ ...options, flowCollectionPadding: true }).trimEnd();
  return escaped(inFlow ? held.slice('[ '.length, -' ]'.length) : held.slice('k: '.length));
}
