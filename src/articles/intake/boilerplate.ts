import { countOf } from '../../text/compare-text.ts';
import { addUnder } from '../../text/lists.ts';
import { FOREIGN_LINES, type LineKind, PROGRAM_LINES } from './frame-lines.ts';
import { WORD_LINES, withoutReadTime } from './frame-words.ts';
import { endsSentence, isReport } from './prose.ts';
import { withoutReaders } from './reader-comments.ts';

const PLACES =
  'facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|instagram|youtube|e-?mail|print|copy link|link copied|share|tweet|pin it|messenger|threads|bluesky|mastodon';

const LINKS = 'links to other articles';
const DISCLAIMER = 'a disclaimer';

/** What a reader is offered who subscribes. */
const OFFERED =
  /\b(?:newsletters?|e-?mails?|updates?|alerts?|inbox|channel|podcast|digest|briefing|edition|feed|magazine|paper|coverage|stories|news|access|offers?|account|app|free|trial|month|year|week|day|daily|weekly|your|our|us)\b/iu;

/** Every pattern is tried on a whole line, white space folded. Each says what the whole line is, so that none cuts prose. */
const WORDED: readonly LineKind[] = [
  {
    what: 'a comment form',
    unless: (line) => /^no comments\.$/iu.test(line),
    pattern:
      /^(?:(?:leave|write|post|add|submit) (?:a |your )?(?:reply|comments?)(?: (?:below|here|now|cancel reply))?|cancel reply|please enter your (?:comment|name|e-?mail)\b.{0,40}|your e-?mail address will not be published\b.{0,80}|required fields are marked.{0,5}|save my name,? e-?mail\b.{0,120}|(?:please )?(?:log|sign) in (?:or (?:register|sign up|create an account) )?to (?:leave |post |add |view |write )?(?:a |your )?comments?\b.{0,40}|write a comment\b.{0,80}|commenting (?:on this (?:post|article|story) )?(?:is|has been) .{0,60}|you must be logged in to .{0,40}|comments are closed|\d+ comments?|no comments(?: yet)?|(?:view|show|hide|load) (?:all |more )?comments|you have entered an incorrect e-?mail address)[.!:*]*$/iu,
  },
  {
    what: LINKS,
    unless: (line) => /[.!]$/u.test(line) && !/\.{3}$|\u2026$/u.test(line),
    pattern:
      /^(?:(?:(?:also,? )?read (?:more|also|next|this)|also read|see also|must read|don['\u2019]t miss|recommended|watch(?: also| more)?|related(?: news| stor(?:y|ies)| articles?| posts?)?|more on this(?: story| topic)?) ?[:|\u2013\u2014>\u00BB-] ?.{0,200}|read more(?:\.{3}|\u2026)?|continue reading.{0,80}|(?:related|popular|recent|latest|trending|top|more|featured) (?:posts?|articles?|stor(?:y|ies)|news|topics|now|reads)(?: (?:like this|for you|this week))?|top \d+ (?:this|of the) week|(?:other|more|top|latest|today['\u2019]s) headlines|most (?:read|popular|viewed)|you (?:may|might) also (?:like|be interested in)|recommended for you|more from .{1,60}|editor['\u2019]?s['\u2019]? picks?)[.:\u00BB>]*$/iu,
  },
  {
    what: 'buttons for sharing',
    unless: isReport,
    pattern: new RegExp(
      `^(?:(?:share(?: this)?(?: (?:article|post|story|news|via|on|with))*|click to (?:share|e-?mail|print)\\b.{0,60}|follow us(?: on)?.{0,60}|(?:${PLACES}))[\\s,:|/\u00B7\u2022]*)+$`,
      'iu',
    ),
    most: 120,
  },
  {
    what: 'a cookie notice',
    unless: isReport,
    pattern:
      /^(?:(?:we|our partners|this (?:site|website)|our (?:site|website)) (?:and our partners )?uses? cookies\b.*|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:site|website)\b.*|(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences|choices)|cookie (?:policy|settings|notice|preferences)|got it!?|we value your privacy)$/iu,
    most: 600,
  },
  {
    what: 'an offer to subscribe',
    unless: (line) =>
      (isReport(line) && !/\b(?:your|our|us)\b/iu.test(line)) || (line.length > 60 && !OFFERED.test(line)),
    pattern:
      /^(?:(?:sign up|subscribe) (?:for|to|now|today|here)\b.{0,100}|subscribe|newsletter|get (?:the|our) (?:latest|daily|free) .{0,80}(?:inbox|newsletter)|(?:join|follow) (?:us|our) .{0,40}\b(?:whatsapp|telegram|channel|group)\b.{0,60}|download (?:the|our) app\b.{0,60}|already a subscriber\b.{0,40})[.!]*$/iu,
  },
  {
    what: 'a paywall notice',
    pattern:
      /^(?:(?:to (?:continue|keep|read on|go on)|(?:continue|keep) reading|read the (?:full|whole|rest))\b.{0,80}\b(?:subscri\w+|sign in|log in|register|account|access|trial|member(?:ship)?s?)\b.*|(?:this (?:article|story|content) is (?:only )?(?:for|available to)|(?:only )?available (?:only )?to) (?:our )?(?:subscribers|members|registered).*|(?:subscribe|register|log in|sign in) to (?:read|continue|unlock|see).*|unlock (?:this|the) (?:article|story).*|already (?:a )?(?:subscribed|subscriber|member|have an account)\?.*|get (?:full|unlimited) (?:digital )?access\b.*)$/iu,
    most: 300,
  },
  {
    what: 'an advertisement',
    unless: endsSentence,
    pattern:
      /^(?:advertise?ments?|ad|ads|(?:advertisement|anzeige|werbung|publicidad|publicit\u00E9|pubblicit\u00E0)\s?(?:[:|\u2013\u2014-]\s?.{0,80})?|sponsored(?: content| links?)?|promoted(?: content)?|paid content|(?:article|story) continues (?:below|after)(?: (?:this|the) (?:ad|advertise?ment))?|scroll (?:down )?to continue(?: reading)?|skip ad(?:vertise?ment)?)$/iu,
  },
  {
    what: DISCLAIMER,
    unless: isReport,
    pattern:
      /^(?:[(*[]*disclaimer\b.*|[(*[]*(?:the )?(?:opinions?|views?|comments?)(?: and (?:opinions?|views?))? (?:expressed|posted|given|published|stated) (?:here|above|below|in (?:this|the) (?:article|post|blog|piece|column|story|comments?)|by the (?:author|writer|columnist)s?)\b.*|as per the it (?:policy|act|rules)\b.*)$/iu,
    most: 1200,
  },
  {
    what: 'a note about its print edition',
    pattern:
      /^(?:a version of this (?:article|story|column|review) (?:appears?|appeared|was published|ran) in (?:print|the)\b.*|(?:(?:order|buy|request|purchase) (?:article )?reprints?|reprints? (?:and|&) permissions|today['\u2019]s paper|order reprints)(?:[\s|,/\u00B7\u2022]+(?:today['\u2019]s paper|subscribe|permissions|licensing))*)$/iu,
    most: 300,
  },
  {
    what: 'a picture',
    pattern: /^\W{0,3}[\w-]{0,80}\.(?:png|jpe?g|gif|webp|svg|avif)\W{0,3}$/iu,
  },
  {
    what: 'navigation',
    pattern:
      /^(?:home|menu|search|skip to (?:main )?(?:content|navigation)|back to (?:top|home)|(?:previous|next|prev) (?:article|post|story|page)|go back|toggle navigation|(?:home ?[>\u203A\u00BB/] ?).{0,120})$/iu,
  },
  ...WORD_LINES,
  ...PROGRAM_LINES,
  ...FOREIGN_LINES,
];

/**
 * A pattern of small letters alone for a line in small letters: compiled so, as it is in every process that reads a page, it takes a
 * quarter of the time.
 */
const inSmallLetters = (pattern: LineKind['pattern']): RegExp | null =>
  pattern instanceof RegExp && pattern.ignoreCase ? new RegExp(pattern.source, 'u') : null;

const KINDS = WORDED.map((kind) => ({ ...kind, inSmall: inSmallLetters(kind.pattern) }));

/** Longer lines are never tried: no pattern means one, and none may cost time on it. */
const MOST = 1200;
const SHOWN = 60;

/** A text without the lines that belong to its page, and what was left out: one line each kind. */
export function withoutBoilerplate(whole: string): { text: string; notices: string[] } {
  const { text, notices: readers } = withoutReaders(whole);
  const left = new Map<LineKind, string[]>();
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    const kind = kindOfLine(line);
    if (!kind) kept.push(withoutReadTime(line));
    else addUnder(left, kind, line);
  }
  const notices = [
    ...readers,
    ...KINDS.flatMap((kind) => {
      const lines = left.get(kind);
      return lines ? [describeLeft(kind.what, lines)] : [];
    }),
  ];
  return { text: kept.join('\n'), notices };
}

/** `left out 2 lines of a comment form ("LEAVE A REPLY", …)` */
export function describeLeft(what: string, lines: readonly string[]): string {
  const first = (lines[0] ?? '').trim();
  const shown = first.length > SHOWN ? `${first.slice(0, SHOWN - 1)}\u2026` : first;
  return `left out ${countOf(lines.length, 'line')} of ${what}: "${shown}"${lines.length > 1 ? ', \u2026' : ''}`;
}

/** A line as patterns are tried on it: its white space folded, and the capital of Turkish as others write it. */
const plainLine = (line: string): string => line.replace(/\s+/gu, ' ').replaceAll('İ', 'I').trim();

/** What the heads of lists of links say in other words and languages; of themselves such lines may be an article's. */
const LINKS_HEADS =
  /^(?:related(?: links| content| topics| coverage)?|more|see also|up next|next (?:story|up)|further reading|more (?:on|about|in|to read)\b.{0,40}|also (?:on|in|inside)\b.{0,40}|recommended\b.{0,30}|trending\b.{0,30}|keep reading|(?:more |other )?(?:stories|articles|posts|publications|reports) (?:you (?:may|might)|from|in|on|about)\b.{0,40}|related (?:publications|reports|topics|documents|reading)|in (?:this section|other news)|latest (?:from|in)\b.{0,40}|weitere (?:storys|artikel|meldungen|nachrichten|themen|beitr\u00E4ge)\b.{0,60}|meistgelesen\b.{0,20}|mehr (?:aus|von|zu)\b.{0,40}|les (?:plus|articles les plus) lus|sur le m\u00EAme th\u00E8me|voir aussi|dans la m\u00EAme rubrique|\u00E0 d\u00E9couvrir|lo m\u00E1s (?:le\u00EDdo|visto)|(?:las )?(?:noticias )?m\u00E1s le\u00EDdas|ver tambi\u00E9n|relacionadas?|i? ?pi\u00F9 letti|articoli correlati|mais lidas|veja tamb\u00E9m|meest gelezen|najcz\u0119\u015Bciej czytane|mest (?:l\u00E4st|lest|l\u00E6st)|en \u00E7ok okunanlar|\u0441\u0430\u043C\u043E\u0435 \u0447\u0438\u0442\u0430\u0435\u043C\u043E\u0435|\u0627\u0644\u0623\u0643\u062B\u0631 \u0642\u0631\u0627\u0621\u0629|\u0645\u0648\u0636\u0648\u0639\u0627\u062A \u0630\u0627\u062A \u0635\u0644\u0629|\u0645\u0642\u0627\u0644\u0627\u062A \u0630\u0627\u062A \u0635\u0644\u0629|don['\u2019]t miss|read (?:more|also|next)|lesen sie (?:auch|mehr)|mehr zum thema|das k\u00F6nnte sie auch interessieren|auch interessant|zum thema|[\u00E0a] lire (?:aussi|\u00E9galement)|lire aussi|sur le m\u00EAme sujet|leggi anche|potrebbe interessarti|lea tambi\u00E9n|te puede interesar|m\u00E1s sobre|noticias relacionadas|leia (?:tamb\u00E9m|mais)|lees (?:ook|meer)|zobacz (?:te\u017C|tak\u017Ce)|czytaj (?:te\u017C|tak\u017Ce)|l\u00E4s (?:mer|ocks\u00E5|\u00E4ven)|les (?:ogs\u00E5|mer)|lue (?:my\u00F6s|lis\u00E4\u00E4)|luetuimmat|mest (?:sett|sete)|bunu da oku|bunlar da ilginizi \u00E7ekebilir|\u092F\u0939 \u092D\u0940 \u092A\u0922\u093C\u0947\u0902|\u06CC\u06C1 \u0628\u06BE\u06CC \u067E\u0691\u06BE\u06CC\u06BA|\u0645\u0632\u06CC\u062F \u067E\u0691\u06BE\u06CC\u06BA|l\u00E6s (?:ogs\u00E5|mere)|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043A\u0436\u0435|\u0627\u0642\u0631\u0623 \u0623\u064A\u0636\u0627|ilgili haberler)[.:>\u00BB]*$/iu;

/** Whether a line is the head of a list of links to other articles: "Related", "Most read". */
export const isLinksHead = (line: string): boolean => {
  const folded = plainLine(line);
  return folded.length <= SHOWN && (LINKS_HEADS.test(folded) || kindOfLine(folded)?.what === LINKS);
};

const HOST = /(?<![\p{L}\p{N}@.])www\.((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/giu;

/** The one site that a page's disclaimers name as the page's own; null where they name none or several. */
export function siteInDisclaimers(lines: readonly string[]): string | null {
  const own = lines.filter((line) => kindOfLine(line)?.what === DISCLAIMER);
  const hosts = new Set(
    own.flatMap((line) => [...line.matchAll(HOST)].map(([, host = '']) => host.toLowerCase())),
  );
  const [host] = hosts;
  return hosts.size === 1 && host !== undefined ? host : null;
}

/** Whether a line is, as a whole, one that pages print around articles. */
export const isFrameLine = (line: string): boolean => kindOfLine(line) !== undefined;

function kindOfLine(line: string): LineKind | undefined {
  if (line.length > MOST) return undefined;
  const folded = plainLine(line);
  if (folded === '') return undefined;
  const small = folded.toLowerCase();
  return KINDS.find(
    ({ pattern, inSmall, most = 260, unless }) =>
      folded.length <= most && (inSmall?.test(small) ?? pattern.test(folded)) && !unless?.(folded),
  );
}
