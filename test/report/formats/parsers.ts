import { SaxesParser } from 'saxes';

/** Cells by RFC 4180, strictly: lines end in CRLF, a quote is only around a cell or doubled inside one. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const m = cell.exec(text);
    if (!m) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 80)}`);
    row.push(m[1]?.replaceAll('""', '"') ?? m[2] ?? '');
    if (m[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlTree[];
  text: string;
}

/** A document by a parser that refuses whatever XML 1.0 does. */
export function parseXml(text: string): { root: XmlTree; elements: string[]; comments: number } {
  const parser = new SaxesParser();
  const elements: string[] = [];
  const stack: XmlTree[] = [{ name: '', attributes: {}, children: [], text: '' }];
  let comments = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('comment', () => {
    comments += 1;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    const element: XmlTree = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (words) => {
    const top = stack.at(-1);
    if (top) top.text += words;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(text).close();
  return { root: stack[0]?.children[0] as XmlTree, elements, comments };
}
