import { describe, expect, it } from 'vitest';
import { takeText } from './take-text.ts';

const OWN = 'The gate was shut at 07:40 on Wednesday.';
const EARLIER = 'Was it shut at eight';
const mail = (body: string, { from = 'Ann Vik <ann@weircoaches.example>', subject = 'RE: The gate', type = 'text/plain' } = {}) =>
  takeText(
    `From: ${from}\nTo: desk@post.example\nSubject: ${subject}\nDate: Mon, 17 Mar 2025 09:00:00 +0100\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`,
    { name: 'a.eml' },
  ); // biome-ignore format: one mail

describe('a mail', () => {
  it.each([
    ['marked lines', `${OWN}\n\nOn Sun, 16 Mar 2025 at 10:00, Bo Berg <bo@post.example> wrote:\n> ${EARLIER}?\n> Bo`],
    ['a line that is broken', `${OWN}\n\nOn Sun, 16 Mar 2025 at 10:00, Bo Berg\n<bo@post.example> wrote:\n\n> ${EARLIER}?`],
    ['answers between', `On Sunday you wrote:\n> ${EARLIER}?\n\n${OWN}\n\n> And who shut it?\n\nThe guard did.`],
    ['a rule', `${OWN}\n\n-----Original Message-----\nFrom: Bo Berg\nSent: Sunday\nTo: Ann Vik\nSubject: The gate\n\n${EARLIER}?`],
    ['a German head', `${OWN}\n\nVon: Bo Berg\nGesendet: Sonntag, 16. März 2025 10:00\nAn: Ann Vik\nBetreff: The gate\n\n${EARLIER}?`],
    ['a French line', `${OWN}\n\nLe dim. 16 mars 2025 à 10:00, Bo Berg a écrit :\n\n${EARLIER}?`],
    ['a Spanish line', `${OWN}\n\nEl dom, 16 mar 2025 a las 10:00, Bo Berg escribió:\n\n> ${EARLIER}?`],
  ])('leaves out the earlier mail that it repeats, and says so: %s', async (_, body) => {
    const { text, notices } = await mail(body);
    expect(text).toContain(OWN);
    expect(text).not.toContain(EARLIER);
    expect(text).not.toMatch(/wrote|schrieb|écrit|escribi|Gesendet|Original/u);
    expect(notices.join('\n')).toMatch(/left out \d+ lines? of earlier mails that it repeats/u);
  }); // biome-ignore format: a table

  it.each([
    ['a quotation', `<p>${OWN}</p><blockquote>On Sunday you wrote: ${EARLIER}?</blockquote>`],
    ['a line and a quotation', `<div>${OWN}</div><div>Am 16.03.2025 um 10:00 schrieb Bo Berg:<br></div><blockquote type="cite"><p>${EARLIER}?</p></blockquote>`],
    ['a head after a rule', `<div><p>${OWN}</p></div><hr><div><p><b>Von:</b> Bo Berg<br><b>Gesendet:</b> Sonntag<br><b>An:</b> Ann Vik<br><b>Betreff:</b> The gate</p><p>${EARLIER}?</p></div>`],
  ])('leaves them out of a mail in HTML: %s', async (_, body) => {
    const { text, notices } = await mail(body, { type: 'text/html' });
    expect(text.trim()).toBe(OWN);
    expect(notices.join('\n')).toMatch(/left out \d+ lines? of earlier mails that it repeats/u);
    expect(notices.join('\n')).not.toMatch(/0 %|complete/u);
  }); // biome-ignore format: a table

  it('keeps what is forwarded, what is quoted in a statement, and a mail of nothing else', async () => {
    const forwarded = `FYI\n\n---------- Forwarded message ---------\nFrom: Bo\nDate: Sunday\nSubject: The gate\n\n${EARLIER}?`;
    expect((await mail(forwarded, { subject: 'Fwd: The gate' })).text).toContain(EARLIER);
    const stated = `<p>${OWN}</p><blockquote>${EARLIER}, the inspector asked.</blockquote><p>He got no answer.</p>`;
    expect((await mail(stated, { subject: 'Statement', type: 'text/html' })).text).toContain(EARLIER);
    expect((await mail(`> ${EARLIER}?`)).text).toContain(EARLIER);
  });

  it.each([
    ['"Ola Dahl, Weir Coaches" <ola@weircoaches.example>', 'Ola Dahl', 'Weir Coaches'],
    ['"Dahl, Ola" <ola@weircoaches.example>', 'Ola Dahl', null],
    ['"Ola Dahl, Sorley Police District" <ola@politi.example>', 'Ola Dahl', 'Sorley Police District'],
    ['Ola Dahl | Weir Coaches <ola@weircoaches.example>', 'Ola Dahl', 'Weir Coaches'],
  ])('reads who sends: %s', async (from, author, publisher) => {
    expect(await mail(OWN, { from })).toMatchObject({ author, publisher });
  });

  it('takes the body that issues a statement from its first line, or from the foot that its address bears out', async () => {
    const from = 'Press Office <press@sorley-police.example>';
    const first = `Press release from Sorley Police District\n\n${OWN} Nobody was hurt, and the gate was opened again at noon.`;
    expect(await mail(first, { from, subject: 'Press release: gate shut' })).toMatchObject({
      title: 'Press release: gate shut',
      publisher: 'Sorley Police District',
    });
    const foot = (name: string): string => `${OWN}\n\n-- \n${name}, press office\nTel. 555 0100`;
    expect((await mail(foot('Sorley Police District'), { from })).publisher).toBe('Sorley Police District');
    expect((await mail(foot('Weir County Council'), { from })).publisher).not.toBe('Weir County Council');
  });
});
