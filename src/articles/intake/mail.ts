import PostalMime from 'postal-mime';
import { InputError } from '../../problems.ts';
import { takePage } from './page.ts';
import { takePlain } from './plain.ts';
import { stampOf } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

/**
 * Reads a mail (.eml), a newsletter among them, or a page that a browser saved as one file (.mhtml): its page where it has
 * one, else its text, with the subject as title and the day that its head states.
 * @throws InputError where it holds neither.
 */
export async function takeMail(bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> {
  const mail = await PostalMime.parse(bytes).catch((error: Error) => {
    throw new InputError([{ message: `This mail cannot be read: ${error.message}` }]);
  });
  const address =
    mail.headers.find(({ key }) => key === 'snapshot-content-location' || key === 'content-location')
      ?.value ?? null;
  const isPage = address !== null;
  const body =
    mail.html !== undefined && mail.html !== ''
      ? takePage(mail.html, { ...hints, url: address })
      : mail.text
        ? takePlain(mail.text, 'text', hints)
        : undefined;
  if (!body) throw new InputError([{ message: 'This mail holds no text.' }]);
  const stated = mail.date === undefined ? undefined : stampOf(mail.date);
  return {
    ...body,
    kind: 'mail',
    title: (isPage ? body.title : null) ?? mail.subject ?? body.title,
    publisher: body.publisher ?? (isPage ? null : mail.from?.name || null),
    // The date of a saved page is when it was saved.
    published:
      (isPage ? body.published : null) ??
      (stated && !isPage ? { value: stated, where: 'the head of the mail' } : body.published),
  };
}
