import { wordSet } from './words.ts';

/**
 * The words by which news gives words, thoughts and doubts to somebody. This is the only list of them: who speaks, how surely
 * something is said, and which dates are days of speaking are all read from it.
 */

/** What somebody thinks of what they say. */
export type Stance = 'says' | 'claims' | 'denies' | 'accuses' | 'asks' | 'thinks' | 'plans';

/** Verbs in their plain form, by stance. Other forms follow from the rules of spelling. */
const VERBS: Readonly<Record<Stance, string>> = {
  says:
    'say tell state announce declare warn add insist confirm report reiterate stress emphasise emphasize argue assert acknowledge admit note write ' +
    'tweet explain describe urge demand pledge promise vow threaten reveal disclose estimate quote cite testify recall remark comment respond reply ' +
    'suggest maintain contend observe mention concede proclaim repeat recount recommend predict forecast conclude complain joke quip post publish blog ' +
    'indicate inform notify brief assure advise caution point call criticise criticize praise condemn attack slam mock boast brag lament agree conclude ' +
    'denounce applaud order rule voice echo elaborate clarify underline highlight outline counter retort shout yell whisper exclaim continue discuss propose defend endorse answer show find calculate reckon',
  claims: 'claim allege purport charge',
  denies: 'deny reject dismiss refute dispute rebut disavow disown',
  accuses: 'accuse blame fault',
  asks: 'ask question wonder inquire',
  thinks:
    'think believe know expect hope fear doubt worry consider suspect assume feel see support oppose prefer favour favor consider recognise recognize understand learn',
  plans: 'plan want intend aim seek decide propose offer agree hope',
};

/** Past forms and participles that follow no rule. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'], tell: ['told'], write: ['wrote', 'written'], think: ['thought'], know: ['knew', 'known'], feel: ['felt'], see: ['saw', 'seen'],
  show: ['showed', 'shown'], find: ['found'], seek: ['sought'], understand: ['understood'], learn: ['learned', 'learnt'],
}; // biome-ignore format: a table reads best in rows

/** Forms that are nouns as often as verbs: "claims", "a report", "charges". They count only after who says it. */
const ALSO_NOUNS = wordSet(
  'claim claims report reports charge charges note notes state states comment comments remark remarks quote quotes estimate estimates demand demands ' +
    'promise promises threat call calls attack attacks post posts answer answers question questions dispute disputes blame fault doubt doubts fear fears ' +
    'hope hopes plan plans offer offers aim aims support supports view worry worries show shows find finds point points stress forecast forecasts ' +
    'order orders voice voices recall rule rules praise echo counter brief suspect suspects vow vows pledge pledges tweet tweets reply replies warning finding findings feeling saying says',
);

/** A form of a verb of saying. */
export interface SayingForm {
  readonly verb: string;
  readonly stance: Stance;
  readonly form: 'base' | 'third' | 'past' | 'ing';
  /** Also a noun, and a verb only right after its subject. */
  readonly isNoun: boolean;
}

const pastOf = (verb: string): string =>
  verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : /^(?:admit|quip|brag|plan|slam)$/u.test(verb)
        ? `${verb}${verb.at(-1)}ed`
        : `${verb}ed`;
