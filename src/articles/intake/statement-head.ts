import { either } from '../../text/either.ts';
import { personsIn } from './byline.ts';
import { linesOf } from './clean-text.ts';
import { COMPANY } from './company-forms.ts';
import { daysIn } from './days-in-line.ts';
import { endsSentence, isProse, wordCount } from './prose.ts';
import type { FoundDate, TakenArticle } from './taken.ts';

/**
 * What a statement, a press release, a letter, minutes or a report says of itself at its head: lines that name the kind of paper,
 * who issued it, its day and its subject. Where the head names no kind of paper, nothing is taken from it.
 */
export interface StatementHead {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly author: string | null;
  readonly day: string | null;
}

/** What such papers call themselves. */
const RELEASE = either(
  '(?:joint |official )?(?:press|media|news) (?:release|notice|statement|note|bulletin|communiqué|information)', '(?:for )?immediate release', 'communiqué(?: de presse)?', 'presse(?:mitteilung|information|erklärung|meldung|aussendung|notiz)', 'medienmitteilung', 'comunicado(?: de prensa| oficial| de imprensa| à imprensa)?', 'nota (?:de prensa|de imprensa|à imprensa|oficial)',
  'comunicato(?: stampa)?', 'persbericht', 'komunikat(?: prasowy)?', 'informacja prasowa', 'basın (?:açıklaması|bülteni|duyurusu)', 'press(?:meddelande|release)', 'presse(?:melding|meddelelse)', 'tiedote', 'пресс-релиз', 'بيان (?:صحفي|صحافي)', 'प्रेस विज्ञप्ति', 'پریس ریلیز',
); // biome-ignore format: a list
const STATEMENT = either(
  '(?:joint |official |public |written |opening |short )?statement', 'announcement', '(?:public )?notice', 'bulletin', 'erklärung', 'stellungnahme', 'mitteilung', 'bekanntmachung', 'déclaration', 'declaración', 'dichiarazione', 'declaração', 'verklaring', 'oświadczenie', 'uttalande', 'uttalelse', 'udtalelse', 'lausunto', 'заявление', 'بيان', 'वक्तव्य', 'बयान', 'بیان',
); // biome-ignore format: a list
const MINUTES = either(
  '(?:draft |approved )?minutes', 'record of (?:the )?(?:meeting|proceedings)', 'protokoll', 'niederschrift', 'compte[- ]rendu', 'procès-verbal', 'acta', 'verbale', 'ata', 'notulen', 'protokół', 'tutanak', 'referat', 'pöytäkirja', 'протокол', 'محضر', 'कार्यवृत्त', 'روداد',
); // biome-ignore format: a list
const REPORT = either(
  '(?:annual |interim |final |preliminary |incident |accident |investigation |inquiry |safety |inspection )*report', '(?:jahres|zwischen|abschluss|unfall|untersuchungs)?bericht', 'rapport(?: annuel| final| préliminaire)?', 'informe(?: anual| final| preliminar)?', 'rapporto', 'relazione', 'relatório', 'raport', 'rapor', 'raportti', 'отчёт', 'отчет', 'تقرير', 'रिपोर्ट', 'رپورٹ',
); // biome-ignore format: a list
const LETTER = either('(?:open |public )?letter', 'memorandum', 'memo', '(?:offener )?brief', 'lettre(?: ouverte)?', 'carta(?: abierta| aberta)?', 'lettera(?: aperta)?', 'list otwarty', '(?:açık )?mektup', '(?:öppet |åpent |åbent )?brev', '(?:открытое )?письмо', 'رسالة(?: مفتوحة)?'); // biome-ignore format: a list
const KIND = new RegExp(
  `^(?:${RELEASE}|${STATEMENT}|${MINUTES}|${REPORT}|${LETTER})(?![\\p{L}\\p{M}])`,
  'iu',
);
const OF_LETTER = new RegExp(`^${LETTER}(?![\\p{L}\\p{M}])`, 'iu');
const OF_REPORT = new RegExp(`^${REPORT}(?![\\p{L}\\p{M}])`, 'iu');

