import { InputError } from '../../problems.ts';
import type { IntakeHints, IntakeKind } from './taken.ts';

/** How far into a file its kind is looked for, in bytes. */
const HEAD = 2048;

/** The first bytes of files that are no articles, and what they are. */
const STRANGERS: readonly [RegExp, string][] = [
  [/^PK[^\w\s]{2}/u, 'a zip archive or an office document (.docx, .odt); save it as PDF, HTML or text'],
  [/^\xD0\xCF[^\w\s]\xE0/u, 'an old office document (.doc); save it as PDF, HTML or text'],
  [/^\{\\rtf/u, 'RTF; save it as PDF, HTML or text'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF....WEBP)/su, 'a picture; type or recognise its text first'],
  [/^[^\w\s]\x8B/u, 'a gzip archive; unpack it first'],
];

/**
 * What kind of file some bytes are: what a person says, else what the bytes look like, else what the server or the name
 * of the file says.
 * @throws InputError for what is no text, page or PDF.
 */
export function kindOf(bytes: Uint8Array, hints: IntakeHints): IntakeKind {
  if (hints.as) return hints.as;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)).replace(/^\xEF\xBB\xBF/u, '');
  if (/^[\s\S]{0,1000}?%PDF-\d/u.test(head)) return 'pdf';
  const raw = String.fromCharCode(...bytes.subarray(0, 16));
  const stranger = STRANGERS.find(([start]) => start.test(raw));
  if (stranger) throw new InputError([{ message: `This is ${stranger[1]}.` }]);
  const isWide = /^(?:\xFF\xFE|\xFE\xFF)/u.test(raw) || /^(?:\0[^\0]){3}|^(?:[^\0]\0){3}/u.test(raw);
  if (!isWide && head.includes('\0')) {
    throw new InputError([
      { message: 'This is no text: it holds zero bytes. Give a page, a PDF or a text.' },
    ]);
  }
  const text = isWide ? head.replaceAll('\0', '') : head;
  const name = hints.name?.toLowerCase() ?? '';
  const type = hints.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(?:audio|video|image|font)\//u.test(type))
    throw new InputError([{ message: `This is ${type}, no article. Give a page, a PDF or a text.` }]);
  if (/\.(?:md|markdown)$/u.test(name) || type === 'text/markdown') return 'markdown';
  const looksHtml =
    /^\s*(?:<!--[\s\S]{0,1500}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
  if (looksHtml.test(text) || /html/u.test(type) || /\.x?html?$/u.test(name)) return 'html';
  if (type === '' && !/\.txt$/u.test(name) && (text.match(/<\/?(?:p|div|h[1-6]|a|br|span)\b[^>]*>/giu)?.length ?? 0) > 3) return 'html'; // biome-ignore format: one condition
  return 'text';
}
