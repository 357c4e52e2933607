import { countOf } from '../../text/compare-text.ts';
import { either } from '../../text/either.ts';
import { daysIn } from './days-in-line.ts';
import { isProse, wordCount } from './prose.ts';
import { unitsOf } from './text-units.ts';

/**
 * Where readers begin to write below an article, by what such parts are made of: a head that speaks of comments, and items that
 * repeat, each with a name, a time, and buttons to answer or to like.
 */

/** Heads that mean nothing else. */
const COMMENTS = either(
  '(?:readers?[\'’]? |your |user |top |all |latest |newest |recent |most liked |view |show |see |read |hide )*(?:the )?comments?', 'comments? (?:on|about|from) .{1,40}', '(?:leser|nutzer|alle |neueste )?kommentare?(?: (?:der leser|lesen|anzeigen|zu diesem artikel|zum artikel))?',
  '(?:vos |les |tous les |derniers )*commentaires?(?: des lecteurs)?', '(?:los |todos los |últimos |ver )*comentarios?(?: de los lectores)?', '(?:i |tutti i |ultimi )*commenti?o?(?: dei lettori)?', '(?:os |todos os |ver )*comentários?(?: dos leitores)?', '(?:alle |lees de )*reacties?(?: van lezers)?',
  'komentarze?(?: czytelników)?', 'komentarzy', '(?:okuyucu |tüm )*yorum(?:lar[ıi]?)?', '(?:läsar|alla |vis |leser|læser)*kommentar(?:er)?', '(?:lukijoiden )?kommentit', 'komentáře', 'hozzászólások', 'комментари[ийея]в?(?: читателей)?', 'коментарі', 'σχόλια', 'التعليقات', 'تعليقات(?: القراء)?',
  'تعليق(?:ات|ا)?', 'تبصرے', 'टिप्पणिया[ँं]', 'टिप्पणी', 'कमेंट्?स?', 'komentar', 'bình luận', '评论', '評論', 'コメント', '댓글',
); // biome-ignore format: a list
/** Heads of a talk among readers that may as well be those of a part of an article. */
const TALK = either(
  'responses?', 'replies', 'reactions?', '(?:join the |the )?(?:conversation|discussion|debate)', 'have your say', 'what (?:do )?(?:you|our readers|readers) (?:think|say|are saying)\\??', '(?:readers?[\'’]? )(?:responses?|reactions?|opinions?|views)', 'thoughts', 'antworten', 'diskussion(?:en)?', 'diskutieren sie mit',
  '(?:ihre|eure|deine) meinung', 'beiträge', 'réponses', 'réactions?(?: des lecteurs)?', 'vos réactions', 'réagir', 'respuestas', 'opiniones', 'participa', 'risposte', 'discussione', 'opinioni', 'respostas', 'discussie', 'opinie', 'dyskusja', 'tartışma', 'debatt?', 'обсуждение', 'المناقشة', 'प्रतिक्रिया(?:एं|एँ)?', 'آراء القراء',
); // biome-ignore format: a list
/** What a form for comments begins with. */
const FORM = either(
  '(?:leave|write|post|add|submit) (?:a |your )?(?:reply|comments?)', 'join the (?:conversation|discussion)', '(?:einen )?kommentar (?:schreiben|verfassen|hinterlassen)', 'laisse[rz] un commentaire', 'ajouter un commentaire', '(?:deja|escribe|añade) (?:un|tu) comentario', 'lascia un commento', 'deixe (?:um|o seu) comentário',
  'plaats een reactie', 'dodaj komentarz', 'yorum yap(?:ın)?', '(?:lämna|skriv) en kommentar', 'skriv (?:en )?kommentar', 'оставить комментарий', 'أضف تعليقا?', 'टिप्पणी करें', 'تبصرہ کریں',
); // biome-ignore format: a list
const COUNT = '\\p{Nd}[\\p{Nd}.,]*';
const head = (words: string): RegExp => new RegExp(`^[\\P{L}\\p{N}]{0,8}(?:${words})(?:\\s*[(\\[:·•|–—-]?\\s*${COUNT}\\s*[)\\]]?)?\\s*(?:(?:on|about) .{1,200}|to [“"«].{1,200}|zu [„“"«].{1,200})?[\\s:.…▾▼+]*$`, 'iu'); // biome-ignore format: one pattern
const COMMENTS_HEAD = head(COMMENTS);
const TALK_HEAD = head(TALK);
const FORM_HEAD = head(FORM);
const LONGEST_HEAD = 120;
const LONGEST_LABEL = 30;

