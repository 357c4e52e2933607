import { either } from '../../text/either.ts';
import type { LineKind } from './frame-lines.ts';
import { endsSentence, saysWho, wordCount } from './prose.ts';

/**
 * The words of a page's frame by what they are for, in the languages in which articles come. Every pattern is of a whole
 * line, so that a sentence with such a word in it stays.
 */

/** A whole line, with a mark or an arrow around it. */
const line = (pattern: string): RegExp => new RegExp(`^[\\P{L}]{0,4}${pattern}[\\s.:!…>»›→*]{0,4}$`, 'iu');

/** What is shared, printed or listened to. */
const THIS = either(
  '(?:this |the )?(?:article|story|post|page|gallery|news|video|photos?|report|piece)',
  '(?:(?:diesen|dieses|diese|den|das|die) )?(?:artikel|beitrag|seite|meldung|galerie|text|bild)',
  "(?:(?:cet|cette|ce|l['’]|la|le) ?)?(?:article|page|publication|galerie|contenu|info)",
  '(?:(?:este|esta|el|la) )?(?:art[ií]culo|noticia|p[aá]gina|galer[ií]a|nota|contenido)',
  "(?:(?:questo|questa|l['’]|la|il) ?)?(?:articolo|notizia|pagina|galleria|contenuto)",
  '(?:(?:este|esta|o|a) )?(?:artigo|not[ií]cia|p[aá]gina|galeria|mat[eé]ria)',
  '(?:(?:dit|deze|het|de) )?(?:artikel|bericht|pagina|nieuws)',
  '(?:(?:ten|to|tę) )?(?:artykuł|stronę|wpis|galerię)',
  '(?:bu )?(?:haberi|yazıyı|sayfayı|içeriği)',
  '(?:(?:denne|dette|den|det|denna|detta) )?(?:artikeln?|artikkelen|nyheten|sidan|siden|saken|inlägget|innlegget)',
  'juttu|artikkeli|sivu',
  'стать[юя]|новость|страницу|ссылкой',
  '(?:هذا |هذه )?(?:المقال|الخبر|الصفحة|المقالة)',
  '(?:यह |इस )?(?:खबर|लेख|पेज|समाचार)(?: को)?',
  '(?:یہ |اس )?(?:خبر|مضمون|صفحہ)(?: کو)?',
);
const SHARE = either(
  'share', 'teilen(?: sie)?', 'jetzt teilen', 'partage[rz]?', 'compart(?:e|ir|a)', 'condividi(?:lo|la)?', 'compartilh(?:e|ar)', 'partilh(?:e|ar)', 'delen', 'deel',
  'udostępnij', 'podziel się', 'paylaş(?:ın)?', 'dela', 'del', 'jaa', 'поделить?ся', 'شارك', 'مشاركة', 'شیئر(?: کریں)?', 'साझा करें', 'शेयर(?: करें)?', 'bagikan', 'chia sẻ', 'sdílet',
); // biome-ignore format: a list
const WAYS = either(
  '(?:on|via|with|by|auf|über|per|mit|sur|par|en|por|con|su|tramite|no|na|pelo|op|przez|na|ile|på|med|through) .{1,40}',
);
const FOLLOW_SHARE = line(`(?:${SHARE}(?:[\\s:]+${THIS})?|(?:${THIS})[\\s:]+${SHARE})(?:\\s+${WAYS})?`);

/** Longer lines are not labels, in words. */
const LONGEST_LABEL = 6;
const PARTED = /\s+[|·•/]\s+|\s*\|\s*/u;

/** What a reader may do with a post, as its buttons say. */
const REACTION = line(
  "(?:like|comment|restack|repost|reply|save|bookmark|copy link|listen|print|follow|subscribe|gefällt mir|kommentieren|merken|drucken|j['’]aime|commenter|imprimer|enregistrer|me gusta|comentar|imprimir|guardar|mi piace|commenta|stampa|salva|curtir|salvar|vind ik leuk|reageren|lubię to|skomentuj|beğen|yorum yap|yazdır|gilla|kommentera|lik|kommenter|synes godt om|нравится|комментировать)",
);

/** Whether a line is a row of labels for sharing: "Full screen | Share this gallery". */
const isShareRow = (text: string): boolean => {
  const parts = text.split(PARTED).filter((part) => part.trim() !== '');
  return (
    parts.length > 1 &&
    !/\p{Nd}/u.test(text) &&
    (parts.some((part) => FOLLOW_SHARE.test(part) || APP_OFFER.test(part)) ||
      parts.filter((part) => REACTION.test(part)).length > 1) &&
    parts.every((part) => wordCount(part) <= LONGEST_LABEL && !endsSentence(part))
  );
};

