import { describe, expect, it } from 'vitest';
import { takeText } from './take-text.ts';

const SAID =
  'The gate of the lower lock was shut at 07:40 on Monday after two of its hinges came loose, the port said.';
const MORE = 'Nineteen barges wait above it, and the repair will take nine days.';
const NOTE = 'Can you turn this round by four';
const FROM = 'Weir Port Authority <press@weirport.example>';

interface Mail {
  readonly subject?: string;
  readonly type?: string;
  readonly extra?: string;
}

const take = (
  body: string,
  { subject = 'Fwd: The gate', type = 'text/plain; charset=utf-8', extra = '' }: Mail = {},
) =>
  takeText(
    `From: Bo Berg <bo@post.example>\nTo: desk@post.example\nSubject: ${subject}\nDate: Wed, 19 Mar 2025 09:00:00 +0100\n${extra}MIME-Version: 1.0\nContent-Type: ${type}\n\n${body}\n`,
    { name: 'a.eml' },
  );

describe('of a mail that is forwarded', () => {
  it.each([
    ['Gmail', 'Fwd: Gate', `---------- Forwarded message ---------\nFrom: ${FROM}\nDate: Mon, 17 Mar 2025 at 11:02\nSubject: Gate shut\nTo: <desk@post.example>,\n <news@post.example>\n\n\n`],
    ['Gmail, without a mark in the subject', 'Gate', `---------- Forwarded message ---------\nFrom: ${FROM}\nDate: Mon, 17 Mar 2025 at 11:02\nSubject: Gate shut\nTo: <desk@post.example>\n\n`],
    ['Outlook', 'FW: Gate', `From: ${FROM}\nSent: Monday, March 17, 2025 11:02 AM\nTo: Bo Berg <bo@post.example>\nSubject: Gate shut\n\n`],
    ['old Outlook', 'FW: Gate', `-----Original Message-----\nFrom: Weir Port Authority [mailto:press@weirport.example]\nSent: 17 March 2025 11:02\nTo: Bo\nSubject: Gate shut\n\n`],
    ['Outlook in German', 'WG: Gate', `Von: ${FROM}\nGesendet: Montag, 17. März 2025 11:02\nAn: Redaktion\nBetreff: Gate shut\n\n`],
    ['Outlook in French', 'TR : Gate', `De : ${FROM}\nEnvoyé : lundi 17 mars 2025 11:02\nÀ : Bo Berg\nObjet : Gate shut\n\n`],
    ['Outlook in Spanish', 'RV: Gate', `De: ${FROM}\nEnviado el: lunes, 17 de marzo de 2025 11:02\nPara: Bo Berg\nAsunto: Gate shut\n\n`],
    ['Outlook in Italian', 'I: Gate', `Da: ${FROM}\nInviato: lunedì 17 marzo 2025 11:02\nA: Bo Berg\nOggetto: Gate shut\n\n`],
    ['Outlook in Portuguese', 'ENC: Gate', `De: ${FROM}\nEnviado: segunda-feira, 17 de março de 2025 11:02\nPara: Bo Berg\nAssunto: Gate shut\n\n`],
    ['Outlook in Dutch', 'FW: Gate', `Van: ${FROM}\nVerzonden: maandag 17 maart 2025 11:02\nAan: Bo Berg\nOnderwerp: Gate shut\n\n`],
    ['Outlook in Polish', 'PD: Gate', `Od: ${FROM}\nWysłano: poniedziałek, 17 marca 2025 11:02\nDo: Bo Berg\nTemat: Gate shut\n\n`],
    ['Outlook in Turkish', 'İlt: Gate', `Kimden: ${FROM}\nGönderilme: 17 Mart 2025 Pazartesi 11:02\nKime: Bo Berg\nKonu: Gate shut\n\n`],
    ['Outlook in Swedish', 'VB: Gate', `Från: ${FROM}\nSkickat: den 17 mars 2025 11:02\nTill: Bo Berg\nÄmne: Gate shut\n\n`],
    ['Thunderbird', 'Fwd: Gate', `-------- Forwarded Message --------\nSubject: \tGate shut\nDate: \tMon, 17 Mar 2025 11:02:00 +0100\nFrom: \t${FROM}\nTo: \tdesk@post.example\n\n\n\n`],
    ['Thunderbird in German', 'Fwd: Gate', `-------- Weitergeleitete Nachricht --------\nBetreff: \tGate shut\nDatum: \tMon, 17 Mar 2025 11:02:00 +0100\nVon: \t${FROM}\nAn: \tdesk@post.example\n\n`],
    ['Apple', 'Fwd: Gate', `Begin forwarded message:\n\n> From: ${FROM}\n> Subject: Gate shut\n> Date: 17 March 2025 at 11:02:22 CET\n> To: desk@post.example\n> \n> `],
    ['Apple in French', 'Fwd: Gate', `Début du message transféré :\n\nDe: ${FROM}\nObjet: Gate shut\nDate: 17 mars 2025 à 11:02:22 UTC+1\nÀ: desk@post.example\n\n`],
    ['Yahoo', 'Fw: Gate', `----- Forwarded Message -----\nFrom: "Weir Port Authority" <press@weirport.example>\nTo: "desk@post.example" <desk@post.example>\nSent: Monday, March 17, 2025 at 11:02:00 AM GMT+1\nSubject: Gate shut\n\n`],
  ])('sender, day and subject are those of the first mail: %s', async (_, subject, head) => {
    const { title, publisher, author, published, text, notices } = await take(`${NOTE}?\n\n${head}${SAID}\n\n${MORE}`.replace(/^> The[\s\S]*/mu, (own) => own.replaceAll('\n', '\n> ')), { subject });
    expect({ title, publisher, author, day: published?.value.slice(0, 10) }).toEqual({ title: 'Gate shut', publisher: 'Weir Port Authority', author: null, day: '2025-03-17' });
    expect(text).toBe(`${SAID}\n\n${MORE}\n`);
    expect(notices.join('\n')).toContain(`left out 1 line of what is above the mail that it forwards: "${NOTE}?"`);
  });

  it.each([
    ['Gmail', `<div dir="ltr">${NOTE}?<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Weir Port Authority</strong> <span>&lt;<a href="mailto:press@weirport.example">press@weirport.example</a>&gt;</span><br>Date: Mon, 17 Mar 2025 at 11:02<br>Subject: Gate shut<br>To: &lt;desk@post.example&gt;<br></div><br><div><p>${SAID}</p><p>${MORE}</p></div></div></div>`],
    ['Apple', `<div>${NOTE}?</div><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>Weir Port Authority &lt;press@weirport.example&gt;</div><div><b>Subject: </b><b>Gate shut</b></div><div><b>Date: </b>17 March 2025 at 11:02:22 CET</div><div><b>To: </b>desk@post.example</div><br><div><p>${SAID}</p><p>${MORE}</p></div></blockquote></div>`],
    ['Thunderbird', `<p>${NOTE}?</p><div class="moz-forward-container">-------- Forwarded Message --------<table><tr><th>Subject: </th><td>Gate shut</td></tr><tr><th>Date: </th><td>Mon, 17 Mar 2025 11:02:00 +0100</td></tr><tr><th>From: </th><td>Weir Port Authority &lt;press@weirport.example&gt;</td></tr><tr><th>To: </th><td>desk@post.example</td></tr></table><p>${SAID}</p><p>${MORE}</p></div>`],
    ['Outlook', `<div class="WordSection1"><p>${NOTE}?</p><div><div><p><b>From:</b> Weir Port Authority &lt;press@weirport.example&gt;<br><b>Sent:</b> 17 March 2025 11:02<br><b>To:</b> Bo Berg<br><b>Subject:</b> Gate shut</p></div></div><p>${SAID}</p><p>${MORE}</p></div>`],
  ])('they are in its page as well: %s', async (_, body) => {
    const { title, publisher, published, text } = await take(body, { type: 'text/html; charset=utf-8' });
    expect({ title, publisher, day: published?.value.slice(0, 10) }).toEqual({ title: 'Gate shut', publisher: 'Weir Port Authority', day: '2025-03-17' });
    expect(text).toBe(`${SAID}\n\n${MORE}\n`);
  });

  it('they are those of the mail with the text, where it was forwarded twice', async () => {
    const inner = `---------- Forwarded message ---------\nFrom: ${FROM}\nDate: Mon, 17 Mar 2025 at 11:02\nSubject: Gate shut\n\n${SAID}`;
    const body = `${NOTE}?\n\n---------- Forwarded message ---------\nFrom: Ann Vik <ann@post.example>\nDate: Tue, 18 Mar 2025 at 08:00\nSubject: Fwd: Gate shut\n\nSee below.\n\n${inner}`;
    const { publisher, published } = await take(body);
    expect([publisher, published?.value]).toEqual(['Weir Port Authority', '2025-03-17']);
  });

  it('they are those of the mail that is attached', async () => {
    const inner = `From: ${FROM}\nSubject: Gate shut\nDate: Mon, 17 Mar 2025 11:02:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${SAID}\n`;
    const body = `--b\nContent-Type: text/plain\n\n${NOTE}?\n\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--`;
    const { title, publisher, published, text } = await take(body, { type: 'multipart/mixed; boundary="b"' });
    expect({ title, publisher, published: published?.value, text }).toEqual({ title: 'Gate shut', publisher: 'Weir Port Authority', published: '2025-03-17T11:02+01:00', text: `${SAID}\n` });
  });

  it('it is said that they are not known where the first head is not there', async () => {
    expect((await take(SAID)).notices.join('\n')).toContain('does not repeat who sent it first');
  });
}); // biome-ignore format: tables

it.each([
  ['a mail that is not forwarded', 'The gate', `${SAID}\n\nFrom: the bank to the gate\nDate: 3 March 2025\n\n${MORE}`],
  ['words on a forwarded message', 'The gate', `${SAID}\n\nA forwarded message from the port said that nobody was hurt.\n\n${MORE}`],
  ['an answer', 'Re: The gate', `${SAID}\n\n${MORE}\n\n---------- Forwarded message ---------\nFrom: Ann Vik <ann@weir.example>\nDate: Tue, 18 Mar 2025 at 08:00\nSubject: Gate\n\nIs it shut?`],
])('takes %s by its own head', async (_, subject, body) => {
  const { author, published, text } = await take(body, { subject });
  expect([author, published?.value]).toEqual(['Bo Berg', '2025-03-19T09:00+01:00']);
  expect(text).toContain(SAID);
  expect(text).toContain(MORE);
}); // biome-ignore format: a table
