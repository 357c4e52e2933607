import { InputError } from '../../problems.ts';
import type { IntakeHints, IntakeKind } from './taken.ts';

/** How far into a file its kind is looked for, in bytes. */
const HEAD = 2048;

/** The first bytes of files that are not articles, and what they are. */
const STRANGERS: readonly [RegExp, string][] = [
  [
    /^PK[^\w\s]{2}/u,
    'a zip archive or an office document (.odt); save it as PDF, Word (.docx), HTML or text',
  ],
  [/^\xD0\xCF[^\w\s]\xE0/u, 'an old office document (.doc); save it as PDF, HTML or text'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF....WEBP)/su, 'a picture; type or recognise its text first'],
  [/^[^\w\s]\x8B/u, 'a gzip archive; unpack it first'],
];

/**
 * What kind of file some bytes are: what a person says, else what the bytes look like, else what the server or the name
 * of the file says.
 * @throws InputError for what is not text, page or PDF.
 */
export function kindOf(bytes: Uint8Array, hints: IntakeHints): IntakeKind {
  if (hints.as) return hints.as;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)).replace(/^\xEF\xBB\xBF/u, '');
  if (/^[\s\S]{0,1000}?%PDF-\d/u.test(head)) return 'pdf';
  const raw = String.fromCharCode(...bytes.subarray(0, 16));
  if (isWordFile(bytes, raw)) return 'docx';
  if (/^\s*\{\\rtf/u.test(raw)) return 'rtf';
  if (/^WARC\/\d/u.test(head) || /\.warc(?:\.gz)?$/iu.test(hints.name ?? '')) return 'warc';
  const stranger = STRANGERS.find(([start]) => start.test(raw));
  if (stranger) throw new InputError([{ message: `This is ${stranger[1]}.` }]);
  const isWide = /^(?:\xFF\xFE|\xFE\xFF)/u.test(raw) || /^(?:\0[^\0]){3}|^(?:[^\0]\0){3}/u.test(raw);
  if (!isWide && head.includes('\0')) {
    throw new InputError([
      { message: 'This file contains NUL bytes, so it is not text. Give a page, a PDF or a text.' },
    ]);
  }
  const text = isWide ? head.replaceAll('\0', '') : head;
  const name = hints.name?.toLowerCase() ?? '';
  const type = hints.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(?:audio|video|image|font)\//u.test(type))
    throw new InputError([{ message: `This is ${type}, no article. Give a page, a PDF or a text.` }]);
  if (/\.(?:md|markdown)$/u.test(name) || type === 'text/markdown') return 'markdown';
  if (
    /\.(?:srt|vtt)$/u.test(name) ||
    /^(?:\uFEFF?WEBVTT\b|\s*1\s*\n(?:\d+:)?\d{2}:\d{2}[.,:]\d{2,3}[\d.,]*\s+-->)/u.test(text)
  )
    return 'transcript';
  if (
    /\.(?:eml|mhtml?)$/u.test(name) ||
    /^(?:message\/rfc822|multipart\/related)$/u.test(type) ||
    looksLikeMail(text)
  )
    return 'mail';
  const looksHtml =
    /^\s*(?:<!--[\s\S]{0,1500}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
  if (looksHtml.test(text) || /html/u.test(type) || /\.x?html?$/u.test(name)) return 'html';
  if (type === '' && !/\.txt$/u.test(name) && (text.match(/<\/?(?:p|div|h[1-6]|a|br|span)\b[^>]*>/giu)?.length ?? 0) > 3) return 'html'; // biome-ignore format: one condition
  return 'text';
}

/** A zip archive with the parts of a Word document: their names are not compressed in it. */
function isWordFile(bytes: Uint8Array, raw: string): boolean {
  if (!raw.startsWith('PK')) return false;
  const read = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  return (read(bytes.subarray(0, 4096)) + read(bytes.subarray(-8192))).includes('word/');
}

/** The head of a mail: fields, one a line, a sender or a subject and a kind of content among them. */
const looksLikeMail = (text: string): boolean =>
  /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}/u.test(text) &&
  /^(?:From|Subject|Snapshot-Content-Location):/imu.test(text) &&
  /^(?:MIME-Version|Content-Type):/imu.test(text);
