/** A byline is no longer, in UTF-16 units. */
const LONGEST = 160;
/** The most authors that are taken. */
export const MOST_NAMES = 8;

/** Who wrote and photographed: the picture is not all that is credited. */
const BOTH =
  '(?:foto\\w*|photo\\w*|bild(?:er)?)(?: e| und| et| y| and| og| och|,| &) (?:il )?(?:testi?o?|texte?s?|textos?|words|tekst)|(?:testi?o?|texte?s?|textos?|words|tekst)(?: e| und| et| y| and| og| och|,| &) (?:foto\\w*|photo\\w*|bild(?:er)?)';

/** What a line says before the name of whoever wrote it, by language. A word that is common otherwise needs a colon. */
const LEADS: readonly string[] = [
  '(?:(?:an? )?(?:words|text|story|stories|written|posted|submitted|reported|published|report|reporting|article|analysis|opinion|commentary|interview|review|column|compiled|edited|added|created|filed|post)(?: (?:and|&) \\p{L}+)? )?by\\b:?',
  `(?:${BOTH})\\s(?:by|von|par|por|de|di|door|av|af)\\b:?`, 'authors?(?: name)?:', 'writers?:', 'reporter:', 'journalist:', 'byline:', 'words:', 'text:', 'story:', 'contributor:',
  'von\\b:?', '(?:ein |eine )?(?:gastbeitrag|kommentar|analyse|interview|bericht|reportage)? ?von\\b:?', 'autor(?:in)?(?:en)?:', 'verfasst von\\b:?', 'geschrieben von\\b:?',
  'par\\b:?', '\u00E9crit par\\b:?', 'publi\u00E9 par\\b:?', 'auteurs?(?:e|ice)? ?:', 'texte ?:', 'propos recueillis par\\b:?',
  'por\\b:?', '(?:escrito|publicado|redactado|texto) por\\b:?', 'autora?:', 'texto:',
  '(?:(?:scritto|pubblicato|articolo|testo) )?(?:da|di)\\b:?', 'autore:', 'autrice:', 'testo:',
  'door\\b:?', '(?:geschreven|geplaatst) door\\b:?', 'tekst:', 'auteur:', 'redacteur:',
  'av\\b:?', 'af\\b:?', '(?:skrevet|skrivet|skriven|publisert) a[vf]\\b:?', 'forfatter:', 'f\u00F6rfattare:', 'skribent:', 'teksti:', 'kirjoittaja:', 'toimittaja:',
  'autorzy:', 'opracowa\u0142a?:?', '\u017Ar\u00F3d\u0142o:', 'napsala?:?', 'napisa\u0142a?:?', 'autori:', 'szerz\u0151:', '\u00EDrta:',
  'haber:', 'yazan:', 'yazar:', 'muhabir:', 'oleh\\b:?', 'ditulis oleh\\b:?', 'penulis:', 't\u00E1c gi\u1EA3:', '\u0391\u03C0\u03CC:?', '(?:γράφτηκε από|γράφει)(?: τον/την| τον| την?| ο| η)?:?', 'συντάκτρια:', 'κείμενο:', 'رپورٹ ?:', '\u03A3\u03C5\u03BD\u03C4\u03AC\u03BA\u03C4\u03B7\u03C2:', '\u03A4\u03BF\u03C5|\u03A4\u03B7\u03C2',
  '\u0430\u0432\u0442\u043E\u0440\u044B?:', '\u0442\u0435\u043A\u0441\u0442:', '\u0628\u0642\u0644\u0645 ?:?', '\u0643\u062A\u0628\u062A?:?', '\u0643\u062A\u0628 ?:', '\u0627\u0644\u0643\u0627\u062A\u0628 ?:', '\u062A\u062D\u0631\u06CC\u0631 ?:', '\u0646\u0648\u06CC\u0633\u0646\u062F\u0647 ?:', '\u0645\u0635\u0646\u0641 ?:',
  '\u0932\u0947\u0916\u0915 ?:', '\u0930\u093F\u092A\u094B\u0930\u094D\u091F\u0930? ?:', '\u09B2\u09C7\u0996\u0995 ?:', '\u05DE\u05D0\u05EA:?', '\u4F5C\u8005[:\uFF1A]', '\u8BB0\u8005[:\uFF1A]?', '\u6587[:\uFF1A=]', '\uAE00 ?:?', '\u57F7\u7B46[:\uFF1A]?',
]; // biome-ignore format: a list
/** "By" and what comes before it, at the beginning of a line or after a separator or a date. */
const LED = new RegExp(
  `(?:^|[|\u2022\u00B7/\u2013\u2014,-]\\s*|(?<=\\d(?:st|nd|rd|th)?|\\d\\s?[ap]\\.?m\\.?|(?<![a-z])(?:[ecmp][sd]?t|gmt|utc|bst|ist|ces?t|aes?t|jst|eet))\\s+)(?:${LEADS.join('|')})[\\s|]+(?=[\\p{Lu}\\p{Lo}\\p{Lt}"'\u201C])`,
  'iu',
);
/** What is credited there is a picture, and what is edited a text of another. */
const NOT_OF_TEXT =
  /\b(?:photo\w*|image|picture|illustration|graphic|video|foto\w*|bild|cartoon|drawing|translated|sponsored|presented|powered|provided|reviewed|checked|medically|edited|bearbeitet|narrated|read)\b[^|\u2022\u00B7]*$/iu;