const UNIT = either(
  's(?:ec(?:ond)?s?)?', 'm(?:in(?:ute)?s?)?', 'h(?:(?:ou)?rs?)?', 'd(?:ays?)?', 'w(?:eeks?|ks?)?', 'mo(?:nths?)?', 'y(?:ea)?rs?', 'sekunden?', 'minuten?', 'stunden?', 'tag(?:en?)?', 'wochen?', 'monat(?:en?)?', 'jahr(?:en?)?', 'secondes?', 'heures?', 'jours?', 'semaines?', 'mois', 'ans?', 'minutos?', 'horas?', 'días?',
  'semanas?', 'meses', 'mes', 'años?', 'minut[io]', 'or[ae]', 'giorn[io]', 'settiman[ae]', 'mes[ei]', 'ann[io]', 'dias?', 'anos?', 'mês', 'uur', 'uren', 'dag(?:en|ar|er)?', 'we(?:ek|ken)', 'maand(?:en)?', 'jaar', 'minut[yę]?', 'godzin[yęa]?', 'dni', 'dzień', 'tygodni[ea]?', 'miesiąc[ea]?', 'dakika', 'saat', 'gün', 'hafta', 'ay',
  'timm(?:e|ar)', 'time[r]?', 'minutter', 'uge[r]?', 'veck(?:a|or)', 'månad(?:er)?', 'måneder?', 'tuntia?', 'päivää?', 'минут[уы]?', 'час(?:а|ов)?', 'д(?:ень|ня|ней)', 'недел[июь]', 'दिन', 'घंटे?', 'मिनट', 'हफ्ते', 'گھنٹے', 'دن', 'منٹ', 'دقائق', 'دقيقة', 'ساعات', 'ساعة', 'أيام', 'يوم(?:ين)?', 'ساعتين',
); // biome-ignore format: a list
const AGO = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${COUNT}|an?|one|ein(?:er|em)?|une?|un[ao]?) ?${UNIT} (?:ago|fa|geleden|temu|önce|sedan|siden|sitten|назад|पहले|پہلے|atrás|zpět)|(?:vor|il y a|hace|há|för|for|منذ|قبل) (?:etwa |environ )?(?:${COUNT} |einer?m? |une? |un[ao]? )?${UNIT}|just now|gerade eben|à l['’]instant)(?![\\p{L}\\p{M}])`,
  'iu',
);
const SHORT_AGO = /(?:^|[\s·•|,])\d{1,2}\s?(?:min|mo|[smhdwy])(?=$|[\s·•|,])/u;
const HOUR = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr)?\b/iu;
/** A day without its year, alone: "Jul 2", "2. Juli". */
const DAY_ALONE = /^(?:\p{L}{3,10}\.? \p{Nd}{1,2}|\p{Nd}{1,2}\.? \p{L}{3,10}\.?)$/u;
const LONGEST_STAMP = 90;

