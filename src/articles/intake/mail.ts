import PostalMime, { type Email } from 'postal-mime';
import { MONTHS } from '../../expressions/en/words.ts';
import { InputError, reasonOf } from '../../problems.ts';
import { describeLeft } from './boilerplate.ts';
import { personsIn } from './byline.ts';
import { withLettersOfWindows } from './charset.ts';
import { linesOf, oneLine } from './clean-text.ts';
import { isAnswer, isForward, plainSubject, withoutEarlierMails } from './earlier-mails.ts';
import { forwardedInText } from './forwarded-mail.ts';
import { forwardedInPage, withoutEarlierMailsIn } from './mail-page.ts';
import { takePage } from './page.ts';
import { folded } from './page-places.ts';
import { headlinesAmong, splitTitle } from './page-title.ts';
import { takePlain } from './plain.ts';
import { stampOf } from './published.ts';
import { isBody, statementHead } from './statement-head.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

const MAIL_DATE = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{4})?/iu;

/** The date in the head of a mail (RFC 5322), with its zone: `Tue, 13 Feb 2018 23:40:10 -0700`. */
function stampOfMail(text: string): string | undefined {
  const [, day = '', month = '', year, hour = '', minute, zone] = MAIL_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const number = MONTHS.get(month.toLowerCase()) ?? 0;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const offset = zone === undefined ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return stampOf(`${date}T${hour.padStart(2, '0')}:${minute}${offset}`);
}

/** How deep mails within mails are opened; a deeper one is read as it is. */
const MOST_FORWARDS = 5;
/** The notice on a mail that was forwarded without its own head. */
const UNKNOWN_SENDER =
  'this mail was forwarded, and does not repeat who sent it first, nor when: state both with --publisher and --published';
/** The line above a signature (RFC 3676). */
const SIGNATURE = /^-- ?\r?\n/mu;
const HEAD_LINES = 12;
const FOOT_LINES = 6;
/** A sender that is an office of whoever sends, and does not say whose. */
const OFFICE =
  /^(?:the )?(?:press|media|news|public|corporate|communications?|info(?:rmation)?|contact|newsletters?|no|pr|presse\w*|kommunikation|prensa|comunicaci\u00F3n|ufficio stampa|service|hello|mail)(?:[ -]?(?:&|and) \w+)?[ -]?(?:office|room|team|relations|affairs|service|desk|contact|releases?|stelle|reply|dienst|department)?$/iu;

/** What parts the person who sends from the house: "Ann Sorley from The Weir Letter". */
const OF_HOUSE = /\s+(?:from|at|via|bei|aus|chez|desde|från|fra)\s+(?=\p{Lu}|the\s)|\s*[|·•–—(]\s*|\s+-\s+/iu;

/** Whether a word of a name is in the domain of an address: "Halden" in haldencoaches.example. */
const isOfDomain = (name: string, domain: string): boolean =>
  folded(name)
    .split(' ')
    .some((word) => word.length > 3 && domain.includes(word));

/** Whether a name is that of the house whose domain its address is in: the very name, or some of it at the address of an office. */
function isHouseOf(name: string, address: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const [label = ''] = domain.split('.');
  const own = folded(name).replaceAll(' ', '');
  const isNear = isOfDomain(name, domain) || (label.length > 3 && own.includes(label));
  return own !== '' && (own === label || (isNear && OFFICE.test(local)));
}

/** A sender as a person and the house for which that person writes; the house is null where only one is named. */
function senderParts(name: string, domain: string): [string, string | null] {
  const [first = '', second = '', ...others] = name.split(/,\s*/u);
  if (second !== '' && others.length === 0) {
    // "Sorley, Ann" is one person; "Ann Sorley, Weir Coaches" a person and a house.
    const isHouse = isOfDomain(second, domain) || isBody(second) || (first.includes(' ') && second.includes(' '));
    return isHouse && personsIn(first).length > 0 ? [first, second] : [`${second} ${first}`, null];
  }
  const [person = '', house = '', ...more] = name.split(OF_HOUSE).map((part) => part.replace(/\)$/u, '').trim());
  const isBoth = more.length === 0 && house !== '' && personsIn(person).length > 0;
  return isBoth ? [person, house] : [name, null];
} // biome-ignore format: lines

/** The name of a body of whose words most are in the domain that a mail is from, in its signature or its last lines. */
function bodyOfDomain(lines: readonly string[], domain: string): string | null {
  const parts = lines.flatMap((line) => line.split(/\s*[|\u00B7\u2022,]\s*/u).map(oneLine));
  return (
    parts.find((part) => {
      const words = folded(part).split(' ').filter((word) => word.length > 3);
      return isBody(part) && words.filter((word) => domain.includes(word)).length * 2 >= Math.max(2, words.length);
    }) ?? null
  );
} // biome-ignore format: lines

/** The name that a signature begins with, where the head of the mail has it as a line as well. */
function senderIn(signature: string, lines: readonly string[]): string | null {
  const names = signature.split(/\s*[|\u00B7\u2022,\n]\s*/u).map(folded);
  return lines.find((line) => names.includes(folded(line))) ?? null;
}

const parseMail = (bytes: Uint8Array, options: { forceRfc822Attachments?: boolean } = {}): Promise<Email> =>
  PostalMime.parse(bytes, options).catch((error: Error) => {
    throw new InputError([{ message: `This mail cannot be read${reasonOf(error)}` }]);
  });

