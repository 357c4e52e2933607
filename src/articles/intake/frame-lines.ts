import { endsSentence, isReport, saysWho } from './prose.ts';

/** One kind of line that is on pages and belongs to no article. */
export interface LineKind {
  /** As it is worded: "left out 2 lines of a comment form". */
  readonly what: string;
  readonly pattern: Pick<RegExp, 'test'>;
  /** Longer lines are prose, however they begin, in UTF-16 units. */
  readonly most?: number;
  /** Lines of this kind that read so are an article's all the same. */
  readonly unless?: (line: string) => boolean;
}

const MAIL = '(?:e-?mail|newsletter|message|letter|issue|edition|mailing)';

/** Lines that the programs of sites, forums, wikis and mails write around an article, in their own words. */
export const PROGRAM_LINES: readonly LineKind[] = [
  {
    what: 'notes of a program',
    pattern: new RegExp(
      `^(?:${[
        // Blogs.
        'this (?:entry|post|article) was (?:posted|published|written|filed|tagged|last (?:updated|modified|edited))\\b.{0,500}',
        'you can (?:follow|leave|skip|subscribe)\\b.{0,60}\\b(?:response|comment|trackback|feed)\\w*\\b.{0,200}',
        '(?:both )?comments (?:and (?:pings|trackbacks) )?are (?:currently |now )?(?:closed|disabled|off)',
        '(?:posted|filed|tagged|archived|categori[sz]ed) (?:in|under|with|as)\\s?:? .{1,160}',
        '(?:tags?|labels?|categories|category|keywords?|topics?|schlagw(?:ort|\\u00F6rter)|stichw\\u00F6rter|themen(?: in dieser meldung)?|mots[- ]cl\\u00E9s|etiquetas|temas|categor\\u00EDas?|tagi|trefwoorden|emneord|\\u00E4mnen|\\u043C\\u0435\\u0442\\u043A\\u0438|\\u0442\\u0435\\u0433\\u0438) ?: ?.{1,200}',
        '(?:proudly )?powered by\\b.{0,120}',
        '(?:theme|design|template|site|website)(?: design)? by\\b.{0,80}',
        'hits ?: ?\\d+',
        'permalink',
        'trackback(?: url)?\\b.{0,80}',
        // Forums.
        '(?:last )?edited (?:by|on|at)\\b.{0,160}',
        'last (?:edited|modified|updated|changed|reviewed)\\b.{0,120}',
        'users (?:browsing|viewing|currently)\\b.{0,160}',
        'who is online\\b.{0,20}',
        '(?:report|quote|reply to|rate|like) this (?:post|comment|message|thread|topic)',
        'return to \\u201C.{1,60}\\u201D',
        '\\d+ (?:posts?|replies|messages) \\u2022 page .{1,20}',
        '(?:re: .{1,80} )?(?:quick )?reply with quote',
        'board index',
        '(?:you are )?not logged in\\b.{0,60}',
        '(?:log ?in|sign in|register)(?: or (?:register|sign up|join|log ?in))? to (?:reply|post|comment|vote|see|view)\\b.{0,80}',
        'thread starter',
        '(?:likes|reactions|liked by) ?: .{1,160}',
        'community platform by .{1,60}',
        // Wikis.
        'from .{2,50}, the free .{2,60}',
        'jump to\\b.{1,40}',
        'this page was last (?:edited|modified|changed)\\b.{0,80}',
        'retrieved from "?https?:.{1,200}',
        'have an opinion (?:on|about) (?:this|it)\\b.{0,60}',
        // Offices.
        '(?:page|content|article|document|site) (?:was )?(?:last )?(?:updated|reviewed|modified|changed)\\b.{0,80}',
        '(?:stand|letzte (?:\\u00E4nderung|aktualisierung)|zuletzt (?:ge\\u00E4ndert|aktualisiert)|derni\\u00E8re (?:mise \\u00E0 jour|modification)|\\u00FAltima (?:actualizaci\\u00F3n|modificaci\\u00F3n)|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd)|sist (?:oppdatert|endret)|senast (?:uppdaterad|\\u00E4ndrad)) ?:? .{0,80}\\p{Nd}.{0,40}',
        '(?:did you find (?:what you were looking for|this (?:page|article|information) (?:useful|helpful))|was this (?:page|article|information|content|answer) (?:helpful|useful|of use)|is (?:this page useful|there anything wrong with this page)|how (?:helpful|useful) was this (?:page|article|post)|war diese (?:seite|information) hilfreich|cette page vous a-t-elle \\u00E9t\\u00E9 utile|\\u00BFte ha (?:sido \\u00FAtil|gustado)\\b.{0,40})\\s?\\?.{0,60}',
        '(?:report a problem|give (?:us )?(?:your )?feedback|rate)\\b.{0,30}\\b(?:page|article|site)',
        'registered (?:in|as|office|charity|company|no)\\b.{0,160}\\p{Nd}.{0,60}',
        '(?:company|charity|vat) (?:registration )?(?:no|number)\\b.{0,80}',
        // Views for printing.
        '(?:article |page |document )?printed (?:from|on|at|by)\\b.{0,400}',
        '(?:print|close) (?:this )?(?:page|window|article)\\b.{0,20}',
        'back to (?:the )?(?:article|story|news|list|overview|results|previous page)\\b.{0,40}',
        '(?:click here to|printer[- ]friendly|printable) (?:print|version|page|view)\\b.{0,40}',
        '(?:e-?mail|send) this (?:story|article|page|to a friend)\\b.{0,40}(?: \\| .{1,60})?',
        '(?:best|optimi[sz]ed) (?:viewed|for) .{0,80}(?:browser|explorer|netscape|resolution|\\d{3,4} ?[x\\u00D7] ?\\d{3,4}).{0,40}',
        'original-content von: .{1,200}',
        'distributed by .{1,80}(?:wire|newswire|press ?box|globe ?newswire|pr ?newswire)\\b.{0,40}',
        'source version on .{1,120}',
        'view (?:source|original) (?:version|content)\\b.{0,160}',
      ].join('|')})[.:!\\u00BB\\u21A9 ]*$`,
      'iu',
    ),
    most: 600,
    unless: saysWho,
  },
  {
    what: 'notes of a mail',
    pattern: new RegExp(
      `^(?:${[
        `(?:view|read|open|see|having trouble (?:viewing|reading)|can['\\u2019]?t (?:see|read)|trouble (?:viewing|reading)|problems? (?:viewing|reading))\\b.{0,40}\\b(?:${MAIL}|it|online)\\b.{0,60}(?:browser|online|web|app|properly|correctly|click here)\\b.{0,80}`,
        `(?:was this (?:${MAIL} )?|got this )?forwarded (?:this|to you|by a friend|from a friend)\\b.{0,120}`,
        `forward (?:this|to a friend)\\b.{0,60}`,
        `you(?:['\\u2019]re| are)? (?:currently )?(?:receiv(?:e|ed|ing)|get(?:ting)?|subscribed|signed up)\\b.{0,60}\\b(?:this|these|because|to|our)\\b.{0,200}`,
        `(?:this|the) ${MAIL} (?:was|is being) (?:sent|delivered|intended)\\b.{0,200}`,
        '(?:to )?(?:unsubscribe|opt[- ]out)\\b.{0,160}',
        '(?:to )?(?:update|manage|change|edit) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|settings|profile)\\b.{0,160}',
        `(?:want|wish) to (?:change|stop|unsubscribe)\\b.{0,160}`,
        `if you (?:no longer|do not|don['\\u2019]t) (?:wish|want)\\b.{0,160}`,
        'our (?:mailing|postal) address\\b.{0,160}',
        `(?:please )?add .{1,80} to your (?:address book|contacts|safe senders?)\\b.{0,60}`,
        `(?:no longer|don['\\u2019]t) want (?:to receive )?these\\b.{0,120}`,
        'become an? (?:(?:paying|paid|free|founding|full|annual|monthly) )?(?:member|subscriber|supporter|patron|donor)\\b.{0,100}',
        '.{2,60} is a (?:reader|listener|viewer)[- ]supported publication\\b.{0,160}',
        `upgrade to (?:paid|premium|a paid)\\b.{0,80}`,
        'wenn (?:sie )?(?:diese|diesen|dieser) (?:e-?mail|newsletter|nachricht)\\b.{0,200}',
        '(?:vom )?newsletter (?:abmelden|abbestellen)\\b.{0,80}',
        '(?:se d\\u00E9sabonner|d\\u00E9sinscription|si vous (?:ne )?(?:souhaitez|visualisez|voyez))\\b.{0,160}',
        '(?:darse|cancelar|anular) (?:de baja|la suscripci\\u00F3n|suscripci\\u00F3n)\\b.{0,120}',
      ].join('|')})[.:!\\u00BB ]*$`,
      'iu',
    ),
    most: 400,
    unless: (line) =>
      isReport(line) && !/\b(?:you|your|our|us|sie|ihre?[nmrs]?|vous|usted|this|address)\b/iu.test(line),
  },
  {
    what: 'a notice of confidence',
    pattern:
      /^(?:this (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:confidential|intended|privileged|legally|for the (?:sole|exclusive|intended))\b.*|if you (?:have received|are not the (?:intended|named)|receive) .{0,60}(?:error|mistake|recipient|addressee)\b.*|(?:please )?(?:think|consider) (?:of |about )?(?:the environment )?before (?:you )?print.*|diese e-?mail (?:enth\u00E4lt|ist|kann)\b.*vertraulich.*|ce (?:message|courriel|mail)\b.*confidentiel.*|este (?:mensaje|correo)\b.*confidencial.*)$/iu,
    most: 900,
  },
  {
    what: 'a disclosure',
    pattern:
      /^(?:(?:this|our|some|the|these) (?:post|article|page|site|story|content|links?|products?)?\b.{0,40}\b(?:affiliate links?|affiliate commissions?|sponsored by)\b.{0,300}|as an amazon associate\b.{0,120}|.{0,80}\b(?:earn|receive|get) (?:a|an)? ?(?:small )?(?:affiliate )?commissions?\b.{0,200}|\*?(?:enth\u00E4lt|dieser (?:artikel|beitrag) enth\u00E4lt) (?:affiliate|werbe|partner).{0,120}|.{0,40}liens? affili\u00E9s?\b.{0,120}|.{0,40}enlaces? (?:de )?afiliad[oa]s?\b.{0,120})$/iu,
    most: 400,
    unless: (line) => /\b(?:said|court|commission (?:said|found|ruled)|lawsuit)\b/iu.test(line),
  },
];

/** What a reader is offered who subscribes, in other languages than English; the line is an offer and no sentence of a report. */
const OFFERS =
  "suscr\u00EDb(?:ete|ase)|rec\u00EDb(?:e|a|elo)|recib[ea] (?:cada|en tu|en su|nuestr\\p{L}+|la|las|los|todos|gratis)|ap\u00FAntate|hazte (?:soci[oa]|premium|suscriptor\\p{L}*)|inscr\u00EDb(?:ete|ase)|abonnez-vous|inscrivez-vous|recevez|je m['\u2019]abonne|abonnieren sie|jetzt (?:abonnieren|anmelden|testen|weiterlesen|freischalten)|melden sie sich|newsletter abonnieren|kostenlos (?:anmelden|testen)|iscriviti|abbonati|ricevi|assine|inscreva-se|receba|schrijf je|meld je aan|abonneer|zapisz si\u0119|prenumerera|abonner\\b|tilmeld|abone ol|\u043F\u043E\u0434\u043F\u0438(?:\u0448\u0438\u0442\u0435\u0441\u044C|\u0441\u044B\u0432\u0430\u0439\u0442\u0435\u0441\u044C)|\u0627\u0634\u062A\u0631\u0643(?:\u0648\u0627)?|\u0644\u0644\u0627\u0634\u062A\u0631\u0627\u0643|\u062A\u0627\u0628\u0639\u0648?\u0646\u0627|\u0938\u092C\u094D\u0938\u0915\u094D\u0930\u093E\u0907\u092C|abone olun";
const WALLS =
  'il vous reste \\d+|cet article est r\u00E9serv\u00E9|(?:pour )?lire la suite|d\u00E9j\u00E0 abonn\u00E9|sans engagement|la suite (?:de cet article )?est r\u00E9serv\u00E9e|dieser (?:artikel|inhalt) ist (?:nur|exklusiv)|sie haben bereits|weiterlesen mit|exklusiv f\u00FCr abonnenten|este (?:contenido|art\u00EDculo) es (?:exclusivo|solo|s\u00F3lo)|(?:contenido|art\u00EDculo) exclusivo|para seguir leyendo|\u00BFya eres suscriptor|(?:questo articolo|contenuto) (?:\u00E8 )?riservat|per continuare a leggere|verder lezen|dit artikel is alleen|conte\u00FAdo exclusivo|para continuar (?:a )?lendo|l\u00E4s vidare|les videre|logg inn for';

/** Offers and walls in other languages. */
export const FOREIGN_LINES: readonly LineKind[] = [
  {
    what: 'an offer to subscribe',
    pattern: new RegExp(`^\\W{0,3}(?:${OFFERS})(?!\\p{L}).{0,130}$`, 'iu'),
    most: 140,
    unless: (line) => isReport(line) || /["\u00AB\u00BB\u201C\u201D]/u.test(line),
  },
  {
    what: 'an offer of a paywall',
    pattern: new RegExp(`^\\W{0,3}(?:${WALLS}).{0,160}$`, 'iu'),
    most: 200,
    unless: (line) => endsSentence(line) && /["\u00AB\u00BB\u201C\u201D]/u.test(line),
  },
];
