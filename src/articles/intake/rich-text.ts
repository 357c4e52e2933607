import { InputError } from '../../problems.ts';
import { withoutBiography } from './biography.ts';
import { withLettersOfWindows } from './charset.ts';
import { linesOf, oneLine } from './clean-text.ts';
import { documentHead, HEAD } from './document-head.ts';
import { takePage } from './page.ts';
import { mastheadOf } from './page-publisher.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';
import { unframed } from './text-frame.ts';

/** Groups that hold no words of the text (RTF 1.9.1): tables of fonts and colours, pictures, heads and feet, fields' code. */
const PASSED = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata themedata datastore latentstyles ' +
    'header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor xe tc fldinst bkmkstart bkmkend filetbl revtbl pgptbl xmlnstbl mmathPr shp nonshppict'
  ).split(' '),
);
/** Control words that are a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '</p><p>', sect: '</p><p>', page: '</p><p>', row: '</p><p>', line: '<br>', tab: ' ', cell: ' | ', nestcell: ' | ', emdash: '—', endash: '–', lquote: '‘', rquote: '’',
  ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ', '~': '\u00A0', _: '\u2011', '-': '\u00AD', '{': '{', '}': '}', '\\': '\\',
}; // biome-ignore format: a table
/** Facts of the document that are kept. */
const FACTS = new Set(['title', 'author']);
/** What nests deeper is refused: no text does. */
const DEEPEST = 500;
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giu;