const thirdOf = (verb: string): string =>
  /[^aeiou]y$/u.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch|o)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`;
const ingOf = (verb: string): string =>
  /(?:[^e]e)$/u.test(verb) && verb !== 'see'
    ? `${verb.slice(0, -1)}ing`
    : pastOf(verb).replace(/ed$/u, 'ing');

/** Every form, by itself in small letters. */
export const SAYING_FORMS: ReadonlyMap<string, SayingForm> = (() => {
  const forms = new Map<string, SayingForm>();
  const add = (text: string, verb: string, stance: Stance, form: SayingForm['form']): void => {
    if (!forms.has(text)) forms.set(text, { verb, stance, form, isNoun: ALSO_NOUNS.has(text) });
  };
  for (const stance of Object.keys(VERBS) as Stance[])
    for (const verb of (VERBS[stance] as string).split(' ')) {
      add(verb, verb, stance, 'base');
      add(thirdOf(verb), verb, stance, 'third');
      for (const past of IRREGULAR[verb] ?? [pastOf(verb)]) add(past, verb, stance, 'past');
      add(IRREGULAR[verb] ? `${verb.replace(/e$/u, '')}ing` : ingOf(verb), verb, stance, 'ing');
    }
  return forms;
})();

/** Verbs whose object is somebody spoken to: "told reporters", "informed the court". */
export const TO_SOMEBODY = new Set([
  'tell',
  'inform',
  'notify',
  'assure',
  'advise',
  'brief',
  'warn',
  'ask',
  'urge',
  'remind',
]);

/** Verbs that give words only where a quotation or "that" follows or is before: by themselves they speak of other things. */
export const NEEDS_WORDS = wordSet(
  'show find call attack defend discuss point post publish publish charge support oppose propose offer continue answer learn see know want seek agree ' +
    'decide describe feel consider plan question demand threaten criticise criticize praise condemn slam mock endorse counter echo promise fault blame respond reply ' +
    'observe report outline highlight applaud denounce order voice mention boast assume rule clarify confirm quote cite recognise recognize understand favour favor prefer aim intend',
);

/** How surely something is meant, most doubtful first. */
export type Hedge = 'possible' | 'alleged' | 'reported';

/** Words that say how surely something is meant. */
export const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/\b(?:may|might|could) have\b|\b(?:possibly|perhaps|probably|apparently)\b/i, 'possible'],
  [/\b(?:alleg(?:ed|edly|ations?)|claimed|claiming|purported(?:ly)?)\b/i, 'alleged'],
  [/\b(?:reportedly|is said to|are said to|according to)\b/i, 'reported'],
];

/** A part of every one of those words, in small letters: most texts hold none, and are looked through once and not word by word. */
export const HEDGE_HINT =
  /may|might|could|possib|perhaps|probab|apparent|alleg|claim|purport|reported|said|according/u;

/** Words that a speaker without a name is called by: who speaks for somebody, or a body that speaks. */
export const SPEAKING_ROLES = wordSet(
  'police officer officers official officials authority authorities spokesman spokeswoman spokesperson spokespeople witness witnesses source sources expert experts ' +
    'prosecutor prosecutors doctor doctors ministry minister government army military navy agency company firm investigator investigators resident residents rebel rebels militant ' +
    'militants president chairman chairwoman chief director manager mayor governor senator lawmaker lawmakers lawyer lawyers attorney attorneys judge court coroner commander general ' +
    'captain owner owners operator union unions party campaign committee commission council department office bureau embassy hospital university institute center centre group ' +
    'organization organisation survivor survivors victim victims relative relatives mother father brother sister wife husband son daughter friend friends neighbour neighbor neighbours neighbors ' +
    'analyst analysts economist economists scientist scientists researcher researchers professor teacher student students passenger passengers driver pilot crew coach player manager ' +
    'executive executives ceo founder leader leaders activist activists critic critics supporter supporters opponent opponents aide aides adviser advisers advisor advisors diplomat diplomats ' +
    'soldier soldiers fisherman fishermen farmer farmers worker workers employee employees staff member members nurse nurses paramedic paramedics firefighter firefighters sheriff deputy ' +
    'detective inspector superintendent administration report study survey poll polls statement document documents paper newspaper newspaper people man woman girl boy teenager candidate candidates ' +
    'democrats republicans voter voters reporter journalist author actor singer star team club federation association airline bank regulator watchdog negotiator negotiators mediator mediators',
);

/** What is written and says something by itself: "the report found", "records show". */
export const DOCUMENTS = wordSet(
  'report reports study studies survey surveys poll polls polling research analysis analyses review audit document documents record records data figures statistics census investigation ' +
    'inquiry indictment complaint filing filings lawsuit memo letter letters email emails e-mail e-mails findings results transcript transcripts statement statements affidavit ' +
    'image images footage video videos photograph photographs photos pictures estimate estimates ruling verdict summary tally count projection projections forecast forecasts bulletin dispatch article articles book guidelines rules',
);

/** Verbs, by their plain form, that give a whole clause to somebody, and are not what its values are of. */
export const SPEECH = wordSet(
  'say tell add state note claim insist believe think report announce confirm acknowledge admit warn write allege argue explain declare reveal estimate show accuse',
);
