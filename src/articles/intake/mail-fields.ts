import { either } from '../../text/either.ts';

/** What a line in the head of a mail states. */
export type MailField = 'from' | 'date' | 'to' | 'subject';

/** The words for it that programs write above a mail that they repeat or forward, in several languages. */
const WORDS: Readonly<Record<MailField, readonly string[]>> = {
  from: ['from', 'von', 'de', 'da', 'van', 'od', 'kimden', 'gönderen', 'från', 'fra', 'lähettäjä', 'от', 'من', 'प्रेषक', 'feladó', 'expéditeur', 'mittente', 'remitente', 'remetente', 'afzender', 'nadawca', '发件人', '差出人'],
  date: ['sent', 'date', 'gesendet', 'datum', 'envoyé(?: le)?', 'enviado(?: el| em)?', 'fecha', 'data', 'inviato', 'verzonden', 'wysłano', 'gönderilme(?: tarihi)?', 'gönderildi', 'tarih', 'skickat', 'sendt', 'dato', 'lähetetty', 'päivä(?:ys|määrä)', 'отправлено', 'дата', 'التاريخ', 'تاريخ(?: الإرسال)?', 'दिनांक', 'elküldve', '发送时间', '日時'],
  to: ['to', 'cc', 'bcc', 'reply-to', 'an', 'à', 'pour', 'para', 'a', 'aan', 'do', 'kime', 'till', 'til', 'vastaanottaja', 'кому', 'копия', 'إلى', 'kopie', 'copie', 'kopia', 'bilgi', '收件人', '宛先'],
  subject: ['subject', 'betreff', 'objet', 'sujet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'temat', 'konu', 'ämne', 'emne', 'aihe', 'тема', 'الموضوع', 'विषय', 'tárgy', '主题', '件名'],
}; // biome-ignore format: a table

/** Its lines. Between the word and what it says may be the marks of bold text that was copied, or the edge of a cell. */
const LINES = (Object.entries(WORDS) as [MailField, readonly string[]][]).map(
  ([field, words]) =>
    [field, new RegExp(`^[*\\s>]*${either(...words)}[*\\s]*[:：][*\\s|]*(\\S.*)$`, 'iu')] as const,
);

/** What a line of the head of a mail states, and its words; undefined for every other line. */
export function mailFieldIn(line: string): { readonly field: MailField; readonly value: string } | undefined {
  for (const [field, pattern] of LINES) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return { field, value: value.replace(/[*\s|]+$/u, '') };
  }
  return undefined;
}