interface Group {
  /** Whether its words are passed over. */
  readonly isPassed: boolean;
  readonly fact: string | null;
  /** Characters after a \u that say the same to readers that do not know it. */
  readonly skips: number;
  /** Elements that are open in it. */
  readonly marks: readonly string[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/** Formats that change what is said: a raised digit is a mark of a note, and what is struck out is not said. */
const MARKS: Readonly<Record<string, string>> = { super: 'sup', sub: 'sub', strike: 'del', deleted: 'del' };

/**
 * Reads a document in RTF: its paragraphs as a page's, so that raised and struck-out words are treated alike. No well-kept
 * package reads it; what is read here is text, in the code page that the document names, and nothing that is embedded.
 * @throws InputError where its groups are not closed as RTF has it.
 */
export function takeRichText(bytes: Uint8Array, hints: IntakeHints): TakenArticle {
  const { html, title, author, header } = htmlOf(new TextDecoder('latin1').decode(bytes));
  const article = takePage(`<html><body><p>${html}</p></body></html>`, { ...hints, keepsAll: true });
  const head = documentHead(article.text, { title, author });
  const frame = unframed(article.text, head.title, hints.keepsAll);
  const by = article.author ?? head.author;
  const own = withoutBiography(frame.text, hints.keepsAll ? null : by);
  return {
    ...article,
    text: own.text,
    publisher:
      article.publisher ??
      outletOf(header, article.text) ??
      mastheadOf(frame.above, linesOf(article.text), by),
    notices: [...article.notices, ...frame.notices, ...own.notices],
    kind: 'rtf',
    title: head.title ?? article.title,
    author: by,
  };
}

/** The first part of the line above its pages, where a line at the head of the text begins with it as well. */
function outletOf(header: string, text: string): string | null {
  const [name = ''] = oneLine(header).split(PARTED);
  const isThere =
    /^\p{L}.*\p{L}{2}/u.test(name) &&
    name.length <= LONGEST_OUTLET &&
    linesOf(text.slice(0, HEAD))
      .slice(0, HEAD_LINES)
      .some((line) => line.split(PARTED).length > 1 && line.split(PARTED)[0] === name);
  return isThere ? name : null;
}
const PARTED = /\s*[,|\u2013\u2014\u00B7\u2022]\s*/u;
const LONGEST_OUTLET = 60;
const HEAD_LINES = 8;

function htmlOf(rtf: string): { html: string; title: string; author: string; header: string } {
  const decoder = decoderOf(/\\ansicpg(\d{3,5})/u.exec(rtf.slice(0, 2000))?.[1]);
  const facts: Record<string, string> = { title: '', author: '', header: '', footnote: '' };
  const notes: string[] = [];
  const stack: Group[] = [];
  let group: Group = { isPassed: false, fact: null, skips: 1, marks: [] };
  let html = '';
  let pending: number[] = [];
  let toSkip = 0;
  const write = (text: string, isMarkup = false): void => {
    if (group.fact !== null) facts[group.fact] += isMarkup ? ' ' : text;
    else if (!group.isPassed) html += isMarkup ? text : escaped(text);
  };
  // Characters of two bytes come as two codes in a row.
  const flush = (): void => {
    if (pending.length === 0) return;
    write(decoder.decode(new Uint8Array(pending)));
    pending = [];
  };
  const change = (marks: readonly string[]): void => {
    if (!group.isPassed && group.fact === null)
      html += group.marks.filter((mark) => !marks.includes(mark)).map((mark) => `</${mark}>`).join('') +
        marks.filter((mark) => !group.marks.includes(mark)).map((mark) => `<${mark}>`).join(''); // biome-ignore format: one expression
    group = { ...group, marks };
  };
  let isFirst = false;
  for (const [token, word, parameter, hex, symbol, brace] of rtf.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else pending.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') {
      stack.push(group);
      if (stack.length > DEEPEST)
        throw new InputError([{ message: 'This RTF is nested too deeply to be read.' }]);
      isFirst = true;
      continue;
    }
    if (brace === '}') {
      const outer = stack.pop();
      if (!outer) break;
      change(outer.marks);
      if (group.fact === 'footnote' && outer.fact === null) {
        notes.push(`${notes.length + 1}. ${oneLine(facts.footnote ?? '')}`);
        facts.footnote = '';
      }
      group = outer;
      toSkip = 0;
      continue;
    }
    const wasFirst = isFirst;
    isFirst = symbol === '*';
    if (symbol === '*') group = { ...group, isPassed: true };
    else if (symbol !== undefined)
      write(/[\r\n]/u.test(symbol) ? '</p><p>' : (CHARACTERS[symbol] ?? ''), /[\r\n]/u.test(symbol));
    else if (word !== undefined) {
      const name = word.toLowerCase();
      const isOn = parameter !== '0';
      if (wasFirst && FACTS.has(name)) group = { ...group, fact: name };
      else if (/^header[lrf]?$/u.test(name) && wasFirst) group = { ...group, fact: 'header' };
      else if (name === 'footnote' && !group.isPassed) group = { ...group, fact: name };
      else if (PASSED.has(word) || (name === 'info' && wasFirst)) group = { ...group, isPassed: true };
      else if (name === 'uc') group = { ...group, skips: Number(parameter ?? 1) };
      else if (name === 'u') {
        write(String.fromCharCode(Number(parameter ?? 0) & 0xffff));
        toSkip = group.skips;
      } else if (name === 'nosupersub')
        change(group.marks.filter((mark) => mark !== 'sup' && mark !== 'sub'));
      else if (name === 'plain' || name === 'pard') change(name === 'plain' ? [] : group.marks);
      else if (name === 'v') group = { ...group, isPassed: isOn };
      else if (MARKS[name] !== undefined) {
        const mark = MARKS[name] as string;
        change(
          isOn
            ? [...group.marks.filter((one) => one !== mark), mark]
            : group.marks.filter((one) => one !== mark),
        );
      } else if (CHARACTERS[name] !== undefined) {
        // What closes the last cell of a row parts it from none.
        if (name === 'row' && html.endsWith(' | ')) html = html.slice(0, -3);
        write(CHARACTERS[name] as string, (CHARACTERS[name] as string).startsWith('<'));
      }
    } else if (!/^[\r\n]/u.test(token)) {
      write(token.slice(Math.min(toSkip, token.length)));
      toSkip = 0;
    }
  }
  flush();
  if (stack.length > 0)
    throw new InputError([{ message: 'This RTF is cut off: its groups are not closed.' }]);
  // Notes come after the text, as those of a page and of a Word document do.
  for (const note of notes) html += `</p><p>${escaped(note)}`;
  return { html, title: facts.title ?? '', author: facts.author ?? '', header: facts.header ?? '' };
}

function decoderOf(codePage: string | undefined): { decode(bytes: Uint8Array): string } {
  const name = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    65001: 'utf-8',
    10000: 'macintosh',
  }[codePage ?? ''];
  let decoder = new TextDecoder('windows-1252');
  try {
    decoder = new TextDecoder(name ?? `windows-${codePage ?? 1252}`);
  } catch {
    // A code page that is not known is read as the usual one.
  }
  return decoder.encoding === 'windows-1252'
    ? { decode: (bytes) => withLettersOfWindows(decoder.decode(bytes)) }
    : decoder;
}
