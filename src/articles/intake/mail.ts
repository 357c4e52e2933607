import PostalMime from 'postal-mime';
import { InputError, reasonOf } from '../../problems.ts';
import { describeLeft } from './boilerplate.ts';
import { personsIn } from './byline.ts';
import { linesOf, oneLine } from './clean-text.ts';
import { takePage } from './page.ts';
import { folded } from './page-places.ts';
import { headlinesAmong, splitTitle } from './page-title.ts';
import { takePlain } from './plain.ts';
import { stampOf } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MAIL_DATE = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{4})?/iu;

/** The date in the head of a mail (RFC 5322), with its zone: `Tue, 13 Feb 2018 23:40:10 -0700`. */
function stampOfMail(text: string): string | undefined {
  const [, day = '', month = '', year, hour = '', minute, zone] = MAIL_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const offset = zone === undefined ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return stampOf(`${date}T${hour.padStart(2, '0')}:${minute}${offset}`);
}

/** The line above a signature (RFC 3676). */
const SIGNATURE = /^-- ?\r?\n/mu;
/** What programs put before the subject of an answer or a forwarded mail. */
const ANSWERED = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|r|i)(?:\[\d+\])?\s*:\s*)+/iu;
const HEAD_LINES = 12;
/** A sender that is an office of whoever sends, and does not say whose. */
const OFFICE =
  /^(?:the )?(?:press|media|news|public|corporate|communications?|info(?:rmation)?|contact|newsletters?|no|pr|presse\w*|kommunikation|prensa|comunicaci\u00F3n|ufficio stampa|service|hello|mail)(?:[ -]?(?:&|and) \w+)?[ -]?(?:office|room|team|relations|affairs|service|desk|contact|releases?|stelle|reply|dienst|department)?$/iu;

/** What parts the person who sends from the house: "Ann Sorley from The Weir Letter". */
const OF_HOUSE = /\s+(?:from|at|via|bei|aus|chez|desde|från|fra)\s+(?=\p{Lu}|the\s)|\s*[|·•–—(]\s*|\s+-\s+/iu;

/** A sender as a person and the house for which that person writes; the house is null where only one is named. */
function senderParts(name: string): [string, string | null] {
  const [person = '', house = '', ...more] = name.split(OF_HOUSE).map((part) => part.replace(/\)$/u, '').trim());
  const isBoth = more.length === 0 && house !== '' && personsIn(person).length > 0;
  return isBoth ? [person, house] : [name, null];
} // biome-ignore format: lines

/** The name that a signature begins with, where the head of the mail has it as a line as well. */
function senderIn(signature: string, lines: readonly string[]): string | null {
  const names = signature.split(/\s*[|\u00B7\u2022,\n]\s*/u).map(folded);
  return lines.find((line) => names.includes(folded(line))) ?? null;
}

/**
 * Reads a mail (.eml), a newsletter among them, or a page that a browser saved as one file (.mhtml): its page where it has
 * one, else its text, with the subject as title and the day that its head states.
 * @throws InputError where it holds neither.
 */
export async function takeMail(bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> {
  const mail = await PostalMime.parse(bytes).catch((error: Error) => {
    throw new InputError([{ message: `This mail cannot be read${reasonOf(error)}` }]);
  });
  const address =
    mail.headers.find(({ key }) => key === 'snapshot-content-location' || key === 'content-location')
      ?.value ?? null;
  const isPage = address !== null;
  const [letter = '', signature = ''] = hints.keepsAll ? [mail.text] : (mail.text ?? '').split(SIGNATURE, 2);
  const body =
    mail.html !== undefined && mail.html !== ''
      ? takePage(mail.html, { ...hints, url: address })
      : mail.text
        ? takePlain(letter, 'text', hints)
        : undefined;
  if (!body) throw new InputError([{ message: 'This mail holds no text.' }]);
  // In the zone of whoever sent it: a reader counts "yesterday" from the day that the head prints.
  const head = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  const stated = stampOfMail(head) ?? (mail.date === undefined ? undefined : stampOf(mail.date));
  const named = isPage ? '' : (mail.from?.name ?? '').trim();
  const [sender, house] = senderParts(named);
  const persons = personsIn(sender.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1'));
  const isList = mail.headers.some(({ key }) => key === 'list-id' || key === 'list-unsubscribe');
  const lines = linesOf(body.text).slice(0, HEAD_LINES);
  const subject = oneLine(mail.subject ?? '').replace(ANSWERED, '');
  const outlet = OFFICE.test(sender) ? senderIn(signature, lines) : sender;
  return {
    ...body,
    kind: 'mail',
    title:
      (isPage ? body.title : null) ??
      (splitTitle(subject, headlinesAmong(lines))?.title || subject || body.title),
    publisher: house ?? body.publisher ?? (persons.length > 0 && !isList ? null : outlet || null),
    notices:
      signature.trim() === ''
        ? body.notices
        : [...body.notices, describeLeft('its signature', signature.trim().split('\n'))],
    author: body.author ?? (persons.length > 0 ? persons.join(', ') : null),
    // The date of a saved page is when it was saved.
    published:
      (isPage ? body.published : null) ??
      (stated && !isPage ? { value: stated, where: 'the head of the mail' } : body.published),
  };
}
