import { daysIn } from './days-in-line.ts';
import { isRuleOfMail, saysForwarded } from './earlier-mails.ts';
import { type MailField, mailFieldIn } from './mail-fields.ts';
import { isProse, wordCount } from './prose.ts';
import { stampOf } from './published.ts';

/** The head of a mail as another mail repeats it. */
export interface ForwardedHead {
  readonly name: string;
  readonly address: string;
  /** Empty where it states none. */
  readonly subject: string;
  /** A day, with its hour where it states one; null where neither can be read. */
  readonly stamp: string | null;
  /** The first line of what is forwarded, its rule included, and the first below its head. */
  readonly from: number;
  readonly to: number;
}

/** Lines after a field of a head in which its next is looked for, and fields that it has at least: below a rule two are enough. */
const HEAD = 10;
const LEAST_FIELDS = 3;
const LEAST_BELOW_RULE = 2;
/** Words of a line at most in which a list of addresses goes on. */
const MOST_OF_ADDRESSES = 10;
/** Words at least of a text that is more than a remark. */
const LEAST_WORDS = 25;

/**
 * The head of the mail that another one forwards: below the rule that programs set there, or anywhere where the subject says
 * that it is forwarded. Of a mail that was forwarded more than once it is the first that has a text of its own.
 */
export function forwardedHead(lines: readonly string[], isForward: boolean): ForwardedHead | undefined {
  const heads: ForwardedHead[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = headAt(lines, at, isForward);
    if (!head) continue;
    heads.push(head);
    at = head.to - 1;
  }
  return (
    heads.find(({ to }, i) => {
      const own = lines.slice(to, heads[i + 1]?.from);
      return own.some((line) => isProse(unmarked(line))) || wordCount(own.join(' ')) >= LEAST_WORDS;
    }) ?? heads.at(-1)
  );
}

function headAt(lines: readonly string[], at: number, isForward: boolean): ForwardedHead | undefined {
  const isRule = saysForwarded(lines[at] ?? '');
  if (!isRule && !(isForward && mailFieldIn(lines[at] ?? ''))) return undefined;
  const found = new Map<MailField, string>();
  let count = 0;
  let to = at + 1;
  for (let i = isRule ? at + 1 : at; i < lines.length && i < to + HEAD; i++) {
    const line = lines[i] as string;
    const own = mailFieldIn(line);
    if (own) {
      if (!found.has(own.field)) found.set(own.field, own.value);
      count++;
      to = i + 1;
    } else if (unmarked(line) !== '') {
      // Addresses go on in the next line.
      if (count === 0 || !/@|>\s*;?$/u.test(line) || wordCount(line) > MOST_OF_ADDRESSES) break;
      to = i + 1;
    } else if (count >= LEAST_FIELDS) break;
  }
  const sender = found.get('from');
  const isHead = count >= (isRule ? LEAST_BELOW_RULE : LEAST_FIELDS) && (found.has('date') || found.has('subject'));
  if (sender === undefined || !isHead) return undefined;
  let from = at;
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) if (isRuleOfMail(lines[i] as string)) from = i;
  return { ...senderOf(sender), subject: found.get('subject') ?? '', stamp: stampOfHead(found.get('date') ?? ''), from, to };
} // biome-ignore format: lines

/** A line without the marks of a quotation. */
const unmarked = (line: string): string => line.replace(/^[\s>]+/u, '').trim();

/** A sender as programs print one: `Ann Vik <ann@weir.example>`, `Ann Vik [mailto:ann@weir.example]`, an address alone. */
function senderOf(value: string): { name: string; address: string } {
  const address = /[^\s<>[\]():"']+@[^\s<>[\]():"']+/u.exec(value)?.[0] ?? '';
  const name = value
    .replace(/[<[(](?:mailto:)?[^<>[\]()]*@[^<>[\]()]*[>\])]|\S+@\S+/giu, ' ')
    .replace(/^[\s"'*]+|[\s"'*;,]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return { name, address };
}

const HOUR = /(?<![\d.:/])(\d{1,2})(?:[:.]|\s?h\s?)([0-5]\d)(?::[0-5]\d)?(?!\d|\.\d)(?:\s*([ap])\.?m)?/iu;

/** The day that such a head prints, with its hour: `Monday, 13 May 2024 at 11:02 AM`, `13. Mai 2024 um 11:02 Uhr`. */
function stampOfHead(text: string): string | null {
  const [found] = daysIn(text, null);
  if (!found) return null;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  const [, digits, minute, half] = HOUR.exec(rest) ?? [];
  if (digits === undefined) return found.day;
  const hour = half === undefined ? Number(digits) : (Number(digits) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const zone = /(?<!\d)[+-]\d{2}:?\d{2}(?!\d)/u.exec(rest)?.[0] ?? (/\b(?:GMT|UTC)\b/u.test(rest) ? 'Z' : '');
  return stampOf(`${found.day}T${String(hour).padStart(2, '0')}:${minute}${zone}`) ?? found.day;
} // biome-ignore format: lines

/** A mail that another one forwards, as the text or as the page of it. */
export interface ForwardedMail {
  readonly head: ForwardedHead;
  /** What whoever forwarded it wrote above it. */
  readonly above: readonly string[];
  readonly text: string;
  readonly html: string;
}

/** The lines above a head that hold words. */
export const linesAbove = (lines: readonly string[], { from }: ForwardedHead): string[] =>
  lines.slice(0, from).filter((line) => line.trim() !== '');

/** The mail that the text of another one forwards, if it does. */
export function forwardedInText(text: string, isForward: boolean): ForwardedMail | undefined {
  const lines = text.split(/\r?\n/u);
  const head = forwardedHead(lines, isForward);
  if (!head) return undefined;
  const own = lines.slice(head.to);
  // Some programs set a mark before each line of it.
  const isMarked = own.every((line) => line.trim() === '' || /^\s?>/u.test(line));
  const plain = (isMarked ? own.map((line) => line.replace(/^\s?> ?/u, '')) : own).join('\n').trim();
  return plain === '' ? undefined : { head, above: linesAbove(lines, head), text: plain, html: '' };
}
