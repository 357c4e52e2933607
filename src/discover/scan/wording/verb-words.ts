import { IRREGULAR_PARTICIPLES, IRREGULAR_PAST } from '../../../expressions/en/verb-words.ts';
import type { Token } from '../token.ts';

/** A verb with its auxiliaries, as a question has it. */
export interface VerbWords {
  /** What comes before the subject of a question: a word, or a key of {@link BY_NUMBER} where it goes by the subject. */
  readonly aux: string;
  /** What comes after the subject: "strike", "entered", "be paid". */
  readonly main: string;
  /** The verb after a subject in the plural: "were rescued", "walked out". */
  readonly ofMany: string;
  /** Where the group begins and ends, as indices. */
  readonly from: number;
  readonly to: number;
  readonly isPassive: boolean;
  /** A form in "-ed" without an object, which may be a participle: "deliberated for two days", "treated for burns". */
  readonly isBare?: boolean;
}

/** What comes before a subject, of one and of several. The bare form after one is a past: "the vessel hit". */
export const BY_NUMBER: Readonly<Record<string, readonly [string, string]>> = {
  be: ['was', 'were'],
  is: ['is', 'are'],
  do: ['does', 'do'],
  base: ['did', 'do'],
};

const PARTICLES = /^(?:off|up|down|out|over|away|back|aside|apart|together|ahead|forward)$/u;
const NOT = /^(?:not|n't|never|no|hardly|barely|nor)$/u;
const MODALS = /^(?:will|would|can|could|may|might|must|should)$/u;
/** Verbs that need no object: without one, a form in "-ed" of any other verb may be a participle. */
export const NEEDS_NO_OBJECT: ReadonlySet<string> = new Set(
  (
    'die strike walk march go come arrive return leave escape flee begin start end fall rise climb drop collapse crash sink happen occur survive remain stay stand sit live work play vote protest rally gather attend ' +
    'travel sail fly drive run swim emerge appear disappear vanish explode erupt last continue resign retire agree fail succeed appeal testify speak meet talk compete qualify finish open close strike land depart ' +
    'drown perish surrender assemble set join grow increase decline jump slip surge soar plunge tumble burn leak spill spread move turn react respond debut perform graduate marry settle originate launch'
  ).split(' '),
);

/** Verbs whose past is spelled as their base. */
const SAME_IN_PAST: ReadonlySet<string> = new Set(
  'hit cut put set shut hurt burst spread split let cast bid quit rid shed slit thrust upset'.split(' '),
);

/** The verb whose last word is at `at`, with its auxiliaries; undefined where no plain question can be made of it. */
export function verbWordsAt(tokens: readonly Token[], at: number): VerbWords | undefined {
  const begun = toVerb(tokens, at);
  if (begun) return begun;
  const verb = tokens[at] as Token;
  let from = at;
  while (
    from > 0 &&
    /^(?:AUX|ADV|PART)$/u.test(tokens[from - 1]?.pos ?? '') &&
    !/^(?:'s|')$/u.test(tokens[from - 1]?.text ?? '')
  )
    from--;
  while (from < at && tokens[from]?.pos === 'ADV') from++;
  const group = tokens.slice(from, at);
  const isDue = /^(?:is|are|was|were) to(?: be)?$/u.test(group.map(({ lower }) => lower).join(' '));
  if (group.some(({ lower }) => (lower === 'to' && !isDue) || NOT.test(lower))) return undefined;
  const aux = group.filter(({ pos }) => pos === 'AUX');
  const next = tokens[at + 1];
  // "Sworn in on Friday": a small word before another one belongs to the verb.
  const isParticle = next?.lower === 'in' && /^(?:on|at|by)$/u.test(tokens[at + 2]?.lower ?? '');
  const particle = next && (isParticle || PARTICLES.test(next.lower)) ? ` ${next.lower}` : '';
  const to = at + 1 + (particle === '' ? 0 : 1);
  const bare = verb.bare ?? verb.lemma;
  // The tagger's lemmas are spelled as in America.
  const isIse = bare.endsWith('ize') && /is(?:e|es|ed|ing)$/u.test(verb.lower);
  const base = (isIse ? `${bare.slice(0, -3)}ise` : bare) + particle;
  const form = verb.lower + particle;
  if (/^(?:be|do)$/u.test(base) || (base === 'have' && aux.length > 0) || base.includes('-'))
    return undefined;
  const whole = (own: Omit<VerbWords, 'from' | 'to'>): VerbWords => ({ ...own, from, to });
  const [first, last] = [aux[0], aux.at(-1)];
  // "Is to be sworn in", "are to meet".
  if (isDue) {
    const isPassive = group.length > 2;
    const main = isPassive ? `to be ${form}` : `to ${base}`;
    const isNow = /^(?:is|are)$/u.test(group[0]?.lower ?? '');
    return whole({ aux: isNow ? 'is' : 'be', main, ofMany: `${isNow ? 'are' : 'were'} ${main}`, isPassive });
  }
  if (!first || !last) {
    const own = plain(tokens, at, base, form, to);
    return own && whole(own);
  }
  const isIng = verb.lower.endsWith('ing');
  if (MODALS.test(first.lower)) {
    if (aux.length === 1)
      return whole({ aux: first.lower, main: base, ofMany: `${first.lower} ${base}`, isPassive: false });
    if (aux.length === 2 && last.lower === 'be' && !isIng)
      return whole({
        aux: first.lower,
        main: `be ${form}`,
        ofMany: `${first.lower} be ${form}`,
        isPassive: true,
      });
    return undefined;
  }
  if (last.lemma === 'be') {
    if (isIng && aux.length > 1) return undefined;
    const isPresent = /^(?:is|are|'s|'re)$/u.test(last.lower);
    const be = isPresent ? 'is' : 'be';
    return whole({
      aux: be,
      main: form,
      ofMany: `${isPresent ? 'are' : 'were'} ${form}`,
      isPassive: !isIng,
    });
  }
  if (/^(?:have|do)$/u.test(last.lemma) && aux.length === 1)
    return whole({
      aux: 'did',
      main: base,
      ofMany: last.lemma === 'do' ? `did ${base}` : `${last.lower === 'has' ? 'have' : last.lower} ${form}`,
      isPassive: false,
    });
  return undefined;
}

/** "Began to go", "agreed to pay": a verb with the one that it brings along. */
function toVerb(tokens: readonly Token[], at: number): VerbWords | undefined {
  const [verb, lead] = [tokens[at] as Token, tokens[at - 2]];
  if (tokens[at - 1]?.lower !== 'to' || lead?.pos !== 'VERB') return undefined;
  const first = verbWordsAt(tokens, at - 2);
  if (!first || first.isPassive || first.to !== at - 1) return undefined;
  const own = ` to ${verb.lower}`;
  return { ...first, main: first.main + own, ofMany: first.ofMany + own, to: at + 1, isBare: false };
}

/** A verb without an auxiliary: a past, or a present of news. */
function plain(
  tokens: readonly Token[],
  at: number,
  base: string,
  form: string,
  to: number,
): Omit<VerbWords, 'from' | 'to'> | undefined {
  const verb = tokens[at] as Token;
  const bare = verb.bare ?? verb.lemma;
  if (verb.lower.endsWith('ing') || IRREGULAR_PARTICIPLES.has(verb.lower)) return undefined;
  const isPast = /ed$/u.test(verb.lower) ? bare !== verb.lower : IRREGULAR_PAST.has(verb.lower);
  if (isPast) {
    const next = tokens[to];
    const hasObject =
      next !== undefined &&
      (/^(?:DET|NUM|NOUN|PROPN|ADJ|PRON)$/u.test(next.pos) || /^[$£€]$/u.test(next.text));
    const isBare = !hasObject && !NEEDS_NO_OBJECT.has(bare);
    return { aux: 'did', main: base, ofMany: form, isPassive: false, isBare };
  }
  if (verb.lower === bare)
    return { aux: SAME_IN_PAST.has(bare) ? 'did' : 'base', main: base, ofMany: form, isPassive: false };
  if (verb.lower === `${bare}s` || verb.lower === `${bare}es` || verb.lower.endsWith('ies'))
    return { aux: 'do', main: base, ofMany: base, isPassive: false };
  return undefined;
}

/** Irregular participles, by the verb: a closed class of English. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  (
    'beat beaten,bear borne,bind bound,bite bitten,blow blown,break broken,breed bred,bring brought,build built,burst burst,buy bought,cast cast,catch caught,choose chosen,cut cut,deal dealt,dig dug,draw drawn,drive driven,eat eaten,feed fed,feel felt,fight fought,' +
    'find found,fly flown,forbid forbidden,forget forgotten,freeze frozen,grind ground,grow grown,hang hung,hear heard,hide hidden,hit hit,hold held,hurt hurt,keep kept,know known,lay laid,lead led,lend lent,lose lost,make made,meet met,pay paid,put put,read read,' +
    'ride ridden,ring rung,say said,seek sought,sell sold,send sent,set set,shake shaken,shed shed,shoot shot,show shown,shut shut,sing sung,sink sunk,slit slit,speak spoken,spend spent,split split,spread spread,steal stolen,strike struck,sweep swept,' +
    'swear sworn,teach taught,tear torn,think thought,throw thrown,understand understood,wear worn,win won,wind wound,withdraw withdrawn,write written,take taken,give given,see seen,drink drunk,shrink shrunk,undertake undertaken,overtake overtaken'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** "Trapped" of "trap", "hidden" of "hide". */
export function participleOf(base: string): string {
  const irregular = PARTICIPLES.get(base);
  if (irregular !== undefined) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  // "Trap", "admit", and not "visit" or "repair".
  return /^(?:[^aeiou]*[aeiou]|.*(?:mit|fer|pel|rol|cur|quip))[bdgklmnprt]?$/u.test(base) &&
    /[^aeiou][aeiou][bdgmnprtl]$/u.test(base)
    ? `${base}${base.at(-1)}ed`
    : `${base}ed`;
}