/** What a reader may do with another's words. */
const ANSWER = either(
  'reply', 'replies', 'respond', 'antworten', 'répondre', 'responder', 'rispondi', 'reageer', 'reageren', 'beantwoorden', 'antwoord(?:en)?', 'odpowiedz', 'yanıtla', 'cevapla', 'svara', 'svar', 'besvar', 'vastaa', 'odpovědět', 'válasz', 'ответить', 'відповісти', 'απάντηση', 'رد', 'الرد', 'जवाब(?: दें)?', 'उत्तर दें', 'جواب(?: دیں)?', 'balas', 'trả lời', '回复', '返信', '답글',
); // biome-ignore format: a list
const LIKE = either(
  'likes?', 'unlike', 'dislikes?', 'upvotes?', 'downvotes?', 'recommend', 'report(?: (?:this )?(?:comment|abuse|post))?', 'flag(?: as inappropriate)?', 'permalink', 'share', 'quote', 'edit', 'delete', 'link', 'thumbs up', '👍', '👎', '❤️?', '▲', '▼', '\\+1', 'gefällt mir', 'empfehlen', 'melden', 'teilen', 'zitieren', 'j[\'’]aime', 'signaler', 'partager', 'recommander', 'me gusta', 'no me gusta', 'denunciar', 'reportar',
  'compartir', 'mi piace', 'segnala', 'condividi', 'curtir', 'gostei', 'compartilhar', 'vind ik leuk', 'melden', 'rapporteer', 'zgłoś', 'lubię to', 'cytuj', 'beğen', 'şikayet et', 'gilla', 'anmäl', 'lik', 'lik(?:er)?', 'rapporter', 'anmeld', 'tykkää', 'ilmoita', 'нравится', 'пожаловаться', 'إعجاب', 'أعجبني', 'إبلاغ', 'पसंद(?: करें)?', 'शिकायत', 'پسند', 'رپورٹ',
); // biome-ignore format: a list
const PARTED = '[\\s|·•/,()\\[\\]–-]*';
const ANSWER_LINE = new RegExp(`^${PARTED}(?:(?:${LIKE}|${COUNT}|(?:view|show|hide|load|see) )${PARTED})*(?:${ANSWER})(?:${PARTED}(?:${LIKE}|${ANSWER}|${COUNT}))*${PARTED}$`, 'iu'); // biome-ignore format: one pattern
const LIKE_LINE = new RegExp(`^${PARTED}(?:(?:${LIKE})${PARTED}(?:${COUNT})?${PARTED})+$|^${PARTED}${COUNT} ?(?:${LIKE})${PARTED}$`, 'iu'); // biome-ignore format: one pattern
const ENDS_WITH_ANSWER = new RegExp(`[\\s|·•](?:${ANSWER})${PARTED}$`, 'iu');

const SAYS =
  /^[^!?]{2,50}\s(?:says|said|wrote|writes|schrieb|schreibt|sagt|meint|a écrit|écrit|dit|dice|dijo|escribió|escribe|ha scritto|scrive|disse|escreveu|diz|schreef|zegt|pisze|napisał\(?a?\)?|skrev|skriver|säger|пишет|написал\(?а?\)?|يقول|كتب|yazdı|diyor ki)(?:\s.{0,50})?:$/iu;
/** A name that only a user has: with a digit, a line or small letters alone. */
const HANDLE = /^@?(?=[\p{L}\p{N}_.-]{3,30}$)(?:.*[\p{Nd}_].*|\p{Ll}+)$/u;
const WRITES = /^(?<name>[\p{L}\p{N}_@][\p{L}\p{M}\p{N}_ .'’-]{1,30}?)\s?:\s+(?=\S)/u;
/** "Q: …", "Antwort: …": those who ask and answer are not readers. */
const ASKED =
  /^(?:q|a|qu?estion|answer|frage|antwort|r|d|p|f|reporter|interviewer|note|correction|update|photo|foto|source|quelle|image|caption|credit|video)$/iu;
const LONGEST_NAME = 40;

/** What a line below a head says of who wrote what is after it. */
type Sign = 'answer' | 'like' | 'ago' | 'stamp' | 'says' | 'handle' | 'writes' | 'name';

function signOf(text: string): Sign | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_STAMP && ANSWER_LINE.test(line)) return 'answer';
  if (line.length <= LONGEST_STAMP && LIKE_LINE.test(line)) return 'like';
  if (line.length <= LONGEST_STAMP && !/[.!?]$/u.test(line)) {
    if (AGO.test(line) || SHORT_AGO.test(line)) return 'ago';
    if (HOUR.test(line) && (daysIn(line, null).length > 0 || wordCount(line) <= 6)) return 'stamp';
    if (daysIn(line, null).length > 0 && wordCount(line) <= 8) return 'stamp';
    if (DAY_ALONE.test(line)) return 'stamp';
    if (ENDS_WITH_ANSWER.test(line)) return 'answer';
  }
  if (SAYS.test(line)) return 'says';
  const name = WRITES.exec(line)?.groups?.name;
  if (name !== undefined && !ASKED.test(name)) return HANDLE.test(name) ? 'handle' : 'writes';
  if (HANDLE.test(line)) return 'handle';
  return line.length <= LONGEST_NAME && wordCount(line) <= 4 && !/[.!?:;,]$/u.test(line) ? 'name' : null;
} // biome-ignore format: lines

