import { SAYING_FORMS, SPEAKING_ROLES } from '../../expressions/en/saying-words.ts';
import { IRREGULAR_PAST } from '../../expressions/en/verb-words.ts';
import type { Word } from './words.ts';

export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'i', 'we', 'who', 'it']);
/** Words with a capital that name no one. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'there this that these those it its but and in on at as after before when while if earlier later instead however meanwhile the a an for to of by with from he she they we i you who what where why how ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'some many most all both one two three four five six seven eight nine ten his her their our my your no not so then also yet still since although though because until according ' +
    'another other others each every either neither such more several few asked here now today yesterday tomorrow last next first despite during about under over between among'
  ).split(' '),
);
export const OUTLETS =
  /^(?:the )?(?:reuters|ap|afp|associated press|agence france-presse|bbc|cnn|nbc|abc|cbs|fox news|npr|bloomberg|xinhua|tass|ria novosti|interfax|kyodo|ansa|dpa|efe|pti|ians|ani|itar-tass|al jazeera|upi|press association|.* (?:times|post|journal|herald|tribune|guardian|telegraph|gazette|chronicle|newspaper|news agency|daily))$/iu;

/** Words that a speaker's name ends before, to the left. */
export const LEFT_END: ReadonlySet<string> = new Set(
  (
    'that but when as while because if after before since although though whether where so or yet than then until unless which whose ' +
    'was were is are be been being am has have had do does did will would can could may might must should not never ' +
    'meanwhile however also still instead later earlier moreover furthermore today yesterday'
  ).split(' '),
);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for in at from with on to near by under over about into between against within around among outside inside'.split(
    ' ',
  ),
);
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their our my your this that these those some many several most other another one two three four five both all no any more few'.split(
    ' ',
  ),
);

/** Words between a speaker and the verb. */
export const BETWEEN: ReadonlySet<string> = new Set(
  (
    'also later then has have had previously repeatedly recently further already never not do does did will would can could may might must should just still always often once again first ' +
    'initially both all on late early earlier yesterday today tonight monday tuesday wednesday thursday friday saturday sunday afterwards afterward now even only simply both himself herself itself themselves ' +
    'morning evening night afternoon soon quickly'
  ).split(' '),
);

/** A verb after a noun or a name: "the candidate changed her story". */
export const isVerbAfter = (words: readonly Word[], k: number): boolean => {
  const { lower, isCapital } = words[k] as Word;
  const before = words[k - 1] as Word;
  if (isCapital || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || before.isMark)
    return false;
  return (
    IRREGULAR_PAST.has(lower) ||
    (/[a-z]{2}ed$/u.test(lower) &&
      (words[k + 1]?.isMark === true ||
        /^(?:by|in|from|to|at|on|the|a|an|his|her|its|their|up|out|with|for|that|as)$/u.test(
          words[k + 1]?.lower ?? '.',
        )))
  );
};

/** Words after which a noun phrase is when, where or in spite of what something was: it does not speak. */
export const LEADS_ASIDE: ReadonlySet<string> = new Set(
  'during after before despite amid amidst since until through throughout like unlike including besides via per following because'.split(
    ' ',
  ),
);

/** "Isn't", "hasn't": a verb that says no. */
export const isNegativeVerb = (word: Word | undefined): boolean => /n't$/u.test(word?.lower ?? '');

/** A verb inside of a noun phrase, as far as its form and its place show: not "registered voters", "the united party". */
export function isInnerVerb(words: readonly Word[], k: number): boolean {
  const { lower, isCapital } = words[k] as Word;
  const before = words[k - 1] as Word;
  if (isCapital || before.isMark || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower))
    return false;
  if (IRREGULAR_PAST.has(lower) && lower !== 'left' && lower !== 'ground' && lower !== 'found') return true;
  // "One pastor supporting Orne": a participle with what it is of. "A mining company" has none.
  if (/[a-z]{2}ing$/u.test(lower) && !SPEAKING_ROLES.has(lower)) {
    const next = words[k + 1];
    return (
      next !== undefined &&
      !before.isCapital &&
      (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || next.isCapital)
    );
  }
  return (
    /[a-z]{2}ed$/u.test(lower) &&
    !/ly$/u.test(before.lower) &&
    !/^(?:and|or|more|most|other|former|newly)$/u.test(before.lower) &&
    !SPEAKING_ROLES.has(lower) &&
    /^(?:by|in|from|to|at|on|the|a|an|his|her|its|their|up|out|with)$/u.test(words[k + 1]?.lower ?? '')
  );
}

/** Whether a phrase begins its clause: the sentence, or after a mark or a conjunction. */
export const isLeading = (words: readonly Word[], from: number): boolean => {
  const before = words[from - 1];
  return (
    before === undefined ||
    before.isMark ||
    /^(?:and|but|that|while|as|because|since|when|where|if)$/u.test(before.lower) ||
    SAYING_FORMS.has(before.lower)
  );
};

/** Words of when, where and to whom something is said, between the verb and the words. */
export const OCCASION = new Set(
  (
    'in on at to by during after before late early earlier later last this next a an the his her its their our today yesterday tonight again also here there and of from via through ' +
    'statement interview speech news conference press briefing television tv radio post message letter twitter facebook reporters journalists lawmakers parliament state ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december ' +
    'morning afternoon evening night week month year reuters ap afp cnn bbc fox nbc abc cbs post times journal him them us me her agency court police hearing media local ' +
    'telephone phone email e-mail emailed written prepared exclusive crowd audience supporters investigators jury rally debate show program event meeting'
  ).split(' '),
);