/** A line without the parts that say how long reading takes: "12 May 2024 · 4 min read" is "12 May 2024". */
export function withoutReadTime(text: string): string {
  const parts = text.split(/((?<!\s)\s+[|·•]\s+)/u);
  if (parts.length < 3) return text;
  const kept = parts.filter((_, i) => i % 2 === 0).filter((part) => !READ_TIME.test(part.trim()));
  return kept.length === (parts.length + 1) / 2 ? text : kept.join(parts[1]);
}

const COMMENTS = either(
  'comments?', 'reader comments', 'kommentare?', 'leserkommentare', 'commentaires?', 'comentarios?', 'commenti?o?', 'comentários?', 'reacties?', 'komentarz[ey]?', 'yorum(?:lar)?',
  'kommentar(?:er)?', 'kommentti?', 'kommentit', 'комментари[ийея]', 'коментарі', 'التعليقات', 'تعليقات', 'تبصرے', 'टिप्पणियाँ?', 'टिप्पणियां', 'komentar', 'komentáře', 'σχόλια', 'responses?', 'replies', 'réponses', 'respuestas', 'antworten', 'risposte', 'respostas',
); // biome-ignore format: a list
/** The head of what readers wrote, with their number or without it. */
const COMMENTS_HEAD = new RegExp(`^[\\P{L}\\p{N}]{0,8}${COMMENTS}\\s*[([:]?\\s*(?:\\p{Nd}[\\p{Nd}.,]*)?\\s*[)\\]:]?$`, 'iu'); // biome-ignore format: one pattern

export const isCommentsHead = (text: string): boolean => COMMENTS_HEAD.test(text);

const MINUTES = '\\p{Nd}{1,3}\\s*-?\\s*(?:min(?:ut(?:es?|en|i|os?|er|ter|tia|y)?)?|dk|dakika(?:lık)?|мин(?:ут[аы]?)?|دقائق|دقيقة|منٹ|मिनट)\\.?'; // biome-ignore format: one pattern
const READING = either(
  'reading time', 'read(?:ing)?(?: time)?', 'to read', 'lese(?:zeit|dauer)', 'lesen', '(?:temps )?de lecture', 'lecture', '(?:tiempo )?de lectura', '(?:tempo )?di lettura', 'lettura', '(?:tempo )?de leitura', 'leitura', 'leestijd', 'lezen',
  '(?:czas )?czytania', 'okuma(?: süresi)?', 'läs(?:tid|ning)', 'l[eæ]se?tid', 'lukuaika', 'чтения', 'على القراءة', 'للقراءة', 'قراءة', 'मطالعہ', 'में पढ़ें', 'पढ़ने का समय', 'listen', 'hören', 'listening time',
); // biome-ignore format: a list
const READ_TIME = line(
  `(?:(?:${READING}|temps|tiempo|tempo|czas|время)[\\s:]+(?:(?:${READING})[\\s:]+)?(?:ca\\.?|about|~|etwa|env\\.?)?\\s*${MINUTES}|${MINUTES}\\s+${READING})`,
);

const READERS = either(
  'views?', 'shares?', 'likes?', 'reads?', 'readers?', 'claps?', 'retweets?', 'reposts?', 'reactions?', 'replies', 'reply', 'responses?', 'votes?', 'followers?', 'subscribers?', 'upvotes?', COMMENTS,
  'aufrufe', 'follower', 'abonnenten', 'vues', "j['’]aime", 'abonnés', 'vistas', 'visitas', 'me gusta', 'seguidores', 'visualizzazioni', 'mi piace', 'visualizações', 'curtidas', 'weergaven', 'volgers', 'wyświetleń', 'görüntülenme', 'beğeni', 'takipçi',
  'visningar', 'visninger', 'följare', 'följere', 'katselukertaa', 'просмотр(?:ов|а)?', 'مشاهدة', 'مشاهدات', 'متابع', 'व्यूज', 'मناظر',
); // biome-ignore format: a list
const NUMBER = '(?:no|\\p{Nd}[\\p{Nd}.,\\s]{0,9})\\s?[km]?\\+?';
const JOINED = '(?:[\\s,|/·•]+(?:(?:and|und|et|y|e|en|i|ve|och|og|ja|и|و)\\s+)?)';