/** Where the names of a byline end: marks that part it, a day, an address, what it was written for. */
const ENDS =
  /\s*(?:[|\u2022\u00B7\u2023\u25CF\u00BB\u203A\n()<>[\]/]|\s[\u2013\u2014-]{1,2}\s|\u2014|:|\p{Nd}|@|\s(?:in|for|from|at|on|via|of the|f\u00FCr|pour|para|per|published|posted|updated|last|photo\w*|is|has|was|special to)\s|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?|\b(?:jan|feb|m\u00E4r|mar|apr|mai|may|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez)(?:[a-z]{0,6})?\.?\s+\p{Nd}|\u092A\u094D\u0930\u0915\u093E\u0936\u093F\u0924|\u0646\u0634\u0631).*$/isu;
const AND =
  /\s*(?:[,;&+]|\s(?:and|und|et|y|e|en|och|og|ja|ve|i|oraz|\u0438|\u0914\u0930|\u0627\u0648\u0631)\s|\s\u0648(?=\p{Lo}))\s*/u;
/** Lower-case words within names. */
const PARTICLE =
  /^(?:de|del|della|dell[ao]?|di|da|dal|dos?|das|du|des|la|le|les|van|von|vom|zu|zum|zur|der|den|ter|ten|te|af|av|al|el|ul|bin|ibn|bint|ben|abu|y|e|st|san|i|mac|d|o|\u00E0|'t)$/u;
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}]*(?:['\u2019.-]\p{L}[\p{L}\p{M}]*)*\.?|(?:al|el|ad|an|ar|as|ash|d|l|o|t)['\u2019-]\p{Lu}[\p{L}\p{M}'\u2019-]*|[\p{Lo}\p{Lm}\p{M}\u200C\u200D'\u2019.\u30FB-]+)$/u;
/** Words of trades, desks and outlets: what holds one does not name a person. */
const NO_PERSON =
  /(?<![\p{L}\p{M}])(?:correspondent\w*|reporter\w*|editor\w*|editorial|writer\w*|staff|bureau|chief|columnists?|contribut\w+|journalists?|producer|analyst|director|professor|photograph\w*|news\w*|press|times|post|herald|tribune|gazette|agency|agencies|agence|media|desk|team|service|services|university|institute|department|ministry|office|group|company|inc|ltd|llc|gmbh|author|admin|administrator|webmaster|redaktion\w*|redact\w+|redacci\u00F3n|r\u00E9daction|redazione|korrespondent\w*|minutes?|hours?|comments?|views?|subscribe|follow|share|read|photo\w*|all|the|our|your|this|that|with|article|story|more|department|council|board|association|society|committee|network|channel|radio|tv|online|daily|weekly|today|magazine|journal|review|blog|home)(?![\p{L}\p{M}])/iu;

/** The name of one person; null for what does not read as one. A name of one word needs a byline that says so. */
function personIn(text: string, least: number): string | null {
  const name = text.replace(/^["'\u201C\u2018\s]+|["'\u201D\s,.]+$/gu, '').replace(/\s+/gu, ' ');
  const words = name.split(' ');
  if (name === '' || name.length > 60 || words.length > 6 || NO_PERSON.test(name)) return null;
  const isCaseless = /^[\p{Lo}\p{M}\s'\u2019.\u200C\u200D\u30FB-]+$/u.test(name);
  if (words.length < (isCaseless ? 1 : least)) return null;
  const isName = words.every((word, i) => WORD.test(word) || (PARTICLE.test(word) && i < words.length - 1));
  return isName && (isCaseless || /^\p{Lu}/u.test(words.at(-1) ?? '') || /-\p{Lu}/u.test(words.at(-1) ?? ''))
    ? inUsualCase(name)
    : null;
}

/** A name that is printed in capitals as others write it: "DALE O'HARA" as "Dale O'Hara"; initials stay. */
const inUsualCase = (name: string): string =>
  /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name)
    ? name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (part) =>
        /^(?:I{2,3}|IV|[^AEIOUY\P{ASCII}]{2})$/u.test(part)
          ? part
          : `${part[0]}${part.slice(1).toLowerCase()}`,
      )
    : name;

/** The persons that the words of a byline name, without "by", trades, places and days. */
export function personsIn(byline: string, least = 2): string[] {
  const line = byline.replace(/\s+/gu, ' ').trim();
  const led = LED.exec(`${line} `);
  const isLed = led !== null && led.index === 0;
  const words = (isLed ? line.slice(led[0].length) : line).replace(/^[|\s]+/u, '').replace(ENDS, '');
  const names: string[] = [];
  for (const part of words.split(AND).slice(0, MOST_NAMES)) {
    if (part.trim() === '') continue;
    const name = personIn(part, least);
    if (name === null) break;
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** The persons whom a printed line names as its authors after "by" or another such word; none where it has no such word. */
export function personsOfLine(text: string): string[] {
  const line = text
    .slice(0, LONGEST + 1)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length > LONGEST) return [];
  const led = LED.exec(`${line} `);
  if (
    led === null ||
    (!OF_BOTH.test(line) && NOT_OF_TEXT.test(line.slice(0, led.index + led[0].trimEnd().length - 2)))
  )
    return [];
  return personsIn(line.slice(led.index).replace(/^[|\u2022\u00B7/\u2013\u2014,\s-]+/u, ''));
}

const OF_BOTH = new RegExp(BOTH, 'iu');

/** The person whom a line names that is a name and no more; null for every other line. */
export function bareName(line: string): string | null {
  const [name, second] = personsIn(line);
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}]+/gu, ' ')
      .trim();
  return name !== undefined && second === undefined && plain(name) === plain(line) ? name : null;
}

