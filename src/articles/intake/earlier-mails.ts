import { either } from '../../text/either.ts';
import { mailFieldIn } from './mail-fields.ts';
import { wordCount } from './prose.ts';

/**
 * Earlier mails that a mail repeats: below the line that says who wrote when, below the rule or the fields of an older head, and
 * in lines that begin with `>`. What is forwarded is what the mail brings, and stays.
 */

/** "On Sunday, Ann Sorley wrote:", in the order and the words of each language. */
const WROTE = new RegExp(
  `^(?:${either(
    '(?:on|at) .{3,140}?\\bwrote', '.{3,140}?\\b(?:you|he|she|they|we) (?:all )?wrote', 'am .{3,140}?\\bschrieb(?:en)?\\b.{0,80}', '.{2,80} (?:schrieb|hat) am .{3,80}?(?:geschrieben)?', '.{3,140}? a écrit', 'le .{3,140}? (?:a|avez) écrit', 'el .{3,140}? escribi[óo]', 'il .{3,140}? ha scritto', '.{3,140}? ha scritto', 'em .{3,140}? escreveu', 'op .{3,140}? schreef.{0,80}', '.{2,80} schreef op .{3,80}',
    'dnia .{3,140}? napisał\\(?a?\\)?', '.{3,140}? pisze', '.{3,140}? tarihinde .{0,80}(?:şunu )?yazdı', '(?:den|på|man|tirs|ons|tors|fre|lør|søn)\\p{L}* .{3,140}? skrev.{0,80}', '.{3,140}? kirjoitti', '.{3,140}? (?:пишет|написал\\(?а?\\)?)', '.{0,40}كتب .{2,100}', '.{3,140}? (?:ने लिखा|نے لکھا)',
  )})\\s*:`,
  'iu',
); // biome-ignore format: a list
const LONGEST_WROTE = 200;
/** The rule that programs set above an earlier mail. */
const RULE =
  /^[-_=*\s]{3,}(?:original(?:e| message| e-?mail)?|ursprüngliche (?:nachricht|mail)|originalnachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|wiadomość oryginalna|orijinal (?:ileti|mesaj)|(?:ursprungligt|opprinnelig|oprindelig) (?:meddelande|melding|meddelelse)|исходное сообщение|الرسالة الأصلية|मूल संदेश)(?: message)?[-_=*\s]{3,}$/iu;
/** The words of the rule that programs set above a mail that is forwarded. */
const FORWARDED = new RegExp(
  either(
    'forwarded (?:message|e-?mail)', 'begin forwarded', 'weitergeleiteten? (?:nachricht|e-?mail)', 'message (?:transféré|réexpédié)', 'mensaje reenviado', 'messaggio inoltrato', 'mensagem (?:re)?encaminhada', 'doorgestuurd bericht',
    'wiadomość przekazana', '(?:przekazan|przesłan)(?:a|ej) wiadomoś(?:ć|ci)', '(?:iletilen|yönlendirilen|iletilmiş) (?:ileti|mesaj|e-?posta)', 'vidarebefordra(?:t|de) (?:meddelande|brev|mejl)', 'videresendt? (?:melding|besked|e-?post|mail)', '(?:välitetty|edelleenlähetetty) viesti', 'пересылаемое (?:сообщение|письмо)', 'رسالة (?:معاد توجيهها|محولة|معاد إرسالها)', 'अग्रेषित संदेश', '转发的?邮件',
  ),
  'iu',
); // biome-ignore format: a list
/** What programs put before the subject of a mail that is forwarded, and before that of an answer, by language. */
const FORWARD_MARKS = 'fwd?|wg|tr|rv|enc|i|doorst|vs|vb|pd|[iİ]lt|vl|fs';
const ANSWER_MARKS = 're|aw|antw|sv|odp|ynt|yan|res|r|rif|回复';
const mark = (words: string): string => `(?:${words})(?:\\[\\d+\\])?\\s*:\\s*`;
const OF_FORWARD = new RegExp(`^${mark(FORWARD_MARKS)}`, 'iu');
const OF_ANSWER = new RegExp(`^${mark(ANSWER_MARKS)}`, 'iu');
const MARKS = new RegExp(`^(?:${mark(`${FORWARD_MARKS}|${ANSWER_MARKS}`)})+`, 'iu');
/** Words of such a rule at most. */
const RULE_WORDS = 6;
const LEAST_FIELDS = 3;
/** Lines within which the fields of a head are. */
const HEAD = 6;