/** The sign of each line, read once: several heads may have the same lines after them. */
function signsOf(lines: readonly CommentLine[]): SignAt {
  const known: (Sign | null | undefined)[] = [];
  return (at) => {
    const before = known[at];
    const sign = before === undefined ? signOf((lines[at] as CommentLine).text) : before;
    known[at] = sign;
    return sign;
  };
}

type SignAt = (at: number) => Sign | null;

/** How many lines at most one item of a list of comments has before its button to answer. */
const LONGEST_ITEM = 8;
/** Paragraphs of prose that an article has before readers may begin to write. */
const LEAST_PROSE = 1;
/** What readers wrote may be as much as this share of the article, where fewer than one line in two says who writes. */
const MUCH = 0.6;

/** What is asked of a block of a page, or a line of a text. */
export interface CommentLine {
  readonly text: string;
  /** Words of links or of a menu, which are not read. */
  readonly isFrame?: boolean;
}

/** Lines that readers wrote, from one on and before another. */
export interface ReadersPart {
  readonly from: number;
  readonly to: number;
}

/**
 * What readers wrote below an article, from the head on, or from the first item where there is none; null where nothing says so.
 * @param endOf Where the part of the page ends that a head is in; left out, all that comes after it is theirs.
 */
export function readersPart(
  lines: readonly CommentLine[],
  endOf: (at: number) => number = () => lines.length,
): ReadersPart | null {
  const before: number[] = [];
  let count = 0;
  for (const line of lines) {
    before.push(count);
    if (isText(line)) count++;
  }
  const times = new Map<string, number>();
  for (const { text } of lines) if (text.length <= LONGEST_LABEL) times.set(text, (times.get(text) ?? 0) + 1);
  const mayBegin = (at: number): boolean => {
    const { text } = lines[at] as CommentLine;
    // "Antworten" is a head, and the button below each comment as well.
    const isButton = (times.get(text) ?? 0) > 1 && isAnswerLine(text);
    return (before[at] as number) >= LEAST_PROSE && !isButton && isHead(text);
  };
  const signAt = signsOf(lines);
  let found: ReadersPart | null = null;
  let last = 0;
  for (let at = lines.length - 1, heads = 0; at >= 0 && heads < MOST_HEADS; at--) {
    if (!mayBegin(at)) continue;
    heads++;
    const { text } = lines[at] as CommentLine;
    const end = endOf(at);
    const to = [...new Set([end, lines.length])].find((one) => isOfReaders(lines, signAt, at, one));
    // Entries of a live blog may have a head each: the last alone may be that of readers.
    if (to === undefined && COMMENTS_HEAD.test(text) && /\p{Nd}/u.test(text)) break;
    if (to === undefined) continue;
    // A form has a head of its own, above that of what is written or below it.
    let from = at;
    for (let above = at - 1; above >= Math.max(0, at - NEAR); above--) if (mayBegin(above)) from = above;
    found = { from, to: Math.max(to, last) };
    last = found.to;
    if (!FORM_HEAD.test(text)) break;
  }
  if (found) return found;
  const from = itemsBegin(lines, signAt, before);
  return from === null ? null : { from, to: lines.length };
} // biome-ignore format: lines

/** Buttons from which a list of items may begin. */
const MOST_STARTS = 50;
/** Heads that are looked at, from the last one up. */
const MOST_HEADS = 12;
/** Lines between the heads of a form and of what is written. */
const NEAR = 3;

const isText = ({ text, isFrame }: CommentLine): boolean => isFrame !== true && isProse(text);

const isHead = (text: string): boolean =>
  text.length <= LONGEST_HEAD && (COMMENTS_HEAD.test(text) || TALK_HEAD.test(text) || FORM_HEAD.test(text));