/** Words of which the names of bodies are made that issue such papers. */
const BODY =
  /(?<![\p{L}\p{M}])(?:police|constabulary|council|ministry|department|authority|agency|office|bureau|commission|committee|board|court|tribunal|parliament|assembly|senate|university|college|school|hospital|clinic|institute|association|federation|confederation|union|party|church|diocese|company|corporation|group|foundation|trust|charity|bank|railways?|airlines?|airport|port|harbour|services?|society|club|municipality|county|district|city|town|government|embassy|brigade|guard|army|navy|polizei\p{L}*|ministerium|\p{L}*ministerium|stadt|gemeinde|landkreis|\p{L}*behörde|\p{L}*amt|\p{L}*verband|verein|gewerkschaft|universität|\p{L}*klinikum|\p{L}*gericht|staatsanwaltschaft|feuerwehr|ministère|mairie|préfecture|conseil|syndicat|université|hôpital|société|parquet|gendarmerie|ville|policía|ministerio|ayuntamiento|consejo|sindicato|universidad|fiscalía|gobierno|polizia|ministero|comune|prefettura|consiglio|sindacato|università|procura|carabinieri|polícia|ministério|câmara|prefeitura|governo|universidade|politie|ministerie|gemeente|vakbond|universiteit|policja|ministerstwo|urząd|rada|związek|uniwersytet|\p{L}*bakanlığı|belediyesi|valiliği|emniyet|üniversitesi|polis(?:en)?|\p{L}*departementet|\p{L}*kommun(?:e|en)?|politi(?:et|distrikt)?|\p{L}*direktoratet|poliisi|ministeriö|kaupunki|министерство|полиция|администрация|управление|وزارة|شرطة|بلدية|هيئة|مديرية|मंत्रालय|पुलिस|निगम|विभाग|وزارت|پولیس|محکمہ)(?![\p{L}\p{M}])/iu; // biome-ignore format: one pattern
/** What is before whoever issued a paper, in the line of its kind; the second list needs the name of a body. */
const FROM = /^(?:(?:issued|released|published|made|signed) )?(?:from|by|on behalf of|von|par|por|da parte di|door|przez|fra|från)(?: (?:the|der|dem|des|die|la|le|les|el|los|il|het|de))?\s+/iu; // biome-ignore format: one pattern
const OF = /^(?:of|der|des|vom|du|de la|de l['’]|des|de|del|della|dell['’]|do|da|van(?: de| het)?|av|od)(?: (?:the|le|la))?\s+/iu; // biome-ignore format: one pattern
/** What comes after a name in such a line. */
const ABOUT =
  /\s+(?:on|about|regarding|concerning|following|after|into|in response|held|dated|at|zum|zur|zu|über|nach|sur|concernant|après|sobre|tras|su|sul|sulla|dopo|após|over|naar aanleiding|om|etter|efter)\s.*$|\s*[,|–—].*$/iu;
/** The meeting whose minutes are kept: "of the meeting of the Town Council". */
const OF_MEETING =
  /^(?:of|der|des|de la|de l['’]|du|della|dell['’]|da|van de|for)\s+(?:the |an? |die |der )?(?:\p{L}+ ){0,3}?(?:meeting|session|sitting|sitzung|réunion|séance|reunión|sesión|riunione|seduta|reunião|sessão|vergadering)\s+(?=of|der|des|du|de|del|della|da|van)/iu;

const LABELS: Readonly<Record<'subject' | 'day' | 'issuer', RegExp>> = {
  subject: /^(?:subject|re|regarding|title|betreff|betr\.?|objet|asunto|oggetto|assunto|betreft|onderwerp|dotyczy|temat|konu|ärende|emne|vedrørende|angående|aihe|тема|الموضوع|विषय|موضوع)\s*:\s+(.{3,200})$/iu,
  day: /^(?:date|dated|datum|fecha|data|dato|tarih|päivämäärä|дата|التاريخ|दिनांक|तारीख|تاریخ)\s*:\s+(.{4,60})$/iu,
  issuer: /^(?:from|issued by|issuer|sender|released by|published by|herausgeber|absender|von|émetteur|expéditeur|de|emitido por|emisor|emesso da|emittente|afzender|van|nadawca|gönderen|avsändare|avsender|afsender|lähettäjä|от|من|प्रेषक|از)\s*:\s+(.{3,120})$/iu,
}; // biome-ignore format: a table
/** Other lines that are above the words of such a paper. */
const OTHER =
  /^(?:to|cc|attn|attention|an|à|para|per|aan|do|till|til|for release|embargo\w*|contact|kontakt|tel|telephone|phone|fax|e-?mail|ref(?:erence)?|no|nr|our ref|your ref|page|for immediate release|sperrfrist|dear|sehr geehrte\w*|madame|monsieur|estimad\w+|caro|gentil\w+|geachte|szanown\w+|sayın|hej|kjære|kære|present|attendance|apologies)(?![\p{L}\p{M}])/iu;

