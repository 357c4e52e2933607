import type { Drawn } from '../shared/toll-drawing.ts';

/** Text that is markup already. Only {@link html} makes it, so nothing gets into a page unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What a CI log takes for a command of its own, should a page ever be printed there. */
const CI_COMMAND = /##(?=[a-z]*\[)/giu;

/** A text as character data or within a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (c) => ESCAPES[c] as string).replace(CI_COMMAND, '#&#35;');

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(write).join('');
  return escaped(String(part));
}

/** Markup with values in it: texts are escaped, markup and lists of it are not. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + write(parts[i - 1]) + string));
}

/** A drawing as markup. Names of elements and attributes are our own. */
export const drawing = ({ name, attributes, children }: Drawn): Markup => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : drawing(child).text));
  return new Markup(`<${name}${written.join('')}>${inside.join('')}</${name}>`);
};

/** Code of our own (the style, the script, data that {@link inScript} made harmless), as it is. */
export const ownCode = (text: string): Markup => new Markup(text);

/** JSON that can be in a script element: nothing in it closes the element, opens a comment or hides. */
export const inScript = (json: string): string =>
  json
    .replace(
      /[<>&\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(CI_COMMAND, '#\\u0023');