/** Whoever a forum names as having begun a thread: a name of a user, which need not read as one of a person. */
const STARTER =
  /^(?:thread starter|topic starter|(?:started|asked|topic|thread|discussion started) by|original poster|(?:themen|thread-?)ersteller(?:in)?|themenstarter(?:in)?|erstellt von|auteur (?:du sujet|de la discussion)|autor del (?:tema|hilo)|autore (?:della )?discussione|autor do tópico|konuyu (?:açan|başlatan)|trådst(?:artare|arter)|aloittaja|автор темы)\s*:?\s+([\p{L}\p{N}_][\p{L}\p{N}_. -]{1,29})$/iu;
export const starterOf = (line: string): string | null => STARTER.exec(line.trim())?.[1]?.trim() ?? null;

/** Whether a byline says so in words: "by", "von". */
export const isLedByline = (text: string): boolean => LED.exec(`${text.trim()} `)?.index === 0;

const TRADE =
  /(?<![\p{L}\p{M}])(?:correspondents?|reporters?|editors?|writers?|columnists?|critic|journalists?|redakteur(?:in)?|reporterin|korrespondent(?:in)?|redact(?:or|ora|eur|rice)|correspon[sd]\p{L}+|periodista|giornalista|inviat[oa]|journaliste|envoy\u00E9e?|verslaggever|journalistin|toimittaja|muhabiri?)(?![\p{L}\p{M}])/iu;
const LONGEST_TRADE = 60;

/** Whoever a line names before a trade: "Ann Sorley, Health Editor", or "Ann Sorley" above a line "Health Editor". */
export function personWithTrade(line: string, next: string): string[] {
  const text = line.replace(/\s+/gu, ' ').trim();
  const [first = '', ...rest] = text.split(/\s*(?:,|\||\s[\u2013\u2014-])\s+/u);
  const trade = rest.length > 0 ? rest.join(' ') : next.trim();
  if (trade.length > LONGEST_TRADE || !TRADE.test(trade) || /[.!?]$/u.test(trade)) return [];
  const name = personIn(first, 2);
  return name === null ? [] : [name];
}

/** A line that says that those who wrote the article come after it, and no more. */
export const LABEL_OF_AUTHORS =
  /^(?:authors?|written by|by|autor(?:en|in|es|as?|i|zy)?|verfasst von|auteure?s?|autric[ei]s?|autore|forfattere?|f\u00F6rfattare|tekijä|yazar(?:lar)?)\s*:?$/iu;

/** Whether a stated author names no one: an address, a handle, the account that a system makes. */
export const isNoName = (text: string): boolean =>
  /^(?:https?:|www\.|@|\{|\$)|@\w+\.\w|^(?:admin\w*|root|user\d*|editor|staff|webmaster|author|unknown|none|null|undefined|n\/a|by|guest|anonymous|wp|(?:super|site|web) ?(?:admin(?:istrator)?|user)|redazione(?: \w+)?|redaktion\w*|redacci\u00F3n(?: \w+)?|r\u00E9daction(?: \w+)?|redactie|redakcja|reda\u00E7\u00E3o|(?:news|web|city|copy|picture|sports?|online)[ -]?(?:desk|room|team|staff)(?: ?\d+)?|staff (?:reporters?|writers?|correspondents?)|(?:our )?correspondents?|desk\d*|(?:web|press) ?office)$/iu.test(
    text.trim(),
  ) || !/\p{L}/u.test(text);