/** The only mail that is attached to one whose subject says that it forwards another. */
async function attachedMail(bytes: Uint8Array, { subject = '' }: Email): Promise<Uint8Array | undefined> {
  if (!isForward(subject)) return undefined;
  const { attachments } = await parseMail(bytes, { forceRfc822Attachments: true });
  const mails = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const [only] = mails;
  if (mails.length !== 1 || only === undefined || typeof only.content === 'string') return undefined;
  return new Uint8Array(only.content);
}

/**
 * Reads a mail (.eml), a newsletter among them, or a page that a browser saved as one file (.mhtml): its page where it has
 * one, else its text, with the subject as title and the day that its head states.
 * @param forwards How many mails it was taken out of, each attached to the one before.
 * @throws InputError where it holds neither.
 */
export async function takeMail(bytes: Uint8Array, hints: IntakeHints, forwards = 0): Promise<TakenArticle> {
  const mail = await parseMail(bytes);
  const attached = hints.keepsAll || forwards === MOST_FORWARDS ? undefined : await attachedMail(bytes, mail);
  if (attached) {
    const inner = await takeMail(attached, hints, forwards + 1);
    return { ...inner, notices: ['the text is the mail that is attached to it', ...inner.notices] };
  }
  for (const part of ['text', 'html', 'subject'] as const)
    if (mail[part] !== undefined) mail[part] = withLettersOfWindows(mail[part]);
  const address =
    mail.headers.find(({ key }) => key === 'snapshot-content-location' || key === 'content-location')
      ?.value ?? null;
  const isPage = address !== null;
  const subjectLine = oneLine(mail.subject ?? '');
  const isList = mail.headers.some(({ key }) => key === 'list-id' || key === 'list-unsubscribe');
  const isSentOn = isForward(subjectLine);
  const isAnswering = !isSentOn && (isAnswer(subjectLine) || mail.inReplyTo !== undefined);
  const forwarded =
    isPage || isAnswering
      ? undefined
      : (forwardedInPage(mail.html ?? '', isSentOn) ?? forwardedInText(mail.text ?? '', isSentOn));
  const own = forwarded && !hints.keepsAll ? forwarded : { text: mail.text ?? '', html: mail.html ?? '' };
  const leavesOut = !hints.keepsAll && !isPage && (forwarded !== undefined || !isSentOn);
  const plain = own.text !== '' && leavesOut ? withoutEarlierMails(own.text) : { text: own.text, left: [] };
  const [letter = '', signature = ''] = hints.keepsAll ? [plain.text] : plain.text.split(SIGNATURE, 2);
  const page =
    own.html !== '' && leavesOut
      ? withoutEarlierMailsIn(own.html, isAnswering)
      : { html: own.html, left: [] };
  const isHtml = page.html !== '';
  const body = isHtml
    ? takePage(page.html, { ...hints, url: address, isLetter: !isPage && !isList })
    : own.text !== ''
      ? takePlain(letter, 'text', hints)
      : undefined;
  const earlier = isHtml ? page.left : plain.left;
  if (!body) throw new InputError([{ message: 'This mail holds no text.' }]);
  // In the zone of whoever sent it: a reader counts "yesterday" from the day that the head prints.
  const head = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  const stated = forwarded ? forwarded.head.stamp : (stampOfMail(head) ?? stampOf(mail.date ?? ''));
  const from = forwarded ? forwarded.head : mail.from;
  const named = isPage ? '' : (from?.name ?? '').trim();
  const domain = (from?.address ?? '').split('@')[1]?.toLowerCase() ?? '';
  const [sender, house] = senderParts(named, domain);
  const persons = house === null && isHouseOf(sender, from?.address ?? '') ? [] : personsIn(sender);
  const lines = linesOf(body.text).slice(0, HEAD_LINES);
  const subject = plainSubject(forwarded?.head.subject || subjectLine);
  const last = linesOf(isHtml ? body.text : letter).slice(-FOOT_LINES);
  const outlet = OFFICE.test(sender)
    ? (senderIn(signature, lines) ?? bodyOfDomain([...signature.split('\n'), ...last, ...lines], domain))
    : sender;
  const { issuer = null } = statementHead(body.text, body.language) ?? {};
  return {
    ...body,
    kind: 'mail',
    title:
      (isPage ? body.title : null) ??
      (splitTitle(subject, headlinesAmong(lines))?.title || subject || body.title),
    publisher: house ?? body.publisher ?? issuer ?? (persons.length > 0 && !isList ? null : outlet || null),
    notices: [
      ...body.notices,
      ...(isHtml || signature.trim() === ''
        ? []
        : [describeLeft('its signature', signature.trim().split('\n'))]),
      ...(forwarded && !hints.keepsAll && forwarded.above.length > 0
        ? [describeLeft('what is above the mail that it forwards', forwarded.above)]
        : []),
      ...(isSentOn && !forwarded && !isPage ? [UNKNOWN_SENDER] : []),
      ...(earlier.length === 0 ? [] : [describeLeft('earlier mails that it repeats', earlier)]),
    ],
    author: body.author ?? (persons.length > 0 ? persons.join(', ') : null),
    // The date of a saved page is when it was saved.
    published:
      (isPage ? body.published : null) ??
      (stated && !isPage
        ? { value: stated, where: forwarded ? 'the head of the forwarded mail' : 'the head of the mail' }
        : body.published),
  };
}