const HEAD_LINES = 14;
const LONGEST_LINE = 160;
const LONGEST_NAME = 90;
const LEAST_HEADLINE = 3;
/** Small words within the names of bodies. */
const PARTICLE = /^(?:of|the|and|for|in|on|at|&|de|des|du|la|le|les|l['’].*|d['’].*|del|della|dell['’].*|di|da|do|dos|das|der|die|den|für|und|et|y|e|van|het|voor|en|och|og|i|w|z|na|ve|by|upon)$/u; // biome-ignore format: one pattern

/** Whether a line is a name and no sentence or headline: each word of it begins large, or is a small word of names. */
const isName = (line: string): boolean =>
  line.length <= LONGEST_NAME &&
  wordCount(line) <= 10 &&
  !/[.!?:;]$/u.test(line.replace(/\b\p{L}{1,4}\.$/u, '')) &&
  /^["“„«]?(?:\p{Lu}|\p{Lo})/u.test(line) &&
  line
    .split(/\s+/u)
    .every(
      (word) =>
        PARTICLE.test(word) || /^["“„«(]?(?:\p{Lu}|\p{Lo}|\p{Nd})/u.test(word) || COMPANY.test(` ${word}`),
    );

/** Whether a line is the name of a body: an office, a company, a union. */
export const isBody = (line: string): boolean => isName(line) && (BODY.test(line) || COMPANY.test(line));

/** A line without the days in it and the words that lead to them. */
function withoutDays(line: string, language: string | null): string {
  let rest = line;
  for (const { start, end } of daysIn(line, language).toReversed())
    rest = `${rest.slice(0, start).replace(/[\s,(–—-]*(?:\b(?:of|on|dated|held on|held|from|vom|am|du|le|del?|el|il|da|di|van|op|z dnia|den|от)\s*)?(?:\p{L}+day,?\s*)?$/iu, '')} ${rest.slice(end)}`;
  return rest.replace(/\s+(?:no|nr|n°|nº|№)\.?\s*\d[\d/ -]*/giu, ' ').replace(/\s+/gu, ' ').replace(/^[\s,:|–—-]+|[\s,:|–—(-]+$/gu, '');
} // biome-ignore format: lines

/** Reads the head of a paper; null where its first lines name no kind of paper. */
export function statementHead(text: string, language: string | null): StatementHead | null {
  const all = linesOf(text.slice(0, 4000)).slice(0, HEAD_LINES);
  const end = all.findIndex((line) => isProse(line) || (endsSentence(line) && wordCount(line) > 7));
  const lines = (end < 0 ? all : all.slice(0, end)).filter((line) => line.length <= LONGEST_LINE);
  const labels = labelsOf(lines);
  const at = lines.findIndex((line) => kindIn(line) !== null);
  if (at < 0 && Object.keys(labels).length < 2) return null;
  const line = lines[at] ?? '';
  const kind = kindIn(line) ?? { paper: '', rest: '', beside: null };
  const rest = withoutDays(kind.rest, language);
  const named = issuerIn(rest.replace(OF_MEETING, ''));
  const beside = kind.beside !== null && isBody(kind.beside) ? kind.beside : null;
  const isOther = (own: string, i: number): boolean =>
    i === at || OTHER.test(own) || Object.values(LABELS).some((label) => label.test(own)) || withoutDays(own, language) === '' || isDateline(own, language);
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const isLast = !lines.slice(at + 2).some((own, i) => !isOther(own, at + 2 + i));
  const near =
    at < 0 ? null : above !== undefined && isBody(above) ? above : below !== undefined && isBody(below) && (!isLast || COMPANY.test(below)) ? below : null;
  const stated = labels.issuer === undefined ? null : issuerIn(`by ${labels.issuer}`);
  const issuer = beside ?? (named && !named.isPerson ? named.name : null) ?? (stated && !stated.isPerson ? stated.name : null) ?? near;
  const isLetter = OF_LETTER.test(kind.paper);
  const headline = isLetter ? undefined : lines.find((own, i) => i > at && !isOther(own, i) && own !== issuer && !isBody(own) && wordCount(own) >= LEAST_HEADLINE && !isContact(own));
  // "Press release: New bridge opens": what is after the sign is the headline.
  const inLine = /^\s*[:|–—]/u.test(kind.rest) && beside === null && wordCount(rest) >= LEAST_HEADLINE && !named ? rest : null;
  const isTitle = isLetter ? named !== null || daysIn(line, language).length > 0 : wordCount(line) >= LEAST_HEADLINE || (OF_REPORT.test(kind.paper) && rest !== '');
  const own = at >= 0 && isTitle ? line : null;
  const days = [labels.day ?? '', line, ...lines.filter((one) => isDateline(one, language))].flatMap((one) => daysIn(one, language).map(({ day }) => day));
  return {
    title: labels.subject ?? inLine ?? headline ?? own,
    issuer,
    author: named?.isPerson ? named.name : stated?.isPerson ? stated.name : null,
    day: new Set(days).size === 1 ? (days[0] as string) : null,
  };
} // biome-ignore format: lines

/** The kind of paper that a line names first, or after the name of whoever issued it and a sign: "Town Council – Minutes". */
function kindIn(line: string): { paper: string; rest: string; beside: string | null } | null {
  if (endsSentence(line) || line.length > LONGEST_LINE) return null;
  const [paper] = KIND.exec(line) ?? [];
  if (paper !== undefined) {
    const rest = line.slice(paper.length);
    // "Report says bridge was unsafe" is a headline: a kind is followed by who, when, what about, or a sign.
    const isLed = rest === '' || /^\s*(?:[:|–—,(/-]|\p{Nd}|(?:no|nr|n°|nº)\b)/iu.test(rest) || FROM.test(rest.trimStart()) || OF.test(rest.trimStart()) || /^\s+(?:on|about|regarding|concerning|to|zum|zur|zu|über|sur|sobre|su|sul|over|om|into)\s/iu.test(rest);
    const beside = /^\s*[|–—:]\s*(.+)$/u.exec(rest)?.[1] ?? null;
    return isLed ? { paper, rest, beside } : null;
  }
  const [, before = '', after = ''] = /^(.{3,90}?)\s*(?:[|–—:]|\s-\s)\s*(.{3,80})$/u.exec(line) ?? [];
  const own = KIND.exec(after);
  return own && after.length - own[0].length < 30 && isBody(before)
    ? { paper: own[0], rest: after.slice(own[0].length), beside: before }
    : null;
} // biome-ignore format: lines

/** Whoever the words after a kind of paper name as having issued it. */
function issuerIn(words: string): { name: string; isPerson: boolean } | null {
  const [led] = FROM.exec(words) ?? OF.exec(words) ?? [];
  if (led === undefined) return null;
  const name = words.slice(led.length).replace(ABOUT, '').trim();
  if (!isName(name)) return null;
  if (isBody(name)) return { name, isPerson: false };
  return FROM.test(words) && personsIn(name).length > 0 ? { name: personsIn(name)[0] as string, isPerson: true } : null;
} // biome-ignore format: lines

function labelsOf(lines: readonly string[]): Partial<Record<keyof typeof LABELS, string>> {
  const found: Partial<Record<keyof typeof LABELS, string>> = {};
  for (const line of lines)
    for (const [key, label] of Object.entries(LABELS) as [keyof typeof LABELS, RegExp][]) {
      const words = label.exec(line)?.[1]?.trim();
      if (words !== undefined) found[key] ??= words;
    }
  return found;
}

/** A day alone, or after the name of a place: "Granvik, 16 March 2025". */
const isDateline = (line: string, language: string | null): boolean =>
  daysIn(line, language).length === 1 && wordCount(withoutDays(line, language)) <= 2;

const isContact = (line: string): boolean => /@|\+?\d[\d ()/-]{6,}|^https?:|^www\./iu.test(line);

/** An article with what its head says as a paper, where nothing else says it. */
export function withStatementHead(article: TakenArticle, language: string | null): TakenArticle {
  const { title, publisher, author, published } = article;
  if (title !== null && publisher !== null && published !== null) return article;
  const head = statementHead(article.text, language ?? article.language);
  if (head === null) return article;
  const day: FoundDate | null = head.day === null ? null : { value: head.day, where: 'the head of the text' };
  const isOfHead = title !== null && (title === head.issuer || kindIn(title) !== null) && article.kind !== 'mail';
  return {
    ...article,
    title: title === null || isOfHead ? (head.title ?? title) : title,
    publisher: publisher ?? head.issuer,
    // The name of a body above a day reads as that of a person.
    author: author === null || author === head.issuer ? head.author : author,
    published: published ?? day,
  };
} // biome-ignore format: lines