/** Whether a subject is that of an answer, or of a mail that is forwarded. */
export const isAnswer = (subject: string): boolean => OF_ANSWER.test(subject.trim());
export const isForward = (subject: string): boolean => OF_FORWARD.test(subject.trim());

/** A subject without what programs put before it. */
export const plainSubject = (subject: string): string => subject.trim().replace(MARKS, '');

/** Whether a line is the rule that programs set above an earlier mail, in words or as a mere line. */
export const isRuleOfMail = (line: string): boolean =>
  RULE.test(line.trim()) || /^\s*[-_=*]{5,}\s*$/u.test(line);

/** Whether a line is the rule that programs set above a mail that is forwarded. */
export const saysForwarded = (line: string): boolean =>
  line.length <= LONGEST_WROTE &&
  FORWARDED.test(line) &&
  wordCount(line) <= RULE_WORDS &&
  !/[.!?]\s*$/u.test(line);

/** Whether a line says that words of an earlier mail come after it. */
export const saysWhoWrote = (line: string): boolean =>
  line.length <= LONGEST_WROTE && WROTE.test(line.trim());

/** Where an earlier mail begins that goes on to the end: below a rule, or with the fields of its head; undefined where none does. */
export function earlierFrom(lines: readonly string[]): number | undefined {
  const own = lines.map((line) => line.trim());
  if (own.some(saysForwarded)) return undefined;
  const at = own.findIndex((line, i) => {
    if (RULE.test(line)) return true;
    if (!mailFieldIn(line)) return false;
    const head = own.slice(i, i + HEAD).filter((next) => next !== '');
    return head.filter((next) => mailFieldIn(next)).length >= LEAST_FIELDS;
  });
  return at <= 0 || own.slice(0, at).every((line) => line === '') ? undefined : at;
}

/** The text of a mail without the earlier mails that it repeats, and those of its lines that are left out. */
export function withoutEarlierMails(text: string): { text: string; left: string[] } {
  const lines = text.split(/\r?\n/u);
  const end = earlierFrom(lines) ?? lines.length;
  const isMarked = lines.map((line) => /^\s?>/u.test(line));
  const hasMarks = isMarked.includes(true);
  const isLeft = isMarked.map((own, i) => i >= end || own);
  const isEmpty = (i: number): boolean => (lines[i] ?? '').trim() === '';
  for (const [i, line] of lines.entries()) {
    if (isLeft[i]) continue;
    // Programs break the line that says who wrote when.
    const next = lines[i + 1] ?? '';
    const size = saysWhoWrote(line) ? 1 : next.trim() !== '' && !isLeft[i + 1] && saysWhoWrote(`${line.trim()} ${next.trim()}`) && /^\s?(?:on|am|le|el|il|em|op|dnia|den)\s/iu.test(line) ? 2 : 0;
    if (size === 0) continue;
    let after = i + size;
    while (after < lines.length && isEmpty(after)) after++;
    const isQuoted = after >= lines.length || isLeft[after];
    // Words without a mark go on to the end, if some of the mail's own are above.
    const isWhole = !isQuoted && !hasMarks && /:\s*$/u.test(lines[i + size - 1] ?? '') && wordCount(lines.slice(0, i).join(' ')) > 3;
    if (!isQuoted && !isWhole) continue;
    for (let k = i; k < (isWhole ? lines.length : i + size); k++) isLeft[k] = true;
  }
  const left = lines.filter((line, i) => isLeft[i] && line.trim() !== '');
  // A mail of nothing else quotes nothing: it is what was sent.
  const kept = lines.filter((_, i) => !isLeft[i]).join('\n');
  return left.length === 0 || !/[\p{L}\p{N}]/u.test(kept) ? { text, left: [] } : { text: kept, left };
} // biome-ignore format: lines