/** Whether readers wrote what comes after a head: its number says so, or who writes, when, and how to answer. */
function isOfReaders(lines: readonly CommentLine[], signAt: SignAt, at: number, end: number): boolean {
  const { text } = lines[at] as CommentLine;
  const rest = lines.slice(at + 1, end);
  const isSure = COMMENTS_HEAD.test(text) || FORM_HEAD.test(text);
  const signs = rest.map((_, i) => signAt(at + 1 + i));
  const texts = rest.filter((line, i) => signs[i] === null || signs[i] === 'writes' || (signs[i] === 'handle' && wordCount(line.text) > 2)).filter(({ text: words }) => wordCount(words) > 2);
  const names = signs.filter((sign, i) => sign === 'name' && signs[i + 1] !== 'name' && i + 1 < signs.length).length;
  const clear = signs.filter((sign) => sign !== null && sign !== 'name' && sign !== 'writes').length;
  const all = clear + signs.filter((sign) => sign === 'writes').length + (names > 1 ? names : 0);
  const size = (list: readonly CommentLine[]): number => list.reduce((sum, { text: words }) => sum + (wordCount(words) > 2 ? words.length : 0), 0);
  const isLittle = size(texts) <= MUCH * size(lines.slice(0, at));
  const isDense = all * 2 >= texts.length && all > 0;
  if (texts.length === 0) return isSure && end === lines.length;
  if (isSure && /\p{Nd}/u.test(text)) return isDense || (isLittle && all > 0);
  // Speakers of a hearing have names before their words as well: times and buttons are what readers have.
  if (isSure) return clear > 0 && (isDense || isLittle);
  // Days alone are those of a chronicle.
  return isDense && clear - signs.filter((sign) => sign === 'stamp').length > 1;
} // biome-ignore format: lines

/** A button alone: days, which cost more to read, are looked for beside such lines only. */
const isAnswerLine = (text: string): boolean =>
  text.length <= LONGEST_STAMP && (ANSWER_LINE.test(text.trim()) || ENDS_WITH_ANSWER.test(text));

/** Where items begin that repeat a name or a time, a text and a button to answer, and after which no article goes on. */
function itemsBegin(lines: readonly CommentLine[], signAt: SignAt, before: readonly number[]): number | null {
  const answers = lines.flatMap(({ text }, i) => (isAnswerLine(text) ? i : []));
  const last = answers.at(-1);
  if (last === undefined || lines.slice(last + 1).some(isText)) return null;
  for (const [k, first] of answers.slice(0, MOST_STARTS).entries()) {
    const rest = answers.slice(k);
    if (rest.length < 2) return null;
    const isEven = rest.every((at, i) => i === 0 || at - (rest[i - 1] as number) <= LONGEST_ITEM);
    if (!isEven) continue;
    // From the button up over the text to the line that says who and when.
    const from = k === 0 ? Math.max(0, first - LONGEST_ITEM) : (answers[k - 1] as number) + 1;
    for (let at = from; at < first; at++) {
      const sign = signAt(at);
      if (
        (sign === 'ago' || sign === 'stamp' || sign === 'says' || sign === 'handle') &&
        (before[at] as number) >= LEAST_PROSE
      ) {
        const isNamed = at > from && signAt(at - 1) === 'name';
        return isNamed ? at - 1 : at;
      }
    }
  }
  return null;
}

/** A text without what readers wrote below its article, and what was left out in a line. */
export function withoutReaders(text: string): { text: string; notices: string[] } {
  const units = unitsOf(text);
  const part = readersPart(units.map(({ words, isLinks }) => ({ text: words, isFrame: isLinks })));
  if (part === null) return { text, notices: [] };
  const left = units.slice(part.from, part.to).map(({ words }) => words);
  const kept = text.split('\n').slice(0, units[part.from]?.from);
  return { text: `${kept.join('\n').trimEnd()}\n`, notices: [describeReaders(left)] };
}

/** `left out what readers wrote (4 lines, 20 words: "Comments (14)")` */
export function describeReaders(lines: readonly string[]): string {
  const words = lines.reduce((sum, line) => sum + wordCount(line), 0);
  const first = (lines[0] ?? '').replace(/\s+/gu, ' ').trim();
  const shown = first.length > SHOWN ? `${first.slice(0, SHOWN - 1)}…` : first;
  return `left out what readers wrote (${countOf(lines.length, 'line')}, ${countOf(words, 'word')}: "${shown}")`;
}

const SHOWN = 50;