const COOKIES = /(?<![\p{L}\p{M}])(?:cookies?|kakor|kakburkar|evästeitä|evästeet|informasjonskapsl\p{L}+|çerez\p{L}*|ciastecz\p{L}+|куки|файлы cookie|ملفات تعريف الارتباط|الكوكيز|कुकीज?|کوکیز)(?![\p{M}])/iu; // biome-ignore format: one pattern
/** Whoever speaks as "we" or of "our site". */
const OURS = /(?<![\p{L}\p{M}])(?:we|our|us|this (?:web)?site|wir|unsere?[nmrs]?|uns|diese (?:web)?seite|nous|notre|nos|ce site|nuestr[oa]s?|utilizamos|usamos|este sitio|nostr[oaie]|utilizziamo|questo sito|noss[oa]s?|este site|wij|we|onze|deze (?:web)?site|nasz\p{L}*|używamy|ta strona|sitemiz\p{L}*|kullan(?:ıyoruz|maktayız|ılmaktadır)|vi|vår[at]?|vores|denna webbplats|nettstedet|webbplatsen|hjemmesiden|me|käytämme|sivustomme|мы|наш\p{L}*|этот сайт|نستخدم|موقعنا|هذا الموقع|हम|हमारी|यह (?:साइट|वेबसाइट)|ہم|ہماری)(?![\p{L}\p{M}])/iu; // biome-ignore format: one pattern
/** What a site does with them: it is not enough that "we" speak of cookies, which are baked as well. */
const USED = /(?<![\p{L}\p{M}])(?:uses?|using|accept|agree|consent|store|verwende[nt]|nutz(?:en|t)|setz(?:en|t)|utilis\p{L}+|utiliz\p{L}+|usa(?:mos|r)?|emplea\p{L}*|gebruik\p{L}*|używ\p{L}+|kullan\p{L}+|använd\p{L}*|bruke?r|bruger|käyt\p{L}+|использу\p{L}+|نستخدم|يستخدم|उपयोग|इस्तेमाल|استعمال)(?![\p{L}\p{M}])/iu; // biome-ignore format: one pattern
const QUOTED = /["“”„«»「」]/u;

const APP =
  '(?:apps?|application|applicazione|aplicación|aplicativo|aplikacj[ęaeo]|uygulama(?:yı|mızı)?|appen|sovellus|sovelluksen|приложени[ея]|التطبيق|تطبيق(?:نا)?|ऐप|ایپ)';
const GET = either(
  '(?:download|get|install|try|read|listen|watch|continue)\\s(?:(?:more|it|on|in|via|with)\\s){0,2}(?:(?:the|our|free)\\s)(?:\\S+\\s){0,3}', '(?:open|read|listen|continue) in\\s', 'get\\s',
  '(?:lade(?:n sie)?|téléchargez|télécharger|descarg(?:a|ue|ar)|scarica|baixe|pobierz|ladda ner|hent|last ned|lataa|скачайте|حمّ?ل(?:وا)?|download)\\s(?:\\S+\\s){0,4}?(?:l[\'’])?',
); // biome-ignore format: a list
const APP_OFFER = new RegExp(
  `^[\\P{L}]{0,4}(?:${GET}${APP}(?![\\p{L}\\p{M}]).{0,50}|(?:\\S+\\s){0,3}${APP}\\s(?:\\S+\\s)?(?:herunterladen|downloaden|indir(?:in)?|डाउनलोड(?: करें)?|ڈاؤن لوڈ کریں))$`,
  'iu',
);

const RIGHTS = either(
  'all rights reserved', 'alle rechte vorbehalten', 'tous droits réservés', '(?:todos )?(?:los )?derechos reservados', 'tutti i diritti (?:sono )?riservati', 'riproduzione riservata', 'todos os direitos reservados', 'alle rechten voorbehouden', 'wszelkie prawa zastrzeżone',
  'tüm hakları saklıdır', 'alla rättigheter (?:förbehållna|reserverade)', 'alle rettigheter(?: (?:reservert|forbeholdes))?', 'kaikki oikeudet pidätetään', 'все права защищены', 'جميع الحقوق محفوظة', 'सर्वाधिकार सुरक्षित', 'جملہ حقوق محفوظ', 
); // biome-ignore format: a list
const COPYRIGHT = new RegExp(
  `^[\\P{L}©]{0,6}(?:(?:(?:copyright|\\(c\\)|©)\\s*(?:copyright|\\(c\\)|©|by)?\\s*,?\\s*(?:by\\s+)?(?:19|20)\\d\\d\\b|©\\s*\\p{Lu}|©\\s*$|copyright\\s*(?:©|\\(c\\)|by|:)).{0,200}|${RIGHTS}(?:[.,;|].{0,200}|\\s*(?:©|\\(c\\)).{0,80})?)$`,
  'iu',
);

/** Whether a line is the notice of copyright of a page: the sign or the word with a year or a name, or that all rights are reserved. */
export const isCopyright = (text: string): boolean => COPYRIGHT.test(text) && !saysWho(text);

/** Whether a line says what a site does with cookies, in its own words. */
const isCookieNotice = (text: string): boolean =>
  COOKIES.test(text) && OURS.test(text) && USED.test(text) && !QUOTED.test(text) && !saysWho(text);

/** Heads of words about whoever wrote the article. */
const ABOUT_AUTHOR = /^(?:about (?:the )?(?:authors?|writers?)\b|(?:written by|geschrieben von|écrit par|escrito por|scritto da|geschreven door) \p{L}.{2,40}$|(?:über|zu[rm]) (?:den |die )?(?:autor|verfasser)|zur person$|à propos (?:de l['’]|des )auteur|l['’]auteure?$|(?:sobre|acerca de) (?:el|la|los|o|a|os) autor|sull['’]autor|l['’]autor[ei]$|over de auteur|o autor(?:ze|ce|ach)|yazar hakkında|om (?:författaren|forfatteren|skribenten)|kirjoittajasta|об автор|عن (?:الكاتب|المؤلف)|लेखक के बारे में|مصنف کے بارے)/iu; // biome-ignore format: one pattern

/** Whether a heading says that words about the author come after it. */
export const isAuthorHead = (text: string): boolean => ABOUT_AUTHOR.test(text.trim());

/** The label of an advertisement, a line of its own. */
export const AD_LABEL =
  /^(?:(?:advertise?ments?|sponsored(?: content)?|promoted|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|reklama?|annonse?|mainos|annons|реклама|إعلان|विज्ञापन|اشتہار)[.:]?)$/iu;

/** Words with which an editor asks readers to write in: a question, an invitation, an address. */
const CALL =
  /^[^"“”„«»]{4,160}\?\s[^"“”„«»]{2,140}(?:[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d[\d ()-]{6,}\d)[^"“”„«»?]{0,60}$/u;
/** What an office asks below its pages. */
const HELPFUL = line(
  `${either(
    '(?:hat ihnen diese seite|war diese seite|waren diese informationen) .{0,30}(?:geholfen|hilfreich)', 'cette page vous a-t-elle été utile', 'ces informations vous ont-elles été utiles', '¿?(?:le|te) ha sido útil (?:esta|la) (?:página|información)', 'questa pagina (?:è stata|ti è stata) utile', 'esta página foi útil', 'heeft u gevonden wat u zocht', 'was deze (?:pagina|informatie) nuttig', 'czy ta strona była pomocna',
    'bu sayfa (?:yararlı|faydalı) oldu mu', 'hjälpte informationen .{0,30}', 'hittade du det du sökte', 'fant du (?:det )?(?:du|hva du) (?:lette|leter) etter', 'fandt du,? (?:det|hvad) du ledte efter', 'var denne siden (?:nyttig|til hjelp)', 'löysitkö etsimäsi', 'oliko (?:tästä sivusta|sivu) hyötyä', 'была ли (?:эта )?страница полезн\\p{L}+', 'هل كانت هذه الصفحة مفيدة', 'क्या यह पृष्ठ उपयोगी था', 'کیا یہ صفحہ مفید تھا',
  )}\\s?\\??`,
); // biome-ignore format: a list

/** Words of an offer that ends as a sentence does. */
const LONGEST_OFFER = 8;

/** Lines by what they are for. */
export const WORD_LINES: readonly LineKind[] = [
  { what: 'buttons for sharing', pattern: FOLLOW_SHARE, most: 80, unless: (text) => /[.]$/u.test(text) },
  { what: 'buttons for sharing', pattern: { test: isShareRow }, most: 120 },
  { what: 'a comment form', pattern: COMMENTS_HEAD, most: 40, unless: (text) => !/\p{Nd}/u.test(text) },
  { what: 'the time that reading takes', pattern: READ_TIME, most: 80 },
  {
    what: 'counts of readers',
    pattern: new RegExp(`^[\\P{L}\\p{N}]{0,3}${NUMBER}\\s?${READERS}(?:${JOINED}${NUMBER}\\s?${READERS})*(?:\\s*[·•|].{0,80})?$`, 'iu'),
    most: 140,
    unless: endsSentence,
  },
  { what: 'a cookie notice', pattern: { test: isCookieNotice }, most: 600 },
  { what: 'an advertisement', pattern: AD_LABEL, most: 40 },
  { what: 'a call to readers', pattern: CALL, most: 240, unless: saysWho },
  { what: 'a question about its page', pattern: HELPFUL, most: 120 },
  { what: 'an offer of an app', pattern: APP_OFFER, most: 120, unless: (text) => QUOTED.test(text) || (endsSentence(text) && wordCount(text) > LONGEST_OFFER) },
  { what: 'a copyright line', pattern: { test: isCopyright }, most: 300 },
]; // biome-ignore format: a list
